//! The words around the widget: our own page, and the questionnaire on paper. The build draws
//! them; they are not in the wasm.

/// Texts of the page and of the paper in one language.
#[derive(Debug)]
pub(crate) struct Around {
    no_script: &'static str,
    failed: &'static str,
    failed_retry: &'static str,
    frame_title: &'static str,
    ways_failed: &'static str,
    safe: &'static str,
    safe_copy: &'static str,
    safe_blank: &'static str,
    group_title: &'static str,
    group_what: &'static str,
    group_open: &'static str,
    slow: &'static str,
    offline: &'static str,
    online: &'static str,
    update: &'static str,
    update_accept: &'static str,
    paper_label: &'static str,
    language_name: &'static str,
    group_page_title: &'static str,
    group_description: &'static str,
    group_loading: &'static str,
    group_failed: &'static str,
    kit_label: &'static str,
    pub paper_how: &'static str,
    pub paper_sum: &'static str,
    pub paper_reading: &'static str,
    pub paper_rule: &'static str,
}

impl Around {
    pub(crate) fn of(lang: &str) -> &'static Self {
        match lang.split('-').next() {
            Some("en") => &EN,
            _ => &FR,
        }
    }

    /// The text that a placeholder of `index.html` names.
    pub(crate) fn word(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "no_script" => self.no_script,
            "ways_failed" => self.ways_failed,
            "safe" => self.safe,
            "safe_copy" => self.safe_copy,
            "safe_blank" => self.safe_blank,
            "group_title" => self.group_title,
            "group_what" => self.group_what,
            "group_open" => self.group_open,
            "frame_title" => self.frame_title,
            "failed" => self.failed,
            "failed_retry" => self.failed_retry,
            "slow" => self.slow,
            "offline" => self.offline,
            "online" => self.online,
            "update" => self.update,
            "update_accept" => self.update_accept,
            "paper_label" => self.paper_label,
            "language_name" => self.language_name,
            "group_page_title" => self.group_page_title,
            "group_description" => self.group_description,
            "group_loading" => self.group_loading,
            "group_failed" => self.group_failed,
            "kit_label" => self.kit_label,
            _ => return None,
        })
    }
}

const FR: Around = Around {
    no_script: "Pour répondre ici, il faut autoriser JavaScript. Sans lui, le questionnaire existe aussi sur papier :",
    failed: "Le questionnaire s’est interrompu. Ce qui est gardé sur cet appareil n’est pas perdu. Réessayez, ou vérifiez le réseau : un portail Wi-Fi attend peut-être.",
    failed_retry: "Réessayer",
    frame_title: "Faire ensemble : le questionnaire",
    safe: "Le questionnaire s’est interrompu deux fois. Rien n’est effacé.",
    safe_copy: "Enregistrer mes réponses dans un fichier",
    safe_blank: "Ouvrir sans mes réponses",
    ways_failed: "Cette partie n’a pas pu être chargée. Votre résultat est là. Vérifiez le réseau, puis réessayez.",
    group_title: "Animer un groupe",
    group_what: "Chacun répond sur son téléphone ou sur papier, puis le groupe regarde où les avis se rejoignent et où ils diffèrent. La page d’animation s’ouvre dans un nouvel onglet ; elle marche aussi sans réseau, et rien n’est envoyé.",
    group_open: "Ouvrir la page d’animation",
    slow: "Le questionnaire met du temps à venir : le réseau est peut-être lent.",
    offline: "Cette page s’ouvre aussi sans réseau.",
    online: "Cette page ne s’ouvre qu’avec un réseau.",
    update: "Une nouvelle version est prête. Vos réponses restent là.",
    update_accept: "Mettre à jour",
    paper_label: "le questionnaire à imprimer",
    language_name: "Français",
    group_page_title: "Animer un groupe – Faire ensemble",
    group_description: "Recueillir les réponses d’un groupe et les regarder ensemble, sans compte et sans réseau.",
    group_loading: "La page d’animation arrive…",
    group_failed: "La page n’a pas pu s’ouvrir ici. Vos séances sont gardées sur cet appareil.",
    kit_label: "Les fiches à imprimer s’ouvrent sans cela.",
    paper_how: "Cochez une case par question. Les questions marquées ★ suffisent pour un premier tour. Ce n’est pas une note : c’est pour réfléchir et en parler.",
    paper_sum: "Somme des chiffres cochés : ______   (deux chiffres au moins, ou un seul si vous ne répondez qu’aux ★)",
    paper_reading: "Lire votre feuille",
    paper_rule: "Avec trois chiffres, additionnez : le total donne l’étape, ci-dessous. Avec deux chiffres : 0–1 étape 1, 2 étape 2, 3–4 étape 3, 5–6 étape 4. Si vous n’avez répondu qu’aux ★ : 0 étape 1, 1 étape 2, 2 étape 3, 3 étape 4. « Ne s’applique pas » et « Je ne sais pas » ne comptent pas.",
};

const EN: Around = Around {
    no_script: "To answer here, JavaScript must be allowed. Without it, the questionnaire exists on paper too:",
    failed: "The questionnaire was interrupted. What is kept on this device is not lost. Try again, or check the network: a Wi-Fi portal may be waiting.",
    failed_retry: "Try again",
    frame_title: "Faire ensemble: the questionnaire",
    safe: "The questionnaire was interrupted twice. Nothing is erased.",
    safe_copy: "Save my answers in a file",
    safe_blank: "Open without my answers",
    ways_failed: "This part could not be loaded. Your result is there. Check the network, then try again.",
    group_title: "Lead a group",
    group_what: "Each person answers on a phone or on paper, then the group looks at where views meet and where they differ. The facilitator’s page opens in a new tab; it also works without a network, and nothing is sent.",
    group_open: "Open the facilitator’s page",
    slow: "The questionnaire is slow to come: the network may be slow.",
    offline: "This page opens without a network too.",
    online: "This page only opens with a network.",
    update: "A new version is ready. Your answers stay where they are.",
    update_accept: "Update",
    paper_label: "the questionnaire to print",
    language_name: "English",
    group_page_title: "Lead a group – Doing things together",
    group_description: "Gather the answers of a group and look at them together, without an account or a network.",
    group_loading: "The page is on its way…",
    group_failed: "The page could not open here. Your sessions are kept on this device.",
    kit_label: "The sheets to print open without it.",
    paper_how: "Tick one box for each question. The questions marked ★ are enough for a first round. This is not a test: it is something to think and talk about.",
    paper_sum: "Sum of the numbers ticked: ______   (two numbers at least, or one if you answer only the ★ ones)",
    paper_reading: "Reading your sheet",
    paper_rule: "With three numbers, add them up: the total gives the stage, below. With two numbers: 0–1 stage 1, 2 stage 2, 3–4 stage 3, 5–6 stage 4. If you answered only the ★ ones: 0 stage 1, 1 stage 2, 2 stage 3, 3 stage 4. “Does not apply” and “I don’t know” do not count.",
};
