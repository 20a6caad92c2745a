//! The three running orders in French.

use crate::kit::guide::{Order, Orders, Step};

pub(super) const ORDERS: Orders = Orders {
    title: "Trois déroulés",
    how: "Si vous prenez du retard, parlez d’une question de moins ; gardez toujours les engagements.",
    time: "Temps",
    doing: "Ce que l’on fait",
    wall: "Sur le mur",
    needs: "Ce qu’il faut",
    minutes: |count| [&count.to_string(), " minutes"].concat(),
    all: [
        Order {
            minutes: 45,
            about: "Parcours express, deux questions à discuter.",
            steps: &[
                Step {
                    minutes: 5,
                    how: "Dites ce que c’est, ce que ce n’est pas, et ce que deviennent les réponses.",
                    ..OPEN
                },
                Step { minutes: 8, ..ANSWER },
                Step { minutes: 5, ..GATHER },
                Step { minutes: 3, ..DISCOVER },
                Step {
                    minutes: 16,
                    doing: "Parler de deux questions",
                    how: "8 minutes chacune, nouveau vote compris.",
                    ..TALK
                },
                Step {
                    minutes: 6,
                    how: "Un premier pas par question, avec une date.",
                    needs: "Feuille d’engagements",
                    ..COMMIT
                },
                Step { minutes: 2, how: "Remerciez. Enregistrez le compte rendu.", ..CLOSE },
            ],
        },
        Order {
            minutes: 90,
            about: "Parcours express, trois questions à discuter.",
            steps: &[
                Step { minutes: 10, ..OPEN },
                Step { minutes: 10, ..ANSWER },
                Step { minutes: 8, ..GATHER },
                Step {
                    minutes: 7,
                    how: "Révélez. Deux minutes à regarder, puis à deux : qu’est-ce qui étonne ?",
                    ..DISCOVER
                },
                Step { minutes: 36, ..TALK },
                Step { minutes: 12, ..COMMIT },
                Step { minutes: 7, ..CLOSE },
            ],
        },
        Order {
            minutes: 180,
            about: "Parcours complet, trois questions à discuter, puis les affiches.",
            steps: &[
                Step { minutes: 10, ..OPEN },
                Step { minutes: 20, ..ANSWER },
                Step { minutes: 10, ..GATHER },
                Step {
                    minutes: 15,
                    how: "Révélez. Parcourez les thèmes : où les vues sont-elles proches, où sont-elles éloignées ?",
                    wall: "Les questions, l’une après l’autre",
                    ..DISCOVER
                },
                Step {
                    minutes: 45,
                    how: "15 minutes chacune : à deux ou trois, tous ensemble, nouveau vote, réponse commune.",
                    ..TALK
                },
                Step {
                    minutes: 15,
                    doing: "Faire une pause",
                    how: "Accrochez les affiches de trois ou quatre thèmes choisis par le groupe, aucun qui soit délicat : chaque personne verra où les autres collent.",
                    wall: "Rien : touche B",
                    needs: "Affiches, ruban adhésif",
                },
                Step {
                    minutes: 30,
                    doing: "Aller plus loin, affiche par affiche",
                    how: "Petits groupes, 10 minutes par affiche : chaque personne colle sa gommette, puis le groupe note ce qui ferait avancer d’une case.",
                    wall: "Les affiches",
                    needs: "Gommettes, feutres",
                },
                Step {
                    minutes: 25,
                    how: "Par groupes de quatre ou cinq, puis lecture à voix haute. Gardez ce qui tient vraiment.",
                    ..COMMIT
                },
                Step { minutes: 10, ..CLOSE },
            ],
        },
    ],
};

// The steps that the running orders share; each order sets their durations.
const OPEN: Step = Step {
    minutes: 0,
    doing: "Ouvrir",
    how: "Dites ce que c’est, ce que ce n’est pas, et ce que deviennent les réponses. Un tour : un mot par personne.",
    wall: "Le titre et le sujet",
    needs: "Les mots de l’ouverture",
};
const ANSWER: Step = Step {
    minutes: 0,
    doing: "Répondre en silence",
    how: "Chaque personne de son côté. Qui a fini relit ses réponses.",
    wall: "Le code QR du questionnaire",
    needs: "Téléphones, feuilles, stylos",
};
const GATHER: Step = Step {
    minutes: 0,
    doing: "Réunir les réponses",
    how: "Elles restent cachées jusqu’à la dernière.",
    wall: "La page de groupe, réponses cachées",
    needs: "Ordinateur et caméra",
};
const DISCOVER: Step = Step {
    minutes: 0,
    doing: "Découvrir",
    how: "Révélez. Laissez regarder, sans commenter.",
    wall: "Les trois questions à discuter d’abord",
    needs: "",
};
const TALK: Step = Step {
    minutes: 0,
    doing: "Parler de trois questions",
    how: "12 minutes chacune : à deux ou trois, tous ensemble, nouveau vote, réponse commune.",
    wall: "La question et ses points",
    needs: "Questions pour en parler, montre",
};
const COMMIT: Step = Step {
    minutes: 0,
    doing: "S’engager",
    how: "Par groupes de quatre ou cinq, puis lecture à voix haute.",
    wall: "Les engagements",
    needs: "Feuilles d’engagements",
};
const CLOSE: Step = Step {
    minutes: 0,
    doing: "Finir",
    how: "Un tour : avec quoi je repars. Enregistrez le compte rendu.",
    wall: "La date où l’on en reparle",
    needs: "",
};
