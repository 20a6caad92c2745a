// A partner fills in their contact and resources on our page; pasted into theirs, they are in the result.

import { readFileSync } from "node:fs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const FORM = "Votre contact et vos ressources, si vous voulez";
const OFFERS = "Ce que propose Le lavoir";

const field = (page, label) => page.getByRole("group", { name: FORM }).getByLabel(label, { exact: true });
const row = (page, number) => page.getByRole("group", { name: `Ressource ${number}`, exact: true });
/** Opens the page, and its form for a contact and resources, which few partners need. */
async function open(page) {
  await page.goto("integrer.html");
  await expect(page.getByRole("group", { name: FORM })).toBeHidden();
  await page.getByText(FORM).click();
}
const line = (page) => page.locator("#text-line").textContent();

/** Fills in a resource; without an address it is a sentence. */
async function describe(page, number, theme, words, address = "") {
  await row(page, number).getByLabel("Pour quel thème ?").selectOption(theme);
  await row(page, number).getByLabel("En quelques mots").fill(words);
  await row(page, number).getByLabel("Adresse du lien").fill(address);
}

test("what a partner fills in is in the line and in the result of their page", async ({ page }) => {
  test.slow();
  await open(page);
  const before = await line(page);
  await field(page, "Le nom en tête").fill("Le lavoir");
  await field(page, "Quelques mots, 300 signes au plus").fill("Nous accompagnons « les groupes » du canton & d’ailleurs.");
  await field(page, "Votre contact : courriel ou adresse").fill("bonjour@lavoir.example");
  await describe(page, 1, "Impliquer les citoyens", "Une rencontre chaque mois.");
  await page.getByRole("button", { name: "Ajouter une ressource" }).click();
  await describe(page, 2, "Impliquer les citoyens", "Les prochaines rencontres", "lavoir.example/rencontres");
  // The preview shows it at once.
  await expect(page.getByRole("region", { name: OFFERS }).getByRole("link", { name: "Les prochaines rencontres" })).toBeVisible();
  const pasted = await line(page);
  expect(pasted).not.toBe(before);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger overlay.json" }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(file.contact).toEqual({ label: "Le lavoir", url: "mailto:bonjour@lavoir.example" });
  await field(page, "Adresse du fichier, si vous le gardez à part").fill("https://lavoir.example/overlay.json");
  expect(await line(page)).toContain('overlay="https://lavoir.example/overlay.json"');

  await page.route("**/pasted.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang="fr"><title>P</title>${pasted}` }));
  await page.goto("pasted.html");
  const diagnosis = new Diagnosis(page);
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const offers = page.getByRole("region", { name: OFFERS });
  await expect(offers.getByText("Nous accompagnons « les groupes » du canton & d’ailleurs.")).toBeVisible();
  await expect(offers.getByText("Une rencontre chaque mois.")).toBeAttached();
  await expect(offers.locator('a[href="https://lavoir.example/rencontres"]')).toBeAttached();
  await expect(offers.getByRole("link", { name: "Le lavoir" })).toHaveAttribute("href", "mailto:bonjour@lavoir.example");
});

test("what can't be used is said in plain words beside its field, and is not in the line", async ({ page }) => {
  await open(page);
  const before = await line(page);
  const refused = async (field, words) => {
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(words);
    expect(await line(page)).toBe(before);
  };
  const [name, contact] = [field(page, "Le nom en tête"), field(page, "Votre contact : courriel ou adresse")];
  await contact.fill("bonjour");
  await refused(contact, /^Ce n’est ni un courriel, ni une adresse/);
  await refused(name, /^Mettez votre nom/);
  await contact.fill("https://lavoir.example/ecrire");
  await name.fill("Le lavoir");
  await expect(contact).toHaveAttribute("aria-invalid", "false");
  expect(await line(page)).toContain("overlay=");

  const [words, address] = ["En quelques mots", "Adresse du lien"].map((it) => row(page, 1).getByLabel(it));
  await address.fill("http://lavoir.example");
  await refused(address, /^Ce n’est pas une adresse qui commence par https/);
  await refused(words, /^Dites en quelques mots/);
  await describe(page, 1, "Impliquer les citoyens", "a".repeat(81), "https://lavoir.example");
  await refused(words, /^C’est trop long/);
  for (const number of [2, 3, 4]) {
    await page.getByRole("button", { name: "Ajouter une ressource" }).click();
    await describe(page, number, "Impliquer les citoyens", `Lien ${number}`, "https://lavoir.example");
  }
  await words.fill("Lien 1");
  await refused(row(page, 4).getByLabel("Adresse du lien"), /^Ce thème a déjà trois liens/);
  await row(page, 4).getByRole("button", { name: "Retirer" }).click();
  await expect.poll(() => line(page)).toContain("overlay=");
});
