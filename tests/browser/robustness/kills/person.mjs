// Acts in the page as the host asks, and reports what it sees: a browser without a driver has only
// the scripts of its page.

import { answer, begin, goToOverview, open, sees } from "./hands.mjs";

async function tell(name, what) {
  const reply = await fetch(`kills/${name}`, { method: "POST", body: JSON.stringify(what) });
  return reply.json();
}

async function work() {
  const { words, questions, count } = await tell("asked");
  await begin(words);
  const found = {};
  for (const it of questions) found[it.id] = await open(it, words);
  if (count) {
    await goToOverview(words);
    await sees([count]);
  }
  await tell("found", found);
  for (;;) {
    const { answers, ends } = await tell("next");
    for (const it of answers) {
      const seen = await answer(it, words, ends);
      await tell("answered", { ...seen, id: it.question.id, answer: it.answer });
    }
    await tell("done");
  }
}

work().catch((error) => tell("trouble", `${error}`));
