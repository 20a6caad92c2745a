// The box of the integration page: what the source of a partner's page tells, pasted there.

import { expect, test } from "../support/journey.mjs";
import { violations } from "../support/axe.mjs";
import { sideways } from "../support/overflow.mjs";

// axe tries styles that our page's policy refuses; a browser also reports what a pasted page would run.
test.use({ permissions: ["clipboard-read", "clipboard-write"], expectedTroubles: /Applying inline style|Executing inline event handler/ });

const HOST = "https://diag.example/outil/";
const LINE = `<script type="module" src="${HOST}v1/faire-ensemble.js"></script>`;
const TAG = `<faire-ensemble lang="fr"><a href="${HOST}">Faire le diagnostic</a></faire-ensemble>`;
const FRAME = `<iframe src="${HOST}embed.html?lang=fr" title="Faire ensemble – Vers une maturité coopérative ?" width="100%" height="900" style="border: 0" loading="lazy" allow="clipboard-write; web-share; fullscreen"></iframe>`;
const LEFT_ALONE = `<script type="module" data-cfasync="false" data-no-optimize="1" data-noptimize="1" nowprocket="1" src="${HOST}v1/faire-ensemble.js"></script>`;
const sourceWith = (body, { head = "", html = 'lang="fr"' } = {}) => `<!doctype html><html ${html}><head><title>Page</title>${head}</head><body>${body}</body></html>`;
const made = (generator) => ({ head: `<meta name="generator" content="${generator}">` });
const policed = (policy) => ({ head: `<meta http-equiv="Content-Security-Policy" content="${policy}">` });

/** Sources, each with its findings: the words and the line. */
const SOURCES = {
  "a tag that the editor removed": [sourceWith(`${LINE}<p><a href="${HOST}">Faire le diagnostic</a></p>`), ["la balise <faire-ensemble> manque", `${LINE}\n${TAG}`]],
  "a script that the editor removed": [sourceWith(TAG), ["le script manque"]],
  "a page with neither": [sourceWith("<p>Rien</p>"), ["ni la balise ni le script"]],
  "a line pasted as text": [sourceWith(`${LINE}<p>&lt;faire-ensemble lang="fr"&gt;`), ["comme du texte"]],
  "curly quotes": [sourceWith(`<script type=“module” src=“${HOST}v1/faire-ensemble.js”></script><faire-ensemble lang=“fr” partner=“Odile”><a href="${HOST}">x</a></faire-ensemble>`), ["guillemets typographiques"]],
  "French quotes around one value": [sourceWith(`${LINE}<faire-ensemble path=«complete»><a href="${HOST}">x</a></faire-ensemble>`), ["path=«complete»", `${LINE}\n${TAG.replace('"fr"', '"fr" path="complete"')}`]],
  "an empty line that was kept": [sourceWith(`<p>${LINE}</p><p>&nbsp;</p>${TAG}`), ["une ligne vide entre le script et la balise", `${LINE}\n${TAG}`]],
  "two loaders": [sourceWith(`${LINE}${LINE.replace("/v1/", "/v1.0.0/")}${TAG}`), ["à plusieurs adresses", LINE]],
  "a consent manager": [sourceWith(`${LINE.replace("module", "text/plain")}${TAG}`), ["gestionnaire de consentement", LINE]],
  "a script that an optimiser delays": [sourceWith(`${LINE.replace("module", "rocketlazyloadscript").replace(" src", ' data-rocket-type="module" data-rocket-src')}${TAG}`), ['type="rocketlazyloadscript"', LEFT_ALONE]],
  "a script that another optimiser delays": [sourceWith(`${LINE.replace("module", "litespeed/javascript").replace(" src", " data-src")}${TAG}`), ['type="litespeed/javascript"', LEFT_ALONE]],
  "a wrong address": [sourceWith(`${LINE.replace("/v1/", "/")}${TAG}`), ["n’est pas celle du questionnaire"]],
  "the address of a trial": [sourceWith(`${LINE.replace("https://diag.example/outil", "http://localhost:9999")}${TAG}`), ["n’est pas celle du questionnaire"]],
  "a script without its type": [sourceWith(`${LINE.replace(' type="module"', "")}${TAG}`), ['Il manque type="module"', LINE]],
  "http in a page on https": [sourceWith(`${LINE.replace("https", "http")}${TAG}`), ["demande le questionnaire en http", LINE]],
  "a policy of the page": [sourceWith(`${LINE}${TAG}`, policed("default-src 'self'; script-src 'self' https://*.example")), ["refuse les fichiers", `script-src https://diag.example 'wasm-unsafe-eval'; connect-src https://diag.example`], ["refuse WebAssembly"]],
  "a policy that refuses the script": [sourceWith(`${LINE}${TAG}`, policed("script-src 'self' 'wasm-unsafe-eval'")), ["refuse les scripts de https://diag.example"]],
  "a page without a language": [sourceWith(`${LINE}${TAG}`, { html: "" }), ["en quelle langue", '<html lang="fr">']],
  "a closed and low frame": [sourceWith(FRAME.replace("<iframe", '<iframe sandbox="allow-scripts allow-same-origin"').replace('"900"', '"400"')), ["allow-popups allow-downloads allow-modals", FRAME], ["trop bas : 400 pixels", FRAME]],
};

const HEALTHY = {
  "the line": sourceWith(`${LINE}\n${TAG}`),
  "the line without a page around": `${LINE}\n${TAG}`,
  "the pinned line": sourceWith(`<script type="module" src="${HOST}v1.0.0/faire-ensemble.js" integrity="sha384-x" crossorigin="anonymous"></script>${TAG}`),
  "the same script twice": sourceWith(`${LINE}${LINE}${TAG}`),
  "a script that the consent manager lets through": sourceWith(`${LINE.replace("<script", '<script data-cookieconsent="ignore"')}${TAG}`),
  "the frame": sourceWith(FRAME),
  "a policy that allows what it needs": sourceWith(`${LINE}${TAG}`, policed("default-src 'none'; script-src https://diag.example 'wasm-unsafe-eval'; connect-src https://diag.example")),
  "a policy with a nonce": sourceWith(`${LINE}${TAG}`, policed("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'")),
  "a name with an apostrophe": sourceWith(`${LINE}${TAG.replace('"fr"', '"fr" partner="L’Union d’Is"')}`),
};

/** The fix for a removed tag, by tool. */
const TOOLS = {
  WordPress: [made("WordPress 6.1.9"), "bloc « HTML personnalisé »", `${LINE}\n${TAG}`],
  SPIP: [made("SPIP 4.4.2"), "entre <html> et </html>", `<html>\n${LINE}\n${TAG}\n</html>`],
  YesWiki: [{ head: '<link rel="stylesheet" href="https://wiki.example/tools/templates/css/x.css">' }, "deux paires de guillemets droits", `""${LINE}${TAG.replace('"fr"', '"fr" style="scroll-margin-top: 80px"')}""`],
  Drupal: [made("Drupal 10 (https://www.drupal.org)"), "bloc de contenu", `${LINE}\n${TAG}`],
  Moodle: [{ head: '<script src="https://cours.example/lib/javascript.php/1/lib/x.js"></script>' }, "« Code source »", FRAME],
  Wix: [made("Wix.com Website Builder"), "« HTML iframe »", `${HOST}embed.html?lang=fr`],
};

const spaces = (text) => text.replace(/\u00a0/g, " ");
const box = (page) => page.locator("#check-box");
const items = (page) => box(page).getByRole("listitem");

async function paste(page, source) {
  await page.getByLabel("La source de votre page").fill(source);
  await expect(box(page).locator("#source-summary")).not.toBeEmpty();
}

test.beforeEach(({ page }) => page.goto("integrer.html"));

for (const [name, [source, ...findings]] of Object.entries(SOURCES)) {
  test(`${name}: the source alone reveals it, with the line that fixes it`, async ({ page }) => {
    await paste(page, source);
    await expect(items(page)).toContainText(findings.map(([what]) => what));
    for (const [at, [, line]] of findings.entries()) {
      if (line) await expect(items(page).nth(at).getByRole("code")).toHaveText(spaces(line));
    }
  });
}

test("a source without a fault has nothing to fix", async ({ page }) => {
  for (const [name, source] of Object.entries(HEALTHY)) {
    await page.getByLabel("La source de votre page").fill("");
    await paste(page, source);
    await expect(box(page).locator("#source-summary"), name).toContainText("Rien à réparer.");
    await expect(items(page), name).toHaveCount(0);
  }
});

test("each tool gets its own place and its own line", async ({ page }) => {
  for (const [tool, [head, where, line]] of Object.entries(TOOLS)) {
    await paste(page, sourceOf(head));
    await expect(box(page).locator("#source-summary"), tool).toContainText(`Page faite avec ${tool}`);
    await expect(items(page), tool).toContainText([where]);
    await expect(items(page).getByRole("code"), tool).toHaveText(spaces(line));
  }
});

const sourceOf = (head) => sourceWith(LINE, head);

test("a pasted page runs nothing and loads nothing", async ({ page: browser }) => {
  await paste(browser, sourceWith(`<script>document.title = "taken"</script><img src="https://elsewhere.example/x.png" onerror="document.title = 'taken'">${LINE}${TAG}`));
  await expect(box(browser).locator("#source-summary")).toContainText("Rien à réparer.");
  expect(await browser.title()).toContain("Mettre le questionnaire");
  expect(await browser.evaluate(() => performance.getEntriesByName("https://elsewhere.example/x.png").length)).toBe(0);
});

for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
  test(`the findings pass the accessibility checks at ${viewport.width} px, and their line is copied`, async ({ page: browser }) => {
    await browser.setViewportSize(viewport);
    await browser.goto("integrate.html");
    await browser.getByLabel("The source of your page").fill(SOURCES["a closed and low frame"][0]);
    await expect(box(browser)).toContainText("2 problems to fix.");
    expect(await violations(browser, { within: "#check-box" })).toEqual([]);
    expect(await sideways(browser)).toBe(0);
    await box(browser).getByRole("button", { name: "Copy the line" }).first().click();
    await expect(box(browser)).toContainText("Copied.");
    expect(await browser.evaluate(() => navigator.clipboard.readText())).toContain("embed.html?lang=fr");
  });
}
