// Hostile texts in packs, links, files and fields are shown, and do nothing.

import { Dialogs } from "../pages/dialogs.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { EXPRESS, cameBefore } from "../support/profiles.mjs";
import { currentPack } from "../pages/questionnaire.mjs";

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (it) => console.error(`policy: ${it.violatedDirective} ${it.blockedURI}`));
    });
    await use(page);
  },
  acceptDownloads: true,
});

const RLO = "\u202e";
const MARKS = "e" + "\u0301".repeat(1000);
const HOSTILE = [
  `<img src=x onerror="globalThis.broken=1">`,
  `javascript:globalThis.broken=2`,
  `</script><script>globalThis.broken=3</script>`,
  `"><svg onload=globalThis.broken=4> {{title}} \${broken} <!--`,
  `</template></style><iframe srcdoc="<script>parent.broken=5</script>"></iframe>`,
  `${RLO}txet \u2067desrever\u202a &lt;b&gt; &#x3c;`,
  `\u200b\u200d\ufeff👩\u200d👩\u200d👧\u200d👦 \u0000\u0007\u001b[31m`,
  MARKS,
];

/** Checks that no text became markup anywhere: no element, no link that runs, no global. */
async function expectInert(page) {
  const made = await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((it) => it.shadowRoot).filter(Boolean)];
    // What our own page has inline, it has before anything can be inserted.
    const own = (it) => it.matches("head > style, body > script:not([src]), :not(#mount *, *) > style") || (it.localName === "style" && it.parentNode instanceof ShadowRoot);
    const all = roots.flatMap((it) => [...it.querySelectorAll("*")]).filter((it) => !own(it));
    const wrong = (it) =>
      it.matches("img, iframe, object, embed, base, frame, script:not([src^='v1/']), style, [srcdoc]") ||
      it.getAttributeNames().some((name) => name.startsWith("on")) ||
      ["href", "src", "action", "formaction"].some((name) => /^\s*(javascript|data:text)/i.test(it.getAttribute(name) ?? ""));
    return [...all.filter(wrong).map((it) => it.outerHTML.slice(0, 80)), ...("broken" in globalThis ? ["a global"] : [])];
  });
  expect(made).toEqual([]);
}

/** Checks that a name with direction marks is isolated: alone in its element, it cannot turn our texts. */
async function expectApart(page, name) {
  const met = await page.evaluate(({ name, RLO }) => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((it) => it.shadowRoot).filter(Boolean)];
    const found = [];
    for (const root of roots) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement: it } = texts.currentNode;
        if (!data.includes(RLO) || it.matches("option, title")) continue;
        const { display, unicodeBidi } = getComputedStyle(it);
        const isApart = it.childNodes.length === 1 && (display !== "inline" || /isolate|plaintext/.test(unicodeBidi));
        found.push(isApart && name.startsWith(data.trim()) ? "apart" : `${it.outerHTML}`);
      }
    }
    return found;
  }, { name, RLO });
  expect(met.length).toBeGreaterThan(0);
  expect(met.filter((it) => it !== "apart")).toEqual([]);
}

/** The current pack with an attack in place of every text. */
function hostilePack() {
  let at = 0;
  const text = () => `${at} ${HOSTILE[at++ % HOSTILE.length]}`;
  const turned = (value, name) => {
    if (Array.isArray(value)) return value.map((it) => turned(it, name));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, turned(it, key)]));
    if (typeof value !== "string" || ["id", "lang", "kind"].includes(name)) return value;
    return name === "url" ? `https://example.org/"><img src=x onerror=globalThis.broken=6>` : text();
  };
  return turned({ ...currentPack("fr").pack, id: "hostile" });
}

test("a pack full of attacks works as any questionnaire, on every screen and on paper #i19 #i20", async ({ page, request }) => {
  test.slow();
  const pack = hostilePack();
  const policy = (await request.get("./integrer.html")).headers()["content-security-policy"];
  const body = '<!doctype html><link rel="icon" href="icons/icon.svg"><script type="module" src="v1/faire-ensemble.js"></script><faire-ensemble lang="fr" questionnaire="hostile.json"></faire-ensemble>';
  await page.route("**/hostile.html", (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8", headers: { "Content-Security-Policy": policy } }));
  await page.route("**/hostile.json", (route) => route.fulfill({ json: pack }));
  const diagnosis = await new Diagnosis(page).open("./hostile.html");
  const { words } = diagnosis;
  const stems = pack.axes.flatMap((it) => it.dimensions).map((it) => it.items[0].stem.team);
  const inert = () => expectInert(page);
  /** Waits for a heading with exactly this text. */
  const shows = (text) => expect.poll(() => page.locator("faire-ensemble").evaluate((it) => [...it.shadowRoot.querySelectorAll("h1, h2, h3, h4, legend")].map((it) => it.textContent))).toContainEqual(expect.stringContaining(text));

  await shows(pack.texts.question);
  await inert();
  await diagnosis.begin("express");
  for (const [at, stem] of stems.entries()) {
    await shows(stem);
    await page.getByRole("radio").nth(at % 4).check();
    for (const gloss of await page.locator("details summary").all()) await gloss.click();
    await inert();
    await (at + 1 < stems.length ? diagnosis.next() : diagnosis.seeResult());
  }
  await expect(diagnosis.result()).toBeVisible();
  await page.pdf();
  await inert();
  const dialogs = new Dialogs(diagnosis);
  await dialogs.openExport();
  await dialogs.dialog.getByText("Voir exactement ce que contient le lien").click();
  await inert();
  for (const file of ["Une page à garder", "Une image"]) await dialogs.saved(file);
  await dialogs.button("Imprimer avec les réponses et les notes").click();
  await inert();
  await dialogs.close();
  await dialogs.openTargets();
  await inert();
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.rows().getByRole("button", { name: "Ouvrir" }).click();
  await inert();
  await dialogs.close();
  await diagnosis.button("Ce qui est sorti de cette page").click();
  await expect(dialogs.dialog.getByRole("listitem").filter({ hasText: "/hostile.json" })).toBeVisible();
  await inert();
  await dialogs.close();
  await diagnosis.button(words.changeAnswers).click();
  await inert();
});

const NAME = `${RLO}eman \u2067<img src=x onerror=globalThis.broken=1>`;

test("names and notes from a file show as they are, isolated from our own texts #i19 #i20", async ({ elsewhere, baseURL }) => {
  const first = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express" }) });
  await first.open();
  await first.resume();
  await first.button(first.words.changeAnswers).click();
  await first.inOverview(first.texts.express[0]).click();
  await first.writeNote(HOSTILE[2]);
  await first.overview();
  await first.seeResult();
  const own = await new Dialogs(first).openResults();
  await own.button("Donner un nom").click();
  await own.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }).fill(NAME);
  await own.button("Garder ce nom").click();
  await expectApart(first.page, NAME);
  const { path } = await own.saved("Fichier de données");

  const other = await elsewhere({ storageState: cameBefore(baseURL, [...EXPRESS].reverse(), { path: "express", resultId: "fedcba9876543210" }) });
  await other.open();
  await other.resume();
  const dialogs = await new Dialogs(other).openResults();
  await dialogs.choose(path);
  await expect(dialogs.dialog.getByText("1 note")).toBeVisible();
  await expectApart(other.page, NAME);
  await dialogs.button("Le comparer avec le mien").click();
  await dialogs.sees("Côte à côte");
  await expectApart(other.page, NAME);
  await expectInert(other.page);
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.choose(path);
  await dialogs.button("Continuer avec ces réponses").click();
  await dialogs.close();
  await other.button(other.words.changeAnswers).click();
  await other.inOverview(other.texts.express[0]).click();
  await expect(other.note()).toHaveValue(HOSTILE[2]);
  await expectInert(other.page);
});

test("a session file full of attacks opens, and its texts stay texts on the tools, the wall and paper #i19 #i20", async ({ page, elsewhere }) => {
  const group = await new Facilitator(page).open();
  await group.begin({ title: NAME });
  await group.gather(linksOf(["0213022132130", "3212022130130"]), 2);
  await group.go(group.items[0]);
  await group.tab("talk");
  await group.box(group.words.note).fill(HOSTILE[0] + HOSTILE[2]);
  await group.go(group.words.commitments);
  await group.commit({ what: HOSTILE[4], who: NAME, when: HOSTILE[1] });
  // A wall that shows names would go dark with the desk.
  await group.go(group.items[0]);
  await group.leave();
  const file = await group.saved(group.session(NAME).getByRole("button", { name: group.words.export }));

  const other = await new Facilitator((await elsewhere()).page).open();
  await other.page.getByLabel(other.words.bring).setInputFiles(file);
  await expect(other.status(other.words.brought)).toBeVisible();
  await expectApart(other.page, NAME);
  await other.resume(NAME);
  const wall = await other.openWall();
  await expectApart(wall.page, NAME);
  await other.go(other.words.commitments);
  await expect(wall.page.getByText(HOSTILE[4])).toBeVisible();
  for (const it of [other.page, wall.page]) await expectApart(it, NAME);
  await other.tab("report");
  await other.page.pdf();
  for (const it of [other.page, wall.page]) await expectInert(it);
});

test("half a character in a field or a link is replaced and breaks nothing #i21", async ({ diagnosis, page }) => {
  await diagnosis.open();
  await diagnosis.begin("express");
  const type = (place, text) => place.evaluate((it, text) => {
    it.value = text;
    for (const event of ["input", "change"]) it.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  }, text);
  await type(await diagnosis.openNote(), "avant \ud83d après \udc00");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await diagnosis.button(diagnosis.words.changeAnswers).click();
  await diagnosis.inOverview(diagnosis.texts.express[0]).click();
  await expect(diagnosis.note()).toHaveValue("avant \ufffd après \ufffd");
  await page.reload();
  await expect(diagnosis.note()).toHaveValue("avant \ufffd après \ufffd");
  const dialogs = await new Dialogs(diagnosis).openResults();
  await dialogs.button("Donner un nom").click();
  await type(dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }), "\ud800");
  await dialogs.button("Garder ce nom").click();
  await expect(dialogs.rows().first()).toContainText("\ufffd");
  await dialogs.paste("#r=1BQ\ud800");
  await expect(dialogs.status()).toBeVisible();
});

test("names with a meaning for programs have none here #i22", async ({ page, diagnosis, elsewhere, baseURL }) => {
  for (const word of ["__proto__", "constructor", "toString", "\u0000", "\u0007\u001b"]) {
    const said = encodeURIComponent(word);
    await page.goto("about:blank");
    await diagnosis.open(`./?lang=${said}&path=${said}&perimeter=${said}&view=${said}&room=${said}-${said}&${said}=1`);
    await expect(diagnosis.welcome()).toBeVisible();
    await expect(diagnosis.button("Commencer")).toBeVisible();
    await page.goto("about:blank");
    await diagnosis.open(`./#r=${said}`);
    await expect(page.getByRole("status").filter({ hasText: "Ce lien" })).toBeVisible();
  }
  const back = await elsewhere({ storageState: cameBefore(baseURL, EXPRESS, { path: "express" }) });
  await back.open();
  await back.resume();
  const dialogs = await new Dialogs(back).openResults();
  const { text } = await dialogs.saved("Fichier de données");
  for (const name of ["__proto__", "constructor", "\u0000"]) {
    const bad = text.replace(/"notes": \{/, `"notes": {${JSON.stringify(name)}: "x"${/"notes": \{\s*\}/.test(text) ? "" : ","}`);
    expect(bad).not.toBe(text);
    await dialogs.choose({ name: "result.json", mimeType: "application/json", buffer: Buffer.from(bad) });
    await expect(dialogs.dialog.getByText("Ce fichier est abîmé")).toBeVisible();
  }
});
