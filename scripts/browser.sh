#!/bin/sh
# See to it that the tests have a browser: Debian's by apt, the system's, or Playwright's own.
set -eu

# Tried and not only looked for: Ubuntu's chromium-browser may be no more than a pointer to a snap.
works() {
    for browser in "$@"; do
        "$browser" --version >/dev/null 2>&1 && return
    done
    return 1
}

install() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

if works chromium-headless-shell; then
    exit 0
fi
distribution=$(ID=; . /etc/os-release 2>/dev/null && echo "$ID" || true)
if [ "$(id -u)" = 0 ] && [ "$distribution" = debian ] && command -v apt-get >/dev/null 2>&1; then
    # Older Debians lack it; a browser with windows does as well, only slower.
    install chromium-headless-shell 2>/dev/null || works chromium || install chromium
    exit 0
fi
if works chromium chromium-browser google-chrome google-chrome-stable; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    .venv/bin/python -m playwright install --with-deps chromium
else
    .venv/bin/python -m playwright install chromium
fi
