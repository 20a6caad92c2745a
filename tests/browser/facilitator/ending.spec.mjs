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
