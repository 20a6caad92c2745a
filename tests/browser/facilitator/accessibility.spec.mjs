// Every screen of a session with a group, in the facilitator's window and on the wall.

import { Facilitator } from "../pages/facilitator.mjs";
import { eachTool, eachWall } from "../pages/facilitator-screens.mjs";
import { expect, test } from "../support/journey.mjs";
import { COLOURS, violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

/** What axe finds: a line for each violated rule. */
const faults = (page) => violations(page);

/** The same for the rules that colours alone can break. */
const pale = (page) => violations(page, { runOnly: COLOURS });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 720 } };
const SETTINGS = {
  "on a projector, and in the dark": { ...DESKTOP, lang: "fr", colours: { colorScheme: "dark" } },
  "on a phone, and in forced colours": { ...PHONE, lang: "en", colours: { forcedColors: "active" } },
};

for (const [where, { lang, colours, ...options }] of Object.entries(SETTINGS)) {
  test.describe(where, () => {
    // axe tries styles that the page's policy refuses.
    test.use({ ...options, reducedMotion: "reduce", expectedTroubles: /Applying inline style/ });
    test.slow();

    for (const [what, each] of Object.entries({ "the facilitator's tools": eachTool, "the wall": eachWall })) {
      test(`the accessibility checks pass for ${what}, ${where}`, async ({ page }) => {
        const outcomes = [];
        await each(new Facilitator(page, lang), async (screen, shown) => {
          const broken = await faults(shown);
          const wide = await sideways(shown);
          await shown.emulateMedia(colours);
          const faint = await pale(shown);
          await shown.emulateMedia({ colorScheme: "light", forcedColors: "none" });
          if (broken.length + wide + faint.length > 0) outcomes.push({ screen, broken, wide, faint });
        });
        expect(outcomes).toEqual([]);
      });
    }
  });
}
