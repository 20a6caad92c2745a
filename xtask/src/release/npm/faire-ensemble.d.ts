// The tag <faire-ensemble>: what a page may ask of it, and what it tells the page.

/** Attributes. All may be changed at any time, but for `loading`. */
export interface FaireEnsembleAttributes {
  /** Without it: the language of the page around the tag, else French. */
  lang?: "fr" | "en";
  /** A name of ours, or the `https:` address of a pack. */
  questionnaire?: string;
  /** Without it: `express`. */
  path?: "express" | "complete";
  /** Without it: `team`. */
  perimeter?: "me" | "team" | "network";
  /** Without it: `page`; `stage` is for a projector, `group` the way to the facilitator's page. */
  view?: "page" | "stage" | "group";
  /** Without it: `auto`, inline, and a frame where the page's policy refuses WebAssembly. */
  mode?: "auto" | "inline" | "frame";
  /** Without it: `auto`, light on a light page and dark on a dark one. */
  scheme?: "auto" | "light" | "dark";
  /** Without it: `local`, progress is kept on the device. */
  storage?: "local" | "none";
  /** The level of the widget's highest heading. Without it: 2. */
  "heading-level"?: "1" | "2" | "3" | "4" | 1 | 2 | 3 | 4;
  /** Without it: `lazy`, nothing is fetched before the tag comes near what is seen. */
  loading?: "lazy" | "eager";
  /** Your name, at most 60 characters: visitors may hand their result over to you. */
  partner?: string;
  /** The address of your overlay: your contact and resources, shown with the result. */
  overlay?: string;
}

/** Events. They bubble and are composed; none carries an answer or a score, but for the last one. */
export interface FaireEnsembleEventMap {
  /** The widget can be used. */
  "faire-ensemble-ready": CustomEvent<{ mode: "inline" | "frame" }>;
  /** *Start*, or *Start again*. */
  "faire-ensemble-start": CustomEvent<{ path: "express" | "complete"; perimeter: "me" | "team" | "network" }>;
  /** An answer is given, changed or taken back. */
  "faire-ensemble-progress": CustomEvent<{ answered: number; total: number }>;
  /** The visitor's own result is shown. */
  "faire-ensemble-complete": CustomEvent<{ answered: number; total: number }>;
  /** A result goes out by the visitor's act. */
  "faire-ensemble-share": CustomEvent<{ way: "link" | "text" | "sheet" | "print" }>;
  /** Everything was erased. */
  "faire-ensemble-erase": CustomEvent;
  /** The widget could not start, or had to start anew. */
  "faire-ensemble-error": CustomEvent<{ reason: "load" | "policy" | "browser" | "panic" }>;
  /** With `partner` alone: the visitor handed this result over, having read what would go. */
  "faire-ensemble-result": CustomEvent<FaireEnsembleResult>;
}

/** A result that a visitor handed over. */
export interface FaireEnsembleResult {
  /** The share code. */
  code: string;
  /** Says that your page takes the result, at once or when the promise is fulfilled; a rejection, or a
   * `Response` whose `ok` is false, says that it could not. To be called while the event is dispatched: without it,
   * the visitor reads that nobody answered. */
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
