// The facilitator's page.

import { readFileSync } from "node:fs";
import { expect } from "../support/journey.mjs";
import { pressAnywhere, pressKeys } from "../support/pressing.mjs";
import { WORDS } from "./facilitator-words.mjs";
import { questionnaire, shown } from "./questionnaire.mjs";
import { Wall } from "./wall.mjs";

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
