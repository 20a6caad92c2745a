// The welcome: the words to open with, the room's Wi-Fi, and items called by their words.

import { execFileSync } from "node:child_process";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

// The reader of these tests guesses at the encoding of other letters.
const NAME = "Salle; du \"haut\"";
const PASSWORD = "a,b:c\\d;e";

const codes = (picture) => execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim().split("\n");

/** Everything that this device stores for the page. */
const stored = (page) => page.evaluate(async () => {
  const all = [...Object.entries(localStorage), ...Object.entries(sessionStorage), location.href].map(String);
  for (const { name, version } of await indexedDB.databases()) {
    const base = await new Promise((done) => (indexedDB.open(name, version).onsuccess = ({ target }) => done(target.result)));
    for (const table of base.objectStoreNames) {
      const store = base.transaction(table).objectStore(table);
      for (const read of ["getAll", "getAllKeys"]) all.push(JSON.stringify(await new Promise((done) => (store[read]().onsuccess = ({ target }) => done(target.result)))));
    }
    base.close();
  }
  return all.join("\n");
});

test("the welcome carries a Wi-Fi code that is typed here and kept nowhere", async ({ page }, testInfo) => {
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  let wall = await group.openWall();
  await page.getByText("Montrer le Wi-Fi de la salle").click();
  await group.box("Nom du réseau").fill(NAME);
  await group.box(/^Mot de passe/).fill(PASSWORD);
  await group.button("Montrer ce code").click();
  const code = () => wall.page.getByRole("img", { name: "Code à scanner pour rejoindre le Wi-Fi" });
  await expect(code()).toBeVisible();
  const picture = testInfo.outputPath("wall.png");
  await wall.page.screenshot({ path: picture });
  const read = codes(picture);
  expect(read).toContain("WIFI:T:WPA;S:Salle\\; du \\\"haut\\\";P:a\\,b\\:c\\\\d\\;e;;");
  expect(read.some((it) => it.includes("room=team-express"))).toBe(true);
  await group.isKept();
  for (const window of [page, wall.page]) {
    for (const secret of ["Salle", "a,b:c"]) expect(await stored(window)).not.toContain(secret);
  }
  // The wall that opens again asks for it; with the desk gone, it is gone.
  await wall.page.close();
  wall = await group.openWall();
  await expect(code()).toBeVisible();
  await page.reload();
  await wall.page.reload();
  await wall.shows(group.texts.texts.question);
  await expect(code()).toHaveCount(0);
});

test("what to say is at hand at each step, on the desk alone", async ({ page }) => {
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  const { words, items } = group;
  const wall = await group.openWall();
  const say = page.getByRole("region", { name: "À dire" });
  await expect(say).toContainText("Merci d’être là.");
  await expect(say).toContainText("Ce n’est ni une mesure, ni un label, ni un audit.");
  const seen = new Set();
  for (const place of [items[0], words.profile, words.discuss, words.commitments, words.rating, words.closing]) {
    await group.go(place);
    seen.add(await say.innerText());
    await expect(wall.page.getByText("À dire")).toHaveCount(0);
  }
  expect(seen.size).toBe(6);
});

test("no item is called by its code, on the desk or on the wall", async ({ page }) => {
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  for (const tab of ["talk", "hands"]) {
    await group.tab(tab);
    for (const place of [group.items[0], group.words.discuss]) {
      await group.go(place);
      expect(await page.locator("#group").evaluate((it) => it.shadowRoot.textContent)).not.toMatch(/\b[ABC]\d[abc]\b/);
    }
  }
});

test("the end of the countdown is seen from ten metres", async ({ page }) => {
  await page.clock.install();
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  await group.project();
  await group.button(group.words.backToDesk).click();
  await group.button(group.words.timer).click();
  await group.project();
  const size = (target) => target.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  expect(await size(page.getByRole("timer"))).toBeGreaterThanOrEqual(48);
  await page.clock.runFor(121_000);
  const over = page.getByRole("status").filter({ hasText: "C’est l’heure" });
  expect(await size(over)).toBeGreaterThanOrEqual(48);
  const band = await over.evaluate((it) => getComputedStyle(it.closest("header")).backgroundColor);
  expect(band).not.toBe("rgba(0, 0, 0, 0)");
});
