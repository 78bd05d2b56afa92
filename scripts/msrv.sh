#!/bin/sh
# The core with the oldest Rust it promises (rust-version in Cargo.toml), natively and for WASM: `make msrv`.
#
# That Rust comes from the first of these that works; MSRV_FROM=rustup or MSRV_FROM=debian asks for one:
#   rustup   the toolchain of that version, installed if it can be fetched
#   debian   as root on Debian: Debian 13 in a folder of the cache, whose rustc is 1.85
#            (debootstrap from the mirror that apt uses; a minute, 1.2 GB, kept for the next time)
# Neither of them: a visible skip, or a failure where CI is set.
#
# The core is built in a workspace of its own, copied out with the schemas and the examples: the other members may
# need a newer Rust. Beside it stands msrv_smoke.rs, which makes calls over the examples and prints a digest of the
# answers; old and new Rust, native and WASM, large and small build must print the same one.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
want=$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' Cargo.toml | head -n 1)
work=$top/.make/msrv
wasm=wasm32-unknown-unknown
debian=${XDG_CACHE_HOME:-$HOME/.cache}/bedarf/debian-13-rust

say() { printf 'msrv: %s\n' "$*"; }

# --- what is built ----------------------------------------------------------------------------------------------

lay_out() {
    mkdir -p "$work/smoke/src"
    rm -rf "$work/core" "$work/schemas" "$work/examples"
    git ls-files -z --cached --others --exclude-standard -- core schemas examples README.md |
        xargs -0 sh -c 'for f; do [ ! -f "$f" ] || printf "%s\0" "$f"; done' sh |
        tar -c --null -T - | tar -x -C "$work"
    sed -e 's/^members *=.*/members = ["core", "smoke"]/' -e '/^default-members/d' Cargo.toml >"$work/Cargo.toml"
    [ ! -f Cargo.lock ] || cp Cargo.lock "$work/Cargo.lock"
    cp scripts/msrv_smoke.rs "$work/smoke/src/lib.rs"
    printf 'fn main() {\n    println!("{:016x}", smoke::digest());\n}\n' >"$work/smoke/src/main.rs"
    cat >"$work/smoke/Cargo.toml" <<EOF
[package]
name = "smoke"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib", "rlib"]
[features]
default = ["bedarf/default"]
[dependencies]
bedarf = { path = "../core", default-features = false, features = ["register", "sentences"] }
EOF
    {
        echo 'const REGISTERS: &[&[(&str, &[u8])]] = &['
        for folder in kog faulty; do
            echo '    &['
            for file in "$work/examples/$folder"/*.json "$work/examples/$folder"/*.jsonl "$work/examples/$folder"/*.csv; do
                name=$(basename "$file")
                [ ! -f "$file" ] || [ "$name" = expected.json ] ||
                    echo "        (\"$name\", include_bytes!(\"../../examples/$folder/$name\")),"
            done
            echo '    ],'
        done
        echo '];'
    } >"$work/smoke/src/registers.rs"
    # the lock file of the project, cut down to what is left; nothing below asks the network again
    (cd "$work" && cargo fetch --quiet)
}

# --- where the old Rust is --------------------------------------------------------------------------------------

rustup_has_it() {
    command -v rustup >/dev/null || return 1
    rustup run "$want" rustc --version >/dev/null 2>&1 || {
        say "rustup: installing Rust $want"
        timeout 300 rustup toolchain install "$want" --profile minimal >"$work/rustup.log" 2>&1 || return 1
    }
    rustup target list --toolchain "$want" --installed 2>/dev/null | grep -qx "$wasm" ||
        timeout 300 rustup target add --toolchain "$want" "$wasm" >>"$work/rustup.log" 2>&1
}

debian_has_it() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    if [ ! -e "$debian/.complete" ]; then
        command -v debootstrap >/dev/null || {
            apt-get update -qq >"$work/apt.log" 2>&1
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >>"$work/apt.log" 2>&1
        } || return 1
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
        say "Debian 13 with its Rust into the cache (about a minute, 1.2 GB)"
        rm -rf "$debian.new"
        mkdir -p "$debian.new"
        {
            debootstrap --variant=minbase trixie "$debian.new" "$mirror" &&
                cp /etc/resolv.conf "$debian.new/etc/" &&
                chroot "$debian.new" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
                    rustc cargo libstd-rust-dev-wasm32 lld &&
                chroot "$debian.new" apt-get clean &&
                touch "$debian.new/.complete" && rm -rf "$debian" && mv "$debian.new" "$debian"
        } >"$work/debian.log" 2>&1 || {
            say "Debian 13 could not be laid:"
            tail -n 5 "$work/debian.log" | sed 's#//[^/ ]*#//…#g'
            return 1
        }
    fi
    case $(chroot "$debian" rustc --version) in
    "rustc $want."*) ;;
    *) say "Debian's Rust is not $want" && return 1 ;;
    esac
    # sources and dependencies go in as a copy: nothing is mounted, nothing fetched in there
    rm -rf "$debian/build/core" "$debian/build/schemas" "$debian/build/examples" "$debian/build/smoke"
    mkdir -p "$debian/build/.cargo"
    (cd "$work" && cargo vendor --offline --versioned-dirs vendor >"$debian/build/.cargo/config.toml" 2>"$work/vendor.log")
    tar -c -C "$work" --exclude=./target . | tar -x -C "$debian/build"
}

# runs cargo of the old Rust in the copied workspace
old_cargo() {
    case $from in
    rustup) (cd "$work" && CARGO_TARGET_DIR="$work/target" cargo "+$want" "$@") ;;
    debian)
        chroot "$debian" env -i PATH=/usr/bin:/bin HOME=/build LANG=C.UTF-8 CARGO_TERM_COLOR=never \
            CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld sh -c 'cd /build && exec cargo "$@"' cargo "$@"
        ;;
    esac
}

# --- the run ----------------------------------------------------------------------------------------------------

mkdir -p "$work"
from=
for way in ${MSRV_FROM:-rustup debian}; do
    if [ "$way" = rustup ] && rustup_has_it; then from=rustup && break; fi
    if [ "$way" = debian ]; then
        lay_out
        if debian_has_it; then from=debian && break; fi
    fi
done
if [ -z "$from" ]; then
    verdict=SKIPPED
    [ -z "${CI:-}" ] || verdict=FAILED
    say "$verdict: no Rust $want here, neither from rustup nor (as root on Debian) from Debian 13"
    [ "$verdict" = SKIPPED ]
    exit
fi
[ "$from" = debian ] || lay_out
say "$(old_cargo --version) from $from, lock file with $(grep -c '^name' "$work/Cargo.lock") packages"

old_cargo test --quiet --offline --locked -p bedarf
old_cargo check --quiet --offline --locked -p bedarf --all-features
old_cargo check --quiet --offline --locked -p bedarf --no-default-features --target $wasm
native=$(old_cargo run --quiet --offline --locked -p smoke)
small=$(old_cargo run --quiet --offline --locked -p smoke --no-default-features)
old_cargo build --quiet --offline --locked -p smoke --lib --no-default-features --target $wasm
built=$work/target
[ "$from" = rustup ] || built=$debian/build/target
in_wasm=$(node -e '
    const module = new WebAssembly.Module(require("fs").readFileSync(process.argv[1]));
    const digest = new WebAssembly.Instance(module, {}).exports.digest();
    console.log(BigInt.asUintN(64, digest).toString(16).padStart(16, "0"));
' "$built/$wasm/debug/smoke.wasm")
newest=$(cd "$work" && CARGO_TARGET_DIR="$work/target-new" cargo run --quiet --offline --locked -p smoke)

say "answers over the examples: native $native, small $small, WASM $in_wasm, newest Rust $newest"
[ "$native" = "$small" ] && [ "$native" = "$in_wasm" ] && [ "$native" = "$newest" ] &&
    [ "$native" != 0000000000000000 ] || {
    say "FAILED: the answers differ, or a call was refused (0)"
    exit 1
}
say "ok"
