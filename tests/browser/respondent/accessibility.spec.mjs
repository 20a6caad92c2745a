import { expect, test } from "../support/journey.mjs";
import { COLOURS, violations } from "../support/axe.mjs";
import { eachDialog, eachScreen } from "../pages/screens.mjs";
import { sideways } from "../support/overflow.mjs";

/** The widget's own screens, and its dialogs. */
const SCREENS = { "every screen": eachScreen, "every dialog": eachDialog };

/** What axe finds: a line for each violated rule. */
const faults = (page) => violations(page);

/** The same for the rules that colours alone can break. */
const pale = (page) => violations(page, { runOnly: COLOURS });

/** Targets that are too small for a thumb: 44 px for controls, 24 for a link within text. */
const small = (page) => page.evaluate(() => {
  const root = document.querySelector("faire-ensemble")?.shadowRoot;
  const targets = [...document.querySelectorAll("button"), ...(root?.querySelectorAll("button, summary, label, a") ?? [])];
  const enough = (it) => (it.matches("a") && !it.closest("footer") ? 24 : 44);
  return targets
    .filter((it) => it.checkVisibility())
    .map((it) => ({ name: it.textContent.slice(0, 40), height: it.getBoundingClientRect().height, enough: enough(it) }))
    .filter((it) => it.height > 0 && Math.round(it.height) < it.enough)
    .map((it) => `${it.name}: ${it.height.toFixed(1)} of ${it.enough} px`);
});

// A page that could not start logs an error; and axe tries styles that the page's policy refuses.
const EXPECTED = /ERR_FAILED|Failed to fetch|Applying inline style/;

/** Other states contain these: seeing them on phone and desktop is enough. */
const isSeenBefore = (screen) => ["question without an answer", "question with help", "result"].includes(screen);

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const SETTINGS = {
  "on a phone": { ...PHONE, checks: [faults, sideways, small] },
  "on a desktop": { ...DESKTOP, checks: [faults, sideways] },
  "in the dark": { ...PHONE, colorScheme: "dark", checks: [pale], isSeenBefore },
  "in forced colours": { ...DESKTOP, forcedColors: "active", checks: [pale], isSeenBefore },
  "on the stage": { viewport: { width: 1280, height: 720 }, query: "?view=stage", checks: [faults, sideways], isSeenBefore },
  "at 400 %": { viewport: { width: 320, height: 256 }, checks: [faults, sideways], isSeenBefore },
};

for (const [where, { checks, query, isSeenBefore, ...options }] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    test.use({ ...options, reducedMotion: "reduce", expectedTroubles: EXPECTED });
    test.slow();

    for (const [what, each] of Object.entries(SCREENS)) {
      test(`${what} passes the accessibility checks, ${where} #54`, async ({ page, elsewhere, baseURL }) => {
        const outcomes = [];
        await each({ page, elsewhere, baseURL, query, options }, async (screen, shown) => {
          for (const check of isSeenBefore?.(screen) ? [] : checks) {
            const outcome = await check(shown);
            if (outcome.length > 0 || outcome > 0) outcomes.push({ screen, [check.name]: outcome });
          }
        });
        expect(outcomes).toEqual([]);
      });
    }
  });
}

test.describe("with text spaced out, as some readers need it", () => {
  test.use({ ...PHONE, expectedTroubles: EXPECTED });

  test("nothing is cut and nothing scrolls sideways #54", async ({ page, elsewhere, baseURL }) => {
    const outcomes = [];
    await eachScreen({ page, elsewhere, baseURL, options: PHONE }, async (screen, shown) => {
      const cut = await shown.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
        const root = document.querySelector("faire-ensemble")?.shadowRoot ?? document;
        root.adoptedStyleSheets = [sheet];
        const hides = (it) => getComputedStyle(it).overflow === "hidden" && it.scrollHeight > it.clientHeight + 1;
        return [...root.querySelectorAll("main *")].filter((it) => it.checkVisibility() && hides(it)).map((it) => it.textContent);
      });
      const wide = await sideways(shown);
      if (cut.length > 0 || wide > 0) outcomes.push({ screen, cut, wide });
    });
    expect(outcomes).toEqual([]);
  });
});
