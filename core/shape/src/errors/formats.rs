//! From a text that has not the form it should have to the code that says so.

use super::{
    AnyCase, BadAgs, BadAmount, BadArs, BadDate, BadDecisionNumber, BadDestinationId, BadDigest,
    BadDvdvKey, BadFimId, BadId, BadLand, BadLanguageTag, BadLeistungsschluessel, BadLeitwegId,
    BadMail, BadUri, LostLeadingZero, UnknownVersion, WrongKindOfKey,
};
use crate::keys::{self, Format, KeyFault, KeyReason};

/// What is wrong with a text that is not of the named form, and the text as it was meant, where
/// that is certain.
#[must_use]
pub fn bad_form(format: Format, text: &str, fault: &KeyFault) -> (AnyCase, Option<String>) {
    if let Some(address) = without_user(text).filter(|_| format == Format::Uri) {
        let repaired = Some(address).filter(|it| format.check(it).is_ok());
        return (BadUri::Credentials.into(), repaired);
    }
    let repaired = fault.repaired().map(str::to_owned).or_else(|| keys::meant(format, text));
    (case(format, text, fault, repaired.clone()), repaired)
}

fn case(format: Format, text: &str, fault: &KeyFault, repaired: Option<String>) -> AnyCase {
    let (value, expected) = (text.to_owned(), format);
    let reason = match fault {
        KeyFault::Form => KeyReason::Form,
        KeyFault::DetailWithoutProcedure => KeyReason::DetailWithoutProcedure,
        KeyFault::UnknownLand => KeyReason::UnknownLand,
        KeyFault::CheckDigits => KeyReason::CheckDigits,
        KeyFault::LostZero(repaired) => {
            return LostLeadingZero::LostZero { value, repaired: repaired.clone() }.into();
        }
        KeyFault::OtherKind { kind, hint: None } => {
            return WrongKindOfKey::OtherKind { value, kind: *kind, expected }.into();
        }
        KeyFault::OtherKind { kind, hint: Some(hint) } => {
            let (kind, repaired) = (*kind, hint.clone());
            return WrongKindOfKey::Repairable { value, kind, expected, repaired }.into();
        }
    };
    let of_digits = matches!(
        format,
        Format::Leistung
            | Format::Service
            | Format::Ars
            | Format::Area
            | Format::Ags
            | Format::Land
    );
    if of_digits && is_rounded(text) {
        return LostLeadingZero::Rounded { value }.into();
    }
    match format {
        Format::Date => match repaired {
            Some(repaired) => BadDate::Spelled { value, repaired }.into(),
            None if is_spelled_as_day(text) => BadDate::NoSuchDay { value }.into(),
            None => BadDate::Form { value, reason }.into(),
        },
        Format::Uri => match repaired {
            Some(repaired) => BadUri::Spelled { value, repaired }.into(),
            None if keys::after_scheme(text).is_some_and(|(scheme, rest)| {
                ["https", "http"].contains(&scheme) && !rest.is_empty()
            }) =>
            {
                BadUri::Signs { value }.into()
            }
            None => BadUri::Form { value, reason }.into(),
        },
        Format::LanguageTag => BadLanguageTag::Form { value, reason }.into(),
        Format::Amount | Format::Currency => match repaired {
            Some(repaired) => BadAmount::Spelled { value, repaired }.into(),
            None => BadAmount::Form { value, reason }.into(),
        },
        Format::Digest => BadDigest::Form { value, reason }.into(),
        Format::SchemaVersion => UnknownVersion::Version { value, reason }.into(),
        Format::Mail => match repaired {
            Some(repaired) => BadMail::Spelled { value, repaired }.into(),
            None => BadMail::Form { value, reason }.into(),
        },
        Format::Leistung | Format::Service => {
            BadLeistungsschluessel::NoLeistungsschluessel { value, reason }.into()
        }
        Format::Ozg => BadLeistungsschluessel::NoOzgId { value, reason }.into(),
        Format::Ars | Format::Area => BadArs::NoKey { value, reason }.into(),
        Format::Ags => BadAgs::NoKey { value, reason }.into(),
        Format::Land => BadLand::NoKey { value, reason }.into(),
        Format::LeitwegId => BadLeitwegId::NoKey { value, reason }.into(),
        Format::DecisionNumber => BadDecisionNumber::NoKey { value, reason }.into(),
        Format::RuleCode => BadId::NoRule { value }.into(),
        Format::FimId => BadFimId::NoKey { value, reason }.into(),
        Format::DvdvKey => BadDvdvKey::NoKey { value, reason }.into(),
        Format::DestinationId => BadDestinationId::NoKey { value, reason }.into(),
        Format::Id
        | Format::Ref
        | Format::End
        | Format::TieBreak
        | Format::Spdx
        | Format::TypingCode
        | Format::ConceptName => BadId::Form { value, reason }.into(),
    }
}

/// The name of a member that is not of the named form.
pub fn bad_member_name(format: Format, name: &str) -> AnyCase {
    let value = name.to_owned();
    match format {
        Format::LanguageTag => BadLanguageTag::MemberName { value }.into(),
        Format::RuleCode => BadId::NoRule { value }.into(),
        _ => BadId::MemberName { value }.into(),
    }
}

/// A key that is accepted, but unlike those that are known.
pub fn unusual(format: Format, text: &str) -> Option<AnyCase> {
    let value = text.to_owned();
    match format {
        Format::Service | Format::Ozg if Format::Ozg.check(text).is_ok() => {
            Some(BadLeistungsschluessel::UnusualOzgId { value }.into())
        }
        Format::Service | Format::Leistung => {
            Some(BadLeistungsschluessel::UnusualLeistungsschluessel { value }.into())
        }
        Format::Ars | Format::Area => Some(BadArs::Unusual { value }.into()),
        Format::DvdvKey => Some(BadDvdvKey::Unusual { value }.into()),
        _ => None,
    }
}

/// An address without what stands before its @, where it has one; nothing where it is none all the
/// same.
fn without_user(text: &str) -> Option<String> {
    let Some((scheme, rest)) = keys::after_scheme(text) else {
        // no address: a name and what goes with it all the same
        let (before, host) = text.rsplit_once('@')?;
        let (name, _) = before.split_once(':')?;
        let is_scheme = ["mailto", "sip", "tel", "xmpp", "e-mail", "mail", "email"]
            .iter()
            .any(|scheme| scheme.eq_ignore_ascii_case(name));
        let is_secret = !is_scheme && !before.contains(' ') && !host.is_empty();
        return is_secret.then(String::new);
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at_checked(end)?;
    let (_, host) = authority.rsplit_once('@')?;
    Some([scheme, "://", host, tail].concat())
}

/// How days are spelled, here and in German, with a zero for each digit.
const SPELLED: [&str; 5] = ["0000-00-00", "00.00.0000", "0.00.0000", "00.0.0000", "0.0.0000"];

/// Whether year, month and day stand as they should, or as in German, whatever they are.
fn is_spelled_as_day(text: &str) -> bool {
    SPELLED.iter().any(|spelled| {
        let mut signs = spelled.bytes().zip(text.bytes());
        spelled.len() == text.len()
            && signs.all(|(as_it, byte)| match as_it {
                b'0' => byte.is_ascii_digit(),
                sign => byte == sign,
            })
    })
}

/// Whether a spreadsheet wrote a long number: `9,91151E+13`.
fn is_rounded(text: &str) -> bool {
    let parts = text.trim().split_once(['E', 'e']);
    let is_number = |text: &str| text.bytes().all(|it| it.is_ascii_digit() || b".,+".contains(&it));
    parts.is_some_and(|(number, power)| {
        let begins = number.starts_with(|sign: char| sign.is_ascii_digit());
        begins && number.contains([',', '.']) && is_number(number) && is_number(power)
    })
}
