// After a reload of a partner's page, the question is there before the wasm, as it was left.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { WASM, heldBack } from "../support/held-back.mjs";
import { takesOverInPlace } from "../support/takeover.mjs";
import { expect, takenOver, test } from "./hosts/embedding.mjs";

/** At the third question with an answer and a note, after a reload that keeps the wasm back. */
async function reloaded({ page, embed }, attributes, file) {
  const diagnosis = await embed(attributes, file);
  await diagnosis.begin("express");
  const { express } = diagnosis.texts;
  for (const item of express.slice(0, 2)) {
    await diagnosis.answer(item, "2");
    await diagnosis.next();
  }
  await diagnosis.answer(express[2], "0");
  await diagnosis.writeNote("Au lavoir.");
  await expect(diagnosis.text("Enregistré sur cet appareil.")).toBeVisible();
  // Somebody has made the field larger.
  await diagnosis.note().evaluate((it) => (it.style.blockSize = "9em"));
  const release = await heldBack(page);
  await page.reload();
  return { diagnosis, release, item: express[2], after: express[3] };
}

for (const [what, attributes, file] of [["", 'lang="fr" heading-level="3"'], [" under a strict policy", null, "strict"]]) {
  test(`the question is there as it was left${what}, and nothing changes when the widget takes over`, async ({ page, embed }) => {
    const { diagnosis, release, item } = await reloaded({ page, embed }, attributes, file);
    await diagnosis.seesAnswered(item, "0");
    await expect(diagnosis.note()).toHaveValue("Au lavoir.");
    await takesOverInPlace(page, release, takenOver);
    await diagnosis.seesAnswered(item, "0");
    // The page has the focus, as after any reload.
    await expect(page.locator("body")).toBeFocused();
  });
}

test("another answer, then Next: the widget goes on from there", async ({ page, embed, events }) => {
  const { diagnosis, release, item, after } = await reloaded({ page, embed });
  await diagnosis.answer(item, "3");
  await diagnosis.next();
  await expect(diagnosis.button(diagnosis.words.next)).toHaveAttribute("aria-busy", "true");
  release();
  await expect(diagnosis.title(after.stem)).toBeFocused();
  await expect.poll(events).toEqual([["ready", { mode: "inline" }], ["progress", { answered: 3, total: 13 }]]);
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "3");
  await expect(diagnosis.note()).toHaveValue("Au lavoir.");
});

test("where another tab has gone on, an early Next is not pressed on its question", async ({ page, embed, at }) => {
  const { diagnosis, release, item, after } = await reloaded({ page, embed });
  await diagnosis.next();
  const other = new Diagnosis(await page.context().newPage());
  await other.open(at());
  await other.resume();
  await other.answer(item, "1");
  await other.next();
  await expect(other.title(after.stem)).toBeVisible();
  await expect(other.text("Enregistré sur cet appareil.")).toBeVisible();
  release();
  await takenOver(page);
  await expect(diagnosis.title(after.stem)).toBeVisible();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "1");
});

test("whoever has chosen another perimeter than the page asks for goes on with that one", async ({ page, embed }) => {
  const diagnosis = await embed('lang="fr" perimeter="me" path="complete"');
  await page.locator("input[value=team]").check();
  await diagnosis.begin("express");
  const [item, after] = diagnosis.texts.express;
  await diagnosis.answer(item, "2");
  await diagnosis.next();
  await expect(diagnosis.title(after.stem)).toBeVisible();
  await expect(diagnosis.text("Enregistré sur cet appareil.")).toBeVisible();
  const release = await heldBack(page);
  await page.reload();
  await diagnosis.answer(after, "3");
  release();
  await takenOver(page);
  await diagnosis.seesAnswered(after, "3");
  await expect(page.getByRole("progressbar", { name: "Question 2 sur 13" })).toBeVisible();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "2");
});

test.describe("where the wasm never comes", () => {
  test.use({ expectedTroubles: /console:/ });

  test("after another try, the same question comes, with the changed answer #92", async ({ page, embed }) => {
    const { diagnosis, item } = await reloaded({ page, embed });
    await diagnosis.answer(item, "3");
    await page.route(WASM, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("n’est pas perdu");
    await page.unroute(WASM);
    await diagnosis.button("Réessayer").click();
    await diagnosis.seesAnswered(item, "3");
    await expect(diagnosis.note()).toHaveValue("Au lavoir.");
  });

  test("a changed answer is there on the next visit, once #92", async ({ page, embed, at }) => {
    const { diagnosis, item } = await reloaded({ page, embed });
    await diagnosis.answer(item, "3");
    const visit = new Diagnosis(await page.context().newPage());
    await visit.open(at());
    await visit.resume();
    await visit.seesAnswered(item, "3");
    await expect(visit.note()).toHaveValue("Au lavoir.");
    await visit.answer(item, "0");
    await expect(visit.text("Enregistré sur cet appareil.")).toBeVisible();
    const later = new Diagnosis(await page.context().newPage());
    await later.open(at());
    await later.resume();
    await later.seesAnswered(item, "0");
  });
});

test("other attributes, and a page that stores nothing, begin with the first screen", async ({ page, embed, at }) => {
  const { release } = await reloaded({ page, embed });
  release();
  await takenOver(page);
  for (const attributes of ['lang="fr" perimeter="me"', 'lang="fr" storage="none"']) {
    await page.goto(at(attributes));
    await page.reload();
    await takenOver(page);
    await expect(page.locator("faire-ensemble fieldset.question")).toHaveCount(0);
  }
});

test("a new visit begins with the first screen", async ({ page, embed, at }) => {
  await reloaded({ page, embed });
  const visit = new Diagnosis(await page.context().newPage());
  await visit.open(at());
  await expect(visit.title("Vous en étiez là")).toBeVisible();
});
