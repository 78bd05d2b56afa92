//! NEED-003: the life of a need, step by step (model §2)

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Life, Need, NeedStatus};
use crate::register::Register;
use crate::rules::{Check, Context, Together, Violations};

/// What may be wrong with the life of a need.
#[derive(Cases)]
pub enum LifeCycle {
    #[de("Auf „{first}“ kann im Verlauf nicht „{value}“ folgen.")]
    #[help_de(
        "Die Schritte sind: Entwurf, eingereicht, gesichtet, in Beratung, gebündelt, beschlossen, übermittelt, beantwortet, erfüllt; nur Beratung und Bündelung dürfen fehlen. \
               Ergänzen Sie den fehlenden Schritt, oder berichtigen Sie diesen."
    )]
    #[en("in the history “{value}” cannot follow “{first}”")]
    #[help_en(
        "the steps are: draft, submitted, triaged, in consultation, bundled, adopted, sent, answered, fulfilled; only consultation and bundling may be left out; \
               add the step that is missing, or correct this one"
    )]
    NotAllowed { first: NeedStatus, value: NeedStatus },
    #[de(
        "Der Verlauf beginnt mit „{value}“; am Anfang steht aber ein Entwurf oder die \
          Einreichung."
    )]
    #[help_de("Ergänzen Sie die ersten Schritte.")]
    #[en("the history begins with “{value}”, but a need begins as a draft or when it is submitted")]
    #[help_en("add the first steps")]
    BeginsLate { value: NeedStatus },
    #[de("Dieser Schritt trägt als Tag den {day}, der Schritt davor aber den {from}.")]
    #[help_de("Berichtigen Sie einen der beiden Tage, oder ordnen Sie die Schritte.")]
    #[en("this step is dated {day}, but the one before it {from}")]
    #[help_en("correct one of the two days, or put the steps in order")]
    GoesBack { day: Date, from: Date },
    #[de("Als Stand ist „{value}“ angegeben, der letzte Schritt im Verlauf ist aber „{first}“.")]
    #[help_de("Ergänzen Sie den Verlauf, oder berichtigen Sie den Stand.")]
    #[en("the status is given as “{value}”, but the last step of the history is “{first}”")]
    #[help_en("add to the history, or correct the status")]
    OtherStatus { value: NeedStatus, first: NeedStatus },
    #[de("Der Verlauf ist leer; der Stand „{value}“ ist damit nicht belegt.")]
    #[help_de(
        "Tragen Sie die Schritte ein, mit Tag und Rolle, beginnend mit dem Entwurf oder \
               der Einreichung."
    )]
    #[en("the history is empty, so nothing tells how the status “{value}” was reached")]
    #[help_en("put in the steps, with day and role, beginning with the draft or the submission")]
    NoHistory { value: NeedStatus },
    #[de(
        "In Beratung ist der Bedarf seit dem {day}; eingebracht wurde er erst in der Sitzung vom \
         {from}."
    )]
    #[help_de("Berichtigen Sie den Tag des Schritts, oder nennen Sie die richtige Sitzung.")]
    #[en(
        "the need has been in consultation since {day}, but was raised in the session of {from} \
         only"
    )]
    #[help_en("correct the day of the step, or name the right session")]
    #[warning]
    BeforeItWasRaised { day: Date, from: Date },
}

impl Check for LifeCycle {
    type Of = Need;
    const ABOUT: About = About {
        code: "NEED-003",
        name: "life-cycle",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur ein lückenloser Verlauf zeigt, wo ein Bedarf liegen geblieben ist und wer am Zug \
             war.",
            "only a history without gaps shows where a need was left lying and whose turn it was",
            "Modell, Bedarf",
        ),
    };
    const TOGETHER: Option<Together<Self>> = Some(raised);

    /// The history begins at the beginning, goes allowed steps forward in time, and ends in the
    /// status.
    fn look(need: &Need, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let [first, ..] = &need.history[..] else {
            out.push("/history", Self::NoHistory { value: need.status });
            return;
        };
        if !first.status.may_begin() {
            out.push("/history/0/status", Self::BeginsLate { value: first.status });
        }
        let mut before = first;
        for (number, step) in need.history.iter().enumerate().skip(1) {
            if !step.status.may_follow(before.status) && !is_taken_out(need, number) {
                let case = Self::NotAllowed { first: before.status, value: step.status };
                let status =
                    |back: usize| format!("/history/{}/status", number.saturating_sub(back));
                let found = out.push(status(0), case).related(status(1));
                if before.status == NeedStatus::Merged {
                    // to what a need goes back that is taken out again
                    found.related(status(2));
                }
            }
            if step.on < before.on {
                let case = Self::GoesBack { day: step.on, from: before.on };
                out.push(format!("/history/{number}/on"), case);
            }
            before = step;
        }
        if before.status != need.status {
            let case = Self::OtherStatus { value: need.status, first: before.status };
            let last = need.history.len() - 1;
            out.push("/status", case).related(format!("/history/{last}/status"));
        }
    }
}

/// Whether a step goes back from a merge to the status that the need had before.
fn is_taken_out(need: &Need, number: usize) -> bool {
    let status = |back: usize| Some(need.history.get(number.checked_sub(back)?)?.status);
    status(1) == Some(NeedStatus::Merged) && status(2).is_some() && status(2) == status(0)
}

/// No need is in consultation before the first session in which someone raised it.
fn raised(register: &Register, _: &Context<'_>, out: &mut Violations<'_, LifeCycle>) {
    for (number, need) in register.numbered_of::<Need>() {
        let steps = need.history.iter().enumerate();
        let begun = steps.into_iter().find(|(_, step)| step.status == NeedStatus::InConsultation);
        let sessions = need.originators.iter().filter_map(|it| it.session.as_ref());
        let sessions = sessions.filter_map(|it| register.session(it.as_str()));
        let (Some((i, step)), Some(from)) = (begun, sessions.map(|it| it.start).min()) else {
            continue;
        };
        if step.on < from {
            let case = LifeCycle::BeforeItWasRaised { day: step.on, from };
            out.of(number).push(format!("/history/{i}/on"), case);
        }
    }
}
