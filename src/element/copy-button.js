// Buttons that copy a text of the page, for pages without the widget's own ways to copy.

import { writeClipboard } from "./acts.js";

/** Makes each button with `data-copy` copy the element with that id, and confirm it in the element after
 * it. Where the clipboard is refused, the text is selected to be copied by hand.
 * @param {{ copied?: string, byHand?: string }} words */
export function copyOnPress({ copied, byHand }) {
  document.addEventListener("click", ({ target }) => {
    /** @type {HTMLElement} */
    const button = /** @type {Element} */ (target).closest("[data-copy]");
    if (button) copy(button, copied, byHand);
  });
}

function copy(button, copied, byHand) {
  const source = document.getElementById(button.dataset.copy);
  const answer = button.nextElementSibling;
  answer.textContent = "";
  writeClipboard(source.innerText, (outcome) => {
    if (outcome !== "done") getSelection().selectAllChildren(source);
    answer.textContent = outcome === "done" ? copied : byHand;
  });
}
