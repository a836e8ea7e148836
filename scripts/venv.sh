#!/bin/sh
# Make .venv with the first Python that is new enough, and install the locked requirements in it.
set -eu

find_python() {
    for candidate in "${PYTHON_COMMAND:-}" python3 python3.14 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        echo "$candidate"
        return
    done
    echo "Python 3.11 or later is needed: install python3 and run make again." >&2
    exit 1
}

# Whether there is an environment whose Python is there, new enough, and the one that it was made with.
works() {
    .venv/bin/python -I -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if [ ! -w . ] || { [ -e .venv ] && [ ! -w .venv ]; }; then
    echo "Nothing can be written in $(pwd): the environment in .venv cannot be set up." >&2
    exit 1
fi
if ! works; then
    python=$(find_python)
    rm -rf .venv
    # Debian and Ubuntu ship venv's pip in a package of its own.
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        version=$("$python" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv" >/dev/null
        fi
        "$python" -m venv .venv || {
            echo "Install the package python$version-venv and run make again." >&2
            exit 1
        }
    fi
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-compile --require-hashes -r "$1"
# Compiled by all processors at once, where pip takes one. What cannot be is no part of what is used.
.venv/bin/python -m compileall -q -j 0 .venv/lib >/dev/null 2>&1 || true
