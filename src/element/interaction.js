// What the widget needs to open dialogs, to print, and after a breakdown. It loads after the first
// question is drawn, so that the question doesn't wait for it.

export { dialogOpener, explain, loadDialogs } from "./dialog-opener.js";
export { printAlone } from "./print-isolation.js";
export { blank, recover, resumed } from "./recovery.js";
