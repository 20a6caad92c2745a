// The facilitator page with 10,000 results: the longest frame of each thing that a facilitator does.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, wait } from "./chromium.mjs";
import { sessionFile, shareCode } from "./formats.mjs";
import { watchFrames } from "./frames.mjs";
import { packOf } from "./questions.mjs";
import { circumstances, median, publish, table } from "./report.mjs";

const RESULTS = 10_000;
const TITLE = "Dix mille";
/** The longest frame that is acceptable, in milliseconds. */
const MOST = 100;
/** For what a page does after a press: storage, other windows. */
const SETTLED = 700;

/** What is done in turn, by name: `[name, act(page, session)]`. */
const ACTS = [
  ["the session comes from a file", async (page, { file }) => {
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("listitem").filter({ hasText: TITLE }).waitFor();
  }],
  ["it opens", async (page) => {
    await page.getByRole("listitem").filter({ hasText: TITLE }).getByRole("button", { name: "Ouvrir", exact: true }).click();
    await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  }],
  ["the wall shows the themes", (page) => go(page, "Les thèmes, vus par le groupe")],
  ["the wall shows what to discuss first", (page) => go(page, "À discuter d’abord")],
  ["the wall shows a question", (page, { topic }) => go(page, topic)],
  ["the answers are shown", (page) => press(page, "Montrer les réponses")],
  ["the next question", (page) => press(page, "Suivant")],
  ["one hand more", async (page) => {
    await press(page, "Mains levées");
    const field = page.getByRole("spinbutton").first();
    await field.fill("1");
    await field.press("Tab");
  }],
  ["one result more", async (page, { link }) => {
    await press(page, "Liens et fichiers");
    await page.getByRole("textbox", { name: /^Collez des liens/ }).fill(link);
    await press(page, "Ajouter");
    await page.getByText(/^10\s?001 résultats$/).first().waitFor();
  }],
  ["the report opens", (page) => press(page, "Compte rendu")],
  ["the page is reloaded", async (page) => {
    await page.reload();
    await page.getByRole("heading", { name: TITLE, level: 1 }).waitFor();
  }],
];

const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

async function go(page, place) {
  const select = page.getByRole("combobox", { name: "Aller à" });
  const names = await select.getByRole("option").allTextContents();
  await select.selectOption({ index: names.findIndex((it) => it.startsWith(place)) });
}

async function measure(host, session) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "fr-FR" });
  await context.addInitScript(watchFrames);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await cdp.send("Performance.getMetrics")).metrics.find((it) => it.name === "TaskDuration").value * 1000;
  await page.goto(`${host}group.html`, { waitUntil: "networkidle" });
  const found = {};
  for (const [name, act] of ACTS) {
    await page.evaluate(() => longestFrame());
    const before = await busy();
    await act(page, session);
    await wait(SETTLED);
    const after = await busy();
    // A new document counts from zero.
    found[name] = { frame: await page.evaluate(() => longestFrame()), busy: after < before ? after : after - before };
  }
  await browser.close();
  return found;
}

export async function run({ dist, host, rounds }) {
  const pack = packOf(dist);
  const { topic } = pack.axes[0].dimensions[0].items[0];
  const link = `https://faire.example/#r=${shareCode(pack, RESULTS + 1, "express")}`;
  // On the disk: a file made in the page would cost it a frame.
  const folder = mkdtempSync(join(tmpdir(), "faire-ensemble-"));
  const file = join(folder, "session.json");
  writeFileSync(file, sessionFile(pack, TITLE, RESULTS));
  const session = { file, topic, link };
  const all = [];
  for (let round = 0; round < rounds; round++) {
    all.push(await measure(host, session));
    console.log(`round ${round + 1} of ${rounds}: facilitator`);
  }
  rmSync(folder, { recursive: true });
  const rows = ACTS.map(([name]) => {
    const frame = median(all.map((it) => it[name].frame));
    const shown = frame ? `${frame.toFixed(0)} ms` : "< 50 ms";
    return [name, frame > MOST ? `**${shown}**` : shown, `${median(all.map((it) => it[name].busy)).toFixed(0)} ms`];
  });
  const text = table([`with ${RESULTS.toLocaleString("en")} results`, "longest frame", "busy in all"], rows);
  publish("facilitator", `${circumstances(`${rounds} rounds`)}.\n\n${text}`);
}
