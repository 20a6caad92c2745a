// A virtual display: WebKitGTK has no headless mode.

import { spawn } from "node:child_process";
import { once } from "node:events";

/** Starts an X server on a free display number: `{ name, stop }`. */
export async function display() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(server.stdio[3], "data");
  return { name: `:${`${number}`.trim()}`, stop: () => server.kill() };
}
