// `view="group"`: the link to the facilitator's page, which has its own origin.

import { expect, expectSaid, set, test } from "./hosts/embedding.mjs";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { widgetAt } from "./hosts/server.mjs";

const card = (page) => page.getByRole("heading", { name: "Animer un groupe", exact: true });
const link = (page, name = "Ouvrir la page d’animation") => page.getByRole("link", { name, exact: true });

/** The paths that the page requests from the widget's host. */
function requests(page, baseURL) {
  const asked = [];
  page.on("request", (it) => it.url().startsWith(widgetAt(baseURL)) && asked.push(new URL(it.url()).pathname));
  return asked;
}

test("on a partner's page, the tag links to the facilitator's page and fetches no wasm", async ({ embed, page, events, said, baseURL }) => {
  const asked = requests(page, baseURL);
  await embed('lang="fr" view="group" perimeter="network" path="complete"');
  await expect(card(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Animer un groupe" })).toBeVisible();
  await expect(link(page)).toHaveAttribute("href", `${widgetAt(baseURL)}group.html?lang=fr&perimeter=network&path=complete`);
  await expect(link(page)).toHaveAttribute("target", "_blank");
  await expect(link(page)).toHaveAttribute("rel", "noopener");
  await expect.poll(events).toEqual([["ready", { mode: "inline" }]]);
  expect(asked).toEqual(["/v1/faire-ensemble.js", "/v1/iframe-host.js"]);
  await expect(page.getByRole("link", { name: "Faire le diagnostic" })).toBeHidden();
  expect(said.filter((it) => /^(warning|error|uncaught)/.test(it))).toEqual([]);
});

test("the link opens a new tab", async ({ embed, page, context, baseURL }) => {
  await context.route("**/group.html*", (route) => route.fulfill({ contentType: "text/html", body: "<title>group</title>" }));
  await embed('lang="fr" view="group"');
  const [tab] = await Promise.all([context.waitForEvent("page"), link(page).click()]);
  await tab.waitForLoadState();
  expect(tab.url()).toBe(`${widgetAt(baseURL)}group.html?lang=fr`);
  expect(await tab.evaluate(() => opener)).toBe(null);
});

test("the link follows attributes that change, and other views come back", async ({ embed, page, element, baseURL }) => {
  const diagnosis = await embed('lang="fr" view="group"');
  await expect(card(page)).toBeVisible();
  await set(element, "perimeter", "me");
  await expect(link(page)).toHaveAttribute("href", `${widgetAt(baseURL)}group.html?lang=fr&perimeter=me`);
  await set(element, "heading-level", "3");
  await expect(page.getByRole("heading", { level: 3, name: "Animer un groupe" })).toBeVisible();
  await set(element, "lang", "en");
  await expect(link(page, "Open the facilitator’s page")).toHaveAttribute("href", `${widgetAt(baseURL)}group-en.html?lang=en&perimeter=me`);
  await set(element, "lang", "fr");
  await set(element, "class", "group");
  await set(element, "view", "stage");
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await set(element, "view", "group");
  await expect(card(page)).toBeVisible();
  await expect(diagnosis.welcome()).toHaveCount(0);
  await set(element, "view", null);
  await expect(diagnosis.welcome()).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

for (const mode of ["auto", "inline", "frame"]) {
  test(`the link needs nothing of a page's policy except its script, mode ${mode}`, async ({ embed, page, said }) => {
    await embed(`lang="fr" view="group" mode="${mode}"`, "strict-frame");
    await expect(card(page)).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
    await expect.poll(() => link(page).evaluate((it) => getComputedStyle(it).backgroundColor)).toBe("rgb(14, 95, 89)");
    expect(said.filter((it) => /^(error|uncaught)/.test(it))).toEqual([]);
  });
}

test("the link takes the page's colours, corrected for contrast, and the requested scheme", async ({ embed, page, element, said }) => {
  await embed('lang="fr" view="group" style="--faire-ensemble-accent: #7a0045"');
  const colour = () => link(page).evaluate((it) => getComputedStyle(it).backgroundColor);
  await expect.poll(colour).toBe("rgb(122, 0, 69)");
  await set(element, "style", "--faire-ensemble-accent: #ffeeaa");
  await expectSaid(said, /warning: faire-ensemble: /);
  await expect.poll(colour).toBe("rgb(14, 95, 89)");
  await set(element, "style", null);
  await set(element, "scheme", "dark");
  await expect.poll(colour).toBe("rgb(134, 211, 199)");
});

test("an invalid value of another attribute is ignored, and the console names it", async ({ embed, page, said, baseURL }) => {
  await embed('lang="fr" view="group" path="quick" scheme="blue"');
  await expect(link(page)).toHaveAttribute("href", `${widgetAt(baseURL)}group.html?lang=fr`);
  for (const words of [/path="quick"/, /scheme="blue"/]) await expectSaid(said, words);
});

test("a plain iframe shows the link too", async ({ page, partner, baseURL }) => {
  await page.goto(`${partner}plain.html?bare`);
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: 600, height: 500 });
    document.getElementById("place").replaceChildren(frame);
  }, `${widgetAt(baseURL)}embed.html?lang=fr&view=group&perimeter=me`);
  const frame = page.frameLocator("#place iframe");
  await expect(card(frame)).toBeVisible();
  await expect(link(frame)).toHaveAttribute("href", `${widgetAt(baseURL)}group.html?lang=fr&perimeter=me`);
  await expect(new Diagnosis(frame).welcome()).toHaveCount(0);
});

for (const [lang, address, expected] of [
  ["fr", "?view=group&perimeter=network&path=complete&scheme=dark", "group.html?perimeter=network&path=complete"],
  ["en", "en.html?view=group", "group-en.html?"],
  ["en", "?view=group&lang=en", "group-en.html?lang=en"],
]) {
  test(`our own page leads to the facilitator's page, ${lang}: ${address}`, async ({ page, baseURL }) => {
    await page.route(/group(-en)?\.html/, (route) => route.fulfill({ contentType: "text/html", body: "<title>group</title>" }));
    await page.goto("about:blank");
    await page.goto(`${baseURL}/${address}`);
    await expect(page).toHaveTitle("group");
    expect(page.url()).toBe(`${baseURL}/${expected}`);
    // Back leaves our page.
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });
}
