import { expect, test } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

test.use({ serviceWorkers: "allow" });

/** A result brings what the browser's own print needs. */
const PRINTED = ["css", "js", "wasm"].map((it) => `/v1/dialogs.${it}`);

test("after the start the page requests only what a result prints with, and the other language, and the console stays silent", async ({ diagnosis, context, page }) => {
  const asked = [];
  const said = [];
  context.on("console", (it) => said.push(`${it.type()}: ${it.text()}`));
  context.on("request", (it) => {
    if (!it.serviceWorker()) asked.push(new URL(it.url()).pathname);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (it) => console.error(`policy: ${it.violatedDirective} ${it.blockedURI}`));
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await diagnosis.open();
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(asked.filter((it, at) => asked.indexOf(it) !== at)).toEqual([]);

  asked.length = 0;
  await diagnosis.writeNote("Un exemple");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await diagnosis.copiedLink();
  await page.pdf();
  await diagnosis.button(diagnosis.words.deepen).click();
  await diagnosis.overview();
  await diagnosis.seeResult();
  await expect.poll(() => asked.toSorted()).toEqual(PRINTED);

  asked.length = 0;
  await diagnosis.speak("en");
  expect(asked.toSorted()).toEqual([expect.stringMatching(/\/questions\/maturite-cooperative\.en\.[0-9a-f]+\.json$/), "/v1/words.en.txt"]);
  await diagnosis.button(diagnosis.words.erase).click();
  await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
  await expect(diagnosis.welcome()).toBeVisible();
  expect(asked).toHaveLength(2);
  expect(said).toEqual([]);
});

test("the page sets no cookie and uses no store except those of progress and the offline copy", async ({ diagnosis, context, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "2");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await context.cookies()).toEqual([]);
  const stores = await page.evaluate(async () => ({
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).map((it) => it.name),
    foreign: Object.keys(localStorage).filter((it) => !it.startsWith("faire-ensemble/")),
    caches: (await caches.keys()).filter((it) => !it.startsWith("faire-ensemble ")),
  }));
  expect(stores).toEqual({ session: 0, databases: ["faire-ensemble"], foreign: [], caches: [] });
});
