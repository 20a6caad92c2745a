// Sessions of groups in files, as the facilitator's page saves them.

import { fingerprint } from "./revisions.mjs";
import { questionnaire } from "../pages/questionnaire.mjs";

/** A session with these entries (`docs/formats.md`), to be brought to the page. */
export function sessionFile({ group = "f0f1f2f3f4f5f6f7", perimeter = "team", path = "express", title = "", entries = {} }) {
  const mark = fingerprint(questionnaire("fr"));
  const all = { setting: `${mark} ${perimeter} ${path} open 9824`, title: `1 ${title}`, round: "1", ...entries };
  const text = JSON.stringify({ "faire-ensemble": "group", version: 1, group, fingerprint: mark, entries: all });
  return { name: "session.json", mimeType: "application/json", buffer: Buffer.from(text) };
}
