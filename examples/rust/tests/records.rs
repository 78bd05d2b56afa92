//! A program outside the workspace: records of its own, a register of them, and what it answers.

use bedarf::{Built, Input, Options, PathsRequest, Record, Register};
use bedarf_service::records;

#[test]
fn records_are_built_checked_serialised_and_asked() -> Result<(), Box<dyn std::error::Error>> {
    let day = "2026-11-24".parse()?;
    let [town, provider, offering, need] = records()?;
    let register: Register = [town, provider, offering].into_iter().collect();
    assert!(register.check(&Options::on(day)).ok);
    assert_eq!(register.offerings_for(&"99115005104001".parse()?).count(), 1);

    // the incoming need alone is reported on, the register is what it points into
    let report = register.check_with(Input::Built(&[Built::from(&need)]), &Options::on(day));
    assert!(report.ok, "{report}");
    assert_eq!((report.records, register.len()), (1, 3));

    let Record::Need(mut elsewhere) = need else { return Err("not a need".into()) };
    elsewhere.originators[0].organisation = Some("niemand".parse()?);
    let refused = register.check_with(Input::Built(&[(*elsewhere).into()]), &Options::on(day));
    let error = refused.into_result().unwrap_err();
    assert!(error.iter().any(|it| it.path == "/originators/0/organisation"), "{error}");

    let told: serde_json::Value = serde_json::to_value(&error)?;
    assert_eq!(told["ok"], false);
    assert_eq!(told["findings"][0]["record"], "BED-2026-0001");

    let answer = register.paths(&PathsRequest::unit("05774032".parse()?, day));
    assert_eq!(answer.paths[0].access_path, "direkt");
    assert_eq!(serde_json::to_value(&answer)?["paths"][0]["offering"], "ANG-1");
    Ok(())
}
