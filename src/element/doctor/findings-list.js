// Draws the findings. Each one shows the problem, what visitors see, where the line goes, and the line
// to copy.

import { writeClipboard } from "../acts.js";
import { filledText, panelTexts, sentencesOf } from "./text.js";

export function drawn(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Where the clipboard is refused, the line is selected, to be copied by hand. */
function copyButton(code, words) {
  const answer = drawn("span", { role: "status" });
  answer.setAttribute("role", "status");
  const onclick = () => writeClipboard(code.textContent, (outcome) => {
    if (outcome !== "done") getSelection().selectAllChildren(code);
    answer.textContent = outcome === "done" ? words.copied : words.by_hand;
  });
  return [drawn("button", { type: "button", textContent: words.copy, onclick }), " ", answer];
}

function drawnFinding(finding, page, lang) {
  const words = panelTexts(lang);
  const { what, notice, where, line } = sentencesOf(finding, page, lang);
  const item = drawn("li", { className: "finding" }, drawn("p", { className: "what", textContent: what }), drawn("p", {}, words.visitors, " ", notice));
  if (!line) return item;
  const code = drawn("code", { textContent: line });
  item.append(drawn("p", { textContent: where }), drawn("div", { className: "text" }, drawn("pre", {}, code), ...copyButton(code, words)));
  return item;
}

/** A summary sentence: how many findings there are, and what the page is built with. */
export function summaryOf(findings, cms, lang) {
  const words = panelTexts(lang);
  const count = findings.length === 0 ? words.healthy : findings.length === 1 ? words.one : filledText(words.many, { count: findings.length });
  return cms.name ? `${count} ${filledText(words.cms, { cms: cms.name })}` : count;
}

/** @param {import("./source-checks.js").Finding[]} findings
 * @param {{ folder: string, lang: string, cms: import("./cms.js").Cms }} page
 * @param {string} lang The reader's. */
export const drawnFindings = (findings, page, lang) => drawn("ol", { className: "findings" }, ...findings.map((it) => drawnFinding(it, page, lang)));
