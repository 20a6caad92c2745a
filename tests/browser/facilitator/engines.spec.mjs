// Leading a group in the other engines: counting, storing and resuming.

import { expect, test } from "../support/engines/journey.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { served } from "../support/host.mjs";

for (const kind of ["firefox", "webkit"]) {
  test(`${kind}: hands are counted and revealed, and the session opens again later`, async ({ visit, baseURL }) => {
    test.setTimeout(120_000);
    const [item] = questionnaire("fr").express;
    const press = async (page, name) => page.press({ role: "button", name });
    const page = await visit(kind);
    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Commencer la séance");
    // The focus goes to the title, which may scroll.
    await page.waitFor({ text: "Séance gardée sur cet appareil" });
    await press(page, "Suivant");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await press(page, "Mains levées");
    for (const level of [0, 3, 3]) await press(page, shown(`Une main de plus : ${item.levels[level]}`));
    await page.waitFor({ text: "3 mains comptées" });
    await press(page, "Montrer les réponses");
    await page.waitFor({ text: "3 mains levées" });
    await page.waitFor({ text: "Séance gardée sur cet appareil" });

    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Ouvrir");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await page.waitFor({ text: "3 mains levées" });
    expect(page.troubles).toEqual([]);
  });
}

/** A press of the same key within this many milliseconds is a bounce. */
const BOUNCE = 260;

/** In the page: the key that moves the focus towards an element, or nothing once it is there. */
function tabTo([selector, text]) {
  const root = document.querySelector("#group").shadowRoot;
  const all = [...root.querySelectorAll(selector)];
  const target = all.find((it) => !text || (it.ariaLabel ?? it.textContent).replace(/\s+/g, " ").trim() === text);
  const from = root.activeElement;
  if (from === target) return "";
  return from && from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab";
}

/** A facilitator with a keyboard, in any engine. */
class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(key) {
    await this.page.key(key);
    await this.page.evaluate((time) => new Promise((done) => setTimeout(done, time)), BOUNCE);
  }

  /** Tab until this has the focus, or Shift+Tab where it comes before. */
  async focus(selector, text) {
    for (let times = 0; times < 60; times += 1) {
      const key = await this.page.evaluate(tabTo, [selector, text]);
      if (!key) return;
      await this.page.key(key);
    }
    throw new Error(`not reached with Tab: ${text ?? selector}`);
  }

  /** Presses a button with Enter, which the browser itself handles: no press of it is a bounce. */
  async enter(text) {
    await this.page.waitFor({ role: "button", name: text });
    await this.focus("button", text);
    await this.page.key("Enter");
  }

  /** Forward until the wall shows this heading. */
  async forward(title) {
    await this.press("PageDown");
    await this.page.waitFor({ role: "heading", name: shown(title) });
  }
}

for (const kind of ["chromium", "firefox", "webkit"]) {
  test(`${kind}: without a network, two keys lead a whole session from the welcome to the end, and the keyboard does the rest`, async ({ visit }) => {
    test.setTimeout(180_000);
    const { express } = questionnaire("fr");
    const [item, ...others] = express;
    const server = await served();
    const page = await visit(kind, { width: 1280, height: 720 });
    await page.goto(`${server.url}group.html`);
    const keys = new Keyboard(page);
    await page.waitFor({ role: "button", name: "Commencer la séance" });
    await server.stop();
    await keys.enter("Commencer la séance");
    await page.waitFor({ text: "Merci d’être là." });
    await keys.forward(item.stem);
    await keys.enter("Mains levées");
    for (const level of [0, 3, 3]) await keys.enter(shown(`Une main de plus : ${item.levels[level]}`));
    await page.waitFor({ text: "3 mains comptées" });
    await keys.press("PageDown");
    await page.waitFor({ role: "button", name: "Cacher les réponses" });
    await page.waitFor({ text: "3 mains levées" });
    for (const { stem } of others) await keys.forward(stem);
    for (const title of ["Les thèmes, vus par le groupe", "À discuter d’abord"]) {
      await keys.forward(title);
      await keys.press("PageDown");
      await page.waitFor({ role: "button", name: "Cacher les réponses" });
    }
    await keys.forward("Nos engagements");
    await keys.enter("Échanger");
    await page.waitFor({ role: "button", name: "Ajouter cet engagement" });
    await keys.focus("[name=what]");
    await page.type("Relire la charte");
    await page.key("Enter");
    await page.waitFor({ role: "button", name: "Corriger" });
    await keys.forward("Le temps passé ici en valait-il la peine ?");
    await keys.enter("Une main de plus : Utile");
    await keys.forward("Merci !");
    await page.waitFor({ text: "Relire la charte" });
    await keys.press("PageUp");
    await page.waitFor({ role: "heading", name: "Le temps passé ici en valait-il la peine ?" });
    await keys.forward("Merci !");
    await keys.enter("Prendre le compte rendu");
    await page.waitFor({ role: "button", name: "Page à garder" });
    await keys.enter("Échanger");
    await keys.enter("Quitter la séance");
    await page.waitFor({ role: "button", name: "Commencer la séance" });
  });
}

for (const kind of ["firefox", "webkit"]) {
  test(`${kind}: names leave the wall when the desk is gone, and come back with it`, async ({ visit, baseURL }) => {
    test.setTimeout(120_000);
    const address = new URL("group.html", baseURL).href;
    const page = await visit(kind, { width: 1280, height: 720 });
    await page.goto(address);
    const keys = new Keyboard(page);
    await keys.enter("Commencer la séance");
    await page.waitFor({ text: "Séance gardée sur cet appareil" });
    const hash = await page.evaluate(() => location.hash);
    await keys.enter("Terminer");
    await keys.press("PageUp");
    await keys.press("PageUp");
    await page.waitFor({ role: "heading", name: "Nos engagements" });
    await keys.focus("[name=what]");
    await page.type("Relire la charte");
    await page.key("Enter");
    await page.waitFor({ role: "button", name: "Corriger" });
    const wall = await page.newTab();
    await wall.goto(`${address}${hash.replace("#", "#wall=")}`);
    await wall.waitFor({ text: "Relire la charte" });
    await page.goto("about:blank");
    await wall.waitFor({ role: "button", name: "Rallumer l’écran" });
    await page.goto(`${address}${hash}`);
    await wall.waitFor({ text: "Relire la charte" });
  });
}
