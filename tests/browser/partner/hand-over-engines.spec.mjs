// *Hand over* in the other engines: see hand-over.spec.mjs for what a page may do in Chromium.

import { shown } from "../pages/questionnaire.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";

const PARTNER = "Le lavoir";
const ATTRIBUTES = encodeURIComponent(`lang="fr" partner="${PARTNER}"`);
const RECEIPT = "Ce qui est sorti de cette page";

/** The page does one thing after the other with the results that it is given. */
const listen = () => {
  const acts = [
    ({ detail }) => detail.accept(new Promise((take) => (window.take = () => take(window.taken.push(detail.code))))),
    ({ detail }) => detail.accept(Promise.reject(new Error("full"))),
    () => {},
  ];
  window.taken = [];
  addEventListener("faire-ensemble-result", (event) => acts.shift()(event));
};

/** The storage of a visitor who came before, on the partner's page. */
const store = (entries) => {
  for (const { name, value } of JSON.parse(entries)) localStorage.setItem(name, value);
};

for (const kind of KINDS.filter((it) => it !== "chromium")) {
  test(`${kind}: a visitor reads whether the page took the result, could not take it, or did not answer`, async ({ visit, partner }) => {
    const page = await visit(kind);
    await page.goto(`${partner}plain.html?bare`);
    await page.evaluate(store, JSON.stringify(cameBefore(partner, GOLDEN).origins[0].localStorage));
    await page.goto(`${partner}plain.html?element=${ATTRIBUTES}`);
    await page.evaluate(listen);
    const visitor = new Visitor(page);
    await visitor.press("Voir le résultat");
    await visitor.seesResult();
    const handOver = async () => {
      await visitor.press(`Transmettre à ${PARTNER}`);
      await visitor.press("Transmettre");
    };
    const reads = (text) => page.waitFor({ text: shown(text) });
    const getsLink = async () => {
      await page.waitFor({ role: "textbox", name: shown("Voici le lien, à envoyer autrement :") });
      await visitor.press("Fermer");
    };

    await handOver();
    await reads("Transmission en cours…");
    expect(await page.sees({ text: "Résultat transmis." })).toBeFalsy();
    await page.evaluate(() => window.take());
    await reads("Résultat transmis.");
    expect(await page.evaluate(() => window.taken.length)).toBe(1);
    await visitor.press("Fermer");

    await handOver();
    await reads("Votre résultat n’a pas été reçu.");
    await getsLink();

    await handOver();
    await reads("Personne n’a répondu : on ne sait pas si votre résultat est arrivé.");
    await getsLink();

    await visitor.press(RECEIPT);
    await reads(`votre résultat a été transmis à ${PARTNER}`);
    await reads(`votre résultat a été remis à la page de ${PARTNER}`);
    expect(await page.sees({ text: "Rien : aucune réponse, aucune note." })).toBeFalsy();
  });
}
