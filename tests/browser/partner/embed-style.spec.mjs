import { expect, expectSaid, styleFromStart, test } from "./hosts/embedding.mjs";

/** An element that the widget has just replaced has no style: the next look finds the one in its place. */
const style = async (locator, name) => {
  let found;
  await expect.poll(async () => (found = await locator.evaluate((it, name) => getComputedStyle(it)[name], name))).not.toBe("");
  return found;
};
const paint = (page, rule) => page.evaluate((rule) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
}, rule);

test("the widget takes a partner's colours, corners, letters and margins", async ({ embed, page, element, said }) => {
  const wishes = { accent: "#7a0045", surface: "#fffdf5", text: "#101010", radius: "0px", font: "monospace", space: "3em" };
  const wish = Object.entries(wishes).map(([name, value]) => `--faire-ensemble-${name}: ${value};`).join(" ");
  // On any element around the tag.
  await styleFromStart(page, `main, #place { ${wish} }`);
  const diagnosis = await embed('lang="fr" scheme="light"');
  const begin = diagnosis.button("Commencer");
  await expect.poll(() => style(begin, "backgroundColor")).toBe("rgb(122, 0, 69)");
  expect(await style(begin, "borderTopLeftRadius")).toBe("0px");
  expect(await style(begin, "fontFamily")).toContain("monospace");
  expect(await style(diagnosis.welcome(), "color")).toBe("rgb(16, 16, 16)");
  const ground = element.locator("#mount");
  expect(await style(ground, "backgroundColor")).toBe("rgb(255, 253, 245)");
  expect(said.filter((it) => it.startsWith("warning"))).toEqual([]);
});

for (const [what, wish, kept] of [
  ["an accent", "--faire-ensemble-accent: #e8e080", ["rgb(14, 95, 89)", "backgroundColor"]],
  ["words on a ground of the same colour", "--faire-ensemble-text: #888; --faire-ensemble-surface: #999", ["rgb(14, 95, 89)", "backgroundColor"]],
  ["a colour that is none", "--faire-ensemble-accent: mauve-ish", ["rgb(14, 95, 89)", "backgroundColor"]],
]) {
  test(`${what} that cannot be read is refused, and the console names it`, async ({ embed, said }) => {
    const diagnosis = await embed(`lang="fr" scheme="light" style="${wish}"`);
    const [value, name] = kept;
    await expect.poll(() => style(diagnosis.button("Commencer"), name)).toBe(value);
    expect(await style(diagnosis.welcome(), "color")).toBe("rgb(42, 36, 28)");
    await expectSaid(said, /warning: faire-ensemble: .*--faire-ensemble-/);
  });
}

test("colours that are readable in light mode are computed again for dark mode", async ({ embed, page, said }) => {
  const diagnosis = await embed('lang="fr" style="--faire-ensemble-accent: #0b3d91"');
  await expect.poll(() => style(diagnosis.button("Commencer"), "backgroundColor")).toBe("rgb(11, 61, 145)");
  expect(said.filter((it) => it.startsWith("warning"))).toEqual([]);
  await paint(page, "html { background: #111; color: #eee; }");
  await expect.poll(() => style(diagnosis.button("Commencer"), "backgroundColor")).toBe("rgb(134, 211, 199)");
  await expectSaid(said, /warning: faire-ensemble: .*--faire-ensemble-accent/);
});

test("pages can style the documented parts", async ({ embed, page, element }) => {
  const diagnosis = await embed();
  await expect(diagnosis.welcome()).toBeVisible();
  const parts = ["header", "footer", "heading", "button", "button--main", "option", "note", "notice", "priority", "bar", "dialog"];
  await paint(page, parts.map((it) => `faire-ensemble::part(${it}) { outline: 3px solid rgb(1, 2, 3); }`).join("\n"));
  const seen = new Set();
  const look = async () => {
    const found = await element.evaluate((it) => [...it.shadowRoot.querySelectorAll("[part]")]
      .filter((part) => getComputedStyle(part).outlineColor === "rgb(1, 2, 3)")
      .flatMap((part) => [...part.part]));
    for (const it of found) seen.add(it);
  };
  await look();
  await diagnosis.begin("express");
  for (const [at, item] of diagnosis.texts.express.entries()) {
    await diagnosis.answer(item, "1");
    await look();
    await (at < 12 ? diagnosis.next() : diagnosis.seeResult());
  }
  await expect(diagnosis.result()).toBeVisible();
  await look();
  await element.evaluate((it) => it.setAttribute("storage", "none"));
  await expect(diagnosis.text(diagnosis.words.notKept)).toBeVisible();
  await look();
  expect(parts.filter((it) => !seen.has(it))).toEqual([]);
});
