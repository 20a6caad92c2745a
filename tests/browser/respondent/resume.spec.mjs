import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ serviceWorkers: "allow" });

test("a reload returns to the same question, with its answer and its note", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const [at, item] of express.entries()) {
    await diagnosis.answer(item, EXPRESS[at]);
    if (at % 3 === 2) {
      await diagnosis.writeNote(`Note ${at}`);
      await page.reload();
      await diagnosis.seesAnswered(item, EXPRESS[at]);
      await expect(diagnosis.note()).toHaveValue(`Note ${at}`);
      await diagnosis.back();
      await diagnosis.seesAnswered(express[at - 1], EXPRESS[at - 1]);
      await diagnosis.next();
      await expect(diagnosis.title(item.stem)).toBeVisible();
    }
    await (at + 1 < express.length ? diagnosis.next() : diagnosis.seeResult());
  }
  await page.reload();
  await expect(diagnosis.result()).toBeVisible();
});

/** Today, in days since 1 January 2000, less some. */
const daysAgo = (days) => Math.floor(Date.now() / 86_400_000) - 10_957 - days;

test.describe("returning to a result", () => {
  for (const [what, days, first] of [["of this week", 3, "Voir le résultat"], ["of three months ago", 92, "Refaire le point"]]) {
    test(`${what}: the first screen says its date, and what there is to do`, async ({ elsewhere, baseURL }) => {
      const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express", date: daysAgo(days) }) });
      await visitor.open();
      const date = new Date(Date.now() - days * 86_400_000).toLocaleDateString("fr-FR", { dateStyle: "long", timeZone: "UTC" }).replace(/^1 /, "1er ");
      await expect(visitor.page.getByRole("heading", { name: `Votre résultat du ${date}` })).toBeVisible();
      await expect(visitor.page.getByRole("button", { name: /^(Voir le résultat|Refaire le point)$/ }).first()).toHaveText(first);
      await expect(visitor.page.locator(".resume .button--main")).toHaveText(first);
      await expect(visitor.button("Reprendre")).toHaveCount(0);
      await visitor.button("Voir le résultat").click();
      await expect(visitor.result()).toBeVisible();
    });
  }

  test("taking stock again keeps the result, and leads to the comparison by itself, once", async ({ elsewhere, baseURL }) => {
    const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express", date: daysAgo(200) }) });
    const { page, texts } = visitor;
    await visitor.open();
    await visitor.button("Refaire le point").click();
    await visitor.answer(texts.express[0], "_");
    // The tab may close in between.
    await page.reload();
    await visitor.answerAll(EXPRESS.map((it) => (it === "0" ? "3" : it)), texts.express);
    const dialog = visitor.dialog();
    await expect(dialog.getByRole("heading", { name: "Côte à côte" })).toBeVisible();
    await expect(dialog.getByRole("listitem").filter({ hasText: texts.theme("B4").name })).toContainText("A monté");
    await dialog.getByRole("button", { name: "Fermer" }).click();
    await visitor.button(visitor.words.changeAnswers).click();
    await visitor.seeResult();
    await expect(visitor.result()).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await expect(visitor.result()).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  test("where nothing is kept, taking stock again first asks", async ({ diagnosis }) => {
    await diagnosis.open("./?storage=none");
    await diagnosis.begin("express");
    await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
    await diagnosis.page.getByRole("button", { name: "Faire ensemble" }).click();
    await diagnosis.button("Refaire le point").click();
    await expect(diagnosis.dialog()).toContainText("Vos 13 réponses et vos notes seront effacées de cet appareil.");
    await diagnosis.dialog().getByRole("button", { name: "Garder mes réponses" }).click();
    await diagnosis.resume();
    await expect(diagnosis.result()).toBeVisible();
  });
});

test.describe("returning after the tab was closed", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, "2N1", { path: "express", step: "A3a" })) });

  test("shows the last question, and offers to resume or to start again", async ({ diagnosis, context, page }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open();
    await expect(page.getByText(shown(express[2].stem))).toBeVisible();
    const [goOn, again] = ["Reprendre", "Recommencer"].map((it) => diagnosis.button(it));
    await expect(again).toBeVisible();
    expect((await again.boundingBox()).y).toBe((await goOn.boundingBox()).y);
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[2], "1");
    await diagnosis.next();
    await diagnosis.answer(express[3], "3");
    await page.close();

    const later = await new Diagnosis(await context.newPage()).open();
    await expect(later.page.getByText(shown(express[3].stem))).toBeVisible();
    await expect(later.page.getByText("4 réponses sur 13")).toBeVisible();
    await later.resume();
    await later.seesAnswered(express[3], "3");
  });

  test("starts again blank, after a confirmation", async ({ diagnosis, page }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open();
    await diagnosis.button("Recommencer").click();
    await expect(diagnosis.dialog()).toContainText("Vos 3 réponses et vos notes seront effacées de cet appareil.");
    await diagnosis.dialog().getByRole("button", { name: "Garder mes réponses" }).click();
    await expect(diagnosis.button("Recommencer")).toBeFocused();
    await expect(page.getByText("3 réponses sur 13")).toBeVisible();

    await diagnosis.button("Recommencer").click();
    await diagnosis.dialog().getByRole("button", { name: "Effacer et recommencer" }).click();
    await diagnosis.seesAnswered(express[0], "_");
    await page.reload();
    await diagnosis.overview();
    await expect(page.getByText("0 réponse sur 13")).toBeVisible();
    await expect(page.getByRole("button", { name: "Sans réponse" })).toHaveCount(13);
  });

  test("erases everything of ours, and nothing of others", async ({ diagnosis, page }) => {
    await diagnosis.open();
    await page.evaluate(() => {
      localStorage.setItem("partner", "basket");
      localStorage.setItem("faire-ensemblement", "not ours");
    });
    await diagnosis.resume();
    await diagnosis.button("Tout effacer").click();
    await diagnosis.dialog().getByRole("button", { name: "Tout effacer" }).click();
    await expect(diagnosis.welcome()).toBeVisible();
    await expect(diagnosis.button("Commencer")).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(["faire-ensemblement", "partner"]);

    await page.reload();
    await expect(diagnosis.button("Commencer")).toBeVisible();
    await expect(diagnosis.button("Reprendre")).toHaveCount(0);
  });
});
