// Letters twice as large in another engine: see large-text.spec.mjs. WebKitGTK takes their size from its
// own settings, which no driver can set.

import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { outside } from "../support/overflow.mjs";

test("firefox: every screen fits with letters twice as large, on 360 pixels #86", async ({ visit, baseURL }) => {
  const page = await visit("firefox", { width: 360, height: 740 }, { isLarge: true });
  await page.goto(baseURL);
  const visitor = new Visitor(page);
  const fits = async () => expect(JSON.stringify(await page.evaluate(outside))).toBe("[]");
  await page.waitFor({ role: "button", name: visitor.words.begin });
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("faire-ensemble").shadowRoot.querySelector(".widget")).fontSize)).toBe("32px");
  await fits();
  await visitor.begin();
  await visitor.seesQuestion(0);
  await fits();
  await visitor.press("English");
  await page.waitFor({ role: "button", name: "Next" });
  await fits();
  await visitor.press("Français");
  await visitor.finish();
  await fits();
  // Press another place: a second press at the same place within a moment would not count.
  await visitor.share();
  await visitor.press(visitor.words.export);
  await page.waitFor({ role: "button", name: "Fermer" });
  await fits();
});
