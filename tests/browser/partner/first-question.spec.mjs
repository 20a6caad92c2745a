// On a partner's page too, the first question is there before the wasm, and nothing done meanwhile is lost.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { WASM, heldBack } from "../support/held-back.mjs";
import { takesOverInPlace } from "../support/takeover.mjs";
import { expect, expectSaid, set, takenOver, test } from "./hosts/embedding.mjs";

/** On the first question, before the wasm. */
async function atFirstQuestion({ page, embed }, attributes, file) {
  const release = await heldBack(page);
  const diagnosis = await embed(attributes, file);
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeFocused();
  return { diagnosis, release, item: diagnosis.texts.items[0] };
}

for (const lang of ["fr", "en"]) {
  test(`the first screen in ${lang} is the widget's own: nothing changes when it takes over`, async ({ page, embed }) => {
    const release = await heldBack(page);
    await embed(`lang="${lang}" heading-level="3"`);
    await expect(new Diagnosis(page, lang).welcome()).toBeVisible();
    await takesOverInPlace(page, release, takenOver, (markup) => markup.replaceAll(" checked=", ""));
  });

  for (const perimeter of ["me", "team", "network"]) {
    for (const path of ["express", "complete"]) {
      test(`the first question for ${perimeter}, ${path}, in ${lang}, is the widget's own: nothing changes when it takes over`, async ({ page, embed }) => {
        const diagnosis = new Diagnosis(page, lang, perimeter);
        const release = await heldBack(page);
        await embed(`lang="${lang}" heading-level="3" perimeter="${perimeter}"`);
        await diagnosis.begin(path);
        await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeFocused();
        await takesOverInPlace(page, release, takenOver);
        await expect(diagnosis.title(diagnosis.texts.items[0].stem)).toBeFocused();
      });
    }
  }
}

for (const [screen, next] of [["first screen", "begin"], ["first question", "next"]]) {
  test(`where nothing can be stored, the message about it moves nothing on the ${screen} #29`, async ({ page, embed }) => {
    const release = await heldBack(page);
    const diagnosis = await embed(null, "storage-none");
    await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
    if (next === "next") await diagnosis.begin("express");
    const place = () => diagnosis.button(diagnosis.words[next]).boundingBox();
    const before = await place();
    release();
    await takenOver(page);
    await expect(diagnosis.text(diagnosis.words.notKept)).toBeVisible();
    expect(await place()).toEqual(before);
  });
}

test("two files bring the first question", async ({ page, embed, baseURL }) => {
  await page.route("**/*", (route) => (/v1\/(?!faire-ensemble\.js|start\.js)|questions\//.test(route.request().url()) ? undefined : route.continue()));
  const diagnosis = await embed();
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.items[0], "2");
  await diagnosis.seesAnswered(diagnosis.texts.items[0], "2");
});

test("an answer, another one, a note, then Next: the widget goes on from there", async ({ page, embed, events }) => {
  const { diagnosis, release, item } = await atFirstQuestion({ page, embed });
  await diagnosis.answer(item, "1");
  await diagnosis.answer(item, "3");
  await diagnosis.writeNote("Au lavoir.");
  await diagnosis.next();
  await expect(diagnosis.button(diagnosis.words.next)).toHaveAttribute("aria-busy", "true");
  release();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeFocused();
  // The page hears of it in the order of any visit.
  await expect.poll(events).toEqual([
    ["ready", { mode: "inline" }],
    ["start", { path: "express", perimeter: "team" }],
    ["progress", { answered: 1, total: 13 }],
  ]);
  await page.reload();
  await diagnosis.back();
  await diagnosis.seesAnswered(item, "3");
  await expect(diagnosis.note()).toHaveValue("Au lavoir.");
});

for (const how of ["bubble", "capture", "editable"]) {
  test(`the page's shortcuts (${how}) get none of the letters of a note`, async ({ page, embed }) => {
    const { diagnosis, release } = await atFirstQuestion({ page, embed }, undefined, `shortcuts-${how}`);
    await (await diagnosis.openNote()).focus();
    await page.keyboard.type("sujet ?");
    await expect(diagnosis.note()).toHaveValue("sujet ?");
    release();
    await takenOver(page);
    await page.keyboard.type(" oui");
    await expect(diagnosis.note()).toHaveValue("sujet ? oui");
  });
}

test("a policy that forbids everything inline, and to parse HTML, refuses nothing", async ({ page, embed }) => {
  const { diagnosis, release, item } = await atFirstQuestion({ page, embed }, null, "strict");
  await diagnosis.answer(item, "2");
  release();
  await takenOver(page);
  await diagnosis.seesAnswered(item, "2");
  expect((await page.evaluate(() => window.noted())).troubles).toBe("");
});

test("what the attributes ask for is chosen, until somebody chooses or they change", async ({ page, embed, element }) => {
  const release = await heldBack(page);
  await embed('lang="fr" path="complete" perimeter="me"');
  const diagnosis = new Diagnosis(page, "fr", "me");
  await expect(page.locator("input[value=complete]")).toBeChecked();
  await expect(page.locator("input[value=me]")).toBeChecked();
  await page.locator("input[value=team]").check();
  release();
  await takenOver(page);
  await expect(page.locator("input[value=team]")).toBeChecked();
  await set(element, "perimeter", "network");
  await expect(page.locator("input[value=network]")).toBeChecked();
  await expect(diagnosis.button(diagnosis.words.begin)).toBeVisible();
});

test("it has the partner's colours from its first paint", async ({ page, embed, element }) => {
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.documentElement.style.setProperty("--faire-ensemble-accent", "#803080")));
  const { release } = await atFirstQuestion({ page, embed });
  const colour = () => element.locator(".button--main").first().evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(await colour()).toBe("rgb(128, 48, 128)");
  release();
  await takenOver(page);
  expect(await colour()).toBe("rgb(128, 48, 128)");
});

test("it speaks the language that was chosen on an earlier visit", async ({ page, at }) => {
  await page.addInitScript(() => (localStorage["faire-ensemble/1/lang"] = '"en"'));
  await heldBack(page);
  await page.goto(at('lang="fr"'));
  await expect(new Diagnosis(page, "en").welcome()).toBeVisible();
});

for (const [what, attributes] of Object.entries({
  "on a stage": 'view="stage"',
  "of another questionnaire": 'questionnaire="essai.json"',
})) {
  test(`the first screen ${what} is not drawn ahead`, async ({ page, embed }) => {
    await heldBack(page);
    const asked = page.waitForRequest(WASM);
    const diagnosis = await embed(attributes);
    await asked;
    await expect(page.getByRole("link", { name: "Faire le diagnostic" })).toBeVisible();
    await expect(diagnosis.button(diagnosis.words.begin)).toHaveCount(0);
  });
}

test("whoever comes back is not asked the first question again", async ({ page: first, embed, at }) => {
  const before = await atFirstQuestion({ page: first, embed });
  await before.diagnosis.answer(before.item, "2");
  before.release();
  await before.diagnosis.next();
  await expect(before.diagnosis.title(before.diagnosis.texts.express[1].stem)).toBeVisible();
  const page = await first.context().newPage();
  const diagnosis = new Diagnosis(page);
  const again = await heldBack(page);
  const asked = page.waitForRequest(WASM);
  await page.goto(at());
  await asked;
  await expect(diagnosis.button(diagnosis.words.begin)).toHaveCount(0);
  again();
  await diagnosis.resume();
  await expect(diagnosis.title(diagnosis.texts.express[1].stem)).toBeVisible();
});

test.describe("where the wasm never comes", () => {
  test.use({ expectedTroubles: /console:/ });

  test("what was answered is there after another try, and on the next visit", async ({ page, embed }) => {
    let fail;
    const failing = new Promise((go) => (fail = go));
    await page.route(WASM, async (route) => {
      await failing;
      await route.abort();
    });
    const diagnosis = await embed();
    const [item] = diagnosis.texts.items;
    await diagnosis.begin("express");
    await diagnosis.answer(item, "2");
    fail();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("n’est pas perdu");
    await expect(alert.getByRole("link", { name: "Répondre sur papier" })).toBeVisible();
    await expect(diagnosis.title(item.stem)).toHaveCount(0);
    const visit = new Diagnosis(await page.context().newPage());
    await visit.open(page.url());
    await visit.seesAnswered(item, "2");
    await page.unroute(WASM);
    await alert.getByRole("button", { name: "Réessayer" }).click();
    await diagnosis.seesAnswered(item, "2");
  });

  test("somebody who waits learns that it is slow, on both screens #8", async ({ page, embed }) => {
    await heldBack(page);
    const diagnosis = await embed();
    await expect(diagnosis.welcome()).toBeVisible();
    const notice = page.getByText("Le questionnaire met du temps à venir : le réseau est peut-être lent.");
    await expect(notice).toBeInViewport();
    await diagnosis.begin("express");
    await expect(notice).toBeInViewport();
  });
});

test("a visit that keeps nothing leaves nothing of the first question either", async ({ page, embed }) => {
  const { diagnosis, release, item } = await atFirstQuestion({ page, embed }, 'lang="fr" storage="none"');
  await diagnosis.answer(item, "1");
  release();
  await takenOver(page);
  await diagnosis.seesAnswered(item, "1");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

for (const [storage, count] of [["local", 1], ["none", 0]]) {
  test(`before the wasm, the first screen promises that one can go on later only where this is true: storage="${storage}"`, async ({ page, embed }) => {
    const release = await heldBack(page);
    const diagnosis = await embed(`lang="fr" storage="${storage}"`);
    const promise = page.getByText("Vous pouvez vous arrêter et reprendre quand vous voulez");
    await expect(diagnosis.welcome()).toBeVisible();
    await expect(promise).toHaveCount(count);
    release();
    await takenOver(page);
    await expect(promise).toHaveCount(count);
  });
}

test("an invalid attribute is reported once", async ({ page, embed, said }) => {
  await embed('lang="fr" path="long"');
  await takenOver(page);
  await expectSaid(said, /path="long"/);
  expect(said.filter((it) => it.includes('path="long"'))).toHaveLength(1);
});
