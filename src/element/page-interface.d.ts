// The private door between our own page and the tag: a property of the element that no name leads to.

import type { OpenDialogs } from "./dialog-opener.js";
import type { WidgetEvents, WidgetSettings } from "./wasm-interface.d.ts";

export interface PageInterface {
  /** The language of the page, which wins over the tag's. */
  lang: string;
  /** Whether the page's own style sheet came. */
  styled: Promise<boolean>;
  /** What the page asks for beyond the attributes, whenever the widget reads its settings. */
  settings(): WidgetSettings;
  /** Lends what opens the dialogs, once the widget is there. */
  lend(openDialogs: OpenDialogs): void;
  /** Hears every event of the widget. */
  hear(event: keyof WidgetEvents, ...values: any[]): void;
}
