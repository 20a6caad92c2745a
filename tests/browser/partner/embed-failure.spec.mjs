import { expect, test } from "./hosts/embedding.mjs";
import { pressAnywhere } from "../support/pressing.mjs";

const FAULTS = {
  "is not there": (route) => route.fulfill({ status: 404, headers: { "Access-Control-Allow-Origin": "*" }, body: "not here" }),
  "does not come": (route) => route.abort("connectionfailed"),
  "has one bit changed": async (route) => {
    const answer = await route.fetch({ headers: { ...route.request().headers(), "accept-encoding": "identity" } });
    const body = await answer.body();
    body[body.length >> 1] ^= 1;
    const headers = { ...answer.headers(), "access-control-allow-origin": "*" };
    delete headers["content-encoding"];
    await route.fulfill({ status: 200, headers, body });
  },
};

for (const file of ["faire-ensemble.wasm", "widget.js", "words.fr.first.txt", "style.css", "*.json"]) {
  for (const [fault, fulfil] of Object.entries(FAULTS)) {
    test(`where ${file} ${fault}, a calm message offers to try again, and the answers are back afterwards #1 #5 #51`, async ({ embed, page, events }) => {
      const diagnosis = await embed();
      const { express } = diagnosis.texts;
      await diagnosis.begin("express");
      await diagnosis.answer(express[0], "2");
      await diagnosis.next();
      await diagnosis.answer(express[1], "3");

      const files = file === "*.json" ? "**/questions/*.json" : `**/v1/${file}*`;
      const context = page.context();
      await context.route(files, fulfil);
      await page.goto(page.url());
      const panel = page.getByRole("alert");
      await expect(panel).toContainText("Ce qui est gardé sur cet appareil n’est pas perdu");
      await expect(diagnosis.button("Réessayer")).toBeVisible();
      await expect.poll(events).toEqual([["error", { reason: "load" }]]);
      // The message stays in the element: the page around it is whole.
      await expect(page.getByRole("heading", { name: "La prochaine fois" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Faire le diagnostic" })).toBeVisible();

      await diagnosis.button("Réessayer").click();
      await expect.poll(async () => (await events()).length).toBe(2);
      await expect(panel).toHaveCount(1);

      await context.unrouteAll({ behavior: "wait" });
      await pressAnywhere(diagnosis.button("Réessayer"));
      await diagnosis.resume();
      await diagnosis.seesAnswered(express[1], "3");
      await expect(panel).toHaveCount(0);
      await diagnosis.back();
      await diagnosis.seesAnswered(express[0], "2");
    });
  }
}

test("the message is in the visitor's language", async ({ page, at }) => {
  await page.route("**/v1/faire-ensemble.wasm", FAULTS["is not there"]);
  await page.goto(at('lang="en"'));
  await expect(page.getByRole("alert")).toContainText("What is kept on this device is not lost");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("the message prefers the language that the visitor chose to that of the tag", async ({ embed, page }) => {
  const diagnosis = await embed('lang="fr"');
  await diagnosis.speak("en");
  await expect(diagnosis.welcome()).toBeVisible();
  await page.route("**/v1/faire-ensemble.wasm", FAULTS["is not there"]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a failure raises no error and no unhandled rejection on the page", async ({ embed, page, said }) => {
  await page.route("**/v1/widget.js*", FAULTS["has one bit changed"]);
  const diagnosis = await embed();
  await expect(diagnosis.button("Réessayer")).toBeVisible();
  const { troubles } = await page.evaluate(() => window.noted());
  expect(troubles.split("\n").filter((it) => /^error: (?!http)|^rejection/.test(it))).toEqual([]);
  expect(said.filter((it) => it.startsWith("uncaught"))).toEqual([]);
  // The loader fetches the file again to find the cause: wait until the altered answer has ended.
  await page.unrouteAll({ behavior: "wait" });
});

/** A page may replace functions of the browser; this one removes what the widget depends on. */
const take = (page, name, by) => page.evaluate(([name, by]) => {
  window.taken ??= Element.prototype[name];
  Element.prototype[name] = by ? () => { throw new Error(by); } : window.taken;
}, [name, by]);

test("a widget that keeps crashing shows a message, and a fresh one has the answers", async ({ embed, page, events }) => {
  const diagnosis = await embed();
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "2");
  await diagnosis.next();
  await diagnosis.answer(express[1], "3");
  await take(page, "getBoundingClientRect", "taken away");
  await diagnosis.button(diagnosis.words.next).click();
  await expect(page.getByRole("alert")).toContainText("Rien n’est effacé");
  await expect.poll(async () => (await events()).at(-1)).toEqual(["error", { reason: "panic" }]);
  await take(page, "getBoundingClientRect", null);
  await diagnosis.button("Réessayer").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  for (const at of [1, 0]) {
    // It broke down on the way to the third question, and opens at that one or at the second.
    const next = diagnosis.title(express[at + 1].stem);
    await expect(next.or(diagnosis.title(express[at].stem))).toBeVisible();
    if (await next.isVisible()) await diagnosis.back();
    await diagnosis.seesAnswered(express[at], `${2 + at}`);
  }
});

test("a widget that cannot be drawn shows a message, and starts once it can", async ({ page, at, events }) => {
  await page.addInitScript(() => {
    const own = Node.prototype.insertBefore;
    window.giveBack = () => (Node.prototype.insertBefore = own);
    Node.prototype.insertBefore = function (...all) {
      if (this.getRootNode() instanceof ShadowRoot) throw new Error("taken away");
      return own.apply(this, all);
    };
  });
  await page.goto(at('lang="fr"'));
  await expect(page.getByRole("alert")).toContainText("Rien n’est effacé");
  await expect(page.getByRole("link", { name: "Faire le diagnostic" })).toBeVisible();
  expect(await events()).toEqual([["error", { reason: "panic" }]]);
  await page.evaluate(() => window.giveBack());
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
