//! The context that the page passes in, as a plain object. The names are shared with JavaScript.
//!
//! ```text
//! screen      export, show, hand, targets, results, compare, remind, take, again, receipt
//! pack        the questionnaire, as text
//! own         the respondent's own result: [code, notes, targets], the last two as pairs [id, text]
//!             and [path, text]
//! visited     the code of a received result
//! partner     the name of the partner whose page is around
//! link        where a shared link leads, without `#`
//! storage     false: nothing is stored on this device
//! second      the entries of the second store
//! overlay     what the partner adds to the result, see `overlay.rs`
//! receipt     the requests of the page, see `receipt.js`; for that screen only
//! load(name)  a promise of { pack }: the text of a pack, by its fingerprint
//! act(name, …)  calls the widget, see `widget_handle.rs`
//! ```

use super::overlay;
use super::own_result::OwnResult;
use super::receipt::Receipt;
use super::widget_handle::WidgetHandle;
use super::words::Words;
use documents::overlay::Overlay;
use documents::{self, Notes, Source};
use engine::comparison;
use engine::questionnaire::{PackError, Questionnaire};
use engine::revisions::{self, RevisionMap};
use engine::scores::SharedResult;
use engine::share_code;
use engine::targets::Targets;
use js_sys::{Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web::dialog_screen::DialogScreen;
use web::ptr_eq::PtrEq;
use web::storage::results::SavedResult;
use web::storage::{IndexedDb, Persistence, Store};

/// Everything that the screens draw from.
#[derive(Debug)]
pub(super) struct DialogContext {
    pub questionnaire: Rc<Questionnaire>,
    earlier: Rc<[RevisionMap]>,
    pub words: &'static Words,
    /// The texts that the documents use as well.
    pub result_words: &'static documents::ResultWords,
    pub own: Option<PtrEq<OwnResult>>,
    /// The share code of a received result.
    pub received_code: Option<String>,
    pub receipt: Option<Receipt>,
    /// To whom a result may be handed over.
    pub partner: String,
    overlay: Option<Rc<Overlay>>,
    pub store: Store,
    pub widget: WidgetHandle,
    link: String,
    load: Option<Function>,
}

/// A questionnaire, with the revision maps of its pack.
#[derive(Debug, Clone)]
pub(super) struct Pack {
    pub questionnaire: Rc<Questionnaire>,
    earlier: Rc<[RevisionMap]>,
}

/// A result with its questionnaire, ready to be shown, imported or compared.
#[derive(Debug, Clone)]
pub(super) struct Side {
    pub questionnaire: Rc<Questionnaire>,
    /// The revision maps of the same pack.
    earlier: Rc<[RevisionMap]>,
    pub shared: SharedResult,
    pub notes: Notes,
    pub targets: Targets,
    pub name: Option<String>,
    /// The key of the saved result that it is.
    pub key: Option<String>,
    /// Read from a link found in a file that held no data besides.
    pub is_by_link: bool,
    /// What the partner adds to the respondent's own result.
    pub overlay: Option<Rc<Overlay>>,
}

impl DialogContext {
    pub(super) fn read(object: &JsValue) -> Result<(Self, DialogScreen), PackError> {
        let get = |name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
        let text = |name| get(name).as_string();
        let pack = text("pack").unwrap_or_default();
        let questionnaire = Rc::new(Questionnaire::from_json(&pack)?);
        let wanted =
            if get("storage").is_truthy() { Persistence::Enabled } else { Persistence::Disabled };
        let context = Self {
            earlier: earlier_of(&pack),
            words: Words::of(questionnaire.lang()),
            result_words: documents::Words::of(questionnaire.lang()).result,
            own: OwnResult::read(&questionnaire, &get("own")).map(PtrEq::new),
            received_code: text("visited"),
            partner: text("partner").unwrap_or_default(),
            overlay: overlay::read(&get("overlay")).map(Rc::new),
            receipt: Receipt::read(&get("receipt")),
            store: Store::open(wanted, IndexedDb::read(&get("second"))),
            widget: WidgetHandle(get("act").dyn_into().ok()),
            link: text("link").unwrap_or_default(),
            load: get("load").dyn_into().ok(),
            questionnaire,
        };
        Ok((context, DialogScreen::from_name(&text("screen").unwrap_or_default())))
    }

    /// The link that opens a share code.
    pub(super) fn link(&self, code: &str) -> String {
        share_code::link(&self.link, code)
    }

    /// The saved results, the latest first.
    pub(super) fn results(&self) -> Vec<SavedResult> {
        let mut results = self.store.results(self.questionnaire.id());
        results.sort_by_key(|it| {
            let date = share_code::stamp(&it.code).map(|it| it.date);
            (std::cmp::Reverse(date), it.key().to_owned())
        });
        results
    }

    /// The pack that a share code answers: the current one, or an earlier revision of it.
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
        let loaded = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?;
        let pack = Reflect::get(&loaded, &"pack".into()).ok()?.as_string()?;
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
        for (path, text) in &kept.targets {
            targets.set_at(&questionnaire, path, text);
        }
        let (name, key) = (kept.name.clone(), Some(kept.key().to_owned()));
        let side = Side::alone(Pack { questionnaire, earlier }, shared);
        Some(Side { notes, targets, name, key, ..side })
    }
}

impl Side {
    pub(super) fn own(context: &DialogContext, own: &OwnResult) -> Self {
        Self {
            questionnaire: context.questionnaire.clone(),
            earlier: context.earlier.clone(),
            shared: SharedResult::Answers(own.response.clone()),
            notes: own.notes.clone(),
            targets: own.targets.clone(),
            name: own.name.clone(),
            key: None,
            is_by_link: false,
            overlay: context.overlay.clone(),
        }
    }

    /// The side in the form that the engine compares; `None` if it has only scores.
    pub(super) fn compared(&self) -> Option<comparison::Side<'_>> {
        let (questionnaire, earlier) = (&*self.questionnaire, &*self.earlier);
        Some(comparison::Side { questionnaire, earlier, response: self.shared.response()? })
    }

    /// A result without notes, targets or a name, such as one from a link.
    pub(super) fn alone(Pack { questionnaire, earlier }: Pack, shared: SharedResult) -> Self {
        let targets = Targets::none(questionnaire.dimensions().len());
        Self {
            questionnaire,
            earlier,
            shared,
            notes: Notes::new(),
            targets,
            name: None,
            key: None,
            is_by_link: false,
            overlay: None,
        }
    }

    /// The source of its documents; `None` if it has only scores.
    pub(super) fn source<'a>(&'a self, link: &'a str) -> Option<Source<'a>> {
        let source = Source::new(&self.questionnaire, self.shared.response()?, link);
        let name = self.name.as_deref().unwrap_or_default();
        let source = source.with_notes(&self.notes).with_targets(&self.targets).with_name(name);
        Some(source.with_overlay(self.overlay.as_deref()))
    }
}

/// An invalid map counts as missing, and results of two revisions are then not compared.
fn earlier_of(pack: &str) -> Rc<[RevisionMap]> {
    revisions::earlier(pack).unwrap_or_default().into()
}
