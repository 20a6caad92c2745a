import { expect, test } from "../support/journey.mjs";
import { shown } from "../pages/questionnaire.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** The accessible name of the focused element, through shadow roots. */
const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? "body" : element.labels?.[0]?.textContent ?? element.textContent;
});

/** Presses Tab until the target has the focus, thirty times at most. */
async function tabTo(page, target, key = "Tab") {
  for (let times = 0; times < 30; times += 1) {
    if (await target.evaluate((it) => it.getRootNode().activeElement === it)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with ${key}: ${target}`);
}

test("the keyboard alone leads from the start to a shared link", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  const { words } = diagnosis;
  await diagnosis.open();
  await tabTo(page, page.getByRole("radio", { name: "Mon groupe, mon organisation" }));
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /^Moi/ })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await tabTo(page, diagnosis.button(words.begin));
  await page.keyboard.press("Enter");

  for (const [at, item] of express.entries()) {
    // The focus lands on the question: screen readers read it, and Tab goes on to its answers.
    await expect(diagnosis.title(item.stem)).toBeFocused();
    const first = diagnosis.choice(item.levels[0]);
    await tabTo(page, first);
    await expect(first).not.toBeChecked();
    await page.keyboard.press("Space");
    await expect(first).toBeChecked();
    for (let level = 0; level < at % 4; level += 1) await page.keyboard.press("ArrowDown");
    await expect(diagnosis.choice(item.levels[at % 4])).toBeChecked();
    await expect(diagnosis.choice(item.levels[at % 4])).toBeFocused();
    await tabTo(page, diagnosis.button(at < 12 ? words.next : words.seeResult));
    await page.keyboard.press("Enter");
  }
  await expect(diagnosis.result()).toBeVisible();
  expect(shown(await focused(page))).toMatch(/^D’après les réponses/);
  await tabTo(page, diagnosis.button(words.copyLink), "Shift+Tab").catch(() => tabTo(page, diagnosis.button(words.copyLink)));
  await page.keyboard.press("Space");
  await expect(diagnosis.text(words.linkCopied)).toBeVisible();
  await expect(diagnosis.button(words.copyLink)).toBeFocused();
});

test("removing an answer keeps the focus on the question", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  const { words } = diagnosis;
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "0");
  await diagnosis.button(words.withdraw).press("Enter");
  await expect(diagnosis.button(words.withdraw)).toHaveCount(0);
  expect(await focused(page)).not.toBe("body");
});

test("the focus is never lost: overview, language, dialog, erasing", async ({ diagnosis, page }) => {
  const { express } = diagnosis.texts;
  const { words } = diagnosis;
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(express[0], "1");
  await diagnosis.button(words.overview).press("Enter");
  await expect(diagnosis.title(words.overview)).toBeFocused();
  await diagnosis.inOverview(express[2]).press("Enter");
  await expect(diagnosis.title(express[2].stem)).toBeFocused();
  await diagnosis.button("English").press("Enter");
  await expect(diagnosis.button("English")).toHaveAttribute("aria-pressed", "true");
  await expect(diagnosis.button("English")).toBeFocused();
  await diagnosis.button("Français").press("Enter");
  await expect(diagnosis.button("Tout effacer")).toBeVisible();

  await diagnosis.button("Tout effacer").press("Enter");
  await expect(diagnosis.dialog()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(diagnosis.dialog()).toBeHidden();
  await expect(diagnosis.button("Tout effacer")).toBeFocused();

  await diagnosis.button("Tout effacer").press("Enter");
  await diagnosis.dialog().getByRole("button", { name: "Tout effacer" }).press("Enter");
  await expect(diagnosis.welcome()).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe("body");
});

test("choosing the perimeter keeps the focus, with progress for one of them", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answer(diagnosis.texts.express[0], "1");
  await diagnosis.back();
  await page.getByRole("radio", { name: /^Mon groupe/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Notre coopération/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /^Mon groupe/ })).toBeFocused();
  await expect(diagnosis.button("Reprendre")).toBeVisible();
});
