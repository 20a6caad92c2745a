// Fixtures for tests in each engine: a worker starts each browser once.

import { expect, test as base } from "@playwright/test";
import { partners } from "../../partner/hosts/server.mjs";
import { launch } from "./engines.mjs";

export { expect };

export const test = base.extend({
  // Two engines have no trace, and Chromium takes twice as long with it.
  trace: "off",
  /** `engine(kind, options)` is a browser that tests share: each page has a new context. */
  engine: [
    async ({}, use) => {
      const running = new Map();
      await use((kind, options) => {
        const name = `${kind} ${JSON.stringify(options)}`;
        if (!running.has(name)) running.set(name, launch(kind, options));
        return running.get(name);
      });
      for (const browser of running.values()) await (await browser).close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  /** `visit(kind, view, options)` opens a page as a first-time visitor. */
  visit: async ({ engine }, use) => {
    const pages = [];
    await use(async (kind, view, options) => {
      const page = await (await engine(kind, options)).open(view);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
  },
  /** The address of the partner pages. */
  partner: async ({ baseURL }, use) => {
    const server = await partners(baseURL);
    await use(server.url);
    await server.stop();
  },
});
