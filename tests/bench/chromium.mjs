// Debian's Chromium, and one visit of one page in it.

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { FLAGS, SHELL } from "../chromium.mjs";

const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
/** Round trip in milliseconds, bits per second. */
const PHONE_NETWORK = { latency: 150, down: 1_600_000, up: 750_000 };
/** Long enough for what a page does after a frame: timers, storage. */
const SETTLED = 40;

export const launch = () => chromium.launch({ executablePath: SHELL, args: FLAGS });

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Calls `use(visit)` on a page of a first-time visitor, or of one with this local storage. */
export async function visiting(browser, subject, { storage, origin, ...options }, use) {
  const localStorage = Object.entries(storage ?? {}).map(([name, value]) => ({ name, value }));
  const origins = localStorage.length ? [{ origin: new URL(origin).origin, localStorage }] : [];
  const context = await browser.newContext({
    viewport: { width: 412, height: 915 },
    locale: "fr-FR",
    storageState: { cookies: [], origins },
  });
  try {
    const visit = new Visit(await context.newPage(), subject);
    await visit.prepare(options);
    const result = await use(visit);
    if (visit.errors.length) throw new Error(`${subject.name}: ${visit.errors.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
}

class Visit {
  constructor(page, subject) {
    Object.assign(this, { page, subject, errors: [], responses: new Map(), finished: [] });
    page.on("pageerror", (it) => this.errors.push(`${it}`));
    page.setDefaultTimeout(60_000);
  }

  async prepare({ slowdown = 1, phone = false, press = false } = {}) {
    const { page } = this;
    const { start, radio, title, next, noteButton, note, result } = this.subject;
    this.cdp = await page.context().newCDPSession(page);
    const probe = PROBE.replace("SUBJECT", JSON.stringify({ start, radio, title, next, noteButton, note, result }));
    await page.addInitScript(press ? `${probe}\nprobe.pressFirst();` : probe);
    await this.cdp.send("Network.enable");
    // CPU time of the main thread, which other processes don't lengthen.
    await this.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    this.cdp.on("Network.requestWillBeSent", (it) => (this.clock ??= it.wallTime - it.timestamp));
    this.cdp.on("Network.responseReceived", (it) => this.responses.set(it.requestId, it.response.encodedDataLength));
    this.cdp.on("Network.loadingFinished", (it) => {
      if (this.responses.has(it.requestId)) this.finished.push({ ...it, head: this.responses.get(it.requestId) });
    });
    if (phone) {
      const { latency, down, up } = PHONE_NETWORK;
      const conditions = { offline: false, latency, downloadThroughput: down / 8, uploadThroughput: up / 8 };
      await this.cdp.send("Network.emulateNetworkConditions", conditions);
    }
    if (slowdown > 1) await this.cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  }

  open(address) {
    return this.page.goto(address, { waitUntil: "commit" });
  }

  reload() {
    return this.page.reload({ waitUntil: "commit" });
  }

  /** Milliseconds since the navigation until a mark of the probe, and what had arrived by then. */
  async when(mark) {
    const { origin, at } = await this.page.evaluate((mark) => probe.when(mark), mark);
    const there = this.finished.filter((it) => (it.timestamp + this.clock) * 1000 <= origin + at);
    const sum = (size) => there.reduce((all, it) => all + size(it), 0);
    return { time: at, body: sum((it) => it.encodedDataLength - it.head), head: sum((it) => it.head), requests: there.length };
  }

  answerable() {
    return this.when("answerable");
  }

  entries() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  async settled() {
    await this.page.waitForLoadState("networkidle");
    await wait(300);
  }

  async #busy() {
    const { metrics } = await this.cdp.send("Performance.getMetrics");
    return metrics.find((it) => it.name === "TaskDuration").value * 1000;
  }

  /** Milliseconds that the main thread is busy with what `act` does: until `effect` is `painted`, and until
   * what follows is `done` too. */
  async busy(act, effect = () => this.page.evaluate(() => probe.painted())) {
    const before = await this.#busy();
    await act();
    await effect();
    const painted = (await this.#busy()) - before;
    await wait(SETTLED);
    return { painted, done: (await this.#busy()) - before };
  }

  /** What `busy` costs by itself. */
  idle() {
    return this.busy(() => {});
  }

  async point(part, at = 0) {
    return this.page.evaluate(([part, at]) => probe.point(part, at), [part, at]);
  }

  async press({ x, y }) {
    const at = { x, y, button: "left", clickCount: 1 };
    await this.cdp.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
    await this.cdp.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
  }

  async answer(choice) {
    const point = await this.point("radio", choice);
    const busy = await this.busy(() => this.press(point));
    if (!(await this.page.evaluate((at) => probe.isChosen(at), choice))) throw new Error(`${this.subject.name}: an answer was lost`);
    return busy;
  }

  async next() {
    const title = await this.page.evaluate(() => probe.question());
    const point = await this.point("next");
    return this.busy(() => this.press(point), () => this.page.evaluate((it) => probe.changed(it), title));
  }

  async end() {
    const point = await this.point("next");
    return this.busy(() => this.press(point), () => this.page.evaluate(() => probe.ended()));
  }

  /** Bytes of JavaScript's heap and of the wasm's memory. */
  async memory() {
    for (let times = 0; times < 2; times++) await this.cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.cdp.send("Runtime.getHeapUsage");
    return usedSize + (await this.page.evaluate(() => probe.memory()));
  }
}
