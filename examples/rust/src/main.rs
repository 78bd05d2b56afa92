//! `bedarf-service FOLDER [ADDRESS]`: serves the register in a folder.

use std::path::PathBuf;

use bedarf_service::{Service, routes};

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: bedarf-service FOLDER [ADDRESS]");
        std::process::exit(2);
    };
    let address = arguments.next().map(|it| it.to_string_lossy().into_owned());
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let service = Service::open(&folder)?;
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{}/", listener.local_addr()?);
    axum::serve(listener, routes(service)).await
}
