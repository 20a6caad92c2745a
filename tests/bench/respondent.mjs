// The questionnaire as four pages ask it: bytes, times and memory, in interleaved rounds.

import { writeFileSync } from "node:fs";
import { launch, visiting, wait } from "./chromium.mjs";
import { savedResults } from "./formats.mjs";
import { ANSWERS, choiceAt, longPack, packOf } from "./questions.mjs";
import { LONG, serve } from "./server.mjs";
import { subjects } from "./subjects.mjs";
import { circumstances, median, publish, table, versionOf } from "./report.mjs";

/** Where each round's figures are, for a closer look. */
const RAW = new URL("../../target/bench-respondent.json", import.meta.url);
/** The answers of one run at 1,000 items: the last ones, because the others are already stored. */
const LAST = 39;
/** The answers that a reloaded page has. */
const ANSWERED = 20;
/** The results that a respondent has kept, with a note at every item. */
const RESULTS = 100;
const KEYS = 30;

const chosen = (count) => Array.from({ length: count }, (_, at) => ANSWERS[choiceAt(at)]);

/** Each visit is `async (context) => figures`. */
const visits = {
  async first({ browser, subject }) {
    return visiting(browser, subject, { press: true }, async (visit) => {
      // The other files may arrive before the question is shown: only without them is it certain that it
      // needs none.
      let release;
      const released = new Promise((done) => (release = done));
      if (subject.needs) await visit.page.route("**", (route) => (subject.needs(route.request()) ? route.continue() : released.then(() => route.continue())));
      await visit.open(subject.page(39));
      const { body, head } = await visit.answerable();
      release();
      await visit.settled();
      if (!subject.has(await visit.entries())) throw new Error(`${subject.name}: the first press was lost`);
      return { first: body, headers: head };
    });
  },

  async phone({ browser, subject }) {
    return visiting(browser, subject, { phone: true, slowdown: 4, press: true }, async (visit) => {
      await visit.open(subject.page(39));
      const { time, body } = await visit.answerable();
      const figures = { phone: time, arrived: body };
      if (subject.start) figures.takeover = (await visit.when("takeover")).body;
      await visit.settled();
      if (!subject.has(await visit.entries())) throw new Error(`${subject.name}: the first press was lost`);
      return figures;
    });
  },

  async slow({ browser, subject }) {
    return visiting(browser, subject, { slowdown: 4 }, async (visit) => {
      await visit.open(subject.page(39));
      return { slow: (await visit.answerable()).time };
    });
  },

  async run({ browser, subject, pack }) {
    return visiting(browser, subject, {}, async (visit) => {
      await visit.open(subject.page(39));
      await visit.answerable();
      await visit.settled();
      const { answer, step, result, whole } = await answering(visit, 0, 39);
      return { answer, step, result, whole, memory: await visit.memory() };
    });
  },

  async long({ browser, subject, long }) {
    if (!subject.page(LONG)) return {};
    const from = LONG - LAST;
    const storage = subject.stored(long, chosen(from), from);
    return visiting(browser, subject, { storage, origin: subject.page(LONG) }, async (visit) => {
      await visit.open(subject.page(LONG));
      await visit.answerable();
      await visit.settled();
      const { answer, step, result, whole } = await answering(visit, from, LONG);
      return { longAnswer: answer, longStep: step, longResult: result, longWhole: whole };
    });
  },

  async reload({ browser, subject, pack }) {
    const storage = subject.stored(pack, chosen(ANSWERED), ANSWERED);
    return visiting(browser, subject, { storage, origin: subject.page(39) }, async (visit) => {
      await visit.open(subject.page(39));
      await visit.answerable();
      await visit.settled();
      const title = await visit.page.evaluate(() => probe.question());
      const times = {};
      for (const [name, rate] of [["reload", 1], ["slowReload", 4]]) {
        await visit.cdp.send("Emulation.setCPUThrottlingRate", { rate });
        await visit.reload();
        times[name] = (await visit.answerable()).time;
        await visit.settled();
        const now = await visit.page.evaluate(() => probe.question());
        if (now !== title) throw new Error(`${subject.name}: “${title}” became “${now}” by a reload`);
      }
      return times;
    });
  },

  async key({ browser, subject, pack }) {
    if (subject.id !== "own") return {};
    const storage = { ...subject.stored(pack, chosen(ANSWERED), ANSWERED), ...savedResults(pack, RESULTS) };
    return visiting(browser, subject, { storage, origin: subject.page(39) }, async (visit) => {
      await visit.open(subject.page(39));
      await visit.answerable();
      // The widget copies what it finds to its other store.
      await visit.settled();
      await wait(3000);
      await visit.cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      // The note is folded until somebody asks for it.
      await visit.press(await visit.point("noteButton"));
      await visit.page.evaluate(() => probe.focusNote());
      const idle = median(await each(5, async () => (await visit.idle()).done));
      const type = async (at) => (await visit.busy(() => visit.page.keyboard.press("abcdefghij"[at % 10]))).done;
      const keys = await each(KEYS, type);
      return { key: median(keys) - idle, keyMax: Math.max(...keys) - idle };
    });
  },
};

/** Answers the questions from one position to another, and looks at the result. */
async function answering(visit, from, to) {
  const idles = await each(5, () => visit.idle());
  const [painted, done] = ["painted", "done"].map((it) => median(idles.map((idle) => idle[it])));
  const [answers, steps] = [[], []];
  for (let at = from; at < to; at++) {
    const answer = await visit.answer(choiceAt(at));
    answers.push(answer.painted - painted);
    if (at + 1 < to) steps.push(answer.done + (await visit.next()).done - 2 * done);
  }
  const end = await visit.end();
  return { answer: median(answers), step: median(steps), result: end.painted - painted, whole: end.done - done };
}

async function each(count, act) {
  const all = [];
  for (let at = 0; at < count; at++) all.push(await act(at));
  return all;
}

/** Every figure of every subject: `{ [subject]: { [figure]: [a number a round] } }`. */
async function measure({ dist, host, rounds }) {
  const server = await serve(dist, host);
  const compared = subjects({ own: host, others: server.address });
  const pack = packOf(dist);
  const long = longPack(pack, LONG);
  const figures = Object.fromEntries(compared.map(({ id }) => [id, {}]));
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    // The first page of a new browser pays for the others.
    await visiting(browser, compared[0], {}, async (visit) => {
      await visit.open(compared[0].page(39));
      await visit.answerable();
    });
    const order = [...compared.slice(round % compared.length), ...compared.slice(0, round % compared.length)];
    for (const [kind, visit] of Object.entries(visits)) {
      for (const subject of order) {
        const found = await visit({ browser, subject, pack, long });
        for (const [name, value] of Object.entries(found)) (figures[subject.id][name] ??= []).push(value);
      }
      console.log(`round ${round + 1} of ${rounds}: ${kind}`);
    }
    await browser.close();
  }
  server.stop();
  return figures;
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const mega = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const milli = (time) => `${time < 100 ? time.toFixed(1) : time.toFixed(0)} ms`;

/** The rows of the table: what, which figure, its unit, and the highest value aimed at: a ratio, or the value
 * itself. */
const ROWS = [
  { what: "bytes that the first question needs", figure: "first", unit: kilo, aim: { own: 10_000 }, isValue: true },
  { what: "HTTP headers of these", figure: "headers", unit: kilo },
  { what: "bytes that have arrived by then, phone", figure: "arrived", unit: kilo },
  { what: "bytes until the wasm has taken over", figure: "takeover", unit: kilo },
  { what: "start → first question answerable, phone", figure: "phone", unit: milli, aim: { own: 0.9, inline: 1.3 } },
  { what: "the same, CPU ÷ 4 alone", figure: "slow", unit: milli },
  { what: "busy for one answer, 39 items", figure: "answer", unit: milli, aim: { own: 1, inline: 1 } },
  { what: "busy for one answer, 1,000 items", figure: "longAnswer", unit: milli, aim: { inline: 1 } },
  { what: "busy from one question to the next, 39 items", figure: "step", unit: milli },
  { what: "busy from one question to the next, 1,000 items", figure: "longStep", unit: milli },
  { what: "last answer → result painted, busy, 39 items", figure: "result", unit: milli, aim: { own: 2, inline: 2 } },
  { what: "the same, 1,000 items", figure: "longResult", unit: milli },
  { what: "last answer → all of the result, busy, 39 items", figure: "whole", unit: milli },
  { what: "the same, 1,000 items", figure: "longWhole", unit: milli },
  { what: "reload → answerable", figure: "reload", unit: milli, aim: { own: 1.2, inline: 1.2 } },
  { what: "the same, CPU ÷ 4", figure: "slowReload", unit: milli },
  { what: "one key in a note, 100 results kept, CPU ÷ 6", figure: "key", unit: milli, aim: { own: 16 }, isValue: true },
  { what: "the slowest of 30 keys", figure: "keyMax", unit: milli },
  { what: "JavaScript heap and wasm memory after a run", figure: "memory", unit: mega },
];

/** The median, its ratio to the hand-written page within each round, and in bold what misses an aim. */
function cell(figures, id, { figure, unit, aim = {}, isValue }) {
  const numbers = figures[id][figure];
  if (!numbers) return "–";
  const base = figures["hand-written"][figure];
  const value = median(numbers);
  const ratio = base && median(numbers.map((it, round) => it / base[round]));
  const text = ratio && id !== "hand-written" ? `${unit(value)}, ${ratio.toFixed(2)} ×` : unit(value);
  return (isValue ? value : ratio) > aim[id] ? `**${text}**` : text;
}

function aims({ aim, unit, isValue }) {
  if (!aim) return "";
  return Object.entries(aim).map(([id, most]) => `${id} ≤ ${isValue ? unit(most) : `${most} ×`}`).join(", ");
}

export async function run({ dist, host, rounds }) {
  const figures = await measure({ dist, host, rounds });
  writeFileSync(RAW, JSON.stringify(figures));
  const compared = subjects({});
  const rows = ROWS.map((row) => [row.what, ...compared.map(({ id }) => cell(figures, id, row)), aims(row)]);
  const text = table(["", ...compared.map((it) => it.name), "aim"], rows);
  const when = circumstances(`SurveyJS ${versionOf("survey-core")}`, `${rounds} rounds`);
  publish("respondent", `${when}.\n\n${text}`);
}
