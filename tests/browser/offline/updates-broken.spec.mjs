// Broken uploads: whatever the host holds, returning visitors keep their release, whole, online and
// offline, until a complete one is there and they accept it.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { until } from "../support/engines/waiting.mjs";
import { FAULTS, firstVisit, look, release, shows, updatable } from "../support/updates.mjs";

const WASM = "v1/faire-ensemble.wasm";
const without = (files, path) => new Map([...files].filter(([it]) => it !== path));

/** What the host gets: some files of a release, or a fault in one of them. */
const BROKEN = {
  "the wasm is missing": { [WASM]: FAULTS["is not there"] },
  "the wasm is an error of the host": { [WASM]: FAULTS["is an error of the host"] },
  "the wasm is cut on its way": { [WASM]: FAULTS["is cut on its way"] },
  "the wasm was cut when it was uploaded": { [WASM]: FAULTS["is short"] },
  "one bit of the wasm has changed": { [WASM]: FAULTS["has one bit changed"] },
  "the wasm is broken off": { [WASM]: FAULTS["is broken off"] },
  "a Wi-Fi portal stands in for a script": { "v1/page.js": FAULTS["is the page of a Wi-Fi portal"] },
  "the wasm is the old one": WASM,
  "the page is the old one": "index.html",
  "the worker is missing": { "sw.js": FAULTS["is not there"] },
  "the worker is a page": { "sw.js": FAULTS["is the page of a Wi-Fi portal"] },
  "the worker can't be read": { "sw.js": FAULTS["can't be read"] },
  "the worker is called a text": { "sw.js": FAULTS["is called a text"] },
};

test.use({ serviceWorkers: "allow" });

for (const kind of KINDS) {
  test(`${kind}: each of ${Object.keys(BROKEN).length} broken releases leaves the old one whole, online and offline #7 #10 #11 #12`, async ({ visit }) => {
    test.setTimeout(180_000);
    const host = await updatable(1);
    const page = await visit(kind);
    const visitor = new Visitor(page);
    const said = visitor.express[0].levels[3];
    let visits = 0;
    /** A returning visitor finds the whole page, of one release, with the earlier answer. */
    const sees = async (number, when) => {
      visits += 1;
      await page.goto(`${host.url}?visit=${visits}`);
      await visitor.press("Reprendre");
      await visitor.seesQuestion(0);
      expect(await page.evaluate(shows), when).toMatchObject({ releases: `${number}`, isReady: true, answer: said });
    };
    try {
      await firstVisit(page, visitor, host.url);

      let number = 1;
      for (const [name, broken] of Object.entries(BROKEN)) {
        await test.step(name, async () => {
          number += 1;
          const isLeftOut = typeof broken === "string";
          host.put(release(1));
          host.put(isLeftOut ? without(release(number), broken) : release(number));
          host.faults = isLeftOut ? {} : broken;
          host.asked.length = 0;
          expect(await page.evaluate(look), name).toBe("none");
          expect(host.asked, name).toContain("/sw.js");
          await sees(1, `${name}, online`);
          host.isAway = true;
          await sees(1, `${name}, offline`);
          host.isAway = false;
        });
      }

      host.faults = {};
      host.put(release(number + 1));
      expect(await page.evaluate(look)).toBe("installed");
      await sees(1, "a whole one, not accepted");
      await visitor.press("Mettre à jour");
      await until("the new release", async () => (await page.evaluate(shows).catch(() => {}))?.releases === `${number + 1}`);
      host.isAway = true;
      await sees(number + 1, "a whole one, accepted, offline");
    } finally {
      await host.stop();
    }
  });
}
