// A page of WebKitGTK, or an iframe in it, by W3C WebDriver: `ask` sends the commands.

import { kept } from "./downloads.mjs";
import { found } from "./finder.mjs";
import { pressAt } from "./pace.mjs";
import { said, until } from "./waiting.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** An element that moves or was redrawn is searched again. */
function notYet(error) {
  if (!/not interactable|stale element/.test(error)) throw error;
}

/** Scrolls a height of a frame, or else the middle of the element, near the middle of the viewport; returns where the element's middle is then. */
function bringToTheMiddle(it, aside, height) {
  const { top, height: whole } = it.getBoundingClientRect();
  scrollBy({ top: top + (height ?? whole / 2) - innerHeight / 2 - aside, behavior: "instant" });
  const box = it.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** In pixels from the middle: presses alternate, so that few have to wait until they count. */
let aside = 40;

class Scope {
  constructor(ask, way = [], at = { way: [] }) {
    Object.assign(this, { ask, way, at });
  }

  /** Switches to the iframe of this scope: the driver is in one frame at a time. */
  async #enter() {
    if (this.at.way === this.way) return;
    await this.ask("POST", "/frame", { id: null });
    for (const id of this.way) await this.ask("POST", "/frame", { id });
    this.at.way = this.way;
  }

  async #run(inPage, ...given) {
    await this.#enter();
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${inPage})(...[...arguments].slice(0, -1)))().then((value) => done({ value }), (error) => done({ error: \`\${error}\` }));`;
    const { value, error } = await this.ask("POST", "/execute/async", { script, args: given });
    if (error) throw new Error(error);
    return value;
  }

  sees(what) {
    return this.#run(found, what);
  }

  waitFor(what) {
    return until(said(what), () => this.sees(what));
  }

  async press(what) {
    await until(`a way to press ${said(what)}`, async () => {
      const element = await this.sees({ ...what, isEnabled: true });
      return element && this.#click(element).then(() => true, notYet);
    });
  }

  async #click(element) {
    aside = -aside;
    const point = await this.#run(bringToTheMiddle, element, aside);
    // A third-party iframe may not scroll the page around it: scroll that page too.
    const [frame] = this.way;
    if (frame) await new Scope(this.ask, [], this.at).#run(bringToTheMiddle, frame, aside, point.y);
    await this.#enter();
    await pressAt(point, () => this.ask("POST", `/element/${element[ELEMENT]}/click`, {}));
  }

  evaluate(inPage, given) {
    return this.#run(inPage, given);
  }

  async frame(inPage) {
    const element = await until("the frame", () => this.#run(inPage));
    return new Scope(this.ask, [...this.way, element], this.at);
  }
}

export class Page extends Scope {
  // The driver does not report the console: our test pages record it themselves.
  troubles = [];

  constructor(ask, close, downloads) {
    super(ask);
    Object.assign(this, { close, downloads });
  }

  async goto(address) {
    this.at.way = undefined;
    await this.ask("POST", "/url", { url: address });
  }

  /** Another window of the same person: the driver is in one at a time. */
  async newTab() {
    const first = await this.ask("GET", "/window");
    const { handle } = await this.ask("POST", "/window/new", { type: "window" });
    const { ask, at } = this;
    at.handle = first;
    const within = (handle) => async (...words) => {
      if (at.handle !== handle) {
        await ask("POST", "/window", { handle });
        Object.assign(at, { handle, way: undefined });
      }
      return ask(...words);
    };
    this.ask = within(first);
    const page = new Page(within(handle), () => {}, this.downloads);
    page.at = at;
    return page;
  }

  async resize(width, height) {
    const inner = () => this.evaluate(() => `${innerWidth} ${innerHeight}`);
    const frame = await this.ask("GET", "/window/rect");
    const [w, h] = (await inner()).split(" ").map(Number);
    await this.ask("POST", "/window/rect", { width: frame.width + width - w, height: frame.height + height - h });
    await until(`a view of ${width} × ${height}`, async () => (await inner()) === `${width} ${height}`);
  }

  async key(key) {
    const VALUES = { Control: "\uE009", Shift: "\uE008", Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", Backspace: "\uE003", PageUp: "\uE00E", PageDown: "\uE00F", Space: " " };
    const keys = key.split("+").map((it) => VALUES[it] ?? it);
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.reverse().map((value) => ({ type: "keyUp", value }));
    await this.ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions: [...down, ...up] }] });
  }

  async type(text) {
    for (const key of text) await this.key(key === "+" ? "\uE025" : key);
  }

  kept() {
    return kept(this.downloads);
  }

  async shot() {
    return Buffer.from(await this.ask("GET", "/screenshot"), "base64");
  }
}
