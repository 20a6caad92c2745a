// The custom element <faire-ensemble>: it reserves its space, waits until it is near the viewport, then
// starts the widget inside, or our own page in an iframe. `docs/embed.md` is the contract.

import { ATTRIBUTES, FAILURE_TEXTS, IFRAME_HOST, LOAD_FAILURE, PLACEHOLDER_STYLE, START } from "build:constants";
import { allowsWasm, keptLang, say } from "./environment.js";
import { at, bring, load } from "./fetch.js";
import { languageOf } from "./language.js";
import { DOOR } from "./own-page.js";

function made(name, id, ...children) {
  const element = document.createElement(name);
  element.id = id;
  element.append(...children);
  return element;
}

class FaireEnsemble extends HTMLElement {
  static observedAttributes = ATTRIBUTES.split(" ");
  #root;
  #life;
  #turn = 0;
  #panel;
  #near = self.IntersectionObserver && new IntersectionObserver(([it]) => it.isIntersecting && this.#begin(), { rootMargin: "100%" });

  connectedCallback() {
    if (!this.#root) {
      // Our own page has drawn its first screen already.
      this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(PLACEHOLDER_STYLE);
        this.#root.adoptedStyleSheets = [sheet];
      } catch {} // An old browser: see browser-floor.js.
      if (!this.#root.firstChild) this.#root.append(made("div", "space", made("div", "hold", made("slot", "slot"))));
    }
    if (this.#turn) this.#life?.resume();
    else if (this.matches("[loading=eager]") || !this.#near) this.#begin();
    else this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near?.disconnect();
    this.#life?.pause();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#turn) return;
    // These need another instance, or an iframe.
    if (/^(mode|storage|questionnaire|view.*group)/.test(name + before + after)) this.#begin();
    else this.#life?.change(name);
  }

  async #begin(frame = this.matches("[mode=frame],[view=group]")) {
    this.#near?.disconnect();
    this.#life = this.#life?.end();
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn;
    // Only a browser setting removes WebAssembly altogether, so an iframe would lack it too.
    let isPolicy = !frame && self.WebAssembly && !allowsWasm();
    const hear = ({ blockedURI }) => (isPolicy ||= blockedURI.startsWith(at("").origin));
    document.addEventListener("securitypolicyviolation", hear);
    try {
      if (isPolicy) throw Error("wasm");
      const life = await (await load(frame ? IFRAME_HOST : (this[DOOR]?.widget ?? START), this.#root)).live({
        host: this, root: this.#root, at, bring, load, say, isLate, keptLang,
        fail: (error, reason) => isLate() || this.#fail(error, reason),
        again: () => this.#begin(),
        keep: (life) => (this.#life = life),
      });
      this.#panel?.remove();
      if (!this.isConnected) life.pause();
    } catch (error) {
      if (isLate()) return;
      // The violation event comes after the refusal.
      await new Promise((done) => setTimeout(done));
      if (isPolicy && !frame && !this.matches("[mode=inline]")) this.#begin(true);
      else this.#fail(error, isPolicy ? "policy" : "load");
    } finally {
      document.removeEventListener("securitypolicyviolation", hear);
    }
  }

  /** Shows a calm message in place of the widget, and a button to try again; answers are stored elsewhere.
   * load-failure.js then adds the cause and what to do now. */
  #fail(error, reason) {
    say(error);
    this.#turn++;
    const tags = [this.#root.querySelector("[lang]")?.lang, keptLang(), this.lang, document.documentElement.lang, "fr"];
    const lang = tags.map(languageOf).find((it) => FAILURE_TEXTS[it]);
    const [words, again] = FAILURE_TEXTS[lang];
    const button = made("button", "again", again);
    button.onclick = () => this.#begin();
    this.#panel?.remove();
    this.#panel = made("div", "panel", made("p", "", words), button);
    this.#panel.setAttribute("role", "alert");
    this.#life = this.#life?.end();
    this.#root.getElementById("mount")?.remove();
    this.#root.querySelector("slot")?.removeAttribute("hidden");
    this.#root.prepend(this.#panel);
    load(LOAD_FAILURE, this.#root).then((it) => it.explain({ panel: this.#panel, button, error, reason, lang }), say);
    this.dispatchEvent(new CustomEvent("faire-ensemble-error", { bubbles: true, composed: true, detail: { reason } }));
  }
}

// The page may have loaded another release already: the first one serves all tags.
if (!customElements.get("faire-ensemble")) customElements.define("faire-ensemble", FaireEnsemble);

// The author of the page asks what is wrong with it: see doctor/. Visitors never fetch that.
if (/[?&]faire-ensemble-doctor/.test(location.search)) load(LOAD_FAILURE, document.head).then((it) => it.doctor({ load, start: START }), say);
