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
    undo: /^Annuler : /,
    finish: "Terminer",
    takeReport: "Prendre le compte rendu",
    leaveSession: "Quitter la séance",
    followUp: "Préparer la suite",
    headcount: /^Combien de personnes/,
    nextLook: /^Quand en reparlez-vous/,
    correct: "Corriger",
    saveCorrection: "Enregistrer la correction",
    earlier: "Les engagements de la fois d’avant",
    rating: "Le temps passé ici en valait-il la peine ?",
    closing: "Merci !",
    useful: "Utile",
    wifi: "Montrer le Wi-Fi de la salle",
    wifiName: "Nom du réseau",
    wifiPassword: /^Mot de passe/,
    wifiShow: "Montrer ce code",
    timer: "Minuteur : 2 minutes",
    timerOff: "Arrêter le minuteur",
    timerOver: "C’est l’heure",
    timerSound: "Son à la fin du minuteur",
    join: "Accueil du groupe",
    profile: "Les thèmes, vus par le groupe",
    discuss: "À discuter d’abord",
    commitments: "Nos engagements",
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
    untitled: "Untitled session",
    open: "Open",
    export: "Save the session to a file",
    erase: "Delete",
    eraseYes: "Delete the session",
    eraseNo: "Keep the session",
    bring: "Choose a file, or drop it here",
    brought: "The session is in your list.",
    name: "Session title (shown on the screen)",
    express: /^Quick/,
    complete: /^Full/,
    shown: /^Answers can be shown as/,
    anonymous: /^Nobody will be able to tell/,
    begin: "Start the session",
    list: "All sessions",
    kept: "Saved on this device",
    count: results("No result", "result", "results"),
    round: (number) => `Round ${number}`,
    keys: "Keyboard shortcuts",
    close: "Close",
    openWall: "Open the projector window",
    project: "Project from this window",
    backToDesk: "Back to my desk",
    waiting: /^This session isn’t open on this device/,
    onWall: "What the room sees",
    back: "Back",
    next: "Next",
    reveal: "Reveal the answers",
    hide: "Hide the answers",
    blank: "Black out the screen",
    light: "Bring the screen back",
    fullScreen: "Full screen",
    place: "Go to",
    again: "Vote again",
    againYes: "Start a new round",
    undo: /^Undo: /,
    finish: "Wrap up",
    takeReport: "Get the report",
    leaveSession: "Leave the session",
    followUp: "Prepare the next one",
    headcount: /^How many people/,
    nextLook: /^When will you look at this again/,
    correct: "Edit",
    saveCorrection: "Save the change",
    earlier: "Commitments from last time",
    rating: "Was it worth our time?",
    closing: "Thank you!",
    useful: "Useful",
    wifi: "Show the room’s Wi-Fi",
    wifiName: "Network name",
    wifiPassword: /^Password/,
    wifiShow: "Show this code",
    timer: "Timer: 2 minutes",
    timerOff: "Stop the timer",
    timerOver: "Time’s up",
    timerSound: "Chime when time’s up",
    join: "Welcome",
    profile: "The themes, as we see them",
    discuss: "To discuss first",
    commitments: "Our commitments",
    commonOnWall: "Agreed answer:",
    talk: "Discuss",
    hands: "Show of hands",
    scan: "Scan phones",
    paste: "Links and files",
    pass: "Pass one device around",
    report: "Report",
    common: "The group’s agreed answer",
    commonNone: "No agreed answer",
    note: "Your notes",
    total: results("No hands counted", "hand counted", "hands counted"),
    countKeys: /^Count with the keyboard/,
    more1: (words) => `One more hand: ${words}`,
    fewer1: (words) => `One fewer hand: ${words}`,
    notApplicable: "Does not apply to my situation",
    doNotKnow: "I don’t know",
    links: "Paste result links, as many as you like",
    add: "Add",
    begins: "Start",
    commit: "Add this commitment",
    remove: "Remove",
    what: "What",
    who: "Who",
    when: "By when",
    print: "Print",
    reportPage: "Web page to keep",
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

  /** Checks the figures beside the levels of an item, `["2", "0", "1↑ 0 sur 3 → 1 sur 3", "0"]`, or that there are none. */
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
    await select.selectOption(`${names.findIndex((it) => shown(it) === shown(place.topic ?? place))}`);
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
    for (const [name, text] of Object.entries({ what, who, when })) {
      await this.page.getByRole("textbox", { name: this.words[name], exact: true }).fill(text);
    }
    await pressAnywhere(this.button(this.words.commit));
  }

  /** Adds the code of a Wi-Fi network to the welcome. */
  async showsWifi(name, password) {
    await this.tab("talk");
    await this.page.getByText(this.words.wifi, { exact: true }).click();
    await this.box(this.words.wifiName).fill(name);
    await this.box(this.words.wifiPassword).fill(password);
    await this.button(this.words.wifiShow).click();
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
