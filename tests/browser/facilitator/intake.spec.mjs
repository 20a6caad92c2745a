// How results come in without the camera: links and files, many at once, another facilitator's
// session, and a phone that scanned the wall. Each result counts once.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { Intake, REFUSED, WORDS, codeOf, codesIn, linkOf, linksOf, resultFile, scoreCode, textFile } from "../pages/intake.mjs";
import { expect, test } from "../support/journey.mjs";
import { Phone, held } from "../pages/participant.mjs";

const COMPLETE = { path: "complete", answers: "1".repeat(39) };
const at = (code) => `https://faire.example/#r=${code}`;
const damaged = (link) => link.slice(0, -1) + (link.endsWith("A") ? "B" : "A");

const OTHERS = {
  perimeter: linkOf(11, { perimeter: "me" }),
  path: linkOf(12, COMPLETE),
  revision: linkOf(13, { revision: 2 }),
  scores: at(scoreCode()),
  damaged: damaged(linkOf(14)),
};

test("each result that does not belong is refused with its reason and changes nothing", async ({ page }, testInfo) => {
  const intake = await new Intake(page).begin();
  await intake.paste(linkOf(1));
  await intake.counts(1);
  for (const [reason, link] of Object.entries(OTHERS)) {
    await intake.paste(link);
    await expect(intake.said(REFUSED[reason])).toBeVisible();
    await intake.counts(1);
  }
  await intake.paste("rien qui ressemble à un lien");
  await expect(intake.said(REFUSED.none)).toBeVisible();
  expect(await intake.codes(testInfo)).toEqual([codeOf(1)]);
});

test("a result counts once, whatever surrounds it in a message #i30", async ({ page }, testInfo) => {
  const intake = await new Intake(page).begin();
  await intake.paste(linkOf(1));
  await expect(intake.said("Compté : 1 résultat en tout.")).toBeVisible();
  await intake.paste(linkOf(1));
  await expect(intake.said("Déjà compté : 1 résultat en tout.")).toBeVisible();

  const message = [
    "Bonjour, voici les nôtres :",
    `- Léa : ${linkOf(2)}.`,
    `- Amadou (${linkOf(3)}), puis <${linkOf(4)}>;`,
    `- encore Léa : "${linkOf(2)}&then=take" et le premier, ${linkOf(1)}`,
    `- par la messagerie : https://filtre.example/?u=https%3A%2F%2Ffaire.example%2F%23r%3D${codeOf(6)}%26x`,
    "- et la visio, qui n’en est pas un : https://visio.example/?user=42",
    `- celui-ci est coupé : ${damaged(linkOf(5))}`,
    ...Object.values(OTHERS).slice(0, 3),
    "À demain !",
  ].join("\n");
  await intake.paste(message);
  await expect(intake.said("4 résultats ajoutés, 2 déjà comptés, 4 refusés.")).toBeVisible();
  for (const reason of ["damaged", "perimeter", "path", "revision"]) await expect(intake.said(REFUSED[reason])).toBeVisible();
  await intake.counts(5);
  expect(await intake.codes(testInfo)).toEqual([1, 2, 3, 4, 6].map((it) => codeOf(it)).sort());
});

test("a person who answers again later counts once, with the later answers", async ({ page }, testInfo) => {
  const intake = await new Intake(page).begin();
  const [before, after] = [{ answers: "0".repeat(13), date: 9820 }, { answers: "3".repeat(13), date: 9824 }];
  await intake.paste([linkOf(1, after), linkOf(1, before)].join(" "));
  await intake.counts(1);
  expect(await intake.codes(testInfo)).toEqual([codeOf(1, after)]);
});

for (const way of ["bring", "drop"]) {
  test(`many files come in at once: results, pages, texts, sessions and a damaged one (${way})`, async ({ page, elsewhere }, testInfo) => {
    const { page: other } = await elsewhere();
    const theirs = await new Intake(other).begin({ path: "complete" });
    await theirs.paste(linksOf(3, COMPLETE, 20).join("\n"));
    await theirs.counts(3);
    const session = await theirs.saved("session", testInfo);

    const intake = await new Intake(page).begin({ path: "complete" });
    const whole = resultFile("json", 1);
    await intake[way]([
      whole,
      resultFile("html", 2),
      resultFile("json", 3),
      resultFile("html", 3),
      textFile("liens.txt", `Les nôtres :\n${linksOf(4, COMPLETE, 10).join("\n")}`),
      textFile("express.txt", linkOf(5)),
      { ...whole, name: "coupé.json", buffer: whole.buffer.subarray(0, 900) },
      textFile("photo.json", "\u0000PNG"),
      { name: "autre-seance.json", mimeType: "application/json", buffer: readFileSync(session.path) },
      textFile("seance-coupee.json", session.text.replace("result/1/fe", "result/1/ff")),
    ]);
    await intake.counts(10);
    await expect(intake.said("7 résultats ajoutés, 1 déjà compté, 1 refusé.")).toBeVisible();
    await expect(intake.said(/Les deux séances sont réunies/)).toBeVisible();
    for (const [name, why] of [
      ["seance-coupee.json", "ce fichier est abîmé, ou il a été modifié."],
      ["coupé.json", "ce fichier est abîmé, ou il a été modifié."],
      ["photo.json", "ce fichier n’est ni un résultat ni une séance"],
    ]) {
      await expect(intake.said(`${name} : ${why}`)).toBeVisible();
    }
    await expect(intake.said(REFUSED.express)).toBeVisible();
  });
}

test("two facilitators end with the same set, whoever imports the other's session first", async ({ page, elsewhere }, testInfo) => {
  const one = await new Intake(page).begin({ title: "Une" });
  const two = await new Intake((await elsewhere()).page).begin({ title: "Deux" });
  await one.paste(linksOf(6).join("\n"));
  await two.paste(linksOf(6, {}, 4).join("\n"));
  for (const it of [one, two]) await it.counts(6);
  const [ofOne, ofTwo] = [await one.saved("session", testInfo), await two.saved("session", testInfo)];
  await one.bring({ name: "deux.json", mimeType: "application/json", buffer: Buffer.from(ofTwo.text) });
  await two.bring({ name: "une.json", mimeType: "application/json", buffer: Buffer.from(ofOne.text) });
  for (const it of [one, two]) {
    await expect(it.said(/^Les deux séances sont réunies/)).toBeVisible();
    await it.counts(9);
  }
  const all = Array.from({ length: 9 }, (_, at) => codeOf(at + 1)).sort();
  expect(await one.codes(testInfo)).toEqual(all);
  expect(await two.codes(testInfo)).toEqual(all);
  const figures = async (it) => {
    const { dimensions, items, discuss } = JSON.parse((await it.saved("data", testInfo)).text);
    return { dimensions, items, discuss };
  };
  expect(await figures(one)).toEqual(await figures(two));

  await one.bring({ name: "deux.json", mimeType: "application/json", buffer: Buffer.from(ofTwo.text) });
  await expect(one.said(/^Cette séance n’apporte rien de plus/)).toBeVisible();

  const third = await new Intake((await elsewhere()).page).begin({ path: "complete" });
  await third.bring({ name: "une.json", mimeType: "application/json", buffer: Buffer.from(ofOne.text) });
  await expect(third.said(REFUSED.express)).toBeVisible();
  await third.counts(0);
});

test("a session that was exported and erased comes back unchanged from its file", async ({ page }, testInfo) => {
  const intake = await new Intake(page).begin({ title: "Assemblée <b>du</b> 3 décembre" });
  await intake.paste(linksOf(3).join("\n"));
  await intake.tab("talk");
  await intake.go("A2a");
  await page.getByRole("textbox", { name: "Vos notes" }).fill("Une note pour moi");
  await page.getByRole("combobox", { name: "Réponse commune du groupe" }).selectOption("2");
  await intake.reveal();
  const session = await intake.saved("session", testInfo);
  await intake.button(WORDS.sessions).click();
  await intake.button("Effacer").click();
  await intake.button("Effacer la séance").click();
  await expect(page.getByText("Assemblée <b>du</b> 3 décembre")).toHaveCount(0);
  await page.reload();
  await expect(intake.button(WORDS.begin)).toBeVisible();
  await expect(intake.button("Ouvrir")).toHaveCount(0);

  await intake.bringSession(session.path);
  await expect(intake.said("La séance est dans votre liste.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Assemblée <b>du</b> 3 décembre")).toBeVisible();
  await intake.button("Ouvrir").click();
  await intake.counts(3);
  const again = await intake.saved("session", testInfo);
  expect(JSON.parse(again.text)).toEqual(JSON.parse(session.text));
  expect(codesIn(again.text)).toEqual([1, 2, 3].map((it) => codeOf(it)).sort());
});

test("importing an older file of a session reverts nothing", async ({ page }, testInfo) => {
  const intake = await new Intake(page).begin();
  await intake.go("A2a");
  const note = page.getByRole("textbox", { name: "Vos notes" });
  await note.fill("Au début");
  await intake.paste(linkOf(1));
  const older = await intake.saved("session", testInfo);
  await intake.tab("talk");
  await note.fill("À la fin");
  await intake.paste(linkOf(2));
  await intake.counts(2);
  await intake.button(WORDS.sessions).click();
  await intake.bringSession(older.path);
  await expect(intake.said("La séance est dans votre liste.")).toBeVisible();
  await page.reload();
  await intake.button("Ouvrir").click();
  await intake.counts(2);
  await intake.tab("talk");
  await expect(note).toHaveValue("À la fin");
});

/** Measures the longest time without a frame, in milliseconds: a key pressed then waits that long. */
const watchFrames = (page) => page.evaluate(() => {
  globalThis.silence = 0;
  let last = performance.now();
  const look = (now) => {
    globalThis.silence = Math.max(globalThis.silence, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

/** Presses, and waits in the page itself until it draws the count; returns the milliseconds between. */
const timed = (intake, press, count) => intake.page.evaluate(async ([press, count]) => {
  const root = document.querySelector("#group").shadowRoot;
  const find = (all, words) => [...root.querySelectorAll(all)].find((it) => it.textContent === words);
  const since = performance.now();
  find("button", press).click();
  while (!find("header *", count)) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - since;
}, [press, count]);

for (const [count, most] of [[1_000, 1_000], [10_000, 10_000]]) {
  test(`the page stays responsive while ${count} results come in at once #i30`, async ({ page }, testInfo) => {
    test.slow();
    const intake = await new Intake(page).begin({ path: "complete" });
    const one = (number) => ({ ...COMPLETE, answers: Array.from({ length: 39 }, (_, at) => "0123D"[(number + at * at) % 5]).join("") });
    const links = Array.from({ length: count }, (_, at) => linkOf(at + 1, one(at)));
    await intake.tab("paste");
    await page.getByRole("textbox", { name: WORDS.links }).evaluate((box, text) => (box.value = text), links.join("\n"));
    await watchFrames(page);
    const took = await timed(intake, WORDS.add, `${count} résultats`);
    // The facilitator can work at once: open a question, and reveal the answers.
    await intake.tab("talk");
    const since = Date.now();
    await intake.go("A1a");
    await intake.button("Suivant").click();
    await expect(intake.wall().getByRole("heading", { name: intake.texts.items[1].stem })).toBeVisible();
    await intake.reveal();
    expect((await intake.levels()).reduce((sum, it) => sum + it, 0)).toBe(count * 0.8);
    const answered = Date.now() - since;
    await intake.go("Les thèmes, vus par le groupe");
    await intake.reveal();
    await expect(page.getByText("Séance gardée sur cet appareil")).toBeVisible({ timeout: 15_000 });
    const silence = await page.evaluate(() => globalThis.silence);
    testInfo.annotations.push({ type: "time", description: `${count}: ${took.toFixed(0)} ms, then ${answered} ms for a question; longest silence ${silence.toFixed(0)} ms` });
    expect(took).toBeLessThan(most);
    expect(silence).toBeLessThan(count > 1_000 ? 5_000 : 1_000);

    // Everything is read back from the disk, and importing it again changes nothing.
    await page.reload();
    await intake.counts(count, { timeout: 15_000 });
    if (count > 1_000) return;
    await intake.paste(links.join("\n"));
    await expect(intake.said(`0 résultat ajouté, ${count} déjà comptés.`)).toBeVisible();
  });
}

test.describe("a phone in the room", () => {
  const PHONE = { viewport: { width: 390, height: 844 }, permissions: ["clipboard-read", "clipboard-write"] };

  /** What another program reads in the code on the wall. */
  async function onWall(intake, testInfo) {
    const wall = await intake.openWall();
    await expect(wall.getByRole("img", { name: "Code à scanner pour répondre" })).toBeVisible();
    const picture = testInfo.outputPath("wall.png");
    await wall.screenshot({ path: picture });
    return execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  }

  /** Opens the wall's code, answers, and returns what the phone's own code holds. */
  async function answered(elsewhere, address, answers, testInfo, name) {
    const { page } = await elsewhere(PHONE);
    const diagnosis = new Diagnosis(page);
    await diagnosis.open(address);
    await diagnosis.begin();
    const items = answers.length > 13 ? diagnosis.texts.items : diagnosis.texts.express;
    for (const [at, item] of items.entries()) {
      await diagnosis.answer(item, answers[at]);
      await (at + 1 < items.length ? diagnosis.next() : diagnosis.end(!answers.includes("_")));
    }
    const phone = await new Phone(diagnosis).shows();
    return phone.scanned(testInfo.outputPath(`${name}.png`));
  }

  test("leads from the code on the wall to a dot on the wall", async ({ page, elsewhere }, testInfo) => {
    const intake = await new Intake(page).begin();
    const address = await onWall(intake, testInfo);
    const answers = "2N3112D1_2021";
    const link = await answered(elsewhere, address, answers, testInfo, "phone");
    expect(held(link)).toEqual({ perimeter: "team", path: "express", answers });
    await intake.paste(link);
    await intake.counts(1);
    await intake.go("A1a");
    await intake.reveal();
    expect(await intake.levels()).toEqual([0, 0, 1, 0]);
  });

  test("is refused with a message where it has answered the other path", async ({ page, elsewhere }, testInfo) => {
    const intake = await new Intake(page).begin({ path: "complete" });
    const link = await answered(elsewhere, "./?room=team-express", "1".repeat(13), testInfo, "phone");
    await intake.paste(link);
    await expect(intake.said(REFUSED.express)).toBeVisible();
    await intake.counts(0);
  });
});
