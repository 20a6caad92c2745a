// The end of a session, and the beginning of the next one on the same subject.

import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

async function begun(page) {
  return (await new Facilitator(page).open()).begin({ title: "Assemblée" });
}

const listed = (wall) => wall.place.getByRole("listitem");

test("the end shows thanks, commitments and the next look, offers the report, and leaving takes names off the wall", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  const wall = await group.openWall();
  await group.go(words.commitments);
  await group.commit({ what: "Relire la charte", who: "Samia", when: "janvier" });
  await group.box(words.nextLook).fill("jeudi 12 mars");
  await group.button(words.finish).click();
  await wall.shows(words.closing);
  await expect(listed(wall)).toHaveText(["Relire la charteSamia · janvier"]);
  await expect(wall.place.getByText("jeudi 12 mars")).toBeVisible();
  await group.button(words.takeReport).click();
  const file = await group.saved(group.button(words.reportPage));
  expect(file.buffer.toString()).toMatch(/jeudi 12 mars/);
  await group.tab("talk");
  await group.button(words.leaveSession).click();
  await expect(group.button(words.begin)).toBeVisible();
  await expect(wall.place).toHaveText(words.light);
  await expect(wall.page.getByText("Samia")).toHaveCount(0);
});

test("the browser's Back takes names off the wall too", async ({ page }) => {
  const group = await begun(page);
  const wall = await group.openWall();
  await group.go(group.words.commitments);
  await group.commit({ what: "Relire la charte", who: "Samia" });
  await expect(wall.page.getByText("Samia")).toBeVisible();
  await page.goBack();
  await expect(wall.page.getByText("Samia")).toHaveCount(0);
});

for (const how of ["its tab is closed", "it crashes"]) {
  test(`names leave the wall when the desk is gone: ${how}`, async ({ page, context }) => {
    const group = await begun(page);
    const { words } = group;
    const wall = await group.openWall();
    await group.go(words.commitments);
    await group.commit({ what: "Relire la charte", who: "Samia" });
    const name = wall.page.getByText("Samia");
    await expect(name).toBeVisible();
    await group.isKept();
    if (how === "it crashes") {
      const session = await context.newCDPSession(page);
      const crash = page.waitForEvent("crash");
      session.send("Page.crash").catch(() => {});
      await crash;
    } else {
      await page.close();
    }
    await expect(name).toHaveCount(0);
    await expect(wall.place).toHaveText(words.light);
    // The remote goes on, and walls without names show.
    await wall.press("PageUp");
    await wall.shows(words.discuss);
    await wall.press("PageDown");
    await expect(wall.place).toHaveText(words.light);
    // Who lights the wall stands in front of it.
    await wall.press("PageDown");
    await expect(name).toBeVisible();
    await wall.page.reload();
    await expect(wall.place).toHaveText(words.light);
    const back = await new Facilitator(await context.newPage()).open();
    await back.resume("Assemblée");
    await expect(name).toBeVisible();
  });
}

test("a reload of the desk leaves the names where they were", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  const wall = await group.openWall();
  await group.go(words.commitments);
  await group.commit({ what: "Relire la charte", who: "Samia" });
  await group.isKept();
  for (const _ of [1, 2]) {
    await page.reload();
    await expect(group.title("Assemblée")).toBeVisible();
    await expect(wall.page.getByText("Samia")).toBeVisible();
  }
});

test("a list of commitments that is too long for the wall is turned with the remote", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  const wall = await group.openWall();
  await group.go(words.commitments);
  const all = Array.from({ length: 9 }, (_, at) => `${at + 1} : relire la charte à plusieurs, la raccourcir, puis la présenter aux personnes arrivées cette année`);
  for (const what of all) await group.commit({ what, who: "Samia", when: "janvier" });
  // The wall follows what is written.
  await expect(wall.place.getByText(all[8])).toBeVisible();
  await wall.press("PageUp", "PageUp");
  await expect(wall.place.getByText(all[0])).toBeVisible();
  const seen = new Set();
  for (const part of ["1 / 3", "2 / 3", "3 / 3"]) {
    await expect(wall.text(part)).toBeVisible();
    for (const text of await listed(wall).locator("b").allInnerTexts()) seen.add(text);
    await expect(listed(wall).last()).toBeInViewport({ ratio: 1 });
    await wall.press("PageDown");
  }
  expect([...seen]).toEqual(all);
  await wall.shows(words.rating);
});

test("a commitment can be corrected", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  await group.go(words.commitments);
  await group.commit({ what: "Relire la chartre", who: "Samia" });
  await group.commit({ what: "Publier nos comptes" });
  await page.getByRole("main").getByRole("listitem").filter({ hasText: "chartre" }).getByRole("button", { name: words.correct }).click();
  await expect(group.box(words.who)).toHaveValue("Samia");
  await group.box(words.what).fill("Relire la charte");
  await group.button(words.saveCorrection).click();
  await expect(listed(group.wall)).toHaveText(["Relire la charteSamia", "Publier nos comptes"]);
  await expect(group.button(words.commit)).toBeVisible();
  await expect(group.box(words.what)).toHaveValue("");
});

test("the next session begins with what was decided: done, going on, given up", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  await group.go(words.commitments);
  for (const what of ["Relire la charte", "Publier nos comptes", "Inviter les voisins"]) await group.commit({ what });
  await group.leave();
  await group.session("Assemblée").getByRole("button", { name: words.followUp }).click();
  await expect(page.getByText(words.count(0), { exact: true })).toBeVisible();
  await group.box(words.name).fill("Deuxième rencontre");
  await group.title("Deuxième rencontre").click();
  await group.press("PageDown");
  await group.wall.shows(words.earlier);
  const outcomes = ["Fait", "Continue", "Abandonné"];
  for (const [at, outcome] of outcomes.entries()) await group.button(outcome).nth(at).click();
  await expect(listed(group.wall)).toHaveText(["Relire la charteFait", "Publier nos comptesContinue", "Inviter les voisinsAbandonné"]);
  await group.isKept();
  await page.reload();
  await expect(listed(group.wall)).toHaveText(["Relire la charteFait", "Publier nos comptesContinue", "Inviter les voisinsAbandonné"]);
  await group.tab("report");
  expect((await group.saved(group.button(words.reportPage))).buffer.toString()).toContain("Les engagements de la fois d’avant");
  // What goes on is carried to the session after; what was done or given up is not.
  await group.leave();
  await group.session("Deuxième rencontre").getByRole("button", { name: words.followUp }).click();
  await expect(page.getByText(words.count(0), { exact: true })).toBeVisible();
  await group.press("PageDown");
  await expect(listed(group.wall)).toHaveText(["Publier nos comptes"]);
});

test("one show of hands says whether it was worth the time", async ({ page }) => {
  const group = await begun(page);
  const { words } = group;
  await group.go(words.rating);
  await group.tab("talk");
  for (const label of ["Utile", "Utile", "Très utile"]) await group.button(words.more1(label)).click();
  await expect(listed(group.wall)).toHaveText(["Du temps perdu", "Peu utile", "Autant reçu que donné", "Utile2", "Très utile1"]);
  await group.press("Backspace");
  await expect(listed(group.wall).last()).toHaveText("Très utile");
});
