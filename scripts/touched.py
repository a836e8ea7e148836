"""Say what has changed since a commit: "content", which editors write, or "code" as well.

Content is data/ and docs/. Where it cannot be told, it is code. Needs
nothing but Python and git, so that a workflow can ask before it sets anything up.
"""

from __future__ import annotations

import subprocess
import sys

CONTENT = ("data/", "docs/")


def touched(base: str) -> str:
    """What the commits since `base` and the files as they are now touch: content or code."""
    try:
        start = _git("merge-base", "--end-of-options", base, "HEAD").strip()
        names = _git("diff", "--name-only", "-z", start).split("\0")
        names += _git("ls-files", "--others", "--exclude-standard", "-z").split("\0")
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return "code"
    return "content" if all(name.startswith(CONTENT) for name in names if name) else "code"


def _git(*arguments: str) -> str:
    command = ["git", *arguments]  # a list: no shell
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()  # noqa: S603


if __name__ == "__main__":
    print(touched(sys.argv[1]))
