"""What a PDF of the browser's lacks: title, language, bookmarks, and dates that do not change."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pikepdf import Pdf

LANGUAGE = "sv-SE"


def finished(pdf: bytes, title: str, built: datetime) -> bytes:
    """A tagged PDF with its title, its language and the time of the content.

    It does not say that it follows PDF/UA: nobody has tried that it does.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        root.MarkInfo = pikepdf.Dictionary(Marked=True)
        root.PageMode = pikepdf.Name.UseOutlines
        return _saved(document, title, built)


def sheets_of(pdf: bytes) -> dict[str, int]:
    """The number of the sheet on which each place lies that a link of the PDF leads to, by its id."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        places = dict(document.Root.get("/Dests", {}).items())
        numbers: dict[Any, int] = {
            page.objgen: number for number, page in enumerate(document.pages, 1)
        }
        return {name[1:]: numbers[place[0].objgen] for name, place in places.items()}


def joined(parts: Iterable[tuple[str, bytes]], title: str, built: datetime) -> bytes:
    """Several PDFs as one, in which each has a bookmark by its name."""
    import pikepdf

    with pikepdf.new() as document:
        with document.open_outline() as outline:
            for name, content in parts:
                first = len(document.pages)
                with pikepdf.open(io.BytesIO(content)) as part:
                    document.pages.extend(part.pages)
                outline.root.append(pikepdf.OutlineItem(name, first))
        document.Root.PageMode = pikepdf.Name.UseOutlines
        return _saved(document, title, built)


def _saved(document: Pdf, title: str, built: datetime) -> bytes:
    import pikepdf

    document.Root.Lang = pikepdf.String(LANGUAGE)
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    moment = built.strftime("D:%Y%m%d%H%M%SZ")
    info = pikepdf.Dictionary(Title=title, CreationDate=moment, ModDate=moment)
    document.trailer.Info = document.make_indirect(info)
    with document.open_metadata(set_pikepdf_as_editor=False) as told:
        told["dc:title"] = title
        told["dc:language"] = {LANGUAGE}
        told["xmp:CreateDate"] = told["xmp:ModifyDate"] = built.isoformat()
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
