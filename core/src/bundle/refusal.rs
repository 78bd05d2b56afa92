//! Why needs cannot be merged, taken out or divided.

use crate::findings::Lang;
use crate::keys::{Date, Id};
use crate::messages::{Code, day_text};
use crate::model::NeedStatus;

/// Why a need cannot be merged, taken out or divided.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CannotMerge {
    /// It is the target itself.
    Itself(Id),
    /// It is not open, or was merged.
    NotOpen(Id, NeedStatus),
    /// It is named twice, or was merged into the target before.
    Twice(Id),
    /// It is to stay a variant, but is not among those that are merged.
    NotAmongThem(Id),
    /// The target has a variant of that id.
    VariantThere(Id),
    /// The last day for an objection lies before the merge.
    WindowOver(Date),
    /// Of the need something is known that is later: this day.
    TooEarly(Id, Date),
    /// It was not merged.
    NotMerged(String),
    /// Others were merged into it, so it cannot be divided.
    HasOthers(Id),
    /// There is a record of the id that a part is to have.
    IdTaken(Id),
    /// A part names somebody who is neither originator nor supporter of the need.
    NotNamed(Id, String),
    /// All originators went to other parts.
    NobodyLeft(Id),
}

impl CannotMerge {
    /// The reason in a language, as the beginning of a sentence.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Self::Itself(id) => (
                format!("„{id}“ kann nicht in sich selbst aufgehen"),
                format!("“{id}” cannot be merged into itself"),
            ),
            Self::NotOpen(id, status) => {
                let label = status.word().label;
                (
                    format!("„{id}“ wird nicht mehr bearbeitet, der Stand ist „{}“", label.de),
                    format!("“{id}” is not open, its status is “{}”", label.en),
                )
            }
            Self::Twice(id) => (
                format!("„{id}“ ist mehrmals genannt oder schon darin aufgegangen"),
                format!("“{id}” is named more than once or was merged into it before"),
            ),
            Self::NotAmongThem(id) => (
                format!(
                    "„{id}“ soll als Abweichung bleiben, gehört aber nicht zu den Bedarfen, die zusammengeführt werden"
                ),
                format!("“{id}” is to stay a variant, but is not among the needs that are merged"),
            ),
            Self::VariantThere(id) => (
                format!("Eine Abweichung mit der Kennung „{id}“ gibt es schon"),
                format!("there is a variant with the id “{id}” already"),
            ),
            Self::WindowOver(day) => {
                let [day, on] = [Lang::De, Lang::En].map(|lang| day_text(*day, lang));
                (
                    format!("Die Frist für Einwände endet am {day}, vor der Zusammenführung"),
                    format!("the window for objections ends on {on}, before the merge"),
                )
            }
            Self::TooEarly(id, day) => {
                let [day, on] = [Lang::De, Lang::En].map(|lang| day_text(*day, lang));
                (
                    format!("Der Tag liegt vor dem letzten Schritt im Verlauf von „{id}“ am {day}"),
                    format!("the day is before the last step in the history of “{id}” on {on}"),
                )
            }
            Self::NotMerged(id) => (
                format!("„{id}“ ist in keinem Bedarf des Registers aufgegangen"),
                format!("“{id}” was not merged into a need of the register"),
            ),
            Self::HasOthers(id) => (
                format!("In „{id}“ sind andere Bedarfe aufgegangen; lösen Sie diese zuerst heraus"),
                format!("other needs were merged into “{id}”; take these out first"),
            ),
            Self::IdTaken(id) => {
                (format!("Die Kennung „{id}“ ist vergeben"), format!("the id “{id}” is taken"))
            }
            Self::NotNamed(id, name) => (
                format!(
                    "Der Teil „{id}“ nennt „{name}“; diese Stelle hat den Bedarf weder eingebracht noch unterstützt"
                ),
                format!("the part “{id}” names “{name}”, who neither raised nor supports the need"),
            ),
            Self::NobodyLeft(id) => (
                format!("Für den Teil „{id}“ bleibt niemand, der ihn eingebracht hat"),
                format!("nobody who raised it is left for the part “{id}”"),
            ),
        };
        if lang == Lang::En { en } else { de }
    }
}
