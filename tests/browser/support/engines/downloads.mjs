// The files that a browser writes into its folder of downloads.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "./waiting.mjs";

/** Browsers write under another name first. */
const UNFINISHED = /\.(part|wkdownload)$/;

/** Waits until a file is whole in a folder; returns its name and its text. */
export const kept = (folder) => until("a file in the folder of downloads", () => {
  const names = readdirSync(folder);
  const [name] = names;
  if (!name || names.some((it) => UNFINISHED.test(it))) return undefined;
  const text = readFileSync(join(folder, name), "utf8");
  return text && { name, text };
});
