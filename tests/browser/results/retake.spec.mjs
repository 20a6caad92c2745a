// Taking stock again compares with the very result that was taken again, not with the latest one.

import { Dialogs } from "../pages/dialogs.mjs";
import { questionnaire, shown } from "../pages/questionnaire.mjs";
import { expect, test } from "../support/journey.mjs";
import { cameBefore } from "../support/profiles.mjs";
import { codeOf } from "../support/share-codes.mjs";

const { id, revision } = questionnaire("fr");
const LOW = "0".repeat(13);
const HIGH = "3".repeat(13);
const NOW = [..."2222222222222"];
const LATER = [..."1111111111111"];

test("a comparison is with the result taken again, from the first screen and from its own link, even if a later one is kept", async ({ elsewhere, baseURL }) => {
  // The low result is the current one, and the oldest; somebody else's, taken in meanwhile, is later.
  const storageState = cameBefore(baseURL, [...LOW], { path: "express", date: 9700, resultId: "fe00000000000001" });
  const other = { name: `faire-ensemble/1/${id}/${revision}/result/fe00000000000002/express/code`, value: JSON.stringify(codeOf(2, { answers: HIGH })) };
  storageState.origins[0].localStorage.push(other);
  const visitor = await elsewhere({ storageState });
  const dialogs = new Dialogs(visitor);
  const compared = async (change) => {
    await dialogs.sees("Côte à côte");
    await expect(dialogs.theme(shown(visitor.texts.themes[0].name))).toContainText(change);
  };

  await visitor.open();
  await visitor.button("Refaire le point").click();
  await visitor.answerAll(NOW, visitor.texts.express);
  await compared("A monté");
  await dialogs.close();

  await visitor.page.goto("about:blank");
  await visitor.open(`./#r=${codeOf(2, { answers: HIGH })}&then=again`);
  await dialogs.sees("Et si vous refaisiez le point ?");
  await dialogs.button("Répondre de nouveau").click();
  await visitor.answerAll(LATER, visitor.texts.express);
  await compared("A descendu");
});
