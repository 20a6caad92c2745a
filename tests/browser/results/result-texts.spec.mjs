// The texts that only a result shows load after the first question.

import { alive } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN_LINK } from "../support/profiles.mjs";

/** The pack with every text of a language. */
const WHOLE = /questions\/[\w-]+\.fr\.[0-9a-f]+\.json$/;

test("the first question waits for no text of the result", async ({ diagnosis, page }) => {
  let asked = 0;
  await page.route(WHOLE, () => (asked += 1));
  await diagnosis.open();
  await alive(page);
  await diagnosis.begin("express");
  for (const item of diagnosis.texts.express.slice(0, 3)) {
    await diagnosis.answer(item, "2");
    await diagnosis.next();
  }
  await expect.poll(() => asked).toBe(1);
});

test.describe("where they have not arrived", () => {
  test.use({ expectedTroubles: /console:/ });

  test("the result shows a message, offers another try, and keeps the answers", async ({ diagnosis, page }) => {
    await page.route(WHOLE, (route) => route.abort());
    await diagnosis.open();
    await diagnosis.begin("express");
    for (const [at, item] of diagnosis.texts.express.entries()) {
      await diagnosis.answer(item, `${at % 4}`);
      await (at < 12 ? diagnosis.next() : diagnosis.seeResult());
    }
    await expect(diagnosis.title("Une partie du résultat n’est pas encore arrivée : le réseau ne répond pas. Vos réponses restent là.")).toBeVisible();
    await page.unroute(WHOLE);
    await diagnosis.button("Réessayer").click();
    await expect(diagnosis.result()).toBeVisible();
    await expect(page.locator("[data-focus]")).toBeFocused();
    await expect(page.getByText("·", { exact: true })).toHaveCount(0);
    await page.reload();
    await expect(diagnosis.result()).toBeVisible();
  });
});

test("a link to a result shows it with every text at once", async ({ diagnosis, page }) => {
  await page.goto(`./${GOLDEN_LINK}`);
  await expect(diagnosis.result()).toBeVisible();
  await expect(page.getByText("·", { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(diagnosis.result()).toBeVisible();
});
