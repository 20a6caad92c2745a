// Entries of a session that this release can't read: they are reported, kept, and never changed.

import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";
import { linksOf } from "../support/share-codes.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

test("what cannot be read of a session stays on the device, byte for byte, whatever is done with the rest", async ({ page }) => {
  const group = await (await new Facilitator(page).open()).begin({ title: "Assemblée" });
  const { words, items } = group;
  const [first] = items;
  await group.isKept();
  const id = new URL(page.url()).hash.slice(1);
  await group.leave();
  // As a later release may write them, and as something may have damaged them.
  const strange = {
    "poll/1": "2 \t étrange\u0000\n",
    "result/1/zz": "1AQEAP3wZ",
    [`common/${first.id}`]: "9 perhaps",
    wall: "7 lounge - hidden lit 0",
    "headcount/of/another/kind": "",
  };
  await page.evaluate(entries, { id, puts: { ...strange } });
  await page.evaluate(entries, { id: "0".repeat(16), puts: { setting: "not a setting", title: "1 Une autre" } });
  await page.reload();

  await expect(group.session("Assemblée")).toContainText("Une partie de cette séance ne peut pas se lire ici. Elle est mise de côté : rien n’est effacé.");
  await expect(group.session("Séance faite sur un autre questionnaire")).toContainText("Elle est gardée");
  await group.resume("Assemblée");
  await group.go(first);
  await group.select(words.common).selectOption("2");
  await group.gather(linksOf(["2".repeat(13), "1".repeat(13)]), 2);
  await group.votesAgain();
  await group.isKept();
  await group.leave();
  await page.reload();
  await expect(group.session("Assemblée")).toContainText("mise de côté");
  const { wall, [`common/${first.id}`]: common, ...untouched } = strange;
  expect(await page.evaluate(entries, { id })).toMatchObject({
    ...untouched,
    "set-aside/wall/1": wall,
    [`set-aside/common/${first.id}/1`]: common,
    [`common/${first.id}`]: "1 2",
  });
  expect(await page.evaluate(entries, { id: "0".repeat(16) })).toEqual({ setting: "not a setting", title: "1 Une autre" });
});

/** In the page: writes entries of a session, and returns all that it has. */
function entries({ id, puts = {} }) {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("faire-ensemble-groups");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction("entries", "readwrite");
      const table = work.objectStore("entries");
      for (const key in puts) table.put(puts[key], [id, key]);
      const range = IDBKeyRange.bound([id], [id, []]);
      const [keys, values] = [table.getAllKeys(range), table.getAll(range)];
      work.oncomplete = () => {
        opening.result.close();
        done(Object.fromEntries(keys.result.map(([, key], at) => [key, values.result[at]])));
      };
    };
  });
}
