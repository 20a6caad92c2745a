//! The widget's screen of a result, drawn without a browser.

use engine::answers::Response;
use engine::questionnaire::Questionnaire;
use engine::scores::SharedResult;
use widget::prerender;
use wording::Presenter;
use wording::presenter::short_names;

pub(super) fn unescaped(html: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    signs.iter().fold(html.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}

/// The screen of a result, as somebody sees it who received a link.
pub(super) struct Screen(String);

impl Screen {
    pub(super) fn of(questionnaire: &Questionnaire, response: &Response) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let shared = SharedResult::Answers(response.clone());
        let drawing = prerender::shared_result(questionnaire.clone(), shared);
        Self(unescaped(&tokio::task::LocalSet::new().block_on(&runtime, drawing)))
    }

    /// `words` are the whole text of an element, or of an attribute.
    #[track_caller]
    fn holds(&self, words: &str) {
        let forms = [format!(">{words}<"), format!("=\"{words}\"")];
        assert!(forms.iter().any(|it| self.0.contains(it)), "{words:?} in {}", self.0);
    }

    #[track_caller]
    pub(super) fn says(&self, presenter: &Presenter<'_>, context: &str) {
        self.holds(&presenter.sentence());
        self.holds(context);
        self.summary(presenter);
        self.holds(&presenter.overall());
        for of in &presenter.diagnosis.dimensions {
            self.holds(presenter.stage(of));
            self.holds(&presenter.computation(of));
            self.holds(&presenter.stage_with_target(of));
            self.holds(&presenter.score_cell(of));
            self.holds(&presenter.coverage_cell(of));
        }
        for line in presenter.axis_lines() {
            self.holds(&line);
        }
        self.findings(presenter);
    }

    #[track_caller]
    fn summary(&self, presenter: &Presenter<'_>) {
        let summary = presenter.summary();
        self.holds(&summary.alternative);
        if let Some(it) = &summary.leaning {
            self.holds(it.label);
            self.holds(&short_names(&it.themes));
        }
        if let Some(it) = &summary.beginning {
            self.holds(&presenter.words.pair(it.label, &it.theme.short));
            self.holds(it.act);
        }
        for it in summary.axes.iter().flat_map(|it| &it.themes) {
            self.holds(&it.dimension.short);
            self.holds(it.words);
        }
    }

    #[track_caller]
    fn findings(&self, presenter: &Presenter<'_>) {
        let ranking = &presenter.diagnosis.ranking;
        if !ranking.strengths.is_empty() {
            self.holds(presenter.strengths_title());
        }
        if !ranking.priorities.is_empty() {
            self.holds(presenter.priorities_reader().unwrap_or_default());
        }
        for note in [presenter.strengths_note(), presenter.priorities_note()].into_iter().flatten()
        {
            self.holds(note);
        }
        for step in ranking.priorities.iter().filter_map(|it| presenter.first_step(it)) {
            self.holds(step.act);
            if let Some(goal) = step.goal {
                self.holds(&presenter.words.goal(goal.topic));
                self.holds(goal.level);
            }
        }
        for &unknown in &presenter.diagnosis.unknowns {
            let theme = &presenter.questionnaire.dimensions()[unknown];
            self.holds(&presenter.unknown_topics(theme));
        }
    }
}
