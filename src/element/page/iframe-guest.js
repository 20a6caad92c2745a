// Our own page inside an iframe: it reports its height and its events, and receives attributes and
// colours. Only the host page can start this conversation, and only over its channel.

export function talk(host, { data, port }, set) {
  document.documentElement.classList.add("framed");
  set(data);
  port.onmessage = ({ data }) => {
    if (data.visible) show(data.visible);
    else if (data.handed) answer(...data.handed);
    else set(data);
  };
  follow(host, port);

  /** By code, the function that answers a result that was handed over. */
  const waiting = new Map();
  function answer(code, outcome) {
    const [take, refuse] = waiting.get(code) ?? [];
    outcome === "done" ? take?.() : refuse?.(outcome);
  }
  host.addEventListener("faire-ensemble-result", ({ detail: { code, accept } }) => {
    accept(new Promise((...it) => waiting.set(code, it)));
    port.postMessage({ event: "result", detail: { code } });
  });

  /** Dialogs open in the visible part of a tall iframe. */
  function show({ above, below }) {
    host.style.setProperty("--_above", `${Number(above) || 0}px`);
    host.style.setProperty("--_below", `${Number(below) || 0}px`);
  }
}

const EVENTS = ["ready", "start", "progress", "complete", "share", "erase", "error"];

function follow(host, port) {
  for (const event of EVENTS) host.addEventListener(`faire-ensemble-${event}`, ({ detail }) => port.postMessage({ event, detail }));
  if (host.dataset.ready !== undefined) port.postMessage({ event: "ready" });
  else if (host.dataset.failed !== undefined) port.postMessage({ event: "error", detail: { reason: host.dataset.failed } });
  // After the next paint. Host pages with an earlier script know only `top`.
  host.addEventListener("faire-ensemble-step", () => requestAnimationFrame(() => {
    const { top, bottom } = host.shadowRoot.querySelector("[data-focus]")?.getBoundingClientRect() ?? {};
    port.postMessage({ top: true, heading: [top, bottom] });
  }));

  // At most ten messages a second, and always the last one.
  let last = 0;
  let waiting;
  const tell = () => {
    waiting = undefined;
    last = performance.now();
    port.postMessage({ height: document.body.getBoundingClientRect().height });
  };
  new ResizeObserver(() => (waiting ??= setTimeout(tell, Math.max(0, last + 100 - performance.now())))).observe(document.body);
}
