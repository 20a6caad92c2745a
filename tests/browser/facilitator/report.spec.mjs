// The report: the same figures on the wall, in each file and on paper, and no individual answers.

import { Intake, WORDS, codeOf, figuresOf, linkOf } from "../pages/intake.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ expectedTroubles: /^request: file:/ });

/** Seven people with different answers. */
const ANSWERS = ["0123012301230", "1111222233330", "22N2D2_222222", "3210321032103", "DDDD111122223", "1_1_1_1_1_1_1", "3333333333333"];
const NUMBERS = ANSWERS.map((_, at) => 0x51a7e000 + at);
const LINKS = ANSWERS.map((answers, at) => linkOf(NUMBERS[at], { answers }));

const NOTE = "Entre nous : c’est Zébulon qui bloque";
const HOSTILE = {
  title: `<img src=x onerror="globalThis.broken=1"> & "nous"`,
  what: `<script>globalThis.broken=2</script> [clic](javascript:globalThis.broken=3)`,
  who: `=HYPERLINK("javascript:alert(1)") <svg onload=globalThis.broken=4>`,
  when: "javascript:globalThis.broken=5",
};

/** How many gave each answer: levels 0 to 3, then `N` and `D`. */
const countsOf = (at, hands = [0, 0, 0, 0, 0, 0]) => [..."0123ND"].map((it, place) => ANSWERS.filter((all) => all[at] === it).length + hands[place]);

/** A page that records what its policy refuses. */
const listening = (page) => page.addInitScript(() => {
  document.addEventListener("securitypolicyviolation", (it) => console.error(`policy: ${it.violatedDirective} ${it.blockedURI}`));
});

async function gathered(page) {
  await listening(page);
  const intake = await new Intake(page).begin({ title: HOSTILE.title });
  await intake.paste(LINKS.join("\n"));
  await intake.counts(7);
  await intake.tab("talk");
  await intake.go("A2a");
  await page.getByRole("textbox", { name: "Vos notes" }).fill(NOTE);
  await page.getByRole("combobox", { name: "Réponse commune du groupe" }).selectOption("2");
  await intake.tab("hands");
  const { levels } = intake.texts.express[1];
  for (const [level, count] of [[1, 4], [3, 2]]) {
    const field = page.getByRole("spinbutton", { name: shown(levels[level]), exact: true });
    await field.fill(`${count}`);
    await field.press("Tab");
  }
  await expect(page.getByText("6 mains comptées")).toBeVisible();
  await intake.tab("talk");
  await intake.go("Nos engagements");
  for (const name of ["what", "who", "when"]) await page.getByRole("textbox", { name: { what: "Quoi", who: "Qui", when: "Quand" }[name], exact: true }).fill(HOSTILE[name]);
  await intake.button("Ajouter cet engagement").click();
  await expect(page.getByRole("listitem").filter({ hasText: "<script>" }).first()).toBeVisible();
  return intake;
}

const HANDS = { 1: [0, 4, 0, 2, 0, 0] };

test("the wall, each file and the paper show the same figures, and nobody's own answer", async ({ page, elsewhere }, testInfo) => {
  test.slow();
  const intake = await gathered(page);
  const items = intake.texts.express;
  const home = await intake.takenHome(elsewhere, testInfo);
  const data = JSON.parse(home.data);
  expect(data.rounds).toEqual([{ round: 1, participants: 7, waiting: 0, hands: 6 }]);
  for (const [at, item] of items.entries()) {
    const expected = countsOf(at, HANDS[at]);
    for (const [form, found] of Object.entries(figuresOf(item, home))) expect([item.id, form, found]).toEqual([item.id, form, expected]);
  }
  // Themes: how many have a level there, hands included since each theme asks one question, how many are
  // at each stage, and the same mean everywhere.
  for (const [at, { id, rounds: [{ mean, scored, stages }] }] of data.dimensions.entries()) {
    const results = countsOf(at, HANDS[at]).slice(0, 4);
    expect({ scored, stages }).toEqual({ scored: results.reduce((sum, it) => sum + it), stages: results });
    // Averages are in the annex, the last of all.
    const name = shown(intake.texts.theme(id).name);
    for (const text of [home.markdown, home.page, home.print]) {
      const [before, annex] = shown(text).split(/Annexe : des moyennes/);
      expect(annex.replaceAll(/[*:] ?/g, "").replaceAll("  ", " ")).toContain(`${name} ${mean.score} (`);
      expect(before).not.toMatch(/moyenne|écart type|sur 100/);
    }
  }
  for (const text of home.all) {
    expect(text).not.toContain("Zébulon");
    for (const [at, number] of NUMBERS.entries()) {
      expect(text).not.toContain(codeOf(number, { answers: ANSWERS[at] }));
      expect(text).not.toContain(`fe000000${number.toString(16)}`);
    }
    expect(text).not.toMatch(/#r=|result\//);
  }
  // Commitments and common answers are in every document that is read as a whole.
  for (const text of [home.markdown, home.page, home.print]) expect(shown(text)).toContain(shown(items[1].levels[2]));
  expect(data.items.find((it) => it.id === "A2a").common).toBe("2");

  // The wall, one question after another, as the room sees it.
  const wall = await intake.openWall();
  for (const [at, item] of items.entries()) {
    await intake.go(item.id);
    await intake.reveal();
    await expect(wall.getByRole("heading", { name: shown(item.stem) })).toBeVisible();
    const expected = countsOf(at, HANDS[at]).slice(0, 4);
    expect([item.id, await intake.levels()]).toEqual([item.id, expected]);
    await expect.poll(() => intake.levels(wall.getByRole("main"))).toEqual(expected);
    await expect(wall.getByText("Zébulon")).toHaveCount(0);
  }
});

test("what a room types stays text: on the page, on the wall, in each file and on paper", async ({ page, elsewhere }, testInfo) => {
  const intake = await gathered(page);
  const wall = await intake.openWall();
  await expect(wall.getByRole("heading", { name: "Nos engagements" })).toBeVisible();
  for (const it of [page, wall]) {
    await expect(it.getByText(HOSTILE.title).first()).toBeVisible();
    await expect(it.getByText(HOSTILE.what).first()).toBeVisible();
  }
  const home = await intake.takenHome(elsewhere, testInfo);
  expect(JSON.parse(home.data)).toMatchObject({ title: HOSTILE.title, commitments: [{ what: HOSTILE.what, who: HOSTILE.who, when: HOSTILE.when }] });
  for (const text of [home.page, home.print]) {
    for (const words of Object.values(HOSTILE)) expect(shown(text)).toContain(shown(words));
  }
  expect(home.markdown).not.toMatch(/(^|[^\\])<(img|script|svg)/);
  expect(home.markdown).not.toMatch(/(^|[^\\])\]\(javascript/);
  for (const it of [page, wall, home.reader]) {
    expect(await it.evaluate(() => globalThis.broken)).toBeUndefined();
    const made = await it.evaluate(() => {
      const roots = [document, document.querySelector("#group")?.shadowRoot].filter(Boolean);
      return roots.flatMap((root) => [...root.querySelectorAll("img, [onerror], [onload], a[href^='javascript:']")].map((it) => it.outerHTML));
    });
    expect(made).toEqual([]);
  }
});

test("the report prints whole, on as many pages as it needs, without a button", async ({ page, elsewhere }, testInfo) => {
  const intake = await gathered(page);
  const { print, cut } = await intake.takenHome(elsewhere, testInfo);
  expect(cut).toEqual([]);
  for (const name of [WORDS.print, WORDS.markdown, WORDS.wallWindow, WORDS.reveal]) expect(print).not.toContain(name);
  for (const item of intake.texts.express) expect(print).toContain(shown(item.stem));
  // The page opens the print dialog, and leaves nothing behind on the screen.
  await page.evaluate(() => (window.print = () => (window.asked = true)));
  await intake.button(WORDS.print).click();
  await page.waitForFunction(() => window.asked);
  await expect(page.getByRole("heading", { name: shown(intake.texts.express[0].stem) })).toHaveCount(0);
});
