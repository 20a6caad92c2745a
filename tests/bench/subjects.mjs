// The pages that are compared, and how to drive each: the one list to extend.
//
// `page(count)`: its address, or nothing where it can't ask that many items. `start`: buttons of a first
// screen. `title`: of the question, whose text changes with it. `result`: exists on the result alone.
// `stored(pack, answers, at)`: local storage in which the first items have these answers, and the question
// at this position is next. `needs(request)`: whether the first question waits for it, where other
// files may arrive before it. `has(entries)`: whether the local storage has the first answer, for ours also
// as it is recorded before the wasm is there.

import { entry, resultId, today } from "./formats.mjs";
import { idsOf } from "./questions.mjs";

/** Ours, on whatever page. */
const widget = {
  start: "[data-start], .resume .button--main",
  radio: ".option input",
  title: ".question__stem",
  next: ".item-card .button--main",
  noteButton: ".note__open",
  note: ".note textarea",
  result: ".glance",
  stored(pack, answers, at) {
    const ids = idsOf(pack);
    const begin = `${pack.id}/${pack.revision}`;
    const place = { path: "complete", step: ids[at], id: resultId(0), date: today() };
    return Object.fromEntries([
      entry(`${begin}/perimeter`, "team"),
      entry(`${begin}/team/place`, place),
      ...answers.map((answer, item) => entry(`${begin}/team/answer/${ids[item]}`, answer)),
    ]);
  },
  has: (entries) => Object.keys(entries).some((it) => it === "faire-ensemble/early" || /^faire-ensemble\/2\/.*\/team\/answer\//.test(it)),
};

const isDocument = (request) => request.resourceType() === "document";

function byItem(pack, answers) {
  const ids = idsOf(pack);
  return Object.fromEntries(answers.map((answer, at) => [ids[at], answer]));
}

export const subjects = ({ own, others }) => [
  {
    id: "hand-written",
    name: "hand-written",
    page: (count) => `${others}hand-written-${count}.html`,
    radio: "[name=answer]",
    title: "h1",
    next: ".next",
    note: "textarea",
    result: "table",
    stored: (pack, answers, at) => ({ [`hand-written/${pack.id}`]: JSON.stringify({ at, answers: byItem(pack, answers), notes: {} }) }),
    has: (entries) => Object.values(entries).some((it) => Object.keys(JSON.parse(it).answers).length > 0),
  },
  { id: "own", name: "our own page", needs: isDocument, page: (count) => (count === 39 ? `${own}?path=complete` : undefined), ...widget },
  { id: "inline", name: "inline", needs: (it) => isDocument(it) || /\/v1\/(faire-ensemble|start)\.js$/.test(it.url()), page: (count) => `${others}partner-${count}.html`, ...widget },
  {
    id: "surveyjs",
    name: "SurveyJS",
    page: (count) => `${others}surveyjs-${count}.html`,
    radio: ".sd-question input[type=radio]",
    title: ".sd-question__title",
    next: ".sd-navigation__next-btn, .sd-navigation__complete-btn",
    note: ".sd-question textarea",
    result: "table",
    stored: (pack, answers, at) => ({ [`surveyjs/${pack.id}`]: JSON.stringify({ data: byItem(pack, answers), at: idsOf(pack)[at] }) }),
    has: (entries) => Object.values(entries).some((it) => Object.keys(JSON.parse(it).data).length > 0),
  },
];
