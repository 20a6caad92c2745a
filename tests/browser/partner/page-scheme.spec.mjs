// What lies behind the tag decides whether it is light or dark, also when the page switches.

import { expect, set, test } from "./hosts/embedding.mjs";
import { FRAME, inFrame } from "./hosts/frame.mjs";

const GROUND = { light: "rgb(251, 247, 240)", dark: "rgb(26, 24, 21)" };
const ground = (locator) => locator.locator("#mount").evaluate((it) => getComputedStyle(it).backgroundColor);
const seen = (locator, scheme) => expect.poll(() => ground(locator)).toBe(GROUND[scheme]);

/** Adds a rule to the page. */
const style = (page, rule) => page.evaluate((rule) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
}, rule);

for (const [what, rule, scheme] of [
  ["a dark card on a light page", "#place { background: #1b2430; color: #fff }", "dark"],
  ["a light card on a dark page", "html { background: #111; color: #eee } #place { background: #fff; color: #222 }", "light"],
  ["a translucent veil over a dark page", "html { background: #111; color: #eee } #place { background: rgb(255 255 255 / 20%) }", "dark"],
  ["a picture with light text on it", "html { background: none; color: #fff } body { background: linear-gradient(#123, #234) }", "dark"],
  ["no colour at all", "html { background: none }", "light"],
  ["the browser's own dark colours", "html { background: none; color-scheme: dark }", "dark"],
  ["a dark colour in another notation", "html { background: oklch(0.25 0.03 250); color: oklch(0.95 0 0) }", "dark"],
  ["a light colour in another notation", "html { background: lab(95 0 3); color: lab(10 0 0) }", "light"],
  ["a dark colour of a wider range", "html { background: color(display-p3 0.1 0.1 0.15); color: #eee }", "dark"],
]) {
  test(`on ${what} the widget is ${scheme}, in a light and in a dark system`, async ({ embed, page, element }) => {
    await embed();
    await style(page, rule);
    await seen(element, scheme);
    await page.emulateMedia({ colorScheme: "dark" });
    await seen(element, scheme);
  });
}

test("a page that follows the system takes the widget along", async ({ embed, page, element }) => {
  await embed();
  await style(page, "@media (prefers-color-scheme: dark) { html { background: #111; color: #eee } }");
  await seen(element, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await seen(element, "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await seen(element, "light");
});

for (const [what, rule] of [["at once", ""], ["slowly", "html, body { transition: background-color 0.3s, color 0.3s }"]]) {
  for (const mode of ["inline", "frame"]) {
    test(`a page that switches by a class, ${what}, takes the widget along (${mode})`, async ({ embed, page, element }) => {
      await embed(mode === "frame" ? FRAME : undefined);
      await style(page, `${rule} html.night { background: #111; color: #eee } html.night body { background: #181818 }`);
      const widget = mode === "frame" ? (await inFrame(page)).page.locator("faire-ensemble") : element;
      await seen(widget, "light");
      for (const scheme of ["dark", "light"]) {
        await page.evaluate(() => document.documentElement.classList.toggle("night"));
        await seen(widget, scheme);
      }
    });
  }
}

const NIGHT = "html, body { background: #111 }";

for (const [what, prepare, toggle] of [
  ["adds and removes a style element", () => {}, (night) => {
    const old = document.getElementById("night");
    if (old) return old.remove();
    document.head.append(Object.assign(document.createElement("style"), { id: "night", textContent: night }));
  }],
  ["links a style sheet, and unlinks it", () => {}, (night) => {
    const old = document.getElementById("night");
    if (old) return old.remove();
    document.head.append(Object.assign(document.createElement("link"), { id: "night", rel: "stylesheet", href: URL.createObjectURL(new Blob([night], { type: "text/css" })) }));
  }],
  ["switches a sheet off and on by a button", (night) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(night);
    const button = Object.assign(document.createElement("button"), { id: "switch", textContent: "Nuit" });
    button.onclick = () => {
      const others = document.adoptedStyleSheets.filter((it) => it !== sheet);
      document.adoptedStyleSheets = others.length < document.adoptedStyleSheets.length ? others : [...others, sheet];
    };
    document.body.prepend(button);
  }],
  ["has a box to tick, which a style sheet looks at", (night) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(night.replace("html, body", "html:has(#switch:checked), html:has(#switch:checked) body"));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.prepend(Object.assign(document.createElement("input"), { id: "switch", type: "checkbox" }));
  }],
]) {
  test(`a page that ${what} takes the widget along, though its background alone changes`, async ({ embed, page, element }) => {
    await embed();
    await seen(element, "light");
    await page.evaluate(prepare, NIGHT);
    for (const scheme of ["dark", "light"]) {
      if (toggle) await page.evaluate(toggle, NIGHT);
      else await page.locator("#switch").click();
      await seen(element, scheme);
    }
  });
}

test("what the partner asks for wins over the page, in an iframe too", async ({ embed, page, element }) => {
  await embed('lang="fr" scheme="dark"');
  await seen(element, "dark");
  await embed(`${FRAME} scheme="dark"`);
  const inside = (await inFrame(page)).page.locator("faire-ensemble");
  await seen(inside, "dark");
  await set(element, "scheme", "auto");
  await seen(inside, "light");
});

test("a widget that has left the page watches nothing any more, and catches up when it returns", async ({ embed, page, element }) => {
  await embed();
  await seen(element, "light");
  await page.evaluate(() => {
    window.kept = document.querySelector("faire-ensemble");
    window.kept.remove();
    document.documentElement.style.background = "#111";
    document.getElementById("place").append(window.kept);
  });
  await seen(element, "dark");
});

test("the link to the facilitator's page follows the page as well", async ({ embed, page, element }) => {
  await embed('lang="fr" view="group"', "dark");
  await seen(element, "dark");
  await style(page, "html, body { background: #fff; color: #222 }");
  await seen(element, "light");
});

test("our own page follows the system, unless its address asks for a scheme: then all of it does", async ({ page, baseURL }) => {
  const widget = page.locator("faire-ensemble");
  const around = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(baseURL);
  await seen(widget, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await seen(widget, "dark");
  await page.goto(`${baseURL}/?scheme=light`);
  await expect(widget).toHaveAttribute("data-ready", "");
  await seen(widget, "light");
  expect(await around()).toBe(GROUND.light);
});
