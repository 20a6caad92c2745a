// The pages' policies refuse nothing, in any engine, from the first screen to the facilitator's page.
// Browsers report to the host; each page ends with a violation, which proves that reports arrive.

import { until } from "../support/engines/waiting.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { expect, test as base } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { DIST, hosted } from "../support/host.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

const test = base.extend({
  host: async ({}, use) => {
    const host = await hosted(DIST);
    await use(host);
    await host.stop();
  },
});

// Only Chromium could block service workers: the test allows them in every engine.
test.use({ serviceWorkers: "allow" });

/** The directives in the browsers' reports. */
const KEPT = "Séance gardée sur cet appareil";
const refused = (reports) => reports.map((it) => JSON.parse(it)["csp-report"]).map((it) => (it["effective-directive"] ?? it["violated-directive"]).split(" ")[0]);

/** Sets markup from a string, and a style: both are refused. */
async function expectSilence(page, { reports }) {
  expect(refused(reports)).toEqual([]);
  const outcome = await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    try {
      document.createElement("div").innerHTML = "<b>";
      return "made";
    } catch (error) {
      return error.name;
    }
  });
  expect(outcome).toBe("TypeError");
  await until("the reports", () => reports.length >= 2);
  expect(refused(reports).sort()).toEqual(["require-trusted-types-for", expect.stringMatching(/^style-src/)]);
}

for (const kind of KINDS) {
  test(`${kind}: the questionnaire, its dialogs and the receipt violate no policy`, async ({ visit, host }) => {
    test.setTimeout(120_000);
    const page = await visit(kind);
    await page.goto(host.url);
    const visitor = new Visitor(page);
    await visitor.begin();
    await visitor.finish();
    await visitor.share();
    await visitor.press(visitor.words.export);
    await page.waitFor({ role: "heading", name: "Garder et partager" });
    await visitor.press("Un code QR");
    await visitor.press("Une page à garder");
    await visitor.press("Une image");
    await page.waitFor({ text: "Cherchez l’image dans vos téléchargements." });
    await visitor.press("Fermer");
    await visitor.press("Choisir mes objectifs");
    await page.waitFor({ role: "heading", name: "Mes objectifs" });
    await visitor.press("Fermer");
    await visitor.press("Mes résultats");
    await visitor.press("Ouvrir");
    await page.waitFor({ role: "heading", name: "Voici ce résultat" });
    await visitor.press("Fermer");

    await visitor.press("Ce qui est sorti de cette page");
    await page.waitFor({ text: "Rien : aucune réponse, aucune note." });
    const files = await page.evaluate(() => [...document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("dialog li")].map((it) => it.textContent));
    const asked = new Set(host.log.map((it) => it.address));
    expect(files.filter((it) => !asked.has(it))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["/", "/v1/page.js", "/v1/widget.js", "/v1/dialogs.wasm"]));
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expectSilence(page, host);
  });

  test(`${kind}: the facilitator's page violates no policy`, async ({ visit, host }) => {
    test.setTimeout(120_000);
    const [item] = questionnaire("fr").express;
    const press = (name) => page.press({ role: "button", name });
    const page = await visit(kind);
    await page.goto(`${host.url}group.html`);
    await press("Commencer la séance");
    // WebKit scrolls to the heading that gets the focus, and loses a press meanwhile.
    await page.waitFor({ text: KEPT });
    // Press another place: a second press at the same place within a moment would not count.
    await press("Mains levées");
    await press("Suivant");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await press(shown(`Une main de plus : ${item.levels[0]}`));
    await press("Montrer les réponses");
    await page.waitFor({ text: "1 main levée" });
    await press("Compte rendu");
    await page.waitFor({ role: "button", name: "Page à garder" });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expectSilence(page, host);
  });
}
