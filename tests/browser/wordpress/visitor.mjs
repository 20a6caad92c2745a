// Visitors of the site, on a phone. An error in the console, or a request to any host except those that
// the test allows, fails the check.

import { expect, test as base } from "@playwright/test";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { Site } from "./site.mjs";

/** Where the widget's files are. */
export const OURS = process.env.BASE_URL;

/** The address of every file that visitors have asked for. */
export const FETCHED = [];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const PERMISSIONS = ["clipboard-read", "clipboard-write"];

export const test = base.extend({
  site: async ({ page }, use) => use(new Site(page)),
  /** The hosts that the pages may request: the site and ours. */
  hosts: async ({ baseURL }, use) => use([baseURL, OURS]),
  /** A first-time visitor. */
  visitor: async ({ browser, baseURL, hosts }, use) => {
    const troubles = [];
    const contexts = [];
    await use(async (lang) => {
      const context = await browser.newContext({ ...PHONE, baseURL, permissions: PERMISSIONS });
      contexts.push(context);
      context.on("console", (it) => it.type() === "error" && troubles.push(`console: ${it.text()}`));
      context.on("weberror", (it) => troubles.push(`error: ${it.error()}`));
      context.on("request", (it) => {
        const { protocol, origin } = new URL(it.url());
        FETCHED.push(it.url());
        if (protocol !== "data:" && !hosts.includes(origin)) troubles.push(`request: ${it.url()}`);
      });
      return new Diagnosis(await context.newPage(), lang);
    });
    for (const context of contexts) await context.close();
    expect(troubles).toEqual([]);
  },
});

export { expect };
