//! Making a failing document small.

/// Leaves out as much as can be left out while it still fails.
pub fn shrink(bytes: &[u8], fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut best = bytes.to_vec();
    let mut step = best.len() / 2;
    while step > 0 {
        let mut at = 0;
        while at < best.len() {
            let mut tried = best.clone();
            tried.drain(at..(at + step).min(best.len()));
            if fails(&tried) {
                best = tried;
            } else {
                at += step;
            }
        }
        step /= 2;
    }
    best
}
