// One profile, one browser after another: each checks what the one before called saved, and answers.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST, hosted } from "../../support/host.mjs";
import { WORDS, questionnaire, shown } from "../../pages/questionnaire.mjs";
import { start } from "./browsers.mjs";

export const SAID = { begin: WORDS.fr.begin, overview: WORDS.fr.overview, path: WORDS.fr.complete, resume: "Reprendre" };
export const STATUS = {
  kept: "Enregistré sur cet appareil.",
  half: "Enregistré ici, tant que ce navigateur ne l’efface pas.",
  tabOnly: "Gardé dans cet onglet seulement.",
};
/** The status of a saved answer; WebKit erases data after a while, so the page promises less there. */
export const keptIn = (kind) => (kind === "webkit" ? STATUS.half : STATUS.kept);

export const QUESTIONS = questionnaire("fr").items.map((it) => ({
  id: it.id,
  topic: shown(it.topic),
  stem: shown(it.stem),
  levels: it.levels.map(shown),
}));
const PATIENCE = 120_000;
const OWN = Object.fromEntries(["person.mjs", "hands.mjs"].map((it) => [`/kills/${it}`, readFileSync(new URL(it, import.meta.url), "utf8")]));

/** Serves the release with a scripted person on the first page: `{ url, stop }`. `first` is a script that
 * runs before all others; `hear(name, what)` replies to the person's reports. */
export const hostWithPerson = (first, hear) => hosted(DIST, undefined, async (path, what) => {
  // The worker would cache the page as it ships, without the person.
  if (path === "/sw.js") return { status: 404, type: "js", text: "" };
  if (path === "/") return { type: "html", text: withPerson(first) };
  if (path === "/kills/first.js") return { type: "js", text: first };
  if (OWN[path]) return { type: "js", text: OWN[path] };
  const [, name] = path.match(/^\/kills\/(\w+)$/) ?? [];
  if (!name) return undefined;
  const reply = await hear(name, what ? JSON.parse(what) : undefined);
  return { type: "json", text: JSON.stringify(reply ?? true) };
});

function withPerson(first) {
  const scripts = (first ? '<script src="kills/first.js"></script>' : "") + '<script type="module" src="kills/person.mjs"></script>';
  return readFileSync(join(DIST, "index.html"), "utf8").replace("<head>", `<head>${scripts}`);
}

/** `drawn(count)` returns a whole number below `count`. `first` is a script that runs before all others
 * of the page. With `isTrusting`, every answer counts as saved at once, whatever the page shows. */
export class Rounds {
  /** The acknowledged answers on this profile, in words, by question. */
  #kept = new Map();
  /** Questions to check: those acknowledged since the last check. */
  #fresh = new Set();
  #heard = [];
  #waiting = () => {};
  #give = () => {};
  acknowledged = 0;
  isCounting = true;
  /** Acknowledged answers that are missing. */
  lost = [];

  constructor(kind, drawn, { first = "", isTrusting = false, screen } = {}) {
    Object.assign(this, { kind, drawn, first, isTrusting, screen });
  }

  async open(home) {
    this.host = await hostWithPerson(this.first, (name, what) => this.#hear(name, what));
    this.renew(home);
  }

  /** Continues with a new profile. */
  renew(home) {
    this.forget();
    this.home = home ?? mkdtempSync(join(tmpdir(), `kills-${this.kind}-`));
    this.#kept.clear();
    this.#fresh.clear();
  }

  forget() {
    if (this.home) rmSync(this.home, { recursive: true, force: true });
  }

  async close() {
    await this.browser?.kill();
    await this.host.stop();
    this.forget();
  }

  /** Starts the browser, and checks the answers that the last one acknowledged, and how many answers
   * there are. */
  async start() {
    this.#heard = [];
    this.browser = start(this.kind, this.home, this.host.url, this.screen);
    const found = await this.#once("found");
    for (const id of this.#fresh) {
      const answer = this.#kept.get(id);
      if (found[id] !== answer) this.lost.push({ id, answer, found: found[id] });
    }
    this.#fresh.clear();
  }

  /** Starts the browser, and checks every answer ever acknowledged on this profile. */
  look() {
    this.#fresh = new Set(this.#kept.keys());
    return this.start();
  }

  /** Answers this many random questions; returns `{ said, after, id, answer }` for each. */
  answer(count) {
    const questions = Array.from({ length: count }, () => QUESTIONS[this.drawn(QUESTIONS.length)]);
    return this.answerEach(questions, this.isTrusting ? undefined : [keptIn(this.kind)]);
  }

  /** The same for blank questions, with any status at the end. */
  answerNew(count, ends = Object.values(STATUS)) {
    const blank = QUESTIONS.filter((it) => !this.#kept.has(it.id));
    return this.answerEach(Array.from({ length: count }, () => blank.splice(this.drawn(blank.length), 1)[0]), ends);
  }

  /** Gives each answer after the page has shown one of `ends` for the one before. */
  async answerEach(questions, ends) {
    this.#heard = this.#heard.filter((it) => it.name === "next");
    // Pressing the chosen answer again changes nothing: each answer differs from the one before.
    const latest = new Map(this.#kept);
    const answers = questions.map((question) => {
      const others = question.levels.filter((it) => it !== latest.get(question.id));
      const answer = others[this.drawn(others.length)];
      latest.set(question.id, answer);
      return { question, answer };
    });
    await this.#once("next");
    this.#heard = [];
    this.#give({ answers, ends });
    await this.#once("done");
    return this.#heard.filter((it) => it.name === "answered").map((it) => it.what);
  }

  kill() {
    return this.browser.kill();
  }

  /** No answer is expected any more. */
  expectNothing() {
    this.#kept.clear();
    this.#fresh.clear();
  }

  /** These answers were not called saved: they may be missing. */
  forgive(answers) {
    for (const { id } of answers) [this.#kept, this.#fresh].forEach((it) => it.delete(id));
    this.isCounting = false;
  }

  #once(name) {
    return new Promise((take, refuse) => {
      let late;
      this.#waiting = () => {
        // Any report restarts the timeout.
        clearTimeout(late);
        late = setTimeout(() => refuse(new Error(`${this.kind}: no “${name}” came after ${this.acknowledged} answers`)), PATIENCE);
        const trouble = this.#heard.find((it) => it.name === "trouble");
        const heard = this.#heard.find((it) => it.name === name);
        if (!trouble && !heard) return;
        clearTimeout(late);
        this.#waiting = () => {};
        if (trouble) refuse(new Error(`${this.kind}: ${trouble.what}`));
        else take(heard.what);
      };
      this.#waiting();
    });
  }

  #hear(name, what) {
    if (name === "answered") {
      this.#kept.set(what.id, what.answer);
      this.#fresh.add(what.id);
      this.acknowledged += 1;
    }
    const reply = name === "next" ? new Promise((give) => (this.#give = give)) : name === "asked" && this.#asked();
    this.#heard.push({ name, what });
    this.#waiting();
    return reply || true;
  }

  #asked() {
    const questions = QUESTIONS.filter((it) => this.#fresh.has(it.id));
    const there = this.#kept.size;
    const count = `${there} réponse${there > 1 ? "s" : ""} sur ${QUESTIONS.length}`;
    // In that mode losses are expected, and each is recorded at its question.
    return { words: SAID, questions, count: this.isTrusting || !this.isCounting ? undefined : count };
  }
}
