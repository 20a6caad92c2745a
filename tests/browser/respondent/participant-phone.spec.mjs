// A phone in a room: the code on the wall opens the room's questions, and the result is a code on the
// screen, at once.

import { Dialogs, kept } from "../pages/dialogs.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { served } from "../support/host.mjs";
import { expect, test } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { EXPRESS, GOLDEN, cameBefore } from "../support/profiles.mjs";
import { Phone, WORDS, held, wall } from "../pages/participant.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

test.use({ viewport: { width: 390, height: 844 } });

const ANSWERS = "2N3112D1_2021";
const picture = (testInfo, name = "screen") => testInfo.outputPath(`${name}.png`);
const radios = (page) => page.getByRole("radio");
/** The stored entries without their schema: the later one where two have the same path. */
const stored = async (page) => Object.fromEntries(JSON.parse(await kept(page)).map(([key, value]) => [key.replace(/^faire-ensemble\/\d+\//, ""), value]));

/** The given answers of the only result in the list. */
const answersIn = async (dialogs) => Object.values(JSON.parse((await dialogs.saved("Fichier de données")).text).answers).filter((it) => it !== null);

/** Answers one question after another, up to the result and its code. */
async function answer(diagnosis, answers, items, from = 0) {
  for (const [at, item] of items.entries()) {
    if (at < from) continue;
    await diagnosis.answer(item, answers[at]);
    await (at + 1 < items.length ? diagnosis.next() : diagnosis.end(!answers.slice(0, items.length).includes("_")));
  }
}

for (const [lang, page] of [["fr", "index.html"], ["en", "en.html"]]) {
  test(`the code on the wall leads to a code that holds exactly the answers, ${lang}`, async ({ page: tab, baseURL, context }, testInfo) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const diagnosis = await new Diagnosis(tab, lang).open(wall({ page }));
    const phone = new Phone(diagnosis, lang);
    await expect(diagnosis.text(phone.words.room)).toBeVisible();
    // There is nothing to choose, and *Start* needs no scrolling.
    await expect(radios(tab)).toHaveCount(2);
    for (const radio of await radios(tab).all()) await expect(radio).toBeChecked();
    await expect(diagnosis.button(diagnosis.words.begin)).toBeInViewport({ ratio: 1 });
    await diagnosis.begin();
    await answer(diagnosis, ANSWERS, diagnosis.texts.express);
    await phone.shows();
    await expect(phone.code()).toBeInViewport({ ratio: 1 });
    const link = await phone.scanned(picture(testInfo));
    expect(link.split("#")[0]).toBe(new URL(page === "index.html" ? "" : page, baseURL).href);
    expect(held(link)).toEqual({ perimeter: "team", path: "express", answers: ANSWERS });
    await expect(phone.dialog.getByText(lang === "fr" ? "12 réponses sur 13" : "12 of 13 answers")).toBeVisible();

    await phone.dialog.getByText(phone.words.otherwise).click();
    await expect(phone.dialog.getByRole("textbox", { name: phone.words.link })).toHaveValue(link);
    await pressAnywhere(phone.dialog.getByRole("button", { name: phone.words.copy }));
    await expect(phone.dialog.getByRole("status")).toHaveText(phone.words.copied);
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await phone.close();
    await expect(diagnosis.result()).toBeVisible();

    await tab.reload();
    await phone.shows();
    expect(await phone.scanned(picture(testInfo, "again"))).toBe(link);
    await phone.close();
    await expect(tab.getByRole("main").getByRole("button").first()).toHaveText(phone.words.show);
    await diagnosis.button(phone.words.show).click();
    await phone.shows();
    expect(await phone.scanned(picture(testInfo, "reopened"))).toBe(link);
  });
}

test("the page shows the room before the widget starts, and nothing moves then", async ({ page }) => {
  let release;
  const held = new Promise((go) => (release = go));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const diagnosis = new Diagnosis(page, "fr", "network");
  await page.goto(wall({ perimeter: "network", path: "complete" }), { waitUntil: "commit" });
  await expect(diagnosis.text(WORDS.fr.room)).toBeVisible();
  await expect(page.getByRole("radio", { name: shown(diagnosis.texts.perimeters.network.name) })).toBeChecked();
  await expect(radios(page)).toHaveCount(2);
  const before = await page.locator("faire-ensemble").ariaSnapshot();
  release();
  await page.waitForFunction(() => history.state !== null);
  expect((await page.locator("faire-ensemble").ariaSnapshot()).replaceAll(/\/url: .*/g, "")).toBe(before.replaceAll(/\/url: .*/g, ""));
  await diagnosis.begin();
  await diagnosis.seesAnswered(diagnosis.texts.items[0], "_");
  await expect(page.getByRole("progressbar", { name: "Question 1 sur 39" })).toBeVisible();
});

test("without settings in the address, and after a reload, the room asks a team the quick path", async ({ elsewhere, baseURL }) => {
  for (const query of ["?room", "?room&perimeter=moon&path=long"]) {
    const diagnosis = await elsewhere({ storageState: cameBefore(baseURL, GOLDEN, { perimeter: "me" }) });
    await diagnosis.open(`./index.html${query}`);
    for (let times = 0; times < 2; times += 1) {
      await expect(diagnosis.button("Commencer")).toBeVisible();
      await expect(diagnosis.page.getByRole("radio", { name: shown(diagnosis.texts.perimeters.team.name) })).toBeChecked();
      await expect(diagnosis.page.getByRole("radio", { name: "Parcours express" })).toBeChecked();
      await diagnosis.page.reload();
    }
    await diagnosis.begin();
    await diagnosis.seesAnswered(diagnosis.texts.express[0], "_");
  }
});

test("a complete result about something else does not show, and stays as it was", async ({ elsewhere, baseURL }, testInfo) => {
  const diagnosis = await elsewhere({ viewport: { width: 390, height: 844 }, storageState: cameBefore(baseURL, GOLDEN, { perimeter: "me" }) });
  const { page } = diagnosis;
  await diagnosis.open(wall());
  const before = await stored(page);
  await diagnosis.begin();
  await answer(diagnosis, EXPRESS, diagnosis.texts.express);
  const phone = await new Phone(diagnosis).shows();
  expect(held(await phone.scanned(picture(testInfo)))).toEqual({ perimeter: "team", path: "express", answers: EXPRESS.join("") });
  const perimeter = Object.keys(before).find((it) => it.endsWith("/perimeter"));
  expect(await stored(page)).toMatchObject({ ...before, [perimeter]: '"team"' });
  await phone.close();
  await page.goto("./?perimeter=me");
  await diagnosis.resume();
  await diagnosis.seesScores([56, 78, 67, 22, 44, 50, 78, 33, 22, 56, 0, 56, 33]);
  await expect(phone.dialog).toHaveCount(0);
});

test.describe("a participant in the middle of the complete path", () => {
  const begun = GOLDEN.slice(0, 20);
  test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, begun, { step: "B1b" })) });

  test("continues with the room's questions and loses nothing", async ({ diagnosis, page }, testInfo) => {
    const { express, items } = diagnosis.texts;
    await diagnosis.open(wall());
    const before = await stored(page);
    await expect(page.getByText("7 réponses sur 13")).toBeVisible();
    await diagnosis.resume();
    await diagnosis.seesAnswered(express[7], "_");
    await answer(diagnosis, EXPRESS, express, 7);
    const phone = await new Phone(diagnosis).shows();
    expect(held(await phone.scanned(picture(testInfo)))).toEqual({ perimeter: "team", path: "express", answers: EXPRESS.join("") });
    const answers = Object.fromEntries(Object.entries(before).filter(([key]) => key.includes("/answer/")));
    expect(Object.keys(answers)).toHaveLength(20);
    expect(await stored(page)).toMatchObject(answers);

    // At home, the complete path goes on with the first priority; the room would not take its code.
    await phone.close();
    await diagnosis.button(diagnosis.words.deepen).click();
    await diagnosis.seesAnswered(items.find((it) => it.id === "B2b"), "_");
    await diagnosis.overview();
    await diagnosis.seeResult();
    await expect(diagnosis.result()).toBeVisible();
    await expect(diagnosis.button(WORDS.fr.show)).toHaveCount(0);
    await expect(phone.dialog).toHaveCount(0);
  });

  test("can start again, and finds the earlier answers in the list", async ({ diagnosis, page }) => {
    await diagnosis.open(wall());
    await diagnosis.button("Recommencer").click();
    await expect(diagnosis.dialog()).toContainText("Vos réponses ne sont pas perdues : ce résultat reste dans « Mes résultats ».");
    await diagnosis.dialog().getByRole("button", { name: "Recommencer" }).click();
    await diagnosis.seesAnswered(diagnosis.texts.express[0], "_");
    const dialogs = await new Dialogs(diagnosis).openResults();
    await expect(dialogs.rows()).toHaveCount(1);
    await expect(dialogs.rows()).toContainText("pas terminé");
    expect(await answersIn(dialogs)).toHaveLength(20);
    await dialogs.close();
    await expect(page.getByRole("progressbar", { name: "Question 1 sur 13" })).toBeVisible();
  });

  test("outside of the room, starting again erases nothing that the quick path does not ask", async ({ diagnosis, page }) => {
    await diagnosis.open(wall());
    await diagnosis.resume();
    await diagnosis.seesAnswered(diagnosis.texts.express[7], "_");
    await page.goto("./");
    await diagnosis.button("Recommencer").click();
    await diagnosis.dialog().getByRole("button", { name: "Recommencer" }).click();
    const dialogs = await new Dialogs(diagnosis).openResults();
    expect(await answersIn(dialogs)).toHaveLength(20);
  });
});

test("a participant who has already answered sees the code at once", async ({ elsewhere, baseURL }, testInfo) => {
  const diagnosis = await elsewhere({ viewport: { width: 390, height: 844 }, storageState: cameBefore(baseURL, GOLDEN) });
  await diagnosis.open(wall());
  await diagnosis.resume();
  const phone = await new Phone(diagnosis).shows();
  const first = questionnaire("fr").items.flatMap((it, at) => (it.id.endsWith("a") ? [GOLDEN[at]] : [])).join("");
  expect(held(await phone.scanned(picture(testInfo)))).toEqual({ perimeter: "team", path: "express", answers: first });
});

test("the keyboard alone leads to the code", async ({ diagnosis, page }) => {
  await diagnosis.open(wall());
  const has = (target) => target.evaluate((it) => it.getRootNode().activeElement === it);
  const tabTo = async (target, key = "Tab") => {
    for (let times = 0; times < 30 && !(await has(target)); times += 1) await page.keyboard.press(key);
    await expect(target).toBeFocused();
  };
  await tabTo(diagnosis.button("Commencer"));
  await page.keyboard.press("Enter");
  for (const [at, item] of diagnosis.texts.express.entries()) {
    await expect(diagnosis.title(item.stem)).toBeFocused();
    await tabTo(diagnosis.choice(item.levels[0]));
    await page.keyboard.press("Space");
    await tabTo(diagnosis.button(at < 12 ? "Suivant" : "Voir le résultat"));
    await page.keyboard.press("Enter");
  }
  const phone = await new Phone(diagnosis).shows();
  await tabTo(phone.dialog.locator("summary", { hasText: WORDS.fr.otherwise }));
  await page.keyboard.press("Enter");
  await expect(phone.dialog.getByRole("textbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(phone.dialog).toHaveCount(0);
  // The button comes right before the heading, which has the focus.
  await tabTo(diagnosis.button(WORDS.fr.show), "Shift+Tab");
  await page.keyboard.press("Enter");
  await phone.shows();
  await page.keyboard.press("Escape");
  await expect(diagnosis.button(WORDS.fr.show)).toBeFocused();
});

test("the code still shows when the network goes away after the first question", async ({ diagnosis, page, context }, testInfo) => {
  const ahead = page.waitForResponse(/dialogs\.wasm$/).then((it) => it.finished());
  await diagnosis.open(wall());
  await diagnosis.begin();
  await Promise.all([ahead, page.waitForFunction(() => performance.getEntriesByType("resource").filter((it) => /dialogs\.(js|css|wasm)$/.test(it.name)).length >= 3)]);
  await context.setOffline(true);
  await answer(diagnosis, EXPRESS, diagnosis.texts.express);
  const phone = await new Phone(diagnosis).shows();
  expect(held(await phone.scanned(picture(testInfo))).answers).toBe(EXPRESS.join(""));
});

test.describe("without a server, after one visit", () => {
  test.use({ baseURL: "http://127.0.0.1/", serviceWorkers: "allow", expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

  test("the wall's address opens, and the code shows", async ({ diagnosis, page }, testInfo) => {
    const server = await served();
    await diagnosis.open(server.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await server.stop();
    await diagnosis.open(new URL(wall(), server.url).href);
    await diagnosis.begin();
    await answer(diagnosis, EXPRESS, diagnosis.texts.express);
    const phone = await new Phone(diagnosis).shows();
    expect(await phone.scanned(picture(testInfo))).toContain(`${server.url}#r=1`);
  });
});

test("without the address of a room there is no code, and nothing of a room", async ({ diagnosis, page }) => {
  await diagnosis.open("./index.html?path=express&perimeter=team");
  await expect(radios(page)).toHaveCount(5);
  await expect(diagnosis.text(WORDS.fr.room)).toBeHidden();
  await diagnosis.begin();
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect(diagnosis.dialog()).toHaveCount(0);
  await expect(diagnosis.button(WORDS.fr.show)).toHaveCount(0);
});

for (const [where, options] of Object.entries({
  "on a phone": { viewport: { width: 390, height: 844 } },
  "in the dark": { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  "in forced colours": { viewport: { width: 768, height: 1024 }, forcedColors: "active" },
  "at 400 %": { viewport: { width: 320, height: 256 } },
})) {
  test.describe(where, () => {
    // axe tries styles that the page's policy refuses.
    test.use({ ...options, reducedMotion: "reduce", expectedTroubles: /Applying inline style/ });

    test(`the screens of a room pass the accessibility checks, ${where}`, async ({ diagnosis, page }) => {
      const faults = async () => {
        const wide = await sideways(page);
        return [...(await violations(page)), ...(wide > 0 ? [`${wide} px sideways`] : [])];
      };
      await diagnosis.open(wall());
      await expect(diagnosis.button("Commencer")).toBeVisible();
      expect(await faults()).toEqual([]);
      await diagnosis.begin();
      await answer(diagnosis, EXPRESS, diagnosis.texts.express);
      const phone = await new Phone(diagnosis).shows();
      await phone.dialog.getByText(WORDS.fr.otherwise).click();
      expect(await faults()).toEqual([]);
      await phone.close();
      expect(await faults()).toEqual([]);
    });
  });
}

test("our first screen links to the facilitator's page, in the current language", async ({ diagnosis, page, baseURL }) => {
  const link = (name) => page.getByRole("link", { name, exact: true });
  await diagnosis.open();
  await expect(link("Animer un groupe")).toHaveAttribute("href", "./group.html");
  await diagnosis.speak("en");
  await expect(link("Lead a group")).toHaveAttribute("href", "./group-en.html");
  expect(await link("Lead a group").evaluate((it) => it.href)).toBe(new URL("group-en.html", baseURL).href);
  await diagnosis.begin();
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await expect(link("Lead a group")).toHaveCount(0);
  await diagnosis.open(wall());
  await expect(diagnosis.text(WORDS.en.room)).toBeVisible();
  await expect(link("Lead a group")).toHaveCount(0);
});
