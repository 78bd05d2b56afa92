
/// For each mutant in turn whether a vector fails; `make mutation` puts this behind the vectors.
#[test]
fn each_mutant() {
    use bedarf_shape::switch::{NOTED, mean, reached};
    let Ok(numbers) = std::env::var("MUTANTS") else { return };
    let of_records = records("valid").into_iter().chain(records("invalid"));
    // texts of megabytes are about how long a text may be, and take as long as all others together
    let of_records = of_records.filter(|(_, vector)| input(vector).len() < 1_000_000);
    let of_calls = files(&folder().join("calls"), ".json").into_iter();
    let of_calls = of_calls.filter(|path| !path.to_string_lossy().ends_with(".answer.json"));
    let calls = of_calls.map(|path| {
        let wanted = fs::read_to_string(path.with_extension("answer.json")).unwrap();
        (json(&path), Some(wanted), path)
    });
    let vectors: Vec<(Value, Option<String>, PathBuf)> =
        of_records.map(|(path, vector)| (vector, None, path)).chain(calls).collect();
    let fails = |at: usize| {
        let (vector, wanted, path) = &vectors[at];
        let Some(wanted) = wanted else {
            let mut faults = Vec::new();
            judge(path, vector, &mut faults);
            return !faults.is_empty();
        };
        uncounted(&String::from_utf8_lossy(&answer(vector))) != wanted.trim_end()
    };
    std::panic::set_hook(Box::new(|_| {}));
    let panics = |fails: &dyn Fn() -> bool| {
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(fails)).unwrap_or(true)
    };
    mean(NOTED);
    let mut reaching: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for at in 0..vectors.len() {
        assert!(!fails(at), "{} fails without a mutant", vectors[at].2.display());
        reached().into_iter().for_each(|number| reaching.entry(number).or_default().push(at));
    }
    for number in numbers.split(' ').map(|it| it.parse().unwrap()) {
        eprintln!("begun {number}");
        let reaching = reaching.get(&number).into_iter().flatten();
        let killer = reaching.copied().find(|at| {
            mean(number);
            panics(&|| fails(*at))
        });
        mean(number);
        let by_key = killer.is_none() && panics(&|| {
            keys_are_read_alike();
            false
        });
        mean(0);
        match killer {
            Some(at) => eprintln!("killed {number} {}", vectors[at].2.display()),
            None if by_key => eprintln!("killed {number} keys"),
            None => eprintln!("missed {number}"),
        }
    }
}
