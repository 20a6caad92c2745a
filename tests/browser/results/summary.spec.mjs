// The first screen of a result is its summary: whole on a phone and on a desktop, in each language, with
// any answers; sharing, keeping and printing are one press away.

import { readFileSync } from "node:fs";
import { Dialogs, atResult } from "../pages/dialogs.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_LOWEST, GOLDEN_PRIORITIES, GOLDEN_STRENGTHS, cameBefore } from "../support/profiles.mjs";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 720 } };
const PAGES = { fr: "./", en: "./en.html" };

/** A mean of 51, with two themes at zero. */
const HALF = [..."000000111111222222222222222222333222222"];

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

/** Answers that make each theme in turn the first priority, each of its items the lowest, with the
 * longest names in the sentence and among the strengths. */
function longest(lang) {
  const { themes, items } = questionnaire(lang);
  const long = (list) => [...list].sort((a, b) => b.short.length - a.short.length);
  const acts = [...items].sort((a, b) => b.first_step.length - a.first_step.length).slice(0, 2);
  return acts.map((item) => {
    const lowest = themes.find((it) => it.items.some(({ id }) => id === item.id));
    const second = long(themes.filter((it) => it !== lowest))[0];
    const strong = new Set(long(themes.filter((it) => it !== lowest && it !== second)).slice(0, 3));
    const levels = (theme) => (theme === lowest ? "0" : theme === second ? "1" : strong.has(theme) ? "3" : "2");
    return themes.flatMap((theme) => theme.items.map(({ id }, at) => {
      if (theme === lowest) return id === item.id ? "0" : "1";
      if (theme === second) return at === 0 ? "1" : "0";
      return levels(theme);
    }));
  });
}

function* drawn(seed) {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

const SEED = Number(process.env.SEED);
const numbers = drawn(SEED);
const random = () => Array.from({ length: 39 }, () => "0123012301230123ND_"[Math.floor(numbers.next().value * 19)]);

for (const [where, options] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const lang of ["fr", "en"]) {
    test(`the summary is whole on a ${where}, with the longest texts and random answers, in ${lang}: SEED=${SEED}`, async ({ elsewhere, baseURL }) => {
      test.slow();
      const profiles = [["golden", GOLDEN], ["half", HALF], ...longest(lang).map((it) => ["longest", it]), ...[1, 2, 3, 4].map((it) => [`random ${it}`, random()])];
      const outside = [];
      for (const [name, answers] of [...profiles, ["express", EXPRESS, "express"]]) {
        const visitor = await elsewhere({ ...options, storageState: cameBefore(baseURL, answers, { path: answers.length > 13 ? "complete" : "express" }) });
        visitor.words = { ...visitor.words, ...(lang === "en" && { share: "Share", keep: "Keep", print: "Print", overall: "Overall view" }) };
        await visitor.open(PAGES[lang]);
        await visitor.resume();
        await expect(visitor.result()).toBeAttached();
        const boxes = [];
        for (const action of ["share", "keep", "print"]) boxes.push(await visitor.button(visitor.words[action]).boundingBox());
        const { height } = options.viewport;
        const bottom = await visitor.summary().evaluate((it) => Math.max(...[...it.querySelectorAll("*")].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect().bottom)));
        const top = await visitor.page.evaluate(() => scrollY);
        if (top !== 0 || bottom > height) outside.push(`${name} ${answers.join("")}: ${bottom} of ${height}, scrolled by ${top}`);
        // Side by side.
        expect(new Set(boxes.map((it) => Math.round(it.y))).size, name).toBe(1);
        await visitor.page.context().close();
      }
      expect(outside).toEqual([]);
    });
  }
}

test("the summary has the sentence, each theme with its stage, the strengths and the very first step", async ({ diagnosis }) => {
  await atResult(diagnosis);
  const { texts } = diagnosis;
  const summary = diagnosis.summary();
  await expect(summary).toContainText(shown(texts.stages[1].overall));
  const picture = summary.getByRole("group", { name: "13 thèmes : 2 à l’étape « Renouveler », 5 à l’étape « Développer », 3 à l’étape « Faire émerger », 3 à l’étape « Amorcer »." });
  await expect(picture.getByRole("link")).toHaveCount(13);
  await expect(picture.getByRole("link", { name: `${shown(texts.theme("B4").short)} Amorcer` })).toBeVisible();
  // The shape says the same as the word, without any colour.
  const full = (id) => picture.getByRole("link", { name: shown(texts.theme(id).short) }).locator(".mark__full").count();
  expect([await full("B4"), await full("B1"), await full("A1"), await full("A2")]).toEqual([1, 2, 3, 4]);
  for (const id of GOLDEN_STRENGTHS) await expect(summary).toContainText(shown(texts.theme(id).short));
  await expect(summary).toContainText(`Pour commencer : ${shown(texts.theme(GOLDEN_PRIORITIES[0]).short)}`);
  await expect(summary).toContainText(shown(texts.items.find((it) => it.id === GOLDEN_LOWEST[0]).first_step));
  await picture.locator("summary").click();
  for (const { reading } of texts.stages) await expect(picture.getByText(shown(reading), { exact: true })).toBeVisible();
});

test("a mean of 51 with two themes at zero is not praised", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, HALF) });
  await atResult(visitor);
  const { texts } = visitor;
  const names = ["A1", "A2"].map((id) => texts.theme(id).short).join(" · ");
  await expect(visitor.title(`${texts.texts.vigilance} ${names}.`)).toBeVisible();
  await expect(visitor.title(texts.stages[2].overall)).toHaveCount(0);
});

test("a link to a theme opens it, scrolls to it and gives it the focus, from the summary and from the address", async ({ diagnosis, page }) => {
  await atResult(diagnosis);
  await diagnosis.summary().getByRole("link", { name: shown(diagnosis.texts.theme("B3").short) }).click();
  const opened = async (id) => {
    await expect(diagnosis.theme(id)).toHaveAttribute("open", "");
    await expect(diagnosis.theme(id).locator("summary")).toBeFocused();
    await expect(diagnosis.theme(id).locator("summary")).toBeInViewport();
    expect(new URL(page.url()).hash).toBe("");
  };
  await opened("B3");
  await page.goto("./#theme=A4");
  await opened("A4");
  await page.evaluate(() => (location.hash = "theme=C1"));
  await opened("C1");
  await page.evaluate(() => (location.hash = "part=limits"));
  await expect(diagnosis.title("Ce que ce résultat n’est pas")).toBeFocused();
  await page.goto(`${GOLDEN_LINK}&theme=B2`);
  await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
  await opened("B2");
});

test("an address of a theme without a result opens the first screen", async ({ elsewhere }) => {
  const visitor = await elsewhere();
  await visitor.open("./#theme=B3");
  await expect(visitor.welcome()).toBeVisible();
  await visitor.begin("express");
  await visitor.seesAnswered(visitor.texts.express[0], "_");
});

test("keeping takes one press, and other forms one more", async ({ diagnosis, page }) => {
  await atResult(diagnosis);
  const [download] = await Promise.all([page.waitForEvent("download"), diagnosis.button(diagnosis.words.keep).click()]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  expect(readFileSync(await download.path(), "utf8")).toContain(diagnosis.texts.theme("B4").name);
  await diagnosis.dialog().getByRole("button", { name: /^Sous une autre forme/ }).click();
  await new Dialogs(diagnosis).sees("Garder et partager");
});

test("printing takes one press", async ({ diagnosis, page }) => {
  await page.addInitScript(() => (window.print = () => (window.asked = (window.asked ?? 0) + 1)));
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.print).click();
  await expect.poll(() => page.evaluate(() => window.asked)).toBe(1);
});

test("sharing opens the system's sheet with the sentence, the strengths, the first step and the link", async ({ diagnosis, page }) => {
  await page.addInitScript(() => (Navigator.prototype.share = async (given) => void (window.given = given)));
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.share).click();
  await expect.poll(() => page.evaluate(() => window.given?.url)).toMatch(/#r=1/);
  const text = shown(await page.evaluate(() => window.given.text));
  const { texts } = diagnosis;
  expect(text).toContain(shown(texts.stages[1].overall));
  expect(text).toContain(`On peut s’appuyer sur : ${shown(texts.theme(GOLDEN_STRENGTHS[0]).short)}`);
  expect(text).toContain(shown(texts.items.find((it) => it.id === GOLDEN_LOWEST[0]).first_step));
  await expect(diagnosis.dialog()).toHaveCount(0);
});

test("without a share sheet, a panel has the link, a code, a mail and a text, and tells what goes and what never goes", async ({ diagnosis, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => delete Navigator.prototype.share);
  await atResult(diagnosis);
  const panel = await diagnosis.openShare();
  await expect(panel).toContainText("Dans le lien : le résultat, vos réponses et leur date.");
  await expect(panel).toContainText("Jamais dans le lien : votre nom, vos notes, vos objectifs.");
  await expect(panel.getByRole("img", { name: "Code QR du lien vers ce résultat" })).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await panel.getByRole("button", { name: "Copier ce lien" }).click();
  await expect(panel.getByRole("status")).toHaveText("Lien copié.");
  const link = await clipboard();
  expect(link).toMatch(/#r=1/);
  await panel.getByRole("button", { name: "Copier un texte à envoyer" }).click();
  await expect(panel.getByRole("status")).toHaveText("Texte copié.");
  const text = await clipboard();
  expect(text).toContain(diagnosis.texts.stages[1].overall);
  expect(text.endsWith(`\n${link}`)).toBe(true);
  const mail = new URL(await panel.getByRole("link", { name: "Envoyer par mail" }).getAttribute("href"));
  expect(mail.searchParams.get("body")).toBe(text);
});

test("one's own notes stand under their answers, on no paper and in no link", async ({ diagnosis, page, elsewhere }) => {
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.changeAnswers).click();
  await diagnosis.inOverview(diagnosis.texts.theme("B4").items[0]).click();
  await diagnosis.writeNote("À demander à Nadia");
  await diagnosis.overview();
  await diagnosis.seeResult();
  await diagnosis.theme("B4").locator("summary").click();
  const answer = diagnosis.theme("B4").getByRole("listitem").filter({ hasText: shown(diagnosis.texts.theme("B4").items[0].topic) });
  await expect(answer).toContainText("Votre note : À demander à Nadia");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("À demander à Nadia")).toBeHidden();
  const visitor = await elsewhere();
  await visitor.open(GOLDEN_LINK);
  await visitor.theme("B4").locator("summary").click();
  await expect(visitor.theme("B4")).not.toContainText("Votre note");
});

test("what is meant for the respondent is not said to a recipient", async ({ diagnosis, elsewhere }) => {
  await atResult(diagnosis);
  await expect(diagnosis.summary()).toContainText("Pour commencer :");
  const visitor = await elsewhere();
  await visitor.open(GOLDEN_LINK);
  await expect(visitor.summary()).toContainText("Proposé à qui a répondu :");
  await expect(visitor.summary()).not.toContainText("Pour commencer :");
  await expect(visitor.text("Ces premiers pas s’adressent à qui a répondu.")).toBeVisible();
  for (const action of ["share", "keep", "print"]) await expect(visitor.button(visitor.words[action])).toHaveCount(0);
});

test.describe("on a wide screen", () => {
  test.use(DESKTOP);

  test("the profile stands beside the cards, and the order is that of use", async ({ diagnosis }) => {
    await atResult(diagnosis);
    const box = async (title) => (await diagnosis.title(title).boundingBox()) ?? expect(title).toBe("visible");
    const { priorities, strengths, explore, overall } = diagnosis.words;
    const [first, beside] = [await box(priorities), await box("Thème par thème")];
    expect(Math.abs(first.y - beside.y)).toBeLessThan(8);
    expect(beside.x).toBeGreaterThan(first.x + 300);
    const order = await diagnosis.page.getByRole("heading").allInnerTexts();
    const at = (title) => order.map(shown).indexOf(title);
    const expected = [priorities, strengths, explore, "Thème par thème", overall, diagnosis.words.foldedTable, "Ce que ce résultat n’est pas"];
    expect(expected.map(at)).toEqual([...expected.map(at)].sort((a, b) => a - b));
    expect(Math.min(...expected.map(at))).toBeGreaterThan(0);
  });
});
