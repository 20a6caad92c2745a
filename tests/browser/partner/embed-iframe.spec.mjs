import { Diagnosis } from "../pages/diagnosis.mjs";
import { heldBack } from "../support/held-back.mjs";
import { expect, expectSaid, set, test } from "./hosts/embedding.mjs";
import { FRAME, inFrame } from "./hosts/frame.mjs";

/** A radio button by the first words of its name. */
const named = (words) => ({ name: new RegExp(`^${words} `) });

test("the iframe has a title, and may copy, share and fill the screen", async ({ embed, page }) => {
  await embed(FRAME);
  const frame = page.locator("faire-ensemble iframe");
  await expect(frame).toHaveAttribute("title", /./);
  await expect(frame).toHaveAttribute("allow", /clipboard-write.*fullscreen/);
  const address = new URL(await frame.getAttribute("src"));
  expect(address.pathname).toBe("/embed.html");
});

test("attributes of the tag reach the iframe, at the start and later", async ({ embed, page, element }) => {
  await embed(`${FRAME} path="complete" scheme="dark" style="--faire-ensemble-accent: #ffd0f0"`);
  const diagnosis = await inFrame(page);
  const colour = (locator) => locator.evaluate((it) => getComputedStyle(it).backgroundColor);
  await expect(diagnosis.page.getByRole("radio", { name: "Parcours complet" })).toBeChecked();
  await expect.poll(() => colour(diagnosis.button("Commencer"))).toBe("rgb(255, 208, 240)");
  await set(element, "perimeter", "me");
  await expect(diagnosis.page.getByRole("radio", named("Moi"))).toBeChecked();
  await set(element, "lang", "en");
  await expect(diagnosis.button("Start")).toBeVisible();
});

test("a widget in an iframe hands the result over after the same click and confirmation", async ({ embed, page, events }) => {
  await embed(`${FRAME} partner="Le lavoir"`);
  const diagnosis = await inFrame(page);
  await diagnosis.begin("express");
  const { express } = diagnosis.texts;
  for (const [at, item] of express.entries()) {
    await diagnosis.answer(item, "2");
    await (at < 12 ? diagnosis.next() : diagnosis.seeResult());
  }
  await diagnosis.button("Transmettre à Le lavoir").click();
  expect((await events()).map(([name]) => name)).not.toContain("result");
  await diagnosis.page.getByRole("dialog").getByRole("button", { name: "Transmettre", exact: true }).click();
  await expect.poll(async () => (await events()).at(-1)[0]).toBe("result");
});

test("our page in a plain iframe reads its settings from the address", async ({ page, partner, baseURL }) => {
  await page.goto(`${partner}plain.html?bare`);
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: 600, height: 500 });
    document.getElementById("place").replaceChildren(frame);
  }, `${baseURL.replace("127.0.0.1", "localhost")}/embed.html?lang=en&path=complete&perimeter=me&scheme=light&accent=%237a0045`);
  const diagnosis = new Diagnosis(page, "en");
  diagnosis.page = page.frameLocator("#place iframe");
  await expect(diagnosis.page.getByRole("radio", { name: "Full" })).toBeChecked();
  await expect(diagnosis.page.getByRole("radio", named("Me"))).toBeChecked();
  await expect.poll(() => diagnosis.button("Start").evaluate((it) => getComputedStyle(it).backgroundColor)).toBe("rgb(122, 0, 69)");
});

test("an iframe that may not fill the screen stays as it is, and raises no error #49", async ({ page, partner, baseURL, said }) => {
  await page.goto(`${partner}plain.html?bare`);
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: 900, height: 700 });
    document.getElementById("place").replaceChildren(frame);
  }, `${baseURL.replace("127.0.0.1", "localhost")}/embed.html?lang=fr&view=stage`);
  const diagnosis = new Diagnosis(page);
  diagnosis.page = page.frameLocator("#place iframe");
  const { express } = diagnosis.texts;
  await diagnosis.begin("express");
  await diagnosis.button("Plein écran").click();
  await diagnosis.answer(express[0], "1");
  await diagnosis.next();
  await diagnosis.answer(express[1], "2");
  expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
  expect(said.filter((it) => /^uncaught/.test(it))).toEqual([]);
});

test("where the page's policy refuses WebAssembly, the console names what to add #45", async ({ embed, page, said, baseURL }) => {
  await embed('lang="fr"', "no-wasm");
  await inFrame(page);
  const origin = baseURL.replace("127.0.0.1", "localhost");
  await expectSaid(said, new RegExp(`warning: faire-ensemble: .*script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`));
});

test("where the page's policy is known only after the first screen, the iframe replaces it #45", async ({ embed, page }) => {
  const heading = page.getByRole("heading", { name: "Vers une maturité coopérative ?" });
  const release = await heldBack(page, "**/v1/iframe-host.js");
  await embed('lang="fr"', "no-connect");
  await expect(heading).toBeVisible();
  release();
  const diagnosis = await inFrame(page);
  await expect(heading).toHaveCount(0);
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
});

test("with mode=inline, the message names the policy, links to a page that works and offers no other try #45", async ({ embed, page, events, said }) => {
  await embed('lang="fr" mode="inline"', "no-wasm");
  const word = page.getByRole("alert").filter({ hasText: "Les règles de sécurité de ce site" });
  await expect(word.getByRole("link", { name: "Ouvrir le questionnaire" })).toHaveAttribute("target", "_blank");
  await expect(word.getByRole("link", { name: "Répondre sur papier" })).toBeVisible();
  await expect(word.getByRole("button")).toHaveCount(0);
  await expectSaid(said, /faire-ensemble: add to your policy script-src/);
  await expect(page.locator("faire-ensemble iframe")).toHaveCount(0);
  expect(await events()).toEqual([["error", { reason: "policy" }]]);
});
