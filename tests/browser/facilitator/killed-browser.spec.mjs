// A session survives its browser, even one that is killed in the middle of a meeting.

import { linkOf } from "../support/share-codes.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/killable.mjs";

test("a session of thirty survives when the browser is killed right after saving the thirtieth #55", async ({ browse, baseURL }) => {
  test.slow();
  const first = await browse();
  const before = await (await new Facilitator(first.page).open(`${baseURL}/group.html`)).begin({ title: "Trente personnes" });
  const answers = (at) => `${at % 4}`.repeat(13);
  await before.go(before.items[0]);
  const link = (number) => linkOf(number, { answers: answers(number) });
  await before.gather(Array.from({ length: 20 }, (_, at) => link(at + 1)).join("\n"), 20);
  // The message that the thirtieth is saved is the last thing that this browser does.
  for (let number = 21; number <= 30; number += 1) await before.gather(link(number), number);
  await before.isKept();
  await first.kill();

  const second = await browse();
  const after = await new Facilitator(second.page).open(`${baseURL}/group.html`);
  await expect(after.session("Trente personnes")).toContainText("30 résultats");
  await after.resume("Trente personnes");
  await after.wall.shows(after.items[0].stem);
  await after.reveal();
  await after.wall.showsLevels(after.items[0], ["7", "8", "8", "7"]);
  // The session goes on: a known result counts once, and a new one is the thirty-first.
  await after.paste(link(30));
  await expect(after.status("Déjà compté : 30 résultats en tout.")).toBeVisible();
  await after.gather(linkOf(31), 31);
});
