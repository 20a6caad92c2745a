import { Dialogs } from "../pages/dialogs.mjs";
import { expect, test } from "./hosts/embedding.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const last = async (events) => (await events()).at(-1);

test("events report how far a respondent is, and never the answers", async ({ embed, events, said }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await expect.poll(events).toEqual([["ready", { mode: "inline" }]]);
  await diagnosis.begin("express");
  await expect.poll(() => last(events)).toEqual(["start", { path: "express", perimeter: "team" }]);
  await diagnosis.answer(express[0], "1");
  await expect.poll(() => last(events)).toEqual(["progress", { answered: 1, total: 13 }]);
  await diagnosis.answer(express[0], "3");
  await diagnosis.button(diagnosis.words.withdraw).click();
  await expect.poll(() => last(events)).toEqual(["progress", { answered: 0, total: 13 }]);
  await diagnosis.answerAll(EXPRESS, express);
  await expect.poll(() => last(events)).toEqual(["complete", { answered: 13, total: 13 }]);
  await diagnosis.copiedLink();
  await expect.poll(() => last(events)).toEqual(["share", { way: "link" }]);
  const dialogs = await new Dialogs(diagnosis).openExport();
  await dialogs.button("Copier en texte").click();
  await expect.poll(() => last(events)).toEqual(["share", { way: "text" }]);
  await dialogs.close();
  await diagnosis.button(diagnosis.words.erase).click();
  await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
  await expect.poll(async () => (await last(events))[0]).toBe("erase");

  const words = { ready: ["mode"], start: ["path", "perimeter"], progress: ["answered", "total"], complete: ["answered", "total"], share: ["way"], erase: [] };
  for (const [name, detail] of await events()) expect([name, Object.keys(detail ?? {})]).toEqual([name, words[name]]);
  expect(said.filter((it) => /^error|^uncaught/.test(it))).toEqual([]);
});

test("printing counts as sharing", async ({ embed, events }) => {
  const diagnosis = await embed();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await diagnosis.button("Imprimer").click();
  await expect.poll(() => last(events)).toEqual(["share", { way: "print" }]);
});

test("events cross a shadow root of the page and reach its window", async ({ embed, page }) => {
  await embed();
  const heard = await page.evaluate(() => {
    const around = document.createElement("section");
    document.getElementById("place").replaceChildren(around);
    const inside = document.createElement("faire-ensemble");
    const isHeard = new Promise((tell) => {
      addEventListener("faire-ensemble-ready", (it) => tell([it.bubbles, it.composed, it.target === around, it.detail.mode]));
    });
    around.attachShadow({ mode: "closed" }).append(inside);
    return isHeard;
  });
  expect(heard).toEqual([true, true, true, "inline"]);
});

test("a partner gets the result after a click and a confirmation, and never otherwise", async ({ embed, events, page }) => {
  const diagnosis = await embed('lang="fr" partner="Le Réseau du lavoir"');
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const results = async () => (await events()).filter(([name]) => name === "result");
  const handOver = diagnosis.button("Transmettre à Le Réseau du lavoir");
  await pressAnywhere(handOver);
  await expect(diagnosis.dialog()).toContainText("Le Réseau du lavoir recevra ce résultat : toutes vos réponses");
  await page.keyboard.press("Escape");
  await expect(diagnosis.dialog()).toHaveCount(0);
  await pressAnywhere(handOver);
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  await expect(diagnosis.dialog()).toHaveCount(0);
  expect(await results()).toEqual([]);

  await pressAnywhere(handOver);
  await diagnosis.dialog().getByRole("button", { name: "Transmettre", exact: true }).click();
  await expect.poll(async () => (await results()).length).toBe(1);
  const [[, { code, ...rest }]] = await results();
  expect(rest).toEqual({});
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  expect(await diagnosis.copiedLink()).toContain(code);
});

test("without a partner nothing offers to hand a result over; a long name is cut", async ({ embed, page, element }) => {
  const diagnosis = await embed();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect(page.getByRole("button", { name: /^Transmettre/ })).toHaveCount(0);
  await element.evaluate((it) => it.setAttribute("partner", `<b>${"x".repeat(99)}`));
  await expect(page.getByRole("button", { name: `Transmettre à <b>${"x".repeat(57)}`, exact: true })).toBeVisible();
});
