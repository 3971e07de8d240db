"""What a page calls that is not there, or cannot be made, is one line with its place."""

import pytest

from catalogue.records.values import LANGUAGES
from tests.tools import in_turn

PAGES = {
    'text\n\n{{ term("nope") }}': "3: there is no term 'nope'",
    '{{ papers("nope") }}': "1: there is no topic 'nope'; mend the id",
    '{{ papers("shelv") }}': "1: there is no topic 'shelv'; write 'shelf'",
    '{{ term("tokem") }}': "1: there is no term 'tokem'; write 'token'",
    '\n{{ figure("nope", "x") }}': "2: nope.svg.jinja is not there",
    f'{{{{ figure("{"a" * 300}", "x") }}}}': f"1: {'a' * 300}.svg.jinja is not there",
    '{{ figure("../data/papers", "x") }}': "1: ../data/papers.svg.jinja is not there",
    '{{ figure("lora") }}': '1: figure() takes name and caption; write figure("name", "caption")',
    '{{ size("nope") }}': "1: there is no list 'nope'; write one that there is: papers, topics, ",
    '{{ size("paper") }}': "1: there is no list 'paper'; write one that there is: papers",
    "{{ config }}": "1: no macro 'config'; there are ",
    "text\n{{ opening(": "2: cannot be read: ",
    "{{ nope() }}": "1: no macro 'nope'",
    f"text\n\n{'{' * 200}x{'}' * 200}": "3: brackets stand too deep in one another; write fewer",
    "```math\n\\left( x\n```": "1: a formula cannot be read",
    "`#!math \\\\alpha`": "1: a formula cannot be read (\\\\alpha begins a line, and is no command there; write \\alpha)",
    "text\n\n`#!math \\nosuch`": "3: a formula cannot be read (\\nosuch is unknown)",
    "`#!math \\frac`": "1: a formula cannot be read",
    "```math\n```": "1: a formula cannot be read",
    "`#!math \\frac{1}`": "1: a formula cannot be read (a part of \\frac is missing)",
    "`#!math {a`": "1: a formula cannot be read (its braces { } do not pair)",
    "`#!math a}`": "1: a formula cannot be read (its braces { } do not pair)",
    "`#!math a & b`": "1: a formula cannot be read (& is for matrix, array and cases)",
    "```math\n\\begin{nosuch} a \\end{nosuch}\n```": "1: a formula cannot be read (\\begin{nosuch} is unknown, but matrix",
    "`#!math 准确率`": "1: a formula cannot be read (准 is no sign of a formula; words stand in \\text{",
    "`#!math （x）`": "1: a formula cannot be read (（ is no sign of a formula",
    "`#!math \\class{md-header}{x}`": "1: a formula cannot be read (\\class has no place here",
    "`#!math \\text{ }`": "1: a formula cannot be read (it shows nothing)",
    "~~~math\n\\nosuch\n~~~": "1: a formula cannot be read (\\nosuch is unknown)",
    "\n<div>open": "2: '<div>' is left open; write </div> where it ends",
    "shut</div>": "1: '</div>' ends what never began; drop it",
    "<b><i>x</b></i>": "1: '<i>' is left open; write </i> where it ends",
    '<b id="x">1</b>\n\n<i id="x">2</i>': "3: '<i id=\"x\">' is an anchor that stands above already; choose another",
}
HEAD = '<svg viewBox="0 0 90 90" role="img" fill="currentColor"><title id="one-title">1</title><desc id="one-desc">1</desc>'
DRAWINGS = {
    "": "1: has no <svg>; write <svg viewBox=",
    f"{HEAD}</svg>": "1: '<svg' draws nothing; draw with <path>, <rect>, <circle> and <text>, or drop it",
    f'{HEAD}<defs><marker id="one-m" viewBox="0 0 9 9"><path d="M0 0L9 5L0 9Z"/></marker></defs></svg>': "1: '<mark",
    f"{HEAD}\n{{% for i in range(0) %}}<rect width='9' height='9'/>{{% endfor %}}</svg>": "1: '<svg' draws nothing",
    f"{HEAD}\n{{% if false %}}<rect width='9' height='9'/>{{% endif %}}</svg>": "1: '<svg' draws nothing",
    HEAD.replace("<svg", '<svg lang="zh"') + "<text y='90'>5</text></svg>": "1: 'lang=\"zh\"' is nothing for the frame of a",
    f"{HEAD}\n<text x='9' y='20'>{{{{ t('<tspan>冻</tspan>', '<tspan>a</tspan>') }}}}</text></svg>": "2: '<tspan>冻</tspan>",
    "<svg><title>1</title></svg>": '1: has no <desc>; write <desc id="one-desc">{{ t("中文", "English") }}</desc>',
    f"{HEAD}\n<g></svg>": "2: '<g>' is left open; write </g> where it ends",
    f'{HEAD}\n<g id="other"/></svg>': "2: '<g id=\"other\"/>' is an id that another drawing may have; begin it with one-",
    f'{HEAD}\n<linearGradient id="g"/></svg>': "2: '<linearGradient' has no place in a drawing",
    f'{HEAD}\n<defs><path id="DejaVu-30" d="M0 0L9 9"/></defs></svg>': "2: '<path' has no place within <defs>",
    f'{HEAD}\n<g id="one-a"/><g id="one-a"/></svg>': "2: '<g id=\"one-a\"/>' is an anchor that stands above already",
    f"{HEAD}\n\n<text x='1' y='20'>字</text></svg>": '3: \'字\' is Chinese in the English drawing; write t("中文", "English")',
    f'{HEAD}\n<text x="9" y="20">{{{{ t("层数", "depth") }}}}</text>\n<text x="9" y="9">层</text></svg>': "3: '层' is Chinese",
    (
        f'{HEAD}\n<text x="9" y="20">{{{{ t("层", "layer") }}}}</text>\n'
        '{% for each in ["层"] %}<text x="9" y="50">{{ each }}</text>{% endfor %}</svg>'
    ): "3: '层' is Chinese",
    HEAD.replace("0 0 90 90", "0 0 90 0") + "</svg>": "1: '<svg' has no frame that begins at 0 0",
    HEAD.replace(' role="img"', "") + "</svg>": "1: '<svg' is no picture to who hears it",
    f'{HEAD}\n<use href="#one-nope"/></svg>': "2: '<use' has no place in a drawing",
    f'{HEAD}\n<rect width="1"/></svg>': "2: '<rect' has no height, and cannot be drawn",
    f'{HEAD}\n<g transform="scale(1e9)"/></svg>': "2: 'transform=\"scale(1e9)\"' is a number that nobody can draw",
    f'{HEAD}\n<g transform="x"/></svg>': "2: 'transform=\"x\"' is no move",
    f'{HEAD}\n<g transform="skewX(60)"/></svg>': "2: 'transform=\"skewX(60)\"' is no move; write translate(20 40), scale(2)",
    f'{HEAD}\n<g transform="matrix(1 0 1 1 0 0)"/></svg>': "2: 'transform=\"matrix(1 0 1 1 0 0)\"' is no move",
    f'{HEAD}\n<defs><g><rect width="9" height="9"/></g></defs></svg>': "2: '<g' has no place within <defs>",
    f'{HEAD}\n<g transform="translate(5,,5)"/></svg>': "2: 'transform=\"translate(5,,5)\"' is no move; write translate(20 40)",
    f'{HEAD}\n<g transform="rotate(45,,10,10)"/></svg>': "2: 'transform=\"rotate(45,,10,10)\"' is no move; write translate",
    f'{HEAD}\n<g transform="scale(2 ,)"/></svg>': "2: 'transform=\"scale(2 ,)\"' is no move",
    f'{HEAD}\n<g transform=",scale(2)"/></svg>': "2: 'transform=\",scale(2)\"' is no move",
    f'{HEAD}\n<path d="M1,,1L5 5"/></svg>': "2: 'd=\"M1,,1L5 5\"' is no path at 'M1,,1'; M takes 2 numbers each time",
    f'{HEAD}\n<path d="M1 1L,5 5"/></svg>': "2: 'd=\"M1 1L,5 5\"' is no path at 'L,5 5'; L takes 2 numbers each time",
    HEAD.replace("0 0 90 90", "0,,0 90 90") + "</svg>": "1: '<svg' has no frame that begins at 0 0",
    f'{HEAD}\n<g stroke-dasharray="-5 5"/></svg>': "2: 'stroke-dasharray=\"-5 5\"' is a number that nobody can draw",
    f'{HEAD}\n<g class="md-header"/></svg>': "2: 'class=\"md-header\"' is nothing for a drawing; write fill",
    f'{HEAD}\n<g fill="red; x"/></svg>': "2: 'fill=\"red; x\"' is no color",
    f'{HEAD}\n<text x="-5" y="25">5</text></svg>': "2: 'x=\"-5\"' lets '5' run out of the frame on the left",
    f'{HEAD}\n<rect x="200" width="5" height="5"/></svg>': "2: 'x=\"200\"' is outside the frame, where nobody sees it",
    f'{HEAD}\n<rect x="2" y="-9" width="5" height="5"/></svg>': "2: 'y=\"-9\"' is outside the frame",
    f'{HEAD}\n<circle cx="3" cy="300" r="9"/></svg>': "2: 'cy=\"300\"' is outside the frame",
    f'{HEAD}\n<line x1="-9" x2="-5" y1="0" y2="9"/></svg>': "2: 'x1=\"-9\"' is outside the frame",
    f'{HEAD}\n<ellipse cx="-9" cy="5" rx="3" ry="9"/></svg>': "2: 'cx=\"-9\"' is outside the frame, where nobody sees it",
    f'{HEAD}\n<polygon points="120,1 150,1 130,5"/></svg>': "2: 'points=\"120,1 150,1 130,5\"' is outside the frame",
    f'{HEAD}\n<polyline points="1 -9 5 -1"/></svg>': "2: 'points=\"1 -9 5 -1\"' is outside the frame",
    f'{HEAD}\n<g opacity="0"/></svg>': "2: 'opacity=\"0\"' hides it; write more, or drop it",
    f'{HEAD}\n<g font-size="2"/></svg>': "2: 'font-size=\"2\"' makes letters that nobody can read",
    f"{HEAD}\nloose</svg>": "2: 'loose' stands outside <text>",
    f'{HEAD}\n<text x="1" y="1"></text></svg>': "2: '<text' holds no words",
    f'{HEAD}\n<path d="M0 0 L1"/></svg>': "2: 'd=\"M0 0 L1\"' is no path",
    f'{HEAD}\n<path d="M0 0a5 5 0 2 1 5 5"/></svg>': "2: 'd=\"M0 0a5 5 0 2 1 5 5\"' is no path at 'a5 5 0 2 1 5 5'; a takes 7",
    f'{HEAD}\n<path d="M0 0L1 1X2"/></svg>': "2: 'd=\"M0 0L1 1X2\"' is no path at 'X2'; write numbers after M, L",
    f'{HEAD}\n<path d="M5 5"/></svg>': "2: 'd=\"M5 5\"' draws nothing; write L and where to",
    f'{HEAD}\n<path d="M5 5 Z"/></svg>': "2: 'd=\"M5 5 Z\"' draws nothing; write L and where to",
    f'{HEAD}\n<text x="9" y="30">a&nbsp;b</text></svg>': "2: '&nbsp;' is nothing that a drawing knows; write the character",
    f'{HEAD}\n{{% for x in [500, 2] %}}\n<text x="{{{{ x }}}}" y="25">5</text>{{% endfor %}}</svg>': "3: 'x=\"500\"' is",
    f'{HEAD}\n<rect\n x="900" width="5" height="5"/></svg>': "2: 'x=\"900\"' is outside",
    f'{HEAD}\n<g cursor="a"/>\n<g cursor="b"/></svg>': "2: 'cursor=\"a\"' is nothing for a drawing; drop it (also docs",
    f'{HEAD}\n<polyline points="1,2 3"/></svg>': "2: 'points=\"1,2 3\"' is no row of points",
    HEAD.replace("0 0 90 90", "0 0 90 990") + "</svg>": "1: '<svg' has a frame that no screen shows",
    HEAD.replace("<svg", '<svg height="9999"') + "</svg>": "1: 'height=\"9999\"' is nothing for the frame of a drawing",
    HEAD.replace(">1</title>", ">A title</title>") + "</svg>": "1: 'A title' is English in the Chinese drawing",
    f"{HEAD}\n<g>{{{{ t('甲 5', 'A 6') }}}}</g></svg>": "2: the Chinese says 5, the English 6; ",
    f"{HEAD}\n{{% macro t(a) %}}{{% endmacro %}}</svg>": "2: t is a name that is taken; choose another",
    f"{HEAD}\n{{{{ stepped([1]) }}}}</svg>": "2: stepped is a name that is taken",
    f"{HEAD}\n{{{{ range(3) }}}}</svg>": "2: prints a whole list",
    f"{HEAD}\n{{{{ none }}}}</svg>": "2: prints what is no text and no number",
    "x" * 40_000: "1: is longer than 30,000 characters; shorten it",
    f'{HEAD}\n<path d="M0 0L1 1" fill="url(#one-nope)"/></svg>': "2: 'fill=\"url(#one-nope)\"' names 'one-nope'",
    f'{HEAD}\n<rect width="-5"/></svg>': "2: 'width=\"-5\"' is a number that nobody can draw",
    f'{HEAD}\n<rect width="NaN"/></svg>': "2: 'width=\"NaN\"' is no number",
    f'{HEAD}\n<circle r="1e999"/></svg>': "2: 'r=\"1e999\"' is a number that nobody",
    f'{HEAD}\n<path d="x"/></svg>': "2: 'd=\"x\"' is no path",
    f'{HEAD}\n<rect x="0" x="1"/></svg>': '2: \'<rect x="0" x="1"/></svg>\' is no XML',
    f"{HEAD}\n<RECT/></svg>": "2: '<RECT' has no place in a drawing",
    f'{HEAD}\n<g id="one-a">\n<a href="about.md"><text>x</text></a></g></svg>': "3: '<a' has no place in a drawing",
    f"{HEAD}\n<text>{{{{ t('Step', 'Step') }}}}</text></svg>": "2: t() says the same in both languages; translate it",
    f"{HEAD}\n<text>{{{{ t('很快,很好', 'a') }}}}</text></svg>": "2: '很快,很好', write '很快，很好'",
    f"{HEAD}\n<text>{{{{ t('', '') }}}}</text></svg>": "2: t() has an empty text; write",
    f'<?xml version="1.0"?>\n{HEAD}</svg>': "1: '<?xml version=\"1.0\"?>' is for a file that stands alone; drop it",
    f"{HEAD}\n<text y='90'>5</text>\n</svg>\n\nx": "5: 'x' stands below the drawing, where nobody sees it; drop",
    f"{HEAD}\n<text y='90'>5</text>\n</svg>\n<g/>": "4: '<g/>' stands below the drawing, where nobody sees it; drop it",
    f"{HEAD}</svg>\n{HEAD}</svg>": "2: '<svg' stands twice; write one drawing into a file",
    f'{HEAD}\n<text x="9" y="20">Token</text></svg>': "2: 'Token' is English in the Chinese drawing; write t(\"词元\"",
    f"{HEAD}\n<g>{{{{ t('先算,再加', 'first, then add') }}}}</g></svg>": "2: '先算,再加', write '先算，再加'",
    f"{HEAD}\n<g>{{{{ t('用GPT', 'by GPT') }}}}</g></svg>": "2: '用GPT', write '用 GPT'",
    f"{HEAD}\n<g>{{{{ t('演算法', 'rule') }}}}</g></svg>": "2: '演算法' is not the word of the mainland; write",
    f"{HEAD}\n<g>{{{{ t('甲：乙', 'a：b') }}}}</g></svg>": "2: 'a：b', write 'a: b'",
    f"{HEAD}\n{{% for x in [] %}}<g/>{{% endfor %}}</svg>": "2: draws nothing; write what it draws",
    f"{HEAD}\n{{% set x = 1 %}}{{% for y in [1] %}}\n{{% set x = x + 1 %}}<g/>{{% endfor %}}</svg>": "3: x is the same in each",
    f'{HEAD}\n<g fill="var(--acent, #b4552d)"/></svg>': "2: 'fill=\"var(--acent, #b4552d)\"' is no color; write currentColor",
    f'{HEAD}\n<g font-size="20em"/></svg>': "2: 'font-size=\"20em\"' is no number; write one in the units of the drawing",
    f"{HEAD}\n<text x='9' y='20'>{{{{ t('<b>冻</b>', '<b>frozen</b>') }}}}</text></svg>": "2: '<b>冻</b>' would be shown",
    f"{HEAD}\n<text x='9' y='20'>**a**</text></svg>": "2: '**a**' would be shown as it is written; leave out the marks",
    f"{HEAD}\n<text x='9' y='20'>28,4</text></svg>": "2: '28,4' is no number; write it like 35, 28.4 or 12,345",
    f"{HEAD}\n<text x='9' y='20'>{{{{ t('见表 0', 'see Table 0') }}}}</text></svg>": "2: '表 0' cannot be, for places are",
    f"{HEAD}\n<text x='9' y='20'>{{{{ t('共 1,00,000 个', '1,00,000') }}}}</text></svg>": "2: '1,00,000' is no number; a comma",
    f'{HEAD}\n{{% if language == "cn" %}}<g/>{{% endif %}}</svg>': "2: language is never 'cn'; write zh or en",
    f'{HEAD}\n{{% if language == "zh" %}}\n{{% endif %}}</svg>': "2: draws nothing; write what it draws, or drop it",
    f"{HEAD}\n<g>\n{{% if language == 'en' %}}\n<text x='60' y='90'>5</text>{{% endif %}}</g></svg>": "4: only the Engl",
    f"{HEAD}\n<text y='90'>7</text>\n<text y='50'>{{{{ 5 if language == 'en' else 6 }}}}</text></svg>": "3: the Chinese says 6",
    f"{HEAD}\n{{% if language == 'zh' %}}<rect width='9' height='9'/>{{% endif %}}</svg>": "2: draws 1 rect in Chinese and 0",
    f"{HEAD}\n{{% for x in range(5 if language == 'en' else 4) %}}<path d='M{{{{ x }}}} 1h9v9'/>{{% endfor %}}</svg>": "2: ",
    f"{HEAD}\n<title>5</title></svg>": "2: '<title' stands twice; write one <title> for the whole drawing",
    f"{HEAD}\n<g fill='{{{{ t('#888', '#999') }}}}'/></svg>": "2: t() is for words, and gives a color for each language",
    f"{HEAD}\n<desc>5</desc></svg>": "2: '<desc' stands twice",
    "<svg>{{ nope }}</svg>": "1: nothing is called 'nope'; mend the name, or put a text between quotation marks",
    "<svg>\n{{ 1 / 0 }}</svg>": "2: cannot be made: something is divided by 0",
    '<svg>\n{% include "x" %}</svg>': "2: another template is not for drawings; draw with ",
    "<svg>\n{% autoescape false %}x{% endautoescape %}</svg>": "2: what stands between the braces is not for drawings; ",
    "<svg>\n{{ x | list }}</svg>": "2: cannot be read: there is no filter 'list', there are abs",
    '<svg>{{ "a" + 1 }}</svg>': "1: + stands beside what is no number; write numbers",
    "<svg>{% for i in range(10000000) %}{% endfor %}</svg>": "1: counts too far; draw less",
    "<svg>\n{{ T('a', 'b') }}</svg>": "2: nothing is called 'T'; mend the name",
    "<svg>{% if %}</svg>": "1: cannot be read: nothing stands where a value belongs; ",
    "<svg>\n\n{% for %}</svg>": "3: cannot be read: ",
    "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}": "1: calls itself again and again; let it end",
}


@in_turn("language", {language: language for language in LANGUAGES})
def test_a_page_that_cannot_be_made_is_named_with_its_line(project, docs, language):
    for text, wanted in PAGES.items():
        (docs / language / "about.md").write_text(text)
        problems = project.page_problems(made=True)
        found = [problem for problem in problems if problem.startswith(f"docs/{language}/about.md:{wanted}")]
        assert len(found) == 1 and "\n" not in found[0], (text, problems)


def of_making(project) -> list[str]:
    """That no page shows a drawing is another problem."""
    return [problem for problem in project.page_problems(made=True) if "no page shows" not in problem]


def test_a_drawing_that_cannot_be_drawn_is_named_once(project, docs):
    figures = docs / "figures"
    figures.mkdir()
    for text, wanted in DRAWINGS.items():
        (figures / "one.svg.jinja").write_text(text)
        (problem,) = of_making(project)
        assert f"{problem}\n".startswith(f"docs/figures/one.svg.jinja:{wanted}")


def drawn(docs, parts: str, frame: str = "0 0 400 300") -> None:
    (docs / "figures").mkdir(exist_ok=True)
    (docs / "figures" / "one.svg.jinja").write_text(f"{HEAD.replace('0 0 90 90', frame)}\n{parts}\n</svg>")


LINE = '<path d="M10 30h50" stroke="currentColor" marker-end="url(#one-m)"></path>'
MARKED = f'{LINE}<marker id="one-m" markerWidth="9" markerHeight="9"><path d="M0 0L9 5L0 9Z"/></marker>'
# What nobody sees as it is meant, and what is told of it.
BEYOND = {
    '<text x="390" y="100">a long label</text>': "'x=\"390\"' lets 'a long label' run out of the frame on the right; move",
    '<text x="5" y="100" text-anchor="end">词元词元</text>': "'x=\"5\"' lets '词元词元' run out of the frame on the left",
    '<text x="20" y="50">a<tspan x="380" dy="1.2em">word</tspan></text>': "'x=\"380\"' lets 'word' run out of the frame on",
    '<text x="50" y="0">5</text>': "'y=\"0\"' lets '5' run out of the frame at the top; move it",
    '<text x="50" y="299" dominant-baseline="hanging">5</text>': "'y=\"299\"' lets '5' run out of the frame at the bottom",
    '<text x="10" y="40">5<tspan dx="500">6</tspan></text>': "'x=\"10\"' lets '56' run out of the frame on the right",
    '<text x="99" y="298" font-size="60">ggg</text>': "'y=\"298\"' lets 'ggg' run out of the frame at the bottom",
    '<circle cx="10" cy="90" r="60"/>': "'cx=\"10\"' is cut off on the left of the frame; move it, or make it smaller",
    '<rect x="390" y="9" width="90" height="9"/>': "'x=\"390\"' is cut off on the right of the frame",
    '<path d="M10 100L900 110" fill="none" stroke="currentColor"/>': "'d=\"M10 100L900 110\"' is cut off on the right",
    '<line x1="-40" y1="50" x2="50" y2="50" stroke="currentColor"/>': "'x1=\"-40\"' is cut off on the left of the frame",
    '<line x1="50" y1="50" x2="430" y2="50" stroke="currentColor"/>': "'x1=\"50\"' is cut off on the right of the frame",
    '<polyline points="-30 10 20 20" fill="none" stroke="currentColor"/>': "'points=\"-30 10 20 20\"' is cut off on the left",
    '<path d="M-10 50L50 50" stroke="currentColor"/>': "'d=\"M-10 50L50 50\"' is cut off on the left of the frame",
    '<circle cx="15" cy="50" r="20" fill="none" stroke="currentColor"/>': "'cx=\"15\"' is cut off on the left of the frame",
    '<rect x="-10" y="50" width="100" height="9"/>': "'x=\"-10\"' is cut off on the left of the frame",
    '<path d="M10 400C10 310 50 310 50 400"/>': "'d=\"M10 400C10 310 50 310 50 400\"' is outside the frame, where",
    '<rect x="60" y="90" width="9" height="9" transform="translate(900 0)"/>': "'transform=\"translate(900 0)\"' is outside",
    '<g transform="translate(0 900)"><circle cx="9" cy="9" r="9"/><circle cx="9" cy="60" r="9"/></g>': "'transform=\"tran",
    '<rect x="300" y="9" width="9" height="9" transform="rotate(180)"/>': "'transform=\"rotate(180)\"' is outside",
    MARKED.replace('markerWidth="9" markerHeight="9"', 'orient="auto"'): "'d=\"M0 0L9 5L0 9Z\"' is cut off on the right of",
    MARKED.replace("M0 0L9 5L0 9Z", "M-900 0L-890 0"): "'d=\"M-900 0L-890 0\"' is outside the frame, where nobody sees it",
    MARKED.replace("9 5L0 9", "9 5L0 900"): "'d=\"M0 0L9 5L0 900Z\"' is cut off at the bottom of the frame",
    MARKED.replace(' markerHeight="9"', ' markerHeight="9" refX="300"'): (
        "'refX=\"300\"' pushes the arrowhead away from its line; write a number from 0 to 9"
    ),
    MARKED.replace(' markerHeight="9"', ' markerHeight="9" refY="-80"'): "'refY=\"-80\"' pushes the arrowhead away",
    MARKED.replace(' markerHeight="9"', ' viewBox="-5 -5 9 9"'): "'viewBox=\"-5 -5 9 9\"' is no frame that begins at 0 0",
    '<g transform="scale(0)"><circle cx="9" cy="9" r="9"/></g>': "'transform=\"scale(0)\"' hides it; scale by more than 0",
    '<circle cx="9" cy="400" r="9"/><circle cx="99" cy="500" r="9"/><text x="590" y="582">5</text>': (
        "'<svg' has a frame that is too small for what it holds; write viewBox=\"0 0 608 592\", or move the parts"
    ),
}


@pytest.mark.parametrize("parts", BEYOND)
def test_what_is_beyond_the_frame_is_one_line(project, docs, parts):
    drawn(docs, parts)
    (problem,) = of_making(project)
    line = 1 if BEYOND[parts].startswith("'<svg") else 2
    assert problem.startswith(f"docs/figures/one.svg.jinja:{line}: {BEYOND[parts]}")


# What nobody sees, or one reader in light and another in dark.
UNSEEN = {
    '<text x="60" y="90">5<tspan dy="900">6</tspan></text>': "'<tspan' is outside the frame, where nobody sees it",
    '<text x="60" y="90">5<tspan fill="none">6</tspan></text>': "'<tspan' has no fill, and nobody sees it; write fill",
    '<path d="M10 10H90" stroke="#888" stroke-dasharray="0 1000"/>': "'stroke-dasharray=\"0 1000\"' draws nothing, as its",
    '<defs><marker id="one-m" markerWidth="9"/></defs>': "'<marker' holds no shape, and is seen by nobody",
    '<defs><marker id="one-m" markerWidth="0"><path d="M0 0L9 5L0 9Z"/></marker></defs>': "'markerWidth=\"0\"' draws nothing",
    '<text x="60" y="90">&#20013;</text>': "'&#20013;' is Chinese in the English drawing; write t(",
    '<text x="60" y="90">{{ 0.1 + 0.2 }}</text>': "'0.30000000000000004' has more digits than anyone reads; write",
    '<text x="60" y="90">56 78</text><text x="60" y="98">78 56</text>': "'78 56' stands on '56 78', and nobody can read them",
    '<text x="60" y="90">56 78</text><text x="70" y="90">56 78</text>': "'56 78' stands on '56 78', and nobody can read them",
    '<g transform="translate(0 300) scale(1 -1)"><text x="60" y="90">5</text></g>': "'5' is written backwards by what moves it",
    '<g transform="scale(0.3)"><text x="60" y="90">5</text></g>': "'5' has letters of 4.8 once it is scaled, which nobody can",
    '<text x="60" y="90">56</text><text x="60" y="90">56</text>': "'56' stands on '56', and nobody can read them; move one",
    '<text x="60" y="90">56</text><text x="60" y="92">78</text>': "'78' stands on '56', and nobody can read them; move one",
    '<path d="M9 90H99" stroke="currentColor" stroke-width="999"/>': "'stroke-width=\"999\"' covers what is around; write",
    MARKED.replace('markerWidth="9"', 'markerWidth="300"'): "'markerWidth=\"300\"' covers what is around; write 40 or less",
    '<text x="60" y="90">5 6</text><path d="M50 85H99" stroke="#888" stroke-width="20"/>': "'d=\"M50 85H99\"' covers '5 6'",
    '<rect x="60" y="90" width="0" height="9"/>': "'width=\"0\"' draws nothing; write more than 0",
    '<text x="60" y="90">a&lt;br&gt;b</text>': "'<br>' would be shown as it is written; leave out the tags",
    '<circle cx="60" cy="90" r="0"/>': "'r=\"0\"' draws nothing; write more than 0",
    '<polyline points="60 90" stroke="currentColor"/>': "'points=\"60 90\"' is no row of points; write two numbers",
    '<g opacity="0.01"><circle cx="60" cy="90" r="9"/></g>': "'opacity=\"0.01\"' hides it; write more, or drop it",
    '<path d="M10 90L20 99V90Z" fill="none"/>': "'d=\"M10 90L20 99V90Z\"' has neither fill nor stroke, and nobody sees it",
    '<path d="M10 90L20 99L30 108"/>': "'d=\"M10 90L20 99L30 108\"' has no stroke, and nobody sees it; write",
    '<line x1="10" y1="90" x2="20" y2="90"/>': "'x1=\"10\"' has no stroke, and nobody sees it; write stroke=",
    '<path d="M10 90H20" stroke="currentColor" stroke-width="0"/>': "'d=\"M10 90H20\"' has no stroke",
    '<path d="M10 90H20" stroke="currentColor" stroke-width="0.001"/>': "'stroke-width=\"0.001\"' is thinner than anyone sees",
    '<g stroke-width="1e-3px"><line x1="9" y1="9" x2="20" y2="9" stroke="currentColor"/><text y="90">5</text></g>': (
        "'stroke-width=\"1e-3px\"' is thinner than anyone sees; write 1, or 0 for none"
    ),
    '<text x="60" y="90" fill="none" stroke="currentColor" stroke-width="0.01">5</text>': "'stroke-width=\"0.01\"' is thinner",
    '<path d="M10 10h1e-9" stroke="currentColor"/>': "'d=\"M10 10h1e-9\"' is a point, and nobody sees it; write where it goes",
    '<path d="M10 10C10 10 10 10 10 10" stroke="currentColor"/>': "'d=\"M10 10C10 10 10 10 10 10\"' is a point",
    '<polyline points="10 10 10 10" stroke="currentColor"/>': "'points=\"10 10 10 10\"' is a point",
    '<circle cx="60" cy="90" r="1e-9"/>': "'r=\"1e-9\"' draws nothing; write more than 0",
    '<text x="60" y="90" fill="none">5</text>': "'5' has no fill, and nobody sees it; write fill=\"currentColor\"",
    '<text x="60" y="90" fill="#ffffff">5</text>': "'5' cannot be read in light, where it has nearly the color of what",
    '<text x="60" y="90" fill="#222">5</text>': "'5' cannot be read in dark",
    '<text x="60" y="90" opacity="0.1">5</text>': "'5' cannot be read in light and dark",
    '<rect x="10" y="10" width="99" height="50" fill="#e8f0fe"/><text x="30" y="40">5</text>': "'5' cannot be read in dark",
    '<rect x="60" y="90" width="9" height="9" fill="#000000"/>': "'x=\"60\"' cannot be seen in dark",
    '<path d="M10 90H99" stroke="#000" fill="none"/>': "'d=\"M10 90H99\"' cannot be seen in dark, where it has",
    '<circle cx="60" cy="90" r="9" fill="#fff"/>': "'cx=\"60\"' cannot be seen in light",
    '<text x="60" y="90">5</text><path d="M0 0H400V300H0z" fill="#888888"/>': "'d=\"M0 0H400V300H0z\"' covers '5'",
    '<path d="M0 50H400V150H0z" fill="#888888"/><text x="60" y="90" fill="#888888">5</text>': "'5' cannot be read in light",
    '<rect x="9" y="9" width="0.01" height="9"/>': "'width=\"0.01\"' is smaller than anyone sees; draw it larger, or",
    '<circle cx="60" cy="90" r="0.1"/>': "'r=\"0.1\"' is smaller than anyone sees",
    '<text x="60" y="90" stroke="currentColor" stroke-width="14">5</text>': "'5' is a blot by its stroke, which is too wide",
    MARKED.replace("/>", ' fill="#000000"/>'): "'d=\"M0 0L9 5L0 9Z\"' cannot be seen in dark",
    MARKED.replace("/>", ' fill="#ffffff"/>'): "'d=\"M0 0L9 5L0 9Z\"' cannot be seen in light",
    MARKED.replace("/>", ' fill="none"/>'): "'d=\"M0 0L9 5L0 9Z\"' has neither fill nor stroke",
    '<text x="60" y="90">5</text><rect width="400" height="300" fill="#b4552d"/>': "'<rect' covers '5'; draw it before that",
    '<text x="60" y="90">5</text><text x="90" y="90">6</text><circle cx="80" cy="90" r="50"/>': "'cx=\"80\"' covers '5'",
    '<text x="60" y="90">TODO</text>': "'TODO' is still to be written; write what the drawing says there, or drop it",
    '<text x="60" y="90">{{ t("待补", "TBD") }}</text>': "'待补' is still to be written; write what",
    '<text x="60" y="90">\\alpha</text>': "'\\alpha' would be shown as it is written; write it in plain letters",
    '<text x="60" y="90">x^2</text>': "'x^2' would be shown as it is written; write it in plain letters and signs",
    '<text x="60" y="90">x_{i}</text>': "'x_{i}' would be shown as it is written; write",
    '<text x="60" y="90" stroke="#fff" stroke-width="20">5</text>': "'5' is a blot by its stroke, which is too wide",
    '<text x="60" y="90" fill="none" stroke="#fff">5</text>': "'5' cannot be read in light, where it has nearly the color",
    '<rect x="9" fill="none" y="9" stroke="none" width="9" height="9"/>': (
        '\'fill="none" y="9" stroke="none"\' paints nothing, and nobody sees it; write stroke="currentColor", or'
    ),
    '<g fill="none" stroke="none"><rect x="9" y="9" width="9" height="9"/></g>': "'x=\"9\"' has neither fill nor stroke",
    '<line x1="9" y1="9" x2="9" y2="9" stroke="currentColor"/>': '\'x1="9" y1="9" x2="9" y2="9"\' is a point',
    '<text x="200%" y="90">5</text>': "'x=\"200%\"' is outside the frame, where nobody sees it; write numbers from 0 to 400",
    MARKED.replace(LINE, '<text y="90">5</text>'): "'<marker' stands at no line, and nobody sees it; write marker-end=",
    '<rect x="9" y="9" width="9" height="9" fill="var(--accent, #000)"/>': "'fill=\"var(--accent, #000)\"' is no color; write",
}


@pytest.mark.parametrize("parts", UNSEEN)
def test_what_nobody_sees_is_one_line(project, docs, parts):
    drawn(docs, parts)
    (problem,) = of_making(project)
    assert problem.startswith(f"docs/figures/one.svg.jinja:2: {UNSEEN[parts]}")


SEEN = [
    '{% for h in [0.1, 40] %}<rect x="9" y="{{ h }}" width="{{ h }}" height="7"/>{% endfor %}',
    '<g transform="scale(100)"><circle cx="1" cy="1" r="0.1"/></g>',
    '<path d="M0 50H400V150H0z" fill-opacity="0.1"/><text x="60" y="90">5<tspan dx="5">6</tspan></text>',
    '<text x="40" y="290" transform="rotate(-90 40 290)">gap</text><text x="60" y="297">gg</text>',
    MARKED.replace("/>", ' fill="#ffffff" stroke="currentColor"/>'),
    '<text x="60" y="90">5<tspan dy="4">i</tspan><tspan dy="-9">{{ 2 / 4 }}</tspan><tspan dy="24">7</tspan></text>',
    '<path d="M10 10H90" stroke="currentColor" stroke-linecap="round" stroke-dasharray="0 6"/><text y="90">3.14159265</text>',
    '<text x="60" y="90" fill="none" stroke="currentColor">5<tspan>6</tspan></text>',
    '<path d="M10 10H90" stroke="currentColor" stroke-dasharray="0 4 2 4"/>',
    '<text x="60" y="90" dy="1.2em" fill="var(--soft, #665e54)">{{ t("答案 ？", "answer ?") }}</text>',
    '<text x="60" y="90">{{ t("P(雨|云)", "P(rain|clouds)") }}</text>',
    '{% for x in [60, 90] %}{% set x = x + 9 %}{% set y = 90 + loop.index %}<text x="{{ x }}" y="{{ y }}">5</text>{% endfor %}',
    '{% for h in [0, 40] %}<rect x="{{ 60 + h }}" y="{{ 90 - h }}" width="30" height="{{ h }}"/>{% endfor %}',
    '{% for h in [0, 40] %}<circle cx="{{ 60 + h }}" cy="90" r="{{ h }}" opacity="{{ h / 40 }}" data-opacity="x"/>{% endfor %}',
    '<path d="M10 10h0" stroke="currentColor" stroke-width="6" stroke-linecap="round"/>',
    '{% for h in [0, 40] %}<path d="M10 {{ 50 + h }}h{{ h }}" stroke="currentColor"/>{% endfor %}',
    '{% for h in [1, 40] %}<path d="M10 {{ 50 + h }}h9" stroke="currentColor" stroke-width="{{ h / 9999 }}"/>{% endfor %}',
    '<g transform="scale(100)"><path d="M.1 .1h.9" stroke="currentColor" stroke-width="0.015"/></g>',
    '<rect x="9" y="9" width="20" height="20" stroke="currentColor" stroke-width="0"/>',
    '<marker id="one-m" markerWidth="9" markerHeight="9"><path d="M0 0L9 5L0 9Z"/></marker>'
    '<path d="M10 10h0" stroke="currentColor" marker-end="url(#one-m)"/>',
    '<g transform="scale(0.25)"><text x="240" y="360" font-size="64">5</text></g>',
    '<text x="60" y="90">W</text><text x="75" y="94" font-size="14">0</text><text x="75" y="82" font-size="14">2</text>',
    '<text x="60" y="90" stroke="currentColor" stroke-width="3">5</text><text x="60" y="90">5</text>',
    '<text x="9" y="20"># of &lt;pad&gt;</text><text x="9" y="50">&lt;s&gt; a &lt;/s&gt; x_1 A*</text>',
    '<text x="9" y="20">__init__ &lt;p&gt;</text><text x="9" y="50" font-family="monospace">x**2**y</text>',
    '{% if language == "zh" %}<text x="9" y="20">字</text>{% endif %}',
    '<rect x="{{ 9 if language == "zh" else 12 }}" y="9" width="{{ 30 if language == "zh" else 60 }}" height="9"/>',
    '{% if language == "zh" %}<text y="20">三步</text>{% else %}<text y="20">3</text><text y="40">steps</text>{% endif %}',
    '<text y="90">{% if language == "zh" %}1750 亿{% else %}175 billion{% endif %}</text><text y="50">{{ language }}</text>',
    '{% if language == "zh" %}<path d="M1 1h9v9z"/>{% else %}<path d="M1 9h9v9z"/>{% endif %}',
    '<rect x="10" y="10" width="99" height="50" fill="#fff"/><text x="30" y="40" fill="#222">5</text>',
    '<rect x="10" y="10" width="99" height="50" fill="#1e1e1e"/><text x="30" y="40" fill="#fff">5</text>',
    '<path d="M10 10H109V60H10Z" fill="#222"/><text x="30" y="40" fill="#fff">5</text>',
    '<rect x="10" y="10" width="99" height="50" fill="#ffffff" stroke="currentColor"/>',
    '<rect x="10" y="10" width="99" height="50" fill-opacity="0.1"/><text x="30" y="40">5</text>',
    '<rect x="10" y="10" width="99" height="50" fill="var(--accent, #b4552d)"/><text x="30" y="40">5</text>',
    '<path d="M10 90H99" stroke="currentColor" stroke-opacity="0.15" fill="none"/>',
    '<path d="M10 90H99" stroke="#888" fill="none"/><text x="30" y="40" fill="#888888">5</text>',
    '<circle cx="60" cy="90" r="50"/><text x="60" y="95" text-anchor="middle" fill="var(--paper, #fff)">5</text>',
    '<g fill="none" stroke="currentColor"><circle cx="60" cy="90" r="9"/><line x1="10" y1="90" x2="20" y2="90"/></g>',
    '{% for c in ["none", "currentColor"] %}<path d="M9 9h9v9z" fill="none" stroke="{{ c }}"/>{% endfor %}',
    '{% for x in [9, 40] %}<line x1="9" y1="9" x2="{{ x }}" y2="9" stroke="currentColor"/>{% endfor %}',
    '<line x1="9" y1="9" x2="9" y2="9" stroke="currentColor" stroke-linecap="round" stroke-width="6"/>',
    '<text x="50%" y="90%" text-anchor="middle">5</text>',
    '<text x="60" y="90" stroke="var(--paper, #fff)" stroke-width="9">5</text><text x="60" y="90">5</text>',
    '<text x="60" y="90" stroke="var(--accent, currentColor)" stroke-width="1">5</text>',
    '<text x="9" y="50">TODO list, W_0, x², \\n, A/B, 2 \\ 3</text>',
    '<text x="{{ t("100", "120") }}" y="{{ 50 + t("18", "16") | int }}" font-size="{{ t("18", "16") }}">5</text>',
    '<path d="M{{ t("9 9", "5 5") }}h9v9z" transform="{{ t("translate(9 9)", "translate(5 5)") }}"/>',
    '<circle cx="60" cy="90" r="50"/><text x="150" y="90">5</text>',
]


WITHIN = [
    '<path d="M-1 150H100" stroke="currentColor"/>',
    '<path d="M10 10H90V90H10ZM30 30V60H60V30Z" fill-rule="evenodd" stroke="currentColor" stroke-miterlimit="10"/>',
    '<marker id="one-m" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9">'
    f'<path d="M0 0L9 5L0 9Z"/></marker>{LINE}',
    '<rect x="-10" y="-10" width="420" height="320"/>',
    '<rect width="100%" height="100%"/>',
    '<line x1="-20" x2="420" y1="99" y2="99" stroke="currentColor"/>',
    '<rect x="-10" y="-10" width="420" height="90"/>',
    '<path d="M0 300C100 -90 300 -90 400 300" fill="none" stroke="currentColor"/>',
    '<g transform="translate(350,250) scale(1,-1)"><rect x="-9" y="9" width="20" height="20"/></g>',
    '<g transform=" translate (350 , 50) ,rotate(-90,.5.5)scale(1,-1) "><path d="M-9-9 9,9h.5.5z"/></g>',
    '<path d="M 9 , 9 L 20,20" stroke="currentColor" stroke-dasharray="4.5,.5 2 , 1" stroke-dashoffset="-5"/>',
    '<text x="20" y="150" transform="rotate(-90 20 150)" text-anchor="middle">5 10 15</text>',
    '<text x="380" y="20">i<tspan dy="4" font-size="14">j</tspan></text>',
    '<text x="200" y="20" text-anchor="middle">0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9</text>',
    MARKED.replace('markerWidth="9" markerHeight="9"', 'viewBox="0 0 9 9" refX="9" refY="5" orient="auto"'),
    '<text x="60" y="90">5</text><path d="M20 85H90M20 20H90" stroke="currentColor" stroke-width="6"/>',
    f'<g transform="translate(90 90)">{MARKED}</g>',
    '<text x="0" y="12">5</text><text x="400" y="300" text-anchor="end">5</text>',
]


@pytest.mark.parametrize("parts", WITHIN + SEEN)
def test_what_is_seen_passes(project, docs, parts):
    drawn(docs, parts)
    assert of_making(project) == []


def test_letters_are_of_a_size_that_a_phone_shows(project, docs):
    said = "docs/figures/one.svg.jinja:2: '5' has letters of 7.1 on a phone; draw them larger, or a frame of 400"
    for frame, told in {"0 0 640 400": [], "0 0 900 600": [said]}.items():
        drawn(docs, '<text x="60" y="90">5</text>', frame)
        assert of_making(project) == told


def test_a_drawing_that_is_black_is_one_line(project, docs):
    drawn(docs, '<text x="60" y="90">5</text>\n<text x="60" y="120">6</text>\n<rect x="60" y="130" width="9" height="9"/>')
    path = docs / "figures" / "one.svg.jinja"
    path.write_text(path.read_text().replace(' fill="currentColor"', "", 1))
    (problem,) = of_making(project)
    assert problem.startswith("docs/figures/one.svg.jinja:1: '<svg' paints black what has no color of its own, and nobody")


def test_a_drawing_that_is_not_text_is_named(project, docs):
    (docs / "figures").mkdir()
    (docs / "figures" / "one.svg.jinja").write_bytes(b"\xff\xfe")
    (problem,) = of_making(project)
    assert problem.startswith("docs/figures/one.svg.jinja:1: not UTF-8")


def test_what_can_be_made_has_no_problem(project, docs):
    for language in ("zh", "en"):
        formulas = "`#!math \\frac{d_k}{2}`\n\n```math\n\\sum_i x_i\n```\n"
        (docs / language / "about.md").write_text(f"{{{{ size('papers') }}}} {formulas}")
    assert project.page_problems(made=True) == []


RUNNING = [
    "![x](//evil.example/a.png)",
    "[x](javascript&colon;x)",
    "[x](java{#! x !#}script:x)",
    "[x](java{% raw %}{% endraw %}script:x)",
    "[x](java\tscript:x)",
    "<scr{#! x !#}ipt>x</script>",
    "`#!math \\text{<img src=x onerror=alert(1)>}`",
    "<b onclick&#61;x>",
    "a <List<String>> b",
    "<!-- a -- b -->",
    "## main {#main}",
]


@pytest.mark.parametrize("text", RUNNING)
def test_what_no_build_publishes_is_named_at_its_line(project, docs, text):
    (docs / "en" / "about.md").write_text(f"# x\n\nplain\n\n{text}\n")
    problems = [line for line in project.page_problems(made=True) if line.startswith("docs/en/about.md:")]
    named = [line for line in problems if "is not in docs/zh" not in line]
    assert named and all(line.startswith(("docs/en/about.md:5: ", "docs/en/about.md:1: <h2")) for line in named), problems


PATHS = ["M1 1a5 5 0 01 5 5", "M1 1a5 5 0 015 5", "M1 1a.5.5 0 10.5.5z", "m 1,1 2,2", "M1-1.5.5.5", "M1,1C1 2,2 3 4 4S5 5 6 6z"]
PATHS += ["M1 1H5V5H1Z", "M1 1h5v5q2 2 3 3t1 1z", "M1e0 1A1 1 0 1 0 3 1 1 1 0 0 0 1 1", "\nM 1 1\n L 2 2\n"]


@pytest.mark.parametrize("path", PATHS)
def test_paths_as_tools_write_them_pass(project, docs, path):
    (docs / "figures").mkdir()
    (docs / "figures" / "one.svg.jinja").write_text(f'{HEAD}<path d="{path}" stroke="currentColor"/></svg>')
    assert of_making(project) == []
