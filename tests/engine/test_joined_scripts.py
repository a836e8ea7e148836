"""The joined scripts: what each holds, that it does what its modules do, and what cannot be joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from macros.engine.scripts import ADDRESS, LATER, RESULTS, ScriptError, Scripts
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

MODULES = {
    "js/a.js": """/* What it does. */

import { twice, name as called } from "./deep/b.js";

const own = "a";

function show() {
  // Adds to what is told.
  globalThis.told.push(own, called, twice(2), new URL("../", import.meta.url).pathname);
}

show();
globalThis.later = () => import("./deep/c.js");
""",
    "js/broken.js": "throw new Error(`no ${1 + 1}`);\n",
    "js/last.js": 'globalThis.told.push("last");\n',
    "js/deep/b.js": """const own = "b";
export const name = own;
/** What is twice as much. */
export function twice(number) {
  return 2 * number;
}
""",
    "js/deep/c.js": """import {
  twice,
} from "./b.js";
export { name, twice } from "./b.js";
export async function four() {
  return twice(2);
}
export class Six {
  value = 6;
}
""",
    RESULTS: 'globalThis.told.push(import.meta.url, "results");\n',
}


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    for name, text in MODULES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    files = {name: tmp_path / name for name in MODULES}
    return Scripts(files, ("js/a.js", "js/broken.js", "js/last.js"), (RESULTS,))


def test_what_every_page_runs_is_one_and_what_comes_later_holds_all_that_it_needs(
    scripts: Scripts,
) -> None:
    made = scripts.joined()
    assert list(made) == [ADDRESS, RESULTS, "js/deep/c.js"]
    assert not any(re.search(rb"^import\b(?!\()", text, re.MULTILINE) for text in made.values())
    assert b"What it does" not in made[ADDRESS]
    assert b"Adds to" not in made[ADDRESS]
    assert scripts.joined() == made


def test_joined_they_do_what_they_did(scripts: Scripts, browser: Browser) -> None:
    made = {f"/guiden/{address}": text for address, text in scripts.joined().items()}
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))

    def answer(route) -> None:  # type: ignore[no-untyped-def]
        path = route.request.url.removeprefix("http://guiden.example")
        kind = "text/javascript" if path in made else "text/html"
        route.fulfill(body=made.get(path, b"<!doctype html>"), content_type=kind)

    page.route("**/*", answer)
    page.goto("http://guiden.example/guiden/om/")
    page.evaluate("globalThis.told = []; import('/guiden/js/site.js')")
    page.wait_for_function("told.length === 5")
    assert page.evaluate("told") == ["a", "b", 4, "/guiden/", "last"]
    assert errors == ["no 2"]
    later = "later().then(async (all) => [all.name, all.twice(3), await all.four(), new all.Six().value])"
    assert page.evaluate(later) == ["b", 6, 4, 6]
    page.close()


@pytest.mark.parametrize(
    ("module", "text", "says"),
    [
        ("js/a.js", 'import b from "./deep/b.js";\n', "this form cannot be joined: import b from"),
        ("js/a.js", "export default 1;\n", "this form cannot be joined: export default 1;"),
        ("js/a.js", "export let a = 1;\n", "this form cannot be joined: export let a = 1;"),
        ("js/a.js", "const a = `\n  b`;\n", "a text of several lines cannot be joined"),
        (
            "js/a.js",
            'import { d } from "./d.js";\n',
            "js/d.js, which theme/js/a.js imports, is not",
        ),
        ("js/deep/b.js", 'import { a } from "../a.js";\n', "imports itself by way of others"),
        (
            RESULTS,
            'import { name as twice } from "../deep/b.js";\nexport { twice } from "../deep/b.js";\n',
            "passes on another twice than it takes",
        ),
    ],
)
def test_what_cannot_be_joined_is_told(scripts: Scripts, module: str, text: str, says: str) -> None:
    scripts.files[module].write_text(text, "utf-8")
    with pytest.raises(ScriptError, match=re.escape(says)):
        scripts.joined()


def test_every_script_of_the_theme_is_in_one(site: Path) -> None:
    joined = {path.relative_to(site).as_posix() for path in site.rglob("*.js")}
    needed = {"js/search/search.js", "js/offered.js", "js/place_names.js"}
    assert joined == {ADDRESS, *LATER, *needed}
    assert {path.name for path in (ROOT / "theme/js").rglob("*.js")} >= {"menu.js", "words.js"}
