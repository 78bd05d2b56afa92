//! PROF: requirement profiles and frameworks.

mod basis;
mod contents;
mod life;
mod method;
mod weights;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "PROF-001",
        name: "changed-after-adoption",
        severity: Error,
        since: "0.1",
        why: why(
            "Was der IT-Planungsrat erhält, muss Wort für Wort sein, was das Gremium \
             verabschiedet hat. Eine stille Änderung nähme allen die Grundlage, die zugestimmt \
             haben.",
            "what the IT-Planungsrat receives has to be word for word what the body adopted; a \
             silent change would take the ground from all who agreed",
            "Modell, Anforderungsprofil; FIPS 180-4 (SHA-256)",
        ),
        texts: &[
            Text {
                de: "Der Inhalt dieser Fassung hat sich seit der Verabschiedung geändert: \
                     festgehalten ist {expected}, jetzt ergibt sich {found}.",
                en: "the contents of this version have changed since it was adopted: {expected} \
                     was recorded, now they give {found}",
                help_de: "Eine verabschiedete Fassung bleibt, wie sie ist. Stellen Sie den Inhalt \
                          wieder her, und legen Sie für die Änderung eine neue Fassung an.",
                help_en: "an adopted version stays as it is; restore its contents, and make a new \
                          version for what is to change",
                ..FORMER
            },
            Text {
                de: "Die Prüfsumme des verabschiedeten Inhalts ist nicht festgehalten; ob er sich \
                     geändert hat, lässt sich nicht sagen.",
                en: "the digest of the adopted contents is not recorded, so nobody can tell \
                     whether they have changed",
                help_de: "Ist der jetzige Inhalt der verabschiedete, so halten Sie unter \
                          „baseline“ {found} fest.",
                help_en: "if these are the adopted contents, record {found} under “baseline”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Entry(contents::unchanged),
    },
    Rule {
        code: "PROF-002",
        name: "empty-profile",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Profil ohne Anforderung, ohne Empfänger oder ohne Kommune, für die es gilt, kann \
             niemand beantworten.",
            "a profile without a requirement, without an addressee or without a municipality it \
             holds for cannot be answered by anyone",
            "Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Das Profil enthält kein Kriterium.",
                en: "the profile has no criterion",
                help_de: "Nennen Sie mindestens eine Anforderung.",
                help_en: "name at least one requirement",
                ..FORMER
            },
            Text {
                de: "Es ist nicht angegeben, an wen sich das Profil richtet.",
                en: "it is not said to whom the profile is addressed",
                help_de: "Nennen Sie mindestens einen Adressaten.",
                help_en: "name at least one addressee",
                ..FORMER
            },
            Text {
                de: "Die Angabe, für wen das Profil gilt, trifft auf keine Kommune der \
                     Gebietstabelle zu.",
                en: "what is said about for whom the profile holds fits no unit of the unit table",
                help_de: "Prüfen Sie die Bedingungen, zum Beispiel Schlüssel, Art und \
                          Einwohnerzahl.",
                help_en: "check the conditions, for instance keys, kind and population",
                ..FORMER
            },
            Text {
                de: "Die Angabe, für wen das Profil gilt, trifft auf keine Kommune zu, die im \
                     Register steht.",
                en: "what is said about for whom the profile holds fits no unit of the register",
                help_de: "Prüfen Sie die Bedingungen. Mit einer Gebietstabelle werden alle \
                          Kommunen gefragt.",
                help_en: "check the conditions; with a unit table all units are asked",
                ..FORMER
            },
        ],
        units: false,
        check: Check::ProfileAndRegister(&(contents::filled, contents::meant)),
    },
    Rule {
        code: "PROF-004",
        name: "shaky-basis",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer auf einem Rahmen aufbaut, muss sagen, auf welcher Fassung. Ein MUSS, das ein \
             entscheidendes Gremium beschlossen hat, kann ein beratendes nicht streichen.",
            "who builds on a framework has to say on which version; a must that a deciding body \
             adopted cannot be dropped by an advisory one",
            "EfA-Mindestanforderungen (Beschluss 2022/03-AL); Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Das Profil beruht auf „{value}“, nennt aber nicht, auf welcher Fassung.",
                en: "the profile is based on “{value}” but does not say on which version",
                help_de: "Nennen Sie die Fassung, zum Beispiel PRO-2020-0001@1.",
                help_en: "name the version, for instance PRO-2020-0001@1",
                ..FORMER
            },
            Text {
                de: "„{value}“ gilt hier als ergänzt, steht aber nicht unter den Kriterien dieses \
                     Profils.",
                en: "“{value}” is said to be added here but is none of the criteria of this \
                     profile",
                help_de: "Nehmen Sie das Kriterium auf, oder berichtigen Sie seine Kennung.",
                help_en: "add the criterion, or correct its id",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist kein Kriterium von „{found}“.",
                en: "“{value}” is no criterion of “{found}”",
                help_de: "Prüfen Sie die Kennung des Kriteriums und die Fassung, auf der das \
                          Profil beruht.",
                help_en: "check the id of the criterion and the version that the profile is based \
                          on",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist ein MUSS aus „{found}“, das „{first}“ beschlossen hat; es darf \
                     weder gelockert noch gestrichen werden.",
                en: "“{value}” is a must of “{found}”, which “{first}” has adopted; it may be \
                     neither relaxed nor dropped",
                help_de: "Halten Sie das Kriterium ein, oder richten Sie den Wunsch nach einer \
                          Änderung an das Gremium.",
                help_en: "keep the criterion, or ask the body to change it",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Within(basis::sound),
    },
    Rule {
        code: "PROF-006",
        name: "weights",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus den Gewichten wird die Rangfolge der Angebote. Fehlt eines oder stimmt die Summe \
             nicht, so ist das Ergebnis zufällig und angreifbar.",
            "the weights make the ranking of the offers; where one is missing or the sum is \
             wrong, the result is arbitrary and open to challenge",
            "UfAB 2018, Leistungspunkte; Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Das Gewicht des Bewertungskriteriums „{value}“ fehlt.",
                en: "the evaluation criterion “{value}” has no weight",
                help_de: "Geben Sie ein Gewicht größer als null an.",
                help_en: "give a weight greater than zero",
                ..FORMER
            },
            Text {
                de: "Die Gruppe „{value}“ hat das Gewicht null.",
                en: "the group “{value}” has a weight of zero",
                help_de: "Geben Sie ein Gewicht größer als null an, oder streichen Sie die Gruppe.",
                help_en: "give a weight greater than zero, or drop the group",
                ..FORMER
            },
            Text {
                de: "Die Gruppe „{value}“ gibt es in der Bewertung nicht.",
                en: "the scoring has no group “{value}”",
                help_de: "Prüfen Sie die Kennung, oder nehmen Sie die Gruppe mit ihrem Gewicht auf.",
                help_en: "check the id, or add the group with its weight",
                ..FORMER
            },
            Text {
                de: "Das Bewertungskriterium „{value}“ gehört zu keiner Gruppe, obwohl Gruppen \
                     gewichtet werden.",
                en: "the evaluation criterion “{value}” is in no group although groups are \
                     weighted",
                help_de: "Ordnen Sie das Kriterium einer Gruppe zu.",
                help_en: "put the criterion into a group",
                ..FORMER
            },
            Text {
                de: "Die Gewichte der Gruppen ergeben zusammen {found} Prozent statt 100.",
                en: "the weights of the groups add up to {found} per cent instead of 100",
                help_de: "Prüfen Sie die Gewichte der Gruppen.",
                help_en: "check the weights of the groups",
                ..FORMER
            },
            Text {
                de: "Die Gewichte der Kriterien in der Gruppe „{value}“ ergeben zusammen {found} \
                     Prozent statt 100.",
                en: "the weights of the criteria in the group “{value}” add up to {found} per cent \
                     instead of 100",
                help_de: "Prüfen Sie die Gewichte der Kriterien dieser Gruppe.",
                help_en: "check the weights of the criteria of this group",
                ..FORMER
            },
            Text {
                de: "Die Gewichte der Kriterien ergeben zusammen {found} Prozent statt 100.",
                en: "the weights of the criteria add up to {found} per cent instead of 100",
                help_de: "Prüfen Sie die Gewichte der Bewertungskriterien.",
                help_en: "check the weights of the evaluation criteria",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(weights::complete),
    },
    Rule {
        code: "PROF-007",
        name: "unbalanced",
        severity: Warning,
        since: "0.1",
        why: why(
            "Entscheidet ein einziges Kriterium oder ist fast alles ein MUSS, so bleibt für \
             verschiedene Lösungen kein Raum. Gewollt sind wirksame Standards, keine \
             Gleichmachung.",
            "where a single criterion decides or nearly all is a must, no room is left for \
             different solutions; effective standards are wanted, not sameness",
            "MoSCoW-Methode (höchstens 60 Prozent MUSS); Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Das Kriterium „{value}“ trägt rund {found} Prozent des Gewichts und damit \
                     mehr als alle anderen zusammen.",
                en: "the criterion “{value}” carries about {found} per cent of the weight and so \
                     more than all others together",
                help_de: "Prüfen Sie, ob ein einzelnes Kriterium die Bewertung entscheiden soll.",
                help_en: "look whether one criterion is to decide the evaluation",
                ..FORMER
            },
            Text {
                de: "{count?Ein Kriterium ist|# Kriterien sind} ein MUSS, bei {limit?einem \
                     Kriterium|# Kriterien} insgesamt; das sind mehr als 60 Prozent.",
                en: "{count?one criterion is|# criteria are} a must, of {limit?one criterion|# \
                     criteria} in all; that is more than 60 per cent",
                help_de: "Prüfen Sie, was wirklich verbindlich sein muss. Je mehr MUSS, desto \
                          weniger Lösungen bleiben übrig.",
                help_en: "look what really has to be a must; the more of them, the fewer solutions \
                          are left",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(weights::balanced),
    },
    Rule {
        code: "PROF-008",
        name: "scoring-not-declared",
        severity: Error,
        since: "0.1",
        why: why(
            "Wonach bewertet wird, muss feststehen, bevor das erste Angebot vorliegt. Sonst lässt \
             sich der Gewinner nachträglich aussuchen.",
            "how offers are rated has to be settled before the first one is there; otherwise the \
             winner can be picked afterwards",
            "UfAB 2018, einfache und erweiterte Richtwertmethode; § 127 GWB; Modell, \
             Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Das Profil enthält Bewertungskriterien, sagt aber nicht, wie bewertet wird.",
                en: "the profile has evaluation criteria but does not say how they are scored",
                help_de: "Geben Sie Methode, Punkteskala, Rundung und die Regel bei Gleichstand an.",
                help_en: "give method, scale, rounding and what decides a tie",
                ..FORMER
            },
            Text {
                de: "Für die erweiterte Richtwertmethode fehlt die Bandbreite.",
                en: "the band of the extended reference-value method is missing",
                help_de: "Geben Sie unter „band_percent“ 1 bis 10 Prozent an.",
                help_en: "give 1 to 10 per cent under “band_percent”",
                ..FORMER
            },
            Text {
                de: "Die Bandbreite ist {value} Prozent; höchstens {limit} sind vorgesehen.",
                en: "the band is {value} per cent; at most {limit} are provided for",
                help_de: "Geben Sie unter „band_percent“ 1 bis 10 Prozent an.",
                help_en: "give 1 to 10 per cent under “band_percent”",
                ..FORMER
            },
            Text {
                de: "Für die erweiterte Richtwertmethode fehlt, was innerhalb der Bandbreite \
                     entscheidet.",
                en: "it is not said what decides within the band of the extended reference-value \
                     method",
                help_de: "Geben Sie unter „decide_by“ den Preis, die Punkte oder ein Kriterium an.",
                help_en: "give the price, the points or a criterion under “decide_by”",
                ..FORMER
            },
            Text {
                de: "„{value}“ gehört nur zur erweiterten Richtwertmethode; hier gilt eine andere.",
                en: "“{value}” belongs to the extended reference-value method only; here another \
                     one holds",
                help_de: "Streichen Sie die Angabe, oder wählen Sie die erweiterte \
                          Richtwertmethode.",
                help_en: "remove it, or choose the extended reference-value method",
                ..FORMER
            },
            Text {
                de: "Es ist nicht festgelegt, was bei Gleichstand entscheidet.",
                en: "it is not laid down what decides a tie",
                help_de: "Nennen Sie unter „tie_chain“ der Reihe nach, was entscheidet; zuletzt \
                          hilft das Los.",
                help_en: "say under “tie_chain” what decides, one after the other; in the end a \
                          lot helps",
                ..FORMER
            },
            Text {
                de: "Entscheiden soll das Kriterium „{value}“; das Profil enthält es nicht.",
                en: "the criterion “{value}” is to decide, but the profile does not have it",
                help_de: "Nennen Sie ein Kriterium dieses Profils.",
                help_en: "name a criterion of this profile",
                ..FORMER
            },
            Text {
                de: "Die Bewertung wurde erst am {day} festgelegt, verabschiedet wurde das Profil \
                     aber schon am {from}.",
                en: "the scoring was fixed on {day} only, but the profile was adopted on {from}",
                help_de: "Was verabschiedet wird, steht vorher fest. Berichtigen Sie den Tag, oder \
                          legen Sie eine neue Fassung an.",
                help_en: "what is adopted is fixed before; correct the day, or make a new version",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(method::declared),
    },
    Rule {
        code: "PROF-011",
        name: "life-cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur ein lückenloser Verlauf zeigt, wer ein Profil wann verabschiedet hat und ob es den \
             Adressaten erreicht hat. Was niemand einbringt, wird dort nicht beraten.",
            "only a history without gaps shows who adopted a profile when, and whether it reached \
             the addressee; what nobody brings there is not discussed there",
            "Modell, Anforderungsprofil",
        ),
        texts: &[
            Text {
                de: "Dieser Schritt kann im Verlauf nicht auf den vorigen folgen.",
                en: "in the history this step cannot follow the one before",
                help_de: "Der Weg ist: Entwurf, abgestimmt, verabschiedet, adressiert, abgelöst; \
                          solange es nicht abgelöst ist, lässt es sich zurückziehen. Ergänzen Sie den fehlenden \
                          Schritt, oder berichtigen Sie diesen.",
                help_en: "the way is: draft, agreed, adopted, addressed, replaced; until it is \
                          replaced it may be withdrawn; add the step that is missing, or correct this one",
                ..FORMER
            },
            Text {
                de: "Dieser Schritt trägt als Tag den {day}, der Schritt davor aber den {from}.",
                en: "this step is dated {day}, but the one before it {from}",
                help_de: "Berichtigen Sie einen der beiden Tage, oder ordnen Sie die Schritte.",
                help_en: "correct one of the two days, or put the steps in order",
                ..FORMER
            },
            Text {
                de: "Der Verlauf ist leer; der Stand des Profils ist damit nicht belegt.",
                en: "the history is empty, so nothing tells how the profile came to its status",
                help_de: "Tragen Sie die Schritte ein, mit Tag und Rolle.",
                help_en: "put in the steps, with day and role",
                ..FORMER
            },
            Text {
                de: "Der angegebene Stand ist nicht der des letzten Schritts im Verlauf.",
                en: "the status given is not that of the last step of the history",
                help_de: "Ergänzen Sie den Verlauf, oder berichtigen Sie den Stand.",
                help_en: "add to the history, or correct the status",
                ..FORMER
            },
            Text {
                de: "Das Profil ist adressiert; es fehlt aber, wer es dem IT-Planungsrat vorlegt.",
                en: "the profile is addressed, but it is not said who brings it before the IT-Planungsrat",
                help_de: "Nennen Sie unter „rapporteur“ den Bund, ein Land oder die FITKO als \
                          Berichterstatter.",
                help_en: "name the federation, a Land or FITKO under “rapporteur”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Profile(life::lived),
    },
];
