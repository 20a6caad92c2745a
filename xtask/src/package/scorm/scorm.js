// The bridge to the platform, through SCORM 1.2. It reports that the questionnaire is completed. It
// hands over the result only if the learner asks for that, after reading what will be sent. It
// never writes a score, because the result is not a mark.
(() => {
  const TEXTS = {
    fr: {
      partner: "votre plateforme de formation",
      stored: "Votre résultat est enregistré dans la plateforme.",
      refused: "La plateforme n’a pas enregistré votre résultat. Il reste sur cet appareil : copiez son lien, ou réessayez plus tard.",
      earlier: "Revoir le résultat que vous avez transmis",
      page: "dist/index.html",
    },
    en: {
      partner: "your learning platform",
      stored: "Your result is stored in the platform.",
      refused: "The platform has not stored your result. It is still on this device: copy its link, or try again later.",
      earlier: "See the result that you handed over",
      page: "dist/en.html",
    },
  };

  /** The platform’s interface, in a window around this one. */
  const apiAround = (window) => {
    try {
      for (let it = window; it; it = it.parent === it ? null : it.parent) if (it.API) return it.API;
    } catch {} // A window of another site.
  };

  const element = document.querySelector("faire-ensemble");
  const { attributes = {}, style = {} } = globalThis.faireEnsembleChoices;
  const lang = attributes.lang ?? (/^fr/i.test(navigator.language) ? "fr" : "en");
  const texts = TEXTS[lang];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  document.documentElement.lang = element.lang = lang;
  const api = apiAround(window) ?? apiAround(window.opener);
  const succeeds = (outcome) => `${outcome}` === "true";
  if (!api || !succeeds(api.LMSInitialize(""))) return;

  const STATUS = "cmi.core.lesson_status";
  const RESULT = "cmi.suspend_data";
  const store = (name, value) => succeeds(api.LMSSetValue(name, value)) && succeeds(api.LMSCommit(""));

  element.setAttribute("partner", texts.partner);
  if (!["completed", "passed"].includes(api.LMSGetValue(STATUS))) store(STATUS, "incomplete");
  const earlier = api.LMSGetValue(RESULT);
  if (/^1[\w-]+$/.test(earlier)) {
    const place = document.getElementById("earlier");
    Object.assign(place.firstElementChild, { href: `${texts.page}#r=${earlier}`, textContent: texts.earlier });
    place.hidden = false;
  }

  element.addEventListener("faire-ensemble-complete", () => store(STATUS, "completed"));
  element.addEventListener("faire-ensemble-result", ({ detail }) => {
    const isStored = store(RESULT, detail.code);
    // The widget also waits for the answer, if it can.
    detail.accept?.(isStored ? Promise.resolve() : Promise.reject(Error("LMSSetValue")));
    document.getElementById("status").textContent = isStored ? texts.stored : texts.refused;
  });
  addEventListener("pagehide", () => {
    // Otherwise the platform would forget the result at the next visit.
    store("cmi.core.exit", "suspend");
    api.LMSFinish("");
  }, { once: true });
})();
