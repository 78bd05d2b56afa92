//! The documents that are measured: made from the schemas by a seeded generator, and the examples.

use bedarf_tests::oracle::read;
use bedarf_tests::{Maker, Random, Schemas, Spelling};

/// Documents of one spelling.
pub struct Set {
    pub name: &'static str,
    pub texts: Vec<String>,
    pub lines: Vec<u8>,
}

const COUNT: usize = 2_000;

/// Sound documents of about the size wanted, every fiftieth with one fault.
pub fn documents(noun: &str, low: usize, high: usize) -> [Set; 3] {
    let schemas = Schemas::load("record");
    let maker = Maker { schemas: &schemas, plain: true };
    let mut random = Random::new(20_201_108);
    let mut sets = [
        Set { name: "canonical", texts: Vec::new(), lines: Vec::new() },
        Set { name: "shuffled", texts: Vec::new(), lines: Vec::new() },
        Set { name: "python", texts: Vec::new(), lines: Vec::new() },
    ];
    while sets[0].texts.len() < COUNT {
        let mut tree = maker.named(&mut random, noun);
        let text = tree.write(Spelling::Compact, &mut random);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let Ok(record) = read(&value) else { continue };
        let mut canonical = serde_json::to_string(&record).unwrap();
        if !(low..high).contains(&canonical.len()) {
            continue;
        }
        tree.shuffle(&mut random);
        let mut shuffled = tree.write(Spelling::Compact, &mut random);
        if sets[0].texts.len() % 50 == 7 {
            canonical = canonical.replacen("\"created\":\"", "\"created\":\"x", 1);
            shuffled = shuffled.replacen("\"created\":\"", "\"created\":\"x", 1);
        }
        sets[2].texts.push(as_python(&canonical));
        sets[0].texts.push(canonical);
        sets[1].texts.push(shuffled);
    }
    for set in &mut sets {
        set.lines = set.texts.join("\n").into_bytes();
    }
    sets
}

/// The needs of `examples/kog`, again and again under other ids: what real ones are like, where
/// the random ones meet nearly every rule.
pub fn examples() -> Set {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/kog/needs.jsonl");
    let text = std::fs::read_to_string(folder).unwrap();
    let needs: Vec<&str> = text.lines().collect();
    let texts: Vec<String> = (0..COUNT)
        .map(|number| {
            let need = needs[number % needs.len()];
            let need = need.replacen("\"id\":\"BED-", &format!("\"id\":\"N{number}-"), 1);
            let fault = if number % 50 == 7 { "\"created\":\"x" } else { "\"created\":\"" };
            need.replacen("\"created\":\"", fault, 1)
        })
        .collect();
    let lines = texts.join("\n").into_bytes();
    Set { name: "examples", texts, lines }
}

/// As `json.dumps` writes it by default.
fn as_python(compact: &str) -> String {
    let mut out = String::new();
    let (mut inside, mut escaped) = (false, false);
    for letter in compact.chars() {
        match letter {
            '"' if !escaped => inside = !inside,
            _ => {}
        }
        escaped = inside && letter == '\\' && !escaped;
        if letter.is_ascii() {
            out.push(letter);
        } else {
            letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                out.push_str(&format!("\\u{unit:04x}"));
            });
        }
        if !inside && matches!(letter, ',' | ':') {
            out.push(' ');
        }
    }
    out
}
