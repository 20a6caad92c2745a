// The box on the integration page into which a partner pastes the source of a page: doctor/ finds the
// faults.

const box = document.getElementById("check-box");
const source = /** @type {HTMLTextAreaElement} */ (document.getElementById("source"));
const summary = document.getElementById("source-summary");
const list = document.getElementById("source-findings");
const folder = new URL("../", import.meta.url).href;

// Used only with `DOMParser`, whose documents run nothing and load nothing.
const trust = { createHTML: (text) => text };
const policy = globalThis.trustedTypes?.createPolicy("faire-ensemble", trust) ?? trust;

async function examineSource() {
  const text = source.value;
  if (text.trim() === "") {
    summary.textContent = "";
    return list.replaceChildren();
  }
  try {
    const { examine } = await import("../doctor/doctor.js");
    // Another text was pasted meanwhile.
    if (text !== source.value) return;
    const parsed = new DOMParser().parseFromString(policy.createHTML(text), "text/html");
    const found = examine(parsed, { folder, isWhole: /<html[\s>]/i.test(text), lang: document.documentElement.lang });
    summary.textContent = found.summary;
    list.replaceChildren(found.list);
  } catch (error) {
    console.warn("faire-ensemble:", error);
    summary.textContent = box.dataset.failed;
  }
}

source.addEventListener("input", examineSource);
