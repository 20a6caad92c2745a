import { expect, test } from "../support/journey.mjs";
import { EXPRESS, GOLDEN, GOLDEN_LINK, GOLDEN_SCORES, cameBefore } from "../support/profiles.mjs";

const kept = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

test.use({
  permissions: ["clipboard-read", "clipboard-write"],
  storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)),
});

/** Opens an earlier result. */
async function atResult(diagnosis) {
  await diagnosis.open();
  await diagnosis.resume();
  await expect(diagnosis.result()).toBeVisible();
}

test("a link shows the same figures on another device, and no button changes them", async ({ diagnosis, elsewhere, baseURL }) => {
  await atResult(diagnosis);
  const link = await diagnosis.copiedLink();
  expect(link).toMatch(new RegExp(`^${baseURL}/?#.{1,120}$`.replace("//?#", "/#")));

  const visitor = await elsewhere();
  await visitor.open(link);
  await expect(visitor.text(visitor.words.shared)).toBeVisible();
  await expect(visitor.title(visitor.texts.stages[1].overall)).toBeVisible();
  await expect(visitor.part(visitor.words.overall)).toContainText("46 sur 100, étape « Faire émerger ». 36 réponses sur 39 ; 1 « ne s’applique pas », 2 « je ne sais pas ».");
  await visitor.seesScores(GOLDEN_SCORES);
  await expect(visitor.page.getByRole("radio")).toHaveCount(0);
  await expect(visitor.button(visitor.words.changeAnswers)).toHaveCount(0);
  expect(visitor.page.url()).not.toContain("#");

  await visitor.page.reload();
  await visitor.seesScores(GOLDEN_SCORES);
  await visitor.button(visitor.words.doMine).click();
  await expect(visitor.welcome()).toBeVisible();
  await visitor.begin("express");
  await visitor.seesAnswered(visitor.texts.express[0], "_");
});

test("a link does not touch the answers of the person who opens it #i37", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, "31", { path: "express", step: "A2a" }) });
  await visitor.open();
  await expect(visitor.button("Reprendre")).toBeVisible();
  const before = await kept(visitor.page);
  await visitor.open(GOLDEN_LINK);
  await expect(visitor.text(visitor.words.shared)).toBeVisible();
  expect(await kept(visitor.page)).toBe(before);
  await visitor.button(visitor.words.doMine).click();
  await visitor.resume();
  await visitor.seesAnswered(visitor.texts.express[1], "1");
});

test("a link pasted over the visitor's own answers opens as a visit, and Back ends it #i37", async ({ elsewhere, baseURL }) => {
  const visitor = await elsewhere({ storageState: cameBefore(baseURL, "31", { path: "express", step: "A2a" }) });
  await visitor.open();
  await visitor.resume();
  await visitor.seesAnswered(visitor.texts.express[1], "1");
  await visitor.page.evaluate((hash) => (location.hash = hash), GOLDEN_LINK.slice(2));
  await visitor.seesScores(GOLDEN_SCORES);
  expect(visitor.page.url()).not.toContain("#");
  await visitor.page.goBack();
  await visitor.seesAnswered(visitor.texts.express[1], "1");
});

test("a link opens despite what mail and messengers add around and within it #i5 #i6 #i10", async ({ elsewhere }) => {
  const half = GOLDEN_LINK.length - 20;
  const links = [".", ")", ">", "…", "\u00a0»", "’", "&fbclid=x", "?utm_source=mail"].map((after) => GOLDEN_LINK + after);
  links.push(...["\u00a0", "\u00ad", "\u200b"].map((between) => GOLDEN_LINK.slice(0, half) + between + GOLDEN_LINK.slice(half)));
  const visitor = await elsewhere();
  for (const link of links) {
    await visitor.open("./integrer.html");
    await visitor.open(link);
    await expect(visitor.text(visitor.words.shared), link).toBeVisible();
  }
});

test("a damaged link shows a message, and the page works #i2 #i3 #i12", async ({ elsewhere }) => {
  const link = GOLDEN_LINK;
  const at = link.indexOf("#") + 20;
  const faults = [
    [link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1), "Ce lien est abîmé."],
    [link.slice(0, -3), "Ce lien n’est pas entier."],
    [link.replace("#r=1", "#r=9"), "Ce lien vient d’une version plus récente."],
  ];
  for (const [fault, words] of faults) {
    const visitor = await elsewhere();
    await visitor.open(fault);
    await expect(visitor.page.getByRole("status").filter({ hasText: words })).toBeVisible();
    await visitor.begin("express");
    await visitor.answer(visitor.texts.express[0], "2");
  }
});

test("a refused clipboard leaves the text to copy #49", async ({ elsewhere, baseURL }) => {
  // Every permission that is not granted here is refused.
  const visitor = await elsewhere({ permissions: ["notifications"], storageState: cameBefore(baseURL, GOLDEN) });
  await visitor.open();
  await visitor.resume();
  await visitor.button(visitor.words.copyLink).click();
  const text = visitor.page.getByRole("textbox", { name: visitor.words.copyByHand });
  await expect(text).toHaveValue(/#r=1/);
  await expect(text).not.toBeEditable();
});

test("a browser without a clipboard shows the text to copy too #49", async ({ diagnosis, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.copyLink).click();
  await expect(page.getByRole("textbox", { name: diagnosis.words.copyByHand })).toHaveValue(/#r=1/);
});
