// What goes wrong on this page, and what the widget tells it: one line each, for the tests to read.
{
  const troubles = [];
  const events = [];
  const log = console.error;
  const asText = JSON.stringify;
  console.error = (...words) => {
    troubles.push("console: " + words.join(" "));
    log.apply(console, words);
  };
  addEventListener("error", (it) => troubles.push("error: " + (it.message ?? it.target?.src)), true);
  addEventListener("unhandledrejection", (it) => troubles.push("rejection: " + it.reason));
  document.addEventListener("securitypolicyviolation", (it) => troubles.push("policy: " + it.effectiveDirective + " " + it.blockedURI));
  for (const name of ["ready", "start", "progress", "complete", "share", "erase", "error", "result"]) {
    document.addEventListener("faire-ensemble-" + name, (it) => events.push(name + " " + asText(it.detail)));
  }
  window.noted = () => ({ troubles: troubles.join("\n"), events: events.join("\n") });
  // The widget's place, always as high: what is outside of it can be compared.
  window.hold = async () => {
    const { style } = document.getElementById("place");
    for (const [name, value] of [["display", "block"], ["height", "240px"], ["overflow", "hidden"]]) style.setProperty(name, value, "important");
    document.activeElement?.blur();
    scrollTo({ top: 0, behavior: "instant" });
    // What is drawn is what the second frame from now shows.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const { left, top, right, bottom } = document.getElementById("place").getBoundingClientRect();
    return [left, top, right, bottom].join(" ");
  };
}
