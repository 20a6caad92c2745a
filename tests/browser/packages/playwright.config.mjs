// The packages that need no server; `cargo xtask test packages` writes them.
import { defineConfig } from "@playwright/test";
import main from "../playwright.config.mjs";

export default defineConfig(main, {
  testDir: ".",
  testMatch: "*.check.mjs",
  outputDir: "../../../target/packages/results",
  workers: 1,
  use: { actionTimeout: 15_000 },
});
