//! The keys in `../shared/data`: every real one, and the counts its README gives.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::str::FromStr;

use bedarf::keys::*;
use bedarf_tests::shared_data::rows;

fn key<K: FromStr<Err = KeyError> + Debug>(text: &str) -> K {
    text.parse().unwrap()
}

#[test]
fn real_areas() {
    let (Some(towns), Some(unions), Some(districts), Some(laender)) =
        (rows("gemeinden.csv"), rows("verbaende.csv"), rows("kreise.csv"), rows("laender.csv"))
    else {
        return;
    };
    let (mut ars_seen, mut ags_seen) = (BTreeSet::new(), BTreeSet::new());
    let (mut first_digits, mut per_land) = (BTreeMap::new(), BTreeMap::new());
    let (mut in_unions, mut in_districts) = (BTreeSet::new(), BTreeSet::new());
    for row in &towns {
        let (ars, ags) = (key::<Ars>(&row[0]), key::<Ags>(&row[1]));
        assert_eq!(Format::Ars.check(&row[0]), Ok(Standing::Sound));
        assert!(ars.association_digit_is_usual());
        assert_eq!(ars.ags(), Some(ags));
        assert!(ars_seen.insert(ars) && ags_seen.insert(ags));
        *first_digits.entry(row[0].as_bytes()[5]).or_insert(0) += 1;
        *per_land.entry(ars.land().short()).or_insert(0) += 1;
        in_unions.insert(ars.association().unwrap());
        in_districts.insert(ars.district().unwrap());
        if let Some(short) = row[0].strip_prefix('0') {
            assert_eq!(Format::Ars.check(short), Err(KeyFault::LostZero(row[0].clone())));
            assert_eq!(Format::Ags.check(&row[1][1..]), Err(KeyFault::LostZero(row[1].clone())));
        }
    }
    assert_eq!(towns.len(), 11_004);
    assert_eq!(first_digits, BTreeMap::from([(b'0', 3186), (b'5', 7608), (b'9', 210)]));
    assert_eq!((per_land["RP"], per_land["BY"], per_land["BE"]), (2303, 2230, 1));
    assert_eq!(in_unions, unions.iter().map(|row| key(&row[0])).collect());
    in_districts.remove("07000");
    in_districts.remove("13000");
    assert_eq!(in_districts, districts.iter().map(|row| key(&row[0])).collect());
    let known: Vec<_> =
        Land::all().map(|l| vec![l.to_string(), l.short().into(), l.name().into()]).collect();
    assert_eq!(known, laender);
}

#[test]
fn real_services() {
    let (Some(rows_of_leika), Some(ozg)) = (rows("leistungen.csv"), rows("ozg_leistungen.csv"))
    else {
        return;
    };
    let keys: BTreeSet<Leistungsschluessel> =
        rows_of_leika.iter().filter_map(|row| row[1].parse().ok()).collect();
    let refused = rows_of_leika.iter().filter(|row| row[1].parse::<ServiceKey>().is_err()).count();
    assert_eq!((rows_of_leika.len(), keys.len(), refused), (5251, 4813, 438));
    let count = |kind| keys.iter().filter(|key| key.kind() == kind).count();
    let kinds = [LeistungKind::Lo, LeistungKind::Lov, LeistungKind::Lovd].map(count);
    assert_eq!(kinds, [1812, 2025, 976]);
    let object = |key: &Leistungsschluessel| {
        std::iter::successors(Some(*key), Leistungsschluessel::parent).last().unwrap()
    };
    assert_eq!(keys.iter().filter(|key| !keys.contains(&object(key))).count(), 24);
    assert!(keys.iter().all(Leistungsschluessel::is_federal));
    let sound = |row: &&Vec<String>| Format::Ozg.check(&row[0]) == Ok(Standing::Sound);
    assert_eq!((ozg.len(), ozg.iter().filter(sound).count()), (557, 557));
}

#[test]
fn real_decisions() {
    let Some(decisions) = rows("it_plr_beschluesse.csv") else {
        return;
    };
    let numbers: BTreeSet<DecisionNumber> = decisions.iter().map(|row| key(&row[0])).collect();
    assert_eq!((decisions.len(), numbers.len()), (719, 719));
    let of_the_round = numbers.iter().filter(|n| n.body() == DecisionBody::AlRunde).count();
    assert_eq!(of_the_round, 38);
    let respelled =
        decisions.iter().filter(|row| key::<DecisionNumber>(&row[0]).to_string() != row[0]);
    assert_eq!(respelled.count(), 2);
}
