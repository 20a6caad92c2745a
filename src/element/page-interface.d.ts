// The private door between our own page and the tag: a property of the element that no name leads to.

import type { Tree } from "./tree.d.ts";
import type { EarlyAnswer, WidgetEvents, WidgetSettings } from "./wasm-interface.d.ts";

/** Opens a dialog: its screen, then what it needs. */
export interface OpenDialogs {
  (screen: string, given?: WidgetEvents["dialog"][1]): void;
  /** Prefetches all that dialogs need. */
  prepare(): void;
}

export interface PageInterface {
  /** The module that draws the widget; the first screen is there already. */
  widget: { url: string; integrity: string };
  /** Whether the first screen is a result. */
  needsResult: boolean;
  /** The language of the page, which wins over the tag's. */
  lang: string;
  /** Whether the shell may show the last question after a reload. */
  mayShowLast?: boolean;
  /** Whether the page's own style sheet has loaded. */
  styled: Promise<boolean>;
  /** What the page asks for beyond the attributes, whenever the widget reads its settings. */
  settings(): WidgetSettings;
  /** Receives the function that opens dialogs, once the widget is there. */
  lend(openDialogs: OpenDialogs): void;
  /** Receives every event of the widget. */
  hear(event: keyof WidgetEvents, ...values: any[]): void;
}

/** An early answer as it is stored on the device: to the first question or, with `before`, to the one that
 * was shown after a reload. */
export interface EarlyRecord extends EarlyAnswer {
  perimeter: string;
  path: string;
}

/** A question as it was left. */
export interface LastScreen {
  /** A hash of all that it depends on: see last-screen.js. */
  key: number;
  /** The id of the question. */
  item: string;
  perimeter: string;
  path: string;
  /** Empty if there was none. */
  answer: string;
  note: string;
  tree: Tree;
  /** What was answered here since, while the widget didn't come. */
  changes?: EarlyRecord;
}

/** The first screen and the first question, before the widget is there. */
export interface Shell {
  /** The widget's style sheet, where it came with the first screen and the element has adopted it. */
  sheet?: CSSStyleSheet;
  /** The language in which the widget will start. */
  lang: string;
  /** Enables or disables the buttons. */
  enable(isReady: boolean): void;
  /** Resolves once nothing is under way that a new element would interrupt: a composition of letters, or a
   * key that is down. */
  quiet(): Promise<void>;
  /** What the visitor has done so far, for `mount`. From the first call on, nothing more is recorded. */
  settings(): WidgetSettings;
  /** Forgets choices, because everything was erased or the page asks for something else. */
  forget(...names: string[]): void;
  /** Gives the widget's screen the focus and the presses of the shell. */
  restore(): Promise<void>;
}
