//! Real data beside the project, which is never a part of it.

use std::path::Path;

/// The rows of a file in `../shared/data`, without its head; `None`, said aloud, when the file is absent.
#[must_use]
pub fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        println!("SKIPPED: shared/data/{file} is absent");
        eprintln!("SKIPPED: shared/data/{file} is absent");
        return None;
    };
    Some(text.lines().skip(1).map(cells).collect())
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
