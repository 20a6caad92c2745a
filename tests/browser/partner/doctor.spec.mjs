// The doctor on partner pages: each mistake gives one sentence and the line that fixes it; a page without mistakes has nothing to fix.

import { heldBack } from "../support/held-back.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "./hosts/embedding.mjs";
import { Doctor, asking } from "./hosts/doctor.mjs";
import { widgetAt } from "./hosts/server.mjs";

const NO_BREAK = /\u00a0/g;
const LINE = (host) => `<script type="module" src="${host}v1/faire-ensemble.js"></script>`;
const TAG = (host, attributes = 'lang="fr"') => `<faire-ensemble ${attributes}><a href="${host}">Faire le diagnostic</a></faire-ensemble>`;
const snippet = (host, attributes) => `${LINE(host)}\n${TAG(host, attributes)}`;
const policy = (host) => `script-src ${new URL(host).origin} 'wasm-unsafe-eval'; connect-src ${new URL(host).origin}`;
const framePolicy = (host) => `script-src ${new URL(host).origin}; frame-src ${new URL(host).origin}`;
const frame = (host) => `<iframe src="${host}embed.html?lang=fr" title="Faire ensemble – Vers une maturité coopérative ?" width="100%" height="900" style="border: 0" loading="lazy" allow="clipboard-write; web-share; fullscreen"></iframe>`;
const PALE = 'lang="fr" style="--faire-ensemble-text: #888; --faire-ensemble-surface: #999"';

/** Page, attributes of the tag or null, and each finding: its words and its line. */
const FAULTS = {
  "a tag that the editor removed": ["tag-stripped", null, ["la balise <faire-ensemble> manque", snippet]],
  "a line pasted as text": ["tag-as-text", null, ["comme du texte", snippet]],
  "a tag without a link": ["tag-empty", null, ["La balise est vide", snippet]],
  "curly quotes": ["curly-quotes", null, ["guillemets typographiques ont pris la place des guillemets droits : lang=“fr”", (host) => snippet(host, 'lang="fr" path="complete"')]],
  "a page without a language": ["lang-missing", null, ["en quelle langue elle est écrite", () => '<html lang="fr">']],
  "a language that we don't have": ["plain", 'lang="de"', ["une langue que le questionnaire n’a pas : de", snippet]],
  "two releases": ["releases", null, ["à plusieurs adresses", LINE]],
  "two elements": ["two", null, ["contient 2 fois le questionnaire", TAG]],
  "a consent manager": ["consent", null, ["gestionnaire de consentement", LINE]],
  "a policy without WebAssembly": ["no-wasm", null, ["refuse WebAssembly", policy]],
  "a policy without our files": ["no-connect", null, ["refuse les fichiers de", policy]],
  "a policy with neither WebAssembly nor the frame": ["no-frame", null, ["refuse WebAssembly", policy], ["refuse le cadre", framePolicy]],
  "a policy without the tag's colours": ["strict", 'lang="fr" style="--faire-ensemble-accent: #204080"', ["refuse les couleurs écrites", () => "faire-ensemble { --faire-ensemble-accent: #204080; }"]],
  "a hostile style sheet": ["hostile", null, ["(display: inline)", () => "faire-ensemble { display: block !important; }"]],
  "a block that is too low": ["cut-off", null, ["coupe le questionnaire : #low", () => "#low { height: auto; max-height: none; overflow: visible; }"]],
  "a block that scrolls": ["scroller", null, ["qu’il faut faire défiler : #box", () => "#box { height: auto; max-height: none; overflow: visible; }"]],
  "a flexible parent without height": ["flex", null, ["dont la hauteur est fixée : span", () => "span { height: auto; max-height: none; overflow: visible; }"]],
  "colours that can't be read": ["plain", PALE, ["contraste de 4,5 pour 1", () => "faire-ensemble { --faire-ensemble-surface: initial; --faire-ensemble-text: initial; }"]],
  "a frame that is closed, silent and low": ["closed-frame", null, ["sandbox du cadre", frame], ["allow du cadre", frame], ["trop bas : 300 pixels", frame]],
  ...Object.fromEntries(["null", "deaf", "throws", "none"].map((how) => [`storage that is refused (${how})`, [`storage-${how}`, null, ["Le stockage de la page est refusé", (host) => snippet(host, 'lang="fr" mode="frame"')]]])),
};

const plainSpaces = (text) => text.replace(NO_BREAK, " ");

for (const [name, [file, attributes, ...findings]] of Object.entries(FAULTS)) {
  test(`${name}: one sentence, and the line that fixes it`, async ({ page, at, baseURL }) => {
    await page.goto(asking(at(attributes, file)));
    const host = widgetAt(baseURL);
    await new Doctor(page).expectFindings(...findings.map(([what, line]) => [plainSpaces(what), plainSpaces(line(host))]));
  });
}

for (const [file, attributes] of [["plain", null], ["strict", null], ["strict-frame", null], ["frame", null], ["dark", null], ["rtl", null], ["globals", null], ["zone", null], ["pinned", null], ["plain", 'lang="fr" view="group"'], ["plain", 'lang="fr" style="--faire-ensemble-accent: #204080"']]) {
  test(`a healthy page has nothing to fix: ${file} ${attributes ?? ""}`, async ({ page, at, events }) => {
    await page.goto(asking(at(attributes, file)));
    await expect.poll(async () => (await events()).map(([it]) => it)).toContain("ready");
    await new Doctor(page).expectHealthy();
  });
}

test("each fix names the place in the tool that the page is made with", async ({ page, at, baseURL }) => {
  await page.goto(asking(at(null, "wordpress")));
  const doctor = new Doctor(page);
  await doctor.expectFindings(["dans l’extension de sécurité qui l’envoie ou dans le fichier .htaccess", policy(widgetAt(baseURL))]);
  await expect(doctor.panel).toContainText("Page faite avec WordPress");
});

test("the line keeps the colours of the tag and what it adds to a result, and stays clear of a wiki's menu", async ({ page, at, baseURL }) => {
  await page.goto(asking(at(null, "yeswiki")));
  const host = widgetAt(baseURL);
  const tag = TAG(host, 'lang="fr" overlay="overlay.json" style="--faire-ensemble-accent: #204080; scroll-margin-top: 80px"');
  await new Doctor(page).expectFindings(["une langue que le questionnaire n’a pas : de", `""${LINE(host)}${tag}""`]);
});

test("a page in a closed frame is told so within it", async ({ page, at, baseURL }) => {
  await page.goto(at(null, "sandbox-checked"));
  await new Doctor(page.frameLocator("iframe")).expectFindings(["dans un cadre fermé (sandbox)", plainSpaces(frame(widgetAt(baseURL)))]);
});

/** Changes what the host answers. */
const rewritten = (page, file, edit) => page.route(`**/${file}`, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: edit(await response.text()) });
});

// The doctor may check once more while a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("a script that something rewrites on its way no longer has its hash", async ({ page, at }) => {
  await rewritten(page, "v1/widget.js", (it) => `${it}\n// minified`);
  await page.goto(asking(at(null)));
  await new Doctor(page).expectFindings(["v1/widget.js n’a plus son empreinte", 'Header set Cache-Control "no-cache, no-transform"']);
});

test("a loader that something rewrites is told apart from the list of hashes", async ({ page, at }) => {
  await rewritten(page, "v1/faire-ensemble.js", (it) => `${it}\n// minified`);
  await page.goto(asking(at(null)));
  await new Doctor(page).expectFindings(["v1/faire-ensemble.js n’a plus son empreinte", 'Header set Cache-Control "no-cache, no-transform"']);
});

test("a file that is missing is named", async ({ page, at }) => {
  await page.route("**/v1/faire-ensemble.wasm", (route) => route.fulfill({ status: 404, headers: { "Access-Control-Allow-Origin": "*" } }));
  await page.goto(asking(at(null)));
  await new Doctor(page).expectFindings([/manque sur .*v1\/faire-ensemble\.wasm/, "AddType application/wasm .wasm"]);
});

test("another release on the host is told from a script that still is the earlier one", async ({ page, at }) => {
  await rewritten(page, "v1/widget.js", (it) => `${it}\n// later`);
  for (const file of ["v1/faire-ensemble.js", "v1/start.js"]) {
    let isLater = false;
    await rewritten(page, file, (it) => {
      const text = isLater ? it.replaceAll("sha256-", "sha256-later") : it;
      isLater = true;
      return text;
    });
  }
  await page.goto(asking(at(null)));
  const found = new Doctor(page).panel.getByRole("listitem").filter({ hasText: "L’hébergeur a une autre version" }).filter({ hasText: "v1/widget.js" });
  await expect(found.getByRole("code")).toHaveText('Header set Cache-Control "no-cache"');
});

test("a script pinned to an old release gets the line of today", async ({ page, at, baseURL }) => {
  await rewritten(page, "integrity.json", (it) => JSON.stringify({ ...JSON.parse(it), "v1.9.0/faire-ensemble.js": "sha384-" }));
  await page.goto(asking(at(null, "pinned")));
  await new Doctor(page).expectFindings(["figé sur une ancienne version", LINE(widgetAt(baseURL))]);
});

test("a fixed fault is gone at the next check", async ({ page, at }) => {
  await page.goto(asking(at(null, "cut-off")));
  const doctor = new Doctor(page);
  await doctor.expectFindings(["coupe le questionnaire"]);
  await page.locator("#low").evaluate((it) => it.removeAttribute("style"));
  await doctor.button("Vérifier à nouveau").click();
  await doctor.expectHealthy();
});

test("its buttons stay where they are while it checks, and the findings stay until the check has ended", async ({ page, at, events }) => {
  // The findings don't fit into the panel.
  await page.setViewportSize({ width: 360, height: 500 });
  const release = await heldBack(page, "**/integrity.json");
  await page.goto(asking(at(null, "no-wasm")));
  const doctor = new Doctor(page);
  await expect(doctor.panel).toContainText("Vérification en cours");
  const button = await doctor.button("English").elementHandle();
  const place = await button.boundingBox();
  release();
  await doctor.expectFindings(["refuse WebAssembly"]);
  expect(await doctor.button("English").boundingBox()).toEqual(place);
  // A press that begins before the end of a check goes on after it.
  expect(await button.evaluate((it) => it.isConnected)).toBe(true);
  await expect.poll(async () => (await events()).map(([it]) => it)).toContain("ready");
  await expect(doctor.panel).not.toContainText("Vérification en cours");
  await page.unrouteAll({ behavior: "wait" });
  const again = await heldBack(page, "**/integrity.json");
  await doctor.button("Vérifier à nouveau").click();
  await expect(doctor.panel).toContainText("Vérification en cours");
  await doctor.expectFindings(["refuse WebAssembly"]);
  again();
  await expect(doctor.panel).not.toContainText("Vérification en cours");
  await doctor.expectFindings(["refuse WebAssembly"]);
});

test("visitors never fetch the doctor, even where the widget fails or an address mentions it", async ({ page, at, events, partner }) => {
  const asked = [];
  page.on("request", (it) => asked.push(it.url()));
  for (const address of [at(null), `${partner}plain.html?s=faire-ensemble-doctor`, `${partner}plain.html#faire-ensemble-doctor`, at(null, "no-frame")]) {
    await page.goto(address);
    await expect.poll(async () => (await events()).map(([it]) => it).filter((it) => /^(ready|error)$/.test(it)).length).toBeGreaterThan(0);
    await expect(page.locator("faire-ensemble-doctor")).toHaveCount(0);
  }
  expect(asked.filter((it) => it.endsWith("doctor.js"))).toEqual([]);
});

for (const kind of KINDS) {
  test(`${kind}: the doctor says what a policy refuses, in both languages, and closes`, async ({ visit, partner }) => {
    const page = await visit(kind);
    await page.goto(asking(`${partner}no-wasm.html`));
    await page.waitFor({ text: "refuse WebAssembly" });
    await page.press({ role: "button", name: "English" });
    await page.waitFor({ text: "refuses WebAssembly" });
    await page.press({ role: "button", name: "Close" });
    expect(await page.evaluate(() => document.querySelector("faire-ensemble-doctor") === null)).toBe(true);

    await page.goto(asking(`${partner}plain.html`));
    await page.waitFor({ text: "Rien à réparer." });
  });
}
