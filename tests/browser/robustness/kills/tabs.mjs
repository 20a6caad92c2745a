// Two tabs of one person, both at work as fast as they can.

import { until } from "../../support/engines/waiting.mjs";
import { QUESTIONS, SAID } from "./rounds.mjs";

/** Runs in a page: in, or back in. */
function enters({ hands, words }) {
  window.ended = undefined;
  (async () => {
    const { begin } = await import(hands);
    await begin(words);
  })().then(() => (window.ended = "well"), (error) => (window.ended = `${error}`));
}

/** Runs in a page: gives these answers one after the other, and notes how it ended. */
function works({ hands, words, answers }) {
  window.ended = undefined;
  (async () => {
    const { answer } = await import(hands);
    for (const it of answers) await answer(it, words);
  })().then(() => (window.ended = "well"), (error) => (window.ended = `${error}`));
}

/** Runs in a page: notes the words of the answer that each question shows. */
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

/** What a page has noted: a driver waits for no script as long as that takes. */
async function noted(page) {
  let ended;
  while (!ended) ended = await page.evaluate(() => window.ended);
  return ended;
}

/** What was begun in these pages has ended, and well. */
async function allWell(pages) {
  for (const page of pages) {
    // Each answer has a patience of its own.
    const ended = await noted(page);
    if (ended !== "well") throw new Error(ended);
  }
}

export class Tabs {
  constructor(address, pages) {
    Object.assign(this, { address, pages, hands: new URL("kills/hands.mjs", address).href, expected: {} });
  }

  /** All come, and begin at the same moment. */
  async open() {
    for (const it of this.pages) await it.goto(`${this.address}index.html`);
    for (const it of this.pages) await it.evaluate(enters, { hands: this.hands, words: SAID });
    await allWell(this.pages);
  }

  /** Each tab gives `count` answers, and no two tabs to the same question. */
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

  /** What one of the pages shows of all that was answered. */
  async found(at) {
    const questions = QUESTIONS.filter((it) => it.id in this.expected);
    await this.pages[at].evaluate(looks, { hands: this.hands, words: SAID, questions });
    return noted(this.pages[at]);
  }

  /** The first page goes elsewhere, the second one answers, and the first one comes back: says whether
   * the browser had kept it as it was. */
  async goAndComeBack(meanwhile) {
    const [first] = this.pages;
    await first.evaluate(() => {
      window.isTheSame = true;
    });
    await first.goto(`${this.address}questionnaire-fr.html`);
    await meanwhile();
    // The page may be gone before it can say that it went.
    await first.evaluate(() => history.back()).catch(() => {});
    // On its way, there is no page to ask.
    await until("the page before", () => first.evaluate(() => !!document.querySelector("faire-ensemble")).catch(() => false));
    return first.evaluate(() => !!window.isTheSame);
  }
}
