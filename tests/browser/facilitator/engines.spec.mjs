// Leading a group in the other engines: counting, storing and resuming.

import { expect, test } from "../support/engines/journey.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

for (const kind of ["firefox", "webkit"]) {
  test(`${kind}: hands are counted and revealed, and the session opens again later`, async ({ visit, baseURL }) => {
    test.setTimeout(120_000);
    const [item] = questionnaire("fr").express;
    const press = async (page, name) => page.press({ role: "button", name });
    const page = await visit(kind);
    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Commencer la séance");
    await press(page, "Suivant");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await press(page, "Mains levées");
    for (const level of [0, 3, 3]) await press(page, shown(`Une main de plus : ${item.levels[level]}`));
    await page.waitFor({ text: "3 mains comptées" });
    await press(page, "Montrer les réponses");
    await page.waitFor({ text: "3 réponses" });
    await page.waitFor({ text: "Séance gardée sur cet appareil" });

    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Ouvrir");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await page.waitFor({ text: "3 réponses" });
    expect(page.troubles).toEqual([]);
  });
}
