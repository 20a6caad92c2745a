// A USB key, with a file of `packages/` on it.

import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../support/host.mjs";

const PACKAGES = join(ROOT, "packages");

/** Copies the package that is called so into a folder of its own, under another name; returns its address. */
export function fileOnKey(folder, called, name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  copyFileSync(join(PACKAGES, readdirSync(PACKAGES).find((it) => called.test(it))), file);
  return pathToFileURL(file).href;
}
