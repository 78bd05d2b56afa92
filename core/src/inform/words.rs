//! What the answers of `notices` and `inbox` say, in both languages.

use crate::findings::Words;

macro_rules! words {
    ($($name:ident = $de:literal, $en:literal;)*) => {
        $(pub const $name: Words = Words::new($de, $en);)*
    };
}

words! {
    NOT_READ = "Diese Mitteilung war nicht lesbar.", "this notice could not be read";
    NO_NOTICES = "Im Register steht keine Mitteilung.", "the register has no notice";
    NO_WAY = "Zu dem Angebot ist kein Bezugsweg eingetragen.", "no route to the offering is on record";
    NOT_ON_RECORD = "Die Voraussetzung steht nicht im Register.", "what it requires is not in the register";
    NOT_JUDGED = "Ob diese Voraussetzung erfüllt ist, sagt das Register nicht.", "whether this is met the register does not tell";
    LAND_UNKNOWN = "Wie das Land das regelt, ist nicht bekannt.", "how the Land settles this is not known";
    LAND_OPEN = "Das Land hat das noch nicht abschließend geregelt.", "the Land has not finally settled this";
    LAND_SAID = "Dass das Land das so geregelt hat, beruht nur auf einer Aussage.", "that the Land has settled this rests on a statement only";
    LAND_FORBIDS = "Das Land lässt das nicht zu.", "the Land does not allow it";
    NOT_DECIDED = "Der Beschluss dazu steht noch aus.", "the decision on it is still to come";
    TURNED_DOWN = "Das wurde nicht beschlossen.", "this was not adopted";
    WAY_OPENED = "Jetzt zu beziehen.", "can be obtained now";
    WAY_CLOSED = "Nicht mehr zu beziehen.", "cannot be obtained any more";
    NO_LAND = "nicht eingetragen", "not on record";
}
