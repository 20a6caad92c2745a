// Debian's Chromium, by Playwright: its locators pierce shadow roots, and its clicks wait.

import { chromium } from "@playwright/test";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import config from "../../playwright.config.mjs";
import { CHROMIUM } from "../../../chromium.mjs";
import { pressAnywhere } from "../pressing.mjs";
import { until } from "./waiting.mjs";

// The whole browser, with its permission prompts for iframes and the clipboard.
const launchOptions = { ...config.use.launchOptions, executablePath: CHROMIUM };

/** Debian's Chromium refuses storage to third-party iframes unless the profile allows it. */
const PARTITIONED = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };

export async function launch({ thirdParty, isDark } = {}) {
  if (thirdParty === "partitioned") return launchWithProfile(PARTITIONED);
  const browser = await chromium.launch(launchOptions);
  return {
    open: async ({ scale = 1, width = 800, height = 900 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale: "fr-FR", colorScheme: isDark ? "dark" : "light" });
      return new Page(await context.newPage());
    },
    close: () => browser.close(),
  };
}

/** Chromium reads third-party settings from the profile only; and Playwright disables storage
 *  partitioning, unless a later `--disable-features` replaces its own. */
async function launchWithProfile(preferences) {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const args = [...launchOptions.args, "--disable-features=NothingAtAll"];
  const options = { ...launchOptions, args, viewport: { width: 800, height: 900 }, locale: "fr-FR" };
  const context = await chromium.launchPersistentContext(profile, options);
  return {
    open: async () => new Page(await context.newPage()),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

class Scope {
  constructor(inside) {
    this.inside = inside;
  }

  locator({ role, name, text }) {
    const found = role ? this.inside.getByRole(role, { name, exact: true }) : this.inside.getByText(text);
    return found.filter({ visible: true }).first();
  }

  sees(what) {
    return this.locator(what).isVisible();
  }

  waitFor(what) {
    return this.locator(what).waitFor();
  }

  press(what) {
    const target = this.locator(what);
    return what.role === "button" ? pressAnywhere(target) : target.click();
  }

  evaluate(inPage, given) {
    return this.inside.evaluate(inPage, given);
  }

  /** The content of the iframe that an in-page function finds. */
  async frame(inPage) {
    const handle = await this.inside.waitForFunction(inPage);
    return new Scope(await handle.asElement().contentFrame());
  }
}

class Page extends Scope {
  troubles = [];

  constructor(page) {
    super(page);
    page.on("download", (it) => (this.download = it));
    page.on("console", (it) => it.type() === "error" && this.troubles.push(it.text()));
    page.context().on("weberror", (it) => this.troubles.push(`${it.error()}`));
  }

  async goto(address) {
    await this.inside.goto(address);
  }

  /** Another page of the same person. */
  async newTab() {
    return new Page(await this.inside.context().newPage());
  }

  key(key) {
    return this.inside.keyboard.press(key);
  }

  type(text) {
    return this.inside.keyboard.type(text);
  }

  async kept() {
    const download = await until("a download", () => this.download);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  shot() {
    return this.inside.screenshot({ animations: "allow", caret: "initial" });
  }

  close() {
    return this.inside.close();
  }
}
