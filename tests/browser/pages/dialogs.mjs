// The dialogs opened over the widget: export, targets, saved results, import, comparison. In French.

import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { expect } from "@playwright/test";
import { pressAnywhere } from "../support/pressing.mjs";

export class Dialogs {
  constructor(diagnosis) {
    this.diagnosis = diagnosis;
    this.page = diagnosis.page;
    this.dialog = diagnosis.dialog();
  }

  // Opening.

  /** From the result: links, files, pictures. */
  async openExport() {
    await pressAnywhere(this.diagnosis.button(this.diagnosis.words.export));
    return this.sees("Garder et partager");
  }

  async openTargets() {
    await pressAnywhere(this.diagnosis.button("Choisir mes objectifs"));
    return this.sees("Mes objectifs");
  }

  /** From any screen. */
  async openResults() {
    await pressAnywhere(this.diagnosis.button("Mes résultats"));
    return this.sees("Mes résultats");
  }

  async sees(title) {
    await expect(this.dialog.getByRole("heading", { name: title, level: 2 })).toBeVisible();
    return this;
  }

  // Content.

  button(name) {
    return this.dialog.getByRole("button", { name, exact: true });
  }

  status() {
    return this.dialog.getByRole("status").filter({ hasText: /\S/ });
  }

  /** The results of the list, in order. */
  rows() {
    return this.dialog.getByRole("listitem").filter({ has: this.page.getByRole("button", { name: "Ouvrir", exact: true }) });
  }

  /** The facts of the result that came in. */
  facts() {
    return this.dialog.getByRole("list").first().getByRole("listitem");
  }

  /** The row of a theme, in a comparison. */
  theme(name) {
    return this.dialog.getByRole("listitem").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The link in its field, and its fragment. */
  async link() {
    const link = await this.dialog.getByRole("textbox", { name: "Le lien", exact: true }).inputValue();
    return { link, fragment: link.split("#")[1] };
  }

  // Actions.

  async hold(what) {
    await this.dialog.getByRole("radio", { name: what }).check();
    return this.link();
  }

  /** Chooses the stage that a theme aims for, among the goals. */
  async aim({ name }, stage) {
    const row = this.theme(name);
    if (!(await row.isVisible())) await this.dialog.getByText("Les autres thèmes").click();
    await row.getByRole("combobox").first().selectOption(stage);
  }

  async paste(text) {
    await this.dialog.getByRole("textbox", { name: "Collez le lien d’un résultat" }).fill(text);
    await this.button("Ouvrir ce lien").click();
  }

  async choose(file) {
    await this.dialog.getByLabel(/^Ou choisissez un fichier/).setInputFiles(file);
  }

  async close() {
    await pressAnywhere(this.button("Fermer"));
    await expect(this.dialog).toHaveCount(0);
  }

  /** Presses a button, and returns the file that it saves: `{ name, path, text }`. */
  async saved(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(button).click()]);
    const name = download.suggestedFilename();
    // Other programs recognise the file by its extension.
    const path = `${await download.path()}${extname(name)}`;
    await download.saveAs(path);
    return { name, path, text: readFileSync(path, "utf8") };
  }
}

/** Returns to an earlier result, with its dialogs. */
export async function atResult(diagnosis) {
  await diagnosis.open();
  await diagnosis.resume();
  await expect(diagnosis.result()).toBeVisible();
  return new Dialogs(diagnosis);
}

/** All entries in local storage, without their counters and checksums (`docs/formats.md`). */
export const kept = (page) => page.evaluate(() => {
  const value = (text) => text.replace(/^\d+ [0-9a-f]{8} /, "");
  const entries = Object.entries(localStorage).map(([key, text]) => [key, value(text)]);
  return JSON.stringify(entries.filter(([, value]) => value !== "null").sort());
});
