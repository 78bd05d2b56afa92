//! Leistungsschlüssel: the key of a service in the federal catalogue (LeiKa, FIM).

use super::ascii::{Ascii, all_digits};
use super::key::text_key;
use super::{Format, KeyError, KeyFault, Standing};
use crate::codes;

/// 14 digits; in the federal catalogue a detail only where there is a procedure.
pub(super) const PATTERN: &str = "^(?:99[0-9]{6}(?:000000|(?!000)[0-9]{6})|(?!99)[0-9]{14})$";

const URN: &str = "urn:de:fim:leika:leistung:";

text_key! {
    /// The key of one service in the federal catalogue of services (LeiKa), for instance
    /// `99115005104001` (Wohnsitz Anmeldung als Hauptwohnsitz).
    ///
    /// Form: prefix 2 + Leistungsgruppierung 3 + Leistungskennung 3 + Verrichtungskennung 3 +
    /// Verrichtungsdetail 3 digits. The prefix is `99` in the catalogue; other prefixes are local
    /// keys, accepted as doubtful. There is no check digit. In the catalogue a detail
    /// without a procedure does not exist. Source: FIT-Connect glossary, FIM; counted on 4,813
    /// real keys.
    ///
    /// ```
    /// use bedarf_shape::keys::Leistungsschluessel;
    /// let key: Leistungsschluessel = "99115005104001".parse()?;
    /// assert_eq!((key.group(), key.procedure()), ("115", "104"));
    /// assert_eq!(key.parent().unwrap(), "99115005104000");
    /// # Ok::<(), bedarf_shape::keys::KeyError>(())
    /// ```
    #[derive(Copy)]
    Leistungsschluessel(Ascii<14>) = Leistung
}

codes! {
    /// How far a Leistungsschlüssel goes into detail.
    LeistungKind {
        Lo = "lo": "Leistungsobjekt", "Leistungsobjekt: neither procedure nor detail";
        Lov = "lov": "Leistungsobjekt mit Verrichtung", "Leistungsobjekt with procedure";
        Lovd = "lovd": "Leistungsobjekt mit Verrichtung und Detail", "Leistungsobjekt with procedure and detail";
    }
}

impl Leistungsschluessel {
    /// Leistungsgruppierung: digits 3–5.
    #[must_use]
    pub fn group(&self) -> &str {
        self.0.part(2..5)
    }

    /// Leistungskennung: digits 6–8, counted within the group.
    #[must_use]
    pub fn service_id(&self) -> &str {
        self.0.part(5..8)
    }

    /// Verrichtungskennung: digits 9–11, `000` when there is none; `104` is Anmeldung.
    #[must_use]
    pub fn procedure(&self) -> &str {
        self.0.part(8..11)
    }

    /// Verrichtungsdetail: digits 12–14, `000` when there is none.
    #[must_use]
    pub fn detail(&self) -> &str {
        self.0.part(11..14)
    }

    /// How far it goes into detail.
    #[must_use]
    pub fn kind(&self) -> LeistungKind {
        match (self.procedure(), self.detail()) {
            ("000", _) => LeistungKind::Lo,
            (_, "000") => LeistungKind::Lov,
            _ => LeistungKind::Lovd,
        }
    }

    /// The same without its last step: detail, then procedure; `None` for a Leistungsobjekt.
    ///
    /// The parent need not stand in the catalogue: 24 of 3,001 do not.
    #[must_use]
    pub fn parent(&self) -> Option<Leistungsschluessel> {
        let kept = match self.kind() {
            LeistungKind::Lo => return None,
            LeistungKind::Lov => self.0.part(0..8),
            LeistungKind::Lovd => self.0.part(0..11),
        };
        let mut bytes = [b'0'; 14];
        bytes.get_mut(..kept.len())?.copy_from_slice(kept.as_bytes());
        Some(Leistungsschluessel(Ascii::from_bytes(bytes)))
    }

    /// Whether it is a key of the federal catalogue: the prefix is `99`.
    #[must_use]
    pub fn is_federal(&self) -> bool {
        self.0.part(0..2) == "99"
    }

    /// Reads `urn:de:fim:leika:leistung:<14 digits>`.
    ///
    /// # Errors
    /// When the text does not begin like that, or the rest is not a key.
    pub fn from_urn(urn: &str) -> Result<Leistungsschluessel, KeyError> {
        match urn.strip_prefix(URN) {
            Some(key) => key.parse(),
            None => Err(KeyError { format: Format::Leistung, fault: KeyFault::Form }),
        }
    }

    /// The key as `urn:de:fim:leika:leistung:<14 digits>`.
    #[must_use]
    pub fn urn(&self) -> String {
        [URN, self.as_str()].concat()
    }
}

pub(super) fn check(text: &str) -> Result<Standing, KeyFault> {
    let Ok(digits) = <&[u8; 14]>::try_from(text.as_bytes()) else {
        return Err(other_length(text));
    };
    if !all_digits(digits) {
        return Err(KeyFault::Form);
    }
    let [p, q, _, _, _, _, _, _, procedure @ .., d, e, f] = digits;
    if [*p, *q] != *b"99" {
        return Ok(Standing::Doubtful);
    }
    if procedure == b"000" && [*d, *e, *f] != *b"000" {
        return Err(KeyFault::DetailWithoutProcedure);
    }
    Ok(Standing::Sound)
}

#[cold]
fn other_length(text: &str) -> KeyFault {
    if super::ozg::is_ozg(text) { KeyFault::other(Format::Ozg) } else { KeyFault::Form }
}
