// Reads a Content-Security-Policy as text, and tells what it denies the questionnaire.

/** The sources of each directive. */
function directivesOf(policy) {
  const directives = policy.split(";").map((it) => it.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name, ...sources]) => [name.toLowerCase(), sources]));
}

/** Whether a source expression allows an origin, such as `https://host:8080`. */
function allows(source, { protocol, hostname, port }) {
  if (source === "*" || source.toLowerCase() === protocol) return true;
  const [, scheme, host, number] = /^(?:([a-z]+:)\/\/)?([^:/']+)(?::(\d+|\*))?/i.exec(source) ?? [];
  if (!host || (scheme && scheme.toLowerCase() !== protocol)) return false;
  const isHost = host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host.toLowerCase() === hostname;
  return isHost && (number === "*" || (number ?? "") === port);
}

/** What the policy refuses: `script`, `connect`, `wasm`, `frame`, `style`. The page's own origin is that of
 * the questionnaire where `isSameOrigin`. */
export function refusalsOf(policy, { origin, isSameOrigin }) {
  const directives = directivesOf(policy);
  const url = new URL(origin);
  const sourcesOf = (...names) => directives[[...names, "default-src"].find((it) => directives[it])];
  const isRefused = (sources) => sources && !sources.some((it) => (it === "'self'" && isSameOrigin) || allows(it, url));
  const scripts = sourcesOf("script-src-elem", "script-src");
  const evals = sourcesOf("script-src");
  const styles = sourcesOf("style-src-attr", "style-src");
  // This text alone can't tell which scripts nonces and hashes allow.
  const isOpen = scripts?.some((it) => /^'(strict-dynamic|nonce-|sha\d)/.test(it));
  return Object.entries({
    script: !isOpen && isRefused(scripts),
    connect: isRefused(sourcesOf("connect-src")),
    wasm: evals && !evals.some((it) => /^'(wasm-)?unsafe-eval'$/.test(it)),
    frame: isRefused(sourcesOf("frame-src", "child-src")),
    style: styles && !styles.includes("'unsafe-inline'"),
  }).filter(([, it]) => it).map(([name]) => name);
}
