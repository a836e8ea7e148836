"""What the search says while it works, and where something of it is missing, broken, slow or offline."""

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.chromium import new_context

STATUS = "#sok > [role=status]"
FAILED = "Sökningen gick inte att göra just nu. Försök igen, eller leta i listorna nedanför."
BROKEN = "Sökningen gick inte att göra just nu. Ladda om sidan, eller leta i listorna nedanför."
SLOW = "Sökningen dröjer. Vänta en stund till, eller leta i listorna nedanför."
MODULES = ("search/search",)


@pytest.fixture
def timed(browser):
    """A page of a browser whose clock the test runs: nothing here is slow by itself."""
    with new_context(browser, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.clock.install(time="2026-11-26T12:00:00")
        page.clock.pause_at("2026-11-26T12:01:00")
        yield page


def expect_ways_on(page):
    for way in ("kommuner/", "webbplatskarta/", "lan/"):
        expect(page.locator(f"#sok a[href$='{way}']").first).to_be_visible()
    expect(page.locator("#sokresultat li")).to_have_count(0)
    expect(page.get_by_text("Ingen träff")).to_have_count(0)


def answers(way):
    """Ways in which a file may not come."""

    def answer(route):
        if way == "offline":
            route.abort("internetdisconnected")
        elif way == "missing":
            route.fulfill(status=404, body="<!doctype html>", content_type="text/html")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    return answer


@pytest.mark.parametrize("way", ["offline", "missing", "another"])
@pytest.mark.parametrize("file", ["core", "terms/*"])
def test_without_a_file_of_the_index_the_page_says_so_and_leads_on(timed, site, file, way):
    pattern = f"**/assets/search/{file}.json*"
    timed.route(pattern, answers(way))
    timed.goto(site.root + "sok/?q=lagen")
    expect(timed.locator(STATUS)).to_have_text(FAILED)
    expect_ways_on(timed)
    expect(timed.locator("#sok-fraga")).to_have_value("lagen")
    # When it is there again, asking again is enough.
    timed.unroute(pattern)
    timed.press("#sok-fraga", "Enter")
    expect(timed.locator(STATUS)).to_contain_text("träffar på ”lagen”")
    expect(timed.locator("#sok a[href$='webbplatskarta/']")).to_be_hidden()


@pytest.mark.parametrize("way", ["offline", "missing", "another"])
@pytest.mark.parametrize("module", MODULES)
def test_without_a_part_of_the_script_the_page_says_so_and_leads_on(timed, site, module, way):
    timed.route(f"**/js/{module}.js", answers(way))
    timed.goto(site.root + "sok/?q=lagen")
    expect(timed.locator(STATUS)).to_have_text(BROKEN)
    expect_ways_on(timed)


@pytest.mark.parametrize("script", ["search/results"])
def test_without_its_own_script_the_page_itself_leads_on(browser, site, script):
    with new_context(browser) as context:
        page = context.new_page()
        page.route(f"**/js/{script}.js", answers("missing"))
        page.goto(site.root + "sok/?q=lagen")
        expect(page.locator(STATUS)).to_have_text(
            "Sökningen har inte kommit i gång. Ladda om sidan, eller leta i listorna nedanför."
        )
        expect(page.locator(STATUS + " span")).to_be_visible()  # after a while: a style brings it
        expect_ways_on(page)
        page.fill("#sok-fraga", "lagen säger")
        page.press("#sok-fraga", "Enter")
        page.wait_for_url(site.root + "webbplatskarta/?q=lagen+s%C3%A4ger")


def test_while_the_search_works_it_says_so_and_when_it_is_slow_it_leads_on(timed, site):
    held = []
    timed.route("**/assets/search/core.json*", lambda route: held.append(route))  # noqa: PLW0108
    timed.goto(site.root + "sok/?q=lagen")
    expect(timed.locator(STATUS)).to_have_text("Söker …")
    expect(timed.locator("#sokresultat")).to_have_attribute("aria-busy", "true")
    expect(timed.locator("#sok a[href$='webbplatskarta/']")).to_be_hidden()
    timed.clock.run_for(2999)
    expect(timed.locator(STATUS)).to_have_text("Söker …")
    timed.clock.run_for(1)
    expect(timed.locator(STATUS)).to_have_text(SLOW)
    expect_ways_on(timed)
    held[0].continue_()  # what comes late is shown all the same
    expect(timed.locator(STATUS)).to_contain_text("träffar på ”lagen”")
    expect(timed.locator("#sok a[href$='webbplatskarta/']")).to_be_hidden()


def test_a_new_question_is_asked_anew_where_the_first_hangs(timed, site):
    held = []
    timed.route("**/assets/search/core.json*", lambda route: held.append(route))  # noqa: PLW0108
    timed.goto(site.root + "sok/?q=lagen")
    expect(timed.locator(STATUS)).to_have_text("Söker …")
    timed.clock.run_for(3000)
    timed.unroute("**/assets/search/core.json*")
    timed.fill("#sok-fraga", "orsaksanalys")
    timed.press("#sok-fraga", "Enter")
    expect(timed.locator(STATUS)).to_contain_text("på ”orsaksanalys”")


def test_a_text_that_cannot_be_fetched_takes_no_result_with_it(timed, site):
    lost = []

    def answer(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.request.url)
            route.abort()

    timed.route("**/assets/search/texts/*", answer)
    timed.goto(site.root + "sok/?q=samverkan")
    expect(timed.locator("#sokresultat > li")).to_have_count(10)
    missing = timed.get_by_text("Texten gick inte att hämta just nu.")
    expect(missing.first).to_be_visible()
    expect(timed.locator("#sokresultat > li").nth(0).locator("a")).to_be_visible()


def test_the_list_stands_while_the_texts_are_on_their_way_and_nothing_moves(timed, site):
    held = []
    timed.route("**/assets/search/texts/*", lambda route: held.append(route))  # noqa: PLW0108
    timed.goto(site.root + "sok/?q=samverkan")
    expect(timed.locator(STATUS)).to_contain_text("träffar på ”samverkan”")
    places = "all => all.map(item => item.getBoundingClientRect().top)"
    before = timed.locator("#sokresultat > li").evaluate_all(places)
    assert len(before) == 10
    for route in held:
        route.continue_()
    expect(timed.locator("#sokresultat > li").nth(0).locator("mark").first).to_be_visible()
    assert timed.locator("#sokresultat > li").evaluate_all(places) == before


def test_what_was_found_before_is_not_shown_under_a_failure(timed, site):
    timed.goto(site.root + "sok/?q=orsaksanlys")
    expect(timed.locator("[data-corrected]")).to_be_visible()
    timed.route("**/assets/search/**", answers("offline"))
    timed.fill("#sok-fraga", "fiskben")
    timed.press("#sok-fraga", "Enter")
    expect(timed.locator(STATUS)).to_have_text(FAILED)
    expect_ways_on(timed)
    expect(timed.locator("[data-corrected]")).to_be_hidden()
    expect(timed.locator("#sok fieldset")).to_be_hidden()


def test_a_failure_in_the_header_is_seen_while_one_is_there(timed, site):
    timed.route("**/assets/search/**", answers("offline"))
    timed.goto(site.root + "om/")
    told = timed.locator(".search__status")
    timed.locator("#sok-ruta").focus()
    timed.keyboard.type("lagen")
    timed.clock.run_for(80)
    expect(told).to_contain_text("Det gick inte att hämta några förslag just nu.")
    assert told.bounding_box()["height"] > 20
    timed.clock.resume()  # axe waits by it
    assert axe.ask(timed).faults == []
    timed.keyboard.press("Tab")
    timed.keyboard.press("Tab")
    assert told.bounding_box()["height"] == 1


@pytest.mark.parametrize(
    ("typed", "like"),
    [
        ("Go\u0308teborg", "Göteborg"),
        ("orsaks\u00adanalys", "orsaksanalys"),
        ("lokal\u00a0lägesbild", "lokal lägesbild"),
        ("e\u2011post", "e-post"),
        ("\ufeffmedborgarlo\u0308fte\u200b", "medborgarlöfte"),
    ],
)
def test_signs_that_no_one_sees_make_no_difference(page, site, typed, like):
    found = []
    for text in (like, typed):
        page.goto(f"{site.root}sok/")
        page.fill("#sok-fraga", text)
        page.press("#sok-fraga", "Enter")
        expect(page.locator(STATUS)).to_contain_text(f"på ”{like}”")
        found.append(page.locator("#sokresultat a").evaluate_all("all => all.map(a => a.pathname)"))
    assert found[0] == found[1] != []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("avhopare", "avhoppare"),
        ("orsaksanlys", "orsaksanalys"),
        ("medborgarlöftt", "medborgarlöfte"),
    ],
)
def test_what_a_word_is_taken_for_is_a_word(page, site, typed, told):
    page.goto(f"{site.root}sok/?q={typed}")
    expect(page.locator("[data-corrected]")).to_have_text(
        f"Ingen sida har ”{typed}”. Menade du ”{told}”? Sök efter ”{typed}” ändå"
    )
    page.get_by_role("link", name=f"Sök efter ”{typed}” ändå").click()
    expect(page.locator(STATUS)).to_have_text(f"Ingen träff på ”{typed}”.")
    expect(page.locator("[data-corrected]")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "told", "links"),
    [
        ("Flemingsberg", "Flemingsberg ligger i Huddinge.", ["kommuner/huddinge/"]),
        ("Dalhem", "Dalhem finns i", ["kommuner/gotland/", "kommuner/helsingborg/"]),
        ("0184", "0184 är koden för Solna.", ["kommuner/solna/"]),
    ],
)
def test_where_a_locality_lies_is_told_with_a_link(page, site, typed, told, links):
    page.goto(f"{site.root}sok/?q={typed}")
    named = page.locator("[data-named]")
    expect(named).to_contain_text(told)
    found = named.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert found == [site.root + link for link in links]
    assert page.locator("#sokresultat a").first.get_attribute("href") in found


def test_without_script_the_typed_word_follows(browser, site):
    with new_context(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.root + "sok/")
        assert "Sökningen behöver JavaScript." in page.inner_text("main")
        expect(page.locator("#sok a[href$='webbplatskarta/']")).to_be_visible()
        page.fill("#sok-fraga", "lagen säger")
        page.press("#sok-fraga", "Enter")
        assert page.url == site.root + "webbplatskarta/?q=lagen+s%C3%A4ger"
        page.wait_for_load_state()
        assert "Sökrutan behöver JavaScript." in page.inner_text("main")
        address = page.url
    with new_context(browser) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.locator("#sok-ruta")).to_have_value("lagen säger")
        page.press("#sok-ruta", "Enter")
        page.wait_for_url(site.root + "sok/?q=lagen+s%C3%A4ger")
