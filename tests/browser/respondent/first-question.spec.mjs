// Before the wasm is there, our own page shows the first question already: nothing pressed, chosen or typed
// meanwhile is lost.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { alive, heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";
import { takesOverInPlace } from "../support/takeover.mjs";

for (const [lang, address] of [["fr", "./"], ["en", "./en.html"], ["fr", "./embed.html"]]) {
  test.describe(`on ${address}`, () => {
    test.use({ locale: lang });

    for (const perimeter of ["me", "team", "network"]) {
      for (const path of ["express", "complete"]) {
        test(`the first question for ${perimeter}, ${path}, is the widget's own: nothing changes when it takes over`, async ({ page }) => {
          const diagnosis = new Diagnosis(page, lang, perimeter);
          const release = await heldBack(page);
          await page.goto(address, { waitUntil: "commit" });
          await page.locator(`input[value=${perimeter}]`).check();
          await diagnosis.begin(path);
          await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeFocused();
          await takesOverInPlace(page, release, alive);
          await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeFocused();
        });
      }
    }
  });
}

/** On the first question, before the wasm. */
async function atFirstQuestion(page, path = "express") {
  const diagnosis = new Diagnosis(page);
  const release = await heldBack(page);
  await page.goto("./", { waitUntil: "commit" });
  await diagnosis.begin(path);
  await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeVisible();
  return { diagnosis, release, item: diagnosis.texts.items[0] };
}

for (const answer of ["0", "3", "N"]) {
  test(`an answer, then another one, before the wasm: the last one counts (${answer})`, async ({ page }) => {
    const { diagnosis, release, item } = await atFirstQuestion(page);
    await diagnosis.answer(item, "1");
    await diagnosis.answer(item, answer);
    await takesOverInPlace(page, release, alive);
    await diagnosis.seesAnswered(item, answer);
    await expect(diagnosis.choice(diagnosis.said(item, answer))).toBeFocused();
    await diagnosis.next();
    await page.reload();
    await diagnosis.back();
    await diagnosis.seesAnswered(item, answer);
  });
}

test("an answer withdrawn before the wasm is none", async ({ page }) => {
  const { diagnosis, release, item } = await atFirstQuestion(page);
  await diagnosis.answer(item, "2");
  await diagnosis.button(diagnosis.words.withdraw).click();
  await diagnosis.seesAnswered(item, "_");
  release();
  await alive(page);
  await diagnosis.seesAnswered(item, "_");
});

test("a note goes on at the very letter, with its caret and its scroll", async ({ page }) => {
  const { diagnosis, release } = await atFirstQuestion(page);
  await diagnosis.writeNote("Une longue note.");
  await page.keyboard.press("Home");
  for (let at = 0; at < 4; at += 1) await page.keyboard.press("ArrowRight");
  const top = await page.evaluate(() => scrollY);
  release();
  await alive(page);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await expect(diagnosis.note()).toBeFocused();
  await page.keyboard.type("très ");
  await expect(diagnosis.note()).toHaveValue("Une très longue note.");
});

test("letters being composed are finished before the widget takes over", async ({ page, context }) => {
  const { diagnosis, release } = await atFirstQuestion(page);
  await (await diagnosis.openNote()).focus();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "きょう", selectionStart: 3, selectionEnd: 3 });
  release();
  // All that the widget needs is there, and it still waits.
  await page.waitForLoadState("networkidle");
  await expect(diagnosis.note()).toHaveValue("きょう");
  await expect(page.locator("faire-ensemble")).not.toHaveAttribute("data-ready");
  await devtools.send("Input.insertText", { text: "今日" });
  await alive(page);
  await expect(diagnosis.note()).toBeFocused();
  await page.keyboard.type("は");
  await expect(diagnosis.note()).toHaveValue("今日は");
});

test("a note that is too long is cut with a message, not in silence", async ({ page }) => {
  const { diagnosis, release } = await atFirstQuestion(page);
  await diagnosis.writeNote("a".repeat(2100));
  release();
  await alive(page);
  await expect(diagnosis.note()).toHaveValue("a".repeat(2000));
  await expect(diagnosis.text("Une note tient en 2 000 signes : la fin de ce que vous venez d’écrire n’y est pas.")).toBeVisible();
});

test("Next, pressed early, waits in sight and is carried out, once", async ({ page }) => {
  const { diagnosis, release, item } = await atFirstQuestion(page);
  await diagnosis.answer(item, "2");
  await diagnosis.next();
  await diagnosis.next();
  await expect(diagnosis.button(diagnosis.words.next)).toHaveAttribute("aria-busy", "true");
  release();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeFocused();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "2");
});

test("Next, then Back, then an answer: all of it, in its order", async ({ page }) => {
  const { diagnosis, release, item } = await atFirstQuestion(page);
  await diagnosis.next();
  await diagnosis.back();
  await diagnosis.answer(item, "1");
  release();
  await alive(page);
  await diagnosis.seesAnswered(item, "1");
});

test("another language, asked for on the first question, comes with the answer", async ({ page }) => {
  const { diagnosis, release, item } = await atFirstQuestion(page);
  await diagnosis.answer(item, "3");
  await diagnosis.button("English").click();
  release();
  const english = new Diagnosis(page, "en");
  await english.seesAnswered(english.texts.items[0], "3");
});

test("the browser's Back leads to the first screen", async ({ page }) => {
  const { diagnosis, release, item } = await atFirstQuestion(page);
  await diagnosis.answer(item, "3");
  release();
  await alive(page);
  await page.goBack();
  await expect(diagnosis.title("Vous en étiez là")).toBeVisible();
  await page.goForward();
  await diagnosis.seesAnswered(item, "3");
});

test.describe("where the wasm never comes", () => {
  test.use({ expectedTroubles: /console:/ });

  test("what was answered is there on the next visit, at the same question", async ({ page }) => {
    const { diagnosis, release, item } = await atFirstQuestion(page, "complete");
    await diagnosis.answer(item, "2");
    await diagnosis.writeNote("Vu hier.");
    await page.reload({ waitUntil: "commit" });
    await diagnosis.seesAnswered(item, "2");
    await expect(diagnosis.note()).toHaveValue("Vu hier.");
    release();
    await alive(page);
    await diagnosis.seesAnswered(item, "2");
    await diagnosis.next();
    await expect(page.getByRole("progressbar", { name: "Question 2 sur 39" })).toBeVisible();
    // It is an answer as any other now: withdrawn, it does not come back.
    await diagnosis.back();
    await diagnosis.button(diagnosis.words.withdraw).click();
    await diagnosis.next();
    await page.reload();
    await diagnosis.back();
    await diagnosis.seesAnswered(item, "_");
  });

  test("an answer given before it failed is there after another try", async ({ page }) => {
    let release;
    const released = new Promise((done) => (release = done));
    await page.route("**/*.wasm", async (route) => {
      await released;
      await route.fulfill({ status: 404, body: "" });
    });
    const diagnosis = await new Diagnosis(page).open();
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.items[0], "2");
    release();
    const alert = page.getByRole("alert").filter({ hasText: "Le questionnaire s’est interrompu" });
    await expect(alert).toBeVisible();
    await page.unroute("**/*.wasm");
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await diagnosis.seesAnswered(diagnosis.texts.items[0], "2");
  });

  test("a page whose script is missing reports it within seconds, and offers the paper", async ({ page }) => {
    await page.route("**/v1/page.js", (it) => it.fulfill({ status: 404, body: "" }));
    const diagnosis = new Diagnosis(page);
    await page.goto("./");
    await expect(page.getByRole("alert").filter({ hasText: "La suite du questionnaire n’est pas encore arrivée" })).toBeVisible();
    await expect(page.getByRole("link", { name: "le questionnaire à imprimer" })).toBeVisible();
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.items[0], "1");
    await page.unroute("**/v1/page.js");
    await page.reload();
    await alive(page);
    await diagnosis.seesAnswered(diagnosis.texts.items[0], "1");
  });
});

test("a visit that keeps nothing leaves nothing of the first question either", async ({ page }) => {
  const diagnosis = new Diagnosis(page);
  await heldBack(page);
  await page.goto("./?storage=none", { waitUntil: "commit" });
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(page.getByText("reprendre quand vous voulez")).toHaveCount(0);
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.items[0], "1");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

for (const [what, text] of Object.entries({
  "no JSON": "{",
  "another value": "5",
  "an unknown perimeter": '{"item":"A1a","answer":"2","perimeter":"\\"]","path":"express"}',
  "no path": '{"item":"A1a","answer":"2","perimeter":"me"}',
  "an unknown answer": '{"item":"A1a","answer":"9","perimeter":"me","path":"express"}',
  "an unknown question": '{"item":"Z9z","answer":"2","perimeter":"me","path":"express"}',
})) {
  test(`a record that makes no sense (${what}) stops nothing`, async ({ page }) => {
    await page.addInitScript((text) => (localStorage["faire-ensemble/early"] = text), text);
    const diagnosis = await new Diagnosis(page, "fr", /unknown (answer|question)/.test(what) ? "me" : "team").open();
    await alive(page);
    if (await diagnosis.welcome().isVisible()) await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "1");
    await diagnosis.next();
    await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
  });
}

test("a note without an answer, changed once the widget is there, is the later one on the next visit", async ({ page }) => {
  const { diagnosis, release } = await atFirstQuestion(page);
  await diagnosis.writeNote("Avant.");
  release();
  await alive(page);
  await diagnosis.writeNote("Après.");
  await diagnosis.next();
  await diagnosis.back();
  const again = new Diagnosis(await page.context().newPage());
  await again.open();
  await again.resume();
  await expect(again.title(again.texts.items[0].stem)).toBeVisible();
  await expect(again.note()).toHaveValue("Après.");
});

test("whoever comes back is not asked the first question again", async ({ page: first, context }) => {
  const before = await new Diagnosis(first).open();
  await before.begin("express");
  await before.answer(before.texts.express[0], "2");
  await before.next();
  const page = await context.newPage();
  const diagnosis = new Diagnosis(page);
  const release = await heldBack(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeHidden();
  release();
  await diagnosis.resume();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
});

test.describe("on a host whose policy allows nothing inline", () => {
  test.use({ expectedTroubles: /violates the following Content Security Policy/ });

  test("the page works all the same", async ({ page }) => {
    await page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv[^>]*>/, "");
      await route.fulfill({ response, body, headers: { ...response.headers(), "content-security-policy": "default-src 'self' 'wasm-unsafe-eval'" } });
    });
    const diagnosis = await new Diagnosis(page).open();
    await diagnosis.begin("express");
    await diagnosis.answer(diagnosis.texts.express[0], "2");
    await diagnosis.next();
    await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
  });
});
