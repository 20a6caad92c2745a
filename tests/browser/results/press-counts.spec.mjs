// How many presses lead from the result to what people do with it, as a browser counts them.

import { Dialogs, atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { GOLDEN, GOLDEN_LINK, cameBefore } from "../support/profiles.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";

/** The browser of somebody with an earlier result besides. */
function twoResults(origin) {
  const { id, revision } = questionnaire("fr");
  const state = cameBefore(origin, GOLDEN, { date: 9900 });
  const name = `faire-ensemble/1/${id}/${revision}/result/${"1".repeat(16)}/complete/code`;
  state.origins[0].localStorage.push({ name, value: JSON.stringify(GOLDEN_LINK.split("r=")[1]) });
  return state;
}

test.use({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"], storageState: ({ baseURL }, use) => use(twoResults(baseURL)) });

/** Counts the presses of a person on this page from now on, by pointer or by key. */
async function counted(page) {
  await page.evaluate(() => {
    let presses = 0;
    for (const name of ["pointerdown", "keydown"]) addEventListener(name, ({ isTrusted }) => (presses += isTrusted), true);
    window.presses = () => presses;
  });
  return () => page.evaluate(() => window.presses());
}

/** What leads there, and the most presses that it may take. */
const WAYS = {
  "shares by the system’s sheet": [1, async ({ page, diagnosis }) => {
    await diagnosis.button(diagnosis.words.share).click();
    await expect.poll(() => page.evaluate(() => window.given?.url)).toMatch(/#r=1/);
  }],
  "shares without one": [2, async ({ page, diagnosis }) => {
    const panel = await diagnosis.openShare();
    await panel.getByRole("button", { name: "Copier ce lien" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#r=1/);
  }],
  keeps: [1, async ({ page, diagnosis }) => {
    await Promise.all([page.waitForEvent("download"), diagnosis.button(diagnosis.words.keep).click()]);
  }],
  prints: [1, async ({ page, diagnosis }) => {
    await diagnosis.button(diagnosis.words.print).click();
    await expect.poll(() => page.evaluate(() => window.asked)).toBe(true);
  }],
  compares: [2, async ({ diagnosis }) => {
    await diagnosis.button("Comparer avec un autre résultat").click();
    const dialogs = new Dialogs(diagnosis);
    await dialogs.button("Comparer").click();
    await dialogs.sees("Côte à côte");
  }],
};

for (const [what, [most, way]] of Object.entries(WAYS)) {
  test(`from the result, one ${what} with ${most === 1 ? "one press" : `${most} presses`}`, async ({ diagnosis, page }) => {
    await page.addInitScript((hasSheet) => {
      if (hasSheet) Navigator.prototype.share = async (given) => void (window.given = given);
      else delete Navigator.prototype.share;
      window.print = () => (window.asked = true);
    }, what.includes("sheet"));
    await atResult(diagnosis);
    const presses = await counted(page);
    await way({ page, diagnosis });
    expect(await presses()).toBe(most);
  });
}
