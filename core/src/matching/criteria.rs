//! Whether an offering meets a criterion on a day: what is said of it, and what of that counts
//! (model §18).

use crate::codes;
use crate::facts::{as_expected, counts};
use crate::keys::Date;
use crate::logic::Truth;
use crate::model::{Assurance, ComplianceResult, Criterion, Evidence, Offering};
use crate::order::{Map, grouped};
use crate::register::Register;

codes! {
    /// Whether a criterion is met.
    CriterionAnswer {
        Yes = "yes": "ja", "yes";
        No = "no": "nein", "no";
        Unknown = "unknown": "unbekannt", "unknown";
        LeftOut = "left_out": "gilt hier nicht", "does not apply here";
    }
}

codes! {
    /// Why a criterion is met, is not, or is not known to be.
    CriterionReason {
        Met = "met": "erfüllt", "met";
        NotMet = "not_met": "nicht erfüllt", "not met";
        PartlyMet = "partly_met": "nur teilweise erfüllt", "met in part only";
        EvidenceMissing = "evidence_missing": "der verlangte Nachweis fehlt", "the evidence asked for is missing";
        Contradictory = "contradictory": "die Angaben widersprechen sich", "what is said contradicts itself";
        DataMissing = "data_missing": "dazu ist nichts angegeben", "nothing is said of it";
        Missing = "missing": "diese Angabe fehlt noch", "this is still missing";
        ToBeJudged = "to_be_judged": "das muss jemand beurteilen", "somebody has to judge this";
        ConditionUnknown = "condition_unknown": "ob es hier gilt, ist nicht bekannt", "whether it applies here is not known";
        NotConcerned = "not_concerned": "gilt für diese Kommune nicht", "does not apply to this municipality";
        NotApplicable = "not_applicable": "auf das Angebot nicht anwendbar", "not applicable to the offering";
    }
}

codes! {
    /// Why evidence does not count.
    EvidenceDoubt {
        OtherVersion = "other_version": "betrifft eine andere Fassung", "is about another version";
        NotYetIssued = "not_yet_issued": "noch nicht ausgestellt", "not yet issued";
        NotValid = "not_valid": "an diesem Tag nicht gültig", "not valid on this day";
        TooOld = "too_old": "älter als zugelassen", "older than allowed";
    }
}

/// What there is to say of one criterion and one offering.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Judgement<'r> {
    /// Whether it is met.
    pub answer: CriterionAnswer,
    /// Why.
    pub reason: CriterionReason,
    /// The highest assurance of what says so.
    pub assurance: Option<Assurance>,
    /// The evidence that counts.
    pub evidence: Vec<&'r Evidence>,
    /// The evidence that does not count, and why.
    pub doubted: Vec<(&'r Evidence, EvidenceDoubt)>,
    /// Whether the offering says that a deviation was accepted. It is met no more for that.
    pub deviation_accepted: bool,
}

/// What comes out of what is said: a result, and how sure it is.
type Statement = (ComplianceResult, Assurance);

/// What is said in a register for and against offerings.
#[derive(Debug)]
pub struct Matcher<'r> {
    register: &'r Register,
    /// By the id of the offering.
    evidence: Map<&'r str, Vec<&'r Evidence>>,
}

impl<'r> Matcher<'r> {
    /// Looks at all evidence once.
    #[must_use]
    pub fn of(register: &'r Register) -> Self {
        let evidence = register.every::<Evidence>().map(|it| (it.about.id(), it));
        Matcher { register, evidence: grouped(evidence) }
    }

    /// Whether an offering meets a criterion on a day, where that applies. Evaluations are no input.
    #[must_use]
    pub fn judge(&self, offering: &Offering, criterion: &Criterion, day: Date) -> Judgement<'r> {
        let (evidence, doubted) = self.evidence(offering, criterion, day);
        let declared = offering.compliance.iter();
        let declared = declared.filter(|it| self.means(it.criterion.as_str(), criterion));
        let deviation_accepted = declared.clone().any(|it| it.deviation_accepted == Some(true));
        let declared = declared.map(|it| (it.result, Assurance::SelfDeclared));
        let shown = evidence.iter().map(|it| (it.result, it.kind.assurance()));
        let facts = facts(offering, criterion, day);
        let statements: Vec<Statement> = declared.chain(facts).chain(shown).collect();
        let (answer, reason) = outcome(&statements, is_shown(criterion, &evidence));
        let agreeing = statements.iter().filter(|(result, _)| agrees(*result, reason));
        let assurance = agreeing.map(|(_, assurance)| *assurance).max();
        Judgement { answer, reason, assurance, evidence, doubted, deviation_accepted }
    }

    /// Whether a reference leads to the criterion.
    fn means(&self, reference: &str, criterion: &Criterion) -> bool {
        let found = self.register.criterion_of(reference);
        found.is_some_and(|found| std::ptr::eq(found, criterion))
    }

    /// The evidence about an offering and a criterion that counts, and that which does not.
    fn evidence(
        &self,
        offering: &Offering,
        criterion: &Criterion,
        day: Date,
    ) -> (Vec<&'r Evidence>, Vec<(&'r Evidence, EvidenceDoubt)>) {
        let all = self.evidence.get(offering.id.as_str()).map_or(&[][..], Vec::as_slice).iter();
        let of_it =
            all.filter(|it| it.supports.iter().any(|to| self.means(to.as_str(), criterion)));
        let (mut counting, mut doubted) = (Vec::new(), Vec::new());
        for evidence in of_it.copied() {
            match self.doubt(evidence, offering, criterion, day) {
                None => counting.push(evidence),
                Some(doubt) => doubted.push((evidence, doubt)),
            }
        }
        (counting, doubted)
    }

    /// Why evidence does not count.
    fn doubt(
        &self,
        evidence: &Evidence,
        offering: &Offering,
        criterion: &Criterion,
        day: Date,
    ) -> Option<EvidenceDoubt> {
        let is_of_version = match evidence.about.version() {
            Some(version) => offering.version.as_deref() == Some(version),
            // where there are several, it is not known which of them was looked at
            None => self.register.all(offering.id.as_str()).nth(1).is_none(),
        };
        if !is_of_version {
            return Some(EvidenceDoubt::OtherVersion);
        }
        if counts(evidence, criterion, day) {
            return None;
        }
        let is_valid = evidence.valid.is_none_or(|valid| valid.contains(day));
        Some(match (evidence.issued <= day, is_valid) {
            (false, _) => EvidenceDoubt::NotYetIssued,
            (true, false) => EvidenceDoubt::NotValid,
            (true, true) => EvidenceDoubt::TooOld,
        })
    }
}

impl Judgement<'_> {
    /// The same where the criterion applies only so far.
    #[must_use]
    pub fn applying(mut self, applies: Truth) -> Self {
        let (answer, reason) = match applies {
            Truth::True => return self,
            Truth::False => (CriterionAnswer::LeftOut, CriterionReason::NotConcerned),
            Truth::Unknown if self.answer == CriterionAnswer::LeftOut => return self,
            Truth::Unknown => (CriterionAnswer::Unknown, CriterionReason::ConditionUnknown),
        };
        (self.answer, self.reason, self.assurance) = (answer, reason, None);
        self
    }
}

/// What the facts about an offering say of a criterion, as far as they can be compared.
fn facts(offering: &Offering, criterion: &Criterion, day: Date) -> impl Iterator<Item = Statement> {
    let of_it = offering
        .facts
        .iter()
        .filter(move |fact| criterion.concept.as_ref() == Some(&fact.concept) && fact.on <= day);
    of_it.filter_map(move |fact| match as_expected(criterion, &fact.value) {
        Truth::True => Some((ComplianceResult::Met, fact.assurance)),
        Truth::False => Some((ComplianceResult::NotMet, fact.assurance)),
        Truth::Unknown => None,
    })
}

/// Whether one of the lists of evidence that a criterion asks for is complete, if it asks for any.
fn is_shown(criterion: &Criterion, evidence: &[&Evidence]) -> bool {
    let met = evidence.iter().filter(|it| it.result == ComplianceResult::Met);
    let kinds: Vec<_> = met.map(|it| it.kind).collect();
    let is_complete = |list: &Vec<_>| list.iter().all(|kind| kinds.contains(kind));
    criterion.evidence.is_empty() || criterion.evidence.iter().any(is_complete)
}

/// What statements come to. What does not apply to the offering is left out, whatever else is said;
/// what one says and another denies is not known, however sure either is.
fn outcome(statements: &[Statement], is_shown: bool) -> (CriterionAnswer, CriterionReason) {
    use ComplianceResult::{Met, NotApplicable, NotMet, Partly};
    let says = |wanted| statements.iter().any(|(result, _)| *result == wanted);
    let is_denied = says(NotMet) || says(Partly);
    match (says(Met), is_denied) {
        _ if says(NotApplicable) => (CriterionAnswer::LeftOut, CriterionReason::NotApplicable),
        (false, false) => (CriterionAnswer::Unknown, CriterionReason::DataMissing),
        (false, true) if says(NotMet) => (CriterionAnswer::No, CriterionReason::NotMet),
        (false, true) => (CriterionAnswer::No, CriterionReason::PartlyMet),
        (true, false) if is_shown => (CriterionAnswer::Yes, CriterionReason::Met),
        (true, false) => (CriterionAnswer::Unknown, CriterionReason::EvidenceMissing),
        (true, true) => (CriterionAnswer::Unknown, CriterionReason::Contradictory),
    }
}

/// Whether a statement says what came out.
fn agrees(result: ComplianceResult, reason: CriterionReason) -> bool {
    use ComplianceResult::{Met, NotApplicable, NotMet, Partly, Unknown};
    match reason {
        CriterionReason::Met | CriterionReason::EvidenceMissing => result == Met,
        CriterionReason::NotMet | CriterionReason::PartlyMet => matches!(result, NotMet | Partly),
        CriterionReason::NotApplicable => result == NotApplicable,
        CriterionReason::Contradictory => result != Unknown,
        CriterionReason::DataMissing
        | CriterionReason::Missing
        | CriterionReason::ToBeJudged
        | CriterionReason::ConditionUnknown
        | CriterionReason::NotConcerned => false,
    }
}
