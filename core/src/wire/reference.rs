//! The calls that tell about the library itself: `schema`, `catalogue`, `explain`.

use super::answers;
use super::calls::{read, unknown};
use super::host::Host;
use super::requests::{CatalogueRequest, ExplainRequest, SchemaRequest};
use super::schemas::SCHEMAS;
use super::writer::Writer;
use crate::rules::{self, Rule, Text};
use crate::tables::{CATALOGUE_REQUEST_ROOT, EXPLAIN_REQUEST_ROOT, SCHEMA_REQUEST_ROOT};

/// Carries out one of these calls.
pub(super) fn call(host: &Host, name: &str, request: &[u8]) -> Result<Vec<u8>, Vec<u8>> {
    match name {
        "schema" => read(host, request, &SCHEMA_REQUEST_ROOT).map(|it| schema(&it)),
        "catalogue" => {
            read::<CatalogueRequest>(host, request, &CATALOGUE_REQUEST_ROOT).map(|_| catalogue())
        }
        "explain" => read(host, request, &EXPLAIN_REQUEST_ROOT).map(|it| explain(&it)),
        _ => Err(unknown(name)),
    }
}

fn schema(SchemaRequest { noun }: &SchemaRequest) -> Vec<u8> {
    match SCHEMAS.iter().find(|(name, _)| name == noun) {
        Some((_, text)) => text.as_bytes().to_vec(),
        None => {
            let names: Vec<&str> = SCHEMAS.iter().map(|(name, _)| *name).collect();
            let names = names.join(", ");
            let de = format!("Ein Schema „{noun}“ gibt es nicht; es gibt: {names}");
            answers::error("bad_request", &format!("{de} · there is no schema “{noun}”"), &[])
        }
    }
}

fn catalogue() -> Vec<u8> {
    let mut writer = Writer::default();
    writer.list(rules::all(), |out, rule| out.object(|out| entry(out, rule)));
    writer.finish()
}

fn entry(out: &mut Writer, rule: &Rule) {
    out.name("code").text(rule.code);
    out.name("name").text(rule.name);
    out.name("severity").text(rule.severity.as_str());
    out.name("scope").text(rule.scope());
    out.name("since").text(rule.since);
    out.name("params").list(rule.params(), |out, name| out.text(name));
    out.name("cases").list(rule.texts, |out, text| case(out, rule, text));
    #[cfg(feature = "sentences")]
    for lang in crate::findings::Lang::ALL {
        let (texts, lang) = (rule.texts, *lang);
        out.name(lang.as_str())
            .list(texts, |out, text| said(out, text.message.say(lang), text.help.say(lang)));
    }
}

/// The name of a case, how grave it is, and what its parameters are.
fn case(out: &mut Writer, rule: &Rule, text: &Text) {
    out.object(|out| {
        out.name("name").text(text.name);
        out.name("severity").text(text.severity.unwrap_or(rule.severity).as_str());
        out.name("params").list(text.params, |out, (name, kind)| {
            out.object(|out| {
                out.name("name").text(name);
                out.name("type").text(kind.as_str());
                out.text_member("list", kind.list());
            });
        });
    });
}

fn said(out: &mut Writer, message: &str, help: &str) {
    out.object(|out| {
        out.name("message").text(message);
        out.name("help").text(help);
    });
}

fn explain(request: &ExplainRequest) -> Vec<u8> {
    match rules::find_meant(request.code.as_ref()) {
        Some(rule) => {
            let mut writer = Writer::default();
            writer.object(|out| {
                entry(out, rule);
                out.name("why").object(|out| {
                    out.name("de").text(rule.why.de);
                    out.name("en").text(rule.why.en);
                });
                out.name("source").text(rule.why.source);
            });
            writer.finish()
        }
        None => {
            let code = &request.code;
            let message = format!("Die Regel {code} gibt es nicht · there is no rule {code}");
            answers::error("bad_request", &message, &[])
        }
    }
}
