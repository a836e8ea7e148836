"""The box in the header and the page with the results, by keyboard, mouse and without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.chromium import new_context

DONE = "#sok[data-state=klar]"
FIRST = "#sokresultat > li:first-child a"
WIDTHS = (1280, 320)


def ask(page, site, query):
    page.goto(f"{site.root}sok/{query}")
    page.wait_for_selector(DONE)


def hrefs(page):
    return page.eval_on_selector_all("#sokresultat a", "links => links.map(a => a.pathname)")


def suggest(page, text):
    field = page.locator("form[data-search] input:visible")  # the page of results has its own
    field.fill(text)  # all at once: what is suggested is then for all of it
    page.wait_for_selector("form[data-search] [role=option]")


def test_the_box_leads_to_a_page_that_can_be_shared(page, site):
    page.goto(site.root + "kalender/")
    page.fill("#sok-ruta", "Sollefteå samordnare")
    page.press("#sok-ruta", "Enter")
    page.wait_for_selector(DONE)
    assert page.url.startswith(site.root + "sok/?q=Sollefte%C3%A5")
    assert hrefs(page)[0] == "/kommuner/solleftea/"
    assert page.input_value("#sok-fraga") == "Sollefteå samordnare"
    assert page.title() == "Sollefteå samordnare – Sök – Stödguiden"
    item = page.inner_text("#sokresultat > li:first-child")
    assert "Kommun" in item
    assert "Start / Kontakter / Kommunerna / Västernorrlands län" in item


def test_the_excerpt_shows_and_marks_what_was_asked_for(page, site):
    ask(page, site, "?q=samverkan")
    expect(page.locator("#sokresultat mark").first).to_be_visible()
    marked = page.eval_on_selector_all("#sokresultat mark", "all => all.map(m => m.textContent)")
    assert any("samverkan" in word.lower() for word in marked)


def test_what_is_marked_is_what_was_typed_or_its_forms_and_compounds(page, site):
    ask(page, site, "?q=lägesbild")
    expect(page.locator("#sokresultat mark").first).to_be_visible()
    marked = page.eval_on_selector_all("#sokresultat mark", "all => all.map(m => m.textContent)")
    assert {word.lower()[:9] for word in marked} == {"lägesbild"}


@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ("otillåten påverkan", "ordlista/#otillaten-paverkan"),
        ("bf@bra.se", "kontakter/#kontakt-bra-stod"),
        ("010 224 10 00", "kontakter/#kontakt-lansstyrelsen-skane"),
        ("0046102241000", "kontakter/#kontakt-lansstyrelsen-skane"),
        ("vanliga fallgropar orsaksanalys", "vagledning/arbetsprocessen/orsaksanalys/#vanliga-fallgropar"),
    ],
)  # fmt: skip
def test_an_answer_is_led_to_in_its_place(page, site, query, leads):
    ask(page, site, f"?q={query}")
    first = page.locator(FIRST)
    expect(first).to_have_attribute("href", f"{site.root}{leads}")


@pytest.mark.parametrize("query", ["vem ringer jag", "kontakt", "telefonnummer"])
def test_who_looks_for_a_contact_gets_the_field_for_the_place_on_top(page, site, query):
    ask(page, site, f"?q={query}")
    card = page.locator("#sok [data-card]")
    expect(card.locator("input")).to_be_visible()
    card.locator("input").fill("Sollefteå")
    card.locator("input").press("Enter")
    page.wait_for_url(site.root + "kommuner/solleftea/")


def test_places_that_nobody_named_are_one_line(page, site):
    ask(page, site, "?q=samordnare")
    line = page.locator("#sok [data-unasked]")
    expect(line).to_contain_text("290 kommuner")
    assert line.locator("a").get_attribute("href") == f"{site.root}kommuner/"
    kinds = page.locator("#sokresultat .result__kind").all_inner_texts()
    assert not {"Kommun", "Län", "Polisregion"} & set(kinds)
    ask(page, site, "?q=samordnare Lund")
    expect(line).to_be_hidden()
    assert hrefs(page)[0] == "/kommuner/lund/"


def test_on_a_phone_the_first_result_is_near_the_top_and_there_is_one_field(browser, site):
    with new_context(browser, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        ask(page, site, "?q=lagen")
        assert page.locator("#sokresultat > li").nth(0).bounding_box()["y"] <= 400
        assert page.locator("input[type=search]:visible").count() == 1
        expect(page.locator("#sok fieldset")).to_be_hidden()
        page.click("#sok summary")
        expect(page.locator("#sok fieldset")).to_be_visible()


def test_going_back_finds_as_much_and_as_far_down_as_was_left(page, site):
    ask(page, site, "?q=samverkan")
    page.click("[data-more]")
    page.wait_for_selector("#sokresultat > li:nth-child(20)")
    link = page.locator("#sokresultat > li:nth-child(15) a")
    link.scroll_into_view_if_needed()
    before = page.evaluate("window.scrollY")
    link.click()
    page.wait_for_url("**/*", wait_until="load")
    page.evaluate("window.addEventListener('unload', () => {})")
    page.go_back()
    page.reload()  # nothing is left of the page but its address and its state
    page.wait_for_selector("#sokresultat > li:nth-child(20)")
    assert abs(page.evaluate("window.scrollY") - before) < 2
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_page_of_results_asks_for_few_things_and_a_suggestion_for_no_page(new_page, site):
    site.log.clear()
    new_page.goto(f"{site.root}sok/?q=hur gör man en lägesbild", wait_until="networkidle")
    assert len(site.log) <= 12
    new_page.goto(site.root + "om/")
    site.log.clear()
    suggest(new_page, "läges")
    assert site.bytes_of("/assets/search/texts/") == 0


def test_the_back_button_goes_through_queries_and_filters(page, site):
    ask(page, site, "?q=lagen")
    page.fill("#sok-fraga", "orsaksanalys")
    page.press("#sok-fraga", "Enter")
    page.wait_for_selector("#sokresultat a:has-text('rsaksanalys')")
    page.check("#sok input[value=Metod]")
    page.wait_for_selector(DONE)
    kinds = page.eval_on_selector_all("[data-kind]", "all => all.map(k => k.textContent)")
    assert page.locator("#sokresultat .result__kind").all_inner_texts() == ["Metod"] * len(
        page.query_selector_all("#sokresultat > li")
    )
    assert "Vägledning" in kinds  # the others can still be chosen
    assert "typ=Metod" in page.url
    page.go_back()
    page.wait_for_selector("#sok input[value='']:checked")
    page.go_back()
    expect(page.locator("#sok-fraga")).to_have_value("lagen")
    page.wait_for_selector(DONE)
    assert hrefs(page)[0] == "/vagledning/lagen/"


def test_the_filter_counts_add_up(page, site):
    ask(page, site, "?q=samverkan")
    counts = [int(text.strip("()")) for text in page.locator(".results__count").all_inner_texts()]
    assert counts[0] == sum(counts[1:])
    assert page.inner_text("#sok > [role=status]") == f"{counts[0]} träffar på ”samverkan”."


def test_more_results_come_by_a_button_and_take_the_focus(page, site):
    ask(page, site, "?q=samverkan")
    assert len(hrefs(page)) == 10
    page.click("[data-more]")
    page.wait_for_selector("#sokresultat > li:nth-child(11)")
    eleventh = page.evaluate(
        "document.activeElement === document.querySelectorAll('#sokresultat a')[10]"
    )
    assert eleventh


def test_suggestions_are_chosen_by_keyboard(page, site):
    page.goto(site.root + "om/")
    suggest(page, "solleft")
    box = page.locator("#sok-ruta")
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    assert "förslag" in page.inner_text("form[data-search] [role=status]")
    page.keyboard.press("ArrowDown")
    chosen = box.get_attribute("aria-activedescendant")
    option = page.locator(f"#{chosen}")
    assert option.get_attribute("aria-selected") == "true"
    assert "Sollefteå" in option.inner_text()
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "solleft"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(site.root + "kommuner/solleftea/")


def test_escape_closes_the_list_and_then_clears_the_box(page, site):
    page.goto(site.root + "om/")
    suggest(page, "solleft")
    box = page.locator("#sok-ruta")
    page.keyboard.press("Escape")
    expect(box).to_have_value("solleft")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    expect(page.locator("form[data-search] [role=status]")).to_be_empty()


def test_a_suggestion_is_chosen_by_mouse(page, site):
    page.goto(site.root + "om/")
    suggest(page, "orsaksana")
    page.click("#sok-forslag [role=option]")
    page.wait_for_url("**/orsaksanalys/")


def test_nothing_found_tells_the_way_on(page, site):
    ask(page, site, "?q=qvzzzq")
    assert page.inner_text("#sok > [role=status]") == "Ingen träff på ”qvzzzq”."
    assert page.locator("#sok a[href$='kommuner/']").is_visible()
    assert page.locator("#sok a[href$='lan/']").is_visible()


@pytest.mark.parametrize("typed", ["orsaksanlys", "orsaksnalsy"])
def test_a_misspelt_word_is_told(page, site, typed):
    ask(page, site, f"?q={typed}")
    assert "Menade du ”orsaksanalys”?" in page.inner_text("[data-corrected]")
    assert hrefs(page)


def test_markup_in_a_query_stays_text(page, site):
    ask(page, site, "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20lagen")
    assert page.locator("#sok img").count() == 0
    assert "<img" in page.inner_text("#sok > [role=status]")


def test_without_script_the_box_leads_to_the_site_map(browser, site):
    with new_context(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.root + "kontakter/")
        page.fill("#sok-ruta", "lagen")
        page.click("form[data-search] button")
        assert page.url.startswith(site.root + "webbplatskarta/?q=lagen")
        page.wait_for_load_state()
        for address in ("vagledning/lagen/", "kommuner/ale/", "vagledning/metoder/est/", "lan/skane/"):  # fmt: skip
            assert page.locator(f"main a[href$='{address}']").count() >= 1, address
        page.goto(site.root + "sok/?q=lagen")
        assert "Sökningen behöver JavaScript" in page.inner_text("main")


def test_every_page_is_on_the_site_map(known, page, site):
    page.goto(site.root + "webbplatskarta/")
    linked = set(page.eval_on_selector_all("main a", "all => all.map(a => a.pathname.slice(1))"))
    pages = {document.address for document in known if "#" not in document.address}
    assert pages - linked == set()


def test_axe_finds_nothing(page, site):
    found = {}

    def look(name):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            inside = "document.documentElement.scrollWidth <= window.innerWidth"
            assert page.evaluate(inside), f"{name} {width}"
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found[f"{name} {width}"] = axe.ask(page).faults

    page.goto(site.root + "om/")
    suggest(page, "läges")
    page.keyboard.press("ArrowDown")
    look("box")
    for name, query in {
        "results": "?q=lagen",
        "empty": "",
        "nothing": "?q=qvzzzq",
    }.items():
        ask(page, site, query)
        look(name)
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert len(found) == 8


BROKEN = """
globalThis.broken = [];
document.addEventListener("securitypolicyviolation", (e) =>
  broken.push(e.violatedDirective + " " + e.blockedURI));
"""


def test_the_content_security_policy_holds(new_page, site):
    new_page.add_init_script(BROKEN)
    for address in (
        "",
        "sok/?q=lagen",
        "kommuner/solleftea/",
        "natverket/",
        "kalender/",
        "uppdrag/",
        "oppna-data/",
        "404.html",
    ):
        new_page.goto(site.root + address)
        policy = new_page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
        assert re.match(r"default-src 'none'; script-src 'self'( 'sha256-[\w+/=]+')?;", policy)
        assert "unsafe" not in policy
        suggest(new_page, "lag")
        assert new_page.evaluate("broken") == [], address


def test_what_the_policy_bars_is_seen(new_page, site):
    new_page.add_init_script(BROKEN)
    new_page.goto(site.root + "om/")
    new_page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert new_page.evaluate("broken") == ["style-src-attr inline"]
