import { served } from "./host.mjs";
import { expect, test } from "./journey.mjs";
import { EXPRESS, GOLDEN_LINK } from "./profiles.mjs";

// A browser says so when a request finds nobody, whoever asked.
test.use({ baseURL: "http://127.0.0.1/", serviceWorkers: "allow", expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

/** One visit, until the page is kept on the device; then the server goes. */
async function visitedOnce(diagnosis, page) {
  const server = await served();
  await diagnosis.open(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
  return server.url;
}

test("after one visit and without a server, the whole quick path works", async ({ diagnosis, context, page }) => {
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
  await expect(diagnosis.button("Resume")).toBeVisible();
});

test("without a server, links open, and so does the paper in both languages", async ({ diagnosis, page }) => {
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
