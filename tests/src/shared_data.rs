//! Real data beside the project, which is never a part of it.

use std::path::Path;

/// The rows of a file in `../shared/data`, without its head; `None`, said aloud, when the file is absent.
#[must_use]
pub fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let found = read(&folder.join(file));
    if found.is_none() {
        println!("SKIPPED: shared/data/{file} is absent");
        eprintln!("SKIPPED: shared/data/{file} is absent");
    }
    found
}

/// The rows of a table, without its head; `None` when the file is absent.
#[must_use]
pub fn read(file: &Path) -> Option<Vec<Vec<String>>> {
    Some(std::fs::read_to_string(file).ok()?.lines().skip(1).map(cells).collect())
}

/// The cells of a line; no cell has a line break.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}
