//! Whether a mail address looks like a natural person's.
//!
//! A guess by form, with no list of names: two or three words joined by points or underscores, as
//! in `vorname.nachname`, `v.nachname` or `vorname.von-nachname`, none of which is a word of
//! offices. Single words are taken for functions, and so are abbreviations of two letters; names
//! that are also words of offices slip through. It warns too seldom rather than too often.

/// Words of offices, as they stand alone.
const WORDS: &[&str] = &[
    "admin",
    "ansprechpartner",
    "app",
    "bauen",
    "bauhof",
    "betrieb",
    "bildung",
    "buergermeister",
    "buergermeisterin",
    "bund",
    "cdo",
    "cert",
    "cio",
    "ciso",
    "cloud",
    "contact",
    "desk",
    "efa",
    "egov",
    "einkauf",
    "email",
    "fachverfahren",
    "familie",
    "fim",
    "finanzen",
    "fit",
    "fuehrerschein",
    "funktion",
    "gemeinde",
    "geschaeftsstelle",
    "gremium",
    "help",
    "helpdesk",
    "hilfe",
    "hostmaster",
    "info",
    "jugend",
    "kaemmerei",
    "kfz",
    "kommunal",
    "kommune",
    "kontakt",
    "kreis",
    "kultur",
    "land",
    "landkreis",
    "landraetin",
    "landrat",
    "mail",
    "markt",
    "marktplatz",
    "mitte",
    "netz",
    "netze",
    "newsletter",
    "nord",
    "noreply",
    "oberbuergermeister",
    "office",
    "ost",
    "ozg",
    "personal",
    "post",
    "postfach",
    "postmaster",
    "projekt",
    "projekte",
    "rathaus",
    "recht",
    "region",
    "reply",
    "rollout",
    "samtgemeinde",
    "sekretariat",
    "soziales",
    "sport",
    "stadt",
    "store",
    "strategie",
    "sued",
    "test",
    "umwelt",
    "verbandsgemeinde",
    "verkehr",
    "vorsitz",
    "vorstand",
    "vorzimmer",
    "web",
    "webmaster",
    "west",
    "wohnen",
    "xoev",
];

/// How words of offices end.
const ENDINGS: &[&str] = &[
    "abteilung",
    "aemter",
    "amt",
    "antraege",
    "antrag",
    "aufsicht",
    "behoerde",
    "bereich",
    "buero",
    "datenschutz",
    "dezernat",
    "dienst",
    "dienste",
    "digital",
    "fachdienst",
    "gebiet",
    "geld",
    "government",
    "gremium",
    "heit",
    "hotline",
    "kasse",
    "keit",
    "kita",
    "leitung",
    "online",
    "ordnung",
    "portal",
    "presse",
    "referat",
    "schaft",
    "schule",
    "schulen",
    "service",
    "services",
    "stab",
    "stelle",
    "stellen",
    "support",
    "taet",
    "team",
    "tion",
    "vergabe",
    "verwaltung",
    "wesen",
    "data",
    "open",
    "smart",
    "city",
    "zentral",
    "zentrale",
    "zentrum",
];

/// First names that are written before a surname with a hyphen; commonest in Germany.
const FIRST_NAMES: &[&str] = &[
    "andrea",
    "andreas",
    "anna",
    "anne",
    "birgit",
    "christian",
    "claudia",
    "daniel",
    "erika",
    "frank",
    "hans",
    "heike",
    "jan",
    "jens",
    "julia",
    "karin",
    "katrin",
    "klaus",
    "lena",
    "lukas",
    "maria",
    "markus",
    "martin",
    "max",
    "michael",
    "monika",
    "peter",
    "petra",
    "ralf",
    "sabine",
    "sandra",
    "stefan",
    "susanne",
    "thomas",
    "ursula",
    "uwe",
    "wolfgang",
];

/// From so many letters on a word that ends in `-ung` is no surname (`hartung` is one).
const LONG: usize = 8;

/// Whether the part before the `@` looks like a person's name.
pub(super) fn is_personal(mail: &str) -> bool {
    let local = mail.split(['@', '+']).next().unwrap_or_default().to_ascii_lowercase();
    // a hyphen alone joins the words of a function more often than two names
    let names = !local.contains(['.', '_']) && {
        let mut words = local.split('-');
        words.next().is_some_and(is_first_name) && words.count() == 1
    };
    let mut parts = u32::from(names);
    let mut longest = 0;
    for part in local.split(['.', '_']) {
        parts += 1;
        for word in part.split('-') {
            let word = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let is_name = word.bytes().all(|byte| byte.is_ascii_lowercase()) && !is_function(word);
            if !is_name {
                return false;
            }
            longest = longest.max(word.len());
        }
    }
    matches!(parts, 2 | 3) && longest > 2
}

/// Whether a word is one of the commonest first names.
fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.contains(&word)
}

fn is_function(word: &str) -> bool {
    match word.len() {
        0 => true,
        1 => false,
        2 => !matches!(word, "de" | "zu"),
        length => {
            WORDS.contains(&word)
                || ENDINGS.iter().any(|ending| word.ends_with(ending))
                || (length >= LONG && word.ends_with("ung"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_personal;

    #[test]
    fn names_of_persons() {
        for local in [
            "vorname.nachname",
            "v.nachname",
            "nachname.v",
            "vorname_nachname",
            "V.Nachname",
            "vorname.nachname2",
            "vorname.von-nachname",
            "v.w.nachname",
            "vorname.de.nachname",
            "v.nachname+ozg",
            "vor-name.nachname",
            "v.hartung",
        ] {
            assert!(is_personal(&format!("{local}@example.org")), "{local}");
        }
    }

    #[test]
    fn names_of_functions() {
        for local in [
            "poststelle",
            "info",
            "it",
            "it.service",
            "it-service",
            "service.it",
            "rathaus",
            "buergerbuero",
            "buerger.service",
            "ozg",
            "ozg.kontakt",
            "kontakt",
            "amt.fuer.it",
            "referat.12",
            "referat12.a",
            "team.digital",
            "fb.3",
            "3.nachname",
            "nachname",
            "stadt.beispiel",
            "wohngeld.online",
            "digitale.verwaltung",
            "e.government",
            "geschaeftsstelle.kommunalgremium",
            "amt-it.organisation",
            "no-reply",
            "a.b",
            "efa-marktplatz",
            "kfz.zulassung",
            "ewa.stelle+x",
            "ein.langer.name.mit.worten",
        ] {
            assert!(!is_personal(&format!("{local}@example.org")), "{local}");
        }
    }
}
