// The visitor chooses and previews what a link holds; links are short, and move answers to another device.

import { Dialogs, atResult, kept } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

const preview = (dialogs) => dialogs.dialog.getByRole("group").filter({ hasText: "Voir exactement ce que contient le lien" }).first();

test("a link holds the answers in 120 characters, and a preview shows its content", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const { fragment } = await dialogs.hold("Le résultat et les réponses");
  expect(fragment.length).toBeLessThanOrEqual(120);
  await dialogs.dialog.getByText("Voir exactement ce que contient le lien").click();
  for (const [at, item] of diagnosis.texts.items.entries()) {
    await expect(preview(dialogs)).toContainText(shown(`${item.topic} : ${diagnosis.said(item, GOLDEN[at])}`));
  }
});

test("a link can hold scores only, in 60 characters, and shows the same figures and no answer", async ({ diagnosis, elsewhere }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  const { link, fragment } = await dialogs.hold("Les scores seulement");
  expect(fragment.length).toBeLessThanOrEqual(60);
  await dialogs.dialog.getByText("Voir exactement ce que contient le lien").click();
  await expect(preview(dialogs)).toContainText("56 sur 100 (3 réponses sur 3)");
  for (const item of diagnosis.texts.items) await expect(preview(dialogs)).not.toContainText(shown(item.topic));

  const visitor = await elsewhere();
  await visitor.open(link);
  await expect(visitor.text("Ce lien contient les scores, sans les réponses.")).toBeVisible();
  await visitor.seesScores(GOLDEN_SCORES);
  await expect(visitor.part(visitor.words.overall)).toContainText("46 sur 100, étape « Faire émerger ». 36 réponses sur 39 ; 1 « ne s’applique pas ».");
  await visitor.page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("details").forEach((it) => (it.open = true)));
  const text = shown(await visitor.page.locator("faire-ensemble").innerText());
  for (const item of diagnosis.texts.items) expect(text).not.toContain(shown(item.levels[0]));
  await visitor.page.reload();
  await visitor.seesScores(GOLDEN_SCORES);
});

test("a link never holds a note, a goal or a name", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await dialogs.openExport();
  const all = ["Le résultat et les réponses", "Les scores seulement", "Continuer sur un autre appareil"];
  const before = [];
  for (const what of all) before.push(await dialogs.hold(what));
  await dialogs.close();
  await dialogs.openTargets();
  await dialogs.dialog.getByRole("combobox").first().selectOption("Renouveler");
  await dialogs.close();
  await diagnosis.button(diagnosis.words.changeAnswers).click();
  await diagnosis.inOverview(diagnosis.texts.items[0]).click();
  await diagnosis.writeNote("secret");
  await diagnosis.overview();
  await diagnosis.seeResult();
  await dialogs.openExport();
  for (const [at, what] of all.entries()) expect(await dialogs.hold(what)).toEqual(before[at]);
});

test("on the quick path, a message warns that the score reveals the answer", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express" }) });
  const dialogs = await (await atResult(visitor)).openExport();
  await expect(dialogs.dialog).toContainText("Avec une seule question par thème, le score laisse deviner la réponse.");
  expect((await dialogs.hold("Les scores seulement")).fragment.length).toBeLessThanOrEqual(60);
});

test("unfinished answers move to another device, which may have answers of its own #i37", async ({ elsewhere, baseURL }) => {
  const laptop = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS.slice(0, 6), { path: "express", step: "B1a" }) });
  await laptop.open();
  await expect(laptop.button("Reprendre")).toBeVisible();
  const there = await new Dialogs(laptop).openResults();
  await there.dialog.getByText("Continuer sur un autre appareil").first().click();
  const { link, fragment } = await there.link();
  expect(fragment.length).toBeLessThanOrEqual(120);

  const phone = await elsewhere({ viewport: { width: 390, height: 740 }, storageState: cameBefore(baseURL, EXPRESS.slice(0, 2), { path: "express", step: "A3a" }) });
  await phone.open(link);
  const here = await new Dialogs(phone).sees("Voici ce résultat");
  await expect(here.facts().last()).toHaveText("6 réponses sur 13");
  await here.button("Continuer avec ces réponses").click();
  await here.close();
  await phone.seesAnswered(phone.texts.express[6], "_");
  await phone.back();
  await phone.seesAnswered(phone.texts.express[5], EXPRESS[5]);
  expect(phone.page.url()).not.toContain("#");
  await here.openResults();
  await expect(here.rows().filter({ hasText: "pas terminé" })).toHaveCount(1);
  expect(await kept(phone.page)).toContain("result/0123456789abcdef/code".slice(0, 7));
});
