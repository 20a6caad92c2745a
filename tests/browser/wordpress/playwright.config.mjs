// The line on a partner's real site; `cargo xtask test wordpress` starts the site and the widget's host.
import { defineConfig } from "@playwright/test";
import main from "../playwright.config.mjs";

const { launchOptions } = main.use;
// The editor asks other hosts for pictures of people and of itself: none is found.
const HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

export default defineConfig(main, {
  testDir: ".",
  // Not `.spec.mjs`: the other browser tests would take it for one of theirs.
  testMatch: "*.check.mjs",
  // Away from theirs, which is emptied whenever they start.
  outputDir: "../../../target/wordpress/results",
  // One site: what somebody did there, the next one finds.
  fullyParallel: false,
  workers: 1,
  // The first visit to the editor makes PHP read and Chromium compile megabytes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.WORDPRESS,
    launchOptions: { ...launchOptions, args: [...launchOptions.args, HERE] },
  },
});
