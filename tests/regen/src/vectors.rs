//! The record types in the vectors: where one is unknown, a finding tells all that are known.
//! Everything else in a vector is written by hand.

use std::fs;
use std::path::Path;

use bedarf::model::RecordType;

use crate::Files;
use crate::examples::entries;

/// Adds the vectors that tell of all record types, with the list as it is now.
pub fn add(files: &mut Files) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders = vec![root.join("tests/vectors")];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text =
                fs::read_to_string(&path).map_err(|it| format!("{}: {it}", path.display()))?;
            // vectors have a blank after a comma, answers of calls have none
            for separator in [", ", ","] {
                if let Some(text) = listed(&text, separator) {
                    files.insert(path.strip_prefix(&root).unwrap_or(&path).to_owned(), text);
                }
            }
        }
    }
    Ok(())
}

fn words(separator: &str, count: usize) -> String {
    let words = RecordType::ALL.iter().take(count).map(|it| format!("\"{it}\""));
    words.collect::<Vec<_>>().join(separator)
}

/// The text with the list as it is now, where it has one; it is known by its first two words.
fn listed(text: &str, separator: &str) -> Option<String> {
    let (before, list) = text.split_once(&format!("[{}{separator}", words(separator, 2)))?;
    let (_, after) = list.split_once(']')?;
    Some(format!("{before}[{}]{after}", words(separator, RecordType::ALL.len())))
}
