//! The facilitator’s guide in French.

mod orders;

use super::{Block, Guide, Opening, Part};

pub(in crate::kit) const OPENING: Opening = Opening {
    title: "Ouvrir la séance",
    how: "À lire à voix haute, ou à dire avec vos mots. Deux minutes.",
    before: &[
        "Merci d’être là. Nous allons regarder ensemble comment nous coopérons. Chaque personne répond d’abord de son côté. Ensuite, nous découvrons toutes les réponses d’un coup, et nous parlons de celles qui diffèrent le plus.",
    ],
    after: &[
        "Répondez d’après ce que vous avez vu, pas d’après ce qu’il faudrait. « Je ne sais pas » est une vraie réponse. « Ne s’applique pas » aussi.",
        "Si nos réponses diffèrent, ce n’est la faute de personne : nous n’avons pas vécu les mêmes choses. C’est justement de quoi nous avons besoin pour parler.",
        "Vos réponses sont réunies sur cet ordinateur, sans compte et sans nom. Sur le mur, on ne verra que des points : combien de personnes ont choisi chaque réponse.",
        "Cette promesse a une limite : à moins de cinq, on peut deviner qui a répondu quoi. Et une main levée se voit. Répondez en le sachant.",
        "Vous pouvez passer une question, vous taire, sortir un moment. Si quelqu’un parle de ce qu’il a vécu, cela reste ici.",
    ],
};

pub(in crate::kit) const GUIDE: Guide = Guide {
    lead: "Pour la personne qui anime : une équipe, une association, des organisations partenaires, 5 à 40 personnes. Tout fonctionne sans réseau, une fois la page ouverte.",
    before: Part {
        title: "Avant la séance",
        blocks: &[
            Block::ToDo(&[
                "Choisissez le sujet de la séance, un seul, et dites-le dans l’invitation.",
                "Choisissez le parcours : express pour 45 ou 90 minutes, complet pour 180 minutes.",
                "Avec le réseau, ouvrez une fois la page de groupe sur l’ordinateur de la séance. Coupez le réseau, rouvrez-la : elle doit s’ouvrir.",
                "Demandez à qui répondra sur son téléphone d’ouvrir le questionnaire une fois avec le réseau, avant de venir.",
                "Branchez le vidéoprojecteur. Passez en plein écran (touche F), allez au fond de la salle et lisez une question.",
                "Imprimez des feuilles de réponse : une par personne sans téléphone, et cinq de plus. Prévoyez des stylos.",
                "Imprimez les feuilles d’engagements. Si vous faites des affiches, prévoyez des gommettes toutes de la même couleur.",
                "Lisez les questions pour en parler, au moins celles des thèmes qui vous semblent délicats.",
                "Gardez un coin calme pour qui veut répondre à l’écart.",
            ]),
            Block::Text(
                "Si vous dirigez ce groupe, confiez l’animation à quelqu’un d’autre. Sinon, répondez comme tout le monde et parlez en dernier.",
            ),
        ],
    },
    orders: orders::ORDERS,
    gathering: Part {
        title: "Recueillir les avis : quatre façons",
        blocks: &[
            Block::Text(
                "Elles se combinent. Les réponses restent cachées tant que vous ne les révélez pas, avec la barre d’espace : attendez la dernière.",
            ),
            Block::Cases(&[
                (
                    "À mains levées",
                    "Rapide et sans matériel, mais tout le monde voit. Lisez la question et ses quatre réponses, laissez dix secondes pour choisir, puis comptez les mains, réponse par réponse. Pour que personne ne suive les autres, proposez de fermer les yeux.",
                ),
                (
                    "Avec les téléphones",
                    "Chaque personne scanne le code du mur et répond sur son téléphone. À la fin, elle montre le code de son résultat à la caméra de l’ordinateur. Comptez dix secondes par personne.",
                ),
                (
                    "Par fichiers et par liens",
                    "Pour qui répond avant la séance, ou de loin. Chaque personne vous transmet le fichier ou le lien de son résultat, et vous l’ouvrez dans la page de groupe. Prévenez : vous saurez qui vous l’a envoyé.",
                ),
                (
                    "Un appareil qui passe de main en main",
                    "Pour un petit groupe. Chaque personne répond, puis passe l’appareil ; les réponses d’avant ne se voient pas. Comptez cinq minutes par personne pour le parcours express.",
                ),
            ]),
            Block::Text(
                "Et le papier ? Mélangez les feuilles, puis recopiez-les l’une après l’autre sur l’appareil qui passe de main en main : une personne lit, une autre saisit. Ensuite, détruisez les feuilles devant le groupe.",
            ),
        ],
    },
    talking: Part {
        title: "Parler des trois questions",
        blocks: &[
            Block::Text(
                "La page propose trois questions à discuter d’abord : celles où les avis sont les plus éloignés, puis celles où l’on sait le moins. Le groupe peut en préférer une autre.",
            ),
            Block::Text(
                "Un point, c’est une personne. Les mots « vues proches », « vues en partie différentes », « vues contrastées » disent l’écart entre les réponses. Aucun des trois n’est meilleur que les autres.",
            ),
            Block::Text(
                "Pour une question, en 12 minutes. En 8 minutes, prenez-en 2 aux étapes 2 et 3.",
            ),
            Block::Steps(&[
                "1 minute. Lisez la question et ses quatre réponses. Montrez les points. Laissez un silence.",
                "4 minutes. À deux ou trois : qu’avons-nous vu ou vécu ? Des faits, pas des jugements sur des personnes.",
                "4 minutes. Tous ensemble. Commencez par les réponses les moins choisies : qui veut dire ce qu’on y voit ? Posez une ou deux des questions pour en parler.",
                "1 minute. Votez de nouveau. Chaque personne peut changer d’avis, ou non.",
                "2 minutes. Cherchez une réponse commune, que tout le monde peut accepter. S’il n’y en a pas, dites-le : c’est aussi un résultat.",
            ]),
        ],
    },
    closing: Part {
        title: "S’engager et finir",
        blocks: &[
            Block::Text(
                "Partez du premier pas dont le groupe vient de parler. Un bon engagement se dit en une phrase, dépend de la personne qui le prend et commence dans le mois.",
            ),
            Block::ToDo(&[
                "Qui fait quoi, et pour quand ?",
                "À quel premier signe le verrons-nous ?",
                "À qui le dirons-nous ?",
                "Quand en reparlons-nous ?",
            ]),
            Block::Text(
                "Personne n’est obligé de s’engager, et personne n’engage quelqu’un d’absent.",
            ),
            Block::Text(
                "Avant de fermer la page, enregistrez le compte rendu : à imprimer, en texte, en tableau, en données ou en page. Dites au groupe à qui vous l’enverrez.",
            ),
        ],
    },
    cases: Part {
        title: "Que faire quand…",
        blocks: &[
            Block::Cases(&[
                (
                    "Le Wi-Fi ne marche pas",
                    "La page de groupe n’en a pas besoin, si elle a été ouverte une fois. Pour les téléphones qui n’ont pas encore ouvert le questionnaire : une feuille, ou l’appareil qui passe de main en main.",
                ),
                (
                    "Quelqu’un n’a pas de téléphone",
                    "Proposez les feuilles à tout le monde, sans demander pourquoi. Ainsi, personne n’est mis à part.",
                ),
                (
                    "Une personne prend toute la place",
                    "Remerciez-la, et changez de forme : une minute pour écrire, puis un tour où chaque personne parle une fois. « Qui a vu autre chose ? »",
                ),
                (
                    "Les avis sont très éloignés",
                    "C’est de la matière, jamais une faute. Ne cherchez pas le milieu. Demandez un fait précis de chaque côté, puis : « Dans quels cas les deux sont-ils vrais ? »",
                ),
                (
                    "Beaucoup de « Je ne sais pas »",
                    "C’est une découverte. Demandez : « Qui pourrait savoir ? Qu’est-ce qui nous aiderait à le voir ? » C’est parfois le premier engagement.",
                ),
                (
                    "Tout le monde a répondu pareil",
                    "Demandez un exemple, puis : « Qui, absent aujourd’hui, répondrait autrement ? » S’il n’y a rien à ajouter, passez.",
                ),
                (
                    "Vous êtes moins de cinq",
                    "Dites-le : on peut deviner qui a répondu quoi. Si cela gêne quelqu’un, laissez les réponses sur les téléphones et parlez-en sans les montrer.",
                ),
                (
                    "Le temps manque",
                    "Parlez d’une seule question, et gardez les engagements. Fixez une date pour la suite.",
                ),
                (
                    "Un sujet douloureux apparaît",
                    "Arrêtez le tour. Ne demandez ni détail ni nom. Dites : « Merci de l’avoir dit. Nous ne sommes pas obligés d’en parler ici. » Proposez une pause, puis restez disponible, à deux. Ne promettez pas ce que vous ne pouvez pas tenir, et ne laissez pas la personne seule avec cela.",
                ),
            ]),
            Block::Help("À qui s’adresser"),
        ],
    },
    keys: Part {
        title: "Les touches de la page de groupe",
        blocks: &[Block::Cases(&[
            (
                "Page suivante, flèche vers la droite",
                "Révéler les réponses, puis passer à la suite. Une télécommande de présentation, avec deux boutons, suffit pour toute la séance.",
            ),
            ("Page précédente, flèche vers la gauche", "Revenir en arrière."),
            ("Espace", "Révéler les réponses, ou les cacher."),
            ("Retour arrière", "Annuler le dernier acte : la page dit lequel."),
            ("B", "Écran noir, le temps de parler."),
            ("F", "Plein écran."),
            ("?", "La liste des touches."),
        ])],
    },
};
