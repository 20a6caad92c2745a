// Generates the snippets that count visitors who begin and who finish, for tools that a partner has already.
// They say that something happened, and nothing of what was chosen or answered. Each counts once a visit
// to the page: a result that is looked at again is announced again.

const once = (lines) => [
  "<script>",
  'for (const name of ["start", "complete"]) {',
  "  document.addEventListener(`faire-ensemble-${name}`, () => {",
  ...lines.map((it) => `    ${it}`),
  "  }, { once: true });",
  "}",
  "</script>",
].join("\n");

/** By the name of the place that shows it. */
export const counts = () => ({
  matomo: once(["(window._paq ??= []).push([\"trackEvent\", \"faire-ensemble\", name]);"]),
  plausible: once(["window.plausible?.(`faire-ensemble-${name}`);"]),
  goatcounter: once(["window.goatcounter?.count?.({ path: `faire-ensemble-${name}`, event: true });"]),
});
