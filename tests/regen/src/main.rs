//! Makes what is made from the types: `regen write` writes it, `regen check` compares.
//!
//! Everything it makes is committed. Types → schemas → shape tables; the rule catalogue → pages.

mod pages;
mod schemas;
mod tables;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use similar::TextDiff;

/// Path below the repository → content.
type Files = BTreeMap<PathBuf, String>;

fn main() -> ExitCode {
    let mode = std::env::args().nth(1).unwrap_or_default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = match make() {
        Ok(files) => files,
        Err(reason) => {
            eprintln!("regen: {reason}");
            return ExitCode::FAILURE;
        }
    };
    match mode.as_str() {
        "write" => write(&root, &files),
        "check" => check(&root, &files),
        _ => {
            eprintln!("usage: regen write|check");
            ExitCode::from(2)
        }
    }
}

fn make() -> Result<Files, String> {
    let documents = schemas::documents();
    let mut files = Files::new();
    files.insert("core/src/shape/tables.rs".into(), tables::source(&documents)?);
    for (name, schema) in documents.public() {
        files.insert(format!("schemas/v1/{name}.schema.json").into(), pretty(schema));
    }
    pages::add(&mut files);
    Ok(files)
}

fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn write(root: &Path, files: &Files) -> ExitCode {
    let mut changed = 0;
    for (path, content) in files {
        let path = root.join(path);
        if std::fs::read_to_string(&path).ok().as_ref() == Some(content) {
            continue;
        }
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        if let Err(error) = std::fs::write(&path, content) {
            eprintln!("regen: {}: {error}", path.display());
            return ExitCode::FAILURE;
        }
        changed += 1;
    }
    println!("regen: {changed} of {} files written", files.len());
    ExitCode::SUCCESS
}

fn check(root: &Path, files: &Files) -> ExitCode {
    let mut stale = 0;
    for (path, content) in files {
        let found = std::fs::read_to_string(root.join(path)).unwrap_or_default();
        if found != *content {
            stale += 1;
            println!("{} is not what the types say:", path.display());
            let diff = TextDiff::from_lines(found.as_str(), content.as_str());
            let diff = diff.unified_diff().context_radius(2).to_string();
            println!("{}", diff.lines().take(60).collect::<Vec<_>>().join("\n"));
        }
    }
    if stale > 0 {
        println!("regen: {stale} files are stale; run `make regen`");
        return ExitCode::FAILURE;
    }
    println!("regen: {} files are as the types say", files.len());
    ExitCode::SUCCESS
}
