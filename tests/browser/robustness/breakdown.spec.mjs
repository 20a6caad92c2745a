// A widget that crashes restarts in a fresh instance. Here the page breaks functions of the browser; in
// `panics.fault.mjs` the widget itself panics, at 59 places.

import { readFile } from "node:fs/promises";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, expectSaid, test } from "../partner/hosts/embedding.mjs";

/** Breaks a function of the browser for the next call from inside an element. */
const breaks = (page, prototype, name, { element = 0 } = {}) =>
  page.evaluate(([prototype, name, element]) => {
    const own = globalThis[prototype].prototype[name];
    const root = document.querySelectorAll("faire-ensemble")[element].shadowRoot;
    globalThis[prototype].prototype[name] = function (...all) {
      if (this.getRootNode() !== root) return own.apply(this, all);
      globalThis[prototype].prototype[name] = own;
      throw new Error("broken by the page");
    };
  }, [prototype, name, element]);

/** Records the element's height and the page's scroll position in each frame until the element is ready again. */
const watched = (element) =>
  element.evaluate((it) => {
    const now = () => `${it.offsetHeight} ${scrollY}`;
    const seen = new Set([now()]);
    let isReady = false;
    it.addEventListener("faire-ensemble-ready", () => (isReady = true), { once: true });
    window.watched = new Promise((done) => {
      const look = () => {
        seen.add(now());
        if (isReady) done([...seen]);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });

for (const storage of ["local", "none"]) {
  test(`after a crash the same question returns, with every answer: storage="${storage}" #40`, async ({ embed, page, element, events, said }) => {
    const diagnosis = await embed(`lang="fr" storage="${storage}"`);
    const { express } = diagnosis.texts;
    await diagnosis.begin("express");
    await diagnosis.answer(express[0], "2");
    await diagnosis.writeNote("deux\nlignes");
    await diagnosis.next();
    await diagnosis.answer(express[1], "N");
    await diagnosis.writeNote("à revoir");
    await diagnosis.next();
    await diagnosis.answer(express[2], "0");
    const before = await element.evaluate((it) => `${it.offsetHeight} ${scrollY}`);

    await watched(element);
    await breaks(page, "Element", "getBoundingClientRect");
    await diagnosis.back();
    const frames = await page.evaluate(() => window.watched);
    await diagnosis.seesAnswered(express[1], "N");
    await expect(diagnosis.note()).toHaveValue("à revoir");
    await expect(diagnosis.title(express[1].stem)).toBeFocused();
    await expectSaid(said, /^error: faire-ensemble: .*broken by the page/m);
    expect(said.filter((it) => it.startsWith("uncaught"))).toEqual([]);
    // The page around saw one question, then the other, and nothing in between.
    const after = await element.evaluate((it) => `${it.offsetHeight} ${scrollY}`);
    expect(frames.filter((it) => it !== before && it !== after)).toEqual([]);
    await expect(page.getByRole("alert")).toHaveCount(0);

    await diagnosis.back();
    await diagnosis.seesAnswered(express[0], "2");
    await expect(diagnosis.note()).toHaveValue("deux\nlignes");
    await diagnosis.next();
    await diagnosis.next();
    await diagnosis.seesAnswered(express[2], "0");
    await diagnosis.answerAll("033333333333N".slice(2), express.slice(2));
    const names = (await events()).map(([name]) => name);
    expect([...new Set(names)]).toEqual(["ready", "start", "progress", "complete"]);
  });
}

test("when one of two elements on a page crashes, the other goes on #40", async ({ page, at, said }) => {
  await page.goto(at("", "two").replace(/\?.*/, ""));
  const [first, second] = [0, 1].map((at) => new Diagnosis(page.locator("faire-ensemble").nth(at)));
  // The page object searches one element instead of the page.
  for (const it of [first, second]) await it.begin("express");
  const { express } = first.texts;
  await second.answer(express[0], "1");
  await second.title(express[0].stem).evaluate((it) => (it.wasHereBefore = true));
  await breaks(page, "Element", "getBoundingClientRect");
  await first.next();
  await expectSaid(said, /^error: faire-ensemble: .*broken by the page/m);
  await expect(first.title(express[1].stem)).toBeVisible();
  expect(await second.title(express[0].stem).evaluate((it) => it.wasHereBefore)).toBe(true);
  await second.seesAnswered(express[0], "1");
  await second.next();
  await second.answer(express[1], "3");
  await first.seesAnswered(express[1], "3");
});

test.describe("where stored data crash every start", () => {
  const stored = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

  /** A respondent wrote a note that this browser cannot show, and returns. */
  async function poisoned(page, address) {
    await page.addInitScript(() => {
      const { prototype } = HTMLTextAreaElement;
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, "value");
      window.mend = () => Object.defineProperty(prototype, "value", { get, set });
      Object.defineProperty(prototype, "value", {
        get,
        set(text) {
          if (text.includes("☠")) throw new Error("broken by the page");
          set.call(this, text);
        },
      });
    });
    await page.goto(address);
    const diagnosis = new Diagnosis(page);
    const { express } = diagnosis.texts;
    await diagnosis.begin("express");
    await diagnosis.answer(express[0], "2");
    await (await diagnosis.openNote()).pressSequentially("☠");
    await diagnosis.next();
    await diagnosis.answer(express[1], "3");
    await expect(diagnosis.text(/^(Enregistré sur cet appareil|Gardé dans cet onglet seulement)\./)).toBeVisible();
    await diagnosis.back();
    await expect(page.getByRole("alert")).toBeVisible();
    return diagnosis;
  }

  test("the widget loads nothing, offers it all in a file, and opens without it unchanged #41", async ({ page, baseURL }) => {
    let diagnosis = await poisoned(page, baseURL);
    await page.reload();
    const panel = page.getByRole("alert");
    await expect(panel).toContainText("Rien n’est effacé.");
    await expect(panel.getByRole("button")).toHaveText(["Réessayer", "Enregistrer mes réponses dans un fichier", "Ouvrir sans mes réponses"]);
    await expect(page.locator(".widget")).toHaveCount(0);

    const saving = page.waitForEvent("download");
    await diagnosis.button("Enregistrer mes réponses dans un fichier").click();
    const file = JSON.parse(await readFile(await (await saving).path(), "utf8"));
    for (const store of ["local", "second"]) {
      const texts = Object.entries(file[store]).filter(([key]) => /\/(answer|note)\//.test(key)).map(([, text]) => text.split(" ").at(-1));
      expect(texts.sort()).toEqual(['"2"', '"3"', '"☠"']);
    }

    const before = await stored(page);
    await diagnosis.button("Ouvrir sans mes réponses").click();
    await expect(diagnosis.welcome()).toBeVisible();
    await expect(panel).toHaveCount(0);
    await expect(diagnosis.text(diagnosis.words.notKept)).toBeVisible();
    await diagnosis.begin("express");
    const { express } = diagnosis.texts;
    await diagnosis.answer(express[0], "1");
    await diagnosis.next();
    await expect(diagnosis.title(express[1].stem)).toBeVisible();
    expect(await stored(page)).toBe(before);

    // Later, in a browser that can show it.
    await page.close();
    const later = await page.context().newPage();
    diagnosis = await new Diagnosis(later).open();
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[0], "2");
    await expect(diagnosis.note()).toHaveValue("☠");
    await diagnosis.next();
    await diagnosis.seesAnswered(express[1], "3");
  });

  test('the widget opens without answers where the page stores nothing: storage="none" #41', async ({ page, at }) => {
    const diagnosis = await poisoned(page, at('lang="fr" storage="none"'));
    await diagnosis.button("Ouvrir sans mes réponses").click();
    await expect(diagnosis.welcome()).toBeVisible();
    await expect(diagnosis.button("Commencer")).toBeVisible();
  });

  test("trying again brings everything back once it works #41", async ({ page, at }) => {
    const diagnosis = await poisoned(page, at());
    const { express } = diagnosis.texts;
    await page.evaluate(() => window.mend());
    await diagnosis.button("Réessayer").click();
    await diagnosis.seesAnswered(express[0], "2");
    await expect(diagnosis.note()).toHaveValue("☠");
    await diagnosis.next();
    await diagnosis.seesAnswered(express[1], "3");
  });
});
