// The accessibility statement, as visitors and partners read it.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

const PAGES = [["fr", "accessibilite.html"], ["en", "accessibility.html"]];
const SETTINGS = {
  "on a desktop": { viewport: { width: 1280, height: 900 } },
  "in the dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "in forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "at 320 px": { viewport: { width: 320, height: 640 } },
};

// axe tries styles that our page's policy refuses.
test.use({ permissions: ["clipboard-read", "clipboard-write"], expectedTroubles: /Applying inline style/ });

for (const [where, options] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    test.use(options);
    for (const [lang, address] of PAGES) {
      test(`the statement passes the accessibility checks, ${where}, ${lang}`, async ({ page }) => {
        await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
      });
    }
  });
}

for (const [lang, address] of PAGES) {
  const states = { fr: [/, respecté\./, /, non respecté\./, /, sans objet\./], en: [/, met\./, /, not met\./, /, not applicable\./] }[lang];

  test(`the statement counts what it lists, and every link within it leads somewhere: ${lang}`, async ({ page }) => {
    await page.goto(address);
    const criteria = page.getByRole("listitem").filter({ has: page.locator("strong") });
    await expect(criteria).toHaveCount(106);
    const [met, missed, apart] = await Promise.all(states.map((it) => criteria.filter({ hasText: it }).count()));
    expect(met + missed + apart).toBe(106);
    const results = page.locator("#results + p");
    await expect(results).toContainText(new RegExp(`${met}\\D+${met + missed}\\D`));
    const rate = (Math.floor((met * 1000) / (met + missed)) / 10).toFixed(1).replace(".", lang === "fr" ? "," : ".");
    await expect(results).toContainText(rate);
    await expect(results).toContainText(new RegExp(`${missed}\\D+${apart}\\D`));
    const lost = await page.locator("a[href^='#']").evaluateAll((all) => all.map((it) => it.getAttribute("href").slice(1)).filter((it) => !document.getElementById(it)));
    expect(lost).toEqual([]);
  });
}

test("a partner copies a text for their own statement, by keyboard", async ({ page }) => {
  await page.goto("accessibilite.html");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.getByRole("button", { name: "Copier ce texte" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("Copié.");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/partiellement conforme/);
  expect(text).toContain("[à compléter : votre adresse]".replace(" :", "\u00a0:"));
  expect(text).not.toContain("{{");
});

test("our own page leads to the statement, in the language that it is in", async ({ page }) => {
  await new Diagnosis(page).open();
  const link = page.getByRole("link", { name: /^Accessibilité/ });
  await expect(link).toHaveText("Accessibilité\u00a0: partiellement conforme");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("link", { name: "Accessibility: partially compliant" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Accessibility statement" })).toBeVisible();
});
