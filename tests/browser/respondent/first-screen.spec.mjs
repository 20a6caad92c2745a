import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { WASM, alive, heldBack } from "../support/held-back.mjs";
import { DIST } from "../support/host.mjs";
import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test("a press during which the widget starts still counts", async ({ page }) => {
  const diagnosis = new Diagnosis(page);
  const release = await heldBack(page);
  await page.goto("./", { waitUntil: "commit" });
  const begin = diagnosis.button(diagnosis.words.begin);
  await expect(begin).toBeEnabled();
  await begin.hover();
  await page.mouse.down();
  release();
  // While it is held down, a press is not yet a press: the widget comes under it.
  await alive(page);
  await page.mouse.up();
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
});

test("a press counts where the widget is ready between two listeners of it", async ({ page }) => {
  // As in WebKit on a busy machine: what waits for a promise goes on after the first listener.
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate.apply(WebAssembly, given);
      WebAssembly.instantiate = instantiate;
      await new Promise((go) => addEventListener("pointerdown", go, { capture: true, once: true }));
      return instance;
    };
  });
  const diagnosis = await new Diagnosis(page).open();
  await diagnosis.button(diagnosis.words.begin).hover();
  await page.mouse.down();
  await alive(page);
  await page.mouse.up();
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
});

test("for a first visit, nothing moves and nothing changes when the widget starts", async ({ page }) => {
  const release = await heldBack(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  await page.getByRole("radio", { name: /^Moi/ }).focus();
  const before = await page.locator("faire-ensemble").ariaSnapshot();
  release();
  await alive(page);
  const shifts = await page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().map((it) => it.value)))
      .observe({ type: "layout-shift", buffered: true });
    // By the second frame, the shifts of the first are reported.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, [])));
  }));
  expect(shifts).toEqual([]);
  await expect(page.getByRole("radio", { name: /^Moi/ })).toBeFocused();
  const plain = (it) => it.replaceAll(/\/url: .*/g, "/url");
  expect(plain(await page.locator("faire-ensemble").ariaSnapshot())).toBe(plain(before));
});

test.describe("with script off", () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, address, label] of [["fr", "./", "le questionnaire à imprimer"], ["en", "./en.html", "the questionnaire to print"]]) {
    test(`the page explains itself and links to the paper: ${lang} #51`, async ({ page }) => {
      const { texts, items } = new Diagnosis(page, lang).texts;
      await page.goto(address);
      await expect(page.getByRole("heading", { name: shown(texts.question) })).toBeVisible();
      await expect(page.getByText(shown(texts.summary))).toBeVisible();
      await page.getByRole("link", { name: label, exact: true }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const questions = page.getByRole("heading", { level: 3 });
      await expect(questions).toHaveCount(39);
      await expect(questions).toContainText(items.map((it) => it.stem));
      await expect(questions.filter({ hasText: "★" })).toHaveCount(13);
    });
  }
});

const wasm = () => readFileSync(join(DIST, "v1/faire-ensemble.wasm"));
const whole = { contentType: "application/wasm" };

test.describe("a page that cannot start", () => {
  test.use({ expectedTroubles: /console:/ });

  for (const [fault, [address, answer]] of Object.entries({
    "no wasm on the host": [WASM, (it) => it.fulfill({ status: 404, body: "" })],
    "a connection that breaks": [WASM, (it) => it.abort()],
    "a wasm with one byte changed": [WASM, (it) => it.fulfill({ ...whole, body: wasm().fill(7, 9000, 9001) })],
    "a wasm that is cut short": [WASM, (it) => it.fulfill({ ...whole, body: wasm().subarray(0, 90_000) })],
    "a Wi-Fi portal instead of a wasm": [WASM, (it) => it.fulfill({ contentType: "text/html", body: "<h1>Login</h1>" })],
    "no questionnaire on the host": ["**/questions/*", (it) => it.fulfill({ status: 500, body: "" })],
  })) {
    test(`shows a message and offers to try again: ${fault} #1 #6`, async ({ diagnosis, page }) => {
      await page.route(address, answer);
      await page.goto("./");
      const word = page.getByRole("alert").filter({ hasText: "Le questionnaire s’est interrompu. Ce qui est gardé sur cet appareil n’est pas perdu." });
      await expect(word).toBeVisible();
      await page.unroute(address);
      await word.getByRole("button", { name: "Réessayer" }).click();
      await diagnosis.begin("express");
      await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
      await expect(word).toBeHidden();
    });
  }
});
