// One device for several people: each answers in private and passes on a screen that reveals nothing.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { Intake, WORDS, codesIn } from "../pages/intake.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { held } from "../pages/participant.mjs";
import { shown } from "../pages/questionnaire.mjs";

const FIRST = "0123ND_012310";
const SECOND = "3_D0N12303213";

const YOURS = "C’est à vous";
const THANKS = /^Merci ! Passez l’appareil/;
const START = "Je commence";
const LEAVE = "Revenir à l’animation";
const GIVE = "Donner mes réponses";
const GIVE_UP = "Renoncer";

class SharedDevice {
  constructor(page) {
    this.page = page;
    this.diagnosis = new Diagnosis(page);
    this.items = this.diagnosis.texts.express;
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  heading(name) {
    return this.page.getByRole("heading", { name, exact: true });
  }

  async begin() {
    await this.button(START).click();
    await expect(this.heading(shown(this.items[0].stem))).toBeFocused();
  }

  /** Answers from the first question to the last, and sees that each is blank at first. */
  async answer(answers) {
    await this.begin();
    for (const [at, item] of this.items.entries()) {
      await expect(this.page.getByText(`Question ${at + 1} sur 13`)).toBeVisible();
      await this.diagnosis.seesAnswered(item, "_");
      await this.diagnosis.answer(item, answers[at]);
      await pressAnywhere(this.button("Suivant"));
    }
    await this.button(GIVE).click();
    await expect(this.heading(THANKS)).toBeFocused();
  }

  /** Checks that the page holds no question and no answer, visible or not. */
  async saysNothing() {
    await expect(this.page.getByRole("radio")).toHaveCount(0);
    const html = await this.page.evaluate(() => document.querySelector("#group").shadowRoot.getElementById("mount").innerHTML);
    const written = shown(html.replace(/<[^>]*>/g, " ").replaceAll("&nbsp;", " ").replaceAll("&amp;", "&"));
    for (const { stem, levels } of this.items) {
      for (const words of [stem, ...levels]) expect(written).not.toContain(shown(words));
    }
    expect(written).not.toMatch(/\d/);
  }
}

async function beginRound(page) {
  const intake = await new Intake(page).begin({ title: "Tour de table" });
  return { intake, device: new SharedDevice(page) };
}

test("two people answer one after the other, and neither sees anything of the other", async ({ page }, testInfo) => {
  const { intake, device } = await beginRound(page);
  await intake.tab("pass");
  await expect(device.heading(YOURS)).toBeFocused();
  await device.saysNothing();
  await device.answer(FIRST);
  await device.saysNothing();
  await device.answer(SECOND);
  await device.saysNothing();

  // Back and Forward reveal nothing either.
  await page.goBack();
  await expect(intake.button(WORDS.begin)).toBeVisible();
  await page.goForward();
  await expect(device.button(START)).toBeVisible();
  await device.saysNothing();

  await pressAnywhere(device.button(LEAVE));
  await expect(page.getByText("2 résultats, dont 2 sur l’appareil partagé", { exact: true })).toBeVisible();
  const { text } = await intake.saved("session", testInfo);
  const results = codesIn(text).map((it) => held(`https://faire.example/#r=${it}`));
  const expected = [FIRST, SECOND].map((answers) => ({ perimeter: "team", path: "express", answers }));
  expect(results).toEqual(expect.arrayContaining(expected));
  expect(results).toHaveLength(2);
  // A corrected answer is in the result, and counts on the wall.
  await intake.go("A1a");
  await intake.reveal();
  expect(await intake.levels()).toEqual([1, 0, 0, 1]);
});

test("results of the shared device are counted under their own name, on the wall, the desk and the report", async ({ page }, testInfo) => {
  const { intake, device } = await beginRound(page);
  await intake.paste(linksOf(["2".repeat(13), "1".repeat(13)]));
  await intake.counts(2);
  await intake.tab("pass");
  await device.answer("2".repeat(13));
  await pressAnywhere(device.button(LEAVE));
  await expect(intake.wall().getByText("3 résultats reçus, dont 1 sur l’appareil partagé", { exact: true })).toBeVisible();
  const { items } = device;
  await intake.go("A1a");
  await intake.button("Mains levées").click();
  await page.getByRole("button", { name: shown(`Une main de plus : ${items[0].levels[3]}`), exact: true }).click();
  await expect(intake.wall().getByText("2 résultats + 1 sur l’appareil partagé + 1 main", { exact: true })).toBeVisible();
  const { text } = await intake.saved("page", testInfo);
  expect(text).toContain("3 résultats individuels, dont 1 sur l’appareil partagé");
  expect(text).toContain("2 résultats + 1 sur l’appareil partagé + 1 main");
});

test("where anonymity is promised, nothing tells who used the shared device", async ({ page }) => {
  const intake = await new Intake(page).begin({ title: "Tour de table", promise: "anonymous" });
  await intake.tab("pass");
  const device = new SharedDevice(page);
  await device.answer("2".repeat(13));
  await pressAnywhere(device.button(LEAVE));
  await intake.counts(1);
  await intake.go("A1a");
  await intake.button("Mains levées").click();
  await page.getByRole("button", { name: shown(`Une main de plus : ${device.items[0].levels[3]}`), exact: true }).click();
  await expect(intake.wall().getByText("1 résultat + 1 main", { exact: true })).toBeVisible();
});

test("a person can go back and change answers, and learns which questions are blank", async ({ page }, testInfo) => {
  const { intake, device } = await beginRound(page);
  await intake.tab("pass");
  await device.begin();
  await device.diagnosis.answer(device.items[0], "0");
  for (let at = 0; at < 13; at++) await pressAnywhere(device.button("Suivant"));
  await expect(page.getByText("12 questions sont restées sans réponse : elles ne compteront pas.")).toBeVisible();
  for (let at = 12; at >= 0; at--) {
    await pressAnywhere(device.button("Précédent"));
    await expect(device.heading(shown(device.items[at].stem))).toBeFocused();
  }
  await device.diagnosis.seesAnswered(device.items[0], "0");
  await device.diagnosis.choice(device.diagnosis.said(device.items[0], "3")).check();
  for (let at = 0; at < 13; at++) await pressAnywhere(device.button("Suivant"));
  await device.button(GIVE).click();
  await pressAnywhere(device.button(LEAVE));
  const [code] = codesIn((await intake.saved("session", testInfo)).text);
  expect(held(`https://faire.example/#r=${code}`).answers).toBe(`3${"_".repeat(12)}`);
});

test("while a person answers, the facilitator's keys are off and the wall reveals nothing", async ({ page }) => {
  const { intake, device } = await beginRound(page);
  await intake.go("A2a");
  const wall = await intake.openWall();
  const stem = wall.getByRole("heading", { name: shown(device.items[1].stem) });
  await expect(stem).toBeVisible();
  await intake.tab("pass");
  await device.begin();
  for (const key of [" ", "b", "PageDown", "ArrowRight", "2", "Backspace", "?"]) await page.keyboard.press(key);
  await device.diagnosis.seesAnswered(device.items[0], "_");
  await expect(stem).toBeVisible();
  await pressAnywhere(device.button("Suivant"));
  await device.diagnosis.answer(device.items[1], "3");
  for (let at = 1; at < 13; at++) await pressAnywhere(device.button("Suivant"));
  const one = wall.getByText("1 sur l’appareil partagé", { exact: true });
  await expect(one).toHaveCount(0);
  await device.button(GIVE).click();
  await expect(one).toBeVisible();
  await expect(stem).toBeVisible();
  await expect(wall.getByText(/^\d+$/)).toHaveCount(0);
});

test("an unfinished set of answers is not stored anywhere", async ({ page }, testInfo) => {
  const { intake, device } = await beginRound(page);
  const begun = async () => {
    await device.begin();
    await device.diagnosis.answer(device.items[0], "3");
    await pressAnywhere(device.button("Suivant"));
    await device.diagnosis.answer(device.items[1], "2");
  };
  await intake.tab("pass");
  await begun();
  await pressAnywhere(device.button("Précédent"));
  await device.button(GIVE_UP).click();
  await expect(device.heading(YOURS)).toBeFocused();
  await device.saysNothing();
  await device.begin();
  await device.diagnosis.seesAnswered(device.items[0], "_");
  await device.button(GIVE_UP).click();

  // The same when the browser goes back or reloads in the middle.
  await begun();
  await page.goBack();
  await expect(intake.button(WORDS.begin)).toBeVisible();
  await page.goForward();
  await expect(device.heading(YOURS)).toBeVisible();
  await device.saysNothing();
  await begun();
  await page.reload();
  await intake.counts(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(codesIn((await intake.saved("session", testInfo)).text)).toEqual([]);
});
