// Browser tests in Debian's Chromium; `cargo xtask test browser` starts the server.
import { defineConfig } from "@playwright/test";
import { FLAGS, SHELL } from "../chromium.mjs";

// Random profiles are the same in every process of a run; SEED=… repeats a run.
process.env.SEED ??= `${Date.now() % 1_000_000}`;
// The tests and the browsers agree on which day it is, at any hour.
process.env.TZ = "Europe/Paris";

export default defineConfig({
  testDir: ".",
  outputDir: "output",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A whole session takes half a minute on a busy machine; each expectation still has five seconds.
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
    launchOptions: { executablePath: SHELL, args: FLAGS },
    locale: "fr-FR",
    timezoneId: process.env.TZ,
    // Tests about the worker allow it: it costs each new browser a second.
    serviceWorkers: "block",
    // Tracing costs a third of the time; `--trace on` records one for failures.
    trace: "off",
  },
});
