#!/bin/sh
# See to it that the tests have a browser: the system's, Debian's by apt, or Playwright's own.
set -eu

# Tried and not only looked for: Ubuntu's chromium-browser may be no more than a pointer to a snap.
for browser in chromium chromium-browser google-chrome google-chrome-stable; do
    if "$browser" --version >/dev/null 2>&1; then
        exit 0
    fi
done

distribution=$(ID=; . /etc/os-release 2>/dev/null && echo "$ID" || true)
if [ "$(id -u)" = 0 ] && [ "$distribution" = debian ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    .venv/bin/python -m playwright install --with-deps chromium
else
    .venv/bin/python -m playwright install chromium
fi
