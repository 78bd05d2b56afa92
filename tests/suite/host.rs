//! A host that hands over the sentences of findings: they take the place of those built in, line
//! for line, and those of another edition are refused.
#![allow(missing_docs, clippy::unwrap_used)]

use bedarf::calls::{self, Host};
use bedarf::findings::Lang;
use bedarf::rules;

/// The sentences as a page fetches them.
fn lines(lang: Lang) -> Vec<String> {
    let cases = rules::all().flat_map(|rule| rule.texts.iter().map(|text| (rule.code, text)));
    let line = |(code, text): (&str, &rules::Text)| {
        format!("{code}\t{}\t{}", text.message.say(lang), text.help.say(lang))
    };
    cases.map(line).collect()
}

const RECORDS: &[u8] = br#"[{"type":"need","id":"a","ars":"12"},{"type":"organisation"}]"#;

fn checked(host: &Host) -> String {
    let answer = host.call("check", br#"{"as_of":"2026-11-24"}"#, &[("", RECORDS)]);
    String::from_utf8(answer).unwrap()
}

#[test]
fn handed_over_they_say_the_same() {
    let built_in = checked(&Host::default());
    assert_eq!(
        built_in.as_bytes(),
        calls::call("check", br#"{"as_of":"2026-11-24"}"#, &[("", RECORDS)])
    );
    let mut host = Host::default();
    assert!(host.load(Lang::De, &lines(Lang::De).join("\n")));
    assert_eq!(checked(&host), built_in);
    // what was handed over is what is told
    assert!(host.load(Lang::De, &lines(Lang::En).join("\n")));
    let english = checked(&host);
    assert_ne!(english, built_in);
    let key = |lang: &str| String::from_utf8(host.key("ars", "1x", lang)).unwrap();
    assert!(key("de").contains("\"message\""), "{}", key("de"));
    let of_built_in = Host::default().key("ars", "1x", "de");
    assert_ne!(key("de").as_bytes(), of_built_in);
}

#[test]
fn those_of_another_edition_are_refused() {
    let mut host = Host::default();
    let lines = lines(Lang::De);
    let (all, last) = (lines.join("\n"), lines.len() - 1);
    let less = lines.get(..last).unwrap().join("\n");
    let more = format!("{all}\n{}", lines.get(last).unwrap());
    let other = all.replacen("CORE-001", "CORE-099", 1);
    let no_help = all.replacen('\t', " ", 1);
    for broken in ["", "a", &less, &more, &other, &no_help] {
        assert!(!host.load(Lang::De, broken));
    }
    assert_eq!(checked(&host), checked(&Host::default()));
}
