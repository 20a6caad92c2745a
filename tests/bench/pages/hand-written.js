// The questionnaire by hand: what does the job, and nothing else.

const main = document.querySelector("main");
const { id, title, themes } = await (await fetch(main.dataset.questions)).json();
const items = themes.flatMap((theme) => theme.items.map((item) => ({ ...item, theme: theme.name })));
const EXITS = [["not-applicable", "Ne s’applique pas à ma situation"], ["do-not-know", "Je ne sais pas"]];
const KEY = `hand-written/${id}`;
const state = JSON.parse(localStorage.getItem(KEY)) ?? { at: 0, answers: {}, notes: {} };
const save = () => localStorage.setItem(KEY, JSON.stringify(state));

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function option([value, words], item) {
  const checked = state.answers[item.id] === value;
  const onchange = () => { state.answers[item.id] = value; save(); };
  return element("label", {}, element("input", { type: "radio", name: "answer", value, checked, onchange }), words);
}

function question(item) {
  const options = [...item.levels.map((words, level) => [`${level}`, words]), ...EXITS];
  const note = element("textarea", { value: state.notes[item.id] ?? "", maxLength: 2000 });
  note.oninput = () => { state.notes[item.id] = note.value; save(); };
  const isLast = state.at + 1 === items.length;
  return [
    element("p", {}, `${item.theme} – question ${state.at + 1} sur ${items.length}`),
    element("h1", { tabIndex: -1 }, item.stem),
    element("fieldset", {}, ...options.map((it) => option(it, item))),
    element("label", {}, "Une note, si vous voulez", note),
    element("p", {},
      element("button", { disabled: state.at === 0, onclick: () => go(state.at - 1) }, "Précédent"), " ",
      element("button", { className: "next", onclick: () => go(state.at + 1) }, isLast ? "Voir le résultat" : "Suivant")),
  ];
}

function row(theme) {
  const levels = theme.items.map((it) => Number(state.answers[it.id])).filter((it) => !Number.isNaN(it));
  const score = levels.length ? Math.round(levels.reduce((sum, it) => sum + it, 0) / levels.length / 3 * 100) : "–";
  return element("tr", {}, ...[theme.name, score, `${levels.length} / ${theme.items.length}`].map((it) => element("td", {}, `${it}`)));
}

const result = () => [
  element("h1", { tabIndex: -1 }, "Votre résultat"),
  element("table", {},
    element("tr", {}, ...["Thème", "Score sur 100", "Réponses"].map((it) => element("th", {}, it))),
    ...themes.map(row)),
  element("button", { onclick: () => go(0) }, "Changer mes réponses"),
];

function draw() {
  main.replaceChildren(...(state.at < items.length ? question(items[state.at]) : result()));
}

function go(at) {
  state.at = at;
  save();
  draw();
  main.querySelector("h1").focus();
}

draw();
