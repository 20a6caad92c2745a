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
      await diagnosis.note().fill(`Note ${at}`);
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

test.describe("returning after the tab was closed", () => {
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, "2N1", { path: "express", step: "A3a" })) });

  test("shows the last question, and offers to resume or to start again", async ({ diagnosis, context, page }) => {
    const { express } = diagnosis.texts;
    await diagnosis.open();
    await expect(page.getByText(shown(express[2].stem))).toBeVisible();
    const [goOn, again] = ["Reprendre", "Recommencer"].map((it) => diagnosis.button(it));
    await expect(again).toBeVisible();
    expect((await again.boundingBox()).y).toBe((await goOn.boundingBox()).y);
    await diagnosis.button("Reprendre").click();
    await diagnosis.seesAnswered(express[2], "1");
    await diagnosis.next();
    await diagnosis.answer(express[3], "3");
    await page.close();

    const later = await new Diagnosis(await context.newPage()).open();
    await expect(later.page.getByText(shown(express[3].stem))).toBeVisible();
    await expect(later.page.getByText("4 réponses sur 13")).toBeVisible();
    await later.button("Reprendre").click();
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
    await diagnosis.button("Reprendre").click();
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
