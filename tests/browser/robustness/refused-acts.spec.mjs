// Every act that a browser may refuse, refused in each way: the page shows a true message and another
// way that works, and sends no event for what did not happen.

import { REFUSALS, downloads, replace, sharing } from "../support/refused-acts.mjs";
import { atResult } from "../pages/dialogs.mjs";
import { expect, test } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";

test.use({ storageState: ({ baseURL }, use) => use(cameBefore(baseURL, GOLDEN)) });

const NOT_PRINTED = /^Rien ne s’ouvre( pour imprimer)?\s\?/;
const ASKED = "Cherchez le fichier dans vos téléchargements. S’il n’y est pas, voyez juste en dessous.";
const REFUSED = "Ici, le navigateur n’enregistre pas de fichier. Voici ce qu’il contiendrait, à copier.";

for (const [how, refusal] of Object.entries(REFUSALS)) {
  test(`copying, ${how}: the text can be copied by hand, and no message claims a copy #49`, async ({ diagnosis, page }) => {
    const shared = await sharing(page);
    await replace(page, how === "missing" ? "navigator.clipboard" : "navigator.clipboard.writeText", refusal);
    const dialogs = await atResult(diagnosis);
    await diagnosis.button(diagnosis.words.copyLink).click();
    await expect(page.getByRole("textbox", { name: diagnosis.words.copyByHand })).toHaveValue(/#r=1/);
    await dialogs.openExport();
    await dialogs.button("Copier ce lien").click();
    await expect(dialogs.status()).toHaveText("La copie n’a pas marché. Sélectionnez le lien ci-dessus pour le copier.");
    await dialogs.button("Copier en texte").click();
    await expect(dialogs.dialog.getByRole("textbox", { name: diagnosis.words.copyByHand })).toHaveValue(/46 sur 100/);
    expect(await shared()).toEqual([]);
  });

  test(`sharing, ${how}: the link can be copied, and no event claims a share #49`, async ({ diagnosis, page }) => {
    const shared = await sharing(page);
    await replace(page, "Navigator.prototype.share", refusal);
    await atResult(diagnosis);
    await diagnosis.button(diagnosis.words.share).click();
    if (how !== "hanging" && how !== "doing nothing") {
      // The panel has what the sheet would have done.
      await expect(diagnosis.dialog().getByRole("textbox", { name: "Le lien" })).toHaveValue(/#r=1/);
      return expect(await shared()).toEqual([]);
    }
    await expect(page.getByRole("textbox", { name: "Rien ne s’est passé ? Voici le lien à copier :" })).toHaveValue(/#r=1/);
    expect(await shared()).toEqual([]);
    if (how !== "hanging") return;
    // The share sheet was only open for long.
    await page.evaluate(() => window.release());
    await expect.poll(shared).toEqual(["sheet"]);
    await expect(page.getByText("Rien ne s’est passé ?")).toHaveCount(0);
  });

  test(`full screen, ${how}: a message appears at the button, and the questions go on #49`, async ({ diagnosis, page }) => {
    await replace(page, "Element.prototype.requestFullscreen", refusal);
    await diagnosis.open("./?view=stage");
    const word = page.getByRole("status").filter({ hasText: "Le plein écran n’est pas possible ici" });
    await diagnosis.button("Plein écran").click();
    await expect(word).toBeVisible();
    await diagnosis.resume();
    await expect(word).toHaveCount(0);
  });
}

test("closing the share sheet is no failure, and the event comes once sharing is done #49", async ({ diagnosis, page }) => {
  const shared = await sharing(page);
  await replace(page, "Navigator.prototype.share", "() => window.answer()");
  await atResult(diagnosis);
  await page.evaluate(() => (window.answer = () => Promise.reject(new DOMException("closed", "AbortError"))));
  await diagnosis.button(diagnosis.words.share).click();
  await expect(page.getByText("Rien ne s’est passé ?")).toHaveCount(0);
  expect(await shared()).toEqual([]);
  await page.evaluate(() => (window.answer = async () => {}));
  await pressAnywhere(diagnosis.button(diagnosis.words.share));
  await expect.poll(shared).toEqual(["sheet"]);
});

test("a slow clipboard counts as copied once it has answered #49", async ({ diagnosis, page }) => {
  const shared = await sharing(page);
  await replace(page, "navigator.clipboard.writeText", REFUSALS.hanging);
  await atResult(diagnosis);
  await diagnosis.button(diagnosis.words.copyLink).click();
  await expect(page.getByRole("textbox", { name: diagnosis.words.copyByHand })).toBeVisible();
  expect(await shared()).toEqual([]);
  await page.evaluate(() => window.release());
  await expect(diagnosis.text(diagnosis.words.linkCopied)).toBeVisible();
  expect(await shared()).toEqual(["link"]);
});

for (const how of ["missing", "throwing", "doing nothing"]) {
  test(`printing, ${how}: a message offers the page to keep, and the print layout is removed #58`, async ({ diagnosis, page }) => {
    const shared = await sharing(page);
    await replace(page, "print", REFUSALS[how]);
    const dialogs = await atResult(diagnosis);
    await diagnosis.button("Imprimer").click();
    await expect(page.getByRole("status").filter({ hasText: NOT_PRINTED })).toBeVisible();
    await dialogs.openExport();
    await dialogs.button("Imprimer avec les réponses et les notes").click();
    await expect(dialogs.status()).toHaveText(NOT_PRINTED);
    await expect(page.locator("faire-ensemble .on-paper")).toHaveCount(0);
    await expect(dialogs.button("Une page à garder")).toBeVisible();
    expect(await shared()).toEqual([]);
  });
}

test("the event comes once printing has begun, and the print layout goes without the browser’s signal #58", async ({ diagnosis, page }) => {
  const shared = await sharing(page);
  // Like a browser that opens its print dialog later, and never reports that it is closed.
  await replace(page, "print", "() => setTimeout(() => dispatchEvent(new Event('beforeprint')), 300)");
  const dialogs = await atResult(diagnosis);
  await diagnosis.button("Imprimer").click();
  await expect.poll(shared).toEqual(["print"]);
  await expect(page.getByText(NOT_PRINTED)).toHaveCount(0);
  await dialogs.openExport();
  await dialogs.button("Imprimer avec les réponses et les notes").click();
  await expect.poll(shared).toEqual(["print", "print"]);
  await expect(page.locator("faire-ensemble .on-paper")).toHaveCount(1);
  await dialogs.dialog.getByRole("heading", { name: "Sur papier" }).click();
  await expect(page.locator("faire-ensemble .on-paper")).toHaveCount(0);
});

/** How browsers without downloads lack what downloads need. */
const NO_FILES = {
  "no downloads": "delete HTMLAnchorElement.prototype.download",
  "no addresses for files": "URL.createObjectURL = () => { throw new DOMException('refused', 'SecurityError') }",
  "no files": "window.Blob = undefined",
};

for (const [how, fault] of Object.entries(NO_FILES)) {
  test(`saving, ${how}: no message calls a file ready, and its content can be copied #57`, async ({ diagnosis, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript({ content: fault });
    const dialogs = await (await atResult(diagnosis)).openExport();
    const kinds = { "Un fichier de données": /"answers"/, "Tableau des thèmes": /;/, "Une page à garder": /46 sur 100[\s\S]*#r=1/, "Dans 6 mois": /Refaire le point[\s\S]*then=again/ };
    for (const [button, content] of Object.entries(kinds)) {
      await dialogs.button(button).click();
      await expect(dialogs.status()).toHaveText(REFUSED);
      const text = dialogs.dialog.getByRole("group").filter({ has: page.getByRole("button", { name: button, exact: true }) }).getByRole("textbox");
      await expect(text).toHaveValue(content);
      await dialogs.button("Copier ce texte").click();
      await expect(dialogs.status()).toHaveText("Texte copié.");
      // A text field normalizes line ends.
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.replaceAll("\r\n", "\n")).toBe(await text.inputValue());
    }
    await dialogs.button("Une image").click();
    await expect(dialogs.status()).toHaveText(/^Ici, le navigateur n’enregistre pas de fichier\. Voici l’image/);
    await expect(dialogs.dialog.getByRole("img")).toBeVisible();
  });
}

test("where a file may have arrived, a message tells where to look and offers another way #57", async ({ diagnosis }) => {
  const dialogs = await (await atResult(diagnosis)).openExport();
  await dialogs.saved("Un fichier de données");
  await expect(dialogs.status()).toHaveText(ASKED);
  const text = dialogs.dialog.getByRole("textbox", { name: /\.json$/ });
  await expect(text).toBeHidden();
  await dialogs.dialog.getByText("Le fichier n’est pas venu ?").click();
  await expect(text).toHaveValue(/"answers"/);
  const link = dialogs.dialog.getByRole("link", { name: /^Ouvrir ce résultat dans un autre onglet/ });
  await expect(link).toHaveAttribute("href", /#r=1.*&then=take$/);
  await dialogs.close();
  await dialogs.openResults();
  await dialogs.button("Fichier de données").click();
  await expect(dialogs.status()).toHaveText(ASKED);
  await expect(dialogs.dialog.getByText("Le fichier n’est pas venu ?")).toBeVisible();
});

test("a page in a sandbox that forbids files requests no download #56 #57", async ({ page }) => {
  const files = await downloads(page);
  await page.goto("./integrer.html");
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: 800, height: 700, title: "bac à sable" });
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
    document.body.replaceChildren(frame);
  }, new URL("./", page.url()).href);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: "Voir le résultat" }).click();
  await frame.getByRole("button", { name: "Texte, fichier, image, code QR…" }).click();
  await frame.getByRole("button", { name: "Un fichier de données" }).click();
  await expect(frame.getByRole("dialog").getByText(REFUSED)).toBeVisible();
  await expect(frame.getByRole("textbox", { name: /\.json$/ })).toHaveValue(/"answers"/);
  expect(await files()).toEqual([]);
});

const CANVAS = {
  "no canvas": "HTMLCanvasElement.prototype.getContext = () => null",
  "a canvas that gives nothing": "HTMLCanvasElement.prototype.toBlob = (done) => done(null)",
  "a canvas that never answers": "HTMLCanvasElement.prototype.toBlob = () => {}; HTMLCanvasElement.prototype.toDataURL = () => 'data:,'",
  "a canvas that throws": "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('refused', 'SecurityError') }",
  "a canvas that gives other pixels": "CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) => new ImageData(width, height)",
};

for (const [how, fault] of Object.entries(CANVAS)) {
  test(`a picture from a browser with ${how} is saved as a drawing and shows on the page #59`, async ({ diagnosis, page }) => {
    await page.addInitScript({ content: fault });
    const files = await downloads(page);
    const dialogs = await (await atResult(diagnosis)).openExport();
    await dialogs.button("Une image").click();
    await expect(dialogs.status()).toHaveText(/^Ce navigateur ne donne pas d’image ordinaire/);
    const [{ name, type, text }] = await files();
    expect([name.slice(-4), type]).toEqual([".svg", "image/svg+xml"]);
    for (const theme of diagnosis.texts.themes) expect(text).toContain(theme.short.replaceAll("&", "&amp;"));
    await expect(dialogs.dialog.getByRole("img")).toBeVisible();
  });
}

const DIALOGS = {
  missing: "delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.close",
  throwing: "HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.close = () => { throw new Error('refused') }",
  "doing nothing": "HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.close = () => {}",
};

for (const [how, fault] of Object.entries(DIALOGS)) {
  test(`dialogs over the page, ${how}: a question shows and can be answered #60`, async ({ diagnosis, page }) => {
    await page.addInitScript({ content: fault });
    const dialogs = await (await atResult(diagnosis)).openExport();
    await expect(dialogs.button("Fermer")).toBeInViewport();
    await dialogs.close();
    const erase = diagnosis.button(diagnosis.words.erase);
    await pressAnywhere(erase);
    await expect(diagnosis.dialog()).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(diagnosis.dialog()).toHaveCount(0);
    await pressAnywhere(erase);
    await diagnosis.dialog().getByRole("button", { name: "Garder mes réponses" }).click();
    await expect(diagnosis.result()).toBeVisible();
    await pressAnywhere(erase);
    await diagnosis.dialog().getByRole("button", { name: diagnosis.words.erase }).click();
    await expect(diagnosis.welcome()).toBeVisible();
  });
}

test("Enter in a field does what its button does, and Escape closes", async ({ diagnosis, page }) => {
  const dialogs = await (await atResult(diagnosis)).openResults();
  await dialogs.button("Donner un nom").click();
  await dialogs.dialog.getByRole("textbox", { name: "Le nom de ce résultat" }).fill("Au printemps");
  await page.keyboard.press("Enter");
  await expect(dialogs.dialog.getByText("Au printemps", { exact: true })).toBeVisible();
  await dialogs.dialog.getByRole("textbox", { name: "Collez le lien d’un résultat" }).fill("#r=1abc");
  await page.keyboard.press("Enter");
  await expect(dialogs.status()).toHaveText(/^Ce lien/);
  await page.keyboard.press("Escape");
  await expect(dialogs.dialog).toHaveCount(0);
});

test("a copy of unreadable data is in a file and on the screen, and closes", async ({ diagnosis, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const files = await downloads(page);
  await page.addInitScript(() => localStorage.setItem("faire-ensemble/2/maturite-cooperative/answer/team/A1a", "broken"));
  await diagnosis.open();
  await diagnosis.button("Enregistrer une copie dans un fichier").click();
  await expect(diagnosis.dialog().getByRole("status")).toHaveText(/^Cherchez le fichier dans vos téléchargements\./);
  const text = diagnosis.dialog().getByRole("textbox", { name: "Tout ce qui est gardé ici" });
  const [file] = await files();
  expect(await text.inputValue()).toBe(file.text);
  expect(file.text).toContain("broken");
  await diagnosis.dialog().getByRole("button", { name: "Copier" }).click();
  await expect(diagnosis.dialog().getByRole("status")).toHaveText("Copié.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file.text);
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  await expect(diagnosis.dialog()).toHaveCount(0);
});

for (const how of ["missing", "hanging", "doing nothing"]) {
  test(`the partner’s page selects its lines to copy by hand where copying is refused (${how}) #49`, async ({ page }) => {
    await replace(page, how === "missing" ? "navigator.clipboard" : "navigator.clipboard.writeText", REFUSALS[how]);
    await page.goto("./integrer.html");
    const button = page.locator("[data-copy]").first();
    await button.click();
    await expect(page.locator("[data-copy] + *").first()).toHaveText(await page.locator("main[data-by-hand]").getAttribute("data-by-hand"));
    expect(await page.evaluate(() => `${getSelection()}`)).toContain("faire-ensemble");
  });
}
