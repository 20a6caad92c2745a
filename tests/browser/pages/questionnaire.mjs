// The texts of the questionnaire as they ship, and the words of the screens that tests look for.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../support/host.mjs";

const read = new Map();

/** Every pack of a release, `{ name, text, pack }`, the latest revision first. */
export function packsOf(dist = DIST) {
  // Not the parts of them that visitors fetch first.
  const folder = join(dist, "questions");
  const names = readdirSync(folder).filter((it) => it.endsWith(".json") && !it.includes(".first."));
  const packs = names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  return packs.map((it) => ({ ...it, pack: JSON.parse(it.text) })).sort((a, b) => b.pack.revision - a.pack.revision);
}

/** The current pack of a release in a language; earlier ones may be in the same folder. */
export const currentPack = (lang, dist) => packsOf(dist).find((it) => it.pack.lang === lang);

/** The questionnaire in one language, with the stems of one perimeter. */
export function questionnaire(lang, perimeter = "team") {
  if (!read.has(lang)) read.set(lang, currentPack(lang).pack);
  const pack = read.get(lang);
  const themes = pack.axes.flatMap((it) => it.dimensions);
  const asked = (items) => items.map((it) => ({ ...it, stem: it.stem[perimeter] ?? it.stem.team }));
  return {
    ...pack,
    themes,
    theme: (id) => themes.find((it) => it.id === id),
    items: asked(themes.flatMap((it) => it.items)),
    express: asked(themes.map((it) => it.items[0])),
  };
}

export const WORDS = {
  fr: {
    begin: "Commencer",
    resume: "Reprendre",
    complete: "Parcours complet",
    express: "Parcours express",
    next: "Suivant",
    back: "Précédent",
    seeResult: "Voir le résultat",
    answerBlanks: "Y répondre maintenant",
    seeResultAnyway: "Voir le résultat quand même",
    overview: "Toutes les questions",
    erase: "Tout effacer",
    notApplicable: "Ne s’applique pas à ma situation",
    doNotKnow: "Je ne sais pas",
    withdraw: "Retirer ma réponse",
    addNote: "Ajouter une note",
    note: "Une note, si vous voulez",
    changeAnswers: "Changer mes réponses",
    deepen: "Continuer avec le parcours complet",
    share: "Partager",
    keep: "Garder",
    print: "Imprimer",
    foldedTable: "Le tableau des résultats",
    copyLink: "Copier le lien",
    linkCopied: "Lien copié.",
    export: "Texte, fichier, image, code QR…",
    copyByHand: "La copie n’a pas marché. Voici le texte à copier :",
    doMine: "Faire le mien",
    compare: "Comparer avec le mien",
    table: "Résultats par thème",
    strengths: "Points forts",
    priorities: "Par où commencer",
    explore: "À explorer ensemble",
    overall: "Vue d’ensemble",
    language: "Français",
    notKept: /^Ici, vos réponses ne seront pas gardées/,
    shared: /^Vous regardez un résultat gardé ou partagé/,
  },
  en: {
    begin: "Start",
    resume: "Resume",
    complete: "Full",
    express: "Quick",
    next: "Next",
    back: "Back",
    seeResult: "See the result",
    answerBlanks: "Answer now",
    seeResultAnyway: "See the result anyway",
    overview: "All the questions",
    erase: "Erase everything",
    notApplicable: "Does not apply to my situation",
    doNotKnow: "I don’t know",
    withdraw: "Remove my answer",
    addNote: "Add a note",
    note: "A note, if you like",
    changeAnswers: "Change my answers",
    deepen: "Go on to the full questionnaire",
    share: "Share",
    keep: "Keep",
    print: "Print",
    foldedTable: "The results as a table",
    copyLink: "Copy the link",
    linkCopied: "Link copied.",
    export: "Text, file, picture, QR code…",
    copyByHand: "Copying did not work. Here is the text to copy:",
    doMine: "Do mine",
    compare: "Compare with mine",
    table: "Results by theme",
    strengths: "Strengths",
    priorities: "Where to begin",
    explore: "To look into together",
    overall: "Overall view",
    language: "English",
    notKept: /^Your answers are not saved here/,
    shared: /^You are looking at a saved or shared result/,
  },
};

/** A text of the pack as it shows: Playwright reads no-break spaces as spaces. */
export const shown = (text) => text.replace(/\s+/g, " ").trim();
