//! BODY: bodies, their sessions and their decisions.

mod decisions;
mod seats;
mod sessions;

use super::{FORMER, Former as Check, Rule, Text, why};
use crate::findings::Severity::{Error, Warning};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "BODY-001",
        name: "composition",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Gruppen sichern, dass Städte, Kreise, Gemeinden und Dienstleister gleich viel Gewicht haben. Ein Sitz zu viel oder zu wenig verschiebt es.",
            "the groups give towns, counties, municipalities and providers equal weight; a seat too many or too few shifts it",
            "Gründung des Kommunalgremiums am 26.08.2020 (14 Sitze); Modell, Gremium",
        ),
        texts: &[
            Text {
                de: "In der Gruppe „{value}“ {count?ist ein Sitz|sind # Sitze} aufgeführt; nach der \
                     Zusammensetzung am {day} {expected?müsste es einer|müssten es #} sein.",
                en: "{count?one seat is|# seats are} listed in the group “{value}”; by the \
                     composition on {day} there should be {expected}",
                help_de: "Ergänzen oder streichen Sie Sitze, oder berichtigen Sie, wie viele die \
                          Gruppe hat.",
                help_en: "add or strike seats, or correct how many the group has",
                ..FORMER
            },
            Text {
                de: "Der Sitz zählt zur Gruppe „{value}“, die es in diesem Gremium nicht gibt.",
                en: "the seat counts for the group “{value}”, which this body does not have",
                help_de: "Nennen Sie eine Gruppe, die unter „seat_groups“ steht.",
                help_en: "name a group that stands under “seat_groups”",
                ..FORMER
            },
            Text {
                de: "Den Sitz „{value}“ gibt es in diesem Gremium nicht.",
                en: "this body has no seat “{value}”",
                help_de: "Nennen Sie einen Sitz, der unter „seats“ steht; wer nur den Vorsitz führt \
                          oder zu Gast ist, hat keinen.",
                help_en: "name a seat that stands under “seats”; who only has the chair or is a \
                          guest has none",
                ..FORMER
            },
            Text {
                de: "Die Kennung „{value}“ ist in diesem Gremium schon vergeben.",
                en: "the id “{value}” is already taken in this body",
                help_de: "Geben Sie jedem Sitz eine eigene Kennung; mehrere Zusammensetzungen einer \
                          Gruppe dürfen sich in ihrer Zeit nicht überschneiden.",
                help_en: "give every seat an id of its own; several compositions of one group must \
                          not overlap in time",
                ..FORMER
            },
            Text {
                de: "{count?Ein Sitz ist|# Sitze sind} am {day} unbesetzt: {members}.",
                en: "{count?one seat is|# seats are} vacant on {day}: {members}",
                help_de: "Tragen Sie ein, wer die Sitze hat. Ist ein Sitz besetzt, aber nicht \
                          bekannt mit wem, so vermerken Sie „not_published“.",
                help_en: "put in who holds the seats; if a seat is held but it is not known by \
                          whom, say “not_published”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::RecordOn(seats::composition),
    },
    Rule {
        code: "BODY-002",
        name: "seat-held-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer spricht und stimmt, muss an jedem Tag feststehen; sonst zählt eine Stimme doppelt.",
            "who speaks and votes must be settled on every day; otherwise a vote counts twice",
            "Modell, Gremium",
        ),
        texts: &[
            Text {
                de: "Der Sitz „{value}“ ist zur selben Zeit doppelt besetzt: {members}.",
                en: "the seat “{value}” is held twice at the same time: {members}",
                help_de: "Begrenzen Sie die Zeiträume, oder tragen Sie eine der Organisationen als \
                          Stellvertretung („deputy“) ein.",
                help_en: "limit the times, or make one of the organisations a “deputy”",
                ..FORMER
            },
            Text {
                de: "„{value}“ hat am {day} {count} Sitze in diesem Gremium: {members}.",
                en: "“{value}” holds {count} seats of this body on {day}: {members}",
                help_de: "Prüfen Sie, ob das so gemeint ist. Stehen einer Organisation mehrere \
                          Sitze zu, so nennt die Gruppe sie unter „accepts“ mit ihrer Kennung.",
                help_en: "check whether that is meant; where several seats are due to an \
                          organisation, the group names it by its id under “accepts”",
                ..FORMER
            },
        ],
        units: false,
        check: Check::RecordOn(seats::occupation),
    },
    Rule {
        code: "BODY-003",
        name: "outside-the-group",
        severity: Error,
        since: "0.1",
        why: why(
            "Die Sitze einer Gruppe gehören denen, für die sie gedacht sind. Sonst spricht etwa ein Dienstleister für die Landkreise.",
            "the seats of a group belong to those they are meant for; otherwise a provider, say, speaks for the counties",
            "Gründung des Kommunalgremiums am 26.08.2020; Modell, Gremium",
        ),
        texts: &[Text {
            de: "„{value}“ ({kind}) gehört nicht in die Gruppe „{first}“, zu der dieser Sitz zählt.",
            en: "“{value}” ({kind}) does not belong into the group “{first}” that this seat counts \
                 for",
            help_de: "Prüfen Sie Sitz und Organisation. Soll die Gruppe sie aufnehmen, so nennen \
                      Sie ihre Art oder ihre Kennung unter „accepts“.",
            help_en: "check seat and organisation; if the group is to take it, name its kind or \
                      its id under “accepts”",
            ..FORMER
        }],
        units: false,
        check: Check::Within(seats::belonging),
    },
    Rule {
        code: "BODY-004",
        name: "below-cadence",
        severity: Warning,
        since: "0.1",
        why: why(
            "Kommunen bringen ihre Anliegen in Sitzungen ein. Fallen sie aus, bleiben die Anliegen liegen, ohne dass es jemand merkt.",
            "municipalities bring their concerns into sessions; where these do not take place the concerns lie still and nobody notices",
            "Modell, Gremium",
        ),
        texts: &[
            Text {
                de: "In den zwölf Monaten vor dem {day} {count?ist eine Sitzung|sind # Sitzungen} vor \
                     Ort eingetragen; {expected?eine ist|# sind} vorgesehen.",
                en: "{count?one session|# sessions} in person stand in the twelve months before \
                     {day}; {expected?one is|# are} intended",
                help_de: "Tragen Sie die fehlenden Sitzungen ein, oder passen Sie an, wie oft sich \
                          das Gremium trifft.",
                help_en: "put in the sessions that are missing, or adapt how often the body meets",
                ..FORMER
            },
            Text {
                de: "In den zwölf Monaten vor dem {day} {count?ist eine Videokonferenz|sind # \
                     Videokonferenzen} eingetragen; {expected?eine ist|# sind} vorgesehen.",
                en: "{count?one video conference|# video conferences} stand in the twelve months \
                     before {day}; {expected?one is|# are} intended",
                help_de: "Tragen Sie die fehlenden Videokonferenzen ein, oder passen Sie an, wie \
                          oft sich das Gremium trifft.",
                help_en: "put in the video conferences that are missing, or adapt how often the \
                          body meets",
                ..FORMER
            },
        ],
        units: false,
        check: Check::WithinOn(sessions::calendar),
    },
    Rule {
        code: "BODY-005",
        name: "decision-without-session",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur wer Sitzung und Stimmen kennt, kann einen Beschluss nachlesen und prüfen, ob er so zustande kam.",
            "only with session and votes can a decision be looked up and its making be checked",
            "Modell, Beschluss",
        ),
        texts: &[
            Text {
                de: "Die Sitzung „{value}“ steht nicht im Register.",
                en: "the session “{value}” is not in the register",
                help_de: "Prüfen Sie die Kennung, oder nehmen Sie die Sitzung auf.",
                help_en: "check the id, or take the session in",
                ..FORMER
            },
            Text {
                de: "Es ist nicht angegeben, in welcher Sitzung beschlossen wurde.",
                en: "it is not said in which session this was decided",
                help_de: "Nennen Sie die Sitzung; ein Umlaufverfahren ist auch eine.",
                help_en: "name the session; a decision by circulation has one as well",
                ..FORMER
            },
            Text {
                de: "Die Sitzung ist eine von „{found}“, der Beschluss aber einer von „{expected}“.",
                en: "the session is one of “{found}”, but the decision one of “{expected}”",
                help_de: "Prüfen Sie, welches Gremium wann beschlossen hat.",
                help_en: "check which body decided when",
                ..FORMER
            },
            Text {
                de: "Die Tagesordnung der Sitzung hat keinen Punkt „{value}“.",
                en: "the agenda of the session has no item “{value}”",
                help_de: "Nennen Sie einen Punkt der Tagesordnung, oder ergänzen Sie diese.",
                help_en: "name an item of the agenda, or add to it",
                ..FORMER
            },
            Text {
                de: "Der Beschluss trägt den {day}; die Sitzung ging vom {from} bis zum {to}.",
                en: "the decision is dated {day}; the session went from {from} to {to}",
                help_de: "Berichtigen Sie den Tag oder die Sitzung.",
                help_en: "correct the day or the session",
                ..FORMER
            },
            Text {
                de: "{count?Eine Stimme ist|# Stimmen sind} gezählt, obwohl es am {day} nur \
                     {limit?eine|#} gab.",
                en: "{count?one vote is|# votes are} counted, although there {limit?was only one|were only #} on \
                     {day}",
                help_de: "Prüfen Sie das Ergebnis der Abstimmung, und wer an diesem Tag \
                          stimmberechtigt war.",
                help_en: "check the result of the vote, and who had a vote on that day",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Within(decisions::cited),
    },
    Rule {
        code: "BODY-006",
        name: "decision-number-twice",
        severity: Error,
        since: "0.1",
        why: why(
            "Ein Beschluss wird an Gremium, Jahr und Nummer erkannt. Adressen im Netz wechseln und waren schon vertauscht (2022/02-AL und 2022/03-AL).",
            "a decision is known by body, year and number; web addresses change and have been swapped before (2022/02-AL and 2022/03-AL)",
            "719 veröffentlichte Beschlüsse des IT-Planungsrats; Modell, Beschluss",
        ),
        texts: &[
            Text {
                de: "Die Nummer „{value}“ hat schon der Beschluss „{first}“.",
                en: "the decision “{first}” already has the number “{value}”",
                help_de: "Ein Gremium vergibt jede Nummer einmal. Berichtigen Sie eine der beiden, \
                          oder streichen Sie den doppelten Beschluss.",
                help_en: "a body gives every number once; correct one of the two, or strike the \
                          decision that stands twice",
                ..FORMER
            },
            Text {
                de: "„{value}“ ist eine Nummer von „{expected}“, der Beschluss aber einer von \
                     „{found}“.",
                en: "“{value}” is a number of “{expected}”, but the decision one of “{found}”",
                help_de: "Berichtigen Sie die Nummer oder das Gremium; die AL-Runde hängt ihren \
                          Nummern „-AL“ an.",
                help_en: "correct the number or the body; the AL-Runde adds “-AL” to its numbers",
                ..FORMER
            },
            Text {
                de: "Die Adresse nennt „{found}“, der Beschluss hat aber die Nummer „{value}“.",
                en: "the address says “{found}”, but the decision has the number “{value}”",
                help_de: "Es zählt die Nummer, nicht die Adresse: einige Beschlüsse stehen unter \
                          vertauschten Adressen. Sehen Sie nach, ob diese zum Beschluss führt.",
                help_en: "the number counts, not the address: some decisions stand under swapped \
                          addresses; look whether this one leads to the decision",
                ..FORMER
            },
        ],
        units: false,
        check: Check::Register(decisions::identity),
    },
    Rule {
        code: "BODY-007",
        name: "beyond-its-remit",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Kommunalgremium berät. Was wie ein Beschluss über andere aussieht, bindet niemanden und weckt falsche Erwartungen.",
            "the Kommunalgremium advises; what looks like a decision about others binds nobody and raises false hopes",
            "Beschluss 2019/50, Beschluss 2023/06; Modell, Beschluss",
        ),
        texts: &[Text {
            de: "Das Gremium berät nur, entscheidet hier aber über Fremdes: {members}.",
            en: "the body only advises, but here it decides about what is not its own: {members}",
            help_de: "Gegenüber anderen empfiehlt es („recommended“) oder nimmt zur Kenntnis \
                      („noted“). Entscheiden kann es nur über eigene Bedarfe und Profile.",
            help_en: "towards others it recommends (“recommended”) or takes note (“noted”); it can \
                      decide only about needs and profiles of its own",
            ..FORMER
        }],
        units: false,
        check: Check::Within(decisions::remit),
    },
];
