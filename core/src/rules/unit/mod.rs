//! UNIT: the rows of the tables of units and successors.

rules! {
    unit_twice::UnitTwice,
    keys_of_a_row::KeysOfARow,
    ends_before_it_begins::EndsBeforeItBegins,
    who_administers_a_row::WhoAdministersARow,
    successors::Successors,
}
