// How browser tests and measurements start Debian's Chromium.

/** The whole browser, with profiles, cameras and permission prompts. */
export const CHROMIUM = "/usr/bin/chromium";
/** The same engine without windows: most tests need no more, and take half the time. */
export const SHELL = "/usr/bin/chromium-headless-shell";

// As root, Chromium has no sandbox; the other flags stop its own requests.
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
