//! NEED: needs.

rules! {
    no_statement::NoStatement,
    originators::Originators,
    life_cycle::LifeCycle,
    solution_bias::SolutionBias,
    no_outcome::NoOutcome,
    no_level::NoLevel,
    nobody_affected::NobodyAffected,
    no_dated_source::NoDatedSource,
    urgency_passed::UrgencyPassed,
    end_of_merge::EndOfMerge,
    voices_of_merged::VoicesOfMerged,
    consent_to_merge::ConsentToMerge,
    merged_across::MergedAcross,
    answer_without_ground::AnswerWithoutGround,
    fulfilment_not_shown::FulfilmentNotShown,
    status_and_member::StatusAndMember,
}
