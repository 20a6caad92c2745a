// A partner configures a snippet on our page; pasted on another site, it works as configured.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { hosted } from "../support/host.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { unpack, unzipped } from "../support/zip.mjs";

const test = base.extend({
  permissions: ["clipboard-read", "clipboard-write"],
  // The partner's own site.
  expectedTroubles: /request: http:\/\/(localhost|127\.0\.0\.1)|ERR_FAILED/,
  /** Serves another site with what was pasted, and returns its address. */
  pasted: async ({}, use) => {
    const servers = [];
    await use(async (line, { style = "", policy = "" } = {}) => {
      const server = createServer((request, response) => {
        if (policy) response.setHeader("Content-Security-Policy", `default-src 'none'; img-src 'self'; style-src 'self'; ${policy}`);
        const page = `<!doctype html><html lang="de"><link rel="stylesheet" href="style.css"><title>P</title><h1>P</h1>${line}`;
        const [type, text] = { "/": ["text/html; charset=utf-8", page], "/style.css": ["text/css", style] }[request.url] ?? ["image/png", ""];
        response.setHeader("Content-Type", type).end(text);
      });
      servers.push(server.listen(0, "127.0.0.1"));
      await once(server, "listening");
      return `http://localhost:${server.address().port}/`;
    });
    for (const server of servers) server.close().closeAllConnections();
  },
});

const preview = (page) => page.locator(".preview");
const radio = (page, name) => page.locator("#choices").getByRole("radio", { name });

/** Presses a copy button, in a part of the page that may have to be opened first, and returns the clipboard. */
async function copied(page, name) {
  const closed = page.locator("details:not([open])").filter({ has: page.getByRole("button", { name, exact: true, includeHidden: true }) });
  if (await closed.count()) await closed.locator("summary").first().click();
  const button = page.getByRole("button", { name, exact: true });
  await button.click();
  await expect(button.locator("xpath=following-sibling::*[@role='status']")).toHaveText(/^(Copié|Copied)\.$/);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Records what the page's policy refuses. */
async function watched(page) {
  await page.addInitScript(() => {
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (it) => globalThis.refused.push(`${it.effectiveDirective} ${it.blockedURI}`));
  });
  return () => page.evaluate(() => globalThis.refused);
}

test("a partner chooses, previews and copies a line that works on another site", async ({ page, pasted, baseURL }) => {
  const host = new URL("./", baseURL).href;
  await page.goto("integrer.html");
  const live = new Diagnosis(preview(page));
  await expect(live.welcome()).toBeVisible();

  await radio(page, "English").check();
  const other = new Diagnosis(preview(page), "en");
  await expect(other.welcome()).toBeVisible();
  await radio(page, /^Complet/).check();
  await expect(preview(page).getByRole("radio", { name: other.words.complete })).toBeChecked();
  await radio(page, "Moi").check();
  await expect(preview(page).getByRole("radio", { name: /^Me/ })).toBeChecked();
  await page.getByLabel("Boutons, liens et barres", { exact: true }).fill("204080");
  await page.getByLabel(/^Votre nom/).fill("Mairie d’Is");

  const line = await copied(page, "Copier la ligne");
  expect(line).toBe(
    `<script type="module" src="${host}v1/faire-ensemble.js"></script>\n` +
      `<faire-ensemble lang="en" path="complete" perimeter="me" partner="Mairie d’Is"><a href="${host}en.html">Take the self-diagnosis</a></faire-ensemble>`,
  );
  const style = await copied(page, "Copier la règle");
  expect(style).toBe("faire-ensemble {\n  --faire-ensemble-accent: #204080;\n}");

  await page.goto(await pasted(line, { style }));
  const theirs = new Diagnosis(page, "en", "me");
  await expect(theirs.welcome()).toBeVisible();
  await expect(page.getByRole("radio", { name: theirs.words.complete })).toBeChecked();
  await expect(theirs.button(theirs.words.begin)).toHaveCSS("background-color", "rgb(32, 64, 128)");
  // As the text for the privacy page promises.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await theirs.begin();
  const [first] = theirs.texts.items;
  await theirs.answer(first, "2");
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((it) => !it.startsWith("faire-ensemble/"))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test("the suggested policy is enough, and the alternative lines run too", async ({ page, context, pasted }) => {
  await page.goto("integrer.html");
  const other = await context.newPage();
  const refused = await watched(other);
  const runs = async (line, policy, where = other) => {
    await other.goto(await pasted(line, { policy }));
    await expect(new Diagnosis(where).welcome()).toBeVisible();
    expect(await refused()).toEqual([]);
  };
  const inFrame = { getByRole: (...wanted) => other.frameLocator("iframe").getByRole(...wanted) };
  await runs(await copied(page, "Copier la ligne"), await copied(page, "Copier pour la page"));
  await runs(await copied(page, "Copier la ligne figée"), await copied(page, "Copier pour la page"));
  await radio(page, /^Un éditeur qui enlève les scripts/).check();
  await runs(await copied(page, "Copier le cadre"), `frame-src ${new URL(page.url()).origin}; style-src-attr 'unsafe-inline'`, inFrame);
  await radio(page, /^Des pages HTML/).check();
  await radio(page, /^Dans un cadre/).check();
  await expect(page.getByRole("button", { name: "Copier pour la page" })).toBeHidden();
  await runs(await copied(page, "Copier la ligne"), await copied(page, "Copier pour le cadre"), inFrame);
});

/** What each kind of site ends in, by the only control that is then left. */
const ENDS = {
  "Des pages HTML": "Copier la ligne",
  WordPress: "Télécharger l’extension",
  YesWiki: "Copier pour YesWiki",
  SPIP: "Copier pour SPIP",
  Drupal: "Copier pour Drupal",
  "Moodle, Chamilo, ILIAS": "Télécharger le paquet",
  "Squarespace, Webflow": "Copier pour le bloc de code",
  "Wix, Google Sites": "Copier l’adresse",
  "Un éditeur qui enlève les scripts": "Copier le cadre",
  React: "Copier le composant React",
  Vue: "Copier le composant Vue",
  "Je ne sais pas": "Copier le message",
};
const SITE = "Avec quoi votre site est-il fait ?";

/** The files of the package that the link with this name downloads, by path. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/^faire-ensemble-[a-z]+-[\d.]+\.zip$/);
  return unzipped(readFileSync(await download.path()));
}

test("each kind of site ends in one thing to do, with the partner's choices in it", async ({ page }) => {
  await page.goto("integrer.html");
  await radio(page, "English").check();
  await radio(page, /^Complet/).check();
  await radio(page, "Toujours sombre").check();
  const sites = page.getByRole("group", { name: SITE }).getByRole("radio");
  await expect(sites).toHaveCount(Object.keys(ENDS).length);
  const left = page.getByRole("region", { name: /^3/ });
  for (const [site, name] of Object.entries(ENDS)) {
    await page.getByRole("group", { name: SITE }).getByRole("radio", { name: site }).check();
    const controls = left.locator("button:visible, a:visible");
    await expect(controls, site).toHaveText([name]);
    const isCopied = name.startsWith("Copier");
    const given = isCopied ? await copied(page, name) : JSON.stringify([...await downloaded(page, name)].filter(([path]) => /choices/.test(path)).map(([, it]) => `${it}`));
    for (const choice of [/lang\W+en\b/, /path\W+complete/, /scheme\W+dark/]) expect(given, site).toMatch(choice);
  }
});

test("the address runs in a frame of another site, and the package as a course", async ({ page, context, pasted }, testInfo) => {
  await page.goto("integrer.html");
  await radio(page, "English").check();
  await page.getByLabel("Boutons, liens et barres", { exact: true }).fill("#204080");
  await radio(page, /^Wix/).check();
  const other = await context.newPage();
  await other.goto(await pasted(`<iframe src="${(await copied(page, "Copier l’adresse")).replaceAll("&", "&amp;")}"></iframe>`));
  const start = (where) => where.getByRole("button", { name: "Start", exact: true });
  await expect(start(other.frameLocator("iframe"))).toHaveCSS("background-color", "rgb(32, 64, 128)");

  await radio(page, /^Moodle/).check();
  const folder = testInfo.outputPath("course");
  unpack(await downloaded(page, "Télécharger le paquet"), folder);
  const host = await hosted(folder);
  await other.goto(`${host.url}index.html`);
  await expect(start(other)).toHaveCSS("background-color", "rgb(32, 64, 128)");
  await host.stop();
});

test("a package that has not come is told", async ({ page }) => {
  await page.goto("integrer.html");
  await radio(page, "WordPress").check();
  await page.route("**/*.zip", (route) => route.abort());
  await page.getByRole("link", { name: "Télécharger l’extension" }).click();
  await expect(page.getByText("Le fichier n’est pas arrivé. Réessayez, ou rechargez la page.")).toBeVisible();
});

test("invalid values get a message", async ({ page }) => {
  await page.goto("integrer.html");
  const live = new Diagnosis(preview(page));
  await expect(live.welcome()).toBeVisible();
  const line = page.locator("#text-line");
  const before = await line.textContent();
  const accent = page.getByLabel("Boutons, liens et barres", { exact: true });
  await accent.fill("vert");
  await expect(page.getByText(/^Ce n’est pas une couleur comme #0e5f59/)).toBeVisible();
  await expect(accent).toHaveAttribute("aria-invalid", "true");
  expect(await line.textContent()).toBe(before);

  await accent.fill("#ffffcc");
  await expect(page.getByText(/^Avec ces couleurs, les mots se liraient mal/)).toBeVisible();
  await accent.fill("#204080");
  await expect(page.getByText(/^Avec ces couleurs, les mots se liraient mal/)).toHaveCount(0);
  await page.getByRole("checkbox").check();
  await expect(line).toContainText('style="--faire-ensemble-accent: #204080"');
});

test("where the clipboard is refused, the text can be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.goto("integrate.html");
  await page.getByRole("button", { name: "Copy the line", exact: true }).click();
  await expect(page.getByText(/^Copying did not work/)).toBeVisible();
  const selected = await page.evaluate(() => getSelection().toString().trim());
  expect(selected).toBe(await page.locator("#text-line").textContent());
});

test("a partner's name shows how results arrive and what to tell visitors", async ({ page }) => {
  await page.goto("integrer.html");
  const receive = page.getByRole("heading", { name: "Recevoir ce que l’on vous transmet" });
  await expect(receive).toBeHidden();
  expect(await copied(page, "Copier ce texte")).not.toContain("Transmettre");
  await page.getByLabel(/^Votre nom/).fill("Mairie d’Is");
  await expect(receive).toBeVisible();
  const text = await copied(page, "Copier ce texte");
  expect(text).toContain("Transmettre à Mairie d’Is");
  expect(text).toContain(new URL(page.url()).origin);
});

test("without scripts, the page still says what to do for each kind of site", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("integrer.html");
  await expect(page.getByText(/^Pour composer la ligne et voir le questionnaire, il faut autoriser JavaScript/)).toBeVisible();
  await expect(page.getByText("Dans la page, « Éditer »")).toBeVisible();
  // There are no choices then.
  for (const it of await page.getByText("Vos choix ci-dessus").all()) await expect(it).toBeHidden();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Télécharger l’extension" }).click()]);
  expect([...unzipped(readFileSync(await download.path())).keys()]).toContain("faire-ensemble/faire-ensemble.php");
  await context.close();
});

test("YesWiki leaves the line as it is: it stands between two pairs of quotes, and contains none", async ({ page }) => {
  await page.goto("integrer.html");
  await page.getByLabel(/^Votre nom/).fill("Mairie d’Is");
  const line = await page.locator("#text-yeswiki").textContent();
  expect(line).toMatch(/^""<script [^]*<\/faire-ensemble>""$/);
  expect(line.slice(2, -2)).not.toContain('""');
  // Else the wiki’s menu would cover the top of the result.
  expect(line).toContain('style="scroll-margin-top: 80px"');
});
