// A result that was kept as a file comes back: beside one's own answers, never over them.

import { readFileSync } from "node:fs";
import { expect, test } from "./journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_SCORES, cameBefore } from "./profiles.mjs";

const LABEL = /^Ouvrir un résultat gardé dans un fichier/;
const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, EXPRESS, { path: "express" })) });

/** What somebody with the golden profile keeps on their own device. */
async function kept(elsewhere, baseURL, button) {
  const other = await elsewhere({ acceptDownloads: true, storageState: cameBefore(baseURL, GOLDEN) });
  await other.open();
  await other.button("Reprendre").click();
  await other.button(other.words.moreWays).click();
  const [download] = await Promise.all([other.page.waitForEvent("download"), other.dialog().getByRole("button", { name: button, exact: true }).click()]);
  return { name: download.suggestedFilename(), mimeType: "text/plain", buffer: readFileSync(await download.path()) };
}

for (const button of ["Un fichier de données", "Une page à garder"]) {
  test(`opens with the same figures, and touches no answer: ${button}`, async ({ diagnosis, page, elsewhere, baseURL }) => {
    const given = await kept(elsewhere, baseURL, button);
    await diagnosis.open();
    await expect(diagnosis.button("Reprendre")).toBeVisible();
    const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.getByLabel(LABEL).setInputFiles(given);
    await expect(diagnosis.text(diagnosis.words.shared)).toBeVisible();
    await diagnosis.seesScores(GOLDEN_SCORES);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
    await page.goBack();
    await expect(diagnosis.button("Reprendre")).toBeVisible();
  });
}

const NOT_OURS = /^Ce fichier n’est pas un résultat de «\sFaire ensemble\s»\. Rien n’a changé ici\./;
const DAMAGED = /^Ce fichier est abîmé, ou il a été modifié\. Rien n’a changé ici\./;
const REFUSED = [
  ["an empty file", file("vide.json", ""), NOT_OURS],
  ["a picture", { name: "image.json", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]) }, NOT_OURS],
  ["a file of six million characters", file("long.json", " ".repeat(6_000_000)), NOT_OURS],
  ["somebody else's page", file("page.html", "<!doctype html><p>Bonjour"), NOT_OURS],
  ["data of something else", file("autre.json", '{"a": 1}'), NOT_OURS],
  ["what is cut short", file("coupe.json", '{"document": "faire-ensem'), DAMAGED],
];

test("a file that is no result says so, and changes nothing", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await expect(diagnosis.button("Reprendre")).toBeVisible();
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const [what, given, words] of REFUSED) {
    await page.getByLabel(LABEL).setInputFiles(given);
    await expect(page.locator("#open span"), what).toHaveText(words);
  }
  await expect(diagnosis.button("Reprendre")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
});
