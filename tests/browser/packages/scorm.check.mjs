// The package for learning platforms in scorm-again, a player for SCORM 1.2.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { ROOT, hosted } from "../support/host.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { pressAnywhere } from "../support/pressing.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const UNPACKED = join(ROOT, "target/packages/scorm");
const PLAYER = new URL("../node_modules/scorm-again/dist/scorm12.min.js", import.meta.url);

/** A platform that keeps what it is told in a variable, and gives it back at the next visit. */
const PLATFORM = `<!doctype html><html lang="fr"><title>Plateforme</title><link rel="icon" href="data:,">
  <script src="player.js"></script>
  <script>
    window.told = [];
    window.API = new Scorm12API({ autocommit: false });
    const kept = sessionStorage.getItem("kept");
    if (kept) API.loadFromJSON(JSON.parse(kept), "cmi");
    API.on("LMSSetValue.*", (name, value) => told.push([name, value]));
    API.on("LMSCommit", () => sessionStorage.setItem("kept", JSON.stringify(API.cmi.toJSON())));
  </script>
  <iframe src="index.html" title="Cours" style="inline-size: 100%; block-size: 900px; border: 0"></iframe>`;

const test = base.extend({
  baseURL: async ({}, use) => {
    const own = (path) => {
      if (path === "/platform.html") return { type: "html", text: PLATFORM };
      if (path === "/player.js") return { type: "js", text: readFileSync(PLAYER) };
    };
    // Platforms add no headers of ours.
    writeFileSync(join(UNPACKED, "_headers"), "");
    const host = await hosted(UNPACKED, undefined, own);
    await use(host.url);
    await host.stop();
  },
  /** Opens the course in the platform. */
  course: async ({ page }, use) => {
    await use(async () => {
      await page.goto("/platform.html");
      return new Diagnosis(page.frameLocator("iframe"));
    });
  },
});

const told = (page, name) => page.evaluate((name) => API.LMSGetValue(name), name);

test("a platform learns that the course is completed, and nothing else without the learner’s consent", async ({ page, course }) => {
  const diagnosis = await course();
  await diagnosis.begin("express");
  expect(await told(page, "cmi.core.lesson_status")).toBe("incomplete");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect.poll(() => told(page, "cmi.core.lesson_status")).toBe("completed");
  expect(await told(page, "cmi.suspend_data")).toBe("");
  expect(await told(page, "cmi.core.score.raw")).toBe("");
});

test("a learner hands the result over, reads whether the platform took it, and finds it at the next visit", async ({ page, course }) => {
  const diagnosis = await course();
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  const handOver = async () => {
    await pressAnywhere(diagnosis.button("Transmettre à votre plateforme de formation"));
    await diagnosis.dialog().getByRole("button", { name: "Transmettre", exact: true }).click();
  };
  await page.evaluate(() => {
    window.takes = API.LMSSetValue;
    API.LMSSetValue = () => "false";
  });
  await handOver();
  await expect(diagnosis.page.getByText("Votre résultat n’a pas été reçu.")).toBeVisible();
  await diagnosis.dialog().getByRole("button", { name: "Fermer" }).click();
  await page.evaluate(() => (API.LMSSetValue = window.takes));
  await handOver();
  await expect(diagnosis.page.getByText("Résultat transmis.")).toBeVisible();
  await expect(diagnosis.page.getByText("Votre résultat est enregistré dans la plateforme.")).toBeVisible();
  const code = await told(page, "cmi.suspend_data");
  expect(code).toMatch(/^1[\w-]{30,}$/);
  const names = await page.evaluate(() => told.map(([name]) => name));
  expect(names.filter((it) => /score/.test(it))).toEqual([]);
  const later = await course();
  const link = later.page.getByRole("link", { name: "Revoir le résultat que vous avez transmis" });
  await expect(link).toHaveAttribute("href", `dist/index.html#r=${code}`);
  expect(await told(page, "cmi.core.lesson_status")).toBe("completed");
});

test("outside a platform the questionnaire works, and offers to hand nothing over", async ({ diagnosis }) => {
  await diagnosis.open("/index.html");
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  await expect(diagnosis.page.getByRole("button", { name: /^Transmettre/ })).toHaveCount(0);
});

test("the manifest lists each file of the zip", async ({ page }) => {
  const text = readFileSync(join(UNPACKED, "imsmanifest.xml"), "utf8");
  const files = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, "text/xml");
    return [...xml.querySelectorAll("resource > file")].map((it) => it.getAttribute("href"));
  }, text);
  expect(files).toContain("index.html");
  for (const file of files) expect(() => readFileSync(join(UNPACKED, file))).not.toThrow();
});
