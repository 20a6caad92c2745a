// Importing a link, a code or a file: the dialog shows what came in before anything changes, overwrites
// nothing silently, and can undo.

import { Dialogs, atResult, kept } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";

const CODE = GOLDEN_LINK.split("#r=")[1];
const HALF = EXPRESS.slice(0, 6);
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test.use({ acceptDownloads: true, storageState: ({ baseURL }, use) => use(cameBefore(baseURL, HALF, { path: "express", step: "B1a" })) });

/** Opens the list of results in the middle of the quick path. */
async function atList(diagnosis) {
  await diagnosis.open();
  await expect(diagnosis.button("Reprendre")).toBeVisible();
  return new Dialogs(diagnosis).openResults();
}

/** The file of another person with the golden profile, a note and a goal. */
async function givenFile(elsewhere, baseURL, button) {
  const other = await elsewhere({ acceptDownloads: true, storageState: cameBefore(baseURL, GOLDEN) });
  const dialogs = await atResult(other);
  await other.button(other.words.changeAnswers).click();
  await other.inOverview(other.texts.items[0]).click();
  await other.writeNote("Vu ensemble");
  await other.overview();
  await other.seeResult();
  await dialogs.openTargets();
  await dialogs.dialog.getByRole("combobox").first().selectOption("Renouveler");
  await dialogs.close();
  await dialogs.openExport();
  const { name, text } = await dialogs.saved(button);
  return file(name, text);
}

test("the import shows first what came in: perimeter, path, date, number of answers", async ({ diagnosis, page }) => {
  const dialogs = await atList(diagnosis);
  const before = await kept(page);
  await dialogs.paste(GOLDEN_LINK);
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.facts()).toHaveText(["Mon groupe, mon organisation · Parcours complet · 23 novembre 2026", "Faire ensemble", "39 réponses sur 39"]);
  expect(await kept(page)).toBe(before);
  await dialogs.close();
  expect(await kept(page)).toBe(before);
});

for (const [what, text] of [
  ["a code alone", CODE],
  ["a link of another host", `https://example.org/faire/#r=${CODE}`],
  ["a link in a message", `Le mien : https://example.org/#r=${CODE} Bonne lecture.`],
  ["a link with a tail", `https://example.org/#r=${CODE}&utm_source=mail`],
  ["a link as Proofpoint 2 writes it", `https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_-23r-3D${CODE.replaceAll("_", "-5F")}&d=DwMF`],
  ["a link as Proofpoint 3 writes it", `https://urldefense.com/v3/__https://example.org/*r=${CODE}__;Iw!!x$`],
  ["a link that was encoded twice", `https://example.org/%2523r%253D${CODE}`],
  ["a link with entities", `https://example.org/&#35;r&#x3D;${CODE}`],
  ["a link that a mail filter has wrapped", `https://filter.example/?url=https%3A%2F%2Fexample.org%2F%23r%3D${CODE}&data=05`],
  ["a code that a mail has broken", `${CODE.slice(0, 20)}\u00ad\u200b ${CODE.slice(20)}.`],
]) {
  test(`the import reads ${what} #i7 #i11`, async ({ diagnosis }) => {
    const dialogs = await atList(diagnosis);
    await dialogs.paste(text);
    await dialogs.sees("Voici ce résultat");
    await dialogs.button("Le regarder").click();
    await diagnosis.seesScores(GOLDEN_SCORES);
  });
}

for (const [what, text, words] of [
  ["nothing", "", "Il n’y a pas de lien vers un résultat dans ce texte."],
  ["another address", "https://example.org/", "Il n’y a pas de lien vers un résultat dans ce texte."],
  ["a cut link", GOLDEN_LINK.slice(0, -4), "Ce lien n’est pas entier."],
  ["a later version", GOLDEN_LINK.replace("#r=1", "#r=7"), "Ce lien vient d’une version plus récente."],
  ["a Wi-Fi code", "WIFI:S:salle;T:WPA;P:secret;;", "Il n’y a pas de lien vers un résultat dans ce texte."],
  ["a link of a mail filter", "https://protect-eu.mimecast.com/s/AbC1?domain=example.org", "Un filtre de messagerie"],
  ["a million letters", "é".repeat(1_000_000), "Ce lien n’est pas entier."],
]) {
  test(`the import refuses ${what} with a message, at once, and changes nothing #i11 #i31`, async ({ diagnosis, page }) => {
    const dialogs = await atList(diagnosis);
    const before = await kept(page);
    await dialogs.dialog.getByRole("textbox", { name: "Collez le lien d’un résultat" }).evaluate((input, text) => (input.value = text), text);
    // From the press to the message, on the page's own clock.
    const took = await dialogs.dialog.evaluate(async (dialog) => {
      const status = dialog.querySelector("[role=status]");
      const start = performance.now();
      const said = new Promise((done) => new MutationObserver(() => status.textContent && done(performance.now() - start)).observe(status, { childList: true, subtree: true, characterData: true }));
      [...dialog.querySelectorAll("button")].find((it) => it.textContent === "Ouvrir ce lien").click();
      return said;
    });
    await expect(dialogs.status()).toContainText(words);
    expect(took).toBeLessThan(200);
    expect(await kept(page)).toBe(before);
  });
}

for (const button of ["Un fichier de données", "Une page à garder"]) {
  test(`a file brings everything back, with notes and goals: ${button}`, async ({ diagnosis, page, elsewhere, baseURL }) => {
    const given = await givenFile(elsewhere, baseURL, button);
    const dialogs = await atList(diagnosis);
    await dialogs.choose(given);
    await dialogs.sees("Voici ce résultat");
    await expect(dialogs.facts()).toContainText(["Mon groupe, mon organisation · Parcours complet", "Faire ensemble", "39 réponses sur 39", "1 note", "1 objectif"]);
    await dialogs.button("Continuer avec ces réponses").click();
    await expect(dialogs.status()).toContainText("C’est fait");
    await dialogs.close();
    await diagnosis.seesScores(GOLDEN_SCORES);
    await expect(page.getByText("Objectif : Renouveler").first()).toBeVisible();
    await diagnosis.button(diagnosis.words.changeAnswers).click();
    await diagnosis.inOverview(diagnosis.texts.items[0]).click();
    await expect(diagnosis.note()).toHaveValue("Vu ensemble");
  });
}

test("the import reads a page that another program has saved again, or its link where the data are gone #i43", async ({ diagnosis, elsewhere, baseURL }) => {
  const { buffer } = await givenFile(elsewhere, baseURL, "Une page à garder");
  const page = buffer.toString();
  const start = '<script type="application/json" id="faire-ensemble">';
  expect(page).toContain(start);
  const dialogs = await atList(diagnosis);
  for (const other of ["<SCRIPT id='faire-ensemble' type='application/json'>", "<script\n id=faire-ensemble\n type=application/json>"]) {
    await dialogs.choose(file("resultat.html", page.replace(start, other)));
    await expect(dialogs.facts()).toContainText(["Mon groupe, mon organisation", "Faire ensemble", "39 réponses sur 39", "1 note", "1 objectif"]);
    await dialogs.close();
    await dialogs.openResults();
  }
  await dialogs.choose({ ...file("resultat.html", ""), buffer: Buffer.from(`\ufeff${page}`, "utf16le") });
  await expect(dialogs.facts()).toContainText(["Mon groupe, mon organisation", "Faire ensemble", "39 réponses sur 39", "1 note", "1 objectif"]);
  await dialogs.close();
  await dialogs.openResults();
  const [before, rest] = page.split(start);
  // A page saved from an address without https holds no link: add one as other pages have it.
  const link = `<a href="https://example.org/#r=${CODE}">Rouvrir</a>`;
  await dialogs.choose(file("resultat.html", before + link + rest.split("</script>")[1]));
  await expect(dialogs.facts()).toContainText(["Mon groupe, mon organisation", "Faire ensemble", "39 réponses sur 39", "Retrouvé par le lien que contient ce fichier"]);
});

test("a note pasted from slides keeps its line breaks #i44", async ({ diagnosis }) => {
  await diagnosis.open();
  await diagnosis.resume();
  await (await diagnosis.openNote()).evaluate((field) => {
    field.value = "un\u000bdeux\u2028trois\u0000";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(diagnosis.note()).toHaveValue("un\ndeux\ntrois");
});

test("a file can be dropped as well as chosen", async ({ diagnosis, elsewhere, baseURL, page }) => {
  const given = await givenFile(elsewhere, baseURL, "Un fichier de données");
  const dialogs = await atList(diagnosis);
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "resultat.json"));
    return transfer;
  }, given.buffer.toString());
  const section = dialogs.dialog.locator("section").first();
  await section.dispatchEvent("dragover", { dataTransfer: transfer });
  await section.dispatchEvent("drop", { dataTransfer: transfer });
  await dialogs.sees("Voici ce résultat");
});

const NOT_OURS = /^Ce fichier n’est pas un résultat de «\sFaire ensemble\s»\. Rien n’a changé ici\./;
const DAMAGED = /^Ce fichier est abîmé, ou il a été modifié\. Rien n’a changé ici\./;

test("a file that is no result gets a message that names its kind, and changes nothing #i29", async ({ diagnosis, page }) => {
  const dialogs = await atList(diagnosis);
  const before = await kept(page);
  for (const [what, given, words] of [
    ["an empty file", file("vide.json", ""), /^Ce fichier est vide\./],
    ["a picture", { name: "image.json", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]) }, /^Ce fichier est une image/],
    ["an archive", { name: "a.json", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004\u0000\u0000") }, /^Ce fichier est une archive/],
    ["a paper", file("resultat.pdf", "%PDF-1.7\n"), /^Ce fichier est un document à lire \(PDF, Word\)/],
    ["a table", file("questions.csv", "\ufeffid;axe"), /^Ce fichier est un tableau/],
    ["an archived page without a link", file("page.mhtml", "From: <Saved by Blink>\r\n"), /^Cette page a été enregistrée comme archive/],
    ["a page that lost its data", file("page.html", "<html><p>faire-ensemble"), /^Cette page ne contient pas les données d’un résultat/],
    ["a session of a group", file("seance.json", '{"faire-ensemble":"group","version":1}'), /^Ce fichier est une séance de groupe/],
    ["a file of six million characters", file("long.json", " ".repeat(6_000_000)), NOT_OURS],
    ["somebody else's page", file("page.html", "<!doctype html><p>Bonjour"), NOT_OURS],
    ["data of something else", file("autre.json", '{"a": 1}'), NOT_OURS],
    ["a table with a formula", file("t.json", "=cmd()|calc;1"), NOT_OURS],
    ["what is cut short", file("coupe.json", '{"document": "faire-ensem'), DAMAGED],
    ["what is nested without end", file("profond.json", '{"a":'.repeat(100_000)), DAMAGED],
  ]) {
    await dialogs.choose(given);
    await expect(dialogs.status(), what).toHaveText(words);
  }
  expect(await kept(page)).toBe(before);
  await dialogs.close();
  await expect(diagnosis.button("Reprendre")).toBeVisible();
});

test("a file of a hundred megabytes is refused at once, without being read #i29", async ({ diagnosis, page }) => {
  const dialogs = await atList(diagnosis);
  const before = await kept(page);
  const transfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(100_000_000)], "resultat.json"));
    for (const read of ["arrayBuffer", "text", "stream", "slice"]) {
      const own = Blob.prototype[read];
      Blob.prototype[read] = function (...given) {
        if (this.size > 1e7) globalThis.wasRead = read;
        return own.apply(this, given);
      };
    }
    return transfer;
  });
  const section = dialogs.dialog.locator("section").first();
  await section.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(dialogs.status()).toHaveText(NOT_OURS);
  expect(await page.evaluate(() => globalThis.wasRead)).toBe(undefined);
  expect(await kept(page)).toBe(before);
});

test("unfinished answers stay in the list, and undoing an import restores everything to the letter", async ({ diagnosis, page }) => {
  const dialogs = await atList(diagnosis);
  const before = await kept(page);
  await dialogs.paste(CODE);
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.dialog).toContainText("celles que vous avez en cours sur ce sujet seront gardées dans « Mes résultats »");
  await dialogs.button("Continuer avec ces réponses").click();
  await expect(dialogs.status()).toContainText("C’est fait");
  expect(await kept(page)).not.toBe(before);
  await dialogs.button("Annuler").click();
  await expect(dialogs.status()).toHaveText("C’est annulé : tout est comme avant.");
  expect(await kept(page)).toBe(before);

  await dialogs.button("Continuer avec ces réponses").click();
  await dialogs.close();
  await diagnosis.seesScores(GOLDEN_SCORES);
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(2);
  await expect(dialogs.rows().filter({ hasText: "pas terminé" })).toHaveCount(1);
  await dialogs.rows().filter({ hasText: "pas terminé" }).getByRole("button", { name: "Ouvrir" }).click();
  await expect(dialogs.facts().last()).toHaveText("6 réponses sur 13");
  await dialogs.button("Continuer avec ces réponses").click();
  await dialogs.close();
  await diagnosis.seesAnswered(diagnosis.texts.express[6], "_");
});

test("a result enters the list once, and can be taken out again", async ({ diagnosis, page }) => {
  const dialogs = await atList(diagnosis);
  const before = await kept(page);
  await dialogs.paste(CODE);
  await dialogs.button("Le garder dans « Mes résultats »").click();
  await expect(dialogs.status()).toHaveText("C’est fait : il est dans « Mes résultats ».");
  await dialogs.button("Annuler").click();
  expect(await kept(page)).toBe(before);
  await dialogs.button("Le garder dans « Mes résultats »").click();
  await dialogs.close();
  await dialogs.openResults();
  await expect(dialogs.rows()).toHaveCount(1);
  await dialogs.paste(CODE);
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.button("Le garder dans « Mes résultats »")).toHaveCount(0);
});

test("a scores-only link can be viewed but not taken over", async ({ diagnosis, elsewhere, baseURL }) => {
  const other = await elsewhere({ storageState: cameBefore(baseURL, GOLDEN) });
  const { link } = await (await (await atResult(other)).openExport()).hold("Les scores seulement");
  const dialogs = await atList(diagnosis);
  await dialogs.paste(link);
  await dialogs.sees("Voici ce résultat");
  await expect(dialogs.facts().last()).toHaveText("Les scores seulement, sans les réponses");
  await expect(dialogs.button("Continuer avec ces réponses")).toHaveCount(0);
  await expect(dialogs.button("Le garder dans « Mes résultats »")).toHaveCount(0);
  await dialogs.button("Le regarder").click();
  await diagnosis.seesScores(GOLDEN_SCORES);
});
