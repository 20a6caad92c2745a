// Every call of a browser function that may be refused is here. Each one reports an outcome:
//
//   done         the browser has confirmed it
//   unconfirmed  the call succeeded, but no browser reports what becomes of it
//   cancelled    the person closed the browser's own sheet
//   missing      this browser has no such function
//   forbidden    a sandbox, a policy, a setting or the person forbids it
//   threw        it failed for another reason
//   silent       no answer in time; if one comes later, it is reported too
//
// `acts.rs` uses the same names.

/** In milliseconds: how long people wait for a message after pressing a button. */
export const ANSWER_TIME = 2000;

export function refusalOf(error) {
  const name = error?.name;
  if (name === "AbortError") return "cancelled";
  return name === "NotAllowedError" || name === "SecurityError" ? "forbidden" : "threw";
}

/** Calls a method that returns a promise. `outcomeOf` maps the promised value to an outcome.
 * @param {{ target: () => any, method: string, values?: any[], report: (outcome: string) => void, time?: number,
 *   outcomeOf?: (value: any) => string }} call */
export function attempt({ target, method, values = [], report, time = ANSWER_TIME, outcomeOf = () => "done" }) {
  const timer = setTimeout(() => report("silent"), time);
  const end = (outcome) => {
    clearTimeout(timer);
    report(outcome);
  };
  try {
    const object = target();
    if (typeof object?.[method] !== "function") return end("missing");
    const promise = object[method](...values);
    // Without a promise there is no way to know the outcome.
    if (typeof promise?.then !== "function") return end("silent");
    promise.then((value) => end(outcomeOf(value)), (error) => end(refusalOf(error)));
  } catch (error) {
    end(refusalOf(error));
  }
}

export function writeClipboard(text, report) {
  attempt({ target: () => navigator.clipboard, method: "writeText", values: [text], report });
}

/** `silent` means that the sheet may not have opened: while it is open, the promise is pending. */
export function openShareSheet(title, text, url, report) {
  attempt({ target: () => navigator, method: "share", values: [text ? { title, text, url } : { title, url }], report, time: 3000 });
}

export function toggleFullScreen(element, report) {
  if (document.fullscreenElement) {
    attempt({ target: () => document, method: "exitFullscreen", report: () => {} });
  } else if (document.fullscreenEnabled === false) {
    report(typeof element.requestFullscreen === "function" ? "forbidden" : "missing");
  } else {
    const outcomeOf = () => (document.fullscreenElement ? "done" : "silent");
    attempt({ target: () => element, method: "requestFullscreen", report, outcomeOf });
  }
}

let printing = new AbortController();

/** In a frame that may not print, the call returns as if it had printed. `done` is therefore reported
 * only if printing has begun, as soon as the page receives events again. */
export function printPage(report) {
  printing.abort();
  printing = new AbortController();
  let timer;
  const begun = () => {
    clearTimeout(timer);
    timer = 0;
    setTimeout(report, 0, "done");
  };
  addEventListener("beforeprint", begun, { once: true, signal: printing.signal });
  try {
    if (typeof globalThis.print !== "function") {
      printing.abort();
      return report("missing");
    }
    globalThis.print();
    if (timer === undefined) timer = setTimeout(() => {
      report("silent");
      // A print that begins much later was started by the user.
      const { abort } = printing;
      setTimeout(abort.bind(printing), 5 * ANSWER_TIME);
    }, ANSWER_TIME);
  } catch (error) {
    printing.abort();
    report(refusalOf(error));
  }
}

/** Opens a dialog over the page, or within the page if the browser refuses that. */
export function openDialog(dialog) {
  dialog.returnValue = "";
  try {
    dialog.showModal();
  } catch {} // Missing or refused: checked below.
  if (dialog.hasAttribute("open")) return;
  dialog.setAttribute("open", "");
  Object.assign(dialog.style, { position: "fixed", zIndex: "2147483647" });
  dialog.onkeydown = ({ key }) => key === "Escape" && closeDialog(dialog, "");
  dialog.scrollIntoView({ block: "center" });
  dialog.querySelector("button")?.focus();
}

/** Closes the dialog with the choice made in it. A form could do that, but a sandbox may forbid forms. */
export function closeDialog(dialog, value) {
  try {
    dialog.close(value);
  } catch {} // As above.
  if (!dialog.hasAttribute("open")) return;
  dialog.removeAttribute("open");
  dialog.returnValue = value;
  dialog.dispatchEvent(new Event("close"));
}
