// The tag <faire-ensemble>: what a page may request of it, and what it reports to the page.

/** Attributes. All except `loading` may be changed at any time. */
export interface FaireEnsembleAttributes {
  /** Default: the language of the page around the tag, else French. */
  lang?: "fr" | "en";
  /** The name of a built-in questionnaire, or the `https:` URL of a pack. */
  questionnaire?: string;
  /** Default: `express`. */
  path?: "express" | "complete";
  /** Default: `team`. */
  perimeter?: "me" | "team" | "network";
  /** Default: `page`; `stage` is for a projector, `group` links to the facilitator page. */
  view?: "page" | "stage" | "group";
  /** Default: `auto`, which is inline, or in a frame if the page's policy refuses WebAssembly. */
  mode?: "auto" | "inline" | "frame";
  /** Default: `auto`, light on a light page and dark on a dark one. */
  scheme?: "auto" | "light" | "dark";
  /** Default: `local`, which saves progress on the device. */
  storage?: "local" | "none";
  /** The level of the widget's highest heading. Default: 2. */
  "heading-level"?: "1" | "2" | "3" | "4" | 1 | 2 | 3 | 4;
  /** Default: `lazy`, which fetches nothing until the tag is close to the viewport. */
  loading?: "lazy" | "eager";
  /** Your name, at most 60 characters: visitors may hand their result over to you. */
  partner?: string;
  /** The address of your overlay: your contact and resources, shown with the result. */
  overlay?: string;
}

/** Events. They bubble and are composed; none carries an answer or a score except the last one. */
export interface FaireEnsembleEventMap {
  /** The widget can be used. */
  "faire-ensemble-ready": CustomEvent<{ mode: "inline" | "frame" }>;
  /** The visitor pressed *Start* or *Start again*. */
  "faire-ensemble-start": CustomEvent<{ path: "express" | "complete"; perimeter: "me" | "team" | "network" }>;
  /** An answer was given, changed or withdrawn. */
  "faire-ensemble-progress": CustomEvent<{ answered: number; total: number }>;
  /** The visitor's own result is shown. */
  "faire-ensemble-complete": CustomEvent<{ answered: number; total: number }>;
  /** The visitor exported a result. */
  "faire-ensemble-share": CustomEvent<{ way: "link" | "text" | "sheet" | "print" }>;
  /** Everything was erased. */
  "faire-ensemble-erase": CustomEvent;
  /** The widget could not start, or crashed again right after it had recovered by itself. */
  "faire-ensemble-error": CustomEvent<{ reason: "load" | "policy" | "browser" | "panic" }>;
  /** Only with `partner`: the visitor handed this result over, after reading what would be sent. */
  "faire-ensemble-result": CustomEvent<FaireEnsembleResult>;
}

/** A result that a visitor handed over. */
export interface FaireEnsembleResult {
  /** The share code. */
  code: string;
  /** Confirms that your page has accepted the result, at once or when the promise is fulfilled. A
   * rejection, or a `Response` whose `ok` is false, reports a failure. Call it while the event is
   * being dispatched: without a call, the visitor reads that nobody answered. */
  accept(taken?: unknown): void;
}

/** Custom properties, to set on the tag or on anything around it. */
export type FaireEnsembleProperty =
  | "--faire-ensemble-accent"
  | "--faire-ensemble-surface"
  | "--faire-ensemble-text"
  | "--faire-ensemble-radius"
  | "--faire-ensemble-font"
  | "--faire-ensemble-space";

/** Parts, for `faire-ensemble::part(…)`. */
export type FaireEnsemblePart =
  | "header"
  | "footer"
  | "heading"
  | "button"
  | "button--main"
  | "option"
  | "note"
  | "notice"
  | "priority"
  | "bar"
  | "dialog";

export interface FaireEnsembleElement extends HTMLElement {
  addEventListener<Name extends keyof FaireEnsembleEventMap>(
    type: Name,
    listener: (this: FaireEnsembleElement, event: FaireEnsembleEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: FaireEnsembleElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "faire-ensemble": FaireEnsembleElement;
  }
  interface HTMLElementEventMap extends FaireEnsembleEventMap {}
  interface DocumentEventMap extends FaireEnsembleEventMap {}
  interface WindowEventMap extends FaireEnsembleEventMap {}
}
