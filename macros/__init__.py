"""Stödguiden's own package: from data/ and docs/ to a checked model, pages, macros and exports."""

from __future__ import annotations

import os

# Records are what their types say, whatever else is installed; and looking for plugins of pydantic's
# for each of them takes time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
