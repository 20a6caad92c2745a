import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { testRefusingStorage } from "../support/refusing-storage.mjs";

testRefusingStorage(["firefox", "webkit"]);

// storage.spec.mjs plays Chromium's own setting; WebKitGTK has none.
test("firefox: where the browser refuses storage, a message appears, and a respondent can finish #29", async ({ visit, baseURL }) => {
  const page = await visit("firefox", {}, { thirdParty: "everywhere" });
  await page.goto(baseURL);
  const refusal = await page.evaluate(() => {
    try {
      return `${localStorage.length}`;
    } catch (error) {
      return error.name;
    }
  });
  expect(refusal).toBe("SecurityError");
  await page.waitFor({ text: "Ici, vos réponses ne seront pas gardées" });
  const visitor = new Visitor(page);
  await visitor.begin();
  await visitor.finish();
  await visitor.share();
  expect(page.troubles.filter((it) => !it.includes("ServiceWorker"))).toEqual([]);
});
