//! How many may vote in a body, day by day.

use crate::keys::{Date, Id};
use crate::model::{Body, Membership, MembershipRole, Occupancy};
use crate::order::{Map, sorted};

/// From which day on how many may vote: the memberships that have a vote, a member and its deputy
/// on one seat as one, and the seats held by someone who is not told. A member whose seat is not
/// told holds one of these.
pub(super) struct Voters(Vec<(Option<Date>, usize)>);

impl Voters {
    pub(super) fn of(body: &Body) -> Self {
        let mut changes = Vec::new();
        for it in body.memberships.iter().filter(|it| it.valid.is_ordered()) {
            changes.push((it.valid.from, true, it));
            changes.extend(it.valid.to.map(|to| (Some(to), false, it)));
        }
        let mut now = Count::of(body);
        let mut days = vec![(None, now.total())];
        for (day, begins, membership) in sorted(changes, |a, b| a.0.cmp(&b.0)) {
            now.change(membership, begins);
            match days.last_mut() {
                Some((last, total)) if *last == day => *total = now.total(),
                _ => days.push((day, now.total())),
            }
        }
        Voters(days)
    }

    /// How many may vote on the day.
    pub(super) fn on(&self, day: Date) -> usize {
        let after = self.0.partition_point(|(from, _)| *from <= Some(day));
        self.0.get(after.saturating_sub(1)).map_or(0, |(_, total)| *total)
    }
}

/// Who may vote on one day.
#[derive(Default)]
struct Count<'b> {
    seats: Map<&'b Id, SeatCount>,
    /// Seats of members with a vote.
    voting: usize,
    /// Memberships with a vote and no seat.
    seatless: usize,
    /// Full ones among them.
    members: usize,
    /// Seats held by someone who is not told.
    untold: usize,
}

#[derive(Default)]
struct SeatCount {
    /// Memberships with a vote.
    voting: usize,
    /// Full memberships.
    members: usize,
    /// How often the seat is listed as held, by whomever.
    untold: usize,
}

impl<'b> Count<'b> {
    /// As no membership has begun.
    fn of(body: &'b Body) -> Self {
        let told = body.memberships.iter().filter_map(|it| it.seat.as_ref());
        let seats = told.chain(body.seats.iter().map(|seat| &seat.id));
        let seats = seats.map(|id| (id, SeatCount::default())).collect();
        let mut count = Count { seats, ..Count::default() };
        for seat in &body.seats {
            if let Some(Occupancy::Occupied | Occupancy::NotPublished) = seat.occupancy {
                if let Some(count) = count.seats.get_mut(&seat.id) {
                    count.untold += 1;
                }
                count.untold += 1;
            }
        }
        count
    }

    fn total(&self) -> usize {
        self.voting + self.seatless + self.untold.saturating_sub(self.members)
    }

    fn change(&mut self, membership: &'b Membership, begins: bool) {
        let step = |number: &mut usize, is: bool| {
            if is {
                *number = if begins { *number + 1 } else { number.saturating_sub(1) };
            }
        };
        let (votes, is_member) = (membership.voting, membership.role == MembershipRole::Member);
        let Some(id) = &membership.seat else {
            step(&mut self.seatless, votes);
            step(&mut self.members, votes && is_member);
            return;
        };
        let Some(seat) = self.seats.get_mut(id) else { return };
        self.voting -= seat.voting();
        self.untold -= seat.untold();
        step(&mut seat.voting, votes);
        step(&mut seat.members, is_member);
        self.voting += seat.voting();
        self.untold += seat.untold();
    }
}

impl SeatCount {
    fn voting(&self) -> usize {
        usize::from(self.voting > 0)
    }

    fn untold(&self) -> usize {
        if self.members > 0 { 0 } else { self.untold }
    }
}
