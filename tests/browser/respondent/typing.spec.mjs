// Typed and pasted texts: nothing is cut without a message, at any limit, in any script.

import { Dialogs } from "../pages/dialogs.mjs";
import { KINDS } from "../support/engines/engines.mjs";
import { test as inEngines } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { expect, test } from "../support/journey.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { WORDS } from "../pages/questionnaire.mjs";
import { EXPRESS, GOLDEN_LINK, cameBefore } from "../support/profiles.mjs";

const FULL = { fr: "Une note tient en 2 000 signes : la fin de ce que vous venez d’écrire n’y est pas.", en: "A note holds 2,000 characters: the end of what you just wrote is not in it." };
const LINE_FULL = "Ce champ tient en 120 signes : la fin de ce que vous venez d’écrire n’y est pas.";
const FAMILY = "👩‍👩‍👧‍👦";
const ACCENTED = "e\u0301\u0323";

async function atNote(diagnosis, lang = "fr") {
  await diagnosis.open(lang === "fr" ? "./" : "en.html");
  await diagnosis.begin("express");
  return diagnosis.openNote();
}

/** Pastes at the caret, in one piece. */
async function paste(page, field, text) {
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await field.focus();
  await page.keyboard.press("Control+v");
}

const caret = (field) => field.evaluate((it) => it.selectionStart);

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a note that is too long when pasted is cut between letters, and a message explains it #i39", async ({ diagnosis, page }) => {
  const note = await atNote(diagnosis);
  for (const [letter, fitting] of [["a", 2000], [FAMILY, 285], [ACCENTED, 666], ["𝄞", 2000], ["क्षि", 500]]) {
    await note.fill("");
    await expect(diagnosis.text(FULL.fr)).toHaveCount(0);
    await paste(page, note, letter.repeat(2600));
    await expect(diagnosis.text(FULL.fr)).toBeVisible();
    await expect(note).toHaveValue(letter.repeat(fitting));
    // What was stored is the cut text.
    await page.reload();
    await expect(note).toHaveValue(letter.repeat(fitting));
    await expect(diagnosis.text(FULL.fr)).toHaveCount(0);
  }
});

test("the limits apply from the first question, without waiting for later files", async ({ diagnosis, page }) => {
  await page.route("**/v1/interaction.js*", () => {});
  const note = await atNote(diagnosis);
  await paste(page, note, "a".repeat(2600));
  await expect(diagnosis.text(FULL.fr)).toBeVisible();
  await expect(note).toHaveValue("a".repeat(2000));
});

test("typing into a full note pushes nothing out, and the caret stays #i39", async ({ diagnosis, page }) => {
  const note = await atNote(diagnosis);
  const text = `${"a".repeat(1997)}FIN`;
  await note.fill(text);
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("abcd");
  await expect(note).toHaveValue(text);
  expect(await caret(note)).toBe(0);
  await expect(diagnosis.text(FULL.fr)).toBeVisible();
  // In the middle, the part of a paste that fits is inserted, and the rest is not.
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await expect(diagnosis.text(FULL.fr)).toHaveCount(0);
  await paste(page, note, "xyz");
  await expect(note).toHaveValue(`xy${"a".repeat(1995)}FIN`);
  expect(await caret(note)).toBe(2);
  await expect(diagnosis.text(FULL.fr)).toBeVisible();
  // Typing replaces a selection.
  await page.keyboard.press("Shift+Home");
  await page.keyboard.type("é");
  await expect(note).toHaveValue(`é${"a".repeat(1995)}FIN`);
  await expect(diagnosis.text(FULL.fr)).toHaveCount(0);
});

test("undo works on a cut paste as on any typing", async ({ diagnosis, page }) => {
  const note = await atNote(diagnosis);
  await note.fill("");
  await page.keyboard.type("Avant.");
  await paste(page, note, "b".repeat(2600));
  await expect(note).toHaveValue(`Avant.${"b".repeat(1994)}`);
  await page.keyboard.press("Control+z");
  await expect(note).toHaveValue("Avant.");
  await page.keyboard.press("Control+Shift+z");
  await expect(note).toHaveValue(`Avant.${"b".repeat(1994)}`);
});

test("a composed word arrives whole, and pushes nothing out of a full note #i39", async ({ diagnosis, page }) => {
  const note = await atNote(diagnosis);
  const input = await page.context().newCDPSession(page);
  const compose = (text) => input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await note.fill("");
  await compose("に");
  await compose("にほ");
  await input.send("Input.insertText", { text: "日本" });
  await expect(note).toHaveValue("日本");
  await note.fill("a".repeat(1999));
  await page.keyboard.press("Control+Home");
  await compose("に");
  await compose("にほ");
  await compose("日本");
  await input.send("Input.insertText", { text: "日本" });
  await expect(note).toHaveValue(new RegExp(`^.${"a".repeat(1999)}$`));
  await expect(diagnosis.text(FULL.fr)).toBeVisible();
});

test("in English, the message is English", async ({ diagnosis, page }) => {
  diagnosis.words = WORDS.en;
  await diagnosis.open("en.html");
  await diagnosis.button("Start").click();
  await paste(page, await diagnosis.openNote(), "a".repeat(2001));
  await expect(diagnosis.text(FULL.en)).toBeVisible();
});

test("the name of a result shows its limit #i39", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  await diagnosis.answerAll(Array(13).fill("2"), diagnosis.texts.express);
  const dialogs = await new Dialogs(diagnosis).openResults();
  await dialogs.rows().first().getByRole("button", { name: "Donner un nom" }).click();
  const name = dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" });
  await paste(page, name, `${"b".repeat(59)}${FAMILY}`);
  await expect(name).toHaveValue("b".repeat(59));
  await expect(dialogs.dialog.getByText("Un nom tient en 60 signes")).toBeVisible();
});

test("the facilitator’s fields show their limits, and keep text as it is typed #i39", async ({ page }) => {
  const group = new Facilitator(page);
  await group.open();
  await paste(page, group.box(group.words.name), "c".repeat(130));
  await expect(group.box(group.words.name)).toHaveValue("c".repeat(120));
  await expect(page.getByText(LINE_FULL)).toBeVisible();
  await group.begin({ title: "Lundi" });
  // The field must keep a space that is typed before the next word.
  await group.box(group.words.name).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" 3 mars");
  await expect(group.box(group.words.name)).toHaveValue("Lundi 3 mars");
  await group.go(group.texts.express[0]);
  const note = group.box(group.words.note);
  await paste(page, note, "d".repeat(2001));
  await expect(note).toHaveValue("d".repeat(2000));
  await expect(page.getByText(FULL.fr)).toBeVisible();
  await group.go(group.words.commitments);
  await paste(page, group.box(group.words.who), "e".repeat(121));
  await expect(group.box(group.words.who)).toHaveValue("e".repeat(120));
  await expect(page.getByText(LINE_FULL)).toBeVisible();
});

for (const kind of KINDS) {
  inEngines(`${kind}: a full note takes nothing more, at either end, and shows a message #i39`, async ({ visit, baseURL }) => {
    const page = await visit(kind);
    await page.goto(baseURL);
    const visitor = new Visitor(page);
    await visitor.begin();
    await visitor.seesQuestion(0);
    await visitor.press(visitor.words.addNote);
    // Inserts like a paste, in all three engines.
    const insert = (text) => page.evaluate((given) => {
      const field = document.querySelector("faire-ensemble").shadowRoot.querySelector("textarea");
      field.focus();
      field.setSelectionRange(0, 0);
      document.execCommand("insertText", false, given.text);
    }, { text });
    const seesNote = (text, caret) => until("what fits", async () => {
      const seen = await page.evaluate(() => {
        const { value, selectionStart } = document.querySelector("faire-ensemble").shadowRoot.querySelector("textarea");
        return JSON.stringify([value, selectionStart]);
      });
      return seen === JSON.stringify([text, caret]);
    });
    await insert(FAMILY.repeat(300));
    await seesNote(FAMILY.repeat(285), FAMILY.repeat(285).length);
    await insert("abcdefgh");
    await seesNote(`abcde${FAMILY.repeat(285)}`, 5);
    await page.waitFor({ text: "la fin de ce que vous venez d’écrire" });
  });
}

/** How often three letters typed into a note read local storage, where this many results are saved. */
async function readsWhileTyping(elsewhere, baseURL, count) {
  const storageState = cameBefore(baseURL, EXPRESS.slice(0, 5), { path: "express", step: "A3a" });
  const [{ localStorage: entries }] = storageState.origins;
  const start = entries[0].name.replace("perimeter", "result");
  for (let at = 1; at <= count; at += 1) {
    const result = `${start}/${at.toString(16).padStart(16, "0")}/express`;
    const values = { code: GOLDEN_LINK.split("=")[1], "note/A1a": "Une note.", "note/A2a": "Une autre." };
    for (const path in values) entries.push({ name: `${result}/${path}`, value: JSON.stringify(values[path]) });
  }
  const visitor = await elsewhere({ storageState });
  const { page } = visitor;
  await page.addInitScript(() => {
    window.reads = 0;
    for (const name of ["getItem", "key"]) {
      const read = Storage.prototype[name];
      Storage.prototype[name] = function (...given) {
        window.reads += 1;
        return read.apply(this, given);
      };
    }
  });
  await visitor.open();
  await visitor.resume();
  await (await visitor.openNote()).focus();
  const before = await page.evaluate(() => window.reads);
  await page.keyboard.type("vu ");
  await expect(visitor.text("Enregistré sur cet appareil.")).toBeVisible();
  return (await page.evaluate(() => window.reads)) - before;
}

test("a letter typed reads no more of what is stored with a hundred saved results than with none", async ({ elsewhere, baseURL }) => {
  const reads = await readsWhileTyping(elsewhere, baseURL, 0);
  expect(reads).toBeGreaterThan(0);
  expect(await readsWhileTyping(elsewhere, baseURL, 100)).toBe(reads);
});
