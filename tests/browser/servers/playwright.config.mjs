// The files for hosts on Debian's Apache and nginx; `cargo xtask test hosts` unpacks both and the files.
import { defineConfig } from "@playwright/test";
import main from "../playwright.config.mjs";

export default defineConfig(main, {
  testDir: ".",
  testMatch: "*.check.mjs",
  outputDir: "../../../target/hosts/results",
  // Each worker starts the servers.
  workers: 1,
  use: { actionTimeout: 10_000 },
});
