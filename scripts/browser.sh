#!/bin/sh
# Runs a command with CHROMIUM set to a browser: scripts/browser.sh COMMAND…
#
# The browser is what CHROMIUM names, or one that is installed, or on Debian as root the package `chromium`.
# None to be had: a visible skip, or a failure where REQUIRE_BROWSER is set.
set -eu

found() {
    for name in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" 2>/dev/null; then return 0; fi
    done
    return 1
}

install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "browser: installing chromium" >&2
    log=$(mktemp)
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
        >"$log" 2>&1 || { sed 's#//[^/ ]*#//…#g' "$log" | tail -n 5 >&2 && return 1; }
    rm -f "$log"
}

CHROMIUM=$(found) || { install && CHROMIUM=$(found); } || {
    verdict=SKIPPED
    [ -z "${REQUIRE_BROWSER:-}" ] || verdict=FAILED
    echo "browser: $verdict: no Chromium here, and it cannot be installed (CHROMIUM=/path/to/it says where it is)"
    [ "$verdict" = SKIPPED ]
    exit
}
export CHROMIUM
echo "browser: $("$CHROMIUM" --version 2>/dev/null || echo "$CHROMIUM")"
exec "$@"
