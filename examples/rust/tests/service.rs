//! The service: asked, fed with something broken, and reloaded while it is asked.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use bedarf_service::{Service, records, routes};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

type Failure = Box<dyn std::error::Error>;

async fn ask(
    router: &axum::Router,
    method: &str,
    uri: &str,
    body: String,
) -> Result<(StatusCode, Value), Failure> {
    let request = Request::builder().method(method).uri(uri).body(Body::from(body))?;
    let answer = router.clone().oneshot(request).await?;
    let status = answer.status();
    let text = answer.into_body().collect().await?.to_bytes();
    Ok((status, serde_json::from_slice(&text).unwrap_or(Value::Null)))
}

#[tokio::test]
async fn it_answers_and_is_reloaded() -> Result<(), Failure> {
    let folder = std::env::temp_dir().join(format!("bedarf-service-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let [town, provider, offering, need] = records()?;
    let write = |records: &[&bedarf::Record]| {
        let texts: Vec<String> =
            records.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        Ok::<_, Failure>(std::fs::write(folder.join("register.jsonl"), texts.join("\n"))?)
    };
    write(&[&town, &provider])?;
    let router = routes(Service::open(&folder)?);
    let paths = "/paths?unit=05774032&as_of=2026-11-24";

    let (status, answer) = ask(&router, "GET", paths, String::new()).await?;
    assert_eq!((status, answer["paths"].as_array().map(Vec::len)), (StatusCode::OK, Some(0)));

    write(&[&town, &provider, &offering])?;
    let (_, reloaded) = ask(&router, "POST", "/reload", String::new()).await?;
    assert_eq!(
        (&reloaded["records"], &reloaded["unread"]),
        (&Value::from(3), &Value::from(Vec::<Value>::new()))
    );
    let (_, answer) = ask(&router, "GET", paths, String::new()).await?;
    assert_eq!(answer["paths"][0]["access_path"], "direkt");

    let need = serde_json::to_string(&need)?;
    let (_, report) = ask(&router, "POST", "/check?as_of=2026-11-24", need.clone()).await?;
    assert_eq!((&report["ok"], &report["records"]), (&Value::from(true), &Value::from(1)));
    let broken = need.replace("\"draft\"", "\"drafted\"");
    let (status, report) = ask(&router, "POST", "/check?lang=en", broken).await?;
    assert_eq!((status, &report["ok"]), (StatusCode::OK, &Value::from(false)));
    assert_eq!(report["findings"][0]["path"], "/status");

    let (status, _) =
        ask(&router, "GET", "/paths?unit=5774032&as_of=2026-11-24", String::new()).await?;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
