// What stands beside the widget, as people meet it: ways out, goals, results, comparison. In French.

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

  // The ways there.

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

  // What is there.

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

  /** What is said of the result that came in. */
  facts() {
    return this.dialog.getByRole("list").first().getByRole("listitem");
  }

  /** The row of a theme, in a comparison. */
  theme(name) {
    return this.dialog.getByRole("listitem").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The address in the box, and what follows its `#`. */
  async link() {
    const link = await this.dialog.getByRole("textbox", { name: "Le lien", exact: true }).inputValue();
    return { link, fragment: link.split("#")[1] };
  }

  // What people do.

  async hold(what) {
    await this.dialog.getByRole("radio", { name: what }).check();
    return this.link();
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

  /** The file that a press brings: its name, where it is, what is in it. */
  async saved(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(button).click()]);
    const name = download.suggestedFilename();
    // What a program makes of a file begins with the end of its name.
    const path = `${await download.path()}${extname(name)}`;
    await download.saveAs(path);
    return { name, path, text: readFileSync(path, "utf8") };
  }
}

/** Somebody who comes back to their result, with what stands beside it. */
export async function atResult(diagnosis) {
  await diagnosis.open();
  await diagnosis.button("Reprendre").click();
  await expect(diagnosis.result()).toBeVisible();
  return new Dialogs(diagnosis);
}

/** All that the device keeps: keys and values, whenever they were written (`docs/formats.md`). */
export const kept = (page) => page.evaluate(() => {
  const value = (text) => text.replace(/^\d+ [0-9a-f]{8} /, "");
  const entries = Object.entries(localStorage).map(([key, text]) => [key, value(text)]);
  return JSON.stringify(entries.filter(([, value]) => value !== "null").sort());
});
