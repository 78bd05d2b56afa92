//! Repairs.

/// One step of a repair, as JSON Patch has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PatchOp {
    /// Puts a value in the place of another.
    Replace {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Adds a value.
    Add {
        /// Where.
        path: String,
        /// The value, as JSON text.
        value: String,
    },
    /// Gives a member another name.
    Move {
        /// From where.
        from: String,
        /// To where.
        path: String,
    },
    /// Takes a value away.
    Remove {
        /// From where.
        path: String,
    },
}
