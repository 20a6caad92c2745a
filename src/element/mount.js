// Starts the widget in the element and connects it with the page. Each widget has a wasm instance of its
// own, so that one that breaks takes no other with it.

import { LANGUAGES, PAGES, PAPER, RESULT_STYLE, RESULT_WASM, STYLE, WIDGET_WASM, WORD_FILES } from "build:constants";
import { instance } from "build:instance";
import { printPage } from "./acts.js";
import { attributeReader } from "./attributes.js";
import { lacking, tooOld } from "./browser-floor.js";
import { emit, emitWidgetEvent } from "./events.js";
import { newGround } from "./ground.js";
import { readRecord, writeRecord } from "./early-record.js";
import { interaction, loadInteraction } from "./interaction-loader.js";
import { forgetScreen, keepScreen } from "./last-screen.js";
import { DOOR, SHELL } from "./own-page.js";
import { packsOf, wordsFor } from "./packs.js";
import { pageListeners } from "./page-listeners.js";
import { listenInRoot } from "./root-listeners.js";
import { themePainter, sheetOf } from "./theme.js";
import { storeOf } from "./widget-stores.js";

/** A questionnaire of 39 items has 28,000 characters. */
const LONGEST = 1_000_000;

/** Each wasm is compiled once for all elements of the page. */
const compiled = {};
const compile = (bring, file) => bring(file, "arrayBuffer").then((bytes) => (compiled[file.url] ??= WebAssembly.compile(bytes)));

/** Calls `act` once; after a failure, the next call tries again. */
function once(act) {
  let done;
  return () => (done ??= act().catch((error) => {
    done = undefined;
    throw error;
  }));
}

export async function live({ host, root, at, bring, load, say, fail, again, keep, isLate, keptLang }) {
  const lacks = lacking(root);
  if (lacks) throw fail(tooOld(lacks), "browser");
  // Our own page asks for more than the attributes.
  /** @type {import("./page-interface.d.ts").PageInterface | undefined} */
  const page = host[DOOR];
  /** @type {import("./page-interface.d.ts").Shell | undefined} */
  const shell = host[SHELL];

  const { word, warn, language } = attributeReader({ host, page, say, keptLang });
  const before = host.getAttribute("lang");
  const asked = packsOf(host, warn);
  const languages = asked[""] ? [""] : LANGUAGES;
  let lang = language(languages);
  for (const name of ["mode", "loading"]) word(name);
  if (!asked[""]) word("lang", languages);
  const storage = interaction()?.blank.has(host) ? "none" : word("storage");
  const store = storeOf(interaction()?.blank.get(host) ?? host, storage !== "none");
  const follow = (pairs) => widget.follow(pairs);
  const needInteraction = () => loadInteraction(root, load);
  const dialogs = () => needInteraction().then((it) => it.loadDialogs(root, load));
  /** Prints our part of the page alone; if the module for that fails to load, the whole page. */
  const print = (report, done) =>
    needInteraction().then(({ printAlone }) => printAlone({ host, sheetOf, printPage, report, done })).catch(() => {
      if (done) addEventListener("afterprint", done, { once: true });
      printPage(report);
    });
  const entries = () => store.entries();
  /** A stranger's questionnaire has no shell. */
  const isKept = storage !== "none" && !asked[""];
  /** An answer to a later question than the first, given before the widget was there, now or on an earlier
   * visit: it stays on the device until the widget has stored it. */
  let kept;
  function readKept() {
    const record = isKept ? readRecord() : undefined;
    return record?.before ? record : undefined;
  }
  function forgetKept(said) {
    // Without IndexedDB, local storage holds it alone.
    if (!kept || (said === "no" && second.isThere)) return;
    if (JSON.stringify(kept) === JSON.stringify(readKept())) writeRecord();
    kept = undefined;
  }
  // What comes first, of the pack and of the words, lacks the texts of a result.
  const isPartial = !!asked[lang].first && !page?.needsResult;
  // On our own page, the style is part of the page, but a policy may have refused it.
  const style = async () => (await page?.styled) || (shell?.sheet ?? sheetOf(await bring(STYLE)));
  /** Adds the style of results, dialogs and print. */
  const styleResults = once(() => bring(RESULT_STYLE).then((text) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(text)];
  }));
  const pack = bring(isPartial ? asked[lang].first : asked[lang]).then((it) => {
    if (it.length > LONGEST) throw new Error("too long a pack");
    return it;
  });
  const [module, sheet, text, words, second] = await Promise.all([
    compile(bring, WIDGET_WASM),
    style(),
    pack,
    asked[""] ? pack.then((it) => bring(wordsFor(it))) : bring(isPartial ? WORD_FILES[lang].first : WORD_FILES[lang]),
    store.open(follow, (said) => {
      forgetKept(said);
      widget?.written(said);
    }),
  ]);
  let broken;
  /** The recovery from a breakdown, while its module is still loading. */
  let recovering;
  /** @type {import("./wasm-interface.d.ts").Mount} */
  const mount = await instance(module, (error) => {
    broken = error;
    const given = { host, root, error, lang, entries, loadDialogs: dialogs, fail, again };
    if (interaction()) interaction().recover(given);
    else recovering = Promise.race([needInteraction(), new Promise((_, late) => setTimeout(late, 5000))]).then((it) => it.recover(given), () => {
      fail(error, "panic");
      for (const it of root.querySelectorAll("#broken")) it.remove();
    });
  });
  const extend = once(() => compile(bring, RESULT_WASM).then(mount.later));
  /** Adds what only results need: their part of the wasm, and the style. */
  const addResults = () => Promise.all([extend(), styleResults()]);
  const giveUp = async () => {
    await recovering;
    throw broken;
  };
  // The attributes have changed meanwhile: another start is under way.
  if (isLate()) throw new Error("too late");

  /** @type {import("./wasm-interface.d.ts").Widget} */
  let widget;
  /** What was pressed before the widget was ready: the page receives these events afterwards, in order.
   * @type {[string, any[]][] | undefined} */
  let early = [];
  /** @type {import("./wasm-interface.d.ts").TellPage} */
  function tell(event, ...values) {
    if (event === "lang") [lang] = values;
    if (event === "dialog") openDialogs(values[0], values[1]);
    if (event === "copy") openDialogs("copy");
    if (event === "print") printSheet(values[0], values[1]);
    if (early) early.push([event, values]);
    else emitWidgetEvent(host, event, values);
    page?.hear(event, ...values);
    if (event !== "erase") return;
    // Starts like a first visit, with what the attributes ask for.
    shell?.forget("path", "perimeter");
    widget.set(settings());
  }
  /** @returns {import("./wasm-interface.d.ts").WidgetSettings} */
  const settings = () => ({
    ...Object.fromEntries(["path", "perimeter", "view"].map((name) => [name, word(name)])),
    storage,
    second,
    isPartial,
    headingLevel: word("heading-level") ?? "2",
    // Kept short, so that it stays a name and can't hold other texts.
    partner: host.getAttribute("partner")?.replace(/\p{C}/gu, "").trim().slice(0, 60) || undefined,
    languages: languages.filter(Boolean),
    shareUrl: at(PAGES[lang] ?? "../").href,
    // A stranger's questionnaire has none.
    paper: Object.fromEntries(Object.entries(asked[""] ? {} : PAPER).map(([lang, url]) => [lang, at(url).href])),
    // A language, or the name of an earlier revision: see settings.rs.
    load: async (name) => {
      try {
        const [pack, words] = await Promise.all([
          bring(asked[name] ?? (await dialogs()).older(name, lang)),
          WORD_FILES[name] && bring(WORD_FILES[name]),
          addResults(),
        ]);
        return { pack, words };
      } catch (error) {
        needInteraction().then((it) => it.explain(root, load, { error, lang })).catch(() => {});
        throw error;
      }
    },
    tell,
    kept,
    ...page?.settings(),
    ...shell?.settings(),
  });

  const slot = root.querySelector("slot");
  if (sheet !== true) root.adoptedStyleSheets = [root.adoptedStyleSheets[0], sheet];
  if (!isPartial) await addResults();
  const ground = root.getElementById("mount") ?? newGround(root);
  const theme = themePainter({ host, root, ground, load, word, say });
  await theme.paint();
  await shell?.quiet();
  if (isLate()) throw new Error("too late");
  let opener;
  const openerOf = ({ dialogOpener }) => (opener ??= dialogOpener({
    root, ground, bring, load, sheetOf, styleResults, addResults, tell,
    widget: () => widget,
    told: () => ({ lang, pack: asked[lang] ?? asked[""], ...settings(), storage: storage !== "none" }),
    second: () => store.open(),
    entries,
    print,
  }));
  /** @type {import("./page-interface.d.ts").OpenDialogs} */
  const openDialogs = (screen, given) => needInteraction().then((it) => openerOf(it)(screen, given), (error) => fail(error, "load"));
  /** Prints the result on pages that the dialogs lay out; if they fail to load, what is on the screen. */
  const printSheet = (report, given) => needInteraction().then((it) => openerOf(it).print(report, given), () => print(report));
  openDialogs.prepare = () => needInteraction().then((it) => openerOf(it).prepare(), say);
  // The height stays until the widget is drawn: WebKit would scroll up a page that is empty meanwhile.
  const last = root.getElementById("broken");
  ground.style.minBlockSize = `${(last ?? ground).offsetHeight}px`;
  last?.remove();
  listenInRoot(host, root);
  kept = readKept();
  widget = mount(ground, text, words, { ...settings(), ...interaction()?.resumed(host) });
  if (broken) await giveUp();
  if (slot) slot.hidden = true;

  const mayShowLast = isKept && (page ? page.mayShowLast : word("view") !== "stage");
  const leave = () => mayShowLast && keepScreen(ground, lang, page ? undefined : host);
  forgetScreen();
  const listen = pageListeners(follow, entries, leave);
  let isAwake;
  let unwatch;
  const life = {
    change(name) {
      shell?.forget(name);
      if (name === "lang") {
        const wanted = !asked[""] && word("lang", languages);
        if (wanted && wanted !== lang) widget.speak(wanted);
      } else if (["style", "class", "scheme"].includes(name)) theme.paint();
      else widget.set(settings());
    },
    pause() {
      isAwake = false;
      store.unsubscribe(follow);
      listen("removeEventListener");
      unwatch();
      widget.pause();
    },
    end() {
      life.pause();
      opener?.close();
      // A broken widget stays visible until the next one replaces it.
      if (broken) Object.assign(ground, { id: "broken", inert: true });
      else ground.remove();
    },
    resume() {
      if (isAwake) return;
      isAwake = true;
      store.subscribe(follow);
      listen("addEventListener");
      unwatch = theme.watch();
      widget.resume();
      theme.paint();
    },
  };
  keep(life);
  life.resume();
  await null; // The widget draws in the next microtask, before the browser paints.
  requestAnimationFrame(() => (ground.style.minBlockSize = ""));
  if (broken) await giveUp();
  // The button *Try again* had the focus, and is removed.
  if (root.getElementById("panel")) ground.querySelector("[data-focus]")?.focus({ preventScroll: true });
  emit(host, "ready", { mode: "inline" });
  const pressed = early;
  early = undefined;
  for (const [event, values] of pressed) emitWidgetEvent(host, event, values);
  shell?.restore();
  // If it fails to load, it is requested again with the next focus.
  const attend = () => needInteraction().then((it) => {
    if (isLate()) return;
    ground.removeEventListener("focusin", attend);
    // It handles the browser's own print, and a partner's overlay.
    openerOf(it);
  }, say);
  ground.addEventListener("focusin", attend);
  // A moment later: in Firefox, the module came out empty when preloaded right after the first paint, in
  // 8 of 16 starts when it was idle, in 1 of 8 in the next task, and in none of 16 after this time.
  setTimeout(attend, 300);
  page?.lend(openDialogs);
  if (host.getAttribute("lang") !== before) life.change("lang");
  return life;
}
