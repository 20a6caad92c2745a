// Tests that need a widget that crashes on demand: `cargo xtask test panics`.
import config from "./playwright.config.mjs";

// A test may play a whole session, on a busy machine.
export default { ...config, testMatch: "**/panics*.fault.mjs", timeout: 120_000 };
