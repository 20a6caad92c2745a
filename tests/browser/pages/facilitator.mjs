// The facilitator's page, and the wall.

import { readFileSync } from "node:fs";
import { expect } from "../support/journey.mjs";
import { pressAnywhere, pressKeys } from "../support/pressing.mjs";
import { questionnaire, shown } from "./questionnaire.mjs";

const results = (none, one, many) => (count) => (count === 0 ? none : `${count} ${count > 1 ? many : one}`);

export const WORDS = {
  fr: {
    page: "group.html",
    sessions: "Vos séances",
    untitled: "Séance sans titre",
    open: "Ouvrir",
    export: "Enregistrer la séance dans un fichier",
    erase: "Effacer",
    eraseYes: "Effacer la séance",
    eraseNo: "Garder la séance",
    bring: "Choisissez un fichier, ou déposez-le ici",
    brought: "La séance est dans votre liste.",
    name: "Titre de la séance (il se voit sur le mur)",
    express: /^Parcours express/,
    complete: /^Parcours complet/,
    shown: /^Les réponses peuvent se montrer/,
    anonymous: /^Personne ne pourra savoir/,
    begin: "Commencer la séance",
    list: "Toutes les séances",
    kept: "Séance gardée sur cet appareil",
    count: results("Aucun résultat", "résultat", "résultats"),
    round: (number) => `Tour ${number}`,
    keys: "Touches du clavier",
    close: "Fermer",
    openWall: "Fenêtre à projeter",
    project: "Projeter ici",
    backToDesk: "Revenir à l’animation",
    waiting: /^La séance n’est pas ouverte sur cet appareil/,
    onWall: "Ce que voit la salle",
    back: "Précédent",
    next: "Suivant",
    reveal: "Montrer les réponses",
    hide: "Cacher les réponses",
    blank: "Écran noir",
    light: "Rallumer l’écran",
    fullScreen: "Plein écran",
    place: "Aller à",
    again: "Revoter",
    againYes: "Ouvrir un nouveau tour",
    undo: "Annuler le dernier ajout",
    timer: "Minuteur : 2 minutes",
    timerOff: "Arrêter le minuteur",
    join: "Accueil du groupe",
    profile: "Les thèmes, vus par le groupe",
    discuss: "À discuter d’abord",
    commitments: "Nos engagements",
    answers: results("Aucune réponse", "réponse", "réponses"),
    more: (count) => `↑ contre ${count} avant`,
    fewer: (count) => `↓ contre ${count} avant`,
    commonOnWall: "Réponse commune :",
    talk: "Échanger",
    hands: "Mains levées",
    scan: "Scanner les téléphones",
    paste: "Liens et fichiers",
    pass: "Un appareil pour tous",
    report: "Compte rendu",
    common: "Réponse commune du groupe",
    commonNone: "Pas de réponse commune",
    note: "Vos notes",
    total: results("Aucune main comptée", "main comptée", "mains comptées"),
    countKeys: /^Compter au clavier/,
    more1: (words) => `Une main de plus : ${words}`,
    fewer1: (words) => `Une main de moins : ${words}`,
    notApplicable: "Ne s’applique pas à ma situation",
    doNotKnow: "Je ne sais pas",
    links: "Collez des liens de résultat, autant que vous voulez",
    add: "Ajouter",
    begins: "Je commence",
    commit: "Ajouter cet engagement",
    remove: "Retirer",
    what: "Quoi",
    who: "Qui",
    when: "Quand",
    print: "Imprimer",
    reportPage: "Page à garder",
  },
  en: {
    page: "group-en.html",
    sessions: "Your sessions",
    untitled: "Session without a title",
    open: "Open",
    export: "Save the session to a file",
    erase: "Erase",
    eraseYes: "Erase the session",
    eraseNo: "Keep the session",
    bring: "Choose a file, or drop it here",
    brought: "The session is in your list.",
    name: "Title of the session (it shows on the wall)",
    express: /^Quick/,
    complete: /^Full/,
    shown: /^Answers can be shown/,
    anonymous: /^Nobody will be able to tell/,
    begin: "Begin the session",
    list: "All sessions",
    kept: "Session kept on this device",
    count: results("No result", "result", "results"),
    round: (number) => `Round ${number}`,
    keys: "Keyboard keys",
    close: "Close",
    openWall: "Window to project",
    project: "Project here",
    backToDesk: "Back to my tools",
    waiting: /^The session is not open on this device/,
    onWall: "What the room sees",
    back: "Back",
    next: "Next",
    reveal: "Show the answers",
    hide: "Hide the answers",
    blank: "Blank screen",
    light: "Show the screen again",
    fullScreen: "Full screen",
    place: "Go to",
    again: "Vote again",
    againYes: "Open a new round",
    undo: "Undo the last addition",
    timer: "Timer: 2 minutes",
    timerOff: "Stop the timer",
    join: "Welcome",
    profile: "The themes, as the group sees them",
    discuss: "To discuss first",
    commitments: "What we commit to",
    answers: results("No answer", "answer", "answers"),
    more: (count) => `↑ from ${count} before`,
    fewer: (count) => `↓ from ${count} before`,
    commonOnWall: "Common answer:",
    talk: "Talk",
    hands: "Raised hands",
    scan: "Scan the phones",
    paste: "Links and files",
    pass: "One device for all",
    report: "Report",
    common: "The group’s common answer",
    commonNone: "No common answer",
    note: "Your notes",
    total: results("No hand counted", "hand counted", "hands counted"),
    countKeys: /^Count by keyboard/,
    more1: (words) => `One hand more: ${words}`,
    fewer1: (words) => `One hand fewer: ${words}`,
    notApplicable: "Does not apply to my situation",
    doNotKnow: "I don’t know",
    links: "Paste links to results, as many as you like",
    add: "Add",
    begins: "I begin",
    commit: "Add this commitment",
    remove: "Remove",
    what: "What",
    who: "Who",
    when: "When",
    print: "Print",
    reportPage: "Page to keep",
  },
};

/** What the room sees: in a separate window, or small beside the tools. */
export class Wall {
  constructor(page, place, lang = "fr") {
    this.page = page;
    this.place = place;
    this.words = WORDS[lang];
  }

  async shows(title) {
    await expect(this.place.getByRole("heading", { name: shown(title), exact: true })).toBeVisible();
  }

  text(words) {
    return this.place.getByText(words, { exact: true });
  }

  /** Checks the figures beside the levels of an item, `["2", "0", "1↑ 1 de plus", "0"]`, or that there are none. */
  async showsLevels(item, figures = ["", "", "", ""]) {
    const lines = item.levels.map((words, at) => `${words}${figures[at]}`);
    await expect(this.place.getByRole("list").first().getByRole("listitem")).toHaveText(lines);
  }

  /** These buttons exist in the wall's window, and where this window projects. */
  button(name) {
    return this.place.getByRole("button", { name, exact: true });
  }

  press(...keys) {
    return pressKeys(this.page, keys);
  }
}

export class Facilitator {
  constructor(page, lang = "fr") {
    this.page = page;
    this.lang = lang;
    this.words = WORDS[lang];
    this.texts = questionnaire(lang);
    this.items = this.texts.express;
    this.wall = new Wall(page, page.getByRole("region", { name: this.words.onWall }), lang);
  }

  // Content.

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Starts a new round, after a confirmation. */
  async votesAgain() {
    await this.button(this.words.again).click();
    await this.button(this.words.againYes).click();
  }

  title(name) {
    return this.page.getByRole("heading", { name, level: 1, exact: true });
  }

  box(name) {
    return this.page.getByRole("textbox", { name });
  }

  select(name) {
    return this.page.getByRole("combobox", { name });
  }

  status(words) {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  /** A session in the list, by its title. */
  session(title) {
    return this.page.getByRole("listitem").filter({ hasText: title });
  }

  /** The label of an answer: `0` to `3`, `N`, `D`. */
  said(item, answer) {
    const exits = { N: this.words.notApplicable, D: this.words.doNotKnow };
    return shown(exits[answer] ?? item.levels[Number(answer)]);
  }

  /** The field with the number of hands for an answer. */
  hands(item, answer) {
    return this.page.getByRole("spinbutton", { name: this.said(item, answer), exact: true });
  }

  // Actions.

  async open(address = this.words.page) {
    await this.page.goto(address);
    await expect(this.button(this.words.begin)).toBeVisible();
    return this;
  }

  /** Begins a session: the wall welcomes the group. */
  async begin({ title = "", path = "express", promise = "shown" } = {}) {
    await this.box(this.words.name).fill(title);
    await this.page.getByRole("radio", { name: this.words[path] }).check();
    await this.page.getByRole("radio", { name: this.words[promise] }).check();
    await this.button(this.words.begin).click();
    await expect(this.title(title || this.words.untitled)).toBeVisible();
    return this;
  }

  async resume(title) {
    await this.session(title).getByRole("button", { name: this.words.open }).click();
    await expect(this.title(title)).toBeVisible();
  }

  async leave() {
    await this.button(this.words.list).click();
    await expect(this.button(this.words.begin)).toBeVisible();
  }

  async tab(name) {
    await pressAnywhere(this.button(this.words[name]));
  }

  /** Moves the wall to a view, by its name, or to an item. */
  async go(place) {
    const select = this.select(this.words.place);
    const names = await select.getByRole("option").allTextContents();
    await select.selectOption(`${names.findIndex((it) => it === place || it.startsWith(`${place.id} – `))}`);
  }

  press(...keys) {
    return pressKeys(this.page, keys);
  }

  async reveal() {
    await pressAnywhere(this.button(this.words.reveal));
    await expect(this.button(this.words.hide)).toBeVisible();
  }

  /** Types how many hands are up for each answer to the current item. */
  async counts(item, hands) {
    await this.tab("hands");
    for (const [answer, count] of Object.entries(hands)) {
      await this.hands(item, answer).fill(`${count}`);
      await this.hands(item, answer).press("Tab");
    }
  }

  /** Pastes links and texts. */
  async paste(text) {
    await this.tab("paste");
    await this.box(this.words.links).fill(text);
    await this.button(this.words.add).click();
  }

  /** Pastes results; the page then counts this many. */
  async gather(links, all) {
    await this.paste(links);
    await expect(this.page.getByText(this.words.count(all), { exact: true })).toBeVisible();
  }

  async commit({ what, who = "", when = "" }) {
    for (const [name, text] of Object.entries({ what, who, when })) await this.box(this.words[name]).fill(text);
    await pressAnywhere(this.button(this.words.commit));
  }

  /** Opens the window for the projector. */
  async openWall() {
    const opened = this.page.context().waitForEvent("page");
    await this.button(this.words.openWall).click();
    const page = await opened;
    const wall = new Wall(page, page.getByRole("main"), this.lang);
    await expect(wall.button(this.words.fullScreen)).toBeVisible();
    return wall;
  }

  /** Turns this window into the wall. */
  async project() {
    await this.button(this.words.project).click();
    const wall = new Wall(this.page, this.page.getByRole("main"), this.lang);
    await expect(wall.button(this.words.backToDesk)).toBeVisible();
    return wall;
  }

  /** Presses a button, and returns the file that it saves: `{ name, mimeType, buffer }`. */
  async saved(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), mimeType: "application/json", buffer: readFileSync(await download.path()) };
  }

  /** Waits until everything so far is on the disk. */
  async isKept() {
    await expect(this.page.getByText(this.words.kept, { exact: true })).toBeVisible();
  }
}
