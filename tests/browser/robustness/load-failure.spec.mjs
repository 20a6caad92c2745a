// Load failures on each of our pages and on a partner's: the visitor gets the true cause, advice and the
// paper, the host's operator gets the file and the fix in the console, and no press or choice is lost.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect } from "../support/engines/journey.mjs";
import { until } from "../support/engines/waiting.mjs";
import { NO_WORKER, hosting } from "../support/failing-host.mjs";
import { partners } from "../partner/hosts/server.mjs";
import { shown } from "../pages/questionnaire.mjs";
import { FAULTS } from "../support/updates.mjs";

const KEPT = "Ce qui est gardé sur cet appareil n’est pas perdu.";
/** The message of a page whose script does not run, which appears after four seconds. */
const STALLED = { fr: "La suite du questionnaire n’est pas encore arrivée", group: "La page d’animation n’est pas encore là", integrate: "Une partie de cette page n’est pas encore arrivée" };
const SOON = { timeout: 10_000 };

/** Holds a file back until `come()`. */
function late() {
  let come;
  const called = new Promise((go) => (come = go));
  const fault = ({ status, headers, bytes }, response) => {
    called.then(() => response.writeHead(status, headers).end(bytes));
    return true;
  };
  return { come, fault };
}

hosting.describe("before the page's script loads", () => {
  // WebKit's driver cannot inspect a page that is still loading.
  for (const kind of ["chromium", "firefox"]) {
    hosting(`${kind}: the page keeps choices, and *Start* shows the first question #65`, async ({ visit, host }) => {
      const page = await visit(kind);
      const { come, fault } = late();
      host.faults = { ...NO_WORKER, "v1/page.js": fault };
      // A page that waits for a script is still loading.
      const gone = page.goto(host.url);
      const drawn = () => page.evaluate(() => {
        const root = document.querySelector("faire-ensemble")?.shadowRoot;
        return root?.querySelector("button:enabled") && { chosen: [...root.querySelectorAll(":checked")].map((it) => it.value) };
      });
      // Until the page is there, `evaluate` fails.
      await until("the first screen", () => drawn().catch(() => false));
      await page.evaluate(() => {
        for (const value of ["me", "complete"]) document.querySelector("faire-ensemble").shadowRoot.querySelector(`[value=${value}]`).click();
      });
      expect(await drawn()).toEqual({ chosen: ["me", "complete"] });
      const { items } = new Diagnosis(undefined, "fr", "me").texts;
      const heading = () => page.evaluate(() => {
        const root = document.querySelector("faire-ensemble").shadowRoot;
        root.querySelector("[data-start]")?.click();
        return root.querySelector("[data-focus]").textContent.trim();
      });
      expect(shown(await heading())).toBe(shown(items[0].stem));
      come();
      await gone;
      await page.evaluate(() => new Promise((done) => {
        const host = document.querySelector("faire-ensemble");
        if ("ready" in host.dataset) done();
        host.addEventListener("faire-ensemble-ready", done);
      }));
      expect(shown(await heading())).toBe(shown(items[0].stem));
      const place = () => page.evaluate(() => document.querySelector("faire-ensemble").shadowRoot.querySelector("[role=progressbar], progress").getAttribute("aria-label"));
      expect(await place()).toBe("Question 1 sur 39");
    });
  }

  hosting("another language pressed before the widget starts loads with it", async ({ page, host }) => {
    const { come, fault } = late();
    host.faults = { ...NO_WORKER, "v1/faire-ensemble.wasm": fault };
    await page.goto(host.url, { waitUntil: "commit" });
    const english = page.getByRole("button", { name: "English" });
    await english.click();
    await expect(english).toHaveAttribute("aria-busy", "true");
    come();
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  });
});

const DEAD = {
  "is not there": FAULTS["is not there"],
  "is broken off": FAULTS["is broken off"],
  "is the host's first page": (reply) => void Object.assign(reply, { headers: { "Content-Type": "text/html" }, bytes: "<!doctype html><title>Faire ensemble</title>" }),
  "is called a text": FAULTS["is called a text"],
  "is empty": FAULTS["is empty"],
  "can't be read": FAULTS["can't be read"],
};

hosting.describe("a page whose script does not run", () => {
  hosting.slow();

  hosting(`shows a message within seconds, and links to the paper: ${Object.keys(DEAD).join(", ")} #51 #64`, async ({ browser, host }) => {
    await Promise.all(Object.entries(DEAD).map(async ([name, fault]) => {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      await page.route("**/v1/page.js", async (route) => {
        const answer = await route.fetch();
        const reply = { status: 200, headers: answer.headers(), bytes: await answer.body() };
        if (name === "is broken off") return route.abort();
        fault(reply);
        const headers = Object.fromEntries(Object.entries(reply.headers).map(([it, value]) => [it.toLowerCase(), value]));
        return route.fulfill({ status: reply.status, headers, body: reply.bytes });
      });
      await page.goto(host.url);
      const word = page.getByRole("alert").filter({ hasText: STALLED.fr });
      await expect(word, name).toBeVisible(SOON);
      await word.getByRole("link", { name: "le questionnaire à imprimer" }).click();
      await expect(page.getByRole("heading", { level: 3 }), name).toHaveCount(39);
      await context.close();
    }));
  });

  for (const kind of ["firefox", "webkit"]) {
    hosting(`${kind}: the first screen and the facilitator's page show a message #64`, async ({ visit, host }) => {
      host.faults = { ...NO_WORKER, "v1/page.js": DEAD["is not there"], "v1/facilitator.js": DEAD["is called a text"] };
      const page = await visit(kind);
      await page.goto(host.url);
      await page.waitFor({ text: STALLED.fr });
      await page.goto(`${host.url}group.html`);
      await page.waitFor({ text: STALLED.group });
      await page.waitFor({ role: "link", name: "Ouvrir les fiches à imprimer" });
    });
  }

  hosting("neither the facilitator's page, nor the partner's page, nor a page without the tag's script looks ready #64 #67", async ({ context, host }) => {
    host.faults = { ...NO_WORKER, "v1/facilitator.js": DEAD["is called a text"], "v1/integrate.js": DEAD["is not there"] };
    const pages = { "group.html": STALLED.group, "integrer.html": STALLED.integrate };
    await Promise.all(Object.entries(pages).map(async ([address, words]) => {
      const page = await context.newPage();
      await page.goto(host.url + address);
      await expect(page.getByRole("alert").filter({ hasText: words }), address).toBeVisible(SOON);
    }));
    host.faults = { ...NO_WORKER, "v1/faire-ensemble.js": DEAD["is the host's first page"] };
    const page = await context.newPage();
    await page.goto(`${host.url}integrer.html`);
    await expect(page.getByRole("alert").filter({ hasText: STALLED.integrate })).toBeVisible(SOON);
    await page.goto(host.url);
    const word = page.getByRole("alert").filter({ hasText: "Une autre page est arrivée à la place du questionnaire" });
    await expect(word).toBeVisible();
    await expect(page.getByRole("button", { name: "Commencer" })).toBeDisabled();
    host.faults = NO_WORKER;
    await word.getByRole("button", { name: "Recharger la page" }).click();
    await new Diagnosis(page).begin("express");
  });

  hosting("names the missing slash at once where the page is served under its folder's name #66", async ({ page, host }) => {
    // The folder's page, served under the folder's name without the slash: none of its files is found there.
    await page.route((url) => url.pathname === "/outil", (route) => route.fetch({ url: host.url }).then((response) => route.fulfill({ response })));
    host.faults = Object.fromEntries(["v1/page.js", "page.css", "v1/style.css", "v1/faire-ensemble.js", "questionnaire-fr.html"].map((it) => [it, DEAD["is not there"]]));
    await page.goto(`${host.url}outil`);
    await expect(page.getByText("ajoutez une barre oblique «\u00a0/\u00a0» au bout de l’adresse")).toBeVisible();
    await expect(page.getByText(STALLED.fr)).toBeVisible();
    await expect(page.getByRole("link", { name: "le questionnaire à imprimer" })).toBeHidden();
  });
});

/** What a host or a network may do to the wasm, and the message for the visitor and the line in the console. */
const CAUSES = {
  "is not there": ["Le site du questionnaire ne donne pas un des fichiers", /v1\/faire-ensemble\.wasm: status 404.*application\/wasm/],
  "is an error of the host": ["Le site du questionnaire ne donne pas un des fichiers", /status 500/],
  "has one bit changed": ["Un fichier est arrivé autre qu’il ne devrait être", /integrity.*upload the whole folder again, or let caches expire/],
  "is the page of a Wi-Fi portal": ["ouvrez d’abord sa page d’accueil", /a page came in its place|without the leave for other sites/],
  "is broken off": ["La réponse n’est pas venue", /no answer/],
};

for (const where of ["our page", "a partner's page"]) {
  hosting(`each failure of the wasm has its own cause, on ${where} #68`, async ({ page, host, said }) => {
    hosting.slow();
    const partner = await partners(host.url);
    const address = where === "our page" ? host.url : `${partner.url}plain.html`;
    for (const [name, [words, line]] of Object.entries(CAUSES)) {
      host.faults = { ...NO_WORKER, "v1/faire-ensemble.wasm": FAULTS[name] };
      said.length = 0;
      await page.goto(address);
      const word = page.getByRole("alert").filter({ hasText: KEPT });
      await expect(word, name).toContainText(words);
      if (!words.startsWith("La réponse")) await expect(word, name).not.toContainText("le réseau est coupé");
      expect(said.join("\n"), name).toMatch(line);
      const paper = word.getByRole("link", { name: "Répondre sur papier" });
      await expect(paper).toHaveAttribute("href", /^http.*questionnaire-fr\.html$/);
      expect(await paper.getAttribute("target"), name).toBe(where === "our page" ? null : "_blank");
      host.faults = NO_WORKER;
      await word.getByRole("button", { name: "Réessayer" }).click();
      await expect(page.getByRole("button", { name: "Commencer" }), name).toBeEnabled();
      await expect(word).toHaveCount(0);
    }
    await partner.stop();
  });
}

for (const script of ["start", "widget"]) {
  hosting(`a script of the wrong type is the host's to fix: the message offers no other try: ${script}.js #69`, async ({ page, host, said }) => {
    const partner = await partners(host.url);
    host.faults = { [`v1/${script}.js`]: FAULTS["is called a text"] };
    await page.goto(`${partner.url}plain.html`);
    const word = page.getByRole("alert").filter({ hasText: KEPT });
    await expect(word).toContainText("Le site du questionnaire est mal réglé");
    await expect(word.getByRole("link", { name: "Répondre sur papier" })).toBeVisible();
    await expect(word.getByRole("button")).toHaveCount(0);
    expect(said.join("\n")).toMatch(new RegExp(`v1/${script}\\.js: it came as "text/plain.*AddType text/javascript`));
    await partner.stop();
  });
}

hosting("where the explanation cannot load either, a true message offers another try #71", async ({ page, host }) => {
  host.faults = { ...NO_WORKER, "v1/faire-ensemble.wasm": FAULTS["is not there"], "v1/load-failure.js": FAULTS["is broken off"] };
  await page.goto(host.url);
  await expect(page.getByRole("alert").filter({ hasText: KEPT })).toBeVisible();
  host.faults = NO_WORKER;
  await page.getByRole("button", { name: "Réessayer" }).click();
  await new Diagnosis(page).begin("express");
});

hosting("the facilitator's page names the cause and links to the sheets #68", async ({ page, host, said }) => {
  host.faults = { ...NO_WORKER, "v1/facilitator.wasm": FAULTS["is not there"] };
  await page.goto(`${host.url}group.html`);
  const word = page.getByRole("alert").filter({ hasText: "Ce qui était gardé sur cet appareil n’est pas perdu" });
  await expect(word).toContainText("Le site du questionnaire ne donne pas un des fichiers");
  await expect(word.getByRole("link", { name: "Ouvrir les fiches à imprimer" })).toHaveAttribute("href", /kit\/index\.html$/);
  expect(said.join("\n")).toMatch(/v1\/facilitator\.wasm: status 404/);
});

hosting("the tag gives up on an iframe without a page of ours, and names the cause #72", async ({ page, host, said }) => {
  hosting.slow();
  const partner = await partners(host.url);
  host.faults = { "embed.html": FAULTS["is not there"] };
  await page.goto(`${partner.url}frame.html`);
  const word = page.getByRole("alert").filter({ hasText: "Le site du questionnaire ne donne pas un des fichiers" });
  await expect(word).toBeVisible({ timeout: 20_000 });
  expect(said.join("\n")).toMatch(/embed\.html.*: status 404/);
  host.faults = {};
  await word.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.frameLocator("faire-ensemble iframe").getByRole("button", { name: "Commencer" })).toBeVisible();
  await partner.stop();
});

hosting("a page in an iframe that cannot start names the cause itself, and its retry works #68", async ({ page, host }) => {
  const partner = await partners(host.url);
  host.faults = { "v1/faire-ensemble.wasm": FAULTS["is not there"] };
  await page.goto(`${partner.url}frame.html`);
  const inside = page.frameLocator("faire-ensemble iframe");
  await expect(inside.getByRole("alert")).toContainText("Le site du questionnaire ne donne pas un des fichiers");
  await expect(inside.getByRole("link", { name: "Répondre sur papier" })).toHaveAttribute("target", "_blank");
  await expect.poll(async () => (await page.evaluate(() => window.noted())).events).toBe('error {"reason":"load"}');
  host.faults = {};
  await inside.getByRole("button", { name: "Réessayer" }).click();
  await expect(inside.getByRole("button", { name: "Commencer" })).toBeVisible();
  await expect.poll(async () => (await page.evaluate(() => window.noted())).events).toContain('ready {"mode":"frame"}');
  await partner.stop();
});

hosting("our page requests its style again when it did not load #76", async ({ page, host }) => {
  let failures = 0;
  host.faults = { ...NO_WORKER, "v1/style.css": (reply) => (failures += 1) === 1 && FAULTS["is not there"](reply) };
  await page.goto(host.url);
  await page.waitForFunction(() => document.querySelector("faire-ensemble").dataset.ready === "");
  await expect(page.getByText("Vous répondez pour une séance en groupe")).toBeHidden();
});
