// The pages for groups and for many results learn a moment later whether they open without a network.

import { heldBack } from "../support/held-back.mjs";
import { expect, test } from "../support/journey.mjs";

const PAGES = {
  "group.html": ["Commencer la séance", "Cette page ne s’ouvre qu’avec un réseau."],
  "regrouper.html": ["Lire ce texte", "Cette page ne s’ouvre qu’avec un réseau."],
};

test.use({ viewport: { width: 360, height: 740 } });

for (const [address, [button, words]] of Object.entries(PAGES)) {
  test(`${address}: nothing moves under a finger when the page says whether it works offline`, async ({ page }) => {
    const release = await heldBack(page, "**/v1/registration.js");
    await page.goto(`./${address}`);
    const target = page.getByRole("button", { name: button });
    await expect(target).toBeVisible();
    const before = await target.boundingBox();
    const line = page.getByRole("paragraph").filter({ hasText: words });
    await expect(line).toHaveCount(0);
    release();
    await expect(line).toBeVisible();
    expect(await target.boundingBox()).toEqual(before);
  });
}
