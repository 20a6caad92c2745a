// What an earlier visit has left on the device.

/** What an earlier visit left: the language chosen, and whether there is something to resume. */
export function previousVisit() {
  try {
    const progress = Object.keys(localStorage).some((key) => /^faire-ensemble\/\d\/.*\/answer\//.test(key));
    return { lang: JSON.parse(localStorage.getItem("faire-ensemble/1/lang")), progress };
  } catch {
    return {}; // Refused, or not ours to read: a first visit.
  }
}
