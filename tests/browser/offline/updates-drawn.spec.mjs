// Uploads, tabs, networks and visitors in random order: each tab shows one whole release with the earlier
// answer, and another release only after a visitor accepted it, or when no tab was left.
//
// `cargo xtask test updates` plays a thousand orders; `SEED=…` plays the same again.

import { test as base } from "@playwright/test";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect } from "../support/journey.mjs";
import { NOTICE } from "../support/releases.mjs";
import { look, release, shows, updatable } from "../support/updates.mjs";

const COUNT = Number(process.env.UPDATES ?? 20);
const TOGETHER = 10;
const MOST_TABS = 3;

const test = base.extend({ trace: "off" });

/** `draw(n)` returns a number from 0 to n - 1; the same seed gives the same numbers. */
function drawing(seed) {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

class Course {
  number = 1;
  /** The latest whole release on the host, the files still to upload of the next one, the release in use. */
  whole = 1;
  left = new Map();
  taken = 1;
  isFound = false;
  updates = 0;
  tabs = [];
  steps = [];

  constructor(draw, context, host) {
    Object.assign(this, { draw, context, host });
  }

  any(list) {
    return list[this.draw(list.length)];
  }

  /** What can happen now. */
  possible() {
    const { isAway } = this.host;
    const of = (count, name) => Array(count).fill(name);
    const looks = of(isAway ? 0 : this.whole > this.taken ? 4 : 1, "look");
    const tabs = this.tabs.length > 0 ? ["close", "reload", ...looks, ...of(this.isFound ? 4 : 0, "accept")] : [];
    const more = of(this.tabs.length < MOST_TABS ? 2 : 0, "open");
    return [...tabs, ...more, "deploy", this.left.size > 0 ? "finish" : "half", isAway ? "back" : "away"];
  }

  async begin() {
    const tab = await this.newTab();
    await tab.diagnosis.begin("express");
    await tab.diagnosis.answer(tab.diagnosis.texts.express[0], "3");
    await tab.page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  }

  async newTab() {
    const page = await this.context.newPage();
    const tab = { page, diagnosis: new Diagnosis(page) };
    await tab.diagnosis.open(this.host.url);
    this.tabs.push(tab);
    return tab;
  }

  upload(files) {
    this.host.put(files);
    for (const path of files.keys()) this.left.delete(path);
    if (this.left.size === 0) this.whole = this.number;
  }

  next() {
    this.number += 1;
    // Files of a partial upload stay where the new one does not overwrite them.
    this.left = release(this.number);
  }

  // Each step returns a text for the log.

  deploy() {
    this.next();
    this.upload(this.left);
    return this.number;
  }

  half() {
    this.next();
    const files = [...this.left].filter(() => this.draw(2) === 0);
    this.upload(new Map(files));
    return `${this.number}: ${files.map(([path]) => path)}`;
  }

  finish() {
    this.upload(this.left);
  }

  away() {
    this.host.isAway = true;
  }

  back() {
    this.host.isAway = false;
  }

  async open() {
    const wasEmpty = this.tabs.length === 0;
    const tab = await this.newTab();
    await tab.diagnosis.resume();
    await this.arrives(tab, wasEmpty ? this.whole : this.taken);
  }

  async close() {
    const tab = this.any(this.tabs);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    await tab.page.close();
  }

  async reload() {
    const tab = this.any(this.tabs);
    await tab.page.reload();
    await this.arrives(tab, this.taken);
  }

  async look() {
    const found = await this.any(this.tabs).page.evaluate(look);
    this.isFound ||= found === "installed";
    // A new whole release is found, a partial one is not.
    if (this.left.size === 0 && this.whole > this.taken) expect(found).toBe("installed");
    return found;
  }

  async accept() {
    const tab = this.any(this.tabs);
    if (!(await tab.page.getByText(NOTICE).isVisible())) return "nothing to accept";
    const isWaiting = await tab.page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration()).waiting);
    const before = this.taken;
    await Promise.all([tab.page.waitForEvent("load"), tab.diagnosis.button("Mettre à jour").click()]);
    await this.arrives(tab, this.whole);
    if (isWaiting) expect(this.taken).toBeGreaterThan(before);
    if (isWaiting) this.updates += 1;
    this.isFound = this.tabs.length > 1;
    return this.taken;
  }

  /** A page that has just loaded shows the release in use, or a later one where that may be. */
  async arrives(tab, latest) {
    await expect.poll(async () => (await tab.page.evaluate(shows)).isReady, { intervals: [20, 40] }).toBe(true);
    const { releases } = await tab.page.evaluate(shows);
    expect(Number(releases), `one release, not ${releases}`).toBeGreaterThanOrEqual(this.taken);
    expect(Number(releases)).toBeLessThanOrEqual(latest);
    Object.assign(tab, { releases });
    this.taken = Number(releases);
  }

  async holds() {
    for (const { page, diagnosis, releases } of this.tabs) {
      const answer = diagnosis.said(diagnosis.texts.express[0], "3").replace(/\s+/g, " ");
      const shown = await page.evaluate(shows);
      expect(shown).toMatchObject({ releases: releases ?? "1", isReady: true, answer });
      expect(shown.text).toBeGreaterThan(200);
    }
  }

  /** Each order starts from the state that the one before left. */
  async play() {
    this.steps.push("|");
    for (let step = 5 + this.draw(6); step > 0; step -= 1) {
      const name = this.any(this.possible());
      this.steps.push(name);
      const about = await this[name]();
      if (about !== undefined) this.steps.push(`(${about})`);
      await this.holds();
    }
  }
}

/** Runs in a page: records the release of each wasm that starts there. */
function listen() {
  const { compile } = WebAssembly;
  globalThis.compiled = [];
  WebAssembly.compile = async (bytes) => {
    const module = await compile(bytes);
    for (const it of WebAssembly.Module.customSections(module, "release")) globalThis.compiled.push(new DataView(it).getUint16(0));
    return module;
  };
}

for (let from = 1; from <= COUNT; from += TOGETHER) {
  const to = Math.min(from + TOGETHER - 1, COUNT);
  test(`random orders ${from} to ${to} from seed ${process.env.SEED} never mix releases, blank a page or lose an answer #13`, async ({ browser }) => {
    test.setTimeout(600_000);
    const host = await updatable(1);
    const context = await browser.newContext({ serviceWorkers: "allow", locale: "fr-FR" });
    await context.addInitScript(listen);
    const course = new Course(drawing(Number(process.env.SEED) * 10_000 + from), context, host);
    try {
      await course.begin();
      for (let at = from; at <= to; at += 1) await test.step(`order ${at}`, () => course.play());
      // The report of the checks reads this.
      console.log(`orders ${from} to ${to}: ${course.steps.filter((it) => /^\w/.test(it)).length} events, ${course.updates} releases accepted`);
    } catch (error) {
      error.message = `${course.steps.join(" ")}\n${error.message}`;
      throw error;
    } finally {
      await context.close();
      await host.stop();
    }
  });
}
