//! `fix`: the repairs of findings, carried out in the texts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use bedarf_derive::{Answer, Part};

use super::check::CheckRequest;
use super::{About, Call, CallError, Given, Host};
use crate::check::{RepairObstacle, Repairing, Scope};
use crate::findings::{Finding, Lang, is_meant};
use crate::keys::{Date, RuleCode};
use crate::messages::Words;
use crate::rules;
use crate::shape::{PatchOp, Place};

/// Most rounds: what touches the same place, or shows only afterwards, comes in the next one.
const ROUNDS: usize = 20;

/// What `fix` takes beside the texts.
#[derive(Clone, Debug, Default, PartialEq, Part)]
#[non_exhaustive]
pub struct FixRequest {
    /// Only findings of these codes or cases: `SHAPE-004`, `SHAPE-004/misspelt`. All by default.
    #[label(de = "nur diese Codes oder Fälle", en = "only these codes or cases")]
    #[entry(de = "Code oder Fall", en = "Code or case")]
    pub codes: Vec<RuleCode>,
    /// Fixes that are not wanted, by their `id` in an answer.
    #[label(de = "diese Korrekturen nicht, nach ihrer id", en = "not these fixes, by their id")]
    #[entry(de = "Korrektur", en = "Fix")]
    #[each_length(min = 1, max = 10_000)]
    pub skip: Vec<String>,
    /// The day as of which things are judged; without it, rules that need one are left out.
    #[label(
        de = "Stichtag: JJJJ-MM-TT oder today",
        en = "day to judge as of: YYYY-MM-DD or today"
    )]
    pub as_of: Option<Date>,
    /// Language of messages: `de` by default.
    #[label(de = "Sprache der Befunde", en = "language of findings")]
    pub lang: Option<Lang>,
    /// Which rules are asked: by default those of a record for one record, else all.
    #[label(
        de = "nur Regeln für einzelne Datensätze (record) oder alle (register)",
        en = "only rules on single records (record), or all (register)"
    )]
    pub scope: Option<Scope>,
    /// Whether text given directly is JSON Lines.
    #[label(de = "der Text ist JSON Lines", en = "the text is JSON Lines")]
    pub lines: Option<bool>,
}

/// The texts with fixes carried out. Bytes that no fix touches are those that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct FixAnswer {
    /// The texts that have changed.
    #[required]
    pub texts: Vec<FixedText>,
    /// What was changed, in the order in which it was.
    #[required]
    pub changes: Vec<Fixed>,
    /// What was not, and why.
    #[required]
    pub not_applied: Vec<Fixed>,
}

/// A text that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct FixedText {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// All of it.
    pub text: String,
}

/// The fix of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Fixed {
    /// What `skip` calls it.
    pub id: String,
    /// Code of the rule.
    pub code: &'static str,
    /// Name of the case.
    pub case: &'static str,
    /// Name of the text, where several were given.
    pub source: Option<String>,
    /// Which record of that text, from 0.
    pub index: Option<u64>,
    /// Id of the record, where it could be read.
    pub record: Option<String>,
    /// JSON Pointer within the record.
    pub path: String,
    /// Position in the text as it was before this fix and those of its round.
    pub at: Option<Place>,
    /// What was wrong, in the language asked for.
    pub message: String,
    /// The steps of the fix, as JSON Patch.
    pub fix: Vec<PatchOp>,
    /// What stood there, as it was written; absent where something was added.
    pub old: Option<String>,
    /// What stands there now; absent where something was taken out.
    pub new: Option<String>,
    /// Why it was not carried out.
    pub why: Option<RepairObstacle>,
}

/// The call `fix`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Fix;

impl Call for Fix {
    const ABOUT: About = About {
        name: "fix",
        does: Words::new(
            "Führt die sicheren Korrekturen der Befunde aus und lässt alles andere, wie es steht.",
            "Carries out the certain fixes of findings, and leaves all else as it stands.",
        ),
    };
    type On<'g> = &'g Given<'g>;
    type Request = FixRequest;
    type Answer = FixAnswer;

    fn answer(
        given: &Given<'_>,
        request: &FixRequest,
        host: &Host,
    ) -> Result<FixAnswer, CallError> {
        if let Some(code) = request.codes.iter().find(|it| rules::find_meant(it.as_ref()).is_none())
        {
            return Err(CallError::UnknownRule(code.clone()));
        }
        let FixRequest { as_of, lang, scope, lines, .. } = *request;
        let check = CheckRequest { as_of, lang, scope, lines, ..CheckRequest::default() };
        let mut options = check.options(host)?;
        options.policy.limit = u64::MAX;
        let mut texts: Vec<(&str, Cow<'_, [u8]>)> = given.named().collect();
        let (mut answer, mut done) = (FixAnswer::default(), BTreeSet::new());
        for _ in 0..ROUNDS {
            let inputs: Vec<(&str, &[u8])> =
                texts.iter().map(|(name, it)| (*name, &**it)).collect();
            let (register, report) = given.judged(&inputs, &options, lines.unwrap_or(false))?;
            let mut repairing = Repairing::new(&inputs, &register);
            answer.not_applied.clear();
            for finding in report.findings {
                if request.wants(&finding) {
                    answer.take(finding, request, &mut repairing, &mut done);
                }
            }
            let changed = repairing.finish();
            if changed.is_empty() {
                break;
            }
            for (number, text) in changed {
                if let Some((_, old)) = texts.get_mut(number) {
                    *old = Cow::Owned(text.into_bytes());
                }
            }
        }
        answer.texts = texts.into_iter().filter_map(changed).collect();
        Ok(answer)
    }
}

impl FixRequest {
    fn wants(&self, finding: &Finding) -> bool {
        let is_of = |code: &RuleCode| is_meant(code.as_ref(), finding.code, finding.case);
        !finding.fix.is_empty() && (self.codes.is_empty() || self.codes.iter().any(is_of))
    }
}

impl FixAnswer {
    /// Carries out the fix of a finding, and tells what came of it.
    fn take(
        &mut self,
        finding: Finding,
        request: &FixRequest,
        repairing: &mut Repairing<'_>,
        done: &mut BTreeSet<String>,
    ) {
        let id = id(&finding);
        let outcome = match () {
            () if request.skip.contains(&id) => Err(RepairObstacle::Skipped),
            () if done.contains(&id) => Err(RepairObstacle::Again),
            () => repairing.attempt(&finding),
        };
        let Finding { code, case, source, index, record, path, at, message, fix, .. } = finding;
        let (old, new, why) = match outcome {
            Ok((old, new)) => (Some(old), Some(new), None),
            Err(why) => (None, None, Some(why)),
        };
        let [old, new] = [old, new].map(|side| side.filter(|it| !it.is_empty()));
        let list = if why.is_none() { &mut self.changes } else { &mut self.not_applied };
        if why.is_none() {
            done.insert(id.clone());
        }
        list.push(Fixed {
            id,
            code,
            case,
            source,
            index,
            record,
            path,
            at,
            message,
            fix,
            old,
            new,
            why,
        });
    }
}

/// What is fixed, and where: the same before and after other fixes.
fn id(finding: &Finding) -> String {
    let source = finding.source.as_deref().unwrap_or_default();
    let index = finding.index.map(|index| index.to_string()).unwrap_or_default();
    [finding.code, "/", finding.case, " ", source, "#", &index, &finding.path].concat()
}

/// The text, where it is another than was given.
fn changed((name, text): (&str, Cow<'_, [u8]>)) -> Option<FixedText> {
    let Cow::Owned(text) = text else { return None };
    let name = Some(name).filter(|name| !name.is_empty()).map(str::to_owned);
    Some(FixedText { name, text: String::from_utf8(text).ok()? })
}
