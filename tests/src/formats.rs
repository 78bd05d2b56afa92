//! Texts of each named form, good ones and bad ones.

use crate::Random;

fn letters(random: &mut Random, alphabet: &str, low: usize, high: usize) -> String {
    let alphabet: Vec<char> = alphabet.chars().collect();
    let length = random.range(low, high);
    (0..length).map(|_| *random.pick(&alphabet)).collect()
}

fn digits(random: &mut Random, count: usize) -> String {
    letters(random, "0123456789", count, count)
}

fn land(random: &mut Random) -> String {
    format!("{:02}", random.range(1, 16))
}

/// A text of that form.
pub fn good(random: &mut Random, format: &str) -> String {
    const WORDS: &str = "abcdefghijklmnopqrstuvwxyz";
    match format {
        "date" => day(random),
        "uri" => uri(random),
        "email" => {
            let list = [
                "ewa@example.org",
                "fit-store.stelle+x@it.example.org",
                "a@koeln.example.de",
                "post@a-b.de",
            ];
            (*random.pick(&list)).to_owned()
        }
        "language-tag" => {
            (random.word(&["de-AT", "fr", "nds", "sr-Latn", "sr-Latn-RS", "es-419"])).to_owned()
        }
        "id" | "ref" | "hop-end" => reference(random, format),
        "amount" => {
            let cents = digits(random, 2);
            let minus = if random.chance(5) { "-" } else { "" };
            format!("{minus}{}.{cents}", random.range(1, 900_000))
        }
        "digest" => format!("sha256:{}", letters(random, "0123456789abcdef", 64, 64)),
        "leistungsschluessel" => service(random),
        "ozg-id" => format!("10{}", digits(random, 3)),
        "service-key" if random.chance(15) => format!("10{}", digits(random, 3)),
        "service-key" => service(random),
        "ars" => area(random, &[12, 12, 12, 9, 5, 3, 2]),
        "ags" => area(random, &[8, 8, 8, 5, 3, 2]),
        "area-key" => area(random, &[12, 9, 8, 5, 3, 2]),
        "land" => land(random),
        "decision-number" => {
            format!("Beschluss {}/{}", random.range(2010, 2030), random.range(10, 60))
        }
        "leitweg-id" => leitweg(random),
        "fim-id" => {
            let length = if random.chance(50) { 8 } else { 11 };
            format!("{}{}", random.word(&["S", "D", "F", "G"]), digits(random, length))
        }
        "dvdv-key" => {
            let colon = if random.chance(50) { ":" } else { "" };
            format!("{}{colon}{}{}", letters(random, WORDS, 3, 3), land(random), digits(random, 10))
        }
        "destination-id" => {
            let group =
                |random: &mut Random, count| letters(random, "0123456789abcdef", count, count);
            let parts: Vec<String> = [8, 4, 4, 4, 12].iter().map(|it| group(random, *it)).collect();
            parts.join("-")
        }
        "tie-break" => (random.word(&["price", "points", "lot", "criterion:K2"])).to_owned(),
        "currency" => (random.word(&["EUR", "EUR", "EUR", "CHF"])).to_owned(),
        "spdx" => {
            (random.word(&["EUPL-1.2", "MIT OR Apache-2.0", "(MIT AND GPL-2.0+)"])).to_owned()
        }
        "typing-code" => {
            (random.word(&["1", "2", "2a", "2/3", "2/3b", "3", "4b", "5", "11"])).to_owned()
        }
        "concept-name" => {
            let parts = random.range(1, 3);
            let words: Vec<String> = (0..parts).map(|_| letters(random, WORDS, 3, 9)).collect();
            words.join(".")
        }
        "schema-version" => "1.0".to_owned(),
        "rule-code" => format!("{}-{}", letters(random, "ABCDEFGHIJ", 3, 6), digits(random, 3)),
        other => panic!("no texts for the format {other}"),
    }
}

fn day(random: &mut Random) -> String {
    let (year, month) = (random.range(1990, 2040), random.range(1, 12));
    let last = match month {
        2 if year % 4 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = if random.chance(10) { last } else { random.range(1, last) };
    format!("{year}-{month:02}-{day:02}")
}

fn uri(random: &mut Random) -> String {
    let path = letters(random, "abcdefghijklmnop/-0123456789", 4, 30);
    let tail = random.word(&["", "", "?a=b%C3%A4", "#c", ".html"]);
    let port = if random.chance(5) { ":8080" } else { "" };
    format!("https://www.example.org{port}/{path}{tail}")
}

fn reference(random: &mut Random, format: &str) -> String {
    if format == "hop-end" && random.chance(50) {
        let role = random.word(&["bund", "land", "kommune", "it_provider", "bundler"]);
        return format!("role:{role}");
    }
    let id = match random.below(6) {
        0 => format!("ars:{}", area(random, &[12])),
        1 => format!("BED-{}-{}", random.range(2020, 2027), digits(random, 4)),
        2 => format!("land-{}", land(random)),
        3 => {
            letters(random, "abcXYZ0189._:/-", 2, 40)
                .trim_start_matches(['.', '_', ':', '/', '-'])
                .to_owned()
                + "x"
        }
        _ => letters(random, "abcdefghijklmnopqrstuvwxyz_", 3, 16).replace('_', "") + "o",
    };
    match format {
        "ref" if random.chance(15) => format!("{id}@{}", random.range(1, 9)),
        "ref" if random.chance(10) => format!("{id}@2022-11-09#K{}", random.range(1, 99)),
        _ => id,
    }
}

/// The check digits are counted by writing all digits out and dividing by hand.
fn leitweg(random: &mut Random) -> String {
    let mut coarse = land(random) + &digits(random, 10);
    coarse.truncate(*random.pick(&[2, 3, 5, 8, 9, 12]));
    let fine = letters(random, "0123456789ABCXYZ", 0, 12);
    let address = if fine.is_empty() { coarse } else { format!("{coarse}-{fine}") };
    let written: String =
        address.chars().filter_map(|it| it.to_digit(36)).map(|it| it.to_string()).collect();
    let rest = (written + "00").bytes().fold(0, |rest, it| (rest * 10 + u32::from(it - b'0')) % 97);
    format!("{address}-{:02}", 98 - rest)
}

fn service(random: &mut Random) -> String {
    let prefix = if random.chance(4) { "06".to_owned() } else { "99".to_owned() };
    let group = digits(random, 6);
    match random.below(4) {
        0 => format!("{prefix}{group}000000"),
        1 => format!("{prefix}{group}{}000", random.range(100, 999)),
        _ => format!("{prefix}{group}{}{}", random.range(100, 999), digits(random, 3)),
    }
}

fn area(random: &mut Random, lengths: &[usize]) -> String {
    let length = *random.pick(lengths);
    let mut key = land(random) + &digits(random, 10);
    key.replace_range(5..6, random.word(&["0", "0", "5", "9", "1"]));
    key.truncate(length);
    key
}

/// A text that is not of that form, or hardly.
pub fn bad(random: &mut Random, format: &str) -> String {
    let list: &[&str] = match format {
        "date" => &[
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "0000-01-01",
            "2024-1-1",
            "24-01-01",
            "2024-01-01T00:00:00",
            "01.02.2024",
            "2024/01/01",
            "",
            "2024-01-32",
            "２０２４-01-01",
            "2024-01-0１",
            "1900-02-29",
            "2024-01-00",
            "-024-01-01",
            "+024-01-01",
            "2024-01-01 ",
            "gestern",
        ],
        "uri" => &[
            "ftp://example.org",
            "example.org",
            "https://",
            "https://exa mple.org",
            "https://-a.de",
            "http://a..b",
            "https://a.de/%zz",
            "https://a.de/ä",
            "HTTPS://a.de",
            "https://a.de:123456",
            "mailto:a@b.de",
            "",
            "https://user@a.de",
            "https://a.de/#a#b",
            "//a.de",
        ],
        "email" => &[
            "ewa",
            "ewa@",
            "@example.org",
            "a@@b.de",
            "a b@c.de",
            "a@b",
            "a@b..de",
            ".a@b.de",
            "a.@b.de",
            "a@-b.de",
            "a@b.de.",
            "ä@b.de",
            "\"a\"@b.de",
            "a@[127.0.0.1]",
            "a@b.1e",
            "a@ab--c.de",
            "",
        ],
        "language-tag" => {
            &["DE", "deutsch", "de_AT", "d", "de-at", "de-Latn-latn", "", "x-y", "de-AT-AT"]
        }
        "id" => &[
            "",
            "-a",
            ".a",
            "a b",
            "a@1",
            "role:land",
            "role:x",
            "ä",
            "a#b",
            "a\n",
            "_x",
            "a\\b",
            "a,b",
            "a;b",
            "a<b",
        ],
        "ref" => &[
            "",
            "a@",
            "a@1#",
            "@1",
            "a@1@2",
            "a#b",
            "a@1#b#c",
            "role:land",
            "a@ä",
            "a b",
            "-a@1",
            "a@1 ",
        ],
        "hop-end" => {
            &["", "role:", "role:stadt", "role:land ", "a@1", "Role:land x", "-a", "role:kommunen"]
        }
        "amount" => &[
            "1",
            "1.0",
            "01.00",
            "1,00",
            "-0.00",
            "1.000",
            ".50",
            "1.0O",
            "12345678901234.00",
            "+1.00",
            "",
            "1e2.00",
            "--1.00",
            "1.00 €",
        ],
        "currency" => &["eur", "EURO", "EU", "€", "", "E1R"],
        "digest" => &[
            "sha256:",
            "sha256:abc",
            "md5:0123",
            "sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
            "sha512:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        ],
        "leistungsschluessel" => &[
            "9911500510400",
            "991150051040011",
            "99115005000001",
            "10110",
            "99 115 005 104 001",
            "99115005x04001",
            "057740032032",
            "",
            "99102112000007",
        ],
        "ozg-id" => &["1011", "101100", "OZG10110", "99115005104001", ""],
        "service-key" => &[
            "9911500510400",
            "991150051040011",
            "99115005000001",
            "1011",
            "101100",
            "OZG-10110",
            "057740032032",
            "",
            "99115005 04001",
        ],
        "ars" => &[
            "57740032032",
            "0577400320321",
            "177740032032",
            "05774032",
            "5774",
            "0",
            "05774003203x",
            "00",
            "",
            "10110",
            "99115005104001",
        ],
        "ags" => &[
            "5774032",
            "057740321",
            "17774032",
            "057740032032",
            "0577403x",
            "1",
            "",
            "10110",
            "00000000",
            "99999999",
            "057740",
            "0577",
            "05 77403",
            "AGS",
        ],
        "area-key" => &["57740032032", "5774032", "17774032", "0", "", "0577", "05774003203200"],
        "land" => &["00", "17", "5", "005", "NW", "", "5 ", "99"],
        "leitweg-id" => &[
            "",
            "04011000-900X999-09",
            "04011000-900x999-08",
            "04011000--08",
            "17011000-900X999-08",
            "04011000",
            "0401-1-23",
            "04011000-900X999-8",
            "04011000 900X999 08",
        ],
        "fim-id" => &["", "S0700009", "X07000009", "s07000009", "S07000009V1.0", "F600000002360"],
        "dvdv-key" => {
            &["", "ags05774032", "AGS:057740320000", "ag:057740320000", "ags::0577403200"]
        }
        "destination-id" => &[
            "",
            "d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8",
            "d40e7b1397744f4eb1aef1ba6a38bd8a",
            "{d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a}",
            "g40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a",
        ],
        "tie-break" => &["", "Preis", "criterion:", "criterion", "criterion:role:x", "price,lot"],
        "decision-number" => &["2019/50", "Beschluss 19/50", "Beschluss", "B-2025/33", ""],
        "spdx" => &["", "MIT/X11", "-MIT", "Lizenz: frei", "MIT;BSD"],
        "typing-code" => &["0", "13", "2c", "3/2", "", "2/4", "1a"],
        "concept-name" => &["", ".a", "a.", "a..b", "ä", "a b", "-a", "_a", "a.-b"],
        "schema-version" => &["2.0", "1", "1.0.0", "v1.0", "0.9", "1.01", "", "1.1000", "3.2"],
        "rule-code" => &["NEED5", "need-005", "NEED-0005", "NE-005", ""],
        other => panic!("no texts for the format {other}"),
    };
    if random.chance(10) && matches!(format, "id" | "hop-end" | "concept-name" | "spdx") {
        return "a".repeat(121);
    }
    (random.word(list)).to_owned()
}
