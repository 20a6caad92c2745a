// *Hand over*: the visitor reads that the result is handed over once the page has said that it took it, and
// otherwise gets the link.

import { Dialogs } from "../pages/dialogs.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";
import { expect, test } from "./hosts/embedding.mjs";
import { inFrame } from "./hosts/frame.mjs";

const PARTNER = "Le lavoir";
const DONE = "Résultat transmis.";
const PENDING = "Transmission en cours…";
const NOBODY = "Personne n’a répondu : on ne sait pas si votre résultat est arrivé.";
const NOT_TAKEN = "Votre résultat n’a pas été reçu.";
const LINK = "Voici le lien, à envoyer autrement :";
const NOTHING = "Rien : aucune réponse, aucune note.";
const RECEIPT = "Ce qui est sorti de cette page";

/** What a page may do with a result. `window.taken` has the codes that it took, `window.settle` the ends of what it
 * put off. */
const PAGES = {
  accepts: ({ detail }) => {
    window.taken.push(detail.code);
    detail.accept();
  },
  "accepts once it is stored": ({ detail }) => detail.accept(new Promise((take, refuse) => window.settle.push(() => take(window.taken.push(detail.code)), refuse))),
  rejects: ({ detail }) => detail.accept(Promise.reject(new Error("full"))),
  "gets an error from its server": ({ detail }) => detail.accept(fetch("missing.html")),
  "never answers": ({ detail }) => detail.accept(new Promise(() => {})),
  throws: () => {
    throw new Error("the page is broken");
  },
  listens: () => {},
  "accepts too late": ({ detail }) => setTimeout(() => {
    try {
      detail.accept();
    } catch (error) {
      console.log(`late: ${error.name}`);
    }
  }),
};

const listen = (page, ...names) => page.evaluate((listeners) => {
  Object.assign(window, { taken: [], settle: [] });
  // The listeners of a test, as text.
  for (const it of listeners) addEventListener("faire-ensemble-result", (0, eval)(`(${it})`));
}, names.map((it) => `${PAGES[it]}`));

/** A visitor's result, inline. */
async function atResult({ page, at }, ...names) {
  const [{ localStorage: entries }] = cameBefore("http://a", GOLDEN).origins;
  await page.addInitScript((entries) => {
    for (const { name, value } of entries) localStorage[name] ??= value;
  }, entries);
  await page.goto(at(`lang="fr" partner="${PARTNER}"`));
  await listen(page, ...names);
  const diagnosis = new Diagnosis(page);
  await diagnosis.resume();
  await expect(diagnosis.result()).toBeVisible();
  return diagnosis;
}

/** Closes the dialog, if there is one. */
async function closed(diagnosis) {
  const close = diagnosis.dialog().getByRole("button", { name: "Fermer" });
  if (await close.isVisible()) await close.click();
}

async function handOver(diagnosis) {
  await closed(diagnosis);
  await diagnosis.button(`Transmettre à ${PARTNER}`).click();
  await diagnosis.dialog().getByRole("button", { name: "Transmettre", exact: true }).click();
}

const taken = (page) => page.evaluate(() => window.taken);
const results = async (events) => (await events()).filter(([name]) => name === "result");

/** The visitor reads this, and gets the link. */
async function getsLink(diagnosis, words) {
  // A page that never answers has ten seconds.
  await expect(diagnosis.dialog().getByRole("status")).toHaveText(words, { timeout: 15_000 });
  await expect(diagnosis.dialog().getByRole("textbox", { name: LINK })).toHaveValue(/#r=1/);
}

async function receipt(diagnosis) {
  await closed(diagnosis);
  await diagnosis.button(RECEIPT).click();
  return new Dialogs(diagnosis).sees(RECEIPT);
}

test("a page that accepts has the result, and the visitor reads so", async ({ page, at }) => {
  const diagnosis = await atResult({ page, at }, "accepts");
  await handOver(diagnosis);
  await expect(diagnosis.text(DONE)).toBeVisible();
  await expect(diagnosis.dialog().getByRole("heading")).toBeFocused();
  await closed(diagnosis);
  const [code] = await taken(page);
  expect(await diagnosis.copiedLink()).toContain(code);
});

test("nothing is said of a page that has yet to store the result, until it has", async ({ page, at, events }) => {
  const diagnosis = await atResult({ page, at }, "accepts once it is stored");
  await handOver(diagnosis);
  await expect(diagnosis.text(PENDING)).toBeVisible();
  // Pressed again meanwhile, it is the same hand-over.
  await handOver(diagnosis);
  expect(await results(events)).toHaveLength(1);
  await expect(diagnosis.text(DONE)).toHaveCount(0);
  await page.evaluate(() => window.settle[0]());
  await expect(diagnosis.text(DONE)).toBeVisible();
  expect(await taken(page)).toHaveLength(1);
});

test("handed over twice, the result goes twice, and the receipt lists both", async ({ page, at, events }) => {
  const diagnosis = await atResult({ page, at }, "accepts");
  for (let time = 1; time <= 2; time += 1) {
    await handOver(diagnosis);
    await expect.poll(async () => (await results(events)).length).toBe(time);
    await expect(diagnosis.text(DONE)).toBeVisible();
  }
  const { dialog } = await receipt(diagnosis);
  await expect(dialog.getByText(`À votre demande, votre résultat a été transmis à ${PARTNER}`)).toHaveCount(2);
});

for (const [what, words] of [["rejects", NOT_TAKEN], ["gets an error from its server", NOT_TAKEN], ["never answers", NOBODY], ["throws", NOBODY], ["listens", NOBODY]]) {
  test(`a page that ${what} has not taken it: the visitor gets the link, and the receipt never says “nothing”`, async ({ page, at }) => {
    const diagnosis = await atResult({ page, at }, what);
    await handOver(diagnosis);
    await getsLink(diagnosis, words);
    await expect(diagnosis.text(DONE)).toHaveCount(0);
    const { dialog } = await receipt(diagnosis);
    await expect(dialog.getByText(`votre résultat a été remis à la page de ${PARTNER}`)).toBeVisible();
    await expect(dialog.getByText("elle l’a peut-être reçu")).toBeVisible();
    await expect(dialog.getByText(NOTHING)).toHaveCount(0);
  });
}

test("a page without a listener: the visitor reads that nobody answered, and the console names what is missing", async ({ page, at, said }) => {
  const diagnosis = await atResult({ page, at });
  await handOver(diagnosis);
  await getsLink(diagnosis, NOBODY);
  expect(said.join("\n")).toMatch(/warning: faire-ensemble: .*event\.detail\.accept\(\)/);
});

test("accepting after the event is an error that the page sees", async ({ page, at, said }) => {
  const diagnosis = await atResult({ page, at }, "accepts too late");
  await handOver(diagnosis);
  await getsLink(diagnosis, NOBODY);
  await expect.poll(() => said.join("\n")).toContain("late: InvalidStateError");
});

test("of two listeners that accept, both must have taken it", async ({ page, at }) => {
  const diagnosis = await atResult({ page, at }, "accepts", "rejects");
  await handOver(diagnosis);
  await getsLink(diagnosis, NOT_TAKEN);
  await expect(diagnosis.text(DONE)).toHaveCount(0);
});

test("before anything is handed over, the receipt says that nothing left", async ({ page, at }) => {
  const diagnosis = await atResult({ page, at }, "accepts");
  const { dialog } = await receipt(diagnosis);
  await expect(dialog.getByText(NOTHING)).toBeVisible();
});

for (const [what, words] of [["accepts", DONE], ["rejects", NOT_TAKEN], ["listens", NOBODY]]) {
  test(`from an iframe, a page that ${what} is reported in the same way`, async ({ page, at, events }) => {
    await page.goto(at(`lang="fr" mode="frame" partner="${PARTNER}"`));
    await listen(page, what);
    const diagnosis = await inFrame(page);
    await diagnosis.begin("express");
    await diagnosis.answerAll([..."2321122102021"], diagnosis.texts.express);
    await handOver(diagnosis);
    if (words === DONE) await expect(diagnosis.text(DONE)).toBeVisible();
    else await getsLink(diagnosis, words);
    const [[, detail]] = await results(events);
    expect(Object.keys(detail)).toEqual(["code"]);
    const { dialog } = await receipt(diagnosis);
    await expect(dialog.getByText(new RegExp(`${words === DONE ? "transmis à" : "remis à la page de"} ${PARTNER}`))).toBeVisible();
    await expect(dialog.getByText(NOTHING)).toHaveCount(0);
  });
}
