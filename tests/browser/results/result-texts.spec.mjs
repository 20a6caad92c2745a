// What only a result needs loads after the first question: texts, style, and the part of the program that
// draws it.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { Dialogs } from "../pages/dialogs.mjs";
import { alive, heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN_LINK, GOLDEN_SCORES } from "../support/profiles.mjs";

/** The pack with every text of a language. */
const WHOLE = /questions\/[\w-]+\.fr\.[0-9a-f]+\.json$/;
const RESULT_WASM = /v1\/result\.wasm$/;

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

/** All that the widget says, and what it tells screen readers alone. */
const said = (page) => page.locator("faire-ensemble").evaluate((host) => {
  const widget = host.shadowRoot.querySelector("#mount");
  return [widget.innerText, ...[...widget.querySelectorAll("[aria-label]")].map((it) => it.ariaLabel)];
});

for (const [lang, again, results, close] of [["fr", "Refaire le point", "Mes résultats", "Fermer"], ["en", "Take stock again", "My results", "Close"]]) {
  test(`before the texts of the result have come, no text of the other screens is missing, in "${lang}"`, async ({ page }) => {
    const diagnosis = await new Diagnosis(page, lang).open(`./?lang=${lang}`);
    await diagnosis.begin("express");
    await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
    await expect(diagnosis.result()).toBeVisible();
    /** Waits for what only a result needs: a dialog opens after it. */
    const whole = async () => {
      await diagnosis.button(results).click();
      await diagnosis.dialog().getByRole("button", { name: close, exact: true }).click();
      await expect(diagnosis.dialog()).toHaveCount(0);
    };
    const saysAllOf = async (screen, arrive) => {
      await page.route(RESULT_WASM, () => {});
      await arrive();
      await alive(page);
      const before = await said(page);
      await page.unroute(RESULT_WASM);
      await page.reload();
      await whole();
      expect([screen, await said(page)]).toEqual([screen, before]);
    };
    await saysAllOf("the first screen", () => page.goto(`./?lang=${lang}&again`));
    await diagnosis.button(again).click();
    await saysAllOf("a question", () => page.reload());
    await diagnosis.overview();
    await saysAllOf("all questions", () => page.reload());
  });
}

/** What a result needs beyond the questions, and how each may fail to come. */
const MISSING = {
  "its texts": [WHOLE, (route) => route.abort()],
  "its words": [/v1\/words\.fr\.txt$/, (route) => route.abort()],
  "the part of the program that draws it": [RESULT_WASM, (route) => route.abort()],
  "its style": [/v1\/result\.css$/, (route) => route.abort()],
  "the true part of the program": [RESULT_WASM, async (route) => {
    const body = await (await route.fetch()).body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ body });
  }],
};

test.describe("where it has not arrived", () => {
  test.use({ expectedTroubles: /console:/ });

  for (const [what, [file, fails]] of Object.entries(MISSING)) {
    test(`without ${what}, the result shows a message, offers another try, and keeps the answers #91`, async ({ diagnosis, page }) => {
      await page.route(file, fails);
      await diagnosis.open();
      await diagnosis.begin("express");
      for (const [at, item] of diagnosis.texts.express.entries()) {
        await diagnosis.answer(item, `${at % 4}`);
        await (at < 12 ? diagnosis.next() : diagnosis.seeResult());
      }
      await expect(diagnosis.title("Une partie du résultat n’est pas encore arrivée : le réseau ne répond pas. Vos réponses restent là.")).toBeVisible();
      await page.unroute(file);
      await diagnosis.button("Réessayer").click();
      await expect(diagnosis.result()).toBeVisible();
      await expect(page.locator("[data-focus]")).toBeFocused();
      await expect(page.getByText("·", { exact: true })).toHaveCount(0);
      await page.reload();
      await expect(diagnosis.result()).toBeVisible();
    });
  }

  test("a dialog that could not be opened opens at the next press #91", async ({ diagnosis, page }) => {
    await page.route(RESULT_WASM, (route) => route.abort());
    await diagnosis.open();
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "2");
    await diagnosis.button("Mes résultats").click();
    await expect(diagnosis.dialog().getByText("Cette partie ne s’est pas ouverte. Vos réponses n’ont pas changé.")).toBeVisible();
    await diagnosis.dialog().getByRole("button", { name: "OK" }).click();
    await page.unroute(RESULT_WASM);
    await new Dialogs(diagnosis).openResults();
  });

  test("a damaged link is refused in words all the same #91", async ({ diagnosis, page }) => {
    await page.route(RESULT_WASM, (route) => route.abort());
    await diagnosis.open();
    await alive(page);
    await diagnosis.button("Mes résultats").click();
    await diagnosis.dialog().getByRole("button", { name: "OK" }).click();
    await page.unroute(RESULT_WASM);
    await page.evaluate((it) => (location.hash = it), `${GOLDEN_LINK.slice(0, -4)}____`);
    await expect(page.getByText("Ce lien est abîmé. Demandez qu’on vous l’envoie de nouveau.")).toBeVisible();
  });

  test("a link that could not be opened is there at the next try #91", async ({ diagnosis, page }) => {
    await page.route(RESULT_WASM, (route) => route.abort());
    await diagnosis.open();
    await alive(page);
    await page.evaluate((it) => (location.hash = it), GOLDEN_LINK);
    await expect(diagnosis.dialog().getByText("Cette partie ne s’est pas ouverte. Vos réponses n’ont pas changé.")).toBeVisible();
    await page.unroute(RESULT_WASM);
    await page.reload();
    await diagnosis.seesScores(GOLDEN_SCORES);
  });
});

test("a dialog that is opened before the rest has arrived waits for it #91", async ({ diagnosis, page }) => {
  const release = await heldBack(page, RESULT_WASM);
  const held = page.waitForRequest(RESULT_WASM);
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "2");
  await held;
  await diagnosis.button("Mes résultats").click();
  await diagnosis.next();
  release();
  await new Dialogs(diagnosis).sees("Mes résultats");
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
});

test("a link that is opened before the rest has arrived is shown as soon as it has #91", async ({ diagnosis, page }) => {
  const release = await heldBack(page, RESULT_WASM);
  const held = page.waitForRequest(RESULT_WASM);
  await diagnosis.open();
  await held;
  await page.evaluate((it) => (location.hash = it), GOLDEN_LINK);
  release();
  await diagnosis.seesScores(GOLDEN_SCORES);
  await page.reload();
  await diagnosis.seesScores(GOLDEN_SCORES);
});

test("a language that is chosen as soon as the page is there comes, with every text of a result", async ({ page }) => {
  const diagnosis = new Diagnosis(page, "en");
  await page.addInitScript(() => addEventListener("faire-ensemble-ready", ({ target }) => target.shadowRoot.querySelector("[lang=en]").click()));
  await diagnosis.open();
  await alive(page);
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await page.evaluate((it) => (location.hash = it), GOLDEN_LINK);
  await diagnosis.seesScores(GOLDEN_SCORES);
});

test("a link to a result shows it with every text at once", async ({ diagnosis, page }) => {
  await page.goto(`./${GOLDEN_LINK}`);
  await expect(diagnosis.result()).toBeVisible();
  await expect(page.getByText("·", { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(diagnosis.result()).toBeVisible();
});
