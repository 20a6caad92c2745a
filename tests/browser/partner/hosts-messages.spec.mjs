// Ten thousand forged messages, around an iframe and inside it, in three engines.

import { KINDS } from "../support/engines/engines.mjs";
import { expect, test } from "../support/engines/journey.mjs";
import { framed } from "./hosts/framed.mjs";

/** Sends from the page to itself, from the page to our iframe, and from another iframe to both. */
async function forge(count) {
  const ours = document.querySelector("faire-ensemble").shadowRoot.querySelector("iframe");
  const other = document.body.appendChild(document.createElement("iframe"));
  other.style.display = "none";
  const cyclic = { height: 5 };
  cyclic.self = cyclic;
  const deep = {};
  for (let at = deep, depth = 0; depth < 500; depth += 1) at = at.data = {};
  const numbers = [0, -1, 1, 19999, 20001, 1e308, NaN, Infinity, -Infinity, 2 ** 53, "400", null, [9], { valueOf: 3 }];
  // A fixed seed: a failure can be repeated.
  let seed = 7;
  const chance = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const any = (list) => list[chance(list.length)];
  const shapes = [
    () => ({ height: any(numbers) }),
    () => ({ top: true, where: true }),
    () => ({ event: any(["ready", "start", "result", "error", "erase"]), detail: { code: "1BQ", reason: "panic" } }),
    () => ({ "faire-ensemble": any([1, "1", 2, true]), attributes: { lang: "en", path: "complete", scheme: "dark", storage: "none" }, styles: { accent: "#fff" } }),
    () => ({ "faire-ensemble": 1 }),
    () => ({ "faire-ensemble": 1, attributes: null, styles: 3 }),
    () => ({ visible: { above: any(numbers), below: any(numbers) } }),
    () => cyclic,
    () => deep,
    () => any([null, undefined, "", "ready", 1, true, [], [[]], new Date(0), new Map([["height", 3]]), new ArrayBuffer(9), /x/]),
    () => JSON.stringify({ event: "result", height: 3 }),
  ];
  const forged = (about) => {
    try {
      return new MessageEvent("message", { ...about, source: ours.contentWindow });
    } catch {
      // Firefox refuses a source that is the window of another site.
      return new MessageEvent("message", about);
    }
  };
  for (let sent = 0; sent < count; sent += 1) {
    const message = any(shapes)();
    const ports = chance(3) ? [] : [new MessageChannel().port2];
    const [from, to] = any([[window, window], [other.contentWindow, window], [other.contentWindow, ours.contentWindow], [window, other.contentWindow]]);
    from.eval("(to, message, ports) => to.postMessage(message, '*', ports)")(to, message, ports);
    if (chance(4) === 0) dispatchEvent(forged({ data: message, origin: new URL(ours.src).origin, ports }));
    if (sent % 500 === 0) await new Promise((go) => setTimeout(go));
  }
  // This message is sent last and arrives last, after all others.
  await new Promise((heard) => {
    addEventListener("message", ({ data }) => data === "the last one" && heard());
    window.postMessage("the last one", "*");
  });
  other.remove();
}

for (const kind of KINDS) {
  test(`${kind}: forged messages move nothing, change nothing and reveal nothing #47 #48 #i34`, async ({ visit, partner }) => {
    const page = await visit(kind);
    await page.goto(`${partner}frame.html`);
    const visitor = await framed(page);
    await visitor.begin();
    await visitor.answer(0);
    const state = async () => [
      await page.evaluate(() => {
        const frame = document.querySelector("faire-ensemble").shadowRoot.querySelector("iframe");
        const { troubles, events } = window.noted();
        return [frame.offsetHeight, Math.round(scrollY), frame.src, troubles, events, document.querySelector("faire-ensemble").outerHTML].join("\n");
      }),
      await visitor.scope.evaluate(() => {
        const element = document.querySelector("faire-ensemble");
        return [document.documentElement.lang, scrollY, element.outerHTML, element.shadowRoot.innerHTML].join("\n");
      }),
    ];
    // The iframe reports its height ten times a second at most, the last time late: three equal states
    // in a row mean that it has come to rest.
    let before;
    let asked = 0;
    await expect.poll(async () => {
      const last = before;
      before = JSON.stringify(await state());
      asked = before === last ? asked + 1 : 0;
      return asked;
    }).toBeGreaterThanOrEqual(3);
    await page.evaluate(forge, 10_000);
    expect(JSON.parse(JSON.stringify(await state()))).toEqual(JSON.parse(before));
    await visitor.press(visitor.words.next);
    await visitor.answer(1);
    expect(page.troubles).toEqual([]);
  });
}
