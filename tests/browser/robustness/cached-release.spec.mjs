// A release that is uploaded while caches still hold the one before: the page asks to be reloaded, and
// nothing is lost.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { expect } from "../support/engines/journey.mjs";
import { NO_WORKER, hosting } from "../support/failing-host.mjs";
import { putFarBelow } from "../partner/hosts/embedding.mjs";
import { partners } from "../partner/hosts/server.mjs";
import { GOLDEN, cameBefore } from "../support/profiles.mjs";
import { FAULTS, release, shows } from "../support/updates.mjs";

/** The host lets browsers cache everything for ten minutes. */
const cached = (others = {}) => new Proxy(others, {
  get: (faults, path) => (reply, response) => {
    reply.headers["Cache-Control"] = "max-age=600";
    return faults[path]?.(reply, response) ?? false;
  },
});

hosting.describe("another release on a host whose files come from caches for ten minutes", () => {
  hosting("a tag that comes into view asks to reload the page, and the widget then starts #70", async ({ page, host, said }) => {
    const partner = await partners(host.url);
    host.faults = cached();
    await putFarBelow(page);
    await page.goto(`${partner.url}plain.html`);
    await page.waitForFunction(() => customElements.get("faire-ensemble"));
    host.put(release(2));
    await page.evaluate(() => scrollTo({ top: 5000, behavior: "instant" }));
    const word = page.getByRole("alert").filter({ hasText: "Une nouvelle version vient d’être mise en ligne" });
    await expect(word).toBeVisible();
    await expect(word.getByRole("button", { name: "Réessayer" })).toHaveCount(0);
    expect(said.join("\n")).toMatch(/another release.*Cache-Control: no-cache/);
    await word.getByRole("button", { name: "Recharger la page" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.loader === "2");
    await page.evaluate(() => scrollTo({ top: 5000, behavior: "instant" }));
    await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
    await partner.stop();
  });

  hosting("a dialog over an open widget asks to reload too, and the result is back afterwards #70", async ({ browser, host }) => {
    const context = await browser.newContext({ storageState: cameBefore(host.url, GOLDEN), serviceWorkers: "block", locale: "fr-FR" });
    const page = await context.newPage();
    const diagnosis = new Diagnosis(page);
    // A result loads them ahead, for the browser's own print: here they are still missing.
    host.faults = cached({ ...NO_WORKER, "v1/dialogs.wasm": FAULTS["is broken off"] });
    await page.goto(host.url);
    await diagnosis.resume();
    await expect(diagnosis.result()).toBeVisible();
    host.faults = cached(NO_WORKER);
    host.put(release(2));
    await diagnosis.button(diagnosis.words.export).click();
    await expect(diagnosis.dialog()).toContainText("Vos réponses n’ont pas changé");
    await expect(diagnosis.dialog()).toContainText("Rechargez la page");
    await expect(diagnosis.dialog()).not.toContainText("réseau");
    await diagnosis.dialog().getByRole("button", { name: "Recharger la page" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.loader === "2");
    await expect(diagnosis.result()).toBeVisible();
    await diagnosis.button(diagnosis.words.export).click();
    await expect(diagnosis.dialog().getByRole("heading").first()).toBeVisible();
    expect((await page.evaluate(shows)).releases).toBe("2");
    await context.close();
  });

  hosting("a new script that finds the earlier release's files in the cache bypasses it, without a press #70", async ({ page, host }) => {
    const partner = await partners(host.url);
    const fresh = { "v1/faire-ensemble.js": (reply) => void (reply.headers["Cache-Control"] = "no-cache") };
    host.faults = cached(fresh);
    await page.goto(`${partner.url}plain.html`);
    await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
    host.put(release(2));
    await page.goto(`${partner.url}plain.html?again`);
    await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
    // The button may be the one that the page shows before the wasm is there.
    await expect(page.locator("html")).toHaveAttribute("data-widget", "2");
    await partner.stop();
  });
});
