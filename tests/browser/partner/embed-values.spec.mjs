import { expect, expectSaid, set, test } from "./hosts/embedding.mjs";
import { shown } from "../pages/questionnaire.mjs";

test("invalid values are ignored, and the console names each one #i33", async ({ embed, said, page }) => {
  const wrong = { lang: "xx", path: "quick", perimeter: "world", view: "cinema", scheme: "blue", storage: "cloud", "heading-level": "7", mode: "popup", loading: "soon" };
  const diagnosis = await embed(Object.entries(wrong).map(([name, value]) => `${name}="${value}"`).join(" "));
  await expect(page.getByRole("heading", { name: shown(diagnosis.texts.texts.question), level: 2 })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Parcours express" })).toBeChecked();
  for (const [name, value] of Object.entries(wrong)) await expectSaid(said, new RegExp(`warning: .*${name}.*${value}`));
  expect(said.filter((it) => /^error|^uncaught/.test(it))).toEqual([]);
});

test("attributes of a megabyte, set while a respondent answers, lose nothing #i33", async ({ embed, element, said }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin();
  await diagnosis.answer(express[0], "2");
  for (const name of ["lang", "path", "perimeter", "view", "scheme", "storage", "heading-level", "mode", "questionnaire", "partner"]) {
    await element.evaluate((it, name) => it.setAttribute(name, "x".repeat(1_000_000)), name);
  }
  await expectSaid(said, /warning: .*questionnaire/);
  // Some of these attributes restart the widget, whatever their value.
  await diagnosis.resume();
  await diagnosis.seesAnswered(express[0], "2");
  await diagnosis.next();
  await diagnosis.answer(express[1], "1");
  expect(said.filter((it) => /^error|^uncaught/.test(it))).toEqual([]);
});

test("a questionnaire loads by name or from a safe address only #i33", async ({ embed, said, page, element }) => {
  const asked = [];
  page.on("request", (it) => asked.push(it.url()));
  const diagnosis = await embed('lang="fr" questionnaire="maturite-cooperative"');
  await expect(diagnosis.welcome()).toBeVisible();
  expect(said.filter((it) => it.startsWith("warning"))).toEqual([]);
  for (const address of ["javascript:alert(1)", "data:application/json,{}", "http://example.org/pack.json", "https:"]) {
    said.length = 0;
    await set(element, "questionnaire", address);
    await expectSaid(said, /warning: .*questionnaire/);
    await expect(diagnosis.welcome()).toBeVisible();
  }
  expect(asked.filter((it) => it.includes("example.org") || it.startsWith("data:application"))).toEqual([]);
  await set(element, "questionnaire", "pack.json");
  await expect.poll(() => asked.some((it) => it.endsWith("/pack.json"))).toBe(true);
  await diagnosis.begin();
  await diagnosis.answer(diagnosis.texts.express[0], "1");
});

test("the language that a visitor chose wins over the tag on the next visit", async ({ embed, page }) => {
  const diagnosis = await embed('lang="fr"');
  await diagnosis.speak("en");
  await expect(diagnosis.welcome()).toBeVisible();
  await page.reload();
  await expect(diagnosis.button("Start")).toBeVisible();
});

test("without a lang attribute, the element uses the language of the page", async ({ at, page }) => {
  await page.goto(at("", "plain"));
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  await page.addInitScript(() => document.addEventListener("readystatechange", () => (document.documentElement.lang = "en-GB"), { once: true }));
  await page.reload();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("a path or perimeter that is set later leaves started answers alone", async ({ embed, element, events }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin();
  await diagnosis.answer(express[0], "2");
  await diagnosis.next();
  await set(element, "path", "complete");
  await diagnosis.answer(express[1], "1");
  await expect.poll(async () => (await events()).at(-1)).toEqual(["progress", { answered: 2, total: 13 }]);
  await set(element, "perimeter", "me");
  await set(element, "perimeter", "team");
  await expect.poll(async () => (await events()).filter(([name]) => name === "progress").length).toBe(2);
  await diagnosis.overview();
  await expect(diagnosis.inOverview(express[0])).toContainText("Répondu");
});
