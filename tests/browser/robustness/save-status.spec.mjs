// The line that says where answers are stored says so only once they are there.

import { expect, test } from "../partner/hosts/embedding.mjs";
import { FRAME, inFrame } from "../partner/hosts/frame.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { STATUS } from "./kills/rounds.mjs";

/** Answers, and returns whether the database had the answer when the line could be seen again. */
const isStoredWhenSaid = (frame) => frame.evaluate(async () => {
  const { shadowRoot } = document.querySelector("faire-ensemble");
  const result = (request) => new Promise((done, refuse) => Object.assign(request, { onsuccess: () => done(request.result), onerror: refuse }));
  const base = await result(indexedDB.open("faire-ensemble"));
  const stored = async () => JSON.stringify(await result(base.transaction("entries").objectStore("entries").getAll()));
  const isSaid = () => getComputedStyle(shadowRoot.querySelector(".footer__where text-run")).visibility === "visible";
  const before = await stored();
  shadowRoot.querySelectorAll("input[name=answer]")[1].click();
  do await new Promise(requestAnimationFrame);
  while (!isSaid());
  const after = await stored();
  base.close();
  return after !== before;
});

test("an answer is called saved once it is stored", async ({ page }) => {
  const diagnosis = await new Diagnosis(page).open();
  await diagnosis.begin("express");
  expect(await isStoredWhenSaid(page.mainFrame())).toBe(true);
  await expect(diagnosis.text(STATUS.kept)).toBeVisible();
});

test("in an iframe, whose data the browser may delete, too", async ({ embed, page }) => {
  await embed(FRAME);
  const diagnosis = await inFrame(page);
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "3");
  await expect(diagnosis.text(STATUS.half)).toBeVisible();
  expect(await isStoredWhenSaid(page.frames().find((it) => it.url().includes("embed.html")))).toBe(true);
  await expect(diagnosis.text(STATUS.half)).toBeVisible();
  await expect(diagnosis.button("Le garder pour de bon")).toBeVisible();
});
