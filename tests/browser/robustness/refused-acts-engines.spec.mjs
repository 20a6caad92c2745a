// What a sandbox forbids, in each engine: forms, files, the printer and the clipboard. Every button
// works, and no message claims a file or a copy.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { GOLDEN_LINK } from "../support/profiles.mjs";

const inSandbox = async (page) => new Visitor(await page.frame(() => {
  const frame = document.querySelector("#place iframe");
  return frame?.contentWindow ? frame : null;
}));

/** Waits until a dialog is open, or closed. */
const dialogIs = (visitor, isOpen) => until(`a dialog that is ${isOpen ? "open" : "closed"}`, async () => Boolean(await visitor.scope.sees({ role: "dialog" })) === isOpen);

for (const kind of KINDS) {
  test(`${kind}: in a sandbox without forms or files, dialogs close, answers are erased, and a file’s content can be copied #56`, async ({ visit, partner }) => {
    test.setTimeout(120_000);
    const page = await visit(kind);
    await page.goto(`${partner}sandbox.html`);
    const visitor = await inSandbox(page);
    await visitor.begin();
    await visitor.answer(0);
    await visitor.press("Tout effacer");
    await visitor.press("Garder mes réponses");
    await dialogIs(visitor, false);
    await visitor.seesQuestion(0);
    await visitor.press("Tout effacer");
    await dialogIs(visitor, true);
    for (const key of ["Tab", "Enter"]) await page.key(key);
    await dialogIs(visitor, false);
    await visitor.begin();
    await visitor.finish();

    await visitor.press("Imprimer");
    await visitor.scope.waitFor({ text: "Rien ne s’ouvre ?" });
    await visitor.press(visitor.words.export);
    await visitor.press("Un fichier de données");
    await visitor.scope.waitFor({ text: "Cherchez le fichier dans vos téléchargements." });
    await visitor.scope.waitFor({ role: "button", name: "Copier ce texte" });
    const held = await visitor.scope.evaluate(() => [...document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("details[open] textarea")].map((it) => it.value).join());
    expect(JSON.parse(held).answers).toBeTruthy();
    await visitor.press("Fermer");
    await dialogIs(visitor, false);

    await visitor.press("Mes résultats");
    await visitor.scope.waitFor({ role: "textbox", name: "Collez le lien d’un résultat" });
    await visitor.scope.evaluate((link) => {
      const field = [...document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("dialog input")].find((it) => it.spellcheck === false);
      field.value = link;
    }, GOLDEN_LINK);
    await visitor.press("Ouvrir ce lien");
    await visitor.scope.waitFor({ role: "heading", name: "Voici ce résultat" });
    await visitor.press("Fermer");
    await dialogIs(visitor, false);
  });
}

test("firefox: a browser that resists fingerprinting gives a true picture, as a drawing #59", async ({ visit, partner }) => {
  test.setTimeout(120_000);
  const page = await visit("firefox", undefined, { resistsFingerprinting: true });
  await page.goto(`${partner}plain.html`);
  const visitor = new Visitor(page);
  await visitor.begin();
  await visitor.finish();
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => (window.made = { type: blob.type, text }));
      return createObjectURL.call(URL, blob);
    };
  });
  await visitor.press(visitor.words.export);
  await visitor.press("Une image");
  await page.waitFor({ text: "Ce navigateur ne donne pas d’image ordinaire" });
  const { type, text } = await until("the file", () => page.evaluate(() => window.made));
  expect(type).toBe("image/svg+xml");
  expect(text).toContain("Impliquer les citoyens");
  const seen = await page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("svg.card").getBoundingClientRect().width);
  expect(seen).toBeGreaterThan(200);
});
