// What needs a widget that breaks down when it is asked to: `cargo xtask test panics`.
import config from "./playwright.config.mjs";

// A fault may meet a whole session, on a machine that does other things.
export default { ...config, testMatch: "**/panics*.fault.mjs", timeout: 120_000 };
