// Difficult partner pages, each in three engines: a respondent finishes and shares, and the page neither
// changes nor gets an error.
//
// All pages are played in all engines. Third-party storage is in hosts-storage.spec.mjs, since
// WebKitGTK has no setting to refuse it; forged messages are in hosts-messages.spec.mjs. The driver
// of WebKitGTK does not report the console: `watch.js` records it on the partner's page, and nothing
// records it inside our iframe.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { Visitor } from "../support/engines/visitor.mjs";
import { framed } from "./hosts/framed.mjs";
import { changedOutside } from "./hosts/pixels.mjs";

const inPlainFrame = async (page) => new Visitor(await page.frame(() => document.querySelector("iframe")));

/** What browsers log when they refuse WebAssembly. */
const NO_WASM = /^policy: script-src wasm-eval$|blocked WebAssembly \(script-src\)/;

/** Chromium logs that such an iframe has no clipboard; the text to copy shows instead. */
const CLIPBOARD = /^Permissions policy violation: The Clipboard API/;

/** WebKitGTK draws in tiles, and antialiases text again in each: a small difference of shade counts
 *  as none there, and so do a few pixels. The other engines draw identical pixels. */
const UNSEEN = { webkit: { shade: 40, pixels: 50 } };

/** Each page by its name in `hosts/pages.mjs`, the rows of `docs/reliability.md` that it plays, the scope of the
 *  widget, and the size of the viewport. */
const HOSTS = [
  { name: "a page like many", page: "plain" },
  { name: "a frame", page: "frame", within: framed },
  { name: "a hostile style sheet", page: "hostile", rows: " #52" },
  { name: "a page from right to left", page: "rtl", rows: " #i35" },
  { name: "a flexible parent without height", page: "flex" },
  { name: "a strict policy with trusted types", page: "strict", rows: " #46" },
  { name: "a strict policy around a frame", page: "strict-frame", rows: " #46", within: framed },
  { name: "a policy without WebAssembly", page: "no-wasm", rows: " #45", within: framed, expected: NO_WASM },
  { name: "a page that replaced parts of JavaScript", page: "globals", rows: " #52" },
  { name: "two elements", page: "two" },
  { name: "two releases", page: "releases", rows: " #43" },
  { name: "a frame without storage", page: "sandbox", rows: " #31 #49", within: inPlainFrame, isFrame: true, expected: CLIPBOARD, says: "Ici, vos réponses ne seront pas gardées" },
  { name: "a frame without our script", page: "plain-frame", rows: " #49", within: inPlainFrame, isFrame: true, expected: CLIPBOARD },
  { name: "a view of 320 pixels", page: "plain", view: { width: 320, height: 640 } },
  { name: "a zoom of 400 %", page: "plain", rows: " #54", view: { width: 320, height: 256, scale: 4 } },
];

for (const kind of KINDS) {
  for (const { name, page: file, rows = "", within, view, expected, isFrame, says } of HOSTS) {
    test(`${kind}: ${name} lets a respondent finish, and stays as it was${rows}`, async ({ visit, partner }) => {
      const page = await visit(kind, view);
      const held = async (address) => {
        if (address) await page.goto(address);
        const box = (await page.evaluate(() => window.hold())).split(" ").map((it) => Number(it) * (view?.scale ?? 1));
        return { box, shot: await page.shot() };
      };
      const before = await held(`${partner}${file}.html?bare`);

      await page.goto(`${partner}${file}.html`);
      const visitor = within ? await within(page) : new Visitor(page);
      if (says) await visitor.scope.waitFor({ text: says });
      await visitor.begin();
      await visitor.finish();
      await visitor.share();

      const after = await held();
      expect(after.box).toEqual(before.box);
      const { shade, pixels } = UNSEEN[kind] ?? { shade: 0, pixels: 0 };
      expect(changedOutside(before.box, before.shot, after.shot, shade)).toBeLessThanOrEqual(pixels);
      const { troubles, events } = await (isFrame && file === "sandbox" ? visitor.scope : page).evaluate(() => window.noted());
      const lines = [...troubles.split("\n"), ...page.troubles].filter((it) => it && !expected?.test(it));
      expect(lines).toEqual([]);
      if (isFrame) return;
      // A second element may be ready later.
      expect(events).toMatch(/^ready /);
      expect(events.replace(/^ready .*\n/gm, "")).toMatch(/^start .*\n(progress .*\n)+complete .*\nshare .*$/);
    });
  }
}
