//! CRIT: the criteria of profiles.

rules! {
    class_and_weight::ClassAndWeight,
    condition_of_wrong_type::ConditionOfWrongType,
    broken_scale::BrokenScale,
    not_decidable::NotDecidable,
    no_evidence::NoEvidence,
    own_word_only::OwnWordOnly,
    vendor_name::VendorName,
    said_twice::SaidTwice,
}
