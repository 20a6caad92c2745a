// Unusual links: empty, endless, opened twice, and in browsers with other number formats.

import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";

const FRAGMENT = GOLDEN_LINK.slice(2);

test("an address that ends where a link would begin starts like any other #i1", async ({ elsewhere }) => {
  for (const end of ["#", "#=", "#r", "#&", "#%"]) {
    const visitor = await elsewhere();
    await visitor.open(`./${end}`);
    await visitor.begin("express");
    await expect(visitor.page.getByRole("status").filter({ hasText: /\S/ })).toHaveCount(0);
    await visitor.answer(visitor.texts.express[0], "1");
  }
});

test("a link of a megabyte is refused with a message, at once, and changes nothing #i17", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS.slice(0, 3), { path: "express", step: "A3a" }) });
  const { page } = visitor;
  await visitor.open();
  await visitor.resume();
  await visitor.seesAnswered(visitor.texts.express[2], EXPRESS[2]);
  // Processor time, since other processes run on this machine; it includes the browser's own work on
  // such an address.
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => (await session.send("Performance.getMetrics")).metrics.find((it) => it.name === "ScriptDuration").value * 1000;
  const follow = async (length, words) => {
    const before = await spent();
    await page.evaluate(async ([length, words]) => {
      const status = document.querySelector("faire-ensemble").shadowRoot.querySelector("[role=status]");
      const said = new Promise((done) => {
        const watch = new MutationObserver(() => {
          if (!status.textContent.includes(words)) return;
          watch.disconnect();
          done();
        });
        watch.observe(status, { childList: true, subtree: true, characterData: true });
      });
      location.hash = length ? `#r=${"A".repeat(length)}` : "#r=9";
      await said;
    }, [length, words]);
    return (await spent()) - before;
  };
  // Other load can only add time: compare the least of five with the least that any link takes.
  const [short, long] = [[], []];
  for (let time = 0; time < 5; time += 1) {
    short.push(await follow(0, "plus récente"));
    long.push(await follow(1_000_000, "n’est pas entier"));
  }
  expect(Math.min(...long) - Math.min(...short)).toBeLessThan(50);
  await visitor.seesAnswered(visitor.texts.express[2], EXPRESS[2]);
});

test("the same link twice, with Back and Forward between, shows the same result and leaves the visitor's own answers alone #i38", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, "31", { path: "express", step: "A2a" }) });
  const { page, texts } = visitor;
  await visitor.open();
  await visitor.resume();
  await visitor.seesAnswered(texts.express[1], "1");
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const before = await kept();
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate((fragment) => (location.hash = fragment), FRAGMENT);
    await expect(visitor.text(visitor.words.shared)).toHaveCount(1);
    await visitor.seesScores(GOLDEN_SCORES);
  }
  await page.goBack();
  await visitor.seesScores(GOLDEN_SCORES);
  await page.goBack();
  await visitor.seesAnswered(texts.express[1], "1");
  await page.goForward();
  await visitor.seesScores(GOLDEN_SCORES);
  await page.goBack();
  await visitor.seesAnswered(texts.express[1], "1");
  expect(await kept()).toBe(before);
});

for (const locale of ["tr-TR", "ar-EG", "de-CH"]) {
  test(`in a browser set to ${locale}, figures and link are the same #i35`, async ({ elsewhere, baseURL }) => {
    const state = cameBefore(baseURL, GOLDEN);
    const visitor = await elsewhere({ locale, timezoneId: "Pacific/Apia", permissions: ["clipboard-read", "clipboard-write"], storageState: state });
    await visitor.open("./?lang=fr");
    await visitor.resume();
    await visitor.seesScores(GOLDEN_SCORES);
    const link = await visitor.copiedLink();
    expect(link.split("#")[1]).toBe(FRAGMENT.slice(1));
    await visitor.page.evaluate(() => (document.documentElement.dir = "rtl"));
    await visitor.open("./questionnaire-fr.html");
    await visitor.open(link);
    await visitor.seesScores(GOLDEN_SCORES);
  });
}
