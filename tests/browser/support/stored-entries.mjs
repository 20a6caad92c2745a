// Stores that somebody or something altered, in each given engine. The checks play Chromium,
// `cargo xtask test faults` the others too.

import { readFileSync } from "node:fs";
import { expect, test } from "./engines/journey.mjs";
import { Visitor } from "./engines/visitor.mjs";
import { until } from "./engines/waiting.mjs";
import { ROOT } from "./host.mjs";
import { shown } from "../pages/questionnaire.mjs";

const golden = (name) => JSON.parse(readFileSync(`${ROOT}tests/it/golden/stores/${name}.json`, "utf8"));

const FIRST = "faire-ensemble/1/maturite-cooperative/1/team";
const NOW = FIRST.replace("/1/", "/2/");
const SET_ASIDE = "Des réponses gardées ici sont illisibles. Elles sont mises de côté, rien n’est effacé.";
const OVERTAKEN = "Une version plus récente a servi sur cet appareil.";

/** Runs in the page: writes texts into one of the stores, and returns its content. */
const stores = {
  local: (texts) => {
    for (const key in texts) localStorage.setItem(key, texts[key]);
    return JSON.stringify({ ...localStorage });
  },
  second: (texts) => new Promise((done, fail) => {
    const opening = indexedDB.open("faire-ensemble");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction("entries", "readwrite");
      const table = work.objectStore("entries");
      for (const key in texts) table.put(texts[key], key);
      const [keys, values] = [table.getAllKeys(), table.getAll()];
      work.oncomplete = () => {
        opening.result.close();
        done(JSON.stringify(Object.fromEntries(keys.result.map((key, at) => [key, values.result[at]]))));
      };
    };
  }),
};

/** Runs in the page: the words of the chosen answer, or nothing. */
const chosen = () => document.querySelector("faire-ensemble").shadowRoot.querySelector("input:checked")?.labels[0].textContent ?? "";

/** A respondent on our own page. */
class Respondent extends Visitor {
  constructor(page, address) {
    super(page);
    Object.assign(this, { page, address });
  }

  /** Opens a page of ours without the widget, where a test can alter stores. */
  async away() {
    await this.page.goto(new URL("questionnaire-fr.html", this.address).href);
    return this;
  }

  async come() {
    await this.page.goto(this.address);
    return this;
  }

  async back() {
    await this.come();
    await this.press("Reprendre");
  }

  async held(store, texts = {}) {
    return JSON.parse(await this.page.evaluate(stores[store], texts));
  }

  async seesChosen(at, words) {
    await this.seesQuestion(at);
    await until(`“${words}”`, async () => shown(await this.page.evaluate(chosen)) === shown(words));
  }

  says(text) {
    return this.page.waitFor({ text });
  }
}

export function testStoredEntries(kinds) {
  const on = (promise, play) => {
    for (const kind of kinds) {
      test(`${kind}: ${promise}`, async ({ visit, baseURL }) => {
        const page = await visit(kind);
        await play(new Respondent(page, new URL(baseURL).href));
        expect(page.troubles).toEqual([]);
      });
    }
  };

  for (const schema of [1, 2]) {
    on(`the entries of a release of schema ${schema} return to the letter, in both stores #i25`, async (respondent) => {
      const { express, words, page } = respondent;
      await (await respondent.away()).held("local", golden(schema));
      await respondent.back();
      await respondent.seesChosen(4, express[4].levels[3]);
      const said = [express[0].levels[2], express[1].levels[0], words.notApplicable, words.doNotKnow];
      for (const at of [3, 2, 1, 0]) {
        await respondent.press(words.back);
        await respondent.seesChosen(at, said[at]);
      }
      await respondent.press("Mes résultats");
      await respondent.says("Équipe de l’été");
      for (const store of ["local", "second"]) {
        const there = await until("all in that store", async () => {
          const there = await respondent.held(store);
          return Object.keys(golden("values")).every((path) => there[`faire-ensemble/2/${path}`]) && there;
        });
        for (const [path, value] of Object.entries(golden("values"))) {
          // The position has moved with the respondent.
          if (!path.endsWith("team/place")) expect(there[`faire-ensemble/2/${path}`].split(" ").slice(2).join(" ")).toBe(value);
        }
      }
      expect(Boolean(await page.sees({ text: SET_ASIDE }))).toBe(schema === 2);
    });
  }

  for (const store of ["local", "second"]) {
    on(`an answer that was altered in one store comes from the other, and the altered one is set aside: ${store} #i28`, async (respondent) => {
      const { express } = respondent;
      const key = `${NOW}/answer/${express[0].id}`;
      await respondent.come();
      await respondent.begin();
      await respondent.answer(0, 2);
      const sound = await until("the answer in both stores", async () => {
        const [local, second] = [await respondent.held("local"), await respondent.held("second")];
        return local[key] === second[key] && local[key];
      });
      const altered = sound.replace('"2"', '"0"');
      expect(altered).not.toBe(sound);
      await (await respondent.away()).held(store, { [key]: altered });
      await respondent.back();
      await respondent.says(SET_ASIDE);
      await respondent.seesChosen(0, express[0].levels[2]);
      for (const it of ["local", "second"]) {
        await until(`what is sound in ${it}, and the altered one aside`, async () => {
          const there = await respondent.held(it);
          return there[key] === sound && there[`faire-ensemble/set-aside/${key}/1`] === altered;
        });
      }
    });
  }

  on("entries of another program under a similar name stay as they are #i24", async (respondent) => {
    const others = {
      "faire-ensemble": "7",
      "faire-ensemble-autre/2/x": "{",
      "faire-ensemble/panier": "[]",
      "faire-ensemble/0/x": "null",
      "faire-ensemble/v3/x": "",
      "faire-ensemble/-3/x": "\u0000",
      panier: "3 pommes",
    };
    await (await respondent.away()).held("local", others);
    await respondent.come();
    await respondent.begin();
    await respondent.answer(0, 3);
    await respondent.press(respondent.words.next);
    await respondent.seesQuestion(1);
    expect(await respondent.held("local")).toMatchObject(others);
    expect(await respondent.page.sees({ text: OVERTAKEN })).toBeFalsy();
    expect(await respondent.page.sees({ text: SET_ASIDE })).toBeFalsy();
  });

  on("an entry of five megabytes stops nothing, and sound entries beside it are read #i27", async (respondent) => {
    const { express } = respondent;
    const huge = `${FIRST}/answer/${express[0].id}`;
    await respondent.away();
    await respondent.page.evaluate((key) => localStorage.setItem(key, "x".repeat(5_000_000)), huge);
    await respondent.held("local", { [`${FIRST}/answer/${express[1].id}`]: '"3"', [`${FIRST}/place`]: JSON.stringify({ path: "express", step: express[1].id }) });
    await respondent.back();
    await respondent.says(SET_ASIDE);
    await respondent.seesChosen(1, express[1].levels[3]);
    await respondent.press(respondent.words.back);
    await respondent.answer(0, 1);
  });

  on("where a later release takes over the database, the page stops writing, and shows why #37 #i26", async (respondent) => {
    const { express, page } = respondent;
    await respondent.come();
    await respondent.begin();
    await respondent.answer(0, 2);
    await page.evaluate(() => new Promise((done, fail) => {
      const opening = indexedDB.open("faire-ensemble", 3);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => done(opening.result.close());
    }));
    await respondent.says(OVERTAKEN);
    await page.waitFor({ role: "button", name: "Enregistrer une copie dans un fichier" });
    const isClosed = () => document.querySelector("faire-ensemble").shadowRoot.querySelector("fieldset").disabled;
    expect(await page.evaluate(isClosed)).toBe(true);
    // A visitor who returns with the earlier release sees the same.
    await (await respondent.away()).back();
    await respondent.says(OVERTAKEN);
    await respondent.seesChosen(0, express[0].levels[2]);
    expect(await page.evaluate(isClosed)).toBe(true);
  });
}
