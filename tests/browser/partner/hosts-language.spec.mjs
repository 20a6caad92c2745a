// Language tags as templates and people write them: in any case, with a hyphen or an underscore.

import { expect, set, test } from "./hosts/embedding.mjs";

for (const page of ["underscore", "capitals"]) {
  test(`on a page whose language is English as templates write it (${page}), the widget is in English #i42`, async ({ embed }) => {
    const diagnosis = await embed(null, page);
    await expect(diagnosis.button("Start")).toBeVisible();
  });
}

test("an iframe takes the language of the page around it, as templates write it #i42", async ({ embed, page }) => {
  await embed(null, "underscore-frame");
  await expect(page.locator("faire-ensemble iframe").contentFrame().getByRole("button", { name: "Start" })).toBeVisible();
});

test("the widget follows a lang attribute that changes, in any case #i42", async ({ embed, element, said }) => {
  const diagnosis = await embed('lang="FR-be"');
  await expect(diagnosis.button("Commencer")).toBeVisible();
  for (const [lang, name] of [["EN", "Start"], ["fr_FR", "Commencer"], ["en-us", "Start"]]) {
    await set(element, "lang", lang);
    await expect(diagnosis.button(name)).toBeVisible();
  }
  expect(said.filter((it) => /is none of/.test(it))).toEqual([]);
});

test("within a component of the page, the widget takes the component's language #i42", async ({ embed, page }) => {
  const diagnosis = await embed('lang="fr"');
  await page.evaluate(() => {
    const box = Object.assign(document.createElement("div"), { lang: "EN" });
    document.getElementById("place").replaceChildren(box);
    box.attachShadow({ mode: "open" }).append(document.createElement("faire-ensemble"));
  });
  await expect(diagnosis.button("Start")).toBeVisible();
});

for (const lang of ["EN", "en_GB", "en-US"]) {
  test(`our own page opens in English at ?lang=${lang} #i42`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}/?lang=${lang}`);
    await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  });
}
