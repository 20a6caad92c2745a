import { createServer } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { headers } from "../support/host.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";
import { SERVERS, SITE, started } from "./servers.mjs";

const test = base.extend({
  name: ["", { option: true }],
  /** A server that runs for one test. */
  baseURL: async ({ name }, use) => {
    const server = await started(name || Object.keys(SERVERS)[0]);
    await use(server.url);
    await server.stop();
  },
});

/** The files that browsers fetch. */
const FILES = Object.keys(JSON.parse(readFileSync(join(SITE, "integrity.json"), "utf8"))).filter((it) => it !== "release");
const OURS = ["_headers", "nginx.conf", ".htaccess", "web.config", "Containerfile"];
const CHECKED = ["Content-Security-Policy", "Permissions-Policy", "X-Frame-Options", "Cache-Control", "Referrer-Policy", "X-Content-Type-Options", "Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy"];

const SNIPPET = (url) => `<script type="module" src="${url}v1/faire-ensemble.js"></script>
  <faire-ensemble lang="fr" mode="inline"><a href="${url}">Faire le diagnostic</a></faire-ensemble>`;
const FRAME = (url) => `<iframe src="${url}embed.html" title="Faire ensemble"></iframe>`;

for (const name of Object.keys(SERVERS)) {
  test.describe(name, () => {
    test.use({ name });

    test("a visitor answers to the result, leaves and finds it again", async ({ diagnosis }) => {
      await diagnosis.open();
      await diagnosis.begin("express");
      await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
      const later = await new Diagnosis(await diagnosis.page.context().newPage()).open();
      await later.resume();
      await expect(later.result()).toBeVisible();
    });

    test.describe(() => {
      test.use({ expectedTroubles: /^request: http:\/\/localhost:/ });

      // A server as it comes lets no other site fetch its files.
      const shown = name.includes("with") ? SNIPPET : FRAME;
      test(`a page of another site shows the widget by ${shown === SNIPPET ? "the snippet" : "a plain iframe"}`, async ({ page, baseURL }) => {
        const partner = await another(shown(baseURL));
        await page.goto(partner.url);
        const diagnosis = new Diagnosis(shown === SNIPPET ? page : page.frameLocator("iframe"));
        await expect(diagnosis.button("Commencer")).toBeVisible();
        partner.stop();
      });
    });
  });
}

for (const name of Object.keys(SERVERS).filter((it) => it.includes("with"))) {
  test.describe(name, () => {
    test.use({ name });

    test("each file is sent as _headers asks, and those for hosts are not", async ({ request, baseURL }) => {
      for (const file of ["", ...FILES]) {
        const answer = await request.get(baseURL + file);
        const told = answer.headers();
        const asked = headers(SITE, `/${file}`);
        expect(answer.status(), file).toBe(200);
        for (const header of CHECKED) expect(told[header.toLowerCase()], `${header} of /${file}`).toBe(asked[header]);
        const type = file.match(/\.(js|css|wasm|json|webmanifest|svg|html)$/)?.[1];
        if (type) expect(told["content-type"], file).toMatch(TYPES[type]);
      }
      for (const file of OURS) expect((await request.get(baseURL + file)).ok(), file).toBe(false);
      const missing = await request.get(`${baseURL}missing`);
      expect(missing.status()).toBe(404);
      expect(await missing.text()).toBe(readFileSync(join(SITE, "404.html"), "utf8"));
    });
  });
}

test("web.config is well-formed XML with the policy of each page", async ({ page }) => {
  const text = readFileSync(join(SITE, "web.config"), "utf8");
  const policies = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, "text/xml");
    if (xml.querySelector("parsererror")) return xml.documentElement.textContent;
    const of = (it) => it.querySelector("add[name=Content-Security-Policy]")?.getAttribute("value");
    const locations = [...xml.querySelectorAll("location")].filter(of);
    return Object.fromEntries(locations.map((it) => [`/${it.getAttribute("path")}`, of(it)]));
  }, text);
  expect(Object.keys(policies)).toEqual(expect.arrayContaining(["/index.html", "/embed.html", "/group.html", "/kit"]));
  for (const [path, policy] of Object.entries(policies)) {
    expect(policy, path).toBe(headers(SITE, path === "/kit" ? "/kit/index.html" : path)["Content-Security-Policy"]);
  }
});

const TYPES = {
  js: /^(text|application)\/javascript/,
  css: /^text\/css/,
  wasm: /^application\/wasm/,
  json: /^application\/json/,
  webmanifest: /^application\/manifest\+json/,
  svg: /^image\/svg\+xml/,
  html: /^text\/html; charset=utf-8/i,
};

/** A page of another site. */
async function another(body) {
  const page = `<!doctype html><html lang="fr"><title>Partenaire</title><link rel="icon" href="data:,">${body}`;
  const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}
