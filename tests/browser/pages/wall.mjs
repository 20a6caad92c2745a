// The wall: what the room sees, in a separate window, or small beside the tools.

import { expect } from "../support/journey.mjs";
import { pressKeys } from "../support/pressing.mjs";
import { WORDS } from "./facilitator-words.mjs";
import { shown } from "./questionnaire.mjs";

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
