//! EVAL-002: points are those of the scale, and enough of them

use crate::facts::criteria_of;
use crate::keys::Id;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Evaluation, ScaleStep};
use crate::order::Map;
use crate::rules::{Asks, Check, Context, Violations};
use crate::shape::json::escaped;

/// Points are those of the scale, and enough of them
#[derive(Cases)]
pub enum Points {
    #[de(
        "{value} Punkte kommen in der Skala von „{found}“ nicht vor; vorgesehen sind: {expected}."
    )]
    #[help_de("Vergeben Sie Punkte, die in der Skala stehen.")]
    #[en("{value} points do not occur in the scale of “{found}”; there are: {expected}")]
    #[help_en("give points that the scale has")]
    NotOnTheScale { value: usize, found: String, expected: Vec<String> },
    #[de("{value} Punkte für „{found}“ sind mehr, als das Profil vorsieht ({limit}).")]
    #[help_de("Vergeben Sie höchstens so viele Punkte, wie das Profil vorsieht.")]
    #[en("{value} points for “{found}” are more than the profile provides for ({limit})")]
    #[help_en("give as many points as the profile provides for at most")]
    TooMany { value: usize, found: String, limit: u32 },
    #[de(
        "Mit {value} Punkten bei „{found}“ ist das Angebot ausgeschlossen; verlangt werden mindestens {limit}."
    )]
    #[help_de(
        "Prüfen Sie, ob die Punkte stimmen. Das Angebot nimmt an der Wertung nicht mehr teil."
    )]
    #[en("with {value} points for “{found}” the offer is excluded; at least {limit} are asked for")]
    #[help_en("check whether the points are right; the offer takes no further part")]
    #[info]
    TooFew { value: usize, found: String, limit: u32 },
}

impl Check for Points {
    type Of = Evaluation;
    const ABOUT: About = About {
        code: "EVAL-002",
        name: "points-not-of-the-scale",
        severity: Error,
        since: "0.1",
        why: why(
            "Punkte, die es in der Skala nicht gibt, kann niemand begründen und niemand nachrechnen.",
            "points that the scale does not have can be justified by nobody and recomputed by nobody",
            "UfAB 2018; Formeln, F1; Modell, Bewertung",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(evaluation: &Evaluation, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register else { return };
        let Some(profile) = register.profile(evaluation.profile.as_str()) else { return };
        let (criteria, _) = criteria_of(profile, register);
        let criteria = criteria.into_iter().map(|it| (&it.id, it)).collect();
        let most = profile.scoring.as_ref().map(|scoring| scoring.scale_max);
        for (number, offer) in evaluation.offers.iter().enumerate() {
            let own =
                offer.points.iter().map(|points| (format!("/offers/{number}/points"), points));
            let assessors = offer.assessors.iter().enumerate();
            let theirs = assessors.map(|(place, it)| {
                (format!("/offers/{number}/assessors/{place}/points"), &it.points)
            });
            for (at, points) in own.chain(theirs) {
                each(&at, points, &criteria, most, out);
            }
        }
    }
}

fn each(
    at: &str,
    points: &Map<Id, u16>,
    criteria: &Map<&Id, &Criterion>,
    most: Option<u32>,
    out: &mut Violations<'_, Points>,
) {
    for (id, given) in points.iter() {
        let Some(criterion) = criteria.get(&id) else { continue };
        let (value, found) = (usize::from(*given), id.to_string());
        let given = u32::from(*given);
        let on_scale = |it: &ScaleStep| it.points == given;
        let case = if most.is_some_and(|limit| given > limit) {
            Points::TooMany { value, found, limit: most.unwrap_or_default() }
        } else if !criterion.scale.is_empty() && !criterion.scale.iter().any(on_scale) {
            let expected = criterion.scale.iter().map(|it| it.points.to_string()).collect();
            Points::NotOnTheScale { value, found, expected }
        } else if let Some(limit) = criterion.min_points.filter(|limit| given < *limit) {
            Points::TooFew { value, found, limit }
        } else {
            continue;
        };
        out.push(format!("{at}/{}", escaped(id.as_str())), case);
    }
}
