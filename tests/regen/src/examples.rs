//! The examples on the pages of rules: the smallest failing vector of each code and its passing
//! twin, cut down to the place where they part.

use std::fs;
use std::path::{Path, PathBuf};

use bedarf::findings::Lang;
use bedarf::rules::Rule;
use serde_json::{Map, Value, json};

use crate::pages::{of, plain};
use crate::words::at;

/// The failing vectors of records with their passing twins.
pub struct Examples(Vec<Example>);

/// A vector and its twin of the same name.
struct Example {
    /// `need/invalid/need-005-no-outcome.json`
    name: String,
    bad: Value,
    good: Value,
}

/// Longer texts and lists are cut.
const LETTERS: usize = 160;
const ENTRIES: usize = 5;

impl Examples {
    /// Reads `tests/vectors`.
    pub fn read() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors");
        let mut found = Vec::new();
        for folder in entries(&root)?.into_iter().filter(|path| path.is_dir()) {
            let invalid = folder.join("invalid");
            for path in if invalid.is_dir() { entries(&invalid)? } else { Vec::new() } {
                let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
                let twin = root.join(name.replace("invalid", "valid"));
                found.push(Example { bad: read(&path)?, good: read(&twin)?, name });
            }
        }
        Ok(Self(found))
    }

    /// The smallest record of a type in a passing vector, best one about that type; and where.
    pub fn smallest(&self, noun: &str) -> Option<(String, Value)> {
        let fits = self.0.iter().filter_map(|example| {
            let input = at(&example.good, &["input"]);
            let listed =
                input.as_array().and_then(|all| all.iter().find(|it| at(it, &["type"]) == noun));
            let record = if at(input, &["type"]) == noun { input } else { listed? };
            let is_named =
                at(record, &["title", "de"]).as_str().is_some_and(|title| title.len() > 7);
            let is_active = record.get("withdrawn").is_none() && record.get("ext").is_none();
            (is_named && is_active).then(|| (example.name.replace("invalid", "valid"), record))
        });
        let about = |name: &str| name.starts_with(&format!("{noun}/"));
        let smallest = fits
            .min_by_key(|(name, record)| (!about(name), record.to_string().len(), name.clone()));
        smallest.map(|(name, record)| (name, record.clone()))
    }

    /// The example of a rule as it stands on its page.
    pub fn of(&self, rule: &Rule, lang: Lang) -> String {
        let fits = self.0.iter().filter(|example| example.has(rule.code));
        match fits.min_by_key(|example| example.weight(rule)) {
            Some(example) => example.shown(rule, lang),
            None => String::new(),
        }
    }
}

/// What is in a folder, by name.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(told)?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<Value, String> {
    let text = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", path.display()))
}

impl Example {
    fn findings(&self) -> &[Value] {
        self.bad.get("findings").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    fn has(&self, code: &str) -> bool {
        self.findings().iter().any(|finding| at(finding, &["code"]) == code)
    }

    /// The best example has this one finding, as grave as it can be, in a record, and is short.
    fn weight(&self, rule: &Rule) -> (usize, bool, u8, usize) {
        let grave = |it: &&Value| {
            at(it, &["code"]) == rule.code && at(it, &["severity"]) == rule.severity.as_str()
        };
        let (input, twin) = (at(&self.bad, &["input"]), at(&self.good, &["input"]));
        let length = input.to_string().len() + twin.to_string().len();
        let is_grave = self.findings().iter().any(|it| grave(&it));
        let hard = match input {
            Value::Null => 3,
            Value::String(text) if text.trim().is_empty() => 2,
            Value::String(_) => 1,
            _ => 0,
        };
        (self.findings().len(), !is_grave, hard, length)
    }

    fn shown(&self, rule: &Rule, lang: Lang) -> String {
        let (bad, good, place) = self.apart(lang);
        let up = of(lang, "../..", "../../..");
        let link = |name: &str| format!("{up}/tests/vectors/{name}");
        let (failing, passing) = (link(&self.name), link(&self.name.replace("invalid", "valid")));
        let message = self.message(rule, lang);
        let (example, not, so) = (
            of(lang, "Beispiel", "Example"),
            of(lang, "So nicht", "Failing"),
            of(lang, "So", "Passing"),
        );
        let said = of(lang, "Gemeldet wird:", "What is said:");
        let along = of(lang, "Dazu die Tabelle", "Along with the table");
        let tables = self
            .tables()
            .map(|(name, csv)| format!("\n{along} `{name}`:\n\n{}", fenced("text", csv)));
        format!(
            "\n**{example}**{place}\n\n[{not}]({failing}):\n\n{bad}\n{said} {message}\n\n\
            [{so}]({passing}):\n\n{good}{}",
            tables.collect::<String>()
        )
    }

    /// The tables that go along with the records.
    fn tables(&self) -> impl Iterator<Item = (&str, &str)> {
        let tables = at(&self.bad, &["tables"]).as_object().into_iter().flatten();
        tables.map(|(name, csv)| (name.as_str(), csv.as_str().unwrap_or_default()))
    }

    /// What is said of the failing one.
    fn message(&self, rule: &Rule, lang: Lang) -> String {
        let mut request = at(&self.bad, &["request"]).as_object().cloned().unwrap_or_default();
        request.insert("lang".to_owned(), json!(lang.as_str()));
        let input = at(&self.bad, &["input"]);
        let text = input.as_str().map_or_else(|| input.to_string(), str::to_owned);
        let request = Value::Object(request).to_string();
        let tables = self.tables().map(|(name, csv)| (name, csv.as_bytes()));
        let inputs: Vec<(&str, &[u8])> =
            [("", text.as_bytes())].into_iter().chain(tables).collect();
        let answer = bedarf::calls::call("check", request.as_bytes(), &inputs);
        let answer: Value = serde_json::from_slice(&answer).unwrap_or_default();
        let mut findings = at(&answer, &["findings"]).as_array().into_iter().flatten();
        let finding = findings.find(|finding| at(finding, &["code"]) == rule.code);
        let message = finding.and_then(|it| at(it, &["message"]).as_str()).map(str::to_owned);
        let template = rule.texts.first().map(|text| plain(text.message.say(lang)));
        message.or(template).unwrap_or_default()
    }

    /// Both sides where they part, and the words that tell the place.
    fn apart(&self, lang: Lang) -> (String, String, String) {
        let (bad, good) = (at(&self.bad, &["input"]), at(&self.good, &["input"]));
        match (bad, good) {
            (Value::Null, _) | (_, Value::Null) => {
                let text = of(
                    lang,
                    "*rohe Bytes oder sehr lang; sie stehen im Prüffall*\n",
                    "*raw bytes or very long; they stand in the vector*\n",
                );
                (text.to_owned(), text.to_owned(), String::new())
            }
            (Value::String(bad), Value::String(good)) => {
                let (bad, good) = excerpts(bad, good);
                (fenced("text", &bad), fenced("text", &good), String::new())
            }
            _ if bad == good => {
                let apart =
                    Apart::of(at(&self.bad, &["request"]), at(&self.good, &["request"]), lang);
                let place = of(lang, ", in der Anfrage an der Stelle", ", in the request at");
                apart.placed(place)
            }
            _ => {
                let mut apart = Apart::of(bad, good, lang);
                let owner = apart.leave_record(bad, lang);
                let (bad, good, place) = apart.placed(of(lang, " an der Stelle", " at"));
                (bad, good, place + &owner)
            }
        }
    }
}

/// Where two values part, and what stands there on either side.
struct Apart {
    path: String,
    bad: String,
    good: String,
}

impl Apart {
    fn of(bad: &Value, good: &Value, lang: Lang) -> Self {
        let (path, bad, good) = part(String::new(), Some(bad), Some(good));
        let name = path.rsplit('/').next().unwrap_or_default();
        let named = name.parse::<usize>().is_err() && !name.is_empty();
        let side = |value: Option<&Value>| match value {
            None => of(lang, "*(fehlt)*\n", "*(absent)*\n").to_owned(),
            Some(value) => {
                let text = serde_json::to_string_pretty(&shortened(value)).unwrap_or_default();
                let text = if named { format!("\"{name}\": {text}") } else { text };
                fenced("json", &text)
            }
        };
        Self { bad: side(bad.as_ref()), good: side(good.as_ref()), path }
    }

    /// In a list of records: takes the number of the record off the path and names the record.
    fn leave_record(&mut self, input: &Value, lang: Lang) -> String {
        let number = self.path.split('/').nth(1).and_then(|it| it.parse::<usize>().ok());
        let record = number.and_then(|number| input.as_array()?.get(number));
        let Some(id) = record.and_then(|record| at(record, &["id"]).as_str()) else {
            return String::new();
        };
        self.path = self.path.split('/').skip(2).map(|step| format!("/{step}")).collect();
        match self.path.is_empty() {
            true => of(lang, ", ein ganzer Datensatz", ", a whole record").to_owned(),
            false => of(lang, " von „?“", " of “?”").replace('?', id),
        }
    }

    fn placed(self, words: &str) -> (String, String, String) {
        let place =
            if self.path.is_empty() { String::new() } else { format!("{words} `{}`", self.path) };
        (self.bad, self.good, place)
    }
}

/// Goes down as long as one member or entry alone makes the difference.
fn part(
    path: String,
    bad: Option<&Value>,
    good: Option<&Value>,
) -> (String, Option<Value>, Option<Value>) {
    match (bad, good) {
        (Some(Value::Object(a)), Some(Value::Object(b))) => {
            let mut names: Vec<&String> = a.keys().chain(b.keys()).collect();
            names.retain(|name| a.get(*name) != b.get(*name));
            names.sort();
            names.dedup();
            if let [name] = names.as_slice() {
                return part(format!("{path}/{name}"), a.get(*name), b.get(*name));
            }
            let only = |all: &Map<String, Value>| {
                let kept =
                    names.iter().filter_map(|it| Some(((*it).clone(), all.get(*it)?.clone())));
                Value::Object(kept.collect())
            };
            (path, Some(only(a)), Some(only(b)))
        }
        (Some(Value::Array(a)), Some(Value::Array(b))) => {
            let first = a.iter().zip(b).take_while(|(a, b)| a == b).count();
            let rest = |all: &[Value], skip: usize| all.get(first + skip..).map(<[Value]>::to_vec);
            let place = format!("{path}/{first}");
            if rest(a, 1) == rest(b, 1) {
                part(place, a.get(first), b.get(first))
            } else if rest(a, 1) == rest(b, 0) {
                (place, a.get(first).cloned(), None)
            } else if rest(a, 0) == rest(b, 1) {
                (place, None, b.get(first).cloned())
            } else {
                (path, bad.cloned(), good.cloned())
            }
        }
        _ => (path, bad.cloned(), good.cloned()),
    }
}

/// Long texts and lists cut, and of a whole record what tells it.
fn shortened(value: &Value) -> Value {
    match value {
        Value::String(text) if text.chars().count() > LETTERS => {
            json!(format!("{}…", text.chars().take(LETTERS).collect::<String>()))
        }
        Value::Array(items) => {
            let more = (items.len() > ENTRIES + 1).then(|| json!("…"));
            let kept = if more.is_some() { ENTRIES } else { items.len() };
            items.iter().take(kept).map(shortened).chain(more).collect()
        }
        Value::Object(members) => {
            let is_record = members.contains_key("type") && members.contains_key("created");
            let tells = |name: &str| ["type", "id", "version", "title", "status"].contains(&name);
            let kept = members.iter().filter(|(name, _)| !is_record || tells(name));
            let more = is_record.then(|| ("…".to_owned(), json!("…")));
            kept.map(|(name, it)| (name.clone(), shortened(it))).chain(more).collect()
        }
        other => other.clone(),
    }
}

/// The two texts around the first place where they differ.
fn excerpts(bad: &str, good: &str) -> (String, String) {
    let same = bad.chars().zip(good.chars()).take_while(|(a, b)| a == b).count();
    let start = same.saturating_sub(60);
    let cut = |text: &str| {
        let inner: String = text.chars().skip(start).take(LETTERS).collect();
        let is_open = text.chars().count() > start + LETTERS;
        let (before, after) = (if start > 0 { "…" } else { "" }, if is_open { "…" } else { "" });
        let visible = |letter: char| match letter {
            '\n' => letter.to_string(),
            letter if letter.is_control() => letter.escape_default().to_string(),
            letter => letter.to_string(),
        };
        format!("{before}{}{after}", inner.chars().map(visible).collect::<String>())
    };
    (cut(bad), cut(good))
}

fn fenced(language: &str, text: &str) -> String {
    format!("```{language}\n{}\n```\n", text.trim_end_matches('\n'))
}
