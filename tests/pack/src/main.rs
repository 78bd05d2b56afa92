//! Makes `bindings-wasm/pkg` out of the built modules: glue, smaller WebAssembly, the same as a
//! script.
//!
//! ```text
//! cargo run -p bedarf-pack -- [--quick] FOLDER STEM…
//! ```
//!
//! `FOLDER` has a module `STEM.wasm` for each entry of the package. `--quick` leaves them as large as
//! they are, which is enough for a test. Needs `npm ci` in `bindings-wasm`: `wasm-opt` comes from there.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_bindgen_cli_support::Bindgen;

/// As small as it gets once it is compressed: what these three passes save before costs more after.
const SMALLER: &[&str] = &[
    "-Oz",
    "--converge",
    "--skip-pass=memory-packing",
    "--skip-pass=merge-locals",
    "--skip-pass=local-cse",
];

/// What every browser with WebAssembly as of 2023 and Node 20 know; nothing else may be emitted.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

fn main() -> ExitCode {
    match pack() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("bedarf-pack: {message}");
            ExitCode::FAILURE
        }
    }
}

fn pack() -> Result<(), String> {
    let mut arguments = env::args().skip(1).peekable();
    let quick = arguments.next_if(|it| it == "--quick").is_some();
    let built = PathBuf::from(arguments.next().ok_or("usage: bedarf-pack [--quick] FOLDER STEM…")?);
    let package = root().join("bindings-wasm");
    let (making, made) = (package.join("pkg.new"), package.join("pkg"));

    remove(&making)?;
    for stem in arguments {
        bind(&built.join(&stem).with_extension("wasm"), &stem, &making)?;
        let module = making.join(format!("{stem}_bg.wasm"));
        if !quick {
            shrink(&package, &module)?;
        }
        run(Command::new("node")
            .arg(package.join("scripts/inline.mjs"))
            .arg(&module)
            .arg(making.join(format!("{stem}_inline.js"))))?;
    }
    // whole or not at all: a half-made package is never found under its name
    remove(&made)?;
    fs::rename(&making, &made).map_err(|error| format!("{}: {error}", made.display()))
}

/// Writes the glue and the module that belongs to it.
fn bind(wasm: &Path, stem: &str, out: &Path) -> Result<(), String> {
    if !wasm.is_file() {
        return Err(format!("{} is missing, build the crate bedarf-wasm first", wasm.display()));
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .reset_state_function(true)
        .out_name(stem)
        .input_path(wasm);
    bindgen.generate(out).map_err(|error| format!("wasm-bindgen: {error:#}"))
}

fn remove(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Runs `wasm-opt` over the module, in place.
fn shrink(package: &Path, module: &Path) -> Result<(), String> {
    let tool = package.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        return Err(format!("wasm-opt is missing, run `npm ci` in {}", package.display()));
    }
    let output: &[&OsStr] = &[OsStr::new("-o"), module.as_os_str()];
    run(Command::new("node").arg(tool).arg(module).args(SMALLER).args(output).args(FEATURES))
}

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("node cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}")) }
}

/// The checkout: `cargo run` says where this crate stands.
fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
    here.join("../..")
}
