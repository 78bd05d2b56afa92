//! NEED-012: whoever raised a merged need agrees to the merge, by word or by silence

use crate::facts::{ConsentState, consent_state};
use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Need;
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// The shortest time to object, in days.
const WINDOW: u64 = 14;

/// Whoever raised a merged need agrees to the merge, by word or by silence
#[derive(Cases)]
pub enum ConsentToMerge {
    #[de("„{value}“ hat der Zusammenführung am {day} widersprochen.")]
    #[help_de(
        "Lösen Sie den Bedarf wieder heraus, oder halten Sie beim gemeinsamen Bedarf als \
         Abweichung fest, was für diese Stelle anders bleibt."
    )]
    #[en("“{value}” objected to the merge on {day}")]
    #[help_en(
        "take the need out again, or record with the common need as a variant what stays \
         different for them"
    )]
    Objected { value: String, day: Date },
    #[de("„{value}“ hat am {day} widersprochen; die Frist endete am {to}.")]
    #[help_de("Bieten Sie an, den Bedarf wieder herauszulösen.")]
    #[en("“{value}” objected on {day}; the window ended on {to}")]
    #[help_en("offer to take the need out again")]
    #[warning]
    ObjectedLate { value: String, day: Date, to: Date },
    #[de("„{value}“ kann der Zusammenführung noch bis zum {to} widersprechen.")]
    #[help_de("Warten Sie die Frist ab, bevor der gemeinsame Bedarf weitergegeben wird.")]
    #[en("“{value}” may still object to the merge until {to}")]
    #[help_en("wait for the end of the window before the common need is passed on")]
    #[info]
    Pending { value: String, to: Date },
    #[de("„{value}“ hat zum geänderten Wortlaut von „{first}“ noch nichts gesagt.")]
    #[help_de(
        "Zustimmung und Schweigen gelten nur für den Wortlaut, der bei der Zusammenführung vorlag. \
         Stellen Sie ihn wieder her, oder lösen Sie den Bedarf heraus und führen Sie ihn mit neuer \
         Frist zusammen."
    )]
    #[en("“{value}” has said nothing on the changed wording of “{first}” yet")]
    #[help_en(
        "agreement and silence count for the wording at the merge only; restore it, or take the \
         need out and merge it again with a new window"
    )]
    #[warning]
    Reworded { value: String, first: String },
    #[de("Für Einwände sind {count?ein Tag|# Tage} Zeit; üblich sind mindestens {limit}.")]
    #[help_de("Verlängern Sie die Frist für Einwände.")]
    #[en("there {count?is one day|are # days} to object; at least {limit} are usual")]
    #[help_en("give more time to object")]
    #[warning]
    ShortWindow { count: u64, limit: u64 },
}

impl Check for ConsentToMerge {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-012",
        name: "consent-to-merge",
        severity: Error,
        since: "0.1",
        why: why(
            "Wer einen Bedarf eingebracht hat, soll nicht in einem gemeinsamen verschwinden, dem \
             er widersprochen hat. Wer bis zum Ende der Frist schweigt, stimmt zu.",
            "who raised a need should not vanish in a common one that they objected to; who is \
             silent until the end of the window agrees",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    fn look(register: &Register, context: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(day) = context.day else { return };
        for (number, need) in register.numbered_of::<Need>() {
            let Some(merge) = &need.merge else { continue };
            let Some(target) = register.need(merge.into.as_str()) else { continue };
            let to = merge.objection_until;
            let mut out = out.of(number);
            let window = to.days_since(merge.on);
            if let Some(count) = u64::try_from(window).ok().filter(|it| *it < WINDOW) {
                out.push("/merge/objection_until", Self::ShortWindow { count, limit: WINDOW });
            }
            for (place, originator) in need.originators.iter().enumerate() {
                let (state, on) = consent_state(originator, need, merge, target, day);
                let id = originator.organisation.as_ref().map(|it| it.id());
                let value = id.or(originator.group.as_deref()).unwrap_or_default().to_owned();
                let day = on.unwrap_or(to);
                let case = match state {
                    ConsentState::Objected => Self::Objected { value, day },
                    ConsentState::ObjectedLate => Self::ObjectedLate { value, day, to },
                    ConsentState::Pending => Self::Pending { value, to },
                    ConsentState::Reworded => {
                        Self::Reworded { value, first: target.id.to_string() }
                    }
                    _ => continue,
                };
                out.push(format!("/originators/{place}"), case);
            }
        }
    }
}
