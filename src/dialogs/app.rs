//! The dialog over the widget: shows one screen at a time and navigates between them.

use super::compare::{Compare, Compared};
use super::context::{DialogContext, Side};
use super::export::Export;
use super::hand_over::HandOver;
use super::import_preview::Import;
use super::keep::Keep;
use super::receipt;
use super::reminder::ReminderScreen;
use super::results::Results;
use super::retake::Retake;
use super::share_panel::SharePanel;
use super::show_code::ShowCode;
use super::targets::TargetsScreen;
use super::view::View;
use engine::share_code;
use web::dialog_screen::DialogScreen;
use web::elements::{block, button, phrase};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DialogProps {
    pub context: PtrEq<DialogContext>,
    pub screen: DialogScreen,
}

#[derive(Debug)]
pub(super) struct Dialog {
    view: View,
    place: NodeRef,
    is_focus_due: bool,
}

impl Component for Dialog {
    type Message = View;
    type Properties = DialogProps;

    fn create(ctx: &Context<Self>) -> Self {
        let DialogProps { context, screen } = ctx.props();
        let view = match (screen, &context.own) {
            (DialogScreen::Export, Some(_)) => View::Export,
            (DialogScreen::Share, Some(_)) => View::Share,
            (DialogScreen::Keep, Some(_)) => View::Keep,
            (DialogScreen::ShowCode, Some(_)) => View::ShowCode,
            (DialogScreen::HandOver, Some(_)) => View::HandOver,
            (DialogScreen::Targets, Some(_)) => View::Targets,
            (DialogScreen::Reminder, Some(_)) => View::Reminder,
            (DialogScreen::Receipt, _) => View::Receipt,
            (
                DialogScreen::Export
                | DialogScreen::Share
                | DialogScreen::Keep
                | DialogScreen::ShowCode
                | DialogScreen::HandOver
                | DialogScreen::Targets
                | DialogScreen::Print
                | DialogScreen::Reminder
                | DialogScreen::Results,
                _,
            ) => View::Results,
            (DialogScreen::Import | DialogScreen::Retake | DialogScreen::Compare, _) => {
                let (context, screen) = (context.clone(), *screen);
                ctx.link().send_future(async move { received(&context, screen).await });
                View::Loading
            }
        };
        Self { view, place: NodeRef::default(), is_focus_due: false }
    }

    fn update(&mut self, _ctx: &Context<Self>, view: View) -> bool {
        self.view = view;
        self.is_focus_due = true;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        let words = context.words;
        let on_navigate = ctx.link().callback(|it| it);
        let screen = match &self.view {
            View::Export => html! { <Export context={context.clone()} /> },
            View::Share => html! { <SharePanel context={context.clone()} /> },
            View::Keep => html! { <Keep context={context.clone()} {on_navigate} /> },
            View::ShowCode => html! { <ShowCode context={context.clone()} /> },
            View::HandOver => html! { <HandOver context={context.clone()} /> },
            View::Targets => html! { <TargetsScreen context={context.clone()} /> },
            View::Reminder => html! { <ReminderScreen context={context.clone()} /> },
            View::Results => html! { <Results context={context.clone()} {on_navigate} /> },
            View::Receipt => context
                .receipt
                .as_ref()
                .map(|it| receipt::screen(&words.receipt, it))
                .unwrap_or_default(),
            View::Import(side) => {
                html! { <Import context={context.clone()} side={side.clone()} {on_navigate} /> }
            }
            View::Retake(side) => {
                html! { <Retake context={context.clone()} side={side.clone()} {on_navigate} /> }
            }
            View::Compare(compared) => {
                html! { <Compare context={context.clone()} compared={compared.clone()} /> }
            }
            View::Loading => phrase("p", "", words.loading),
            View::Missing => phrase("p", "", words.missing),
        };
        let close = {
            let context = context.clone();
            button(
                "button button--main",
                words.close,
                Callback::from(move |_| context.widget.close()),
            )
        };
        let actions = block("div", "actions", vec![close]);
        html! { <div class="dialogs" ref={&self.place}>{ screen }{ actions }</div> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.place);
        }
    }
}

/// The respondent's own result, beside their latest earlier one.
async fn with_earlier(context: &DialogContext) -> View {
    View::Compare(PtrEq::new(Compared::with_earlier(context).await))
}

/// Reads the received result and opens it on the requested screen.
async fn received(context: &DialogContext, screen: DialogScreen) -> View {
    let Some(code) = &context.received_code else {
        let is_own = screen == DialogScreen::Compare && context.own.is_some();
        return if is_own { with_earlier(context).await } else { View::Results };
    };
    let Some(pack) = context.pack_of(code).await else { return View::Missing };
    let Ok(shared) = share_code::read(&pack.questionnaire, code) else { return View::Missing };
    let side = PtrEq::new(Side::alone(pack, shared));
    match screen {
        DialogScreen::Retake => View::Retake(side),
        DialogScreen::Compare => {
            View::Compare(PtrEq::new(Compared::with_mine(context, &side).await))
        }
        _ => View::Import(side),
    }
}
