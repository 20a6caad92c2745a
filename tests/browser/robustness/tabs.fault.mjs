// Two tabs of one person, a hundred answers each, in each engine: all 200 stay.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { hostWithPerson } from "./kills/rounds.mjs";
import { Tabs } from "./kills/tabs.mjs";

for (const kind of KINDS) {
  test(`${kind}: two tabs that give a hundred answers each at once lose none #36`, async ({ visit }) => {
    test.setTimeout(600_000);
    const host = await hostWithPerson("", () => {});
    const first = await visit(kind);
    const tabs = new Tabs(host.url, [first, await first.newTab()]);
    await tabs.open();
    let answers = 0;
    // Each round asks as many questions as a tab has, so that each answer is checked before the next one.
    for (let round = 0; answers < 200; round += 1) {
      const count = Math.min(19, (200 - answers) / 2);
      await tabs.answer(count, round);
      answers += 2 * count;
      expect(await tabs.found(round % 2)).toEqual(tabs.expected);
    }
    await tabs.open();
    for (const at of [0, 1]) expect(await tabs.found(at)).toEqual(tabs.expected);
    expect(first.troubles).toEqual([]);
    await host.stop();
  });

  test(`${kind}: after Back, a page shows what another tab answered meanwhile, and does not overwrite it #36`, async ({ visit }) => {
    test.setTimeout(300_000);
    const host = await hostWithPerson("", () => {});
    const first = await visit(kind);
    const tabs = new Tabs(host.url, [first, await first.newTab()]);
    await tabs.open();
    await tabs.answer(2, 0);
    const isTheSame = await tabs.goAndComeBack(() => tabs.answer(3, 1, [tabs.pages[1]]));
    console.log(`${kind}, the same page: ${isTheSame}`);
    expect(await tabs.found(0)).toEqual(tabs.expected);
    await tabs.answer(3, 2, [tabs.pages[0]]);
    await tabs.open();
    expect(await tabs.found(1)).toEqual(tabs.expected);
    await host.stop();
  });
}
