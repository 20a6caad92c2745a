// What ties the fields, choices and tables of the facilitator's tools together, for those who can't see it.

import { Facilitator } from "../pages/facilitator.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const begun = async (page, options) => (await new Facilitator(page).open()).begin(options);

test("a long list of questions is sorted by theme, a short one by part, and says that the wall follows at once", async ({ page }) => {
  const complete = await begun(page, { path: "complete" });
  const place = (group) => group.select(group.words.place);
  await expect(place(complete)).toHaveAccessibleName(/le mur suit aussitôt/);
  const listed = async (group) => {
    const all = await place(group).locator("optgroup").evaluateAll((all) => all.map((it) => [it.label, ...[...it.children].map((of) => of.textContent)]));
    return all.map((it) => it.map(shown));
  };
  expect(await listed(complete)).toEqual(complete.texts.themes.map((it) => [it.short, ...it.items.map((of) => of.topic)].map(shown)));
  await complete.leave();
  const express = await begun(page, { path: "express" });
  expect(await listed(express)).toEqual(express.texts.axes.map((it) => [it.name, ...it.dimensions.map((of) => of.items[0].topic)].map(shown)));
});

test("the counts of a show of hands are a group named by what they are about", async ({ page }) => {
  const group = await begun(page);
  const [item] = group.items;
  await group.go(item);
  await group.tab("hands");
  const counts = (name) => page.getByRole("group", { name: shown(name), exact: true }).getByRole("spinbutton");
  await expect(counts(item.topic)).toHaveCount(6);
  await group.go(group.words.rating);
  await expect(counts(group.words.rating)).toHaveCount(5);
});

test("the tables of the wall and of the guide have titles", async ({ page }) => {
  const group = await begun(page);
  await group.gather(linksOf(["2".repeat(13), "2".repeat(13), "1".repeat(13)]), 3);
  await group.go(group.words.profile);
  await group.reveal();
  await expect(group.wall.place.getByRole("table", { name: group.words.profile, exact: true })).toBeVisible();
  await page.goto("kit/guide.html");
  await expect(page.getByRole("table", { name: /minutes/ })).toHaveCount(3);
});
