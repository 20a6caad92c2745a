// Every journey is watched: an error in the console, a breach of the page's policy or a request
// to another host fails it, whatever it was about.

import { expect, test as base } from "@playwright/test";
import { Diagnosis } from "../pages/diagnosis.mjs";

export const test = base.extend({
  /** What a journey that breaks things itself expects to read in the console. */
  expectedTroubles: [undefined, { option: true }],
  diagnosis: async ({ page }, use) => use(new Diagnosis(page)),
  watch: [
    async ({ context, baseURL, expectedTroubles }, use) => {
      const troubles = [];
      follow(context, new URL(baseURL).origin, troubles);
      await use(troubles);
      expect(troubles.filter((it) => !expectedTroubles?.test(it))).toEqual([]);
    },
    { auto: true },
  ],
  /** A page in another browser, of somebody who has never been here unless a state says so. */
  elsewhere: async ({ browser, baseURL, watch: troubles }, use) => {
    const contexts = [];
    await use(async ({ storageState = NEW, ...options } = {}) => {
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      follow(context, new URL(baseURL).origin, troubles);
      return new Diagnosis(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

const NEW = { cookies: [], origins: [] };

/** Notes everything that goes wrong in a context from now on. */
export function follow(context, origin, troubles) {
  context.on("console", (it) => {
    if (it.type() === "error") troubles.push(`console: ${it.text()}`);
  });
  context.on("weberror", (it) => troubles.push(`error: ${it.error()}`));
  context.on("request", (it) => {
    const url = new URL(it.url());
    if (!/^(data|blob):/.test(url.protocol) && url.origin !== origin) troubles.push(`request: ${url}`);
  });
}
