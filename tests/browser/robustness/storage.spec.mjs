import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { fillLocalStorage } from "../support/full-storage.mjs";
import { expect, test } from "../support/journey.mjs";
import { CHROMIUM } from "../../chromium.mjs";
import { EXPRESS, cameBefore } from "../support/profiles.mjs";

test("where the browser refuses storage, the questionnaire can be finished and its link works #29", async ({ playwright, launchOptions, baseURL, elsewhere }, testInfo) => {
  const profile = testInfo.outputPath("profile");
  mkdirSync(join(profile, "Default"), { recursive: true });
  const refused = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(refused));
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions, executablePath: CHROMIUM, baseURL, locale: "fr-FR", permissions });
  const errors = [];
  context.on("weberror", (it) => errors.push(it.error()));
  const diagnosis = await new Diagnosis(context.pages()[0]).open();
  await expect(diagnosis.text(diagnosis.words.notKept)).toHaveCount(1);
  await expect(diagnosis.text(diagnosis.words.notKept)).toBeVisible();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const link = await diagnosis.copiedLink();
  await diagnosis.speak("en");
  await expect(diagnosis.title(diagnosis.words.overall)).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();

  const visitor = await elsewhere();
  await visitor.open(link);
  await visitor.seesScores([67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33]);
});

const ABOUT = "faire-ensemble/1/maturite-cooperative/1/team";

test.describe("with answers from another day", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, "213", { path: "express", step: "A3a" })) });

  test("an entry that cannot be read is set aside, and the others stay #i23", async ({ diagnosis, page }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open("./questionnaire-fr.html");
    await page.evaluate((key) => localStorage.setItem(key, "{junk"), `${ABOUT}/answer/A2a`);
    await diagnosis.open();
    const notice = diagnosis.text("Des réponses gardées ici sont illisibles. Elles sont mises de côté, rien n’est effacé.");
    await expect(notice).toBeVisible();
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[2], "3");
    await diagnosis.back();
    await diagnosis.seesAnswered(express[1], "_");
    await diagnosis.back();
    await diagnosis.seesAnswered(express[0], "2");
    const aside = (key) => localStorage.getItem(`faire-ensemble/set-aside/${key}/1`);
    expect(await page.evaluate(aside, `${ABOUT}/answer/A2a`)).toBe("{junk");
  });

  test("no junk in an entry stops the page, and sound entries stay #i23", async ({ diagnosis, page }) => {
    const third = diagnosis.texts.express[2];
    for (const junk of ["", "null", "[]", "7", '"4"', "1e999", '{"path":"express","step":"nowhere"}', "x".repeat(500_000)]) {
      await diagnosis.open("./questionnaire-fr.html");
      await page.evaluate(([about, junk]) => {
        for (const key of ["place", "answer/A1a", "note/A1a"]) localStorage.setItem(`${about}/${key}`, junk);
        localStorage.setItem("faire-ensemble/1/lang", junk);
      }, [ABOUT, junk]);
      await diagnosis.open();
      await page.getByRole("button", { name: /^(Reprendre|Commencer)$/ }).click();
      await diagnosis.overview();
      await diagnosis.inOverview(third).click();
      await diagnosis.seesAnswered(third, "3");
    }
  });

  test("entries of a later release are left alone #i26", async ({ diagnosis, page }) => {
    await diagnosis.open("./questionnaire-fr.html");
    await page.evaluate(() => localStorage.setItem("faire-ensemble/3/answers", "of tomorrow"));
    const before = await page.evaluate(() => ({ ...localStorage }));
    await diagnosis.open();
    await expect(diagnosis.text("Une version plus récente a servi sur cet appareil.")).toBeVisible();
    await diagnosis.resume();
    const third = diagnosis.texts.express[2];
    await diagnosis.seesAnswered(third, "3");
    for (const it of await page.getByRole("radio").all()) await expect(it).toBeDisabled();
    await expect(diagnosis.button(diagnosis.words.addNote)).toHaveCount(0);
    await expect(diagnosis.note()).toHaveCount(0);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
  });

  test("when a later release starts in another tab, this one stops writing at that moment #37", async ({ diagnosis, page, context }) => {
    await diagnosis.open();
    await diagnosis.resume();
    const third = diagnosis.texts.express[2];
    await diagnosis.seesAnswered(third, "3");
    const other = await context.newPage();
    await other.goto("./questionnaire-fr.html");
    await other.evaluate(() => new Promise((done, fail) => {
      const opening = indexedDB.open("faire-ensemble", 3);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = done;
    }));
    await expect(diagnosis.text("Une version plus récente a servi sur cet appareil.")).toBeVisible();
    const before = await page.evaluate(() => ({ ...localStorage }));
    await diagnosis.seesAnswered(third, "3");
    for (const it of await page.getByRole("radio").all()) await expect(it).toBeDisabled();
    await diagnosis.next();
    await expect(diagnosis.title(diagnosis.texts.express[3].stem)).toBeVisible();
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
    await expect(diagnosis.button("Enregistrer une copie dans un fichier")).toBeVisible();
  });

  test("on a full device one line reports it, and the answer stays on the screen #28", async ({ diagnosis, page }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open();
    await diagnosis.resume();
    await diagnosis.next();
    await expect(diagnosis.title(express[3].stem)).toBeVisible();
    await fillLocalStorage(page);
    const half = "Enregistré ici, tant que ce navigateur ne l’efface pas.";
    await diagnosis.answer(express[3], "2");
    await expect(diagnosis.text(half)).toBeVisible();
    await expect(diagnosis.button("Le garder pour de bon")).toBeVisible();
    await diagnosis.seesAnswered(express[3], "2");
    await diagnosis.next();
    await expect(diagnosis.title(express[4].stem)).toBeVisible();
    await expect(diagnosis.text(half)).toBeVisible();
    await diagnosis.back();
    await diagnosis.seesAnswered(express[3], "2");

    // Once there is room again, the next step writes what could not be written.
    await page.evaluate(() => Object.keys(localStorage).filter((it) => it.startsWith("somebody-else-")).forEach((it) => localStorage.removeItem(it)));
    await diagnosis.next();
    await expect(diagnosis.title(express[4].stem)).toBeVisible();
    await expect(diagnosis.text("Enregistré sur cet appareil.")).toBeVisible();
    await page.reload();
    await expect(diagnosis.title(express[4].stem)).toBeVisible();
    await diagnosis.back();
    await diagnosis.seesAnswered(express[3], "2");
  });
});
