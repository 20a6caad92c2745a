// The facilitation kit: accessible on a screen, and printed as intended.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIST } from "../support/host.mjs";
import { expect, test } from "../support/journey.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

const LANGUAGES = { fr: "", en: "-en" };
const PERIMETERS = ["me", "team", "network"];
const SHEETS = [
  "index",
  "guide",
  "commitments",
  ...PERIMETERS.flatMap((it) => [`questions-${it}`, `answers-${it}-express`, `answers-${it}-complete`, `posters-${it}`]),
];

/** One sheet of each kind: on a screen, perimeters differ only in words. */
const KINDS = ["index", "guide", "commitments", "questions-team", "answers-team-complete", "posters-team"];

/** In millimetres. */
const A4 = { width: 210, height: 297 };
const A4_LANDSCAPE = { width: 297, height: 210 };
const A3_LANDSCAPE = { width: 420, height: 297 };

/** The printed pages, each with its size, its text and the words beyond its edge. */
async function printed(page, testInfo) {
  const path = testInfo.outputPath("printed.pdf");
  await page.pdf({ preferCSSPageSize: true, path });
  const read = (...words) => execFileSync("pdftotext", [...words, path, "-"], { encoding: "utf8" });
  const texts = read("-raw").split("\f").map((it) => shown(it.replaceAll(/-\n\s*/g, "-")));
  const millimetres = (points) => Math.round((Number(points) / 72) * 25.4);
  return [...read("-bbox").matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map((it, at) => {
    const words = [...it[3].matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)];
    const isOut = ([, left, top, right, bottom]) => left < 0 || top < 0 || Number(right) > Number(it[1]) || Number(bottom) > Number(it[2]);
    return {
      size: { width: millimetres(it[1]), height: millimetres(it[2]) },
      text: texts[at],
      cut: words.filter(isOut).map((word) => word[5]),
    };
  });
}

/** The printed size of the first of these. */
async function points(page, selector) {
  await page.emulateMedia({ media: "print" });
  return page.locator(selector).first().evaluate((it) => (parseFloat(getComputedStyle(it).fontSize) / 96) * 72);
}

const sizes = (pages) => [...new Set(pages.map((it) => JSON.stringify(it.size)))].map((it) => JSON.parse(it));

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, ending] of Object.entries(LANGUAGES)) {
    const { themes, items, express, perimeters, texts } = questionnaire(lang);

    for (const about of PERIMETERS) {
      const stems = (asked) => {
        const own = new Map(questionnaire(lang, about).items.map((it) => [it.id, it.stem]));
        return asked.map((it) => own.get(it.id));
      };

      for (const [path, asked, most] of [["express", express, 2], ["complete", items, 6]]) {
        test(`an answer sheet prints whole: ${about}, ${path}, ${lang}`, async ({ page }, testInfo) => {
          await page.goto(`kit/answers-${about}-${path}${ending}.html`);
          const pages = await printed(page, testInfo);
          expect(pages.length).toBeLessThanOrEqual(most);
          expect(sizes(pages)).toEqual([A4]);
          expect(pages.flatMap((it) => it.cut)).toEqual([]);
          const text = pages.map((it) => it.text).join(" ");
          for (const stem of stems(asked)) expect(text).toContain(shown(stem));
          for (const item of asked) for (const level of item.levels) expect(text).toContain(shown(level));
          expect(text).toContain(shown(perimeters[about].hint));
          expect(await points(page, ".boxes li")).toBeGreaterThanOrEqual(9);
        });
      }

      test(`the posters print one to a page: ${about}, ${lang}`, async ({ page }, testInfo) => {
        await page.goto(`kit/posters-${about}${ending}.html`);
        expect(await points(page, ".places li")).toBeGreaterThanOrEqual(16);
        const pages = await printed(page, testInfo);
        expect(pages.length).toBe(themes.length);
        expect(sizes(pages)).toEqual([A3_LANDSCAPE]);
        expect(pages.flatMap((it) => it.cut)).toEqual([]);
        const own = stems(items);
        for (const [at, theme] of themes.entries()) {
          expect(pages[at].text).toContain(shown(theme.name));
          for (const item of theme.items) {
            expect(pages[at].text).toContain(shown(own[items.findIndex((it) => it.id === item.id)]));
            for (const level of item.levels) expect(pages[at].text).toContain(shown(level));
          }
        }
      });

      test(`the questions to ask print whole: ${about}, ${lang}`, async ({ page }, testInfo) => {
        await page.goto(`kit/questions-${about}${ending}.html`);
        const pages = await printed(page, testInfo);
        expect(sizes(pages)).toEqual([A4]);
        expect(pages.flatMap((it) => it.cut)).toEqual([]);
        const text = pages.map((it) => it.text).join(" ");
        for (const stem of stems(items)) expect(text).toContain(shown(stem));
      });
    }

    test(`the guide prints whole, each running order on one page: ${lang}`, async ({ page }, testInfo) => {
      await page.goto(`kit/guide${ending}.html`);
      const pages = await printed(page, testInfo);
      expect(sizes(pages)).toEqual([A4]);
      expect(pages.length).toBeLessThanOrEqual(7);
      expect(pages.flatMap((it) => it.cut)).toEqual([]);
      for (const [start, end] of [["0–5", "43–45"], ["0–10", "83–90"], ["40–55", "170–180"]]) {
        expect(pages.some((it) => it.text.includes(start) && it.text.includes(end))).toBe(true);
      }
      for (const said of texts.not_this) expect(pages.map((it) => it.text).join(" ")).toContain(shown(said));
    });

    test(`the commitment sheet is one page: ${lang}`, async ({ page }, testInfo) => {
      await page.goto(`kit/commitments${ending}.html`);
      const pages = await printed(page, testInfo);
      expect(pages.map((it) => it.size)).toEqual([A4_LANDSCAPE]);
      expect(pages[0].cut).toEqual([]);
    });
  }

  test("the first page links to every sheet and to the other language", async ({ page }) => {
    await page.goto("kit/");
    await page.getByRole("link", { name: "Guide d’animation" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Guide d’animation" })).toBeVisible();
    await page.getByRole("link", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Facilitator’s guide" })).toBeVisible();
    await page.getByRole("link", { name: "The whole kit" }).click();
    await page.getByRole("link", { name: "Posters" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Posters" })).toBeVisible();
  });

  test("sheets print on white, whatever the colour scheme of the screen", async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const name of SHEETS) {
      await page.goto(`kit/${name}.html`);
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      });
      expect(colours, name).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    }
  });
});

test("every link within the kit leads to a file that ships", async ({ page }) => {
  for (const ending of Object.values(LANGUAGES)) {
    for (const name of SHEETS) {
      await page.goto(`kit/${name}${ending}.html`);
      const addresses = await page.locator("[href]").evaluateAll((all) => all.map((it) => it.getAttribute("href")));
      for (const address of addresses) {
        expect(existsSync(join(DIST, dirname(`kit/${name}.html`), address)), `${name}: ${address}`).toBe(true);
      }
    }
  }
});

const SETTINGS = {
  "on a desktop": { viewport: { width: 1280, height: 900 } },
  "in the dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "at 320 px": { viewport: { width: 320, height: 640 } },
};
for (const [where, options] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    // axe tries styles that our page's policy refuses.
    test.use({ ...options, expectedTroubles: /Applying inline style/ });

    for (const [lang, ending] of Object.entries(LANGUAGES)) {
      test(`every sheet passes the accessibility checks, ${where}, ${lang}`, async ({ page }) => {
        test.slow();
        const faults = [];
        for (const name of KINDS) {
          await page.goto(`kit/${name}${ending}.html`);
          faults.push(...(await violations(page)).map((it) => `${name}: ${it}`));
          const wide = await sideways(page);
          if (wide > 0) faults.push(`${name}: ${wide} px sideways`);
        }
        expect(faults).toEqual([]);
      });
    }
  });
}
