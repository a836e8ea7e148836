"""A page as it is printed, and what its sheets hold."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FEW_SIGNS = 300
"""What a sheet that others follow has at least; one of running text has about 2,000."""


def printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True)


def sheets(pdf: bytes) -> list[int]:
    """How many signs each sheet has."""
    objects = {
        int(match[1]): match[2]
        for match in re.finditer(rb"(?<=\n)(\d+) 0 obj\n?(.*?)endobj", pdf, re.DOTALL)
    }
    signs = []
    for body in objects.values():
        if re.search(rb"/Type\s*/Page\b", body):
            key = re.search(rb"/Contents (\d+) 0 R", body)
            assert key is not None
            stream = re.search(rb"stream\r?\n(.*)\r?\nendstream", objects[int(key[1])], re.DOTALL)
            assert stream is not None
            signs.append(len(re.findall(rb"T[jJ]\b", zlib.decompress(stream[1]))))
    return signs


def foot(page: Page) -> int:
    """How many signs the last lines have, and the number of the sheet."""
    return len(page.locator(".printed").evaluate("line => line.textContent")) + len("1 (10)")
