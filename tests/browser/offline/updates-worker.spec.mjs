// What happens when the service worker, or something that it cached, disappears.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect as expectIn, test as inEngines } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { DIST } from "../support/host.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";
import { NOTICE, USE, accept } from "../support/releases.mjs";
import { FAULTS, firstVisit, look, release, shows, updatable } from "../support/updates.mjs";

/** What hosts upload to remove the worker. */
const REMOVER = new Map([["sw.js", readFileSync(join(DIST, "sw-remove.js"))]]);

/** The workers and caches of this host, with those of another page on it. */
async function kept() {
  const { length } = await navigator.serviceWorker.getRegistrations();
  return { workers: length, caches: (await caches.keys()).map((it) => it.split(" ")[0]).sort() };
}

inEngines.use({ serviceWorkers: "allow" });

for (const kind of KINDS) {
  inEngines(`${kind}: a host can remove the worker, and nothing else disappears`, async ({ visit }) => {
    inEngines.setTimeout(120_000);
    const host = await updatable(1);
    const page = await visit(kind);
    const visitor = new Visitor(page);
    const asksAgain = async (number) => {
      await page.goto(`${host.url}?visit=${number}`);
      await visitor.press("Reprendre");
      await visitor.seesQuestion(0);
      const { releases, answer } = await page.evaluate(shows);
      return { releases, isThere: answer === visitor.express[0].levels[3] };
    };
    try {
      await firstVisit(page, visitor, host.url);
      await page.evaluate(async () => void (await (await caches.open("another page of this host")).put("/theirs", new Response("theirs"))));

      // Deleting sw.js is not enough: browsers keep the installed worker.
      host.put(release(2));
      host.faults = { "sw.js": FAULTS["is not there"] };
      expectIn(await page.evaluate(look)).toBe("none");
      expectIn(await asksAgain(1)).toEqual({ releases: "1", isThere: true });
      expectIn((await page.evaluate(kept)).workers).toBe(1);

      host.faults = {};
      host.put(REMOVER);
      // The worker may be gone before the browser reports the update.
      await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update().catch(() => {})));
      await until("the end of the worker", async () => (await page.evaluate(kept)).caches.join() === "another");
      // The open page goes on.
      expectIn(await page.evaluate(shows)).toMatchObject({ releases: "1", isReady: true });
      host.asked.length = 0;
      expectIn(await asksAgain(2)).toEqual({ releases: "2", isThere: true });
      expectIn(host.asked).toContain("/v1/page.js");
      await until("no worker", async () => (await page.evaluate(kept)).workers === 0);
      expectIn((await page.evaluate(kept)).caches).toEqual(["another"]);
    } finally {
      await host.stop();
    }
  });
}

const test = base.extend({
  host: async ({}, use) => {
    const host = await updatable(1);
    await use(host);
    await host.stop();
  },
  /** A respondent with one answer, on a page that is available offline. */
  kept: async ({ diagnosis, page, host }, use) => {
    await diagnosis.open(host.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "3");
    await use(diagnosis);
  },
});

test.use({ ...USE, expectedTroubles: /request: http:|ERR_|Failed to load|faire-ensemble:|integrity/ });

/** Browsers evict cached files when space is short. */
const evict = (page, path) => page.evaluate(async (path) => {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(new URL(path, location));
}, path);

for (const path of ["v1/faire-ensemble.wasm", "v1/widget.js", "v1/words.fr.first.txt", "v1/words.fr.txt", "page.css", "./"]) {
  test(`after the browser drops ${path}, the host delivers the same bytes, and the worker keeps them again #15`, async ({ kept, page, host }) => {
    await evict(page, path);
    await page.reload();
    await kept.seesAnswered(kept.texts.express[0], "3");
    host.isAway = true;
    await page.reload();
    await kept.seesAnswered(kept.texts.express[0], "3");
    expect((await page.evaluate(shows)).releases).toBe("1");
  });
}

for (const path of ["v1/faire-ensemble.wasm", "v1/words.fr.first.txt"]) {
  test(`a dropped file that the host no longer has is not taken from another release: the page shows a message, without ${path} #15`, async ({ kept, page, host }) => {
    await evict(page, path);
    host.put(release(2));
    host.faults = { "sw.js": FAULTS["is not there"] };
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("Ce qui est gardé sur cet appareil n’est pas perdu");
    host.faults = {};
    await page.evaluate(look);
    await page.getByRole("button", { name: "Mettre à jour" }).click();
    await kept.seesAnswered(kept.texts.express[0], "3");
    expect((await page.evaluate(shows)).releases).toBe("2");
  });
}

test("when the whole offline copy is gone and there is no network, the browser reports it, and the answers survive #16", async ({ kept, page, host }) => {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  host.isAway = true;
  await expect(page.reload()).rejects.toThrow(/ERR_/);
  await page.waitForURL(/^chrome-error:/);
  host.isAway = false;
  await page.goto(host.url);
  await kept.resume();
  await kept.seesAnswered(kept.texts.express[0], "3");
});

test("a worker that was unregistered returns with the next visit, and the answers stay", async ({ kept, page, host }) => {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).unregister());
  await page.reload();
  await kept.seesAnswered(kept.texts.express[0], "3");
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  host.isAway = true;
  await page.reload();
  await kept.seesAnswered(kept.texts.express[0], "3");
});

test("two open tabs keep their release while another one is uploaded #13", async ({ kept, context, page, host }) => {
  const other = new Diagnosis(await context.newPage());
  await other.open(host.url);
  await other.resume();
  host.put(release(2));
  expect(await page.evaluate(look)).toBe("installed");
  for (const tab of [kept, other]) {
    await tab.seesAnswered(kept.texts.express[0], "3");
    await tab.page.reload();
    await tab.seesAnswered(kept.texts.express[0], "3");
    expect((await tab.page.evaluate(shows)).releases).toBe("1");
  }
});

test("a release that arrives at the last question waits until the result shows #18", async ({ kept, page, host }) => {
  const { express } = kept.texts;
  for (const [at, item] of express.entries()) {
    await kept.answer(item, EXPRESS[at]);
    if (at + 1 < express.length) await kept.next();
  }
  host.put(release(2));
  expect(await page.evaluate(look)).toBe("installed");
  await expect(page.getByText(NOTICE)).toBeVisible();
  await kept.seesAnswered(express.at(-1), EXPRESS.at(-1));
  await kept.seeResult();
  expect((await page.evaluate(shows)).releases).toBe("1");
  await accept(page);
  await expect(kept.result()).toBeVisible();
  expect((await page.evaluate(shows)).releases).toBe("2");
});

const releasesKept = (page) => page.evaluate(async () => (await caches.keys()).filter((it) => !it.endsWith("packs")).length);

test("where another tab accepted a release, dialogs still come from the release of the open page #14", async ({ kept, context, page, host }) => {
  const { express } = kept.texts;
  const other = new Diagnosis(await context.newPage());
  await other.open(host.url);
  host.put(release(2));
  await page.evaluate(look);
  await accept(other.page);
  await kept.next();
  for (const [at, item] of express.entries()) {
    if (at === 0) continue;
    await kept.answer(item, EXPRESS[at]);
    await (at + 1 < express.length ? kept.next() : kept.seeResult());
  }
  await kept.button(kept.words.export).click();
  await expect(page.getByRole("dialog")).toContainText("Garder et partager");
  expect((await page.evaluate(shows)).releases).toBe("1");
  expect((await other.page.evaluate(shows)).releases).toBe("2");
  expect(await releasesKept(page)).toBe(2);

  // The old caches disappear once a release arrives while no other tab is open.
  await page.keyboard.press("Escape");
  await other.page.close();
  host.put(release(3));
  await page.evaluate(look);
  await accept(page);
  await expect.poll(() => releasesKept(page)).toBe(1);
});

test("where the host lacks a file, the page announces that it needs a network #17", async ({ diagnosis, page, host }) => {
  host.faults = { "v1/dialogs.wasm": FAULTS["is not there"] };
  await diagnosis.open(host.url);
  await expect(page.getByText("Cette page ne s’ouvre qu’avec un réseau.")).toBeVisible();
});

test.describe("where workers are blocked", () => {
  test.use({ serviceWorkers: "block" });
  test("the page announces that it needs a network, works with one and keeps the answers #17", async ({ diagnosis, page, host }) => {
    await diagnosis.open(host.url);
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "3");
    await page.reload();
    await diagnosis.seesAnswered(diagnosis.texts.express[0], "3");
    await expect(page.getByText("Cette page ne s’ouvre qu’avec un réseau.")).toBeVisible();
    await diagnosis.speak("en");
    await expect(page.getByText("This page only opens with a network.")).toBeVisible();
    await diagnosis.speak("fr");
    host.isAway = true;
    await diagnosis.next();
    await diagnosis.answer(diagnosis.texts.express[1], "2");
  });
});
