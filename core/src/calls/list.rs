//! The list of calls: a new one is a file of its own and a line here.

/// Hands the list of calls to a macro: for each its file and type.
#[doc(hidden)]
#[macro_export]
macro_rules! calls {
    ($callback:ident) => {
        $callback! {
            check::Check;
            #[cfg(feature = "register")]
            fix::Fix;
            #[cfg(feature = "report")]
            sarif::Sarif;
            paths::Paths;
            #[cfg(feature = "register")]
            affected::Affected;
            #[cfg(feature = "register")]
            uses::Uses;
            #[cfg(feature = "register")]
            agenda::Agenda;
            #[cfg(feature = "register")]
            notices::TellNotices;
            #[cfg(feature = "register")]
            inbox::TellInbox;
            #[cfg(feature = "register")]
            trace::Trace;
            #[cfg(feature = "report")]
            bundle::Bundle;
            #[cfg(feature = "report")]
            bundle_merge::BundleMerge;
            #[cfg(feature = "report")]
            bundle_split::BundleSplit;
            #[cfg(feature = "report")]
            debts::Debts;
            #[cfg(feature = "report")]
            completeness::Completeness;
            #[cfg(feature = "report")]
            matching::Match;
            #[cfg(feature = "report")]
            coverage::Coverage;
            #[cfg(feature = "report")]
            readiness::Readiness;
            #[cfg(feature = "report")]
            diff::Diff;
            #[cfg(feature = "report")]
            what_if::WhatIf;
            #[cfg(feature = "report")]
            allocate::Allocate;
            #[cfg(feature = "report")]
            report::MakeReport;
            #[cfg(feature = "report")]
            tables::MakeTables;
            digest::MakeDigest;
            #[cfg(feature = "reference")]
            schema::FindSchema;
            #[cfg(feature = "reference")]
            catalogue::Catalogue;
            #[cfg(feature = "reference")]
            explain::Explain;
        }
    };
}
