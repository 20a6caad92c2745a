// Every place at which the widget can be asked to crash, and the step that leads there.
// The list is complete: a place that a step passes and the list lacks fails the test.

/** Steps from the third question, after three answers and a note. `prepare` runs before the fault is armed;
 *  `leads` is where the step leads, if not to the same screen; `answers` and `notes` are what may be there
 *  afterwards, where the step changes that. */
export const STEPS = {
  answer: { act: (it) => it.choice(it.said(it.texts.express[2], "3")).click(), answers: ["1", "3"] },
  withdraw: { act: (it) => it.button(it.words.withdraw).click(), answers: ["1", "_"] },
  note: { act: (it) => it.writeNote("une autre note"), notes: ["à revoir", "une autre note"] },
  next: { act: (it) => it.next(), leads: (it) => it.title(it.texts.express[3].stem) },
  back: { act: (it) => it.back(), leads: (it) => it.title(it.texts.express[1].stem) },
  overview: { act: (it) => it.button(it.words.overview).click(), leads: (it) => it.title(it.words.overview) },
  home: { act: (it) => it.page.locator(".header__name").click(), leads: (it) => it.welcome() },
  begin: { prepare: home, act: (it) => it.resume(), leads: third },
  // One press: nobody presses again after the crash.
  perimeter: { prepare: home, act: (it) => it.page.getByRole("radio").first().click() },
  restart: { prepare: home, act: (it) => agreed(it, "Recommencer", "Effacer et recommencer") },
  erase: { act: (it) => agreed(it, it.words.erase, it.words.erase), leads: (it) => it.welcome().or(it.title(it.texts.express[0].stem)) },
  language: { act: (it) => it.button("English").click() },
  result: { prepare: (it) => it.overview(), act: (it) => it.seeResult(), leads: (it) => it.result() },
  link: { prepare: result, act: (it) => it.button(it.words.copyLink).click() },
  print: { prepare: result, act: (it) => it.button("Imprimer").click() },
  deepen: { prepare: result, act: (it) => it.button(it.words.deepen).click(), leads: (it) => it.title(it.texts.express[3].stem) },
  export: { prepare: result, act: (it) => it.button(it.words.export).click() },
  return: { act: (it) => it.page.goBack(), leads: (it) => it.welcome() },
  visit: { prepare: copied, act: (it) => it.page.evaluate(() => (location.hash = window.copied)), leads: (it) => it.text(it.words.shared) },
  leave: { prepare: visiting, act: (it) => it.button(it.words.doMine).click(), leads: third },
  set: { act: (it) => it.page.locator("faire-ensemble").evaluate((host) => host.setAttribute("heading-level", "2")) },
  away: { act: (it) => it.page.evaluate(() => {
    const host = document.querySelector("faire-ensemble");
    const next = host.nextSibling;
    const around = host.parentNode;
    host.remove();
    around.insertBefore(host, next);
  }) },
  elsewhere: { act: async (it) => {
    const other = await it.page.context().newPage();
    await other.goto("./");
    await other.getByRole("button", { name: "Reprendre" }).click();
    await other.getByRole("radio", { name: "Je ne sais pas" }).check();
    await other.close();
  }, answers: ["D"] },
  // The page reloads: the fault is armed before the widget starts.
  start: { isStart: true, act: (it) => it.page.reload() },
};

async function home(it) {
  await it.page.locator(".header__name").click();
  await it.welcome().waitFor();
}

async function result(it) {
  await it.overview();
  await it.seeResult();
  await it.result().waitFor();
}

async function agreed(it, label, yes) {
  await it.button(label).click();
  await it.dialog().getByRole("button", { name: yes }).click({ noWaitAfter: true, timeout: 1000 }).catch(() => {});
}

async function copied(it) {
  await result(it);
  const link = await it.copiedLink();
  await it.page.evaluate((link) => (window.copied = new URL(link).hash), link);
}

async function visiting(it) {
  await copied(it);
  await it.page.evaluate(() => (location.hash = window.copied));
  await it.text(it.words.shared).waitFor();
}

function third(it) {
  return it.title(it.texts.express[2].stem);
}

/** The places where the widget crashes, by the step that leads there. */
export const PLACES = {
  start: ["open store", "join", "load", "create", "listen", "enter Current", "tell Lang", "draw Item", "rendered", "focus"],
  answer: ["update Act", "apply Answer", "applied", "save", "commit", "kept here", "kept twice", "saved", "tell Progress", "update Written"],
  withdraw: ["apply Withdraw"],
  note: ["apply Note"],
  next: ["apply Next", "change place", "tell Step", "enter Next"],
  back: ["apply Back"],
  overview: ["apply Open", "draw Overview"],
  home: ["draw Welcome"],
  begin: ["apply Begin"],
  perimeter: ["apply ChoosePerimeter"],
  restart: ["confirm", "agree", "apply Restart"],
  erase: ["erase"],
  language: ["update RequestLanguage", "load pack", "update LanguageLoaded", "apply SetLanguage"],
  result: ["draw Summary", "tell Complete"],
  link: ["copy link", "link copied", "tell Share", "update ShareStatus"],
  print: ["print"],
  deepen: ["apply ContinueComplete"],
  export: ["update OpenDialog", "tell OpenDialog"],
  return: ["update PopState"],
  visit: ["update HashChange", "apply OpenShared"],
  leave: ["apply CloseShared"],
  set: ["update SetSettings"],
  away: ["update Pause", "update Resume"],
  elsewhere: ["update Sync", "followed"],
};

/** After these, the answers are gone as requested. */
export const AFTER_ERASING = ["apply Erase", "tell Erase"];

/** No step leads there: they come before any answer, by themselves, or from a dialog. */
export const OTHER = ["update Import", "update SetTarget", "update OpenShared", "update PackLoaded", "update LoadRest", "update ShowWholeResult", "update DownloadCopy", "update ToggleFullScreen", "update FullScreenOutcome", "tell Copy", "tell Result", "tell Start", "apply ChoosePath"];
