//! What the page gives: a plain object.
//!
//! ```text
//! screen      ways, show, targets, results, compare, take, again, receipt
//! pack        the questionnaire, as text
//! own         one's own result: [code, notes, targets], the last two as pairs [id, text]
//! visited     the code of another result
//! link        where a shared link leads, without `#`
//! storage     false: nothing is kept on this device
//! second      the second store, see `storage/second.rs`
//! receipt     what the page has asked for, see `receipt.js`; with that screen alone
//! load(name)  a promise of the text of a pack, by its fingerprint
//! act(name, …)  asks the widget for something, see `act.rs`
//! ```

use super::receipt::Receipt;
use super::screens::Screen;
use super::widget_handle::Act;
use super::words::Words;
use documents::{self, Notes, Source};
use engine::answers::Response;
use engine::comparison;
use engine::questionnaire::{PackError, Questionnaire};
use engine::revisions::{self, RevisionMap};
use engine::scores::SharedResult;
use engine::share_code;
use engine::targets::Targets;
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::interop::{by_position, targets_of};
use web::ptr_eq::PtrEq;
use web::storage::results::SavedResult;
use web::storage::{IndexedDb, Persistence, Store};

/// What the screens draw from.
#[derive(Debug)]
pub(super) struct Given {
    pub questionnaire: Rc<Questionnaire>,
    earlier: Rc<[RevisionMap]>,
    pub words: &'static Words,
    /// What documents say too.
    pub said: &'static documents::ResultWords,
    pub own: Option<PtrEq<Own>>,
    /// The code of a result that was received.
    pub visited: Option<String>,
    pub receipt: Option<Receipt>,
    pub store: Store,
    pub act: Act,
    link: String,
    load: Option<Function>,
}

/// A result with all that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Own {
    pub response: Response,
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
}

/// A questionnaire, with what its pack says of earlier revisions.
#[derive(Debug, Clone)]
pub(super) struct Pack {
    pub questionnaire: Rc<Questionnaire>,
    earlier: Rc<[RevisionMap]>,
}

/// A result as it is shown beside others.
#[derive(Debug, Clone)]
pub(super) struct Side {
    pub questionnaire: Rc<Questionnaire>,
    /// What the same pack says of earlier revisions.
    earlier: Rc<[RevisionMap]>,
    pub shared: SharedResult,
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
    /// Read from a link in a file that held no more than that.
    pub is_by_link: bool,
}

impl Given {
    pub(super) fn read(object: &JsValue) -> Result<(Self, Screen), PackError> {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        let text = |name| get(name).as_string();
        let pack = text("pack").unwrap_or_default();
        let questionnaire = Rc::new(Questionnaire::from_json(&pack)?);
        let wanted =
            if get("storage").is_truthy() { Persistence::Enabled } else { Persistence::Disabled };
        let given = Self {
            earlier: earlier_of(&pack),
            words: Words::of(questionnaire.lang()),
            said: documents::Words::of(questionnaire.lang()).result,
            own: own(&questionnaire, &get("own")).map(PtrEq::new),
            visited: text("visited"),
            receipt: Receipt::read(&get("receipt")),
            store: Store::open(wanted, IndexedDb::read(&get("second"))),
            act: Act(get("act").dyn_into().ok()),
            link: text("link").unwrap_or_default(),
            load: get("load").dyn_into().ok(),
            questionnaire,
        };
        Ok((given, Screen::from_word(&text("screen").unwrap_or_default())))
    }

    /// The link to what a code holds.
    pub(super) fn link(&self, code: &str) -> String {
        share_code::link(&self.link, code)
    }

    /// The results of the list, the latest first.
    pub(super) fn results(&self) -> Vec<SavedResult> {
        let mut results = self.store.results(self.questionnaire.id());
        results.sort_by_key(|it| {
            let date = share_code::stamp(&it.code).map(|it| it.date);
            (std::cmp::Reverse(date), it.key().to_owned())
        });
        results
    }

    /// The pack that a code was answered on: this one, or an earlier revision of it.
    pub(super) async fn pack_of(&self, code: &str) -> Option<Pack> {
        self.pack(share_code::stamp(code)?.fingerprint).await
    }

    pub(super) fn own_pack(&self) -> Pack {
        Pack { questionnaire: self.questionnaire.clone(), earlier: self.earlier.clone() }
    }

    pub(super) async fn pack(&self, fingerprint: u32) -> Option<Pack> {
        if fingerprint == self.questionnaire.fingerprint() {
            return Some(self.own_pack());
        }
        let name = format!("{fingerprint:08x}");
        let promise = self.load.as_ref()?.call1(&JsValue::UNDEFINED, &name.into()).ok()?;
        let pack = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?.as_string()?;
        let questionnaire = Rc::new(Questionnaire::from_json(&pack).ok()?);
        Some(Pack { questionnaire, earlier: earlier_of(&pack) })
    }

    pub(super) async fn side_of(&self, kept: &SavedResult) -> Option<Side> {
        let Pack { questionnaire, earlier } = self.pack_of(&kept.code).await?;
        let shared = share_code::read(&questionnaire, &kept.code).ok()?;
        let note =
            |(id, text): &(String, String)| Some((questionnaire.item_position(id)?, text.clone()));
        let notes = kept.notes.iter().filter_map(note).collect();
        let mut targets = Targets::none(questionnaire.dimensions().len());
        for (id, stage) in &kept.targets {
            if let Some(dimension) = questionnaire.dimension_position(id) {
                targets.set(dimension, stage.parse().ok());
            }
        }
        let name = kept.name.clone();
        Some(Side { questionnaire, earlier, shared, notes, targets, name, is_by_link: false })
    }
}

impl Side {
    pub(super) fn own(given: &Given, own: &Own) -> Self {
        Self {
            questionnaire: given.questionnaire.clone(),
            earlier: given.earlier.clone(),
            shared: SharedResult::Answers(own.response.clone()),
            notes: own.notes.clone(),
            targets: own.targets.clone(),
            name: own.name.clone(),
            is_by_link: false,
        }
    }

    /// As the engine compares it; `None` for scores alone.
    pub(super) fn compared(&self) -> Option<comparison::Side<'_>> {
        let (questionnaire, earlier) = (&*self.questionnaire, &*self.earlier);
        Some(comparison::Side { questionnaire, earlier, response: self.shared.response()? })
    }

    /// With nothing but what the link held.
    pub(super) fn alone(Pack { questionnaire, earlier }: Pack, shared: SharedResult) -> Self {
        let targets = Targets::none(questionnaire.dimensions().len());
        let (notes, name) = (Notes::new(), None);
        Self { questionnaire, earlier, shared, notes, targets, name, is_by_link: false }
    }

    /// A document of it; `None` for scores alone.
    pub(super) fn source<'a>(&'a self, link: &'a str) -> Option<Source<'a>> {
        let source = Source::new(&self.questionnaire, self.shared.response()?, link);
        let name = self.name.as_deref().unwrap_or_default();
        Some(source.with_notes(&self.notes).with_targets(&self.targets).with_name(name))
    }
}

/// A map that makes no sense is none: then results of two revisions are not compared.
fn earlier_of(pack: &str) -> Rc<[RevisionMap]> {
    revisions::earlier(pack).unwrap_or_default().into()
}

fn own(questionnaire: &Questionnaire, given: &JsValue) -> Option<Own> {
    let parts = given.dyn_ref::<Array>()?;
    let response = share_code::decode(questionnaire, &parts.get(0).as_string()?).ok()?;
    let notes = by_position(&parts.get(1), |it| questionnaire.item_position(it));
    Some(Own {
        response,
        notes: notes.into_iter().collect(),
        targets: targets_of(questionnaire, &parts.get(2)),
        name: None,
    })
}
