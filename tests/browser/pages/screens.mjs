// Every screen and state, one after another, for checks that hold on each of them.

import { expect } from "@playwright/test";
import { Dialogs } from "./dialogs.mjs";
import { Diagnosis } from "./diagnosis.mjs";
import { GOLDEN, GOLDEN_LINK, cameBefore } from "../support/profiles.mjs";
import { pressAnywhere } from "../support/pressing.mjs";

/** Shows each screen in turn, and calls `look(name, page)` on it. */
export async function eachScreen({ page, elsewhere, baseURL, query = "", options = {} }, look) {
  const start = `./${query}`;
  const diagnosis = new Diagnosis(page);
  const { express, theme } = diagnosis.texts;
  await diagnosis.open(start);
  await expect(diagnosis.button("Commencer")).toBeVisible();
  await look("first screen", page);

  await diagnosis.begin("complete");
  await expect(diagnosis.title(express[0].stem)).toBeVisible();
  await look("question without an answer", page);
  await diagnosis.choice(express[0].levels[1]).check();
  await look("question with its answer", page);
  await diagnosis.overview();
  await look("overview", page);
  // A question with explained words, and the one with help.
  await pressAnywhere(diagnosis.inOverview(theme("B4").items[1]));
  for (const gloss of await page.getByText(/qu’est-ce que c’est \?/).all()) await gloss.click();
  await look("question with its explanations open", page);
  await diagnosis.overview();
  await pressAnywhere(diagnosis.inOverview(theme("C1").items[2]));
  await diagnosis.choice(theme("C1").items[2].levels[0]).check();
  await look("question with help", page);

  const halfway = await elsewhere({ ...options, storageState: cameBefore(baseURL, GOLDEN.slice(0, 20), { step: "B1b" }) });
  await halfway.open(start);
  await expect(halfway.button("Reprendre")).toBeVisible();
  await look("coming back", halfway.page);
  await pressAnywhere(halfway.button("Recommencer"));
  await expect(halfway.dialog()).toBeVisible();
  await look("asked before starting again", halfway.page);

  const back = await elsewhere({ ...options, storageState: cameBefore(baseURL, GOLDEN, { date: 9000 }) });
  await back.open(start);
  await expect(back.button("Refaire le point")).toBeVisible();
  await look("coming back to an old result", back.page);
  await back.resume();
  await expect(back.result()).toBeVisible();
  await look("result", back.page);
  await openAll(back.page);
  await back.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await pressAnywhere(back.button(back.words.copyLink));
  await expect(back.page.getByRole("textbox", { name: back.words.copyByHand })).toBeVisible();
  await look("result with everything open", back.page);

  const visitor = await elsewhere({ ...options, storageState: cameBefore(baseURL, [...GOLDEN].reverse()) });
  await visitor.open(`${start}${new URL(GOLDEN_LINK, baseURL).hash}`);
  await expect(visitor.text(visitor.words.shared)).toBeVisible();
  await openAll(visitor.page);
  await look("received result", visitor.page);

  await page.goto("about:blank");
  await diagnosis.open(`${start}#r=1damaged`);
  await expect(page.getByRole("status").filter({ hasText: "Ce lien" })).toBeVisible();
  await look("notice", page);

  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  await look("could not start", page);
  await page.unroute("**/*.wasm");
  await diagnosis.open("./questionnaire-fr.html");
  await look("paper", page);
}

/** The same for the dialogs over the visitor's own result. */
export async function eachDialog({ elsewhere, baseURL, query = "", options = {} }, look) {
  const diagnosis = await elsewhere({ ...options, storageState: cameBefore(baseURL, GOLDEN, { date: 9900 }) });
  const { page } = diagnosis;
  await diagnosis.open(`./${query}`);
  await diagnosis.resume();
  const dialogs = new Dialogs(diagnosis);
  await diagnosis.openShare();
  await look("share", page);
  await dialogs.close();
  await pressAnywhere(diagnosis.button(diagnosis.words.keep));
  await expect(dialogs.button("Sous une autre forme : données, tableau, image…")).toBeVisible();
  await look("keep", page);
  await dialogs.close();
  await dialogs.openExport();
  await dialogs.dialog.getByText("Voir exactement ce que contient le lien").click();
  await pressAnywhere(dialogs.button("Un code QR"));
  await look("export", page);
  await dialogs.close();
  await dialogs.openTargets();
  await dialogs.dialog.getByRole("combobox").first().selectOption("Renouveler");
  await look("goals", page);
  await dialogs.close();
  await look("result with a goal", page);
  await dialogs.openResults();
  await dialogs.paste(GOLDEN_LINK);
  await dialogs.sees("Voici ce résultat");
  await pressAnywhere(dialogs.button("Le garder dans « Mes résultats »"));
  await look("received, kept", page);
  await dialogs.close();
  await dialogs.openResults();
  await pressAnywhere(dialogs.button("Donner un nom").first());
  await look("list, naming", page);
  await pressAnywhere(dialogs.button("Effacer").first());
  await look("list, asked before erasing", page);
  for (const box of await dialogs.dialog.getByRole("checkbox").all()) await box.check();
  await pressAnywhere(dialogs.button("Comparer"));
  await dialogs.sees("Côte à côte");
  await look("compared over time", page);
  await dialogs.close();
}

/** Opens all `details`. */
const openAll = (page) => page.evaluate(() => {
  for (const it of document.querySelector("faire-ensemble").shadowRoot.querySelectorAll("details")) it.open = true;
});
