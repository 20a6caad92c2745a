// Accessibility of the doctor's panel, on pages that others style.

import { expect, test } from "./hosts/embedding.mjs";
import { Doctor, asking } from "./hosts/doctor.mjs";
import { violations } from "../support/axe.mjs";

const SETTINGS = {
  "on a desktop": {},
  "in the dark": { colorScheme: "dark" },
  "in forced colours": { forcedColors: "active" },
  "at 320 px": { viewport: { width: 320, height: 640 } },
};
for (const [where, options] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    test.use(options);
    for (const [lang, summary] of [["fr", "3 points à corriger."], ["en", "3 problems to fix."]]) {
      test(`the panel passes the accessibility checks, ${where}, ${lang}`, async ({ page, at }) => {
        await page.goto(asking(at(null, "closed-frame")));
        const doctor = new Doctor(page);
        if (lang === "en") await doctor.button("English").click();
        await expect(doctor.panel).toContainText(summary);
        expect(await violations(page, { within: "faire-ensemble-doctor" })).toEqual([]);
        expect(await doctor.panel.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
        const low = await doctor.panel.getByRole("button").evaluateAll((all) => all.filter((it) => Math.round(it.getBoundingClientRect().height) < 44).map((it) => it.textContent));
        expect(low).toEqual([]);
      });
    }
  });
}

test("the keyboard alone reads, copies, changes the language and closes", async ({ page, at }) => {
  await page.goto(asking(at(null, "no-wasm")));
  const doctor = new Doctor(page);
  await expect(doctor.panel).toContainText("1 point à corriger.");
  await expect(doctor.panel.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(doctor.button("Copier la ligne")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(doctor.panel).toContainText("Copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("'wasm-unsafe-eval'; connect-src");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(doctor.button("English")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(doctor.panel).toContainText("1 problem to fix.");
  await expect(doctor.button("Français")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(doctor.panel).toHaveCount(0);
});

test("an English page gets an English panel", async ({ page, at }) => {
  await page.goto(asking(at(null, "capitals")));
  await expect(new Doctor(page).panel.getByRole("heading")).toHaveText("The questionnaire on this page: a check");
});

test("nothing on the page styles the panel, and printing leaves it out", async ({ page, at }) => {
  await page.goto(asking(at(null, "hostile")));
  const { panel } = new Doctor(page);
  await expect(panel.getByRole("heading")).toHaveCSS("font-size", "20px");
  await expect(panel.locator("pre").first()).toBeVisible();
  await expect(panel).toBeInViewport();
  await page.emulateMedia({ media: "print" });
  await expect(panel).toBeHidden();
});
