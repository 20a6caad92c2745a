// The snippet on a partner's real site; `cargo xtask test wordpress` starts the widget's host.
import { defineConfig } from "@playwright/test";
import main from "../playwright.config.mjs";

const { launchOptions } = main.use;
// The editor requests pictures from other hosts: none resolves.
const HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** A server that is ready when its log has such a line. */
const server = (name, script, line) =>
  ({ name, command: `sh ${script}`, wait: { stderr: line }, stdout: "pipe", stderr: "ignore" });

export default defineConfig(main, {
  testDir: ".",
  // Not `.spec.mjs`: the other browser tests would pick it up.
  testMatch: "*.check.mjs",
  // Separate from the output of the other tests, which is emptied whenever they start.
  outputDir: "../../../target/wordpress/results",
  // There is one site: each test finds what the one before did there.
  fullyParallel: false,
  workers: 1,
  // The first visit to the editor makes PHP and Chromium compile megabytes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The system's services and folders are not touched, and no process is left.
  webServer: [
    server("MariaDB", "database.sh", /ready for connections/),
    server("PHP", "php.sh", /\(http:\/\/127\.0\.0\.1:(?<wordpress_port>\d+)\) started/),
  ],
  use: {
    // Not 127.0.0.1, from which the widget's files are served: a partner's page is on another site.
    baseURL: `http://localhost:${process.env.WORDPRESS_PORT}`,
    actionTimeout: 30_000,
    launchOptions: { ...launchOptions, args: [...launchOptions.args, HERE] },
  },
});
