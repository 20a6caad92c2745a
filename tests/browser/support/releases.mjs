// Successive releases on a host: a copy of `dist/`, altered as a build would alter it.

import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, hosted } from "./host.mjs";
import { expect, test as base } from "./journey.mjs";

export const test = base.extend({
  /** `{ folder, url, asked, stop }` */
  host: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath("dist");
    cpSync(DIST, folder, { recursive: true });
    const host = await hosted(folder);
    await use({ folder, ...host });
    await host.stop();
  },
});

/** The browser options of these tests. */
export const USE = { baseURL: "http://127.0.0.1/", serviceWorkers: "allow", expectedTroubles: /request: http:/ };

/** The message about a new release. */
export const NOTICE = /^Une nouvelle version est prête/;

/** Appends to a file; with `isAnnounced`, the worker gets the new hash, as from a build. */
export function alter(folder, file, addition, isAnnounced) {
  const bytes = Buffer.concat([readFileSync(join(folder, file)), Buffer.from(addition)]);
  writeFileSync(join(folder, file), bytes);
  rmSync(join(folder, `${file}.br`), { force: true });
  if (isAnnounced) {
    const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
    const name = `"${file === "index.html" ? "./" : file}":`;
    changeWorker(folder, (it) => it.replace(new RegExp(`${name}"[^"]*"`), `${name}"${integrity}"`));
  }
}

export function changeWorker(folder, change) {
  const worker = join(folder, "sw.js");
  const before = readFileSync(worker, "utf8");
  const after = change(before).replace(/const RELEASE = "[^"]*"/, `const RELEASE = "${Math.random()}"`);
  expect(after).not.toBe(before);
  writeFileSync(worker, after);
}

/** The browser checks for a new release, as it does from time to time. */
export const look = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
});

/** Accepts the release of the message. */
export async function accept(page) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Mettre à jour" }).click()]);
}
