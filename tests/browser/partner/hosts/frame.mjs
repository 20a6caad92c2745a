// The element's iframe, seen from the page around it, in Chromium.

import { expect } from "@playwright/test";
import { Diagnosis } from "../../pages/diagnosis.mjs";

export const FRAME = 'lang="fr" mode="frame"';
export const boxOf = (page) => page.locator("faire-ensemble iframe").boundingBox();
export const heightOf = async (page) => (await boxOf(page)).height;

/** The questionnaire in the iframe; its locators search there. */
export async function inFrame(page) {
  const diagnosis = new Diagnosis(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(300);
  diagnosis.page = page.locator("faire-ensemble iframe").contentFrame();
  await expect(diagnosis.welcome()).toBeVisible();
  return diagnosis;
}

