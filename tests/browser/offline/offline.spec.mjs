import { Dialogs } from "../pages/dialogs.mjs";
import { served } from "../support/host.mjs";
import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN_LINK } from "../support/profiles.mjs";

// The browser logs each request without an answer, whoever made it.
test.use({ baseURL: "http://127.0.0.1/", serviceWorkers: "allow", expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

/** Visits once, until the page announces that it is available offline; then stops the server. */
async function visitedOnce(diagnosis, page) {
  const server = await served();
  await diagnosis.open(server.url);
  await expect(page.getByText("Cette page s’ouvre aussi sans réseau.")).toBeVisible();
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
  return server.url;
}

test("after one visit and without a server, the whole quick path works #7", async ({ diagnosis, context, page }) => {
  const url = await visitedOnce(diagnosis, page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.reload();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  expect(await diagnosis.copiedLink()).toContain(`${url}#r=1`);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);

  await diagnosis.speak("en");
  await expect(diagnosis.title(diagnosis.words.overall)).toBeVisible();
  await diagnosis.open(`${url}?view=stage`);
  await expect(diagnosis.button("See the result")).toBeVisible();
});

test("without a server, a result is exported to files, imported from one and compared #7", async ({ diagnosis, page }) => {
  const url = await visitedOnce(diagnosis, page);
  await page.reload();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const dialogs = await new Dialogs(diagnosis).openExport();
  const buttons = ["Une page à garder", "Un fichier de données", "Tableau des questions", "Tableau des thèmes", "Texte mis en forme (Markdown)", "Une image", "Dans 3 mois"];
  const files = [];
  for (const button of buttons) files.push(await dialogs.saved(button));
  await dialogs.button("Un code QR").click();
  await expect(dialogs.dialog.getByRole("img", { name: /^Code QR/ })).toBeVisible();
  expect((await dialogs.link()).link).toMatch(new RegExp(`^${url}#r=1`));
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.choose({ name: files[1].name, mimeType: "application/json", buffer: Buffer.from(files[1].text) });
  await dialogs.sees("Voici ce résultat");
  await dialogs.button("Le comparer avec le mien").click();
  await dialogs.sees("Côte à côte");
});

test("without a server, links open, and so does the paper questionnaire in both languages #7", async ({ diagnosis, page }) => {
  const url = await visitedOnce(diagnosis, page);
  await page.getByRole("link", { name: "Questionnaire à imprimer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Vers une maturité coopérative ?");
  await diagnosis.open(`${url}en.html`);
  await expect(page.getByRole("heading", { name: "Towards cooperative maturity?" })).toBeVisible();
  await page.getByRole("link", { name: "Questionnaire to print" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Towards cooperative maturity?");

  await diagnosis.open(new URL(GOLDEN_LINK, url).href);
  await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
  await expect(page.getByText("46 sur 100")).toBeVisible();
});
