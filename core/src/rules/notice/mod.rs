//! NOTE: notices.

rules! {
    for_nobody::ForNobody,
    nothing_to_do::NothingToDo,
    no_next_word::NoNextWord,
    promise_broken::PromiseBroken,
    links_only::LinksOnly,
    little_time::LittleTime,
    successors::Successors,
    cannot_act::CannotAct,
    deadline_from_nowhere::DeadlineFromNowhere,
    still_open::StillOpen,
}
