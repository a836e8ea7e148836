"""What holds of the site whatever an editor changes, as long as the change is lawful.

Each property is a function of the content and the site built of it. None knows a value, a number,
an id or a name that an editor may change; a page is named only where the code itself leads to it.
"""

from __future__ import annotations

import io
import itertools
import posixpath
import re
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import docx
import html5lib

from macros.exports.former import former_addresses
from macros.exports.messages import message_file_names
from macros.exports.word_files import word_file_name
from macros.model import key_of
from macros.rendering.addresses import former_anchors, page_of
from macros.rendering.files import EMBEDDED, embedded_at, names_of
from tests.built_pages import MISSING, BuiltPage, read_embedded, read_redirects, said
from tests.live.privacy import (
    no_page_asks_who_the_reader_is,
    no_page_loads_or_sends_anything_elsewhere,
    no_page_plays_sound_or_film,
    no_stylesheet_or_script_loads_anything_elsewhere,
    nothing_is_styled_or_run_inline,
    scripts_ask_for_no_gesture_or_movement,
    scripts_keep_nothing_in_the_browser,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement

    from tests.live.live_site import LiveSite

_EDIT = re.compile(r"/(?P<file>(?:data|docs)/[^#?]+)#L(?P<line>\d+)$")
_LINKS = ("href", "src", "action", "data-places", "data-root")
_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for")


def _edit_links(element: HtmlElement) -> Iterator[tuple[str, int]]:
    """The files and lines that the links below an element open for editing."""
    for link in element.iter("a"):
        if found := _EDIT.search(unquote(link.get("href", ""))):
            yield found["file"], int(found["line"])


def the_pages_are_those_of_the_content(live: LiveSite) -> None:
    """Each entry that has a page and each file in docs/ is published, and nothing else."""
    expected = [spec.address for spec in live.opened.specs]
    expected += [page.address for page in live.opened.docs]
    assert len(expected) == len(set(expected))
    assert set(live.pages) == {*expected, MISSING}


def every_link_and_anchor_within_the_site_leads_somewhere(live: LiveSite) -> None:
    wrong = [told for page in live.pages.values() for told in _dead_links(live, page)]
    assert not wrong, "\n".join(wrong[:40])


def _dead_links(live: LiveSite, page: BuiltPage) -> Iterator[str]:
    for element in page.elements:
        for name in _LINKS:
            value = element.get(name)
            if value is None:
                continue
            told = f'/{page.address}: {name}="{value}"'
            parts = urlsplit(value)
            if parts.scheme in ("https", "http", "mailto", "tel", "data", "webcal"):
                continue
            if parts.scheme or parts.netloc:
                yield f"{told} is of no known kind"
                continue
            target = posixpath.join(live.base, page.address, unquote(parts.path))
            target = posixpath.normpath(target) + "/"
            if not target.startswith(live.base):
                yield f"{told} leads out of the site"
                continue
            inside = target.removeprefix(live.base).strip("/")
            address = page.address if not parts.path else f"{inside}/" if inside else ""
            if address.startswith(EMBEDDED) and f"{address}index.html" in live.files:
                continue
            if address not in live.pages and inside not in live.files:
                yield f"{told} leads nowhere"
            elif parts.path and inside not in live.files and not parts.path.endswith(("/", ".")):
                yield f"{told} is redirected"
            elif parts.fragment and unquote(parts.fragment) not in live.pages[address].ids:
                yield f"{told} leads to no place on the page"


def ids_are_unique_and_what_is_referred_to_exists(live: LiveSite) -> None:
    for page in live.pages.values():
        twice = {id_ for id_ in page.ids if page.ids.count(id_) > 1}
        assert twice == set(), f"/{page.address}"
        known = set(page.ids)
        for element in page.elements:
            for name in _REFERENCES:
                for reference in (element.get(name) or "").split():
                    assert reference in known, f"/{page.address}: {name}={reference}"


def every_page_has_one_heading_a_title_of_its_own_and_a_description(live: LiveSite) -> None:
    titles: dict[str, str] = {}
    for page in live.pages.values():
        assert len(page.all("h1")) == 1, f"/{page.address}"
        assert said(page.one("h1")), f"/{page.address}"
        assert len(page.all("main")) == 1, f"/{page.address}"
        (title,) = page.tree.xpath("/html/head/title")
        other = titles.setdefault(said(title), page.address)
        assert other == page.address, f"/{page.address} and /{other}: {said(title)}"
        (description,) = [m for m in page.all("meta") if m.get("name") == "description"]
        assert description.get("content", "").strip(), f"/{page.address}"


def headings_go_down_one_level_at_a_time(live: LiveSite) -> None:
    for page in live.pages.values():
        levels = [int(e.tag[1]) for e in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, f"/{page.address}"
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, f"/{page.address}: h{below} after h{above}"


def every_page_says_its_language(live: LiveSite) -> None:
    written = {page.address: page.meta.value.get("lang", "sv") for page in live.opened.docs}
    for page in live.pages.values():
        assert page.tree.get("lang") == written.get(page.address, "sv"), f"/{page.address}"


def no_template_code_is_left(live: LiveSite) -> None:
    for page in live.pages.values():
        # Code, and what is said to machines, may end in such signs.
        text = re.sub(r"<(code|pre|script)\b.*?</\1>", "", page.text, flags=re.DOTALL)
        for sign in ("{{", "}}", "{%", "%}"):
            assert sign not in text, f"/{page.address}: {sign}"
        for element in page.elements:
            values = [element.text or "", *element.values()]
            assert not {"None", "Undefined"}.intersection(map(str.strip, values)), (
                f"/{page.address}: {element.tag} {element.items()} has no value"
            )


def the_html_is_sound(live: LiveSite) -> None:
    """Of the many pages that one template makes, a tenth tells of all: the parser is slow."""
    made = {spec.address: spec.template for spec in live.opened.specs}
    by_template = sorted(made, key=lambda address: (made[address], address))
    left_out = set(by_template) - set(by_template[::10])
    wrong = []
    for page in live.pages.values():
        if page.address in left_out:
            continue
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(page.text)
        wrong += [f"/{page.address}:{at[0]}: {code} {more}" for at, code, more in parser.errors]
    assert not wrong, "\n".join(wrong[:40])


def every_page_has_the_same_menu_and_foot(live: LiveSite) -> None:
    """In the same order; the menu of a phone also has the pages of the section."""

    def told(page: BuiltPage) -> list[list[str]]:
        menu = next(e for e in page.all("nav") if e.get("class") == "menu-wide")
        return [[said(link) for link in part.iter("a")] for part in (menu, page.one("footer"))]

    first = told(live.pages[""])
    assert all(first)
    for page in live.pages.values():
        assert told(page) == first, f"/{page.address}"


def every_edit_link_opens_a_page_or_an_entry(live: LiveSite) -> None:
    for page in live.pages.values():
        for file, line in _edit_links(page.tree):
            told = f"/{page.address}: {file}#L{line}"
            if file.startswith("data/"):
                # The calendar's pages of years stay when their events have gone: the whole file.
                assert line in live.entries[file] or (line == 1 and not live.entries[file]), told
            else:
                assert (live.content / file).is_file(), told
                assert line == 1, told


def the_edit_link_of_a_page_opens_what_it_is_made_of(live: LiveSite) -> None:
    for page in live.opened.docs:
        assert _last_edit_link(live.pages[page.address]) == (page.file, 1), f"/{page.address}"
    for spec in live.opened.specs:
        file, line = _last_edit_link(live.pages[spec.address])
        opened = spec.record or spec.first
        # A year that no event is left in opens the file itself.
        wanted = live.entries[file][line] == key_of(opened) if opened else line == 1
        assert wanted, f"/{spec.address}"


def _last_edit_link(page: BuiltPage) -> tuple[str, int]:
    (paragraph,) = [e for e in page.all("p") if "page-footer" in e.get("class", "").split()]
    (link,) = _edit_links(paragraph)
    return link


def the_edit_links_of_a_card_open_its_contact_and_its_function(live: LiveSite) -> None:
    for page in live.pages.values():
        for card in page.all("section"):
            start, _, key = card.get("aria-labelledby", "").partition("-")
            if start == "kontakt" and key in live.opened.handbook.coordinator_by_id:
                coordinator = live.opened.handbook.coordinator_by_id[key]
                official = live.opened.handbook.official_contact(coordinator.organisation)
                opens = [live.entries[file][line] for file, line in _edit_links(card)]
                wanted = [key] if official is None else [coordinator.organisation, key]
                if coordinator.direct:
                    wanted.reverse()
                assert opens == wanted, f"/{page.address}: {key}"


def the_404_page_works_below_a_path_and_from_any_depth(live: LiveSite) -> None:
    page = live.pages[MISSING]
    for element in page.elements:
        for name in _LINKS:
            value = element.get(name, "")
            if value and not value.startswith(("#", "tel:", "http:", "https:", "mailto:")):
                assert value.startswith(live.base), value
    assert live.base in page.hrefs()


def the_site_map_has_every_page(live: LiveSite) -> None:
    text = (live.folder / "sitemap.xml").read_text("utf-8")
    listed = re.findall(r"<loc>([^<]+)</loc>", text)
    assert sorted(listed) == sorted(live.url + address for address in live.named)


def the_cards_for_other_sites_lead_to_their_pages_and_load_nothing_else(live: LiveSite) -> None:
    cards = read_embedded(live.folder)
    places = (*live.opened.handbook.counties, *live.opened.handbook.municipalities)
    named = {embedded_at(place, name) for place in places for name in names_of(place)}
    assert cards.keys() == named  # also by what a place was called before
    for place in places:
        card = cards[embedded_at(place)]
        assert not list(_dead_links(live, card))
        assert page_of(place) in card.leads_to()
        assert card.all("script", "style", "img", "iframe") == []
        (sheet,) = [link for link in card.all("link") if link.get("rel") == "stylesheet"]
        assert not urlsplit(sheet.get("href", "")).netloc
    listed = (live.folder / "sitemap.xml").read_text("utf-8")
    assert EMBEDDED not in listed


def every_old_address_leads_to_a_page(live: LiveSite) -> None:
    redirects = read_redirects(live.folder)
    former = [one for one in former_addresses(live.opened) if one.is_page]
    assert {one.old for one in former} <= redirects.keys()
    for old, redirect in redirects.items():
        assert old not in live.pages
        assert redirect.tree.get("lang") == "sv"
        (link,) = redirect.all("a")
        address, _, place = posixpath.join(old, link.get("href", "")).partition("#")
        address = posixpath.normpath(address) + "/" if address.strip("./") else ""
        page = live.pages[address.removeprefix("./")]
        assert not place or place in page.ids, f"/{old}"
        content = [e.get("content") for e in redirect.all("meta") if e.get("http-equiv")]
        assert f"0; url={link.get('href')}" in content
        assert len(redirect.all("main")) == len(redirect.all("h1")) == 1
        assert redirect.all("script") == []


def every_old_place_on_a_page_is_there(live: LiveSite) -> None:
    """Also of an entry that is called something else now."""
    for one in former_addresses(live.opened):
        page, _, place = one.old.partition("#")
        assert not place or place in live.pages[page].ids, one.old
    shown = {id_ for page in live.pages.values() for id_ in page.ids}
    for new, old in former_anchors(live.opened.handbook).items():
        assert new not in shown or shown.issuperset(old), new


def what_has_been_published_is_written_down(live: LiveSite) -> None:
    """Without the file nothing would be missed."""
    assert (live.content / "data/addresses.yaml").is_file()


def every_page_knows_its_own_address(live: LiveSite) -> None:
    assert live.url.endswith("/")
    for page in live.pages.values():
        canonical = [e.get("href") for e in page.all("link") if e.get("rel") == "canonical"]
        own = [] if page.address == MISSING else [live.url + page.address]
        assert canonical == own, f"/{page.address}"


def every_template_has_a_word_file_with_the_same_text(live: LiveSite) -> None:
    sent = [message_file_names(spec.source) for spec in live.opened.specs]
    expected = {name for names in sent for name in names if name.endswith(".docx")}
    for page in live.opened.docs:
        if name := word_file_name(page.uri):
            expected.add(name)
            _is_in_word(live.pages[page.address], (live.folder / name).read_bytes())
    assert {name for name in live.files if name.endswith(".docx")} == expected


def _is_in_word(page: BuiltPage, content: bytes) -> None:
    (article,) = page.all("article")
    (link,) = [a for a in article.iter("a") if a.get("href", "").endswith(".docx")]
    assert f"(docx, {-(-len(content) // 1000)} kB)" in said(link), f"/{page.address}"
    document = docx.Document(io.BytesIO(content))
    texts = [text for block in document.iter_inner_content() for text in _texts(block)]
    # Whence the file comes, which the page need not tell.
    (colophon,) = [text for text in texts if text.endswith("om du anger källan (CC BY 4.0).")]
    texts.remove(colophon)
    # What tells where one is on the page and in the process is not in the file.
    article = deepcopy(article)
    for element in list(article):
        if element.get("class", "").split()[:1] in (["contents"], ["steps"]):
            article.remove(element)
    expected = said(article).split()
    for word in said(link).split():  # the link itself is not in the file
        expected.remove(word)
    assert " ".join(texts).split() == expected, f"/{page.address}"
    headings = [
        (int(p.style.name.split()[-1]), p.text)
        for p in document.paragraphs
        if p.style.name.startswith("Heading")
    ]
    found = list(article.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    assert headings == [(int(e.tag[1]), said(e)) for e in found], f"/{page.address}"
    assert len(document.tables) == len(list(article.iter("table"))), f"/{page.address}"
    assert document.core_properties.title == headings[0][1]


def _texts(block: object) -> list[str]:
    if isinstance(block, docx.table.Table):
        return [cell.text for row in block.rows for cell in row.cells]
    return [block.text] if block.text else []


PROPERTIES: tuple[Callable[[LiveSite], None], ...] = (
    the_pages_are_those_of_the_content,
    every_link_and_anchor_within_the_site_leads_somewhere,
    ids_are_unique_and_what_is_referred_to_exists,
    every_page_has_one_heading_a_title_of_its_own_and_a_description,
    headings_go_down_one_level_at_a_time,
    every_page_says_its_language,
    no_template_code_is_left,
    the_html_is_sound,
    nothing_is_styled_or_run_inline,
    no_page_loads_or_sends_anything_elsewhere,
    no_stylesheet_or_script_loads_anything_elsewhere,
    scripts_keep_nothing_in_the_browser,
    no_page_plays_sound_or_film,
    no_page_asks_who_the_reader_is,
    scripts_ask_for_no_gesture_or_movement,
    every_page_has_the_same_menu_and_foot,
    every_edit_link_opens_a_page_or_an_entry,
    the_edit_link_of_a_page_opens_what_it_is_made_of,
    the_edit_links_of_a_card_open_its_contact_and_its_function,
    the_404_page_works_below_a_path_and_from_any_depth,
    the_site_map_has_every_page,
    the_cards_for_other_sites_lead_to_their_pages_and_load_nothing_else,
    every_old_address_leads_to_a_page,
    every_old_place_on_a_page_is_there,
    what_has_been_published_is_written_down,
    every_page_knows_its_own_address,
    every_template_has_a_word_file_with_the_same_text,
)
"""Every property, in the order that they are tried."""
