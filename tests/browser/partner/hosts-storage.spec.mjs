// Storage of a third-party iframe: refused, or partitioned by partner.
//
// WebKitGTK plays partitioned storage only: it has no setting to refuse all. The closest case there
// is the sandboxed iframe in hosts.spec.mjs.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { framed } from "./hosts/framed.mjs";
import { widgetAt } from "./hosts/server.mjs";

for (const kind of ["chromium", "firefox"]) {
  test(`${kind}: an iframe that may store nothing shows a message, and the questionnaire works to the end #32`, async ({ visit, partner }) => {
    const page = await visit(kind, {}, { thirdParty: "refused" });
    await page.goto(`${partner}frame.html`);
    const visitor = await framed(page);
    const refusal = await visitor.scope.evaluate(() => {
      try {
        return `${localStorage.length}`;
      } catch (error) {
        return error.name;
      }
    });
    expect(refusal).toBe("SecurityError");
    await visitor.scope.waitFor({ text: "Ici, vos réponses ne seront pas gardées" });
    await visitor.begin();
    await visitor.finish();
    await visitor.share();
    const { troubles, events } = await page.evaluate(() => window.noted());
    expect(troubles).toBe("");
    expect(events).toMatch(/complete .*\nshare .*$/);
    // Firefox logs that such an iframe has no service worker either.
    expect(page.troubles.filter((it) => !it.includes("ServiceWorker"))).toEqual([]);
  });
}

for (const kind of KINDS) {
  test(`${kind}: an iframe with partitioned storage has the answers again #33`, async ({ visit, partner, baseURL }) => {
    const page = await visit(kind, {}, { thirdParty: "partitioned" });
    await page.goto(`${partner}frame.html`);
    const visitor = await framed(page);
    await visitor.begin();
    await visitor.answer(0);
    await visitor.press(visitor.words.next);
    await visitor.answer(1, 3);

    await page.goto(`${partner}frame.html`);
    const again = await framed(page);
    await again.press("Reprendre");
    await again.seesQuestion(1);
    await again.press(again.words.next);
    await again.finish(2);
    await again.share();
    const { troubles } = await page.evaluate(() => window.noted());
    expect(troubles).toBe("");
    expect(page.troubles).toEqual([]);

    // The same address outside of the partner's page has its own partition, without these answers.
    await page.goto(`${widgetAt(baseURL)}embed.html`);
    await page.waitFor({ role: "button", name: visitor.words.begin });
  });
}
