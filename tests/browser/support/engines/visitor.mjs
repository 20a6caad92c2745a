// A respondent in any engine, on a page or in an iframe of it.

import { WORDS, questionnaire, shown } from "../../pages/questionnaire.mjs";
import { until } from "./waiting.mjs";

export class Visitor {
  /** `still` waits until the page around no longer moves the questionnaire. */
  constructor(scope, still = async () => {}, lang = "fr") {
    Object.assign(this, { scope, still, words: WORDS[lang], express: questionnaire(lang).express });
  }

  async press(name, role = "button") {
    const what = { role, name: shown(name) };
    await this.scope.waitFor(what);
    await this.still();
    await this.scope.press(what);
  }

  /** Waits for the question at this place of the quick path. */
  seesQuestion(at) {
    return this.scope.waitFor({ role: "heading", name: shown(this.express[at].stem) });
  }

  async answer(at, level = 2) {
    await this.seesQuestion(at);
    await this.press(this.express[at].levels[level], "radio");
  }

  async begin() {
    await this.press(this.words.begin);
  }

  /** Answers the rest, and waits for the result. */
  async finish(from = 0) {
    for (let at = from; at < this.express.length; at += 1) {
      await this.answer(at, at % 4);
      await this.press(at + 1 < this.express.length ? this.words.next : this.words.seeResult);
    }
    await this.seesResult();
  }

  seesResult() {
    return this.scope.waitFor({ role: "heading", name: this.words.overall });
  }

  /** Copies the link to the result; where the browser refuses the clipboard, the text shows instead. */
  async share() {
    await this.press(this.words.copyLink);
    const { linkCopied, copyByHand } = this.words;
    await until("the link", async () => (await this.scope.sees({ text: linkCopied })) || this.scope.sees({ text: copyByHand }));
  }
}
