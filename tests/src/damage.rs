//! Damage done to the bytes of a document.

use crate::Random;

/// Damages the bytes in one way; says which.
pub fn damage(random: &mut Random, bytes: &mut Vec<u8>) -> &'static str {
    let place = random.below(bytes.len().max(1));
    match random.below(7) {
        0 => {
            bytes.truncate(place);
            "truncated"
        }
        1 => {
            let list: &[&[u8]] =
                &[b"x", b"}", b" {}", b",", b"\0", b"\xef\xbb\xbf", b" \n", b"null"];
            let tail = *random.pick(list);
            bytes.extend_from_slice(tail);
            "trailing"
        }
        2 => {
            let list: &[&[u8]] = &[b"\xef\xbb\xbf", b"//", b"\x00", b" ", b"\x0c"];
            let head = *random.pick(list);
            bytes.splice(0..0, head.iter().copied());
            "leading"
        }
        3 if !bytes.is_empty() => {
            bytes.remove(place);
            "byte removed"
        }
        4 if !bytes.is_empty() => {
            bytes[place] = *random.pick(&[0xFF, 0xC3, 0x80, 0xED, 0xF4, 0xC0, 0xC1, 0x00]);
            "byte spoilt"
        }
        5 if !bytes.is_empty() => {
            bytes[place] = *random.pick(b"{}[]\",:0 \\\n\te");
            "byte changed"
        }
        _ => {
            bytes.insert(place, *random.pick(b"{}[]\",:0 \\\n\te"));
            "byte added"
        }
    }
}
