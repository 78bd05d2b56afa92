//! ORGA: organisations and the units they are.

use super::links::{circle, ids};
use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Info, Warning};
use crate::keys::{AreaKey, AreaLevel, Ars, Date};
use crate::model::{Organisation, OrganisationKind, Record, SizeClass};
use crate::register::{Register, circles};
use crate::rules::Hit;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "ORGA-001",
        name: "keys-do-not-fit",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus dem Schlüssel folgt, ob eine Stadt, ein Kreis oder ein Land gemeint ist. Passt \
             er nicht zur Art, so werden Rechte und Einwohner der falschen Stelle zugerechnet.",
            "from the key follows whether a town, a county or a Land is meant; where it does not \
             fit the kind, rights and inhabitants are counted for the wrong one",
            "Statistisches Bundesamt, Gemeindeverzeichnis; an 11.004 Gemeinden gemessen",
        ),
        texts: &[
            Text {
                de: "Der Regionalschlüssel „{value}“ passt in seiner Länge nicht zur Art „{kind}“.",
                en: "the regional key “{value}” does not fit the kind “{kind}” by its length",
                help_de: "Ein Land hat 2 Ziffern, ein Kreis 5, ein Gemeindeverband 9, eine Gemeinde 12.",
                help_en: "a Land has 2 digits, a county 5, an association 9, a municipality 12",
                ..FORMER
            },
            Text {
                de: "Der Gemeindeschlüssel „{value}“ passt in seiner Länge nicht zur Art „{kind}“.",
                en: "the municipality key “{value}” does not fit the kind “{kind}” by its length",
                help_de: "Ein Land hat 2 Ziffern, ein Kreis 5, eine Gemeinde 8; ein Gemeindeverband hat keinen.",
                help_en: "a Land has 2 digits, a county 5, a municipality 8; an association has none",
                ..FORMER
            },
            Text {
                de: "Das Land „{value}“ passt nicht zum Schlüssel, der mit „{expected}“ beginnt.",
                en: "the Land “{value}” does not fit the key, which begins with “{expected}”",
                help_de: "Die ersten zwei Ziffern des Schlüssels sind das Land.",
                help_en: "the first two digits of the key are the Land",
                ..FORMER
            },
            Text {
                de: "Der Gemeindeschlüssel „{value}“ passt nicht zum Regionalschlüssel; aus ihm folgt „{expected}“.",
                en: "the municipality key “{value}” does not fit the regional key, from which “{expected}” follows",
                help_de: "Der Gemeindeschlüssel besteht aus den Ziffern 1 bis 5 und 10 bis 12 des Regionalschlüssels.",
                help_en: "the municipality key is digits 1 to 5 and 10 to 12 of the regional key",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Organisation(keys),
    },
    Rule {
        code: "ORGA-002",
        name: "no-such-unit",
        severity: Error,
        since: "0.1",
        why: why(
            "Gebietsreformen lösen Gemeinden auf. Ein alter Schlüssel führt dann Anträge und Kosten ins Leere.",
            "territorial reforms dissolve municipalities; an old key then leads applications and costs nowhere",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Organisation",
        ),
        texts: &[
            Text {
                de: "Den Schlüssel „{value}“ gibt es am {day} in der Gebietstabelle nicht.",
                en: "the unit table has no key “{value}” on {day}",
                help_de: "Prüfen Sie den Schlüssel und den Stand der Tabelle. Gibt es die Stelle \
                          nicht mehr, so begrenzen Sie ihre Gültigkeit („valid“).",
                help_en: "check the key and the edition of the table; if the unit is no more, \
                          limit its validity (“valid”)",
                ..FORMER
            },
            Text {
                de: "Den Schlüssel „{value}“ gibt es am {day} nicht mehr; an seine Stelle trat: \
                     {successor}.",
                en: "the key “{value}” is no more on {day}; in its place came: {successor}",
                help_de: "Nehmen Sie die neue Stelle auf, und begrenzen Sie die Gültigkeit der \
                          alten („valid“).",
                help_en: "take the new unit in, and limit the validity of the old one (“valid”)",
                ..FORMER
            },
        ],
        units: false,
        check: Check::WithinOn(in_the_table),
    },
    Rule {
        code: "ORGA-003",
        name: "who-administers",
        severity: Error,
        since: "0.1",
        why: why(
            "Viele kleine Gemeinden werden von einem Amt oder einer Verbandsgemeinde verwaltet. \
             Dort wird bestellt und betrieben, und dort muss die Nachricht ankommen.",
            "many small municipalities are administered by an association; that is where things \
             are ordered and run, and where the message has to arrive",
            "Statistisches Bundesamt, Gemeindeverzeichnis (Gemeindeverbände); Modell, \
             Organisation",
        ),
        texts: &[
            Text {
                de: "Ohne eigene Verwaltung muss gesagt sein, wer verwaltet.",
                en: "without an administration of its own it must be said who administers it",
                help_de: "Nennen Sie die verwaltende Stelle unter „administered_by“.",
                help_en: "name who administers it under “administered_by”",
                ..FORMER
            },
            Text {
                de: "Die Verwaltung läuft im Kreis: {members}.",
                en: "the administration runs in a circle: {members}",
                help_de: "Prüfen Sie, wer wen verwaltet.",
                help_en: "check who administers whom",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Register(administration),
    },
    Rule {
        code: "ORGA-004",
        name: "population",
        severity: Warning,
        since: "0.1",
        why: why(
            "Nach der Größe richtet sich, für wen ein Bedarf oder ein Angebot gilt, und oft auch, \
             was es kostet. Eine falsche Klasse schließt Kommunen aus.",
            "size decides for whom a need or an offering holds and often what it costs; a wrong \
             class shuts municipalities out",
            "Modell, Organisation; Beschluss 2021/24 des IT-Planungsrats, Nr. 2 (Schlüssel \
             Einwohner)",
        ),
        texts: &[
            Text {
                de: "Die Größenklasse „{value}“ passt nicht zu {count} Einwohnern.",
                en: "the size class “{value}” does not fit {count} inhabitants",
                help_de: "Richtig wäre „{expected}“.",
                help_en: "“{expected}” would be right",
                ..FORMER
            },
            Text {
                de: "Die Einwohnerzahl ist vom {day} und damit älter als fünf Jahre.",
                en: "the number of inhabitants is of {day} and so older than five years",
                help_de: "Tragen Sie eine neuere Zahl mit Stichtag ein.",
                help_en: "put in a newer number with its day",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Organisation(population),
    },
    Rule {
        code: "ORGA-005",
        name: "two-primary-providers",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer keinen Weg zu einem Dienst findet, fragt zuerst seinen IT-Dienstleister. Sind \
             zwei als erster eingetragen, weiß niemand, welcher zuständig ist.",
            "who finds no way to a service asks the IT provider first; where two are recorded as \
             the first, nobody knows which one is in charge",
            "Modell, Organisation",
        ),
        texts: &[Text {
            de: "Am {day} sind {count} IT-Dienstleister als erste Anlaufstelle eingetragen.",
            en: "{count} IT providers are recorded as the first to ask on {day}",
            help_de: "Setzen Sie „primary“ nur bei einem auf true, oder begrenzen Sie die Zeiträume.",
            help_en: "set “primary” to true for one only, or limit the times",
            ..FORMER
        }],
        units: false,
        check: Check::OrganisationOn(primary),
    },
];

/// Digits that the keys of a kind have: ARS and AGS; 0 where there is none.
const fn digits(kind: OrganisationKind) -> Option<(usize, usize)> {
    match kind {
        OrganisationKind::Land => Some((2, 2)),
        OrganisationKind::Kreis => Some((5, 5)),
        OrganisationKind::Gemeindeverband => Some((9, 0)),
        OrganisationKind::Kommune => Some((12, 8)),
        _ => None,
    }
}

fn keys(organisation: &Organisation, _: Option<Date>, out: &mut Vec<Hit>) {
    let kind = organisation.kind.as_str();
    let (ars, ags) = (organisation.ars, organisation.ags);
    if let Some((ars_digits, ags_digits)) = digits(organisation.kind) {
        if let Some(ars) = ars.filter(|ars| ars.as_ref().len() != ars_digits) {
            out.push(Hit::at("/ars").with("value", ars.as_ref()).word("kind", kind));
        }
        if let Some(ags) = ags.filter(|ags| ags.as_ref().len() != ags_digits) {
            out.push(Hit::at("/ags").case(1).with("value", ags.as_ref()).word("kind", kind));
        }
    }
    let of_key = ars.map(|ars| ars.land()).or(ags.map(|ags| ags.land()));
    if let (Some(land), Some(of_key)) = (organisation.land, of_key) {
        if land != of_key {
            let hit = Hit::at("/land").case(2).with("value", land.as_ref());
            out.push(hit.with("expected", of_key.as_ref()));
        }
    }
    let from_ars = ars.filter(|ars| ars.level() != AreaLevel::Gemeindeverband);
    if let (Some(ags), Some(expected)) = (ags, from_ars.and_then(|ars| ars.ags())) {
        let same_length = ags.as_ref().len() == expected.as_ref().len();
        if same_length && ags != expected {
            let hit = Hit::at("/ags").case(3).with("value", ags.as_ref());
            out.push(hit.with("expected", expected.as_ref()));
        }
    }
}

/// A unit that exists on the day has a row in the table of units, where there is one.
fn in_the_table(record: &Record, register: &Register, day: Date, out: &mut Vec<Hit>) {
    let Record::Organisation(it) = record else { return };
    let (units, valid) = (register.units(), it.valid.unwrap_or_default());
    if !it.is_unit() || units.is_empty() || !valid.contains(day) {
        return;
    }
    let of_ars = it.ars.map(|ars| ("/ars", AreaKey::Ars(ars)));
    let Some((path, key)) = of_ars.or(it.ags.map(|ags| ("/ags", AreaKey::Ags(ags)))) else {
        return;
    };
    if units.find(&key, Some(day)).is_some() {
        return;
    }
    let hit = Hit::at(path).with("value", key.as_ref()).day("day", day);
    let successors = it.ars.map(|ars| units.successors(ars, day)).unwrap_or_default();
    out.push(match successors.is_empty() {
        true => hit,
        false => {
            let named = successors.iter().map(|ars| named(*ars, register, day)).collect();
            hit.case(1).severity(Warning).list("successor", named)
        }
    });
}

/// A key with the name of its unit.
fn named(ars: Ars, register: &Register, day: Date) -> String {
    let row = register.units().find(&AreaKey::Ars(ars), Some(day));
    row.map_or_else(|| ars.to_string(), |row| format!("{ars} ({})", row.name))
}

fn administration(register: &Register, out: &mut Vec<(usize, Hit)>) {
    for (number, entry) in register.entries().iter().enumerate() {
        if let Some(Record::Organisation(it)) = &entry.record {
            let alone = it.own_administration == Some(false) && it.administered_by.is_none();
            if it.is_unit() && alone {
                out.push((number, Hit::at("/administered_by")));
            }
        }
    }
    let edges = register.edges(|record| match record {
        Record::Organisation(it) => it.administered_by.iter().map(|to| to.id()).collect(),
        _ => Vec::new(),
    });
    for found in circles(&edges) {
        let hit = Hit::at("/administered_by").case(1);
        out.extend(circle(&found, ids(register, &found), hit));
    }
}

fn population(organisation: &Organisation, day: Option<Date>, out: &mut Vec<Hit>) {
    let Some(population) = organisation.population else { return };
    let class = SizeClass::of(population.count);
    if let Some(said) = organisation.size_class.filter(|said| *said != class) {
        out.push(
            Hit::at("/size_class")
                .word("value", said.as_str())
                .with("count", population.count)
                .word("expected", class.as_str()),
        );
    }
    if day.is_some_and(|day| population.on.plus_months(60) < day) {
        let hit = Hit::at("/population/on").case(1).severity(Info);
        out.push(hit.day("day", population.on));
    }
}

fn primary(organisation: &Organisation, day: Date, out: &mut Vec<Hit>) {
    let providers = organisation.it_providers.iter().enumerate();
    let first: Vec<usize> = providers
        .filter(|(_, provider)| provider.primary && provider.valid.contains(day))
        .map(|(number, _)| number)
        .collect();
    let place = |number: &usize| format!("/it_providers/{number}/primary");
    if let [one, others @ ..] = first.as_slice() {
        if let Some(second) = others.first() {
            let hit = Hit::at(place(second)).with("count", first.len()).day("day", day);
            out.push(hit.related(place(one)));
        }
    }
}
