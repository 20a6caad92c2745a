// What each page may do, and that no screen ever does more: browsers report violations of a policy to
// the host, from the first byte of a page on.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST, headers, hosted } from "../support/host.mjs";
import { linksOf } from "../support/share-codes.mjs";
import { Facilitator } from "../pages/facilitator.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { eachDialog, eachScreen } from "../pages/screens.mjs";

/** The message that the widget could not start. */
const EXPECTED = /ERR_FAILED|Failed to fetch/;

const test = base.extend({
  policed: async ({}, use) => {
    const host = await hosted(DIST);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ policed }, use) => use(policed.url),
  expectedTroubles: EXPECTED,
  serviceWorkers: "allow",
});

/** Violates the policy on purpose: without this report, silence would prove nothing. */
async function expectSilence(page, { reports }) {
  const before = reports.length;
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => reports.length).toBeGreaterThan(before);
  expect(reports.slice(0, before)).toEqual([]);
  expect(reports.slice(before).map((it) => JSON.parse(it)["csp-report"]["effective-directive"])).toEqual(["style-src-attr"]);
}

test.describe("of all screens", () => {
  // That violation is an error in the console.
  test.use({ expectedTroubles: new RegExp(`${EXPECTED.source}|Applying inline style`) });
  test.slow();

  for (const [what, each] of Object.entries({ "the questionnaire": eachScreen, "its dialogs": eachDialog })) {
    test.describe(what, () => {
      // The cached page would start where the test blocks the wasm.
      test.use({ serviceWorkers: "block" });

      test(`no screen of ${what} violates its policy`, async ({ page, elsewhere, baseURL, policed }) => {
        await each({ page, elsewhere, baseURL }, async () => {});
        await page.goto("./");
        await expectSilence(page, policed);
      });
    });
  }

  test("the facilitator's tools and the wall violate no policy", async ({ page, policed }) => {
    const group = new Facilitator(page);
    await group.open();
    await group.begin({ title: "Assemblée" });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const wall = await group.openWall();
    await group.gather(linksOf(["0213022132130", "3212022130130"]), 2);
    await group.go(group.items[0]);
    await group.counts(group.items[0], { 0: 2, 3: 1 });
    await group.reveal();
    await group.tab("talk");
    for (const view of ["profile", "discuss", "commitments"]) await group.go(group.words[view]);
    await group.commit({ what: "Un tour de parole", who: "Samia", when: "janvier" });
    for (const tool of ["paste", "scan", "report"]) await group.tab(tool);
    await group.saved(group.button(group.words.reportPage));
    await expect(wall.page.getByText("Samia")).toBeVisible();
    await page.pdf();
    await expectSilence(wall.page, policed);
  });

  test("the partner's page in both modes, the kit and the paper violate no policy", async ({ page, policed }) => {
    await page.goto("./integrer.html");
    const preview = page.locator("#preview faire-ensemble");
    for (const mode of ["frame", "inline"]) {
      await page.locator(`input[name=mode][value=${mode}]`).check({ force: true });
      const inside = mode === "frame" ? preview.frameLocator("iframe") : preview;
      await expect(inside.getByRole("button", { name: "Commencer" })).toBeVisible();
    }
    const sheets = readdirSync(join(DIST, "kit")).filter((it) => it.endsWith(".html")).map((it) => `kit/${it}`);
    for (const sheet of [...sheets, "questionnaire-fr.html", "questionnaire-en.html"]) {
      await page.goto(`./${sheet}`);
      await page.pdf();
    }
    await expectSilence(page, policed);
  });
});

const PAGES = readdirSync(DIST, { recursive: true }).filter((it) => it.endsWith(".html") && !/^(npm|file)\b/.test(it));
const SCRIPTED = PAGES.filter((it) => !/^kit|^questionnaire|^404|^accessib/.test(it));
/** The accessibility statement, and the page that hosts send for unknown addresses: a script and no wasm. */
const isPlain = (page) => /^404|^accessib/.test(page);

/** A policy as an object: the values of each directive. */
const parsed = (policy) => Object.fromEntries(policy.split("; ").map((it) => [it.split(" ")[0], it.split(" ").slice(1).join(" ")]));

/** Our own page, whose first question is in it with its styles and its script, each allowed by its hash. */
const isOwn = (page) => /^(|index\.html|\w\w\.html|embed.*)$/.test(page);
const HASH = /'sha256-[\w+/]{43}='/g;

test("each page is sent with the narrowest policy that works, and every file with some policy", async ({ request }) => {
  for (const page of ["", ...PAGES]) {
    const sent = (await request.get(`./${page}`)).headers();
    const hashes = sent["content-security-policy"].match(HASH) ?? [];
    expect(hashes, page).toHaveLength(isOwn(page) ? 3 : 0);
    const policy = parsed(sent["content-security-policy"].replaceAll(HASH, "").replace(/ +/g, " ").replaceAll(" ;", ";"));
    const runs = page === "" || SCRIPTED.includes(page);
    expect(policy, page).toMatchObject({ "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", "style-src": "'self'" });
    expect(sent["content-security-policy"], page).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(policy["script-src"], page).toBe(runs ? "'self' 'wasm-unsafe-eval'" : isPlain(page) ? "'self'" : undefined);
    expect(policy["connect-src"], page).toBe(runs ? "'self'" : undefined);
    expect(policy["require-trusted-types-for"], page).toBe(runs ? "'script'" : undefined);
    expect(policy["trusted-types"], page).toBe(runs ? "faire-ensemble" : isPlain(page) ? "'none'" : undefined);
    expect(policy["frame-src"], page).toBe(page.startsWith("integr") ? "'self'" : undefined);
    expect(policy["frame-ancestors"], page).toBe(page.startsWith("embed") ? undefined : "'self'");
    expect(sent["x-frame-options"], page).toBe(page.startsWith("embed") ? undefined : "SAMEORIGIN");
    expect(sent["permissions-policy"], page).toContain(page.startsWith("group") ? "camera=(self)" : "camera=()");
    expect(sent["permissions-policy"], page).toContain("microphone=()");
    expect(sent["referrer-policy"], page).toBe("no-referrer");
  }
  for (const file of ["sw.js", "v1/widget.js", "v1/faire-ensemble.wasm", "icons/icon.svg"]) {
    const sent = (await request.get(`./${file}`)).headers();
    expect(parsed(sent["content-security-policy"]), file).toMatchObject({ "default-src": "'none'", "connect-src": "'self'" });
  }
});

/** What a map of `nginx.conf` gives for a path: the first pattern that matches. */
function mapped(name, path) {
  const [, lines] = readFileSync(join(DIST, "nginx.conf"), "utf8").match(new RegExp(`map \\$uri \\$faire_ensemble_${name} \\{\n(.*?)\n\\}`, "s"));
  const rules = lines.split("\n").map((it) => it.match(/^\s*(\S+) "(.*)";$/).slice(1));
  return rules.find(([pattern]) => (pattern === "default" ? true : new RegExp(pattern.slice(1)).test(path)))[1];
}

test("the repository's server, `_headers` and `nginx.conf` send the same headers", async ({ request }) => {
  for (const path of [...PAGES, "sw.js", "v1/widget.js", "page.css", "questions/a.json"].map((it) => `/${it}`)) {
    const told = headers(DIST, path);
    expect(mapped("policy", path), path).toBe(told["Content-Security-Policy"]);
    expect(mapped("permissions", path), path).toBe(told["Permissions-Policy"]);
    expect(mapped("framing", path), path).toBe(told["X-Frame-Options"] ?? "");
    if (path === "/questions/a.json") continue;
    const sent = (await request.get(new URL(path, process.env.BASE_URL).href)).headers();
    for (const [name, value] of Object.entries(told)) if (name !== "Content-Type") expect(sent[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  }
});

test.describe("under an attempted injection", () => {
  test.use({ expectedTroubles: /Trusted/ });

  test("a string never becomes code or markup, nor a name a policy", async ({ page }) => {
    await page.goto("./");
    const outcomes = await page.evaluate(() => {
      const tried = {
        markup: () => (document.createElement("div").innerHTML = "<b>"),
        script: () => (document.createElement("script").src = "v1/page.js"),
        policy: () => trustedTypes.createPolicy("other", {}),
        again: () => trustedTypes.createPolicy("default", {}),
        worker: () => new Worker("v1/page.js"),
      };
      return Object.entries(tried).map(([name, run]) => {
        try {
          run();
          return `${name} ran`;
        } catch (error) {
          return `${name}: ${error.name}`;
        }
      });
    });
    expect(outcomes.filter((it) => it.endsWith("ran"))).toEqual([]);
  });
});
