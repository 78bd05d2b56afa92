//! A register that many ask and that is reloaded while they do.

mod records;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bedarf::{AreaKey, Date, Input, Lang, Options, PathsRequest, Register, ServiceKey};
use serde::Deserialize;
use serde_json::json;

pub use records::records;

/// Where the register comes from, and the register as it was last read.
pub struct Service {
    folder: PathBuf,
    register: RwLock<Arc<Register>>,
}

impl Service {
    /// Reads the folder.
    pub fn open(folder: &Path) -> io::Result<Arc<Service>> {
        let register = RwLock::new(Arc::new(read(folder)?));
        Ok(Arc::new(Service { folder: folder.to_owned(), register }))
    }

    /// The register. Who has it keeps it, whatever is reloaded meanwhile.
    fn register(&self) -> Arc<Register> {
        let held = self.register.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        Arc::clone(&held)
    }

    /// Reads the folder again, and puts what was read in the place of what was.
    fn reload(&self) -> io::Result<Arc<Register>> {
        let read = Arc::new(read(&self.folder)?);
        let mut held = self.register.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        *held = Arc::clone(&read);
        Ok(read)
    }
}

/// Every text of the folder, by its name.
fn read(folder: &Path) -> io::Result<Register> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            texts.push((name, std::fs::read(path)?));
        }
    }
    texts.sort(); // a folder has no order of its own
    let named: Vec<(&str, &[u8])> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
    Ok(Register::read(Input::Named(&named)))
}

/// The routes of the service.
pub fn routes(service: Arc<Service>) -> Router {
    Router::new()
        .route("/check", post(check))
        .route("/paths", get(paths))
        .route("/reload", post(reload))
        .with_state(service)
}

#[derive(Deserialize)]
struct CheckQuery {
    as_of: Option<Date>,
    #[serde(default)]
    lang: Lang,
}

/// One record, judged among those of the register: the report, whatever it says.
async fn check(
    State(service): State<Arc<Service>>,
    Query(query): Query<CheckQuery>,
    record: Bytes,
) -> Response {
    let mut options = Options::default();
    options.as_of = query.as_of;
    options.policy.lang = query.lang;
    let report = service.register().check_with(Input::One(&record), &options);
    Json(report).into_response()
}

#[derive(Deserialize)]
struct PathsQuery {
    unit: AreaKey,
    as_of: Date,
    service: Option<ServiceKey>,
    #[serde(default)]
    lang: Lang,
}

/// By which ways a municipality gets services.
async fn paths(State(service): State<Arc<Service>>, Query(query): Query<PathsQuery>) -> Response {
    let mut request = PathsRequest::unit(query.unit, query.as_of);
    request.service = query.service;
    request.lang = Some(query.lang);
    Json(service.register().paths(&request)).into_response()
}

/// Reads the folder again. What could not be read is told, not passed over.
async fn reload(State(service): State<Arc<Service>>) -> Response {
    match service.reload() {
        Ok(register) => {
            Json(json!({ "records": register.len(), "unread": register.unread() })).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}
