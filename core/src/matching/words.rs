//! What the answer of `paths` says, in both languages.

use crate::findings::Words;

pub const NO_UNIT: Words = Words::new(
    "Unter dieser Kennung ist weder in der Gebietstabelle noch im Register eine Kommune bekannt.",
    "no municipality is known by this key, neither in the unit table nor in the register",
);
pub const NO_OFFERING: Words = Words::new(
    "Im Register steht kein Angebot, nach dem gefragt ist.",
    "the register has no offering of the kind asked for",
);
pub const NOT_AVAILABLE: Words = Words::new(
    "Das Angebot steht an diesem Tag nicht zur Verfügung.",
    "the offering is not available on this day",
);
pub const OUT_OF_SCOPE: Words = Words::new(
    "Das Angebot richtet sich nicht an diese Kommune.",
    "the offering is not meant for this municipality",
);
pub const HOP_NOT_VALID: Words =
    Words::new("Dieser Schritt gilt an diesem Tag nicht.", "this step does not hold on this day");
pub const NO_RULE: Words = Words::new(
    "Für diesen Bezugskanal gibt es an diesem Tag keine Regel.",
    "this channel has no rule on this day",
);
pub const NOT_PERMITTED: Words = Words::new(
    "Wer hier bestellen müsste, ist über diesen Bezugskanal nicht bestellberechtigt.",
    "whoever would have to order here may not order through this channel",
);
pub const NO_IN_HOUSE: Words = Words::new(
    "Die Inhouse-Beziehung, die dieser Bezugskanal verlangt, ist nicht eingetragen.",
    "the in-house relation that this channel asks for is not on record",
);
pub const NO_PASS_ON: Words = Words::new(
    "Was über diesen Bezugskanal bestellt ist, darf nicht weitergegeben werden.",
    "what is ordered through this channel may not be passed on",
);
pub const NOBODY: Words = Words::new(
    "Es ist nicht eingetragen, wer hier für die Kommune bestellt.",
    "it is not on record who orders here for the municipality",
);
pub const NOT_JOINED: Words = Words::new(
    "Dieser Schritt schließt nicht an den vorigen an.",
    "this step does not join the one before",
);
pub const ENDS_BEFORE: Words = Words::new(
    "Der Weg endet, bevor er die Kommune erreicht.",
    "the way ends before it reaches the municipality",
);
pub const SCOPE_UNKNOWN: Words = Words::new(
    "Ob sich das Angebot an diese Kommune richtet, lässt sich nicht sicher sagen.",
    "whether the offering is meant for this municipality is not certain",
);
pub const COST_UNKNOWN: Words = Words::new(
    "Weitergabe nur unentgeltlich; die Kosten des Angebots sind nicht bekannt.",
    "may be passed on free of charge only; the cost of the offering is not known",
);
pub const LAND_RULE_UNKNOWN: Words = Words::new(
    "Ob und wie das Land weitergibt, ist nicht eingetragen.",
    "whether and how the Land passes it on is not on record",
);
pub const IN_HOUSE_STATEMENT: Words = Words::new(
    "Die Inhouse-Beziehung beruht nur auf einer Aussage.",
    "the in-house relation rests on a statement only",
);
pub const HOP_STATEMENT: Words = Words::new(
    "Dieser Schritt beruht nur auf einer Aussage.",
    "this step rests on a statement only",
);
pub const RULE_STATEMENT: Words = Words::new(
    "Die Regel des Bezugskanals beruht nur auf einer Aussage.",
    "the rule of the channel rests on a statement only",
);
pub const WHY_NEAREST: Words = Words::new(
    "Von dieser Stelle bezieht die Kommune das Angebot auf dem ersten Weg.",
    "from here the municipality gets the offering on the first way",
);
pub const WHY_MAY_ORDER: Words = Words::new(
    "Diese Stelle ist dort bestellberechtigt, wo die Kommune es nicht ist.",
    "may order where the municipality may not",
);
pub const WHY_IT_PROVIDER: Words = Words::new(
    "Der IT-Dienstleister kann sagen, ob und wie die Inhouse-Beziehung entsteht.",
    "the IT provider can say whether and how the in-house relation comes about",
);
pub const WHY_PROVIDER: Words = Words::new(
    "Der Anbieter kann sagen, welcher Weg offensteht.",
    "the provider can say which way is open",
);
