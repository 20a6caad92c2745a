// The notice that a slow widget is still on its way.

/** In milliseconds: after that, a button offers to reload. The page doesn't reload by itself, because a
 * slow network may be halfway. */
const LONG = 17_000;

/** A paragraph that disappears when the widget is ready or has failed.
 * @param {HTMLElement} host
 * @param {string[]} texts The notice, and the label of the button. */
export function slowNotice(host, [slow, again]) {
  const notice = Object.assign(document.createElement("p"), { role: "status", textContent: slow });
  const offer = setTimeout(() => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: again });
    // Reloading aborts the requests under way.
    button.onclick = () => location.reload();
    notice.append(" ", button);
  }, LONG);
  const end = () => {
    clearTimeout(offer);
    notice.remove();
  };
  for (const name of ["ready", "error"]) host.addEventListener(`faire-ensemble-${name}`, end, { once: true });
  return notice;
}
