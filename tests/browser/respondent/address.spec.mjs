// Settings in the page's address count on arrival, until the visitor chooses.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect, test } from "../support/journey.mjs";

test("the address chooses perimeter and path", async ({ diagnosis, page }) => {
  await diagnosis.open("./?perimeter=me&path=complete");
  await expect(page.getByRole("radio", { name: /^Moi/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: diagnosis.words.complete })).toBeChecked();
});

test("the choice in the address survives a reload", async ({ page }) => {
  const diagnosis = new Diagnosis(page, "fr", "me");
  const { express } = diagnosis.texts;
  await diagnosis.open("./?perimeter=me");
  await expect(page.getByRole("radio", { name: /^Moi/ })).toBeChecked();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "2");
  await diagnosis.next();
  await diagnosis.open("./");
  await diagnosis.resume();
  await expect(diagnosis.title(express[1].stem)).toBeVisible();
  await diagnosis.back();
  await diagnosis.seesAnswered(express[0], "2");
});

test("a later choice survives a reload, with its answers", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  await diagnosis.open("./?perimeter=me&lang=en");
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("radio", { name: /^Mon groupe/ }).check();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "2");
  await diagnosis.next();
  await page.reload();
  await expect(diagnosis.title(express[1].stem)).toBeVisible();
  await diagnosis.back();
  await diagnosis.seesAnswered(express[0], "2");
});

test("unknown values in the address are ignored", async ({ diagnosis }) => {
  await diagnosis.open("./?perimeter=moon&path=constructor&lang=constructor&view=cinema");
  await expect(diagnosis.welcome()).toBeVisible();
  await diagnosis.begin("express");
  await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
});
