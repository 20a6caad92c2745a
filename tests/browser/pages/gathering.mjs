// The page that gathers results, as somebody with a folder full of them sees it.

import { readFileSync } from "node:fs";
import { expect } from "../support/journey.mjs";

export const WORDS = {
  fr: {
    address: "regrouper.html",
    title: "Regrouper des résultats",
    files: "Ou choisissez des fichiers",
    folder: "Ou choisissez un dossier",
    paste: "Ou collez des messages, ou une colonne de liens",
    read: "Lire ce texte",
    erase: "Tout effacer",
    erased: /^Tout est effacé de cette page/,
    month: "Par mois",
    label: "Par étiquette",
    table: "Enregistrer answers.csv",
    figures: "Enregistrer les chiffres en tableau",
    list: "Enregistrer cette liste en tableau",
  },
  en: {
    address: "collect.html",
    title: "Gather results",
    files: "Or choose files",
    folder: "Or choose a folder",
    paste: "Or paste messages, or a column of links",
    read: "Read this text",
    erase: "Erase everything",
    erased: /^Everything is erased from this page/,
    month: "By month",
    label: "By label",
    table: "Save answers.csv",
    figures: "Save the figures as a table",
    list: "Save this list as a table",
  },
};

export class Gathering {
  constructor(page, lang = "fr") {
    this.page = page;
    this.words = WORDS[lang];
  }

  async open(host = "./") {
    await this.page.goto(`${host}${this.words.address}`);
    await expect(this.page.getByRole("heading", { name: this.words.title, level: 1 })).toBeVisible();
    return this;
  }

  async paste(text) {
    await this.page.getByLabel(this.words.paste).fill(text);
    await this.page.getByRole("button", { name: this.words.read }).click();
  }

  /** Drops a folder of the disk. */
  async dropFolder(folder) {
    const area = this.page.locator(".collector__drop");
    await area.scrollIntoViewIfNeeded();
    const { x, y } = await area.boundingBox();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    const session = await this.page.context().newCDPSession(this.page);
    for (const type of ["dragEnter", "dragOver", "drop"]) {
      await session.send("Input.dispatchDragEvent", { type, x: x + 5, y: y + 5, data });
    }
  }

  /** Pastes from the clipboard: a long text is read at once. */
  async pasteAtOnce(text) {
    const data = await this.page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      return data;
    }, text);
    await this.page.getByLabel(this.words.paste).evaluate((field, clipboardData) => {
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
    }, data);
  }

  async choose(files) {
    await this.page.getByLabel(this.words.files).setInputFiles(files);
  }

  async chooseFolder(path) {
    await this.page.getByLabel(this.words.folder).setInputFiles(path);
  }

  /** Drops files, `{ name, buffer }`, as a file manager does. */
  async drop(files) {
    const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
    const transfer = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, given);
    const place = this.page.getByText(/^(Déposez ici des fichiers|Drop files)/);
    await place.dispatchEvent("dragover", { dataTransfer: transfer });
    await place.dispatchEvent("drop", { dataTransfer: transfer });
  }

  async counts(text) {
    await expect(this.page.getByText(text, { exact: true })).toBeVisible();
  }

  /** The list with this title: `{ source: reason }`. */
  async listed(title) {
    const list = this.page.getByRole("group").filter({ has: this.page.getByText(title, { exact: true }) }).last();
    if (!(await list.evaluate((it) => it.hasAttribute("open")))) await this.page.getByText(title, { exact: true }).click();
    const entries = await list.getByRole("listitem").evaluateAll((all) => all.map((it) => [...it.children].map((part) => part.textContent.replace(/\s/g, " "))));
    return Object.fromEntries(entries);
  }

  async choosing(name) {
    await this.page.getByRole("radio", { name }).check();
  }

  async openTheme(name) {
    await this.page.getByText(name, { exact: true }).click();
  }

  /** The rows of the table of an item, by its topic, as texts. */
  async rows(topic) {
    const table = this.page.getByRole("group", { name: topic, exact: true }).getByRole("row");
    return table.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s/g, " "))));
  }

  async saved(name) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name, exact: true }).first().click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
}
