// A questionnaire in a language that the interface lacks: its texts have that language and direction,
// and the interface keeps its own.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { currentPack } from "../pages/questionnaire.mjs";
import { wordsAsked } from "../support/words-asked.mjs";

const MARK = "§";

/** The current pack as if in another language: each of its texts begins with a mark. */
function packIn(lang) {
  const marked = (value, name) => {
    if (Array.isArray(value)) return value.map((it) => marked(it, name));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, marked(it, key)]));
    return typeof value !== "string" || ["id", "lang", "kind", "url"].includes(name) ? value : `${MARK} ${value}`;
  };
  const { pack } = currentPack("fr");
  return { ...marked(pack), id: "autre", lang };
}

/** Lines of the interface that contain a stage, a theme or a perimeter of the questionnaire: they have our language. */
const MIXED = ".opening__context, .gloss__term, .priority__label, .overall__figure, .how-computed__items li, td, .row__target, .visited__banner";

/** The texts on the screen with a wrong language or direction, and the number of the questionnaire's texts. */
const found = (page, own) => page.locator("faire-ensemble").evaluate((host, [mark, mixed, own]) => {
  const texts = document.createTreeWalker(host.shadowRoot.querySelector(".widget"), NodeFilter.SHOW_TEXT);
  const wrong = [];
  let count = 0;
  while (texts.nextNode()) {
    const { data, parentElement: it } = texts.currentNode;
    if (!/\p{L}/u.test(data) || (it.closest(mixed) && !it.closest(".how-computed__topic, .how-computed__answer"))) continue;
    const isOwn = data.startsWith(mark);
    const is = `${it.closest("[lang]").lang} ${getComputedStyle(it).direction}`;
    if (is !== (isOwn ? own : "fr ltr")) wrong.push(`${is}: ${it.className}: ${data}`);
    count += isOwn;
  }
  return { wrong, count };
}, [MARK, MIXED, own]);

/** A page in French with a pack of somebody else. */
async function opened(page, pack) {
  const body = '<!doctype html><html lang="fr"><link rel="icon" href="icons/icon.svg"><script type="module" src="v1/faire-ensemble.js"></script><faire-ensemble questionnaire="autre.json"></faire-ensemble>';
  await page.route("**/autre.html", (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await page.route("**/autre.json", (route) => route.fulfill({ json: pack }));
  return new Diagnosis(page).open("./autre.html");
}

for (const [lang, words, button] of [["de", "fr", "Commencer"], ["en", "en", "Start"], ["en-GB", "en", "Start"], ["fr", "fr", "Commencer"]]) {
  test(`a pack in "${lang}" gets the words of the interface in "${words}", and no others are fetched`, async ({ page }) => {
    const asked = wordsAsked(page);
    await opened(page, packIn(lang));
    await expect(page.getByRole("button", { name: button })).toBeVisible();
    await expect(page.locator("faire-ensemble .widget")).toHaveAttribute("lang", words);
    expect(asked).toEqual([words]);
  });
}

for (const [lang, direction] of [["de", "ltr"], ["ar", "rtl"]]) {
  test(`the texts of a pack in "${lang}" are marked with that language, on every screen #i45`, async ({ page }) => {
    const pack = packIn(lang);
    const diagnosis = await opened(page, pack);
    const sees = async (count) => {
      const seen = await found(page, `${lang} ${direction}`);
      expect(seen.wrong).toEqual([]);
      expect(seen.count).toBeGreaterThanOrEqual(count);
    };
    await expect(page.getByRole("heading", { name: pack.texts.question })).toBeVisible();
    await sees(9);
    await page.screenshot({ path: test.info().outputPath("welcome.png") });
    await diagnosis.begin("express");
    const items = pack.axes.flatMap((it) => it.dimensions).map((it) => it.items[0]);
    for (const [at, item] of items.entries()) {
      await expect(page.getByRole("group", { name: item.stem.team })).toBeVisible();
      if (at === 0) await page.screenshot({ path: test.info().outputPath("item.png") });
      await page.getByRole("radio", { name: item.levels[at % 4], exact: true }).check();
      if (at < 2) await sees(6);
      await (at + 1 < items.length ? diagnosis.next() : diagnosis.seeResult());
    }
    await expect(diagnosis.result()).toBeVisible();
    for (const it of await page.locator("details").all()) await it.evaluate((it) => (it.open = true));
    await sees(60);
    await page.screenshot({ path: test.info().outputPath("result.png"), fullPage: true });
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await sees(26);
  });
}
