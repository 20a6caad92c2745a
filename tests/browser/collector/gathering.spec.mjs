// Results by the thousand: dropped, chosen or pasted, counted once, and everything else told.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Gathering } from "../pages/gathering.mjs";
import { resultFile, scoreCode, textFile } from "../pages/intake.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";
import { codeOf, linkOf, linksOf } from "../support/share-codes.mjs";
import { expect, test } from "../support/journey.mjs";

const COMPLETE = { path: "complete", answers: "1".repeat(39) };
const levels = (count, level = "2") => Array.from({ length: count }, () => level.repeat(13));
const pack = questionnaire("fr");
const [theme] = pack.themes;

for (const way of ["choose", "drop"]) {
  test(`every form of a result counts once, and whatever does not count is told with its reason (${way})`, async ({ page }) => {
    const gathering = await new Gathering(page).open();
    const whole = resultFile("json", 1);
    await gathering[way]([
      whole,
      resultFile("html", 2),
      resultFile("html", 1),
      textFile("liens.txt", `Les nôtres :\n${linksOf(levels(4), 10)}`),
      textFile("form.csv", `nom;lien\nLéa;${linkOf(20, COMPLETE)}\n`),
      { ...whole, name: "coupé.json", buffer: whole.buffer.subarray(0, 900) },
      textFile("photo.png", "\u0089PNG"),
      textFile("vide.txt", ""),
      textFile("scores.txt", `https://faire.example/#r=${scoreCode()}`),
    ]);
    await gathering.counts("7 résultats comptés");
    const doubles = Object.values(await gathering.listed("1 fois, le même résultat : il ne compte qu’une fois"));
    expect(doubles).toEqual(["C’est le même résultat qu’un autre, déjà compté."]);
    const unread = await gathering.listed("4 éléments sans résultat à compter");
    expect(unread).toMatchObject({
      "coupé.json": "C’est abîmé, ou quelqu’un l’a modifié : ce n’est pas compté.",
      "vide.txt": "Ce fichier est vide.",
      "photo.png": expect.stringMatching(/^Il n’y a pas de résultat ici|^C’est une image/),
    });
    expect(Object.entries(unread).find(([source]) => source.startsWith("scores.txt"))?.[1]).toMatch(/^Ce lien ne contient que des scores/);
  });
}

test("a pasted mailbox is read through quoted-printable and mail filters, and pasted again adds nothing", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  const quoted = linkOf(1).replaceAll("=", "=3D").replace(/(.{30})/, "$1=\n");
  const wrapped = `https://urldefense.proofpoint.com/v2/url?u=${linkOf(2).replace(/[^a-zA-Z0-9.]/g, (it) => (it === "/" ? "_" : `-${it.charCodeAt(0).toString(16).toUpperCase()}`))}&d=DwIFaQ`;
  const mails = [`From: lea@example.org\n\nVoici : ${quoted}\n`, `<a href="${wrapped}">`, `> ${linkOf(3)}.`, "Merci !"].join("\n\n");
  await gathering.paste(mails);
  await gathering.counts("3 résultats comptés");
  await gathering.paste(mails);
  const doubles = await gathering.listed("3 fois, un résultat déjà là : chacun ne compte qu’une fois");
  expect(Object.keys(doubles).every((it) => it.startsWith("Texte collé 2 – "))).toBe(true);
  await gathering.counts("3 résultats comptés");
  await gathering.paste("rien qui ressemble à un lien");
  expect(await gathering.listed("1 élément sans résultat à compter")).toEqual({ "Texte collé 3": "Il n’y a pas de résultat ici, ni de lien vers un résultat." });
});

test("figures show from five answers on", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  await gathering.paste(linksOf(levels(4)));
  await gathering.counts("4 résultats comptés");
  await expect(page.getByText("Ici, il y a moins de cinq résultats : pas de chiffres.")).toBeVisible();
  await expect(page.getByText(theme.name, { exact: true })).toBeHidden();
  await gathering.paste([linkOf(5, { answers: "0".repeat(13) }), linkOf(6, { answers: "D".repeat(13) })].join("\n"));
  await gathering.openTheme(theme.name);
  const item = theme.items[0];
  await expect(page.getByRole("heading", { name: pack.express[0].stem })).toBeVisible();
  const spread = page.getByRole("listitem").filter({ has: page.getByText(item.levels[2], { exact: true }) });
  await expect(spread).toContainText("4 · 80 %");
  await expect(page.getByText("5 réponses avec un niveau · Je ne sais pas : 1").first()).toBeVisible();
});

test("groups come from the names of files and of folders, and small ones only show together", async ({ page }, testInfo) => {
  const folder = testInfo.outputPath("tout");
  mkdirSync(join(folder, "Landes"), { recursive: true });
  let number = 1;
  const write = (path, count, level) => {
    for (let at = 0; at < count; at++) writeFileSync(join(folder, path.replace("#", `${at}`)), linkOf(number++, { answers: level.repeat(13) }));
  };
  write("Gironde_#.txt", 6, "1");
  write("Béarn_#.txt", 2, "3");
  write("Landes/#.txt", 5, "2");
  write("Dordogne_#.txt", 7, "0");
  const gathering = await new Gathering(page).open();
  await gathering.chooseFolder(folder);
  await gathering.counts("20 résultats comptés");
  await gathering.choosing("Par étiquette");
  await gathering.openTheme(theme.name);
  const rows = await gathering.rows(theme.items[0].topic);
  expect(rows.slice(1).map((it) => it.slice(0, 5))).toEqual([
    ["Dordogne", "7", "0", "0", "0"],
    ["Gironde", "0", "6", "0", "0"],
    ["Ensemble : Béarn, Landes", "0", "0", "5", "2"],
  ]);
  const figures = await gathering.saved("Enregistrer les chiffres en tableau");
  expect(figures.name).toBe("figures.csv");
  expect(figures.text).not.toMatch(/;Béarn;|;Landes;/);
  expect(figures.text.split("\n").filter((it) => it.includes(`;${theme.items[0].id};`))).toHaveLength(4);
});

test("months are groups in the order of the calendar", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  const all = [9862, 9801, 9831].flatMap((date, month) => Array.from({ length: 5 + month }, (_, at) => linkOf(20 * month + at, { date, answers: "1".repeat(13) })));
  await gathering.paste(all.join("\n"));
  await gathering.counts("18 résultats comptés");
  await gathering.choosing("Par mois");
  await gathering.openTheme(theme.name);
  const rows = await gathering.rows(theme.items[0].topic);
  expect(rows.slice(1).map((it) => [it[0], it[2]])).toEqual([["novembre 2026", "6"], ["décembre 2026", "7"], ["janvier 2027", "5"]]);
});

test("results of different perimeters and paths are counted apart", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  const network = Array.from({ length: 6 }, (_, at) => linkOf(50 + at, { ...COMPLETE, perimeter: "network" }));
  await gathering.paste([linksOf(levels(7)), ...network].join("\n"));
  await gathering.counts("13 résultats comptés");
  const names = [`${pack.perimeters.team.name} · Parcours express – 7 résultats`, `${pack.perimeters.network.name} · Parcours complet – 6 résultats`];
  await expect(page.getByRole("radio", { name: names[0] })).toBeChecked();
  await gathering.choosing(names[1]);
  await gathering.openTheme(theme.name);
  for (const { stem } of pack.items.slice(0, theme.items.length)) await expect(page.getByRole("heading", { name: stem.network ?? stem })).toBeVisible();
});

test("the table holds every answer of every result, and reads back to the same results", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  await gathering.paste([linksOf(levels(6)), linkOf(90, COMPLETE)].join("\n"));
  await gathering.counts("7 résultats comptés");
  await expect(page.getByText(/ne le confiez qu’à quelqu’un à qui vous donneriez les résultats eux-mêmes/)).toBeVisible();
  const table = await gathering.saved("Enregistrer answers.csv");
  expect(table.name).toBe("answers.csv");
  const lines = table.text.trimEnd().split("\r\n");
  expect(lines[0]).toBe("result,date,questionnaire,revision,fingerprint,perimeter,path,lang,axis,dimension,item,answer,level,label");
  expect(lines).toHaveLength(1 + 6 * 13 + 39);
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await gathering.choose([textFile("answers.csv", table.text)]);
  await gathering.counts("7 résultats comptés");
  expect((await gathering.saved("Enregistrer answers.csv")).text).toBe(table.text);
});

test("the table holds notes only if somebody asks, after a sentence on what they reveal", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  await gathering.paste(linkOf(9));
  await gathering.counts("1 résultat compté");
  const choice = page.getByRole("checkbox", { name: "Y mettre aussi les notes" });
  await expect(choice).toBeHidden();
  const data = JSON.parse(resultFile("json", 1).buffer.toString());
  data.notes = { [pack.items[0].id]: "Léa n’est pas venue" };
  await gathering.choose([textFile("Béarn_1.json", JSON.stringify(data))]);
  await gathering.counts("2 résultats comptés");
  const header = async () => (await gathering.saved("Enregistrer answers.csv")).text;
  expect(await header()).not.toMatch(/note|Léa/);
  await expect(page.getByText(/^Une note peut nommer quelqu’un/)).toBeVisible();
  await choice.check();
  const text = await header();
  expect(text.split("\r\n")[0]).toMatch(/,level,label,note$/);
  expect(text).toContain(",Béarn,Léa n’est pas venue\r\n");
});

for (const how of ["chosen", "dropped"]) {
  test(`a ${how} folder is read with its folders, and every file that is no result is told`, async ({ page }, testInfo) => {
    const folder = testInfo.outputPath("reçus");
    const files = { "un.txt": linkOf(1), "Landes/2026/deux.txt": linkOf(2), "Landes/lisez-moi.md": "Bonjour", "Landes/photo.png": "\u0089PNG", "Landes/2026/vide.csv": "" };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const gathering = await new Gathering(page).open();
    await (how === "chosen" ? gathering.chooseFolder(folder) : gathering.dropFolder(folder));
    await gathering.counts("2 résultats comptés");
    const unread = await gathering.listed("3 éléments sans résultat à compter");
    expect(Object.keys(unread).sort()).toEqual(["reçus/Landes/2026/vide.csv", "reçus/Landes/lisez-moi.md", "reçus/Landes/photo.png"]);
    expect(Object.values(unread).every((it) => it.length > 10)).toBe(true);
    const table = (await gathering.saved("Enregistrer answers.csv")).text.split("\r\n");
    expect([...new Set(table.slice(1, -1).map((it) => it.split(",").at(-1)))].sort()).toEqual(["2026", "reçus"]);
  });
}

test("one press erases everything, and nothing is there after a reload", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  await gathering.paste([linksOf(levels(6)), "https://faire.example/#r=1abc"].join("\n"));
  await gathering.counts("6 résultats comptés");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(page.getByText(gathering.words.erased)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Les chiffres" })).toBeHidden();
  await expect(page.getByText(/résultats? comptés?$|éléments? sans résultat/)).toHaveCount(0);
  await gathering.paste(linksOf(levels(2)));
  await gathering.counts("2 résultats comptés");
  const asked = [];
  page.on("request", (it) => asked.push(it.url()));
  await page.reload();
  await gathering.counts("Rien pour l’instant.");
  const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]);
  expect(stored).toEqual([0, 0, 0, ""]);
  expect(asked.filter((it) => it.includes(codeOf(1).slice(0, 20)))).toEqual([]);
});

/** Processor time of the page's main thread, in milliseconds: another busy program does not change it. */
async function busy(page, act) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = async () => (await cdp.send("Performance.getMetrics")).metrics.find((it) => it.name === "TaskDuration").value * 1000;
  const before = await now();
  await act();
  return (await now()) - before;
}

/** Brings in five thousand results and waits until all are counted. Returns the time in milliseconds. */
const gather = (page, give) => busy(page, async () => {
  await give();
  await expect(page.getByText("5 000 résultats comptés")).toBeVisible({ timeout: 30_000 });
});

test("five thousand links take less than two seconds, and the page is told how far it is", async ({ page }) => {
  const gathering = await new Gathering(page).open();
  expect(await gather(page, () => gathering.pasteAtOnce(linksOf(levels(5000))))).toBeLessThan(2000);
});

/** Puts in place of the page one that reads a folder dropped on it, file after file: what the browser alone
 * takes. */
async function becomeBare(page) {
  await page.evaluate(() => {
    const area = Object.assign(document.createElement("div"), { className: "collector__drop" });
    area.style.blockSize = "200px";
    document.body.replaceChildren(area);
    const asked = (call) => new Promise((done, failed) => call(done, failed));
    area.ondragover = (event) => event.preventDefault();
    area.ondrop = async (event) => {
      event.preventDefault();
      const reader = event.dataTransfer.items[0].webkitGetAsEntry().createReader();
      let length = 0;
      for (let some; (some = await asked((...all) => reader.readEntries(...all))).length > 0;) {
        for (const it of some) length += (await (await asked((...all) => it.file(...all))).text()).length;
      }
      area.textContent = `${length} signes lus`;
    };
  });
}

test("a dropped folder of five thousand files takes little more than the browser's own reading", async ({ page }, testInfo) => {
  test.setTimeout(120_000);
  const folder = testInfo.outputPath("Gironde");
  mkdirSync(folder);
  for (let at = 0; at < 5000; at += 1) writeFileSync(join(folder, `${at}.txt`), linkOf(at));
  const gathering = await new Gathering(page).open();
  const ours = await gather(page, () => gathering.dropFolder(folder));
  await becomeBare(page);
  const bare = await busy(page, async () => {
    await gathering.dropFolder(folder);
    await expect(page.getByText(/^\d+ signes lus$/)).toBeVisible({ timeout: 30_000 });
  });
  expect(ours / bare).toBeLessThan(1.5);
});
