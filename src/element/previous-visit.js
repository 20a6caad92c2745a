// Reads what an earlier visit has left on the device.

/** The language chosen on an earlier visit, and whether there is something to resume: an answer, a note or a target. */
export function previousVisit() {
  try {
    const progress = Object.keys(localStorage).some((key) => /^faire-ensemble\/\d\/.*\/(answer|note|target)\//.test(key));
    return { lang: JSON.parse(localStorage.getItem("faire-ensemble/1/lang")), progress };
  } catch {
    return {}; // Refused, or not ours to read: a first visit.
  }
}
