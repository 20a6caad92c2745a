// Generates the snippets that count visitors who begin and who finish, for tools that a partner already
// has. They report that something happened, and nothing of what was chosen or answered. Each event
// counts only once per visit to the page, because the widget announces a result each time that it is
// shown.

const once = (lines) => [
  "<script>",
  'for (const name of ["start", "complete"]) {',
  "  document.addEventListener(`faire-ensemble-${name}`, () => {",
  ...lines.map((it) => `    ${it}`),
  "  }, { once: true });",
  "}",
  "</script>",
].join("\n");

/** The snippets, by the name of the place that shows them. */
export const counts = () => ({
  matomo: once(["(window._paq ??= []).push([\"trackEvent\", \"faire-ensemble\", name]);"]),
  plausible: once(["window.plausible?.(`faire-ensemble-${name}`);"]),
  goatcounter: once(["window.goatcounter?.count?.({ path: `faire-ensemble-${name}`, event: true });"]),
});
