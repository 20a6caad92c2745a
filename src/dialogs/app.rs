//! The dialog over the widget: which screen is there, and the way from one to another.

use super::compare::{Compare, Compared};
use super::context::{Given, Side};
use super::export::Out;
use super::import::Take;
use super::receipt;
use super::results::Results;
use super::retake::Again;
use super::screens::Screen;
use super::show_code::Show;
use super::targets::TargetsScreen;
use engine::share_code;
use web::elements::{block, button, phrase};
use web::focus::focus_heading;
use web::ptr_eq::PtrEq;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WaysProps {
    pub given: PtrEq<Given>,
    pub screen: Screen,
}

/// What is on the screen, with what it needs.
#[derive(Debug, Clone)]
pub(super) enum Shown {
    Ways,
    Show,
    Targets,
    Results,
    Receipt,
    Take(PtrEq<Side>),
    Again(PtrEq<Side>),
    Compare(PtrEq<Compared>),
    /// A questionnaire is on its way.
    Coming,
    /// A result that can't be opened here.
    Missing,
}

#[derive(Debug)]
pub(super) struct Ways {
    shown: Shown,
    place: NodeRef,
    is_focus_due: bool,
}

impl Component for Ways {
    type Message = Shown;
    type Properties = WaysProps;

    fn create(ctx: &Context<Self>) -> Self {
        let WaysProps { given, screen } = ctx.props();
        let shown = match (screen, &given.own) {
            (Screen::Ways, Some(_)) => Shown::Ways,
            (Screen::Show, Some(_)) => Shown::Show,
            (Screen::Targets, Some(_)) => Shown::Targets,
            (Screen::Receipt, _) => Shown::Receipt,
            (Screen::Ways | Screen::Show | Screen::Targets | Screen::Results, _) => Shown::Results,
            (Screen::Take | Screen::Again | Screen::Compare, _) => {
                let (given, screen) = (given.clone(), *screen);
                ctx.link().send_future(async move { visited(&given, screen).await });
                Shown::Coming
            }
        };
        Self { shown, place: NodeRef::default(), is_focus_due: false }
    }

    fn update(&mut self, _ctx: &Context<Self>, shown: Shown) -> bool {
        self.shown = shown;
        self.is_focus_due = true;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = &ctx.props().given;
        let words = given.words;
        let go = ctx.link().callback(|it| it);
        let screen = match &self.shown {
            Shown::Ways => html! { <Out given={given.clone()} /> },
            Shown::Show => html! { <Show given={given.clone()} /> },
            Shown::Targets => html! { <TargetsScreen given={given.clone()} /> },
            Shown::Results => html! { <Results given={given.clone()} {go} /> },
            Shown::Receipt => {
                given.receipt.as_ref().map(|it| receipt::screen(given, it)).unwrap_or_default()
            }
            Shown::Take(side) => html! { <Take given={given.clone()} side={side.clone()} {go} /> },
            Shown::Again(side) => {
                html! { <Again given={given.clone()} side={side.clone()} {go} /> }
            }
            Shown::Compare(compared) => {
                html! { <Compare given={given.clone()} compared={compared.clone()} /> }
            }
            Shown::Coming => phrase("p", "", words.coming),
            Shown::Missing => phrase("p", "", words.missing),
        };
        let close = {
            let given = given.clone();
            button("button button--main", words.close, Callback::from(move |_| given.act.close()))
        };
        let actions = block("div", "actions", vec![close]);
        html! { <div class="beside" ref={&self.place}>{ screen }{ actions }</div> }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _is_first: bool) {
        if std::mem::take(&mut self.is_focus_due) {
            focus_heading(&self.place);
        }
    }
}

/// The received result, on the screen that was asked for.
async fn visited(given: &Given, screen: Screen) -> Shown {
    let Some(code) = &given.visited else { return Shown::Results };
    let Some(pack) = given.pack_of(code).await else { return Shown::Missing };
    let Ok(shared) = share_code::read(&pack.questionnaire, code) else { return Shown::Missing };
    let side = PtrEq::new(Side::alone(pack, shared));
    match screen {
        Screen::Again => Shown::Again(side),
        Screen::Compare => Shown::Compare(PtrEq::new(Compared::with_mine(given, &side).await)),
        _ => Shown::Take(side),
    }
}
