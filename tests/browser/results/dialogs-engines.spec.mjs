// The dialogs on a partner's page, in each engine: export, save, reopen.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";

for (const kind of KINDS) {
  test(`${kind}: a result is exported to a file and a QR code, stays in the list and opens from it`, async ({ visit, partner }) => {
    test.setTimeout(120_000);
    const page = await visit(kind);
    await page.goto(`${partner}plain.html`);
    const visitor = new Visitor(page);
    await visitor.begin();
    await visitor.finish();

    await visitor.press(visitor.words.export);
    await page.waitFor({ role: "heading", name: "Garder et partager" });
    await visitor.press("Un code QR");
    await visitor.press("Un fichier de données");
    await page.waitFor({ text: "Cherchez le fichier dans vos téléchargements." });
    const modules = await page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector(".qr path").getAttribute("d").split("M").length);
    expect(modules).toBeGreaterThan(300);
    await visitor.press("Fermer");

    await visitor.press("Mes résultats");
    await page.waitFor({ role: "heading", name: "Mes résultats" });
    await visitor.press("Ouvrir");
    await page.waitFor({ role: "heading", name: "Voici ce résultat" });
    await visitor.press("Le regarder");
    await page.waitFor({ text: "Vous regardez un résultat gardé ou partagé." });
    await visitor.press(visitor.words.doMine);
    const { troubles } = await page.evaluate(() => window.noted());
    expect(troubles).toBe("");
    expect(page.troubles).toEqual([]);
  });
}
