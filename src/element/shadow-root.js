// Declarative shadow roots in browsers that don't support them.

/** A browser that doesn't know declarative shadow roots has left the template as it is. */
export function unfold(host) {
  const root = host.attachShadow({ mode: "open" });
  root.append(host.querySelector("template").content);
  return root;
}
