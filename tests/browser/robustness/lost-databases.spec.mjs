// Databases that are closed or deleted under an open page: the page writes everything again, or reports it.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect as expectIn, test as inEngines } from "../support/engines/journey.mjs";
import { Intake, linkOf, linksOf } from "../pages/intake.mjs";
import { expect, test } from "../support/journey.mjs";
import { STATUS } from "./kills/rounds.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";

const GROUPS = "faire-ensemble-groups";
const ANSWERS = "faire-ensemble";
const KEPT = "Séance gardée sur cet appareil";
const HERE_ONLY = "Séance gardée dans cette fenêtre seulement";

/** Deletes a database that the page has open, as another tab would. */
const deletes = (name) => new Promise((done, refuse) => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = () => done(true);
  request.onerror = refuse;
});

/** How many keys contain this part; the database is left as it is. */
const countIn = ([name, part]) => new Promise((done) => {
  const request = indexedDB.open(name);
  // It does not exist: leave it to the next one that opens it.
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = () => done(0);
  request.onsuccess = () => {
    const keys = request.result.transaction("entries").objectStore("entries").getAllKeys();
    keys.onsuccess = () => {
      request.result.close();
      done(keys.result.filter((it) => String(it).includes(part)).length);
    };
  };
});

const results = (page) => page.evaluate(countIn, [GROUPS, "result/"]);

test("a session whose database is deleted or cleared is written again, without another action #89", async ({ page, context }) => {
  const intake = await new Intake(page).begin({ title: "Trois et deux" });
  await intake.paste(linksOf(3).join("\n"));
  await intake.counts(3);
  await expect(page.getByText(KEPT)).toBeVisible();
  const other = await context.newPage();
  await other.goto("questionnaire-fr.html");
  await other.evaluate(deletes, GROUPS);
  await expect.poll(() => results(other)).toBe(3);
  await expect(page.getByText(KEPT)).toBeVisible();
  await intake.paste(linksOf(2, {}, 4).join("\n"));
  await intake.counts(5);
  await expect.poll(() => results(other)).toBe(5);
  // Like "clear the data of this site": connections are closed, and get an event.
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "indexeddb" });
  await expect.poll(() => results(other)).toBe(5);
  await page.reload();
  await intake.counts(5);
});

test("the page calls a session saved only while it is #89", async ({ page }) => {
  const intake = await new Intake(page).begin();
  await intake.paste(linkOf(1));
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.evaluate(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => ({});
    globalThis.mend = () => (IDBFactory.prototype.open = open);
  });
  await page.evaluate(deletes, GROUPS);
  await expect(page.getByText(HERE_ONLY)).toBeVisible();
  await intake.paste(linkOf(2));
  await intake.counts(2);
  await expect(page.getByText(HERE_ONLY)).toBeVisible();
  await page.evaluate(() => globalThis.mend());
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await intake.counts(2);
});

test("a session that another window has erased stays erased when the database disappears #89", async ({ page, context }) => {
  const intake = await new Intake(page).begin({ title: "Effacée" });
  await intake.paste(linkOf(1));
  await intake.counts(1);
  await intake.button("Toutes les séances").click();
  const other = await new Intake(await context.newPage()).open();
  await other.button("Effacer").click();
  await other.page.getByRole("button", { name: "Effacer la séance" }).click();
  await expect(other.page.getByText("Effacée")).toHaveCount(0);
  await expect(page.getByText("Effacée")).toHaveCount(0);
  await other.page.evaluate(deletes, GROUPS);
  await intake.button("Commencer la séance").click();
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect.poll(() => page.evaluate(countIn, [GROUPS, "title"])).toBe(1);
});

test("a slow device and a browser without channels still show the stored sessions", async ({ page, context }) => {
  const intake = await new Intake(page).begin({ title: "Déjà là" });
  await intake.paste(linkOf(1));
  await expect(page.getByText(KEPT)).toBeVisible();
  const late = await context.newPage();
  await late.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    let isFirst = true;
    IDBFactory.prototype.open = function (...given) {
      if (!isFirst) return open.apply(this, given);
      isFirst = false;
      throw new DOMException("", "UnknownError");
    };
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException("", "SecurityError");
      }
    };
  });
  await new Intake(late).open();
  await expect(late.getByText("Déjà là")).toBeVisible();
});

test("the page does not call a session saved where a later release owns the database", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("questionnaire-fr.html");
  await other.evaluate((name) => new Promise((done) => {
    const request = indexedDB.open(name, 9);
    request.onsuccess = () => done(request.result.close());
  }), GROUPS);
  await new Intake(page).begin();
  await expect(page.getByText(HERE_ONLY)).toBeVisible();
});

test("answers whose database is deleted return to both stores, without another action #89", async ({ page, context }) => {
  const diagnosis = new Diagnosis(page);
  const { express } = diagnosis.texts;
  await diagnosis.open();
  await diagnosis.begin("express");
  for (const level of ["2", "1"]) {
    await diagnosis.answer(express[level === "2" ? 0 : 1], level);
    await expect(diagnosis.text(STATUS.kept)).toBeVisible();
    if (level === "2") await diagnosis.next();
  }
  const other = await context.newPage();
  await other.goto("questionnaire-fr.html");
  const kept = () => other.evaluate(countIn, [ANSWERS, "/answer/"]);
  await expect.poll(kept).toBe(2);
  await other.evaluate(deletes, ANSWERS);
  await expect.poll(kept).toBe(2);
  await expect(diagnosis.text(STATUS.kept)).toBeVisible();
  // With all data of the site gone, what this page shows as saved is saved again.
  await other.evaluate(() => localStorage.clear());
  await other.evaluate(deletes, ANSWERS);
  await expect.poll(kept).toBe(2);
  expect(await other.evaluate(() => Object.keys(localStorage).filter((it) => it.includes("/answer/")).length)).toBe(2);
});

for (const kind of ["firefox", "webkit"]) {
  inEngines(`${kind}: a session whose database is deleted is written again, without another action #89`, async ({ visit, baseURL }) => {
    inEngines.setTimeout(120_000);
    const [item] = questionnaire("fr").express;
    const press = async (page, name) => page.press({ role: "button", name });
    const page = await visit(kind);
    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Commencer la séance");
    // WebKit scrolls to the heading that gets the focus, and loses a press meanwhile.
    await page.waitFor({ text: KEPT });
    await press(page, "Suivant");
    await page.waitFor({ role: "heading", name: shown(item.stem) });
    await press(page, "Mains levées");
    for (const level of [0, 3, 3]) await press(page, shown(`Une main de plus : ${item.levels[level]}`));
    await page.waitFor({ text: KEPT });
    expectIn(await page.evaluate(deletes, GROUPS)).toBe(true);
    await page.waitFor({ text: KEPT });
    await expectIn.poll(() => page.evaluate(countIn, [GROUPS, "hands/"])).toBe(1);
    await page.goto(new URL("group.html", baseURL).href);
    await press(page, "Ouvrir");
    await page.waitFor({ role: "heading", name: shown(item.stem) }).catch(async (error) => {
      throw new Error(error.message + JSON.stringify(await page.evaluate(() => [location.href, document.body.innerText])));
    });
  });
}
