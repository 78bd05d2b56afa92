//! What the municipality would pay by the way that is shown.

use maud::{Markup, html};

use super::{OWES, Page};
use crate::cost::{Pays, money};
use crate::findings::Words;
use crate::keys::Amount;

const CONNECTION: Words = Words::new("Anbindung, einmalig:", "connection, once:");
const ONCE: Words = Words::new("sonst einmalig:", "otherwise once:");
const FINANCING: Words =
    Words::new("Zur Finanzierung hat das Land geregelt:", "The Land has settled on financing:");

impl Page<'_> {
    /// The yearly amount in a sentence; below it how it comes about, what is paid once, what others
    /// bear, and what is not known and by whom it is to be answered.
    pub(super) fn pays(&self, pays: &Pays) -> Markup {
        let parts = pays.parts.iter().map(|it| it.in_words.clone());
        let borne = pays.borne.iter().map(|it| it.in_words.clone());
        let apart = [(CONNECTION, pays.connection), (ONCE, pays.once)];
        let apart = apart.into_iter().filter_map(|(words, amount)| self.apart(pays, words, amount));
        let financing = pays.financing.iter().filter_map(|it| it.rule.as_deref());
        let financing = financing.map(|rule| [self.view.say(FINANCING), " ", rule].concat());
        let how: Vec<String> = parts.chain(apart).chain(borne).chain(financing).collect();
        html! {
            p.pays { (pays.in_words) }
            @if !how.is_empty() { p.more { (how.join(" · ")) } }
            @for open in &pays.open {
                p.more {
                    (open.message)
                    @if let Some(id) = &open.owed_by {
                        " " (self.view.say(OWES)) " " (self.name(id))
                    }
                }
            }
        }
    }

    fn apart(&self, pays: &Pays, words: Words, amount: Option<Amount>) -> Option<String> {
        let amount = money(amount?, pays.currency?, self.view.lang);
        Some([self.view.say(words), " ", &amount].concat())
    }
}
