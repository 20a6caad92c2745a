// The partner's overlay: their contact and resources stand in the result, on paper and in the page to keep,
// and one that can't be read never stops the questionnaire.

import { readFileSync } from "node:fs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";
import { askForPaper, printed } from "../support/paper.mjs";
import { EXPRESS, GOLDEN, cameBefore } from "../support/profiles.mjs";
import { expect, expectSaid, set, test } from "./hosts/embedding.mjs";
import { inFrame } from "./hosts/frame.mjs";
import { violations } from "../support/axe.mjs";

const NAME = "Le lavoir";
const OFFERS = `Ce que propose ${NAME}`;
const MEETINGS = "Les prochaines rencontres";
const GRID = "Une grille pour les désaccords";
const OVERLAY = JSON.parse(readFileSync(new URL("hosts/overlay.json", import.meta.url), "utf8"));

const inPlace = (overlay) => `overlay="data:application/json,${encodeURIComponent(typeof overlay === "string" ? overlay : JSON.stringify(overlay))}"`;
const section = (diagnosis, name = OFFERS) => diagnosis.page.getByRole("region", { name });

/** Returns to a result on the partner's page, with these attributes. */
async function atResult({ page, at }, attributes) {
  const [{ localStorage: entries }] = cameBefore("http://a", GOLDEN).origins;
  await page.addInitScript((entries) => {
    for (const { name, value } of entries) localStorage[name] ??= value;
  }, entries);
  await page.goto(at(`lang="fr" ${attributes}`));
  const diagnosis = new Diagnosis(page);
  await diagnosis.resume();
  await expect(diagnosis.result()).toBeVisible();
  return diagnosis;
}

test("the result shows the partner's words under their name, the themes where to begin first", async ({ page, at, partner }) => {
  const diagnosis = await atResult({ page, at }, `overlay="${partner}overlay.json"`);
  const offers = section(diagnosis);
  await expect(offers.getByText(OVERLAY.introduction.fr)).toBeVisible();
  await expect(offers.getByText(OVERLAY.about)).toBeVisible();
  await expect(offers.getByText("Une rencontre chaque mois.")).toBeVisible();
  const meetings = offers.getByRole("link", { name: MEETINGS });
  await expect(meetings).toHaveAttribute("href", "https://lavoir.example/rencontres");
  await expect(meetings).toHaveAttribute("rel", "noopener noreferrer");
  await expect(offers.getByRole("link", { name: "Écrire au lavoir" })).toHaveAttribute("href", "mailto:bonjour@lavoir.example");
  // A theme that is none of those where to begin waits behind a press.
  await expect(offers.getByRole("link", { name: GRID })).toBeHidden();
  await offers.getByText("Pour les autres thèmes").click();
  await expect(offers.getByRole("link", { name: GRID })).toBeVisible();
  expect(await violations(page, { within: "faire-ensemble" })).toEqual([]);
});

test("it follows the language, a change of the attribute, and the way to other screens and back", async ({ page, at, element, partner }) => {
  const diagnosis = await atResult({ page, at }, `overlay="${partner}overlay.json"`);
  await expect(section(diagnosis)).toBeVisible();
  await diagnosis.button("English").click();
  await expect(section(diagnosis, `What ${NAME} offers`).getByText(OVERLAY.introduction.en)).toBeVisible();
  await expect(section(diagnosis)).toHaveCount(0);
  await diagnosis.button("Français").click();
  await diagnosis.button("Changer mes réponses").click();
  await expect(section(diagnosis)).toHaveCount(0);
  await diagnosis.seeResult();
  await expect(section(diagnosis)).toHaveCount(1);
  await set(element, "overlay", `data:application/json,${encodeURIComponent(JSON.stringify({ ...OVERLAY, name: "La forge" }))}`);
  await expect(section(diagnosis, "Ce que propose La forge")).toBeVisible();
  await set(element, "overlay", null);
  await expect(page.getByRole("region", { name: /^Ce que propose/ })).toHaveCount(0);
});

test("in an iframe it is the same, from an address that our page may not request", async ({ page, at, partner }) => {
  await page.goto(at(`lang="fr" mode="frame" overlay="${partner}overlay.json"`));
  const diagnosis = await inFrame(page);
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, questionnaire("fr").express);
  await expect(section(diagnosis).getByText(OVERLAY.introduction.fr)).toBeVisible();
});

test("it is printed with the result, and kept with its page", async ({ page, at, partner }, testInfo) => {
  const diagnosis = await atResult({ page, at }, `overlay="${partner}overlay.json"`);
  await expect(section(diagnosis)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), diagnosis.button("Garder").click()]);
  const kept = readFileSync(await download.path(), "utf8");
  for (const words of [OFFERS, OVERLAY.introduction.fr, MEETINGS, GRID, "mailto:bonjour@lavoir.example"]) expect(kept).toContain(words);
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  await askForPaper(page, () => diagnosis.button("Imprimer").click());
  const { text, pages } = await printed(page, testInfo);
  for (const words of [OFFERS, MEETINGS, "lavoir.example/rencontres", "bonjour@lavoir.example"]) expect(text).toContain(words);
  expect(pages).toBe(2);
});

test("all of it is text", async ({ page, at }) => {
  const name = `<img src=x onerror="document.title='taken'">`;
  const diagnosis = await atResult({ page, at }, inPlace({ ...OVERLAY, name, introduction: "<b>gras</b>" }));
  await expect(section(diagnosis, `Ce que propose ${name}`).getByText("<b>gras</b>")).toBeVisible();
  await expect(page).not.toHaveTitle("taken");
});

const long = "a".repeat(301);
const REFUSED = {
  "is not there": [`overlay="missing.txt"`, /404/],
  "is no address": [`overlay="http://["`, /overlay is not shown/],
  "is not JSON": [inPlace("{"), /not JSON/],
  "is another file": [inPlace({ name: NAME }), /"faire-ensemble": "overlay"/],
  "is of a later version": [inPlace({ ...OVERLAY, version: 2 }), /version: expected 1/],
  "has no name": [inPlace({ ...OVERLAY, name: undefined }), /name: expected your name/],
  "has too long a text": [inPlace({ ...OVERLAY, introduction: long }), /introduction: expected a text of at most 300/],
  "has a word that nobody knows": [inPlace({ ...OVERLAY, contcat: {} }), /contcat: expected one of/],
  "has a theme that nobody knows": [inPlace({ ...OVERLAY, themes: { Z9: {} } }), /themes\.Z9: expected a theme/],
  "runs a script": [inPlace({ ...OVERLAY, contact: { url: "javascript:alert(1)" } }), /contact\.url: expected an address/],
  "has four links": [inPlace({ ...OVERLAY, themes: { B4: { links: Array(4).fill({ label: "a", url: "https://a.example" }) } } }), /themes\.B4\.links: expected a list of at most 3/],
  "has a link without words": [inPlace({ ...OVERLAY, themes: { B4: { links: [{ url: "https://a.example" }] } } }), /themes\.B4\.links\[0\]\.label/],
  "has a logo from elsewhere": [inPlace({ ...OVERLAY, logo: "https://elsewhere.example/a.png" }), /logo: expected/],
};

for (const [what, [attribute, reason]] of Object.entries(REFUSED)) {
  test(`an overlay that ${what} is refused with a reason, and the result is there without it`, async ({ page, at, said }) => {
    const diagnosis = await atResult({ page, at }, attribute);
    await expectSaid(said, reason);
    await expect(page.getByRole("region", { name: /^Ce que propose/ })).toHaveCount(0);
    await expect(diagnosis.result()).toBeVisible();
  });
}
