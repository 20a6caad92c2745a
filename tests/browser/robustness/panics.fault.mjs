// The widget crashes after three answers, at each place where it can be asked to: the same question
// returns within two seconds, with everything that was saved.

import { readFile } from "node:fs/promises";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { arm, listen } from "../support/panics/page.mjs";
import { AFTER_ERASING, OTHER, PLACES, STEPS } from "../support/panics/places.mjs";
import { expect, test as base } from "../support/journey.mjs";

const PATIENCE = 2000;
const KNOWN = new Set([...Object.values(PLACES).flat(), ...AFTER_ERASING, ...OTHER]);
const NOTE = "à revoir";

const test = base.extend({
  expectedTroubles: /^console: faire-ensemble: /,
  permissions: ["clipboard-read", "clipboard-write"],
  /** The storage with three answers and a note, made once by each worker. */
  answered: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext(project.use);
      const diagnosis = await new Diagnosis(await context.newPage()).open();
      const { express } = diagnosis.texts;
      await diagnosis.begin("express");
      for (const [at, answer] of ["2", "N", "1"].entries()) {
        if (at) await diagnosis.next();
        await diagnosis.answer(express[at], answer);
      }
      await diagnosis.writeNote(NOTE);
      await expect(diagnosis.text("Enregistré sur cet appareil.")).toBeVisible();
      const state = await context.storageState({ indexedDB: true });
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  storageState: ({ answered }, use) => use(answered),
  /** The third question, on a page that records where the widget is. */
  there: async ({ page, diagnosis }, use) => {
    await page.addInitScript(listen);
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.seesAnswered(diagnosis.texts.express[2], "1");
    await use(diagnosis);
  },
  slowest: [
    async ({}, use) => {
      const returns = [];
      await use(returns);
      returns.sort((one, other) => other[0] - one[0]);
      if (returns.length) console.log(`panics: ${returns.length} returns, the slowest in ${Math.round(returns[0][0])} ms (${returns[0][1]}), half of them within ${Math.round(returns[returns.length >> 1][0])} ms`);
    },
    { scope: "worker" },
  ],
});

const headingOf = (it) => it.page.locator("#mount [data-focus]");

/** Crashes the widget at a place, and waits until it is back. */
async function breaks(diagnosis, { step, place, how = "panic", slowest }) {
  const { page } = diagnosis;
  const { prepare, act, leads, isStart } = STEPS[step];
  await prepare?.(diagnosis);
  const before = diagnosis.page.getByRole("heading", { name: await headingOf(diagnosis).innerText(), exact: true });
  const armed = { place, how, times: 1 };
  await (isStart ? page.addInitScript(arm, armed) : page.evaluate(arm, armed));
  await act(diagnosis);
  await expect.poll(() => page.evaluate(() => window.faults.tripped)).toEqual([place]);
  const returned = await (await page.waitForFunction(() => window.faults.returned)).jsonValue();
  slowest.push([returned, place]);
  expect(returned).toBeLessThan(PATIENCE);
  // The requested language, or the one before.
  const lang = await page.locator("#mount .widget").getAttribute("lang");
  const there = new Diagnosis(page, lang);
  const same = step === "language" ? there.title(there.texts.express[2].stem) : before;
  await expect((leads ? same.or(leads(there)) : same).first()).toBeVisible();
  return there;
}

/** Goes back to the three questions from any screen, and checks their answers. */
async function seesAll(diagnosis, { answers = ["1"], notes = [NOTE] } = {}) {
  const { page, words } = diagnosis;
  const { express } = diagnosis.texts;
  const title = diagnosis.title(words.overview);
  const buttons = [words.doMine, /^(Reprendre|Resume|Voir le résultat|See the result)$/, words.overview, words.changeAnswers].map((it) => page.getByRole("button", { name: it }));
  const button = buttons.reduce((some, it) => some.or(it)).first();
  const open = async (at) => {
    await expect(async () => {
      if (!(await title.isVisible())) await button.click({ timeout: 1000 });
      await expect(title).toBeVisible({ timeout: 500 });
    }).toPass();
    await diagnosis.inOverview(express[at]).click();
  };
  for (const [at, answer] of ["2", "N"].entries()) {
    await open(at);
    await diagnosis.seesAnswered(express[at], answer);
  }
  await open(2);
  await expect(diagnosis.title(express[2].stem)).toBeVisible();
  const said = answers.map((it) => diagnosis.said(express[2], it));
  const chosen = page.getByRole("radio", { checked: true });
  if (answers.includes("_")) expect(await chosen.count()).toBeLessThanOrEqual(1);
  else await expect(said.map((it) => diagnosis.choice(it)).reduce((some, it) => some.or(it)).and(chosen)).toHaveCount(1);
  expect(notes).toContain(await diagnosis.note().inputValue());
}

async function goesOn(diagnosis, { to = 5 } = {}) {
  const { express } = diagnosis.texts;
  for (const at of express.keys()) {
    if (at < 2 || at > to) continue;
    if (at > 2) await diagnosis.answer(express[at], `${at % 4}`);
    await (at + 1 < express.length ? diagnosis.next() : diagnosis.seeResult());
  }
  await expect(to + 1 < express.length ? diagnosis.title(express[to + 1].stem) : diagnosis.result()).toBeVisible();
}

for (const [step, places] of Object.entries(PLACES)) {
  for (const place of places) {
    test(`a panic at “${place}” (${step}) loses nothing, and the questionnaire goes on #40`, async ({ there, page, slowest }) => {
      const diagnosis = await breaks(there, { step, place, slowest });
      await seesAll(diagnosis, STEPS[step]);
      await goesOn(diagnosis);
      const { passed, tripped } = await page.evaluate(() => ({ ...window.faults, passed: [...window.faults.passed] }));
      expect(tripped).toEqual([place]);
      expect(passed.filter((it) => !KNOWN.has(it)), "places that the list lacks").toEqual([]);
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }
}

for (const how of ["memory", "stack"]) {
  for (const [step, place] of [["answer", "apply Answer"], ["answer", "kept twice"], ["next", "draw Item"], ["start", "load"], ["overview", "draw Overview"]]) {
    test(`exhausting the ${how} at “${place}” loses nothing, and the questionnaire can be finished #42`, async ({ there, slowest }) => {
      const diagnosis = await breaks(there, { step, place, how, slowest });
      await seesAll(diagnosis, STEPS[step]);
      await goesOn(diagnosis, { to: 12 });
    });
  }
}

for (const place of AFTER_ERASING) {
  test(`a panic at “${place}” leaves erased answers erased #40`, async ({ there, page, slowest }) => {
    const diagnosis = await breaks(there, { step: "erase", place, slowest });
    await diagnosis.welcome().or(diagnosis.title(diagnosis.texts.express[0].stem)).first().waitFor();
    await page.reload();
    const stored = await page.evaluate(() => Object.entries(localStorage).filter(([key, text]) => /\/(answer|note)\//.test(key) && !text.endsWith("null")));
    expect(stored).toEqual([]);
  });
}

test("a second panic within a minute, wherever it is, asks before anything loads #40", async ({ there, page }) => {
  await page.evaluate(arm, { place: "apply Next", how: "panic", times: 1 });
  await there.next();
  await expect.poll(() => page.evaluate(() => window.faults.returned)).toBeTruthy();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.evaluate(arm, { place: "apply Back", how: "panic", times: 2 });
  await there.back();
  await expect(page.getByRole("alert")).toBeVisible();
});

for (const [place, isAtStart] of [["draw Item", false], ["create", true]]) {
  test(`a recurring panic at “${place}” ends in a safe start with a file, a start without answers and another try`, async ({ there, page }) => {
    const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
    const panel = page.getByRole("alert");
    const before = await stored();
    await page.evaluate(arm, { place, how: "panic", times: 99 });
    if (isAtStart) {
      await page.addInitScript(arm, { place, how: "panic", times: 99 });
      await page.reload();
    } else await there.overview().catch(() => {}).then(() => there.inOverview(there.texts.express[2]).click());
    await expect(panel.getByRole("button")).toHaveText(["Réessayer", "Enregistrer mes réponses dans un fichier", "Ouvrir sans mes réponses"]);
    await expect(page.locator(".widget")).toHaveCount(0);
    expect(await page.evaluate(() => window.faults.tripped)).toEqual([place, place]);

    const saving = page.waitForEvent("download");
    await there.button("Enregistrer mes réponses dans un fichier").click();
    const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
    for (const store of ["local", "second"]) {
      const texts = Object.entries(file[store]).filter(([key]) => /\/(answer|note)\//.test(key)).map(([, text]) => text.replace(/^\S+ \S+ /, ""));
      expect(texts).toHaveLength(4);
      expect(texts).toContain(JSON.stringify(NOTE));
    }

    await there.button("Ouvrir sans mes réponses").click();
    if (isAtStart) {
      // It crashes without them as well, and shows the same choices again: no loop.
      await expect.poll(() => page.evaluate(() => window.faults.tripped.length)).toBe(4);
      await expect(panel).toBeVisible();
      await page.evaluate(arm);
      await there.button("Réessayer").click();
    }
    await expect(there.button("Commencer")).toBeVisible();
    expect(await stored()).toBe(before);
    await page.addInitScript(arm, undefined);
    await page.reload();
    await there.resume();
    await seesAll(there);
  });
}

test("trying again brings everything back once it works", async ({ there, page }) => {
  await page.evaluate(arm, { place: "draw Overview", how: "panic", times: 2 });
  for (const time of [1, 2]) {
    await there.button(there.words.overview).click();
    await expect.poll(() => page.evaluate(() => window.faults.tripped.length)).toBe(time);
  }
  await expect(page.getByRole("alert")).toBeVisible();
  await there.button("Réessayer").click();
  await seesAll(there);
});
