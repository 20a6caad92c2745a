// Results stay on the device: reopened, named, exported, erased, and never lost to a new start.

import { Dialogs, atResult, kept } from "../pages/dialogs.mjs";
import { fillLocalStorage } from "../support/full-storage.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";

const OTHER = [...EXPRESS].reverse();

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, EXPRESS, { path: "express" })) });

/** Takes stock again, answers the quick path, and closes the comparison that follows. */
async function again(diagnosis, answers) {
  await diagnosis.page.getByRole("button", { name: "Faire ensemble" }).click();
  await diagnosis.button("Refaire le point").click();
  await diagnosis.answerAll(answers, diagnosis.texts.express);
  await (await new Dialogs(diagnosis).sees("Côte à côte")).close();
}

test("a complete result stays when another one begins, and opens again", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await again(diagnosis, OTHER);
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(2);
  await expect(dialogs.dialog.getByRole("group", { name: "Comparer", exact: true }).getByRole("checkbox")).toHaveCount(2);
  await dialogs.rows().nth(1).getByRole("button", { name: "Ouvrir" }).click();
  await dialogs.sees("Voici ce résultat");
  await dialogs.button("Le regarder").click();
  await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
  await diagnosis.seesScores([67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33]);
  await page.reload();
  await diagnosis.seesScores([67, 100, 67, 33, 33, 67, 67, 33, 0, 67, 0, 67, 33]);
});

test("the list leaves out an incomplete result, and a changed one stays one", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS.slice(0, 5), { path: "express" }) });
  const dialogs = await atResult(visitor);
  await dialogs.openResults();
  await expect(dialogs.dialog).toContainText("Vous n’avez pas encore de résultat ici.");
  await dialogs.close();

  const owner = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express" }) });
  const own = await atResult(owner);
  await owner.button(owner.words.changeAnswers).click();
  await owner.inOverview(owner.texts.express[0]).click();
  await owner.choice(owner.said(owner.texts.express[0], "0")).check();
  await owner.overview();
  await owner.seeResult();
  await own.openResults();
  await expect(own.rows()).toHaveCount(1);
  await own.rows().getByRole("button", { name: "Ouvrir" }).click();
  await own.button("Le regarder").click();
  await owner.seesScores([0, 100]);
});

test("a result can be named, in any script, and unnamed", async ({ diagnosis }) => {
  const dialogs = await atResult(diagnosis);
  for (const name of ["Bureau de mars", "‮ \u202e שלום <img src=x onerror=alert(1)> 👩‍👩‍👧", "é".repeat(80)]) {
    await dialogs.openResults();
    await dialogs.button("Donner un nom").click();
    await dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }).fill(name);
    await dialogs.button("Garder ce nom").click();
    await expect(dialogs.rows().first()).toContainText([...name.trim()].slice(0, 60).join("").slice(0, 20).trim());
    await expect(dialogs.dialog.getByRole("img")).toHaveCount(0);
    await dialogs.close();
  }
  await dialogs.openResults();
  await expect(dialogs.rows().first()).not.toContainText("é".repeat(61));
  await dialogs.button("Donner un nom").click();
  await dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }).fill("  ");
  await dialogs.button("Garder ce nom").click();
  await expect(dialogs.rows().first()).toContainText("Mon groupe, mon organisation · Parcours express");
});

test("a result of the list is exported with its notes, its goals and its name", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.changeAnswers).click();
  await diagnosis.inOverview(diagnosis.texts.express[2]).click();
  await diagnosis.writeNote("À revoir avec Léa");
  await diagnosis.overview();
  await diagnosis.seeResult();
  await dialogs.openTargets();
  await dialogs.aim(diagnosis.texts.themes[3], "Développer");
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.button("Donner un nom").click();
  await dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }).fill("Bureau");
  await dialogs.button("Garder ce nom").click();
  const { name, text } = await dialogs.saved("Fichier de données");
  expect(name).toMatch(/^faire-ensemble-\d{4}-\d\d-\d\d\.json$/);
  const { themes, express } = diagnosis.texts;
  expect(JSON.parse(text)).toMatchObject({ name: "Bureau", notes: { [express[2].id]: "À revoir avec Léa" }, targets: { [themes[3].id]: "3" } });
});

test("a result is erased after a confirmation, with the answers behind it", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await again(diagnosis, OTHER);
  await dialogs.openResults();
  const before = await kept(page);
  const older = dialogs.rows().nth(1);
  await older.getByRole("button", { name: "Effacer" }).click();
  await dialogs.button("Garder").click();
  expect(await kept(page)).toBe(before);
  await older.getByRole("button", { name: "Effacer" }).click();
  await expect(dialogs.dialog.getByRole("alert")).toContainText("vous ne pourrez pas le retrouver.");
  await dialogs.dialog.getByRole("alert").getByRole("button", { name: "Effacer" }).click();
  await expect(dialogs.status()).toHaveText("C’est effacé.");
  await expect(dialogs.rows()).toHaveCount(1);
  await expect(diagnosis.result()).toBeAttached();

  await dialogs.rows().getByRole("button", { name: "Effacer" }).click();
  await expect(dialogs.dialog.getByRole("alert")).toContainText("C’est le résultat en cours");
  await dialogs.dialog.getByRole("alert").getByRole("button", { name: "Effacer" }).click();
  await expect(dialogs.rows()).toHaveCount(0);
  await dialogs.close();
  await expect(diagnosis.welcome()).toBeVisible();
  expect(await kept(page)).not.toMatch(/result\/|answer\//);
});

test("the whole list can be erased at once, and foreign data stay", async ({ diagnosis, page }) => {
  await page.addInitScript(() => localStorage.setItem("somebody-else", "stays"));
  const dialogs = await atResult(diagnosis);
  await again(diagnosis, OTHER);
  await dialogs.openResults();
  await dialogs.button("Effacer toute la liste").click();
  await dialogs.dialog.getByRole("alert").getByRole("button", { name: "Effacer" }).click();
  await expect(dialogs.rows()).toHaveCount(0);
  expect(await kept(page)).not.toMatch(/result\/|answer\//);
  expect(await kept(page)).toContain("somebody-else");
});

test("“erase everything” erases the list too", async ({ diagnosis, page }) => {
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.erase).first().click();
  await diagnosis.dialog().getByRole("button", { name: "Tout effacer" }).click();
  await expect(diagnosis.welcome()).toBeVisible();
  expect(await kept(page)).toBe("[]");
});

test("an unreadable entry of the list is skipped and stays", async ({ diagnosis, page }) => {
  const start = "faire-ensemble/1/maturite-cooperative/1/result/";
  await page.addInitScript((start) => {
    localStorage.setItem(`${start}0000000000000001/express/code`, "not JSON");
    localStorage.setItem(`${start}0000000000000002/express/code`, '"1damaged"');
    localStorage.setItem(`${start}0000000000000003/express/note/A1a`, '"alone"');
  }, start);
  const dialogs = await atResult(diagnosis);
  const before = await kept(page);
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(2);
  await dialogs.rows().nth(1).getByRole("button", { name: "Ouvrir" }).click();
  await expect(dialogs.status()).toContainText("Rien n’a changé ici.");
  expect(await kept(page)).toBe(before);
});

test.describe("where nothing is stored", () => {
  test("the list explains it, and results can still be imported", async ({ diagnosis }) => {
    await diagnosis.open("./?storage=none");
    const dialogs = new Dialogs(diagnosis);
    await dialogs.openResults();
    await expect(dialogs.dialog).toContainText("Ici, rien n’est gardé sur l’appareil.");
    await dialogs.paste(GOLDEN_LINK);
    await dialogs.sees("Voici ce résultat");
    await dialogs.button("Continuer avec ces réponses").click();
    await dialogs.close();
    await diagnosis.seesScores(GOLDEN_SCORES);
  });
});

test("two results of the same day do not mix", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await again(diagnosis, OTHER);
  await again(diagnosis, [...GOLDEN].slice(0, 13));
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(3);
  const codes = JSON.parse(await kept(page)).filter(([key]) => key.endsWith("/code"));
  expect(new Set(codes.map(([, code]) => code)).size).toBe(3);
});

test("continuing to all the questions leaves the quick result in the list", async ({ diagnosis }) => {
  const dialogs = await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.deepen).click();
  const rest = diagnosis.texts.items.filter((it) => !diagnosis.texts.express.some((express) => express.id === it.id));
  for (const item of rest) {
    await diagnosis.overview();
    await diagnosis.inOverview(item).click();
    await diagnosis.answer(item, "2");
  }
  await diagnosis.overview();
  await diagnosis.seeResult();
  await dialogs.openResults();
  await expect(dialogs.rows().filter({ hasText: "Parcours complet" })).toHaveCount(1);
  await expect(dialogs.rows().filter({ hasText: "Parcours express" })).toHaveCount(1);
});

test("importing a visitor's own link removes no note and no goal from the list", async ({ diagnosis, page }) => {
  const dialogs = await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.changeAnswers).click();
  await diagnosis.inOverview(diagnosis.texts.express[0]).click();
  await diagnosis.writeNote("à garder");
  await diagnosis.overview();
  await diagnosis.seeResult();
  await dialogs.openExport();
  const { link } = await dialogs.link();
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.paste(link);
  await dialogs.sees("Voici ce résultat");
  await dialogs.button("Continuer avec ces réponses").click();
  await expect(dialogs.status()).toContainText("C’est fait");
  await dialogs.close();
  await expect(diagnosis.result()).toBeVisible();
  const notes = JSON.parse(await kept(page)).filter(([key]) => key.includes("/note/")).map(([key, text]) => [key.split("/")[4], text]);
  expect(notes.sort()).toEqual([["result", '"à garder"'], ["team", '"à garder"']]);
});

test("where local storage is full, replaced answers still stay in the list", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS.slice(0, 6), { path: "express", step: "A3a" }) });
  const { page } = visitor;
  await visitor.open();
  await fillLocalStorage(page);
  const dialogs = await new Dialogs(visitor).openResults();
  await dialogs.paste(GOLDEN_LINK);
  await dialogs.button("Continuer avec ces réponses").click();
  await dialogs.close();
  await visitor.seesScores(GOLDEN_SCORES);
  await expect(visitor.text("Enregistré ici, tant que ce navigateur ne l’efface pas.")).toBeVisible();
  await page.reload();
  await visitor.seesScores(GOLDEN_SCORES);
  await dialogs.openResults();
  await expect(dialogs.rows().filter({ hasText: "pas terminé" })).toHaveCount(1);
});

test("after a later release, nothing is offered that this one can't write", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express" }) });
  const { page } = visitor;
  await visitor.open();
  await visitor.button("Voir le résultat").click();
  const dialogs = await new Dialogs(visitor).openResults();
  await dialogs.paste(GOLDEN_LINK);
  await dialogs.button("Le garder dans « Mes résultats »").click();
  await expect(dialogs.dialog.getByText("C’est fait : il est dans « Mes résultats ».")).toBeVisible();
  await page.evaluate(() => localStorage.setItem("faire-ensemble/3/answers", "of tomorrow"));

  await page.reload();
  await expect(visitor.button("Me le rappeler dans 6 mois")).toBeVisible();
  await expect(visitor.button("Choisir mes objectifs")).toHaveCount(0);
  await dialogs.openResults();
  await expect(dialogs.rows().first().getByRole("button")).toHaveText(["Ouvrir", "Fichier de données"]);
  await expect(dialogs.button("Effacer toute la liste")).toHaveCount(0);
  await dialogs.paste(GOLDEN_LINK);
  await expect(dialogs.button("Le regarder")).toBeVisible();
  await expect(dialogs.button("Continuer avec ces réponses")).toHaveCount(0);
});

test("on a full device, an import does not replace answers that cannot be saved", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS.slice(0, 6), { path: "express", step: "A3a" }) });
  const { page, texts } = visitor;
  await visitor.open();
  await visitor.resume();
  await visitor.seesAnswered(texts.express[2], EXPRESS[2]);
  await fillLocalStorage(page);
  // As a full disk answers.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await visitor.writeNote("Une note qui prend de la place.");
  await expect(visitor.text(visitor.words.notKept)).toBeVisible();
  const ours = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("faire-ensemble/")).sort());
  const before = await ours();
  const dialogs = await new Dialogs(visitor).openResults();
  await dialogs.paste(GOLDEN_LINK);
  await dialogs.button("Continuer avec ces réponses").click();
  await expect(dialogs.dialog.getByText("Rien n’a changé. Fermez cette fenêtre : le questionnaire dit pourquoi.")).toBeVisible();
  await expect(dialogs.button("Annuler")).toHaveCount(0);
  await dialogs.close();
  const message = page.locator(".notice").filter({ hasText: "Rien n’a changé : vos réponses d’avant n’auraient pas pu être gardées." });
  await expect(message).toBeVisible();
  await visitor.seesAnswered(texts.express[2], EXPRESS[2]);
  const [answer, question] = await Promise.all([message, visitor.title(texts.express[2].stem)].map((it) => it.boundingBox()));
  expect(answer.y).toBeLessThan(question.y);
  expect(await ours()).toEqual(before);
  await visitor.next();
  await expect(message).toHaveCount(0);
});
