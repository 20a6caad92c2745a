// After one visit, the page opens without its server: a hundred times, each in a browser that has just started.

import { Diagnosis } from "../pages/diagnosis.mjs";
import { served } from "../support/host.mjs";
import { expect, test } from "../support/killable.mjs";

const STARTS = 100;
/** From the address to the last question, in milliseconds. */
const PATIENCE = 2000;

test.use({ baseURL: "http://127.0.0.1/", expectedTroubles: /request: http:|ERR_CONNECTION_REFUSED/ });

test("each of a hundred starts without a server shows the question within two seconds #7", async ({ browse }) => {
  test.setTimeout(1_200_000);
  const server = await served();
  const first = await browse();
  const before = await new Diagnosis(first.page).open(server.url);
  await before.begin("express");
  await before.answer(before.texts.express[0], "2");
  await expect(before.text("Enregistré sur cet appareil.")).toBeVisible();
  await expect(first.page.getByText("Cette page s’ouvre aussi sans réseau.")).toBeVisible();
  await first.kill();
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();

  const took = [];
  for (let start = 0; start < STARTS; start += 1) {
    const { page, kill } = await browse();
    const diagnosis = new Diagnosis(page);
    const begin = performance.now();
    await diagnosis.open(server.url);
    await diagnosis.resume();
    await expect(diagnosis.title(diagnosis.texts.express[0].stem)).toBeVisible();
    took.push(performance.now() - begin);
    await diagnosis.seesAnswered(diagnosis.texts.express[0], "2");
    await kill();
  }
  took.sort((one, other) => one - other);
  console.log(`starts without a server: ${took.length}, half within ${Math.round(took[STARTS / 2])} ms, all within ${Math.round(took.at(-1))} ms`);
  expect(took.at(-1)).toBeLessThan(PATIENCE);
});
