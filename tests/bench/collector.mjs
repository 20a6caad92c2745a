// The page that gathers results, with 50,000 of them: the longest frame of each thing that somebody does.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, wait } from "./chromium.mjs";
import { shareCode } from "./formats.mjs";
import { watchFrames } from "./frames.mjs";
import { packOf, plain } from "./questions.mjs";
import { circumstances, median, publish, table } from "./report.mjs";

const RESULTS = 50_000;
/** The longest frame that is acceptable, in milliseconds. */
const MOST = 100;
/** For what a page does after a press. */
const SETTLED = 700;
const LABELS = 40;

const counted = (page) => page.getByText(/^50[\s\u202f]000 résultats comptés$/).waitFor();

/** What is done in turn, by name: `[name, act(page, given)]`. */
const ACTS = [
  ["50,000 links are pasted", async (page, { links }) => {
    const data = await page.evaluateHandle((links) => {
      const data = new DataTransfer();
      data.setData("text/plain", links);
      return data;
    }, links);
    await page.evaluate(() => longestFrame());
    await page.getByLabel("Ou collez des messages, ou une colonne de liens").evaluate((field, clipboardData) => {
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
    }, data);
    await counted(page);
  }],
  ["everything is erased", (page) => page.getByRole("button", { name: "Tout effacer" }).click()],
  ["a folder of 50,000 files is dropped", async (page, { folder, cdp }) => {
    const { x, y } = await page.locator(".collector__drop").boundingBox();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await cdp.send("Input.dispatchDragEvent", { type, x: x + 5, y: y + 5, data });
    await counted(page);
  }],
  ["everything is erased again", (page) => page.getByRole("button", { name: "Tout effacer" }).click()],
  ["the folder is chosen", async (page, { folder }) => {
    await page.getByLabel("Ou choisissez un dossier").setInputFiles(folder);
    await counted(page);
  }],
  [`groups by label, of ${LABELS}`, (page) => page.getByRole("radio", { name: "Par étiquette" }).check()],
  ["a theme opens", (page, { theme }) => page.getByText(theme, { exact: true }).click()],
  ["the figures are saved", (page) => save(page, "Enregistrer les chiffres en tableau")],
  ["the table of answers is saved", (page) => save(page, "Enregistrer answers.csv")],
];

const save = (page, name) => Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);

async function measure(host, given) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "fr-FR" });
  await context.addInitScript(watchFrames);
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await cdp.send("Performance.getMetrics")).metrics.find((it) => it.name === "TaskDuration").value * 1000;
  await page.goto(`${host}regrouper.html`, { waitUntil: "networkidle" });
  const found = {};
  for (const [name, act] of ACTS) {
    await page.evaluate(() => longestFrame());
    const [before, start] = [await busy(), performance.now()];
    await act(page, { ...given, cdp });
    const time = performance.now() - start;
    await wait(SETTLED);
    found[name] = { time, frame: await page.evaluate(() => longestFrame()), busy: (await busy()) - before };
  }
  await browser.close();
  return found;
}

function givenIn(folder, pack) {
  const links = Array.from({ length: RESULTS }, (_, at) => `https://faire.example/#r=${shareCode(pack, at + 1, "complete")}`);
  for (const [at, link] of links.entries()) writeFileSync(join(folder, `Label ${at % LABELS}_${at}.txt`), link);
  return { links: links.join("\n"), folder, theme: plain(pack).themes[0].name ?? pack.axes[0].dimensions[0].name };
}

export async function run({ dist, host, rounds }) {
  const place = mkdtempSync(join(tmpdir(), "faire-ensemble-"));
  const folder = join(place, "results");
  mkdirSync(folder);
  const given = givenIn(folder, packOf(dist));
  const all = [];
  try {
    for (let round = 0; round < rounds; round++) {
      all.push(await measure(host, given));
      console.log(`round ${round + 1} of ${rounds}: collector`);
    }
  } finally {
    rmSync(place, { recursive: true });
  }
  const rows = ACTS.map(([name]) => {
    const of = (what) => median(all.map((it) => it[name][what]));
    const frame = of("frame");
    const shown = frame ? `${frame.toFixed(0)} ms` : "< 50 ms";
    return [name, frame > MOST ? `**${shown}**` : shown, `${of("busy").toFixed(0)} ms`, `${(of("time") / 1000).toFixed(1)} s`];
  });
  const text = table([`with ${RESULTS.toLocaleString("en")} results`, "longest frame", "busy in all", "time"], rows);
  publish("collector", `${circumstances(`${rounds} rounds`)}.\n\n${text}`);
}
