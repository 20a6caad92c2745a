// The snippets that count beginnings and results, as our page shows them, in front of a stand-in of each
// tool's script interface; and the command for a server's log.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";

/** What each tool is told: a call, and nothing but the name of what happened. */
const TOLD = {
  matomo: [["trackEvent", "faire-ensemble", "start"], ["trackEvent", "faire-ensemble", "complete"]],
  plausible: [["faire-ensemble-start"], ["faire-ensemble-complete"]],
  goatcounter: [[{ path: "faire-ensemble-start", event: true }], [{ path: "faire-ensemble-complete", event: true }]],
};

/** Stand-ins that only record. */
const STAND_INS = `<script>
  globalThis.told = { matomo: [], plausible: [], goatcounter: [] };
  globalThis._paq = { push: (...calls) => told.matomo.push(...calls) };
  globalThis.plausible = (...given) => told.plausible.push(given);
  globalThis.goatcounter = { count: (...given) => told.goatcounter.push(given) };
</script>`;

/** The snippet that our page shows, and a page of a partner that has it. */
async function pageWith(page, tool, standIns) {
  await page.goto("integrer.html");
  await expect(page.locator(`#text-${tool}`)).not.toBeEmpty();
  const [snippet, line] = await Promise.all([tool, "line"].map((it) => page.locator(`#text-${it}`).textContent()));
  await page.route("**/partner-of-ours.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang="fr"><title>P</title>${standIns}${snippet}${line}` }));
  await page.goto("partner-of-ours.html");
  return snippet;
}

for (const [tool, told] of Object.entries(TOLD)) {
  test(`${tool} is told once of a start and once of a result, and of no answer`, async ({ page }) => {
    test.slow();
    const snippet = await pageWith(page, tool, STAND_INS);
    const diagnosis = new Diagnosis(page);
    await diagnosis.begin();
    await diagnosis.answerAll("2130213021302", diagnosis.texts.express);
    await expect(diagnosis.result()).toBeVisible();
    const all = { matomo: [], plausible: [], goatcounter: [], [tool]: told };
    await expect.poll(() => page.evaluate(() => globalThis.told)).toEqual(all);
    // Looked at again, it is announced again, and not counted again.
    await page.evaluate(() => document.querySelector("faire-ensemble").dispatchEvent(new CustomEvent("faire-ensemble-complete", { bubbles: true })));
    expect(await page.evaluate(() => globalThis.told)).toEqual(all);
    expect(readFileSync("../../docs/embed.md", "utf8")).toContain(snippet);
  });

  test(`where ${tool} is blocked, its snippet stops nothing`, async ({ page }) => {
    await pageWith(page, tool, "");
    const errors = [];
    page.on("pageerror", (it) => errors.push(it.message));
    const diagnosis = new Diagnosis(page);
    await diagnosis.begin();
    await diagnosis.answer(diagnosis.texts.express[0], "2");
    expect(errors).toEqual([]);
  });
}

test("the command for a server's log counts how many times the questionnaire was shown, day by day", async ({ page }) => {
  await page.goto("integrate.html");
  const command = await page.locator("#text-log").textContent();
  const line = (day, path, status) => `192.0.2.1 - - [${day}/Nov/2026:10:00:00 +0100] "GET ${path} HTTP/1.1" ${status} 100 "https://partner.example/" "Mozilla/5.0"`;
  const log = [line(28, "/fe/v1/faire-ensemble.wasm", 200), line(28, "/fe/v1/faire-ensemble.wasm", 304), line(28, "/fe/v1/faire-ensemble.js", 200), line(29, "/fe/v1/faire-ensemble.wasm", 200), line(29, "/fe/v1/faire-ensemble.wasm", 404)];
  const { stdout } = spawnSync("sh", ["-c", command.replace("access.log", "-")], { input: log.join("\n"), encoding: "utf8" });
  expect(stdout.trim().split("\n").sort()).toEqual(["28/Nov/2026 2", "29/Nov/2026 1"]);
  expect(readFileSync("../../docs/embed.md", "utf8")).toContain(command);
});
