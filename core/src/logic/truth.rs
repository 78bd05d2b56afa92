//! Three-valued logic after Kleene: what is not known stays unknown.

use std::ops::Not;

/// True, false, or not known; ordered `False < Unknown < True`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    False,
    /// It is not known whether it holds.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// Both hold: the lesser of the two.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// One of them holds: the greater of the two.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// Whether it is known to hold.
    #[must_use]
    pub fn is_true(self) -> bool {
        self == Truth::True
    }
}

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Truth {
        if holds { Truth::True } else { Truth::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(holds: Option<bool>) -> Truth {
        holds.map_or(Truth::Unknown, Truth::from)
    }
}
