"""Light and dark, small screens, paper."""

import re

from playwright.sync_api import expect

from tests.browser.reading import PHONE, toggle
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn

SCHEME = "data-md-color-scheme"
COLOR = "() => [...document.querySelectorAll('meta[name=theme-color]')].map(meta => meta.content)"
LINE = "[document.querySelector('article').clientWidth, parseFloat(getComputedStyle(document.documentElement).fontSize)]"
READ = ["topic", "paper", "complete paper", "path", "errata", "about"]
UNPRINTED = "header.md-header, .md-sidebar--primary, .md-sidebar--secondary, input[name=query], footer nav"


def test_the_reader_turns_dark_on_and_it_stays_and_colors_what_is_around_the_page(visit, host):
    with visit(color_scheme="light") as page:
        page.goto(host.url)
        expect(page.locator("body")).to_have_attribute(SCHEME, "default")
        light = page.evaluate(COLOR)
        toggle(page)
        toggle(page)
        expect(page.locator("body")).to_have_attribute(SCHEME, "slate")
        page.wait_for_function(f"before => ({COLOR})()[0] != before", arg=light[0])
        assert (light, page.evaluate(COLOR)) == (["#fbf8f2"], ["#1a1816"])
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
        for path in ["", KINDS["paper"], "en/", f"en/{KINDS['topic']}"]:
            page.goto(f"{host.url}{path}")
            expect(page.locator("body")).to_have_attribute(SCHEME, "slate")


def test_the_reader_goes_back_to_what_the_system_says(visit, host):
    with visit(color_scheme="dark") as page:
        for path, schemes in (("", ["default", "slate", "slate"]), ("en/", ["default"])):
            page.goto(f"{host.url}{path}")
            for scheme in schemes:
                toggle(page)
                expect(page.locator("body")).to_have_attribute(SCHEME, scheme)
        toggle(page)
        toggle(page)
        page.emulate_media(color_scheme="light")
        expect(page.locator("body")).to_have_attribute(SCHEME, "default")


def test_without_a_choice_the_system_decides_and_dark_is_dark_and_light_is_light(page, host):
    brightness = {}
    for system, scheme in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=system)
        page.goto(host.url)
        expect(page.locator("body")).to_have_attribute(SCHEME, scheme)
        colour = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor.match(/[\\d.]+/g)")
        brightness[system] = sum(map(float, colour[:3]))
    assert brightness["light"] > 600 > 250 > brightness["dark"]


# Of the articles of many pages, each put into the page that is open, for opening all takes ten times as long.
CUT = """async ([addresses, room]) => {
  const wrong = []
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html")
    document.querySelector("article").replaceWith(page.querySelector("article"))
    const boxes = [...document.querySelectorAll("article :is(.table, .map)")].filter(box => box.checkVisibility())
    if (boxes.some(box => box.scrollWidth > box.clientWidth + room)) wrong.push(`${address} is cut`)
    if (document.documentElement.scrollWidth != innerWidth) wrong.push(`${address} is too wide`)
  }
  return wrong
}"""


@in_turn("home", HOMES)
def test_no_column_is_cut_and_no_drawing_of_descent_on_a_small_screen(visit, host, known, home):
    paths = ["status/", "data/", "tags/", *(f"{paper.topic}/{paper.id}/" for paper in known.papers)]
    with visit(viewport=PHONE) as page:
        page.goto(f"{host.url}{home}{KINDS['paper']}")
        for width, room in ((PHONE["width"], 1), (320, PHONE["width"])):
            page.set_viewport_size({**PHONE, "width": width})
            assert page.evaluate(CUT, [[f"{host.url}{home}{path}" for path in paths], room]) == []


def test_a_line_is_no_longer_than_one_reads_and_on_paper_stands_the_text_and_no_navigation(page, host):
    for kind in ("home", "glossary", *READ):
        page.emulate_media(media="screen")
        page.goto(f"{host.url}{KINDS[kind]}")
        width, letter = page.evaluate(LINE)
        assert kind not in READ or 30 <= width / letter <= 34, kind
        page.emulate_media(media="print")
        expect(page.locator("article h1").first).to_be_visible()
        assert [item for item in page.locator(UNPRINTED).all() if item.is_visible()] == [], kind


DRAWN = """async ([svg, png]) => {
  const drawn = await Promise.all([svg, png].map(async address => {
    const picture = new Image(), canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 })
    picture.src = address
    await picture.decode()
    canvas.getContext("2d").drawImage(picture, 0, 0, 64, 64)
    return canvas.getContext("2d").getImageData(0, 0, 64, 64).data
  }))
  return drawn[0].reduce((sum, value, at) => sum + Math.abs(value - drawn[1][at]), 0) / drawn[0].length
}"""


def test_the_icons_are_the_drawing(page, host, site):
    page.goto(host.url)
    for size in (192, 512):
        assert page.evaluate(DRAWN, [site.asset("icon.svg"), site.asset(f"icon-{size}.png")]) < 8, size


def test_on_paper_stand_address_day_licence_and_all_authors_all_is_open_and_corrections_are_out(page, host, known):
    page.goto(f"{host.url}en/fine-tuning/lora/")
    page.emulate_media(media="print")
    expect(page.locator(".printed")).to_contain_text(re.compile(rf"/en/fine-tuning/lora/ · As of {known.updated} · CC BY 4\.0"))
    expect(page.locator("details.cite pre").first).to_be_visible()
    expect(page.locator("details.question p").first).to_be_visible()
    expect(page.locator("#corrections")).to_be_hidden()
    page.goto(f"{host.url}{KINDS['paper']}")
    expect(page.locator("article").get_by_text("Noah Fiedel").last).to_be_visible()


@in_turn("home", HOMES)
def test_without_script_nothing_is_promised_that_needs_one(visit, host, home):
    with visit(java_script_enabled=False) as page:
        for path in ("", "browse/", "paths/", KINDS["paper"]):
            page.goto(f"{host.url}{home}{path}")
            for needs in (".md-search", "[data-md-component=palette]", ".scripted", ".find", ".browse-controls", ".facing"):
                assert not [part for part in page.locator(needs).all() if part.is_visible()], (path, needs)


def test_a_chinese_page_has_one_latin_face_for_each_role(page, host):
    page.goto(f"{host.url}fine-tuning/lora/")
    client = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        client.send(f"{domain}.enable")
    root = client.send("DOM.getDocument")["root"]["nodeId"]
    for selector in (".line, #digest + p, .results td, .md-nav", "h1, h2, .facts-title, .lead"):
        nodes = client.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
        fonts = [font for node in nodes for font in client.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
        assert len({font["familyName"] for font in fonts if "CJK" not in font["familyName"]}) == 1, selector
