// What the widget needs for printing, and after a breakdown. It loads after the first question is drawn, so
// that the question doesn't wait for it.

export { printAlone } from "./print-isolation.js";
export { blank, recover, resumed } from "./recovery.js";
