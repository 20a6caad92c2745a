// Addresses that programs rewrite, and those that lead nowhere: the result still opens, or a page of ours
// leads on; a code that was sent to the host disappears from the address at once.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN_LINK } from "../support/profiles.mjs";

const CODE = GOLDEN_LINK.replace("./#r=", "");
const SHARED = "46";

test.use({ serviceWorkers: "block" });

async function seesResult(page, address) {
  const diagnosis = new Diagnosis(page);
  await expect(diagnosis.text(diagnosis.words.shared).first(), address).toBeVisible();
  await expect(page.getByText(SHARED).first(), address).toBeVisible();
  const left = new URL(page.url());
  expect(left.pathname + left.search + left.hash, address).toMatch(/^\/(en\.html)?(\?lang=fr)?$/);
}

test.describe("a link that was rewritten", () => {
  // The host answers some of them with 404.
  test.use({ expectedTroubles: /404|MIME type/ });

  for (const address of [`?r=${CODE}`, `?lang=fr&r=${CODE}`, `?r%3D${CODE}`, `#r%3D${CODE}`, `#r%253D${CODE}`, `#%23r=${CODE}`, `%23r=${CODE}`, `%2523r%253D${CODE}`, `some/folder/%23r=${CODE}`]) {
    test(`opens the result, and the address drops the code: ${address.replace(CODE, "CODE")} #i7 #i41`, async ({ page }) => {
      await page.goto(`./${address}`);
      await seesResult(page, address);
    });
  }

  test("opens the result too when it is pasted into the address of the open page #i7", async ({ page }) => {
    await page.goto("./");
    // The widget has started once it has written the browser's history.
    await page.waitForFunction(() => history.state !== null);
    await page.evaluate((code) => (location.hash = `r%3D${code}`), CODE);
    await seesResult(page, "#r%3DCODE");
  });
});

test.describe("an address that leads nowhere", () => {
  test.use({ expectedTroubles: /404|MIME type/ });

  for (const address of ["grup.html", "a/b/c", "v1/none.js"]) {
    test(`shows a page of ours that leads on: /${address} #77`, async ({ page }) => {
      const answer = await page.goto(`./${address}`);
      expect(answer.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "Il n’y a rien à cette adresse" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
      await page.getByRole("link", { name: /Aller au questionnaire/ }).click();
      await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
    });
  }

  test("the paper questionnaire and the error page say in their titles what they are", async ({ page }) => {
    await page.goto("./a/b/c");
    await expect(page).toHaveTitle("Rien à cette adresse – Faire ensemble");
    await page.goto("./questionnaire-fr.html");
    await expect(page).toHaveTitle(/^Faire ensemble – .* – le questionnaire à imprimer$/);
    await page.goto("./questionnaire-en.html");
    await expect(page).toHaveTitle(/ – the questionnaire to print$/);
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("leads on too, in both languages #77", async ({ page }) => {
      await page.goto("./a/b/c");
      await page.getByRole("link", { name: /Go to the questionnaire/ }).click();
      await expect(page).toHaveURL(/\/en\.html$/);
    });
  });

  test("finds its folder, wherever that is #77 #i41", async ({ page, baseURL }) => {
    // A host with our folder below its root, which sends our page for unknown addresses.
    await page.route("**/outil/**", async (route) => {
      const response = await route.fetch({ url: route.request().url().replace("/outil/", "/") });
      await route.fulfill({ response });
    });
    await page.route(/\/not-found\.js$/, (route) => (route.request().url().includes("/outil/not-found") ? route.fallback() : route.fulfill({ status: 404, body: "" })));
    await page.goto("./outil/some/where");
    await expect(page.getByRole("link", { name: /Aller au questionnaire/ })).toHaveAttribute("href", `${baseURL}/outil/`);
    await page.goto(`./outil/%23r=${CODE}`);
    await expect(page).toHaveURL(`${baseURL}/outil/`);
    await expect(new Diagnosis(page).text(new Diagnosis(page).words.shared).first()).toBeVisible();
  });
});
