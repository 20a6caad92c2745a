// How a facilitator takes results in, and the results that people bring.

import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { linkOf } from "../support/share-codes.mjs";
import { expect } from "../support/journey.mjs";
import { printed } from "../support/paper.mjs";
import { questionnaire, shown } from "./questionnaire.mjs";
import { readTable } from "../support/readers.mjs";
import { pressAnywhere } from "../support/pressing.mjs";

export { codeOf, linkOf, scoreCode } from "../support/share-codes.mjs";

export const WORDS = {
  open: /^Les réponses peuvent se montrer/,
  anonymous: /^Personne ne pourra savoir/,
  express: /^Parcours express/,
  complete: /^Parcours complet/,
  title: /^Titre/,
  begin: "Commencer la séance",
  bring: /^Choisissez un fichier/,
  links: /^Collez des liens/,
  add: "Ajouter",
  files: /^Ou choisissez des fichiers/,
  talk: "Échanger",
  hands: "Mains levées",
  scan: "Scanner les téléphones",
  paste: "Liens et fichiers",
  pass: "Un appareil pour tous",
  report: "Compte rendu",
  reveal: "Montrer les réponses",
  hide: "Cacher les réponses",
  place: "Aller à",
  wall: "Ce que voit la salle",
  wallWindow: "Fenêtre à projeter",
  sessions: "Toutes les séances",
  session: "Enregistrer la séance dans un fichier",
  page: "Page à garder",
  markdown: "Texte (Markdown)",
  table: "Tableau des questions (CSV)",
  data: "Données (JSON)",
  print: "Imprimer",
};

/** The beginning of the message for each reason to refuse a code. */
export const REFUSED = {
  perimeter: /Cette personne a répondu pour elle seule\./,
  path: /Ce résultat vient du parcours complet\. Ce groupe suit le parcours express/,
  express: /Ce résultat vient du parcours express\. Ce groupe suit le parcours complet/,
  revision: /Ce résultat vient d’un autre questionnaire, ou d’une autre version\./,
  scores: /Ce lien ne contient que des scores\./,
  none: /Il n’y a pas de résultat ici\./,
  damaged: /Ce lien est abîmé\./,
};

export class Intake {
  constructor(page) {
    this.page = page;
    this.texts = questionnaire("fr");
  }

  async open(address = "group.html") {
    await this.page.goto(address);
    await expect(this.button(WORDS.begin)).toBeVisible();
    return this;
  }

  /** Begins a session. */
  async begin({ title = "", perimeter = "team", path = "express", promise = "open" } = {}) {
    await this.open();
    await this.page.getByRole("textbox", { name: WORDS.title }).fill(title);
    const { name } = this.texts.perimeters[perimeter];
    await this.page.getByRole("radio", { name: shown(name) }).check();
    await this.page.getByRole("radio", { name: WORDS[path] }).check();
    await this.page.getByRole("radio", { name: WORDS[promise] }).check();
    await this.button(WORDS.begin).click();
    await this.counts(0);
    return this;
  }

  // Content.

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The message about the last result that came in. */
  said(words) {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  /** The wall as the facilitator's window shows it. */
  wall() {
    return this.page.getByRole("region", { name: WORDS.wall });
  }

  count(number) {
    const words = number === 0 ? "Aucun résultat" : `${number} résultat${number > 1 ? "s" : ""}`;
    return this.page.getByRole("banner").getByText(words, { exact: true });
  }

  async counts(number, options) {
    await expect(this.count(number)).toBeVisible(options);
  }

  /** The number at each level on a wall; null where nothing shows. */
  async levels(wall = this.wall()) {
    const lines = await wall.getByRole("list").first().getByRole("listitem").allInnerTexts();
    return lines.map((it) => it.match(/\n(\d+)(\n|$)/)?.[1] ?? null).map((it) => it && Number(it));
  }

  // Actions.

  async tab(name) {
    await this.button(WORDS[name]).click();
  }

  async paste(text) {
    await this.tab("paste");
    await this.page.getByRole("textbox", { name: WORDS.links }).fill(text);
    await this.button(WORDS.add).click();
  }

  async bring(files) {
    await this.tab("paste");
    await this.page.getByLabel(WORDS.files).setInputFiles(files);
  }

  /** Drops files, `{ name, buffer }` each. */
  async drop(files) {
    await this.tab("paste");
    const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
    const transfer = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, given);
    const place = this.page.locator("label").filter({ hasText: WORDS.files });
    await place.dispatchEvent("dragover", { dataTransfer: transfer });
    await place.dispatchEvent("drop", { dataTransfer: transfer });
  }

  /** Imports a session into the list of sessions. */
  async bringSession(file) {
    await this.page.getByLabel(WORDS.bring).setInputFiles(file);
  }

  /** Moves the wall to a question, by its id, or to a view, by its name. */
  async go(place) {
    const select = this.page.getByRole("combobox", { name: WORDS.place });
    const options = await select.getByRole("option").allInnerTexts();
    const topic = this.texts.items.find((it) => it.id === place)?.topic;
    await select.selectOption({ label: options.find((it) => shown(it) === shown(topic ?? place)) });
  }

  async reveal() {
    await pressAnywhere(this.button(WORDS.reveal));
    await expect(this.button(WORDS.hide)).toBeVisible();
  }

  /** Opens the wall's window: `#wall=…` */
  async openWall() {
    const [wall] = await Promise.all([this.page.context().waitForEvent("page"), this.button(WORDS.wallWindow).click()]);
    return wall;
  }

  /** Saves a file, and returns `{ name, path, text }`. */
  async saved(form, testInfo) {
    await this.tab("report");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(WORDS[form]).click()]);
    const name = download.suggestedFilename();
    const path = testInfo.outputPath(name);
    await download.saveAs(path);
    return { name, path, text: readFileSync(path, "utf8") };
  }

  /** Everything that a room may take home: each form as another program reads it, with its whole text
   * in `all`, and the words that printing cuts. */
  async takenHome(elsewhere, testInfo) {
    const saved = {};
    for (const form of ["data", "table", "markdown", "page"]) saved[form] = await this.saved(form, testInfo);
    const { page: reader } = await elsewhere();
    await reader.goto(pathToFileURL(saved.page.path).href);
    const { text: print, cut } = await printed(this.page, testInfo);
    return {
      data: saved.data.text,
      table: await readTable(saved.table.path),
      markdown: saved.markdown.text,
      page: await reader.locator("body").innerText(),
      print,
      cut,
      reader,
      all: [...Object.values(saved).map((it) => it.text), print],
    };
  }

  /** The codes of all counted results, in order, from the session's file. */
  async codes(testInfo) {
    const { text } = await this.saved("session", testInfo);
    return codesIn(text);
  }
}

export function codesIn(session) {
  const { entries } = JSON.parse(session);
  return Object.keys(entries).filter((it) => it.startsWith("result/")).map((it) => entries[it]).sort();
}

/** This many different results. */
export const linksOf = (count, options, from = 1) => Array.from({ length: count }, (_, at) => linkOf(from + at, options));

/** A result file or a result page of another person, on the complete path. */
export function resultFile(form, number) {
  const golden = readFileSync(fileURLToPath(new URL(`../../it/golden/result.fr.${form}`, import.meta.url)), "utf8");
  const id = `fe${String(number).padStart(14, "0")}`;
  return { name: `resultat-${number}.${form}`, mimeType: "text/plain", buffer: Buffer.from(golden.replaceAll("0102030405060708", id)) };
}

export const textFile = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** What each form of a report gives for one item in its only round: `[level 0, 1, 2, 3, N, D]`, or null
 * where nothing shows. Each is read as people or programs read it. */
export function figuresOf(item, { data, table, markdown, page, print }) {
  const labels = [...item.levels, "Ne s’applique pas", "Je ne sais pas"].map(shown);
  const written = (text, pattern) => {
    const counts = labels.map((label) => part(text, item).match(pattern(escaped(label)))?.[1]);
    return counts.every((it) => it === undefined) ? null : counts.map((it) => Number(it ?? 0));
  };
  const answers = JSON.parse(data).items.find((it) => it.id === item.id).rounds[0]?.answers;
  const cells = table.rows.find((it) => it[1] === item.id)?.slice(6, 12) ?? [null];
  return {
    data: answers ? ["0", "1", "2", "3", "not-applicable", "do-not-know"].map((it) => answers[it]) : null,
    table: cells.every((it) => it === null) ? null : cells,
    markdown: written(shown(markdown), (label) => new RegExp(`- ${label} : (\\d+)`)),
    page: written(shown(page), (label) => new RegExp(`${label} (\\d+)`)),
    print: written(shown(print), (label) => new RegExp(`(\\d+) ${label}`)),
  };
}

/** The text about an item: from its question, at its last occurrence, to the next one. */
function part(text, item) {
  const from = text.lastIndexOf(shown(item.stem));
  const rest = from < 0 ? "" : text.slice(from + shown(item.stem).length);
  const ends = questionnaire("fr").items.map((it) => rest.indexOf(shown(it.stem))).filter((it) => it >= 0);
  return rest.slice(0, Math.min(rest.length, ...ends));
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
