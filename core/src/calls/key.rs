//! Keys alone: what one is made of, or what is wrong with it.

use super::error::CallError;
use super::host::Host;
use super::writer::Writer;
use crate::findings::{Lang, Policy};
use crate::keys::{
    Ags, AreaKey, Ars, DecisionNumber, DvdvKey, FimId, Format, Known, Land, Leistungsschluessel,
    LeitwegId, ServiceKey, Standing,
};
use crate::messages::render;
use crate::shape::errors::bad_form;
use crate::shape::{AnyCase, to_text};

/// Reads one key of a named format, in the language of messages.
#[must_use]
pub fn key(format: &str, text: &str, lang: &str) -> Vec<u8> {
    Host::default().key(format, text, lang)
}

impl Host {
    /// Reads one key, as [`key`] does.
    #[must_use]
    pub fn key(&self, format: &str, text: &str, lang: &str) -> Vec<u8> {
        let lang = if lang == "en" { Lang::En } else { Lang::De };
        let answer = self.options(lang).and_then(|it| read(format, text, &it.policy));
        answer.unwrap_or_else(|error| to_text(&error.answer(lang))).into_bytes()
    }
}

fn read(format: &str, text: &str, policy: &Policy) -> Result<String, CallError> {
    let unknown = || CallError::UnknownKey(format.to_owned());
    let kind = Format::from_name(format).ok_or_else(unknown)?;
    let mut writer = Writer::default();
    writer.object(|out| match kind.check(text) {
        Ok(standing) => {
            out.name("ok").boolean(true);
            out.name("key").text(kind.name());
            out.name("text").text(&canonical(kind, text));
            out.name("doubtful").boolean(standing == Standing::Doubtful);
            out.name("parts").object(|out| parts(out, kind, text));
        }
        Err(fault) => {
            out.name("ok").boolean(false);
            let (case, repaired) = bad_form(kind, text, &fault);
            wrong(out, &case, policy);
            out.text_member("fix", repaired.as_deref());
        }
    });
    Ok(writer.finish())
}

/// What is wrong with a key.
fn wrong(out: &mut Writer, case: &AnyCase, policy: &Policy) {
    let Some(text) = case.text() else { return };
    let (message, help) = policy.said(case.rule.about.code, case.number, text);
    out.name("code").text(case.rule.about.code);
    out.name("message").text(&render(message, &case.params, policy.lang));
    out.name("help").text(&render(help, &case.params, policy.lang));
}

/// The key as it should be written; the text is known to be one.
fn canonical(kind: Format, text: &str) -> String {
    match kind {
        Format::DecisionNumber => {
            text.parse::<DecisionNumber>().map_or_else(|_| text.to_owned(), |it| it.to_string())
        }
        _ => text.to_owned(),
    }
}

fn parts(out: &mut Writer, kind: Format, text: &str) {
    match kind {
        Format::Leistung => leistung(out, &Leistungsschluessel::known(text)),
        Format::Service => match ServiceKey::known(text) {
            ServiceKey::Leistung(key) => {
                out.name("kind").text("leistungsschluessel");
                leistung(out, &key);
            }
            ServiceKey::Ozg(_) => out.name("kind").text("ozg-id"),
        },
        Format::Ars => ars(out, &Ars::known(text)),
        Format::Ags => ags(out, &Ags::known(text)),
        Format::Area => match AreaKey::known(text) {
            AreaKey::Ars(key) => {
                out.name("kind").text("ars");
                ars(out, &key);
            }
            AreaKey::Ags(key) => {
                out.name("kind").text("ags");
                ags(out, &key);
            }
        },
        Format::Land => {
            let land = Land::known(text);
            out.name("short").text(land.short());
            out.name("name").text(land.name());
        }
        Format::DecisionNumber => decision(out, &DecisionNumber::known(text)),
        Format::LeitwegId => {
            let key = LeitwegId::known(text);
            out.name("coarse").text(key.coarse());
            out.name("fine").text(key.fine());
            out.name("check_digits").text(key.check_digits());
            out.text_member("land", key.land().as_ref().map(AsRef::as_ref));
        }
        Format::DvdvKey => {
            let key = DvdvKey::known(text);
            out.name("prefix").text(key.prefix());
            out.name("digits").text(key.digits());
        }
        Format::FimId => out.name("kind").text(FimId::known(text).kind().as_str()),
        _ => {}
    }
}

fn leistung(out: &mut Writer, key: &Leistungsschluessel) {
    out.name("group").text(key.group());
    out.name("service_id").text(key.service_id());
    out.name("procedure").text(key.procedure());
    out.name("detail").text(key.detail());
    out.name("level").text(key.kind().as_str());
    out.text_member("parent", key.parent().as_ref().map(AsRef::as_ref));
    out.name("federal").boolean(key.is_federal());
    out.name("urn").text(&key.urn());
}

fn ars(out: &mut Writer, key: &Ars) {
    out.name("land").text(key.land().as_ref());
    out.text_member("district", key.district().as_ref().map(AsRef::as_ref));
    out.text_member("association", key.association().as_ref().map(AsRef::as_ref));
    out.name("level").text(key.level().as_str());
    out.text_member("ags", key.ags().as_ref().map(AsRef::as_ref));
}

fn ags(out: &mut Writer, key: &Ags) {
    out.name("land").text(key.land().as_ref());
    out.text_member("district", key.district().as_ref().map(AsRef::as_ref));
    out.name("level").text(key.level().as_str());
}

fn decision(out: &mut Writer, number: &DecisionNumber) {
    out.name("body").text(number.body().as_str());
    out.name("year").number(number.year().into());
    out.name("number").number(number.number().into());
    out.name("style").text(number.style().as_str());
}
