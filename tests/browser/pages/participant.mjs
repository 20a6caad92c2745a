// A participant's phone in a room: the address on the wall, and the code that the phone shows.

import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";

/** The address in the code on the wall of a room. */
export const wall = ({ page = "index.html", perimeter = "team", path = "express" } = {}) => `./${page}?path=${path}&perimeter=${perimeter}&room`;

export const WORDS = {
  fr: {
    room: /^Vous répondez pour une séance en groupe\./,
    show: "Montrer mon code",
    title: "Montrez ce code à la personne qui anime",
    code: "Code QR du lien vers vos réponses",
    otherwise: "Pas de caméra ?",
    link: /^Envoyez ce lien/,
    copy: "Copier ce lien",
    copied: "Lien copié.",
    close: "Fermer",
  },
  en: {
    room: /^You are answering for a group session\./,
    show: "Show my code",
    title: "Show this code to the facilitator",
    code: "QR code of the link to your answers",
    otherwise: "No camera?",
    link: /^Send this link/,
    copy: "Copy this link",
    copied: "Link copied.",
    close: "Close",
  },
};

/** The dialog with the code, over the participant's result. */
export class Phone {
  constructor(diagnosis, lang = "fr") {
    this.diagnosis = diagnosis;
    this.words = WORDS[lang];
    this.dialog = diagnosis.page.getByRole("dialog", { includeHidden: false });
  }

  async shows() {
    await expect(this.dialog.getByRole("heading", { name: this.words.title, level: 2 })).toBeFocused();
    return this;
  }

  code() {
    return this.dialog.getByRole("img", { name: this.words.code });
  }

  async close() {
    await this.dialog.getByRole("button", { name: this.words.close }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** What another program reads in a picture of the whole screen. */
  async scanned(picture) {
    await expect(this.code()).toBeVisible();
    await this.diagnosis.page.screenshot({ path: picture });
    return execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  }
}

/** What a link holds, decoded after `docs/formats.md`. */
export function held(link) {
  const code = new URL(link).hash.match(/^#r=1([\w-]+)$/)[1];
  const bytes = Buffer.from(code, "base64url");
  const answers = bytes.subarray(17, -4);
  const number = [...answers].reduceRight((sum, it) => (sum << 8n) | BigInt(it), 0n);
  const path = bytes[0] & 4 ? "complete" : "express";
  const said = Array.from({ length: path === "complete" ? 39 : 13 }, (_, at) => "0123ND?_"[Number((number >> BigInt(3 * at)) & 7n)]);
  return { perimeter: ["me", "team", "network"][bytes[0] & 3], path, answers: said.join("") };
}
