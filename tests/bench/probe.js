// Runs in each measured page before its own scripts. `chromium.mjs` fills in the selectors of the subject.

(() => {
  if (window.probe) return;
  const subject = SUBJECT;
  /** Milliseconds after which an effect counts as missing. */
  const PATIENCE = 30_000;
  /** A wasm may export its memory under two names. */
  const memories = new Set();
  const marks = {};
  let press = false;

  const roots = () => [document, ...Array.from(document.querySelectorAll("faire-ensemble"), (it) => it.shadowRoot)].filter(Boolean);
  const all = (selector) => roots().flatMap((it) => Array.from(it.querySelectorAll(selector)));
  const isUsable = (it) => !it.matches(":disabled") && it.checkVisibility({ visibilityProperty: true });
  const usable = (selector) => all(selector).filter(isUsable);
  /** The main thread has drawn the next frame. */
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  const until = async (condition) => {
    const end = performance.now() + PATIENCE;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`still not: ${condition}`);
      await new Promise(requestAnimationFrame);
    }
    await painted();
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await original.apply(WebAssembly, parts);
      for (const it of Object.values((made.instance ?? made).exports)) if (it instanceof WebAssembly.Memory) memories.add(it);
      return made;
    };
  }
  addEventListener("faire-ensemble-ready", () => (marks.takeover ??= performance.now()), true);

  /** Passes the first screen as soon as it allows that. */
  function look() {
    if (usable(subject.radio).length) return painted().then(() => {
      marks.answerable = performance.now();
      // A press that a page accepts and then forgets would show here: the driver looks for the answer.
      if (press) usable(subject.radio)[0].click();
    });
    if (subject.start) usable(subject.start)[0]?.click();
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  window.probe = {
    marks,
    pressFirst: () => (press = true),
    when: (name) => until(() => marks[name] !== undefined).then(() => ({ origin: performance.timeOrigin, at: marks[name] })),
    memory: () => [...memories].reduce((sum, it) => sum + it.buffer.byteLength, 0),
    question: () => all(subject.title)[0]?.textContent,
    isChosen: (at) => usable(subject.radio)[at].checked,
    /** Brings a control into view, and returns where to press it. */
    async point(part, at) {
      const control = usable(subject[part])[at];
      const box = control.closest("label") ?? control;
      box.scrollIntoView({ block: "center", behavior: "instant" });
      await painted();
      const { left, top, width, height } = box.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    focusNote: () => until(() => usable(subject.note).length > 0).then(() => usable(subject.note)[0].focus()),
    painted,
    changed: (title) => until(() => probe.question() !== title),
    ended: () => until(() => usable(subject.result).length > 0),
  };
})();
