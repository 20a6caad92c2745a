// Altered stores in Chromium, and a measurement that only Chromium offers.

import { expect, test } from "../support/journey.mjs";
import { testStoredEntries } from "../support/stored-entries.mjs";

testStoredEntries(["chromium"]);

/** The processor time of opening the page, in milliseconds, independent of other load. */
async function opening(visitor, text) {
  const { page } = visitor;
  await visitor.open("./questionnaire-fr.html");
  await page.evaluate((text) => localStorage.setItem("faire-ensemble/1/maturite-cooperative/1/team/answer/A1a", text), text);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => (await session.send("Performance.getMetrics")).metrics.find((it) => it.name === "TaskDuration").value * 1000;
  const before = await spent();
  await visitor.open();
  await expect(visitor.text("Des réponses gardées ici sont illisibles.")).toBeVisible();
  return (await spent()) - before;
}

test("an entry of five megabytes freezes nothing #i27", async ({ elsewhere }) => {
  const small = await opening(await elsewhere(), "{junk");
  const large = await opening(await elsewhere(), "x".repeat(5_000_000));
  test.info().annotations.push({ type: "time", description: `${small.toFixed(0)} ms, ${large.toFixed(0)} ms with five megabytes` });
  expect(large - small).toBeLessThan(200);
});
