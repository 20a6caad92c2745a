// Every test is watched: an error in the console, a policy violation or a request to another host fails
// it, whatever it is about.

import { expect, test as base } from "@playwright/test";
import { Diagnosis } from "../pages/diagnosis.mjs";

export const test = base.extend({
  /** The console lines that a test expects since it breaks things itself. */
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
  /** A page in another context, of a first-time visitor unless `storageState` is given. */
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

/** Records everything that goes wrong in a context from now on. */
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
