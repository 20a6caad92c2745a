import { Diagnosis } from "../pages/diagnosis.mjs";
import { EXPRESS } from "../support/profiles.mjs";
import { ADMINISTRATOR, AUTHOR } from "./site.mjs";
import { OURS, expect, test } from "./visitor.mjs";

/** As in `docs/embed.md`. */
const LINE = `<script type="module" src="${OURS}/v1/faire-ensemble.js"></script>
<faire-ensemble lang="fr"><a href="${OURS}/">Faire le diagnostic</a></faire-ensemble>`;
const FRAME = `<iframe src="${OURS}/embed.html" title="Faire ensemble"></iframe>`;

const PAGE = "/ou-en-sommes-nous/";

// Each test finds the site as the one before left it.
test.describe.configure({ mode: "serial" });

test("an administrator installs the site and pastes the line into a page", async ({ site, page, baseURL }) => {
  await site.install();
  await site.logIn(ADMINISTRATOR);
  await site.write("page", "Où en sommes-nous ?", LINE);
  await expect(new Diagnosis(await site.preview()).button("Commencer")).toBeVisible();
  expect(await site.publish()).toBe(baseURL + PAGE);
  const diagnosis = await new Diagnosis(page).open(PAGE);
  await expect(diagnosis.button("Commencer")).toBeVisible();
});

test("a visitor leaves and returns, finishes and copies the link", async ({ visitor }) => {
  const diagnosis = await (await visitor()).open(PAGE);
  const { page, texts: { express } } = diagnosis;
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], EXPRESS[0]);
  await diagnosis.next();
  await diagnosis.answer(express[1], EXPRESS[1]);
  await page.goto("/sample-page/");
  await diagnosis.open(PAGE);
  await diagnosis.resume();
  await diagnosis.seesAnswered(express[1], EXPRESS[1]);
  await diagnosis.back();
  await diagnosis.answerAll(EXPRESS, express);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((it) => !it.startsWith("faire-ensemble/"))).toEqual([]);

  const link = await diagnosis.copiedLink();
  const friend = await (await visitor()).open(link);
  await expect(friend.text(friend.words.shared)).toBeVisible();
  await expect(friend.part(friend.words.overall)).toContainText("13 réponses sur 13");

  await page.close();
  const later = await new Diagnosis(await page.context().newPage()).open(PAGE);
  await later.resume();
  await expect(later.result()).toBeVisible();
});

test("an author, who may write no scripts, keeps the link, and it leads to us", async ({ site, page, visitor }) => {
  await site.logIn(ADMINISTRATOR);
  await site.addUser(AUTHOR);
  await page.context().clearCookies();
  await site.logIn(AUTHOR);
  await site.write("post", "Notre diagnostic", LINE + FRAME);
  const diagnosis = await (await visitor()).open(await site.publish());
  const link = diagnosis.page.getByRole("link", { name: "Faire le diagnostic" });
  await expect(link).toBeVisible();
  await expect(diagnosis.page.locator(`faire-ensemble, iframe, script[src^="${OURS}"]`)).toHaveCount(0);
  await link.click();
  await expect(diagnosis.page).toHaveURL(`${OURS}/`);
  await expect(diagnosis.button("Commencer")).toBeVisible();
});
