// Older browsers, simulated by removing features, one at a time. Above the floor of `docs/embed.md`
// everything works; below it, a true message and the paper are there at once.

import { createHash } from "node:crypto";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test as base } from "../support/engines/journey.mjs";
import { served } from "../support/host.mjs";
import { EXPRESS } from "../support/profiles.mjs";

/** Features younger than the floor, and how to remove each before any script runs. */
const YOUNG = {
  structuredClone: () => delete globalThis.structuredClone,
  "URL.canParse": () => delete URL.canParse,
  "URLSearchParams.size": () => delete URLSearchParams.prototype.size,
  "Object.hasOwn": () => delete Object.hasOwn,
  "Array.prototype.at": () => delete Array.prototype.at,
  popover: () => ["popover", "showPopover", "hidePopover", "togglePopover"].forEach((it) => delete HTMLElement.prototype[it]),
  inert: () => delete HTMLElement.prototype.inert,
  "ARIA reflection": () => ["role", "ariaLabel", "ariaBusy"].forEach((it) => delete Element.prototype[it]),
  modulepreload: () => (DOMTokenList.prototype.supports = () => false),
  "AbortSignal.timeout": () => delete AbortSignal.timeout,
  IntersectionObserver: () => delete globalThis.IntersectionObserver,
  "Promise.withResolvers": () => delete Promise.withResolvers,
  trustedTypes: () => delete globalThis.trustedTypes,
};

/** Names in served files that an older browser does not know, each replaced by an unknown one. */
const UNKNOWN = [["shadowrootmode", "data-shadowrootmode"], [":has(", ":hat("], ["light-dark(", "light-dusk("], ["color-mix(", "color-mess("], ["allow-discrete", "allow-indiscreet"], ["text-wrap:", "text-wrack:"]];

const hashes = (page) => [...page.matchAll(/<(style|script)>(.*?)<\/\1>/gs)].map(([, , text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);

/** Alters sheets that a script fetches too: their hash is in that script, which then must not check it. */
const uncheckedSheets = (page) => page.addInitScript(() => {
  const own = globalThis.fetch;
  globalThis.fetch = (address, options) => own(address, `${address}`.endsWith(".css") ? { ...options, integrity: "" } : options);
});

async function serveWithout(page, names, areSheetsChecked = true) {
  await page.route(/\.(css|html)$|\/(\?.*)?$/, async (route) => {
    if (areSheetsChecked && route.request().resourceType() === "fetch") return route.continue();
    const response = await route.fetch();
    const before = await response.text();
    let body = before;
    for (const [known, unknown] of names) body = body.replaceAll(known, unknown);
    const headers = response.headers();
    // Our own page allows its inline parts by their hashes.
    const after = hashes(body);
    for (const [at, it] of hashes(before).entries()) {
      body = body.replaceAll(it, after[at]);
      headers["content-security-policy"] = headers["content-security-policy"]?.replaceAll(it, after[at]);
    }
    for (const it of ["content-encoding", "content-length"]) delete headers[it];
    await route.fulfill({ response, headers, body });
  });
}

const test = base.extend({
  serviceWorkers: "block",
  viewport: { width: 390, height: 844 },
  said: async ({ page }, use) => {
    const said = [];
    page.on("console", (it) => said.push(it.text()));
    page.on("pageerror", (it) => said.push(`uncaught: ${it}`));
    await use(said);
  },
});

test("without any recent feature, a respondent reaches the result, and the dialogs open #75", async ({ page, said }) => {
  for (const take of Object.values(YOUNG)) await page.addInitScript(take);
  await uncheckedSheets(page);
  await serveWithout(page, UNKNOWN, false);
  const diagnosis = await new Diagnosis(page).open();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  // The bars differ from their background.
  const fills = await page.evaluate(() => ["bar__ground", "bar__length"].map((it) => getComputedStyle(document.querySelector("faire-ensemble").shadowRoot.querySelector(`.${it}`)).fill));
  expect(fills).toEqual(["rgb(255, 255, 255)", "rgb(14, 95, 89)"]);
  await diagnosis.button(diagnosis.words.export).click();
  await expect(diagnosis.dialog().getByRole("heading").first()).toBeVisible();
  expect(said.filter((it) => /^uncaught|faire-ensemble:/.test(it))).toEqual([]);
});

for (const where of ["our page", "a partner's page", "the facilitator's page"]) {
  test(`${where} works without any single recent feature #75`, async ({ browser, baseURL, partner }) => {
    test.slow();
    const address = { "our page": baseURL, "a partner's page": `${partner}plain.html`, "the facilitator's page": `${baseURL}/group.html` }[where];
    const name = where === "the facilitator's page" ? "Commencer la séance" : "Commencer";
    const each = Object.entries(YOUNG).map(([it, take]) => [it, (page) => page.addInitScript(take)]);
    // A partner's page checks the style sheet's hash.
    if (where !== "a partner's page") for (const names of UNKNOWN) each.push([names[0], (page) => serveWithout(page, [names])]);
    for (const [it, take] of each) {
      const page = await browser.newPage({ serviceWorkers: "block", locale: "fr-FR" });
      await take(page);
      await page.goto(address);
      await expect(page.getByRole("button", { name, exact: true }), it).toBeEnabled();
      await page.close();
    }
  });
}

test("without `:has()`, the focus is visible, and a room hides the questions it does not ask #75", async ({ page }) => {
  await serveWithout(page, [[":has(", ":hat("]]);
  await page.goto("./?room=me-express");
  const option = (name) => page.getByRole("radio", { name });
  await expect(option(/^Moi/)).toBeVisible();
  await expect(option(/^Mon groupe/)).toBeHidden();
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Commencer" })).toBeEnabled();
  await option(/^Mon groupe/).focus();
  await page.keyboard.press("ArrowUp");
  const style = await option(/^Moi/).evaluate((it) => getComputedStyle(it).outlineStyle);
  expect(style).not.toBe("none");
});

/** Features without a fallback. */
const FLOOR = {
  "adopted style sheets": () => [Document, ShadowRoot].forEach((it) => delete it.prototype.adoptedStyleSheets),
  "style sheets that a script can make": () => {
    const { prototype } = CSSStyleSheet;
    globalThis.CSSStyleSheet = function CSSStyleSheet() {
      throw new TypeError("Illegal constructor");
    };
    globalThis.CSSStyleSheet.prototype = prototype;
  },
  "container queries": () => {
    const own = CSS.supports;
    CSS.supports = (...words) => !/container/.test(words.join(":")) && own.apply(CSS, words);
  },
};
const PAPER = { fr: "Répondre sur papier", en: "Answer on paper" };

test("below the floor, our page and a partner's report at once that the browser is too old, with the paper #74", async ({ browser, baseURL, partner, request }) => {
  test.slow();
  for (const [it, take] of Object.entries(FLOOR)) {
    for (const address of [baseURL, `${partner}plain.html`, `${partner}frame.html`]) {
      const page = await browser.newPage({ serviceWorkers: "block", locale: "fr-FR" });
      const said = [];
      page.on("console", (line) => said.push(line.text()));
      page.on("pageerror", (error) => said.push(`uncaught: ${error}`));
      await page.addInitScript(take);
      await page.goto(address);
      const word = page.getByRole("alert").filter({ hasText: "Ce navigateur est trop ancien pour le questionnaire" });
      await expect(word, `${it} on ${address}`).toBeVisible();
      await expect(word.getByRole("button"), it).toHaveCount(0);
      await expect(page.locator("iframe"), it).toHaveCount(0);
      const paper = await word.getByRole("link", { name: PAPER.fr }).getAttribute("href");
      expect((await request.get(paper.replace("localhost", "127.0.0.1"))).status(), it).toBe(200);
      expect(said.join("\n"), it).toMatch(/faire-ensemble: .*this browser lacks/);
      expect(said.filter((line) => /^uncaught|policy/.test(line)), it).toEqual([]);
      await page.close();
    }
  }
});

test("below the floor, the facilitator's page reports it too, with the sheets #74", async ({ page }) => {
  await page.addInitScript(FLOOR["container queries"]);
  await page.goto("./group-en.html");
  const word = page.getByRole("alert").filter({ hasText: "This browser is too old" });
  await expect(word).toBeVisible();
  await expect(word.getByRole("link", { name: "Open the sheets to print" })).toBeVisible();
});

/** Settings that disable WebAssembly remove it completely. */
const SETTING = "Un réglage de ce navigateur empêche le questionnaire de fonctionner";
const NO_WASM = () => delete globalThis.WebAssembly;

test("without WebAssembly, the message names the setting, with no policy, no frame and no offline promise #73", async ({ page, partner, said }) => {
  await page.addInitScript(NO_WASM);
  for (const address of ["./", `${partner}plain.html`, `${partner}plain.html?element=${encodeURIComponent('mode="frame"')}`, `${partner}no-wasm.html`]) {
    said.length = 0;
    await page.goto(address);
    await expect(page.getByRole("alert").filter({ hasText: SETTING }), address).toBeVisible();
    await expect(page.getByRole("link", { name: PAPER.fr }), address).toBeVisible();
    await expect(page.locator("iframe"), address).toHaveCount(0);
    expect(said.join("\n"), address).not.toMatch(/policy/);
  }
  await page.goto("./group.html");
  await expect(page.getByRole("alert").filter({ hasText: SETTING })).toBeVisible();
});

test.describe("with the page kept on the device", () => {
  test.use({ serviceWorkers: "allow" });

  test("the footer does not promise offline use where it cannot work #73", async ({ page }) => {
    const host = await served();
    await page.addInitScript(NO_WASM);
    await page.goto(host.url);
    await expect(page.getByRole("alert").filter({ hasText: SETTING })).toBeVisible();
    await expect(page.locator("p.foot")).toHaveText("Cette page s’ouvre aussi sans réseau.");
    await expect(page.locator("p.foot")).toBeHidden();
    await host.stop();
  });
});

test("firefox: with the browser's own setting, our page and a partner's name it and link to the paper #73", async ({ visit, baseURL, partner }) => {
  const page = await visit("firefox", undefined, { prefs: { "javascript.options.wasm": false } });
  for (const address of [baseURL, `${partner}plain.html`, `${baseURL}/group.html`]) {
    await page.goto(address);
    await page.waitFor({ text: SETTING });
    await page.waitFor({ role: "link", name: address.endsWith("group.html") ? "Ouvrir les fiches à imprimer" : PAPER.fr });
    expect(await page.evaluate(() => document.querySelectorAll("iframe").length + document.querySelector("faire-ensemble, #group").shadowRoot.querySelectorAll("iframe").length)).toBe(0);
    expect(await page.sees({ text: "Cette page s’ouvre aussi sans réseau." })).toBeFalsy();
  }
  expect(page.troubles.join("\n")).not.toMatch(/policy/);
});
