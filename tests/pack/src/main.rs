//! Makes `bindings-wasm/pkg` out of the built crate: glue, smaller WebAssembly, the same as a
//! script.
//!
//! ```text
//! cargo build -p bedarf-wasm --profile wasm --target wasm32-unknown-unknown
//! cargo run -p bedarf-pack [-- [--quick] [FOLDER [PACKAGE]]]
//! ```
//!
//! `--quick` makes only the first module and leaves it as large as it is, which is enough for a test.
//! `FOLDER` has the built modules (otherwise the one in the target folder), `PACKAGE` the folder of
//! the npm package. Needs `npm ci` in that folder: `wasm-opt` comes from there.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_bindgen_cli_support::Bindgen;

/// What every browser with WebAssembly as of 2023 and Node 20 know; nothing else may be emitted.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The modules: what every page loads, and the same with the report.
const STEMS: [&str; 2] = ["bedarf_wasm", "bedarf_report"];

/// The module that comes as a script, too.
const INLINE: &str = STEMS[0];

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
    let mut arguments = env::args_os().skip(1).map(PathBuf::from).peekable();
    let quick = arguments.next_if(|it| it.as_os_str() == "--quick").is_some();
    let root = root();
    let built = arguments.next().unwrap_or_else(|| built(&root));
    let package = arguments.next().unwrap_or_else(|| root.join("bindings-wasm"));
    let (making, made) = (package.join("pkg.new"), package.join("pkg"));

    remove(&making)?;
    for stem in STEMS.into_iter().filter(|stem| !quick || *stem == INLINE) {
        bind(&built.join(stem).with_extension("wasm"), stem, &making)?;
        if !quick {
            shrink(&package, &making.join(format!("{stem}_bg.wasm")))?;
        }
    }
    run(Command::new("node")
        .arg(package.join("scripts/inline.mjs"))
        .arg(making.join(format!("{INLINE}_bg.wasm")))
        .arg(making.join(format!("{INLINE}_inline.js"))))?;
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
    let output: &[&OsStr] =
        &[OsStr::new("-Oz"), OsStr::new("--converge"), OsStr::new("-o"), module.as_os_str()];
    run(Command::new("node").arg(tool).arg(module).args(output).args(FEATURES))
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

fn built(root: &Path) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/wasm")
}
