// The questionnaire: what people see, and what they can do there.

import { expect } from "@playwright/test";
import { pressAnywhere } from "../support/pressing.mjs";
import { WORDS, questionnaire, shown } from "./questionnaire.mjs";

export class Diagnosis {
  constructor(page, lang = "fr", perimeter = "team") {
    this.page = page;
    this.words = WORDS[lang];
    this.texts = questionnaire(lang, perimeter);
  }

  async open(address = "./") {
    await this.page.goto(address);
    return this;
  }

  // Content.

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  text(text) {
    return this.page.getByText(typeof text === "string" ? shown(text) : text);
  }

  title(text) {
    return this.page.getByRole("heading", { name: shown(text), exact: true });
  }

  /** A radio button by its label: a level, an exit, a perimeter or a path. */
  choice(words) {
    return this.page.getByRole("radio", { name: shown(words), exact: true });
  }

  note() {
    return this.page.getByRole("textbox", { name: this.words.note });
  }

  dialog() {
    return this.page.getByRole("dialog");
  }

  welcome() {
    return this.title(this.texts.texts.question);
  }

  result() {
    return this.page.getByRole("heading", { name: this.words.overall, exact: true });
  }

  /** The first screen of a result. */
  summary() {
    return this.page.locator(".glance");
  }

  /** The row of a theme that opens to its answers and its computation. */
  theme(id) {
    return this.page.locator("details.row").filter({ has: this.page.getByText(shown(this.texts.theme(id).name), { exact: true }) });
  }

  /** The part of the result, or of the overview, below a heading. */
  part(heading) {
    return this.page.locator("section, li").filter({ has: this.title(heading) }).last();
  }

  /** The label of an answer to an item: `0` to `3`, `N`, `D`. */
  said(item, answer) {
    const exits = { N: this.words.notApplicable, D: this.words.doNotKnow };
    return exits[answer] ?? item.levels[Number(answer)];
  }

  // Actions.

  async begin(path) {
    if (path) await this.page.getByRole("radio", { name: this.words[path] }).check();
    await this.button(this.words.begin).click();
  }

  /** On the first screen of a return: to the result, or else to where the answers stopped. */
  async resume() {
    await pressAnywhere(this.button(/^(Reprendre|Resume|Voir le résultat|See the result)$/));
  }

  /** Answers the current question; `_` leaves it blank. */
  async answer(item, answer) {
    await expect(this.title(item.stem)).toBeVisible();
    if (answer !== "_") await this.choice(this.said(item, answer)).check();
  }

  /** Answers one question after the other; the last step shows the result. */
  async answerAll(answers, items) {
    for (const [at, item] of items.entries()) {
      await this.answer(item, answers[at] ?? "_");
      await (at + 1 < items.length ? this.next() : this.end(items.every((_, at) => (answers[at] ?? "_") !== "_")));
    }
    await expect(this.result()).toBeVisible();
  }

  /** Opens the note of the question, unless it is open. */
  async openNote() {
    const open = this.button(this.words.addNote);
    await expect(open.or(this.note())).toBeVisible();
    if (await open.isVisible()) await open.click();
    return this.note();
  }

  async writeNote(text) {
    await (await this.openNote()).fill(text);
  }

  async next() {
    await pressAnywhere(this.button(this.words.next));
  }

  async back() {
    await pressAnywhere(this.button(this.words.back));
  }

  /** Goes from the last question to the result, past blank questions if there are any. */
  async end(isComplete) {
    if (isComplete) return this.seeResult();
    await this.next();
    await this.button(this.words.seeResultAnyway).click();
  }

  async seeResult() {
    await this.button(this.words.seeResult).click();
  }

  /** Opens the panel to share with, in a browser without a share sheet. */
  async openShare() {
    await pressAnywhere(this.button(this.words.share));
    await expect(this.dialog().getByRole("heading", { name: this.words.share })).toBeVisible();
    return this.dialog();
  }

  /** Unfolds the table of the figures. */
  async openTable() {
    const fold = this.button(this.words.foldedTable);
    await expect(fold).toBeVisible();
    if ((await fold.getAttribute("aria-expanded")) === "false") await pressAnywhere(fold);
    await expect(this.page.getByRole("table", { name: this.words.table })).toBeVisible();
  }

  async overview() {
    await pressAnywhere(this.button(this.words.overview));
    await expect(this.title(this.words.overview)).toBeVisible();
  }

  /** The line of an item in the overview. */
  inOverview(item) {
    return this.page.getByRole("button", { name: shown(item.topic) });
  }

  async speak(lang) {
    this.words = WORDS[lang];
    this.texts = questionnaire(lang);
    await this.button(this.words.language).click();
    await expect(this.button(this.words.language)).toHaveAttribute("aria-pressed", "true");
  }

  // Expectations.

  async seesAnswered(item, answer) {
    await expect(this.title(item.stem)).toBeVisible();
    const radios = this.page.getByRole("radio", { checked: true });
    if (answer === "_") return expect(radios).toHaveCount(0);
    await expect(radios).toHaveCount(1);
    await expect(this.choice(this.said(item, answer))).toBeChecked();
  }

  /** Checks the row of the table for each theme, with its score; `null` is no score. */
  async seesScores(scores) {
    await this.openTable();
    for (const [at, score] of scores.entries()) {
      const row = this.page.getByRole("row", { name: shown(this.texts.themes[at].name) });
      await expect(row.getByRole("cell").nth(1)).toHaveText(score === null ? "–" : `${score}`);
    }
  }

  /** Copies the link to the result, and returns it from the clipboard. */
  async copiedLink() {
    await this.button(this.words.copyLink).click();
    await expect(this.text(this.words.linkCopied)).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
