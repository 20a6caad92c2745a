// The page that gathers results opens without the network, and only its visitors fetch its files.

import { Gathering } from "../pages/gathering.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { expect } from "../support/journey.mjs";
import { USE, accept, alter, look, test } from "../support/releases.mjs";

test.use({ ...USE, expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

const LINKS = linksOf(Array.from({ length: 6 }, () => "1".repeat(13)));
const own = (asked) => asked.filter((it) => /collect|regrouper/.test(it));

test("after one visit it opens, reads and counts without the network, also after an update", async ({ page, host }) => {
  const gathering = await new Gathering(page).open(host.url);
  await expect(page.getByRole("paragraph").filter({ hasText: "Cette page s’ouvre aussi sans réseau." })).toBeVisible({ timeout: 20_000 });
  alter(host.folder, "v1/collector.css", "\n", true);
  await look(page);
  await expect(page.getByText(/^Une nouvelle version est prête/)).toBeVisible();
  await accept(page);
  await host.stop();
  await page.reload();
  await gathering.paste(LINKS);
  await gathering.counts("6 résultats comptés");
  await new Gathering(page, "en").open(host.url);
});

test("a visitor of the questionnaire never fetches its files", async ({ diagnosis, page, host }) => {
  await diagnosis.open(host.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(own(host.asked)).toEqual([]);
  alter(host.folder, "page.css", "\n", true);
  await look(page);
  await expect(page.getByText(/^Une nouvelle version est prête/)).toBeVisible();
  await accept(page);
  expect(own(host.asked)).toEqual([]);
});
