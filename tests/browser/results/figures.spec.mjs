// One function computes every figure: it is the same on the screen, on paper, in the text, the tables,
// the data, the page to keep, the picture and the links.

import { pathToFileURL } from "node:url";
import { atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { askForPaper, printed } from "../support/paper.mjs";
import { cameBefore } from "../support/profiles.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { readTable } from "../support/readers.mjs";

const { axes, themes, stages } = questionnaire("fr");
const SIGNS = [..."0123ND_"];

test.use({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });

/** Another one at each run; the title names it, and SEED=… repeats it. */
const SEED = Number(process.env.SEED);

function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

/** The figure of a theme in words that every product contains: "Développer, 56", or why there is none. */
const said = (score, state) => (score === null ? state : `${state}, ${score}`);

/** Finds the figure in lines or cells "name … state … score", whatever is between them. */
function found(text, name) {
  const rest = text.slice(text.indexOf(name) + name.length);
  const states = [...stages.map((it) => it.name), "Trop peu de réponses", "Ne s’applique pas"];
  const [state] = states.filter((it) => rest.includes(it)).sort((a, b) => rest.indexOf(a) - rest.indexOf(b));
  const score = rest.slice(rest.indexOf(state) + state.length).match(/^[\s,(]*(\d+)/)?.[1];
  return said(stages.some((it) => it.name === state) ? Number(score) : null, state);
}

/** What a text says theme by theme, after what to do: it begins with the first axis. */
const profileOf = (text) => text.slice(text.indexOf(shown(axes[0].name)));

const OVERALL = /(\d+) sur 100, étape|Pas de chiffre d’ensemble/;

for (const [number, path] of ["complete", "express", "complete", "complete"].entries()) {
  const seed = SEED + number;
  test(`every figure is the same everywhere: SEED=${SEED}, profile ${number + 1}, ${path}`, async ({ elsewhere, baseURL, browser }, testInfo) => {
    test.slow();
    const drawn = numbers(seed);
    const asked = path === "express" ? 13 : 39;
    const answers = Array.from({ length: asked }, () => SIGNS[Math.floor(drawn.next().value * (number === 2 ? 4 : SIGNS.length))]);
    const diagnosis = await elsewhere({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"], storageState: cameBefore(baseURL, answers, { path }) });
    const { page } = diagnosis;
    const dialogs = await atResult(diagnosis);

    await diagnosis.openTable();

    // On the screen: a row of the table for each theme.
    const rows = await page.getByRole("table").getByRole("row").filter({ has: page.getByRole("cell") }).evaluateAll((rows) => rows.filter((row) => row.querySelector("td")).map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows).toHaveLength(themes.length);
    const figures = rows.map(([, state, score]) => said(score === "–" ? null : Number(score), state));
    const overall = shown(await diagnosis.part(diagnosis.words.overall).locator("p").first().innerText());
    expect(overall).toMatch(OVERALL);
    const same = (where, text, mark = "") => {
      const plain = shown(text);
      expect([where, ...themes.map((it) => found(plain, mark + shown(it.name)))]).toEqual([where, ...figures]);
    };

    await askForPaper(page, () => diagnosis.button(diagnosis.words.print).click());
    const { rows: paper } = await printed(page, testInfo);
    same("paper", profileOf(paper));
    expect(paper).toContain(overall);

    await dialogs.openExport();
    await dialogs.button("Copier en texte").click();
    await expect(dialogs.status()).toHaveText("Texte copié.");
    const text = shown(await page.evaluate(() => navigator.clipboard.readText()));
    same("text", profileOf(text), "- ");
    expect(text).toContain(overall);
    const marked = (await dialogs.saved("Texte mis en forme (Markdown)")).text.replaceAll("\\", "").replaceAll("*", "");
    same("Markdown", profileOf(shown(marked)), "- ");

    const table = await readTable((await dialogs.saved("Tableau des thèmes")).path);
    expect(table.rows.map((row) => said(row[4] ?? null, row[3]))).toEqual(figures);

    const { derived } = JSON.parse((await dialogs.saved("Un fichier de données")).text);
    const states = { "not-calculated": "Trop peu de réponses", "not-applicable": "Ne s’applique pas" };
    const data = themes.map((it) => derived.dimensions[it.id]);
    expect(data.map((it) => said(it.score, states[it.state] ?? stages[it.stage - 1].name))).toEqual(figures);
    expect(`${derived.overall.score}`).toBe(overall.match(OVERALL)[1] ?? "null");

    const { path: kept } = await dialogs.saved("Une page à garder");
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const keptPage = await context.newPage();
    await keptPage.goto(pathToFileURL(kept).href);
    await keptPage.locator("details:has(table) > summary").click();
    const keptTable = shown(await keptPage.locator("table").innerText());
    same("page", keptTable);
    expect(shown(await keptPage.locator("main").innerText())).toContain(overall);
    await context.close();

    await dialogs.saved("Une image");
    const card = shown(await dialogs.dialog.getByRole("textbox", { name: /^Le texte de l’image/ }).inputValue());
    for (const [at, theme] of themes.entries()) expect(card).toContain(shown(`${theme.short} : ${figures[at].split(",")[0]}`));

    for (const what of ["Le résultat et les réponses", "Les scores seulement"]) {
      const { link } = await dialogs.hold(what);
      const visitor = await elsewhere();
      await visitor.open(link);
      await expect(visitor.text(visitor.words.shared)).toBeVisible();
      await visitor.openTable();
      same(what, await visitor.page.getByRole("table").innerText());
      // A link to scores alone doesn't tell which answers are missing.
      const told = what === "Les scores seulement" ? overall.replace(/( ; |, )\d+ (« je ne sais pas »|sans réponse)/g, "") : overall;
      expect(shown(await visitor.part(visitor.words.overall).locator("p").first().innerText())).toBe(told);
    }
  });
}
