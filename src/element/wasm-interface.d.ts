// The seam between scripts and wasm. `cargo xtask build` compares `Exports` and `Widget` with what
// wasm-bindgen exports, `cargo test -p xtask` the settings and the events with settings.rs.

/** Pairs of a stored key and its text; a pair without text removes the key. */
export type Pairs = (readonly [key: string, text?: string])[];

/** A result as text, its notes by id, and the parts of its goals by path. */
export type OwnResult = [code: string, notes: Pairs, targets: Pairs];

/** The function that an instance of the widget's wasm exports. */
export interface Exports {
  /** Throws if the pack is none, or if the words are those of another release. */
  mount(root: Element, pack: string, words: string, settings: WidgetSettings): Widget;
}

/** How `instance` hands over that function. */
export type Mount = Exports["mount"] & {
  /** Adds the later part of the wasm: see src/widget/later.rs. */
  later(module: WebAssembly.Module): Promise<unknown>;
};

/** What the widget's `mount` returns. */
export interface Widget {
  set(settings: WidgetSettings): void;
  speak(lang: string): void;
  visit(code: string): void;
  adopt(code: string, notes: Pairs, targets: Pairs, report: (outcome: string) => void): void;
  forget(id: string): void;
  give_back(): void;
  aim(path: string, text: string): void;
  again(code: string): void;
  follow(pairs: Pairs): void;
  written(said: "yes" | "no"): void;
  pause(): void;
  resume(): void;
}

/** What `mount` and `Widget.set` read: settings.rs explains each value. An invalid one counts as absent. */
export interface WidgetSettings {
  perimeter?: string;
  path?: string;
  view?: string;
  storage?: string;
  partner?: string;
  headingLevel?: string;
  room?: string;
  begin?: boolean;
  early?: EarlyAnswer;
  kept?: EarlyAnswer;
  isPartial?: boolean;
  languages?: string[];
  shareUrl?: string;
  paper?: Record<string, string>;
  history?: boolean;
  /** What IndexedDB holds, and how to write to it. */
  second?: SecondStore;
  load?(name: string): Promise<LoadedPack>;
  tell?: TellPage;
}

/** The texts of files. */
export interface LoadedPack {
  pack: string;
  /** The words of the interface; only for a language, not for an earlier revision. */
  words?: string;
}

/** The answer to a question, given before the widget was there. An empty text removes what is stored. */
export interface EarlyAnswer {
  /** Its id. */
  item: string;
  answer?: string;
  note?: string;
  /** Whether it was given on an earlier visit. */
  isRestored: boolean;
  /** That of the question; absent for the first one. */
  perimeter?: string;
  /** What had been stored when it was given; absent if nothing was. Empty texts are none. */
  before?: { answer: string; note: string };
}

export interface SecondStore {
  entries: Pairs;
  isThere: boolean;
  isForgetful: boolean;
  keep(pairs: Pairs, isAll: boolean): Promise<void>;
}

/** What the widget tells the page, by event, with the values that come along. */
export interface WidgetEvents {
  start: [path: string, perimeter: string];
  progress: [answered: number, total: number];
  complete: [answered: number, total: number];
  share: [way: string];
  erase: [];
  /** Null: the later part of the wasm, which knows what a dialog is given, could not be loaded. */
  dialog: [screen: string, given: [own?: OwnResult, visited?: string] | null];
  lang: [lang: string, title: string];
  step: [];
  copy: [];
  print: [report: (outcome: string) => void, given: [own?: OwnResult, visited?: string]];
}

export type TellPage = (event: keyof WidgetEvents, ...values: any[]) => void;
