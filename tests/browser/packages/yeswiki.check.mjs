// The YesWiki extension, called as YesWiki calls it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Diagnosis } from "../pages/diagnosis.mjs";
import { Doctor, asking } from "../partner/hosts/doctor.mjs";
import { ROOT, hosted } from "../support/host.mjs";
import { expect, test as base } from "../support/journey.mjs";
import { EXPRESS } from "../support/profiles.mjs";

const WIKI = join(ROOT, "target/packages");
const EXTENSION = join(WIKI, "tools/faireensemble");
const STAND_IN = fileURLToPath(new URL("yeswiki.php", import.meta.url));

const rendered = (language, given) => execFileSync("php", [STAND_IN, language, JSON.stringify(given)], { cwd: WIKI, encoding: "utf8" });

const test = base.extend({
  baseURL: async ({}, use) => {
    writeFileSync(join(WIKI, "_headers"), "");
    const own = (path) => {
      if (path === "/") return { type: "html", text: rendered("fr", { path: "complete", perimeter: `"><script>`, vars: "x" }) };
      if (path === "/en") return { type: "html", text: rendered("nl", { path: "express" }) };
    };
    const host = await hosted(WIKI, undefined, own);
    await use(host.url);
    await host.stop();
  },
});

test("the action shows the questionnaire with its arguments, and drops those that are invalid", async ({ diagnosis, page }) => {
  await diagnosis.open("/");
  await expect(page.getByRole("radio", { name: diagnosis.words.complete })).toBeChecked();
  await expect(page.locator("faire-ensemble")).toHaveAttribute("perimeter", "team");
  await diagnosis.begin("express");
  await diagnosis.answerAll(EXPRESS, diagnosis.texts.express);
  // The wiki’s menu, which stays at the top of the window, does not cover it.
  const result = page.getByRole("heading", { name: /^D’après les réponses/ });
  const gap = async () => {
    const menu = await page.getByText("Menu", { exact: true }).boundingBox();
    return (await result.boundingBox()).y - menu.y - menu.height;
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  const english = await new Diagnosis(await page.context().newPage(), "en").open("/en");
  // A visitor's own choice counts more than that of the page.
  await expect(english.page.locator("faire-ensemble")).toHaveAttribute("lang", "en");
});

// A file that is missing would be an error in the console.
test("the doctor misses no file, and finds nothing to fix", async ({ page }) => {
  await page.goto(asking("/"));
  await new Doctor(page).expectHealthy();
});

test("the editor’s menu has a text in each language for whatever it names", () => {
  const yaml = readFileSync(join(EXTENSION, "actions/documentation.yaml"), "utf8");
  const named = [...yaml.matchAll(/_t\((\w+)\)/g)].map(([, it]) => it).sort();
  for (const lang of ["fr", "en"]) {
    const code = `echo json_encode(array_keys(require $argv[1]));`;
    const keys = JSON.parse(execFileSync("php", ["-r", code, join(EXTENSION, `lang/faireensemble_${lang}.inc.php`)], { encoding: "utf8" }));
    expect(keys.sort(), lang).toEqual(named);
  }
});
