// Debian's Firefox ESR, by puppeteer over WebDriver BiDi.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { kept } from "./downloads.mjs";
import { found } from "./finder.mjs";
import { pressAt } from "./pace.mjs";
import { said, until } from "./waiting.mjs";

/** Stops Firefox's own requests. */
export const QUIET = {
  "app.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "intl.accept_languages": "fr-FR, fr",
  "intl.locale.requested": "fr",
};

/** `network.cookie.cookieBehavior` controls all storage, despite its name; `everywhere` refuses first-party storage too. */
const THIRD_PARTY = { refused: 1, everywhere: 2, partitioned: 5 };
/** A window that forgets everything when it is closed. */
const PRIVATE = { "browser.privatebrowsing.autostart": true };
/** Reading a canvas returns noise in this mode. */
const RESISTING = { "privacy.resistFingerprinting": true };

/** 0 is dark. */
const DARK = { "layout.css.prefers-color-scheme.content-override": 0 };

/** Letters twice as large, as a user may set them. */
const LARGE = { "font.size.variable.x-western": 32, "font.size.monospace.x-western": 26 };

export async function launch({ thirdParty, isPrivate, resistsFingerprinting, locale, isLarge, isDark, prefs } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const downloads = join(profile, "downloads");
  mkdirSync(downloads);
  const asked = {
    ...(thirdParty && { "network.cookie.cookieBehavior": THIRD_PARTY[thirdParty] }),
    ...(isPrivate && PRIVATE),
    ...(resistsFingerprinting && RESISTING),
    ...(isLarge && LARGE),
    ...(isDark && DARK),
    // 2 is a folder of one's own.
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    ...(locale && { "intl.accept_languages": locale, "intl.locale.requested": locale }),
    ...prefs,
  };
  const browser = await puppeteer.launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    userDataDir: profile,
    env: { ...process.env, HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" },
    extraPrefsFirefox: { ...QUIET, ...asked },
  });
  return {
    open: async ({ scale = 1, width = 800, height = 900 } = {}) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      return new Page(page, context, downloads);
    },
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** An element that was redrawn between finding and pressing it is searched again. */
function redrawn(error) {
  if (!/detached|not clickable/.test(error.message)) throw error;
}

class Scope {
  constructor(inside) {
    this.inside = inside;
  }

  async sees(what) {
    const handle = await this.inside.evaluateHandle(found, what);
    const element = handle.asElement();
    if (!element) await handle.dispose();
    return element;
  }

  waitFor(what) {
    return until(said(what), () => this.sees(what));
  }

  async press(what) {
    await until(`a way to press ${said(what)}`, async () => {
      const element = await this.sees({ ...what, isEnabled: true });
      return element && this.#click(element).then(() => true, redrawn);
    });
  }

  async #click(element) {
    await element.scrollIntoView();
    await pressAt(await element.clickablePoint(), () => element.click());
    await element.dispose();
  }

  evaluate(inPage, given) {
    return this.inside.evaluate(inPage, given);
  }

  async frame(inPage) {
    const handle = await until("the frame", async () => (await this.inside.evaluateHandle(inPage)).asElement());
    const frame = await until("what is in the frame", () => handle.contentFrame());
    return new Scope(frame);
  }
}

class Page extends Scope {
  troubles = [];

  constructor(page, context, downloads) {
    super(page);
    Object.assign(this, { context, downloads });
    page.on("console", (it) => it.type() === "error" && this.#note(it));
    page.on("pageerror", (it) => this.troubles.push(`${it}`));
  }

  /** An error in the console is a remote object: its text arrives a moment later. */
  async #note(line) {
    const at = this.troubles.push(line.text()) - 1;
    const said = (it) => it.evaluate((value) => `${value} ${value?.stack ?? ""}`.trim());
    await Promise.all(line.args().map(said)).then((all) => (this.troubles[at] = all.join(" ")), () => {});
  }

  async goto(address) {
    await this.inside.goto(address);
  }

  /** Another page of the same person. */
  async newTab() {
    return new Page(await this.context.newPage(), this.context, this.downloads);
  }

  async key(key) {
    const keys = key.split("+");
    for (const it of keys) await this.inside.keyboard.down(it);
    for (const it of keys.reverse()) await this.inside.keyboard.up(it);
  }

  type(text) {
    return this.inside.keyboard.type(text);
  }

  kept() {
    return kept(this.downloads);
  }

  async shot() {
    return Buffer.from(await this.inside.screenshot());
  }

  close() {
    return this.context.close();
  }
}
