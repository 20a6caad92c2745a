import { expect, set, takenOver, test } from "./hosts/embedding.mjs";
import { shown } from "../pages/questionnaire.mjs";

const ground = (element) => element.evaluate((it) => getComputedStyle(it.shadowRoot.getElementById("mount")).backgroundColor);

test("language, path and perimeter can be set and removed while the widget runs", async ({ embed, page, element }) => {
  const diagnosis = await embed('lang="fr"');
  const { perimeters } = diagnosis.texts;
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(page.getByRole("radio", { name: "Parcours express" })).toBeChecked();

  await set(element, "path", "complete");
  await expect(page.getByRole("radio", { name: "Parcours complet" })).toBeChecked();
  await set(element, "path", "express");
  await expect(page.getByRole("radio", { name: "Parcours express" })).toBeChecked();
  await set(element, "perimeter", "network");
  await expect(page.getByRole("radio", { name: shown(perimeters.network.name) })).toBeChecked();
  await set(element, "perimeter", "team");
  await expect(page.getByRole("radio", { name: shown(perimeters.team.name) })).toBeChecked();
  await set(element, "lang", "en");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await set(element, "lang", "fr");
  await expect(diagnosis.button("Commencer")).toBeVisible();
});

test("the level of the headings follows the page's outline", async ({ embed, page, element }) => {
  const diagnosis = await embed();
  const heading = (level) => page.getByRole("heading", { name: shown(diagnosis.texts.texts.question), level });
  await expect(heading(2)).toBeVisible();
  for (const level of [4, 1, 3]) {
    await set(element, "heading-level", `${level}`);
    await expect(heading(level)).toBeVisible();
  }
});

test("the tag chooses light or dark, or else the page around it does", async ({ embed, page, element }) => {
  const [light, dark] = ["rgb(251, 247, 240)", "rgb(26, 24, 21)"];
  const diagnosis = await embed('lang="fr" scheme="dark"');
  await expect(diagnosis.welcome()).toBeVisible();
  await expect.poll(() => ground(element)).toBe(dark);
  await set(element, "scheme", "light");
  await expect.poll(() => ground(element)).toBe(light);
  await set(element, "scheme", "auto");
  await page.evaluate(() => (document.documentElement.style.background = "#123"));
  await expect.poll(() => ground(element)).toBe(dark);
});

test("the stage view and the iframe can be requested later", async ({ embed, page, element }) => {
  const diagnosis = await embed();
  await diagnosis.begin();
  const stem = diagnosis.title(diagnosis.texts.express[0].stem);
  const letters = () => stem.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  await expect(stem).toBeVisible();
  // The heading that the page shows first is replaced by the widget's.
  await takenOver(page);
  const before = await letters();
  await set(element, "view", "stage");
  await expect.poll(letters).toBeGreaterThan(before + 2);
  await set(element, "view", null);
  await expect.poll(letters).toBe(before);
  await set(element, "mode", "frame");
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Commencer" })).toBeVisible();
});

test("with storage=none the widget keeps nothing, and shows a message about it", async ({ embed, page, element }) => {
  const diagnosis = await embed('lang="fr" storage="none"');
  await diagnosis.begin();
  await diagnosis.answer(diagnosis.texts.express[0], "2");
  await expect(diagnosis.text(diagnosis.words.notKept)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await set(element, "storage", "local");
  await expect(diagnosis.text(diagnosis.words.notKept)).toHaveCount(0);
});
