// Journeys of people in Debian's Chromium; `cargo xtask test browser` starts the server.
import { defineConfig } from "@playwright/test";

/** The whole browser, with its profiles, its cameras and its questions to people. */
export const CHROMIUM = "/usr/bin/chromium";
/** The same engine without windows: most journeys need no more, and take half the time. */
const SHELL = "/usr/bin/chromium-headless-shell";

// As root, Chromium has no sandbox; the others keep it from looking for hosts of its own.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Drawn profiles are the same in every process of a run; SEED=… plays a run again.
process.env.SEED ??= `${Date.now() % 1_000_000}`;

export default defineConfig({
  testDir: ".",
  outputDir: "output",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Whole sessions take half a minute on a busy machine; what is expected still comes in five seconds.
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
    launchOptions: { executablePath: SHELL, args: FLAGS },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // Journeys that are about it, or come back, allow the worker: it costs each new browser a second.
    serviceWorkers: "block",
    // It costs a third of the time: `--trace on` takes one of what fails.
    trace: "off",
  },
});
