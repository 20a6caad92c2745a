// Golden exported files, read by other programs. No browser.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { dataOf, faultsOf, readCalendar, readTable } from "../support/readers.mjs";

const LINK = "https://example.org/faire-ensemble/#r=CODE";

const golden = (name) => fileURLToPath(new URL(`../../it/golden/${name}`, import.meta.url));
const text = (name) => readFileSync(golden(name), "utf8");
const data = (name) => JSON.parse(text(name));

// Every dimension with its axis, in order.
const dimensionsOf = (pack) =>
  pack.axes.flatMap((axis) => axis.dimensions.map((dimension) => ({ axis, dimension })));

// The last columns of every table for people, and their values.
const ORIGIN = ["result", "date", "questionnaire", "revision", "fingerprint", "perimeter"];

function checkOrigin(columns, rows, { id, date, questionnaire, perimeter }) {
  expect(columns.slice(-6).map((it) => it.name)).toEqual(ORIGIN);
  const day = (it) => (it instanceof Date ? it.toISOString().slice(0, 10) : it);
  const origin = [id, date, questionnaire.id, questionnaire.revision, questionnaire.fingerprint, perimeter];
  for (const row of rows) expect(row.slice(-6).map(day)).toEqual(origin);
}

const LANGUAGES = {
  fr: {
    separator: ";",
    exits: { "not-applicable": "Ne s’applique pas à ma situation", "do-not-know": "Je ne sais pas" },
    items: ["Code", "Partie", "Thème", "Sujet", "Question", "Réponse", "Niveau (0 à 3)", "Note"],
    dimensions: ["Code", "Partie", "Thème", "Étape", "Sur 100", "Réponses comptées", "Réponses possibles", "Objectif", "Premier pas", "Qui", "Pour quand", "Où on en est"],
    reminder: "Refaire le point\u00a0: Faire ensemble",
  },
  en: {
    separator: ",",
    exits: { "not-applicable": "Does not apply to my situation", "do-not-know": "I don’t know" },
    items: ["Code", "Part", "Theme", "Topic", "Question", "Answer", "Level (0 to 3)", "Note"],
    dimensions: ["Code", "Part", "Theme", "Stage", "Out of 100", "Answers counted", "Answers possible", "Goal", "First step", "Who", "By when", "Where it stands"],
    reminder: "Take stock again: Doing things together",
  },
};

for (const [lang, words] of Object.entries(LANGUAGES)) {
  const pack = data(`maturite-cooperative.${lang}.json`);
  const result = data(`result.${lang}.json`);

  test(`another program reads the table of questions (${lang})`, async () => {
    const { separator, columns, rows } = await readTable(golden(`items.${lang}.csv`));
    expect(separator).toBe(words.separator);
    expect(columns.slice(0, -6).map((it) => it.name)).toEqual(words.items);
    checkOrigin(columns, rows, result);
    expect(columns[6].type).toBe("BIGINT");
    const note = (id) => result.notes[id]?.replace(/^(?=[=+@-])/gm, "'") ?? null;
    const expected = dimensionsOf(pack).flatMap(({ axis, dimension }) =>
      dimension.items.map((item) => {
        const answer = result.answers[item.id];
        const level = answer in words.exits ? null : Number(answer);
        const said = words.exits[answer] ?? item.levels[level];
        return [item.id, axis.name, dimension.name, item.topic, item.stem.team, said, level, note(item.id)];
      }),
    );
    expect(rows.map((row) => row.slice(0, -6))).toEqual(expected);
  });

  test(`another program reads the answers of a result and of a group (${lang})`, async () => {
    const { separator, columns, rows } = await readTable(golden(`answers.${lang}.csv`));
    expect(separator).toBe(",");
    expect(columns.at(-1)).toEqual({ name: "level", type: "BIGINT" });
    const expected = dimensionsOf(pack).flatMap(({ axis, dimension }) =>
      dimension.items.map(({ id }) => {
        const answer = result.answers[id] ?? "blank";
        return ["complete", lang, axis.id, dimension.id, id, answer, /^\d$/.test(answer) ? Number(answer) : null];
      }),
    );
    expect(rows.map((row) => row.slice(6))).toEqual(expected);
    const group = await readTable(golden(`group/group.${lang}.answers.csv`));
    expect(group.columns.slice(0, 13).map((it) => it.name)).toEqual(columns.map((it) => it.name));
    expect(group.columns.slice(13).map((it) => it.name)).toEqual(["round", "count", "withheld"]);
    const report = data(`group/group.${lang}.json`);
    const counts = report.items.flatMap((item) =>
      item.rounds.flatMap(({ round, answers }) =>
        Object.entries(answers).map(([answer, count]) => [item.id, answer, round, count]),
      ),
    );
    expect(group.rows.map((row) => [row[10], row[11], row[13], row[14]])).toEqual(counts);
  });

  test(`another program reads the table of themes (${lang})`, async () => {
    const { separator, columns, rows } = await readTable(golden(`dimensions.${lang}.csv`));
    expect(separator).toBe(words.separator);
    expect(columns.slice(0, -6).map((it) => it.name)).toEqual(words.dimensions);
    checkOrigin(columns, rows, result);
    expect(columns.slice(4, 7).map((it) => it.type)).toEqual(["BIGINT", "BIGINT", "BIGINT"]);
    const stage = (number) => pack.stages[number - 1]?.name ?? null;
    const expected = dimensionsOf(pack).map(({ axis, dimension: { id, name } }) => {
      const { score, stage: reached, answered, applicable } = result.derived.dimensions[id];
      return [id, axis.name, name, stage(reached), score, answered, applicable, stage(result.targets[id]), null, null, null, null];
    });
    expect(rows.map((row) => row.slice(0, -6))).toEqual(expected);
  });

  test(`the reminder is an event of a whole day (${lang})`, () => {
    const [event, ...others] = readCalendar(text(`reminder.${lang}.ics`));
    expect(others).toEqual([]);
    const { description, ...rest } = event;
    expect(description.endsWith(`\n${LINK}`)).toBe(true);
    expect(rest).toEqual({
      uid: `faire-ensemble-${result.id}-6`,
      summary: words.reminder,
      start: "2027-05-23",
      end: "2027-05-24",
      isAllDay: true,
      stamp: "2026-11-23T08:09:10Z",
      url: LINK,
      visibility: "PRIVATE",
      transparency: "TRANSPARENT",
      alarms: [{ action: "DISPLAY", at: "2027-05-23T09:00:00" }],
    });
  });

  test(`the data file and the page follow the schema (${lang})`, () => {
    expect(faultsOf(result)).toEqual([]);
    expect(dataOf(text(`result.${lang}.html`))).toEqual(result);
  });
}

test("the schema rejects invalid files", () => {
  const result = data("result.fr.json");
  const { date, ...undated } = result;
  expect(faultsOf(undated)).toEqual(["/: must have required property 'date'"]);
  const wrong = { ...result, answers: { A1a: "4" }, targets: { A1: 2 } };
  const places = faultsOf(wrong).map((it) => it.split(":")[0]);
  expect(places).toEqual(["/answers/A1a", "/targets/A1"]);
});
