// Two tabs of one person, both answering as fast as they can.

import { until } from "../../support/engines/waiting.mjs";
import { QUESTIONS, SAID } from "./rounds.mjs";

/** Runs in a page: begins or resumes. */
function enters({ hands, words }) {
  window.ended = undefined;
  (async () => {
    const { begin } = await import(hands);
    await begin(words);
  })().then(() => (window.ended = "well"), (error) => (window.ended = `${error}`));
}

/** Runs in a page: gives these answers one after another, and records how it ended. */
function works({ hands, words, answers }) {
  window.ended = undefined;
  (async () => {
    const { answer } = await import(hands);
    for (const it of answers) await answer(it, words);
  })().then(() => (window.ended = "well"), (error) => (window.ended = `${error}`));
}

/** Runs in a page: records the words of the chosen answer at each question. */
function looks({ hands, words, questions }) {
  window.ended = undefined;
  (async () => {
    const { begin, open } = await import(hands);
    await begin(words);
    const found = {};
    for (const it of questions) found[it.id] = await open(it, words);
    return found;
  })().then((found) => (window.ended = found), (error) => (window.ended = `${error}`));
}

/** What a page has recorded; polled, since a driver's timeout for one script is shorter. */
async function noted(page) {
  let ended;
  while (!ended) ended = await page.evaluate(() => window.ended);
  return ended;
}

/** Waits until these pages have finished, and checks that they succeeded. */
async function allWell(pages) {
  for (const page of pages) {
    // Each answer has its own timeout.
    const ended = await noted(page);
    if (ended !== "well") throw new Error(ended);
  }
}

export class Tabs {
  constructor(address, pages) {
    Object.assign(this, { address, pages, hands: new URL("kills/hands.mjs", address).href, expected: {} });
  }

  /** Opens all tabs, and begins in all at the same moment. */
  async open() {
    for (const it of this.pages) await it.goto(`${this.address}index.html`);
    for (const it of this.pages) await it.evaluate(enters, { hands: this.hands, words: SAID });
    await allWell(this.pages);
  }

  /** Each tab gives `count` answers, no two tabs to the same question. */
  async answer(count, round, pages = this.pages) {
    for (const page of pages) {
      const at = this.pages.indexOf(page);
      const own = QUESTIONS.filter((_, number) => number % this.pages.length === at).slice(0, count);
      const answers = own.map((question, number) => ({ question, answer: question.levels[(round + number + at) % 4] }));
      for (const it of answers) this.expected[it.question.id] = it.answer;
      await page.evaluate(works, { hands: this.hands, words: SAID, answers });
    }
    await allWell(pages);
  }

  /** The answers that one of the pages shows. */
  async found(at) {
    const questions = QUESTIONS.filter((it) => it.id in this.expected);
    await this.pages[at].evaluate(looks, { hands: this.hands, words: SAID, questions });
    return noted(this.pages[at]);
  }

  /** The first page navigates away, the second one answers, and the first one returns; tells whether the
   * browser had cached it. */
  async goAndComeBack(meanwhile) {
    const [first] = this.pages;
    await first.evaluate(() => {
      window.isTheSame = true;
    });
    await first.goto(`${this.address}questionnaire-fr.html`);
    await meanwhile();
    // The page may disappear before this returns.
    await first.evaluate(() => history.back()).catch(() => {});
    // During the navigation, there is no page to query.
    await until("the page before", () => first.evaluate(() => !!document.querySelector("faire-ensemble")).catch(() => false));
    return first.evaluate(() => !!window.isTheSame);
  }
}
