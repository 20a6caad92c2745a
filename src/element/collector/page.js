// The page that gathers results.

import { OLDER_PACKS } from "build:constants";
import { bring } from "../fetch.js";
import { lang, startProgram } from "../program-page.js";
import { filesOf } from "./dropped-files.js";
import { pause } from "./pause.js";

/** The pack of an earlier revision, in this language if there is one, else in the first available. */
function loadPack(fingerprint) {
  const files = OLDER_PACKS[fingerprint] ?? [];
  const file = files.find(([it]) => it === lang) ?? files[0];
  return file ? bring(file[1]) : Promise.reject(Error(`no pack ${fingerprint}`));
}

startProgram("collect", "collector", () => ({ files: filesOf, load: loadPack, pause }));
