// The shadow root in which the build has drawn the first screen.

/** A browser that doesn't know declarative shadow roots has left the template as it is. */
export function unfold(host) {
  const root = host.attachShadow({ mode: "open" });
  root.append(host.querySelector("template").content);
  return root;
}
