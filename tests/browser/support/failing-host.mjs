// A host that fails as a test wants it to.

import { test } from "./engines/journey.mjs";
import { FAULTS, updatable } from "./updates.mjs";

/** The service worker is missing, so that it keeps nothing. */
export const NO_WORKER = { "sw.js": FAULTS["is not there"] };

/** A host with one release for one test: nothing is cached on the device. */
export const hosting = test.extend({
  host: async ({}, use) => {
    const host = await updatable(1);
    host.faults = NO_WORKER;
    await use(host);
    await host.stop();
  },
  /** Lines of the console, from the first page on. */
  said: async ({ page }, use) => {
    const said = [];
    page.on("console", (it) => said.push(it.text()));
    await use(said);
  },
  serviceWorkers: "block",
});
