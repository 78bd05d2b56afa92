//! EVID: evidence.

rules! {
    kind_not_asked_for::KindNotAskedFor,
    out_of_date::OutOfDate,
    contradictory::Contradictory,
    other_version::OtherVersion,
}
