// Sends a result that a visitor hands over to the site, and reports the outcome below the questionnaire.
(() => {
  const send = async (results, code) => {
    const options = { credentials: "same-origin", cache: "no-store" };
    const asked = await fetch(`${results}nonce`, options);
    if (!asked.ok) throw Error(`${asked.status}`);
    const { nonce } = await asked.json();
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`${results}results`, { ...options, method: "POST", headers, body: JSON.stringify({ code, nonce }) });
    if (!answer.ok) throw Error(`${answer.status}`);
  };

  const tell = (element, text) => {
    const next = element.nextElementSibling;
    const status = next?.matches("[data-faire-ensemble-status]") ? next : document.createElement("p");
    status.dataset.faireEnsembleStatus = "";
    status.setAttribute("role", "status");
    element.after(status);
    status.textContent = text;
  };

  document.addEventListener("faire-ensemble-result", ({ target, detail }) => {
    const { results, stored, refused } = target.dataset;
    if (!results) return;
    const sent = send(results, detail.code);
    // The widget also waits for the answer, if it can.
    detail.accept?.(sent);
    sent.then(() => tell(target, stored), () => tell(target, refused));
  });
})();
