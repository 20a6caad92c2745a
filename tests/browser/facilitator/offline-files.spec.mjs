// Files that only facilitators need: the worker keeps them once they were requested.

import { expect } from "../support/journey.mjs";
import { NOTICE, USE, accept, alter, look, test } from "../support/releases.mjs";

test.use({ ...USE, expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

const SCANNER = ["/v1/camera.js", "/v1/scanner.js", "/v1/scanner.wasm"];

/** Visits until the page is available offline. */
async function visit(diagnosis, page, host) {
  await diagnosis.open(host.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** How many bytes the page receives. */
const size = (page, path) => page.evaluate(async (path) => {
  const answer = await fetch(`.${path}`);
  return (await answer.arrayBuffer()).byteLength;
}, path);

/** Publishes another release, which the visitor accepts. */
async function update(page, host, file) {
  alter(host.folder, file, "\n", true);
  await look(page);
  await expect(page.getByText(NOTICE)).toBeVisible();
  await accept(page);
}

const scannerOf = (asked) => asked.filter((it) => SCANNER.includes(it));

test("the code reader is fetched once, on demand, and survives an update without a server", async ({ diagnosis, page, host }) => {
  await visit(diagnosis, page, host);
  expect(scannerOf(host.asked)).toEqual([]);
  const first = await size(page, "/v1/scanner.wasm");
  expect(await size(page, "/v1/scanner.wasm")).toBe(first);
  expect(scannerOf(host.asked)).toEqual(["/v1/scanner.wasm"]);

  host.asked.length = 0;
  await update(page, host, "v1/camera.js");
  expect(scannerOf(host.asked).sort()).toEqual(SCANNER);
  await host.stop();
  await expect(fetch(host.url)).rejects.toThrow();
  await page.reload();
  await expect(diagnosis.welcome()).toBeVisible();
  expect(await size(page, "/v1/scanner.wasm")).toBe(first);
  for (const path of SCANNER) expect(await size(page, path)).toBeGreaterThan(0);
});

test("an update fetches no code reader for a visitor who never used it", async ({ diagnosis, page, host }) => {
  await visit(diagnosis, page, host);
  await update(page, host, "page.css");
  await expect(diagnosis.welcome()).toBeVisible();
  expect(scannerOf(host.asked)).toEqual([]);
  await host.stop();
  await page.reload();
  await expect(diagnosis.welcome()).toBeVisible();
});
