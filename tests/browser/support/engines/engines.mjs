// The three engines behind one interface: `engine(kind, options)` returns a browser, `open()` a page.
// A page, or an iframe in it, has `sees`, `waitFor`, `press`, `evaluate` and `frame`.

import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const ENGINES = { chromium, firefox, webkit };
export const KINDS = Object.keys(ENGINES);

export const launch = (kind, options) => ENGINES[kind].launch(options);
