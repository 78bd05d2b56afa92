//! The paper for a profile: it tells what the records say, and what they do not say as open points.

use bedarf_tests::Random;
use bedarf_tests::complete::Complete;
use bedarf_tests::registers;
use serde_json::{Value, json};

use crate::{TODAY, Texts, attributes, call, example, figures};

fn paper(texts: &Texts, profile: &str, lang: &str) -> String {
    let request = json!({ "as_of": TODAY, "profile": profile, "lang": lang });
    let answer = call("report", &request, texts);
    answer["html"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

/// A part of the paper, as text without marks.
fn part(html: &str, id: &str) -> String {
    let after = html.split(&format!("<h2 id=\"{id}-title\"")).nth(1).unwrap();
    let own = after.split("</section>").next().unwrap();
    let text = own.split('<').map(|it| it.split_once('>').map_or(it, |(_, text)| text));
    text.collect::<Vec<_>>().concat()
}

/// The open points: what, and who is to answer.
fn open(html: &str) -> Vec<(String, String)> {
    let after = html.split("<h2 id=\"open-title\"").nth(1).unwrap();
    let rows = after.split("</section>").next().unwrap().split("<th scope=\"row\">").skip(1);
    let told = rows.map(|row| {
        let (what, rest) = row.split_once("</th><td>").unwrap();
        (what.to_owned(), rest.split_once("</td>").unwrap().0.to_owned())
    });
    told.collect()
}

fn organisation(id: &str, title: &str, kind: &str) -> Value {
    json!({ "type": "organisation", "id": id, "title": { "de": title }, "created": "2020-01-01",
            "kind": kind })
}

fn body(id: &str, title: &str, authority: &str) -> Value {
    json!({ "type": "body", "id": id, "title": { "de": title }, "created": "2020-01-01",
            "authority": authority, "mandate": { "kind": "decision", "citation": "Beschluss 2019/50" },
            "seat_groups": [], "seats": [], "memberships": [],
            "cadence": { "in_person_per_year": 2, "video_per_month": 1, "lead_time_days": 28 } })
}

fn need(id: &str, title: &str, attribution: &str) -> Value {
    json!({ "type": "need", "id": id, "title": { "de": title }, "created": "2026-01-01",
            "visibility": "public", "attribution": attribution,
            "statement": { "de": format!("{title} fehlt den Kommunen.") }, "kind": "functional",
            "originators": [{ "organisation": "stadt" }],
            "affected": { "attr": "land", "in": ["05", "09"] }, "status": "in_consultation",
            "services": ["99107023017000"],
            "history": [{ "status": "submitted", "on": "2026-01-02", "by": "Stadt Muster" },
                        { "status": "in_consultation", "on": "2026-02-01", "by": "Kommunalgremium" }] })
}

fn offering(id: &str, title: &str, cost: &Value) -> Value {
    json!({ "type": "offering", "id": id, "title": { "de": title }, "created": "2026-01-01",
            "reuse_model": "service", "provider": "haus", "operator": "haus",
            "contact": { "name": { "de": "Servicestelle" }, "url": "https://example.org/" },
            "services": ["99107023017000"], "lifecycle": "available", "scope": { "everyone": true },
            "access_paths": [], "cost": cost })
}

/// A register in which all is said that a paper asks for.
fn whole() -> Vec<Value> {
    let mut outcome = need("BED-1", "Wohngeld ohne Abtippen", "named");
    outcome["outcome"] = json!({ "de": "Kein Antrag wird zweimal erfasst." });
    let mut silent = need("BED-2", "Wohngeld auf Papier", "none");
    silent["outcome"] = json!({ "de": "Anträge auf Papier kommen an." });
    let cost = json!({ "state": "known", "key": "population", "components": [
        { "kind": "service_operation", "amount": "1118000.50", "currency": "EUR",
          "vat_included": true, "year": 2026, "per": "year" }] });
    let mut town = organisation("stadt", "Stadt Muster", "kommune");
    town["ars"] = json!("057740032032");
    vec![
        town,
        organisation("land", "Freistaat Muster", "land"),
        organisation("haus", "Rechenzentrum", "it_provider"),
        body("it_plr", "IT-Planungsrat", "deciding"),
        body("kog", "Kommunalgremium", "advisory"),
        json!({ "type": "session", "id": "kog-1", "title": { "de": "Sitzung im März" },
                "created": "2026-03-01", "body": "kog", "mode": "video", "start": "2026-03-10",
                "agenda": [{ "id": "1", "title": { "de": "Profil Wohngeld" }, "refs": ["PRO-1"],
                             "public": true, "result": "zur Annahme empfohlen" }] }),
        json!({ "type": "session", "id": "plr-1", "title": { "de": "50. Sitzung" },
                "created": "2026-03-01", "body": "it_plr", "mode": "in_person",
                "start": "2027-03-17", "agenda": [] }),
        json!({ "type": "decision", "id": "kog-b-1", "title": { "de": "Profil Wohngeld verabschiedet" },
                "created": "2026-03-10", "body": "kog", "date": "2026-03-10", "session": "kog-1",
                "result": "adopted", "refs": ["PRO-1"],
                "votes": { "yes": 11, "no": 2, "abstained": 1 } }),
        outcome,
        silent,
        offering("ANG-1", "Wohngeld aus der Cloud", &cost),
        json!({ "type": "profile", "id": "PRO-1", "title": { "de": "Wohngeld durchgängig digital" },
                "created": "2026-02-10", "version": "1", "kind": "profile", "visibility": "public",
                "purpose": { "de": "Anträge kommen als Daten an." },
                "addressees": ["it_plr", "land", "provider"], "scope": { "everyone": true },
                "services": ["99107023017000"], "rapporteur": "land", "decision": "kog-b-1",
                "status": "adopted", "attribution": "named",
                "history": [{ "status": "draft", "on": "2026-02-10", "by": "Geschäftsstelle" },
                            { "status": "adopted", "on": "2026-03-10", "by": "Kommunalgremium" }],
                "links": [{ "rel": "specifies", "target": "BED-1" },
                          { "rel": "specifies", "target": "BED-2" }],
                "positions": [
                    { "organisation": "stadt", "stance": "for", "text": { "de": "Das hilft uns." } },
                    { "group": "Landkreise", "stance": "against", "minority": true,
                      "text": { "de": "Kleine Häuser schaffen das nicht." } }],
                "criteria": [{ "id": "K1", "title": { "de": "Daten statt PDF" }, "class": "A",
                               "text": { "de": "Angaben MÜSSEN als Daten ankommen." },
                               "binding": "must", "dimension": "data_exchange" }] }),
    ]
}

fn texts(records: &[Value]) -> Texts {
    let table = "ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n\
                 091620000000,München,kommune,1488202\n020000000000,Hamburg,kommune,1847253\n";
    vec![
        ("register.json".to_owned(), json!(records).to_string().into_bytes()),
        ("units.csv".to_owned(), table.as_bytes().to_vec()),
    ]
}

fn record<'r>(records: &'r mut [Value], id: &str) -> &'r mut Value {
    records.iter_mut().find(|it| it["id"] == id).unwrap()
}

/// Each part tells what stands in the records, in the words of the office.
#[test]
fn the_paper_tells_what_the_records_say() {
    let html = paper(&texts(&whole()), "PRO-1", "de");
    let head = html.split("<main>").next().unwrap();
    for said in [
        "Entwurf einer Beschlussvorlage",
        "Wohngeld durchgängig digital",
        "IT-Planungsrat, Länder, Anbieter",
        "einzureichen bis <time datetime=\"2027-02-17\">",
        "<dt>Berichterstatter</dt><dd>Freistaat Muster</dd>",
        "<dt>Eingebracht durch</dt><dd>Kommunalgremium</dd>",
    ] {
        assert!(head.contains(said), "{said}: {head}");
    }
    for (id, all) in [
        (
            "resolution",
            &[
                "Der IT-Planungsrat",
                "nimmt das Anforderungsprofil Wohngeld durchgängig digital (PRO-1, Fassung 1) zur \
                 Kenntnis",
                "(Anlage 1: 1 Anforderung, davon 1 MUSS)",
                "bittet die Länder und die Anbieter, diese Anforderungen umzusetzen.",
                "teilt zu jedem der 2 Bedarfe hinter dem Profil mit",
                "Profil Wohngeld verabschiedet, beschlossen, 10.03.2026",
            ][..],
        ),
        (
            "matter",
            &["Wohngeld ohne Abtippen fehlt den Kommunen.", "Stadt Muster", "nicht genannt"],
        ),
        ("aim", &["Anträge kommen als Daten an.", "Kein Antrag wird zweimal erfasst."]),
        (
            "bodies",
            &[
                "Kommunalgremium10.03.2026Sitzung im MärzProfil Wohngeldzur Annahme empfohlen",
                "11 dafür, 2 dagegen, 1 Enthaltung",
            ],
        ),
        (
            "stances",
            &["Das hilft uns.", "Kleine Häuser schaffen das nicht.", "dagegen, Minderheit"],
        ),
        (
            "cost",
            &["1.118.000,50 EUR jährlich", "mit Umsatzsteuer", "Verteilung nach: Einwohnerzahl"],
        ),
        ("effect", &["Nordrhein-Westfalen1154.7550\u{a0}%", "Hamburg00–"]),
        ("requirements", &["Angaben MÜSSEN als Daten ankommen.", "Ausschlusskriterium"]),
    ] {
        let told = part(&html, id);
        all.iter().for_each(|said| assert!(told.contains(said), "{id}: {said}: {told}"));
    }
    assert_eq!(html.matches("<blockquote>").count(), 1, "one view of a minority");
    assert!(!html.contains("Nicht für die Öffentlichkeit"));
    // of a register in which all else is said, these alone are open
    let open = open(&html);
    let expected = [
        ("was die Umsetzung insgesamt kostet und wer die Kosten trägt", "Freistaat Muster"),
        ("was das Land zur Weitergabe an seine Kommunen geregelt hat", "Nordrhein-Westfalen"),
    ];
    assert_eq!(open, expected.map(|(what, who)| (what.to_owned(), who.to_owned())));
}

/// A case: which record is changed and how, what is open then, and who is to answer.
type Change = (&'static str, fn(&mut Value), &'static str, &'static str);

fn without(member: &'static str) -> impl Fn(&mut Value) {
    move |record| {
        record.as_object_mut().unwrap().remove(member).unwrap();
    }
}

/// What is taken out of the records is an open point, said where it belongs and once more at the end.
#[test]
fn what_is_not_on_record_is_said_openly() {
    let changes: &[Change] = &[
        ("PRO-1", |it| without("rapporteur")(it), "wer berichtet", "Kommunalgremium"),
        ("PRO-1", |it| it["positions"] = json!([]), "wie die Mitglieder", "Kommunalgremium"),
        ("PRO-1", |it| it["links"] = json!([]), "aus welchen Bedarfen", "Kommunalgremium"),
        ("PRO-1", |it| it["criteria"] = json!([]), "welche Anforderungen", "Kommunalgremium"),
        ("PRO-1", |it| it["addressees"] = json!(["land"]), "welches Gremium", "Kommunalgremium"),
        ("plr-1", |it| it["start"] = json!("2026-12-01"), "in welcher Sitzung", "IT-Planungsrat"),
        ("it_plr", |it| without("cadence")(it), "bis wann für diese Sitzung", "IT-Planungsrat"),
        ("BED-1", |it| without("outcome")(it), "woran man merkt", "Kommunalgremium"),
        (
            "BED-1",
            |it| it["visibility"] = json!("body"),
            "ob Angaben weitergegeben",
            "Kommunalgremium",
        ),
        ("ANG-1", |it| without("cost")(it), "was diese Angebote kosten", "Rechenzentrum"),
    ];
    let before = open(&paper(&texts(&whole()), "PRO-1", "de")).len();
    for (id, change, what, who) in changes {
        let mut records = whole();
        change(record(&mut records, id));
        let html = paper(&texts(&records), "PRO-1", "de");
        let open = open(&html);
        assert!(open.len() > before, "{what}: {open:?}");
        let found = open.iter().find(|(told, _)| told.starts_with(what));
        assert_eq!(found.map(|(_, told)| told.as_str()), Some(*who), "{what}: {open:?}");
        assert_eq!(figures(&html)["paper.open"], open.len());
        assert_eq!(html.matches("<strong>noch offen:</strong>").count(), open.len());
    }
    let mut draft = whole();
    let profile = record(&mut draft, "PRO-1");
    (profile["status"], profile["history"]) = (json!("draft"), profile["history"][0].take());
    profile["history"] = json!([profile["history"]]);
    without("decision")(profile);
    let open = open(&paper(&texts(&draft), "PRO-1", "de"));
    let wanted = "der Beschluss des Gremiums, das Profil zu verabschieden (Stand: Entwurf)";
    assert!(open.contains(&(wanted.to_owned(), "Geschäftsstelle".to_owned())), "{open:?}");
}

/// What is over or decided has no proposal any more, and nothing about it is open that a hand-in asks.
#[test]
fn what_is_over_is_not_handed_in() {
    for (status, said) in [("withdrawn", "zurückgezogen. Es wird"), ("replaced", "ist abgelöst")]
    {
        let mut records = whole();
        let profile = record(&mut records, "PRO-1");
        profile["status"] = json!(status);
        let step = json!({ "status": status, "on": "2026-04-01", "by": "Kommunalgremium" });
        profile["history"].as_array_mut().unwrap().push(step);
        let html = paper(&texts(&records), "PRO-1", "de");
        assert!(html.contains(said) && part(&html, "resolution").contains("entfällt"), "{status}");
        assert!(!html.contains("in welcher Sitzung"));
    }
    let html = paper(&example("kog"), "efa_minimum_requirements", "en");
    assert!(html.contains("has been decided on already"), "by the Abteilungsleiterrunde");
    assert!(part(&html, "resolution").contains("There is no proposal."));
}

/// What a Land has to expect is what the call counts.
#[test]
fn the_effect_is_what_the_calls_count() {
    let texts = example("kog");
    let html = paper(&texts, "PRO-2020-0001", "de");
    let figures = figures(&html);
    let told = call("affected", &json!({ "as_of": TODAY, "need": "BED-2020-0001" }), &texts);
    let lands = told["by_land"].as_array().unwrap();
    assert!(lands.len() > 3);
    for land in lands {
        let name = format!("paper.land.{}.municipalities", land["key"].as_str().unwrap());
        assert_eq!(json!(figures[&name]), land["yes"]["municipalities"], "{name}: {land}");
    }
    let ids = attributes(&html, "id");
    let once: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), once.len(), "ids stand once");
    assert_eq!(html.matches("<table>").count(), html.matches("<caption>").count());
    assert!(!html.contains("<script") && !html.contains("src=") && !html.contains(" style=\""));
}

/// Who raised a need is told as far as it allows, and no title is markup.
#[test]
fn the_paper_tells_no_more_than_it_may() {
    let mut records = whole();
    record(&mut records, "PRO-1")["positions"] = json!([]);
    record(&mut records, "BED-1")["attribution"] = json!("none");
    record(&mut records, "BED-1")["title"] = json!({ "de": "<script>x</script> Wohngeld" });
    let html = paper(&texts(&records), "PRO-1", "de");
    assert!(!html.contains("Stadt Muster"), "{html}");
    assert!(!html.contains("<script>") && html.contains("&lt;script&gt;"));
}

#[test]
fn a_profile_that_is_not_there_is_refused() {
    for id in ["PRO-9", "BED-1"] {
        let request = json!({ "as_of": TODAY, "profile": id });
        let answer = call("report", &request, &texts(&whole()));
        let message = answer["error"]["message"].as_str().unwrap_or_else(|| panic!("{answer}"));
        assert!(message.contains(id) && message.contains("Anforderungsprofil"), "{message}");
    }
}

/// Any register gives a paper for each of its profiles, the same every time, in both languages.
#[test]
fn random_registers_give_papers() {
    let schemas = bedarf_tests::Schemas::record();
    let mut dice = Random::new(20_261_124);
    let mut papers = 0;
    for round in 0..40 {
        let mut records = registers::register(&mut dice);
        if round % 2 == 0 {
            let mut complete = Complete::new(schemas, round);
            let mut told = |name: &str| {
                let text = complete.record(name).write(bedarf_tests::Spelling::Compact, &mut dice);
                serde_json::from_str::<Value>(&text).unwrap()
            };
            records.extend(["Profile", "Need", "Offering", "Decision", "Session"].map(&mut told));
        }
        let texts = texts(&records);
        for profile in records.iter().filter(|it| it["type"] == "profile") {
            let id = profile["id"].as_str().unwrap();
            for lang in ["de", "en"] {
                let request = json!({ "as_of": TODAY, "profile": id, "lang": lang });
                let answer = call("report", &request, &texts);
                let Some(html) = answer["html"].as_str() else { continue };
                assert!(html.contains("<h2 id=\"open-title\">"), "{id}");
                assert_eq!(call("report", &request, &texts), answer);
                papers += 1;
            }
        }
    }
    assert!(papers > 20, "{papers} papers");
}
