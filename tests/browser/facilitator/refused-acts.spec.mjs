// What a browser may refuse to a facilitator: a window, the camera, the wake lock, files, printing.
// The page shows a true message and offers another way.

import { REFUSALS, downloads, replace } from "../support/refused-acts.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test } from "../support/journey.mjs";

test.use({ viewport: { width: 1280, height: 720 } });

const begun = async (page, options) => (await new Facilitator(page).open()).begin(options);
const NO_WINDOW = /^La fenêtre ne vient pas\s\?.*«\sProjeter ici\s»/;
const START = "Démarrer la caméra";

for (const [how, fault] of Object.entries({ missing: REFUSALS.missing, throwing: REFUSALS.throwing, blocked: "() => null" })) {
  test(`the window for the projector, ${how}: a message appears within three seconds, and this window can project #61`, async ({ page }) => {
    await replace(page, "open", fault);
    const group = await begun(page);
    await group.button(group.words.openWall).click();
    await expect(page.getByText(NO_WINDOW)).toBeVisible({ timeout: 3000 });
    await expect(group.button(group.words.project)).toBeInViewport();
    const wall = await group.project();
    await wall.button(group.words.backToDesk).click();
    await expect(group.button(group.words.openWall)).toBeVisible();
  });
}

test("the message about the window disappears when the window opens late #61", async ({ page }) => {
  await page.addInitScript(() => {
    const { open } = window;
    window.open = (...given) => void (window.later = () => open.apply(window, given));
  });
  const group = await begun(page);
  await group.button(group.words.openWall).click();
  await expect(page.getByText(NO_WINDOW)).toBeVisible();
  await page.evaluate(() => window.later());
  await expect(page.getByText(NO_WINDOW)).toHaveCount(0);
});

for (const how of ["missing", "throwing", "doing nothing"]) {
  test(`the report shows a message and offers a page to keep where printing is refused (${how}) #58`, async ({ page }) => {
    await replace(page, "print", REFUSALS[how]);
    const group = await begun(page);
    await group.tab("report");
    await group.button(group.words.print).click();
    await expect(group.status(/^Rien ne s’ouvre pour imprimer\s\?/)).toBeVisible();
    await expect(group.button(group.words.reportPage)).toBeVisible();
  });
}

test("the report offers the content of each file to copy where no file can be saved #57", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => delete HTMLAnchorElement.prototype.download);
  const group = await begun(page, { title: "Assemblée" });
  await group.tab("report");
  for (const [name, content] of [[group.words.reportPage, /Assemblée/], ["Données (JSON)", /"rounds"/], [group.words.export, /Assemblée/]]) {
    await group.button(name).click();
    await expect(group.status(/^Ici, le navigateur n’enregistre pas de fichier\./)).toBeVisible();
    await expect(page.getByRole("textbox", { name: /^faire-ensemble-|^assemblee/i })).toHaveValue(content);
  }
  await group.button("Copier ce texte").click();
  await expect(group.status("Texte copié.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Assemblée");
  await group.leave();
  await group.session("Assemblée").getByRole("button", { name: group.words.export }).click();
  await expect(group.status(/^Ici, le navigateur n’enregistre pas de fichier\./)).toBeVisible();
});

test("the report never calls a file ready that may not have arrived #57", async ({ page }) => {
  const files = await downloads(page);
  const group = await begun(page);
  await group.tab("report");
  await group.button(group.words.reportPage).click();
  await expect(group.status(/^Cherchez le fichier dans vos téléchargements\./)).toBeVisible();
  expect((await files()).map((it) => it.name.slice(-5))).toEqual([".html"]);
  await page.getByText("Le fichier n’est pas venu ?").click();
  await expect(page.getByRole("textbox", { name: /\.html$/ })).toBeVisible();
});

for (const [how, refusal] of Object.entries(REFUSALS)) {
  test(`full screen on the wall, ${how}: a message appears, and the wall stays #49`, async ({ page }) => {
    await replace(page, "Element.prototype.requestFullscreen", refusal);
    const group = await begun(page);
    const wall = await group.project();
    await wall.button(group.words.fullScreen).click();
    await expect(group.status(/^Le plein écran n’est pas possible ici\./)).toBeVisible();
    await wall.press("ArrowRight");
    await wall.shows(group.items[0].stem);
  });
}

/** Records wake locks: `locks()` returns how many are held. */
const screen = (page) => page.addInitScript(() => {
  const held = new Set();
  window.locks = () => held.size;
  WakeLock.prototype.request = async () => {
    const lock = Object.assign(new EventTarget(), { released: false });
    lock.release = async () => {
      lock.released = true;
      held.delete(lock);
    };
    held.add(lock);
    window.letGo = () => lock.release();
    return lock;
  };
});

test("the page holds a wake lock during a session, in either window, requests it again when it comes back, and releases it afterwards #62", async ({ page, context }) => {
  await screen(page);
  const locks = () => page.evaluate(() => window.locks());
  const group = await begun(page);
  await expect.poll(locks).toBe(1);
  const wall = await group.project();
  expect(await locks()).toBe(1);
  await wall.press("ArrowRight");
  // The browser releases the lock when the page is hidden.
  await page.evaluate(() => window.letGo());
  expect(await locks()).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(locks).toBe(1);
  await wall.button(group.words.backToDesk).click();
  expect(await locks()).toBe(1);

  const opened = context.waitForEvent("page");
  await group.button(group.words.openWall).click();
  const other = await opened;
  await expect(other.getByRole("button", { name: group.words.fullScreen })).toBeVisible();
  expect(await locks()).toBe(1);
  await group.leave();
  await expect.poll(locks).toBe(0);
});

test("only the facilitator’s page has a policy that allows the wake lock #62", async ({ page }) => {
  const allows = () => page.evaluate(() => document.featurePolicy.allowsFeature("screen-wake-lock"));
  await new Facilitator(page).open();
  expect(await allows()).toBe(true);
  await page.goto("./");
  expect(await allows()).toBe(false);
});

for (const how of ["missing", "rejecting", "hanging"]) {
  test(`a wake lock, ${how}: the wall shows, and the camera warns that the screen may turn off #62`, async ({ page }) => {
    await replace(page, how === "missing" ? "navigator.wakeLock" : "WakeLock.prototype.request", REFUSALS[how]);
    await replace(page, "navigator.mediaDevices.getUserMedia", REFUSALS.hanging);
    const group = await begun(page);
    const wall = await group.project();
    await wall.button(group.words.backToDesk).click();
    await group.tab("scan");
    await group.button(START).click();
    await expect(page.getByText("Cet appareil peut éteindre l’écran : touchez-le de temps en temps.")).toBeVisible();
  });
}

const rejecting = (name) => `() => Promise.reject(new DOMException("refused", "${name}"))`;
const CAMERAS = {
  "no devices": ["navigator.mediaDevices", "undefined", /^Aucune caméra sur cet appareil/],
  "no such function": ["navigator.mediaDevices.getUserMedia", "undefined", /^Aucune caméra sur cet appareil/],
  "a function that throws": ["navigator.mediaDevices.getUserMedia", REFUSALS.throwing, /^La caméra sert déjà ailleurs/],
  "no answer": ["navigator.mediaDevices.getUserMedia", REFUSALS.hanging, /^La caméra ne vient pas encore\./],
  "no permission": ["navigator.mediaDevices.getUserMedia", rejecting("NotAllowedError"), /^La caméra est refusée/],
  "a device at work": ["navigator.mediaDevices.getUserMedia", rejecting("NotReadableError"), /^La caméra sert déjà ailleurs/],
  "no device": ["navigator.mediaDevices.getUserMedia", rejecting("NotFoundError"), /^Aucune caméra sur cet appareil/],
  "nothing to see": ["navigator.mediaDevices.getUserMedia", "async () => new MediaStream()", /^La caméra ne donne aucune image/],
};

for (const [how, [place, fault, words]] of Object.entries(CAMERAS)) {
  test(`a camera with ${how}: a message appears, and the camera can be started again #63`, async ({ page }) => {
    await replace(page, place, fault);
    const group = await begun(page);
    await group.tab("scan");
    await group.button(START).click();
    await expect(group.status(words)).toBeVisible({ timeout: 10_000 });
    if (how === "no answer") await group.button("Arrêter la caméra").click();
    await expect(group.button(START)).toBeVisible();
  });
}

test("Enter begins a session and adds a commitment, as their buttons do", async ({ page }) => {
  const group = await new Facilitator(page).open();
  await group.box(group.words.name).fill("Assemblée");
  await page.keyboard.press("Enter");
  await expect(group.title("Assemblée")).toBeVisible();
  await group.go(group.words.commitments);
  await group.box(group.words.what).fill("Ouvrir le lavoir");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Ouvrir le lavoir" }).first()).toBeVisible();
  await expect(group.box(group.words.what)).toHaveValue("");
  await expect(group.box(group.words.what)).toBeFocused();
});
