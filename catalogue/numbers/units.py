"""What numbers are counted in, and how both languages write it: a new unit is entered here, and nowhere else."""

from collections.abc import Mapping
from typing import NamedTuple


class Unit(NamedTuple):
    """How both languages write a unit after and before a number, as regular expressions, and how large it is.

    Of a kind, units with a size can be told in each other: 2.5 hours are 150 minutes.
    """

    after: str
    before: str = ""
    size: str = ""


# Months and years as banks count them, of 30 and 360 days.
TIME = {
    "microseconds": Unit("微秒|μs|µs|microseconds?", size="1/1000000"),
    "milliseconds": Unit("毫秒|ms|milliseconds?", size="1/1000"),
    "seconds": Unit(r"秒|(?<!\d{4})s|secs?|seconds?", size="1"),
    "minutes": Unit("分钟|mins?|minutes?", size="60"),
    "hours": Unit("(?:个)?小时|(?:个)?钟头|h|hrs?|hours?", size="3600"),
    "days": Unit("天|days?", size="86400"),
    "weeks": Unit("周(?!年)|(?:个)?星期|weeks?", size="604800"),
    "months": Unit("个月|months?", size="2592000"),
    "years": Unit("年(?!代|级|龄)|years?", size="31104000"),
}
# What names a time where another stands beside it, or in a phrase.
OTHER_TIMES = {
    "short": Unit("分", size="60"),
    "quarters": Unit("刻", size="900"),
    "fortnights": Unit("fortnights?", size="1209600"),
    "decades": Unit("decades?", size="311040000"),
    "centuries": Unit("世纪|century|centuries", size="3110400000"),
}
MONEY = {
    "dollars": Unit("美元|美金|dollars?|USD", r"\$", "1"),
    "cents": Unit("美分|cents?", size="1/100"),
    "euros": Unit("欧元|euros?|EUR", "€"),
    "pounds": Unit("英镑|GBP", "£"),
    "yuan": Unit("元(?!素|组|学|数|模|语|文|分)|人民币|yuan|RMB|CNY", "[¥￥]"),
    "yen": Unit("日元|yen|JPY"),
}
LENGTH = {
    "kilometers": Unit("公里|千米|km|kilomet(?:er|re)s?", size="1000"),
    "meters": Unit("米|m|met(?:er|re)s?", size="1"),
    "centimeters": Unit("厘米|cm|centimet(?:er|re)s?", size="1/100"),
    "millimeters": Unit("毫米|mm|millimet(?:er|re)s?", size="1/1000"),
    "micrometers": Unit("微米|[μµ]m|micromet(?:er|re)s?|microns?", size="1/1000000"),
    "nanometers": Unit("纳米|nm|nanomet(?:er|re)s?", size="1/1000000000"),
    "miles": Unit("英里|miles?"),
    "inches": Unit("英寸|inch(?:es)?"),
    "feet": Unit("英尺|feet|foot"),
}
STORAGE = {
    "bits": Unit("比特|位(?![置于移点次数])|bits?"),
    "bytes": Unit("字节|bytes?"),
    "kilobits": Unit("[Kk]b(?:its?|ps)?|千比特|kilobits?", size="1/8000"),
    "megabits": Unit("Mb(?:its?|ps)?|兆比特|megabits?", size="1/8"),
    "gigabits": Unit("Gb(?:its?|ps)?|吉比特|千兆比特|gigabits?", size="125"),
    "kilobytes": Unit("[Kk]B|千字节|kilobytes?", size="1/1000"),
    "megabytes": Unit("MB|兆字节|兆(?![赫瓦比])|megabytes?", size="1"),
    "gigabytes": Unit("GB|吉字节|千兆字节|gigabytes?", size="1000"),
    "terabytes": Unit("TB|太字节|terabytes?", size="1000000"),
    "petabytes": Unit("PB|petabytes?", size="1000000000"),
    "kibibytes": Unit("KiB|kibibytes?", size="1024/1000000"),
    "mebibytes": Unit("MiB|mebibytes?", size="1048576/1000000"),
    "gibibytes": Unit("GiB|gibibytes?", size="1073741824/1000000"),
}
ITEMS = {
    "tokens": Unit("词元|tokens?"),
    "words": Unit("(?:单)?词(?![元表汇向嵌性典法组干根袋])|words?(?![ -]?piece)"),
    "characters": Unit("字符|characters?"),
    "bytes": Unit("字节|bytes?"),
    "layers": Unit("层|layers?"),
    "heads": Unit("头(?!部)|heads?"),
    "steps": Unit("步|steps?"),
    "parameters": Unit("参数|parameters?"),
    "epochs": Unit("轮(?!次|对话)|epochs?"),
}
PLACES = {
    "tables": Unit("", "(?<![代列发])表|Tables?"),
    "figures": Unit("", "图|Figures?|Figs?[.]"),
    "equations": Unit("", r"[公算等]?式 ?[（(]?|Equations? ?\(?|Eqs?[.] ?\(?"),
    "algorithms": Unit("", "算法|Algorithms?"),
    "sections": Unit("[章节]", "§|Sections?|Secs?[.]|Chapters?"),
    "footnotes": Unit("", "脚注|[Ff]ootnotes?"),
    "pages": Unit("页", "pages?|pp?[.]"),
    "paragraphs": Unit("段", "paragraphs?"),
    "rows": Unit("行", "rows?|lines?"),
    "columns": Unit("列(?![出举表])", "columns?"),
}
UNITS: Mapping[str, Mapping[str, Unit]] = {
    "time": TIME,
    "clock": {"am": Unit(r"a\.?m\.?", "上午|凌晨|早上|清晨"), "pm": Unit(r"p\.?m\.?", "下午|傍晚")},
    "money": MONEY,
    "length": LENGTH,
    "mass": {
        "grams": Unit("克|g|grams?", size="1"),
        "kilograms": Unit("公斤|千克|kg|kilograms?", size="1000"),
        "tons": Unit("吨|tons?|tonnes?", size="1000000"),
    },
    "energy": {
        "kWh": Unit("千瓦时|度电|kWh|kilowatt[- ]hours?", size="1"),
        "MWh": Unit("兆瓦时|MWh|megawatt[- ]hours?", size="1000"),
        "GWh": Unit("吉瓦时|GWh|gigawatt[- ]hours?", size="1000000"),
    },
    "power": {
        "watts": Unit("瓦(?!时)|W|watts?", size="1"),
        "kilowatts": Unit("千瓦(?!时)|kW|kilowatts?(?![- ]hour)", size="1000"),
        "megawatts": Unit("兆瓦(?!时)|MW|megawatts?(?![- ]hour)", size="1000000"),
        "gigawatts": Unit("吉瓦(?!时)|GW|gigawatts?(?![- ]hour)", size="1000000000"),
    },
    "temperature": {
        "Celsius": Unit("℃|°C|摄氏度|(?:degrees )?Celsius|degrees C", "摄氏"),
        "Fahrenheit": Unit("℉|°F|华氏度|(?:degrees )?Fahrenheit|degrees F", "华氏"),
    },
    "frequency": {
        "hertz": Unit("赫兹?|Hz|hertz", size="1"),
        "kilohertz": Unit("千赫兹?|kHz|kilohertz", size="1000"),
        "megahertz": Unit("兆赫兹?|MHz|megahertz", size="1000000"),
        "gigahertz": Unit("吉赫兹?|千兆赫兹?|GHz|gigahertz", size="1000000000"),
    },
    "storage": STORAGE,
    "gain": {
        "times": Unit(r"倍|(?<=[- ])fold|times|[×x](?! ?\d)"),
        "points": Unit("个?百分点|个点|分(?![钟之布类支组别为成辨割段])|points?"),
    },
    "machines": {"GPUs": Unit("GPUs?|显卡"), "TPUs": Unit("TPUs?"), "CPUs": Unit("CPUs?")},
    "spread": {"either": Unit("", r"±|\+/?[-−]|\\pm")},
    "items": ITEMS,
    "places": PLACES,
}
# A text that has one of these speaks of the kind, in whatever words.
SPOKEN = {
    "time": r"[秒分时天日周月年期]|sec|min|hour|hr|day|week|month|year|night|decade|\b\d*[hs]\b|24/7",
    "money": "[元币金镑块钱刀分]|[$€£¥￥]|USD|EUR|buck|cent|dollar|euro|pound|yuan|yen|money",
    "length": r"[米里寸尺]|met(?:er|re)|micron|mile|inch|feet|foot|[ckmnµμ]?m\b",
    "spread": r"[±∓]|pm\b|(?<!\w)[-−]\d|正负|上下|左右|浮动|[误偏]差|标准差|plus|minus|deviation|error|interval|either|within",
}


def named(forms: Mapping[str, Mapping[str, str]]) -> str:
    """One group for each unit, of kind__unit; a word in Latin letters ends where it ends."""
    each = [(kind, unit, form) for kind, units in forms.items() for unit, form in units.items() if form]
    return "|".join(f"(?P<{kind}__{unit}>(?:{form})(?:(?<![A-Za-z])|(?![A-Za-z])))" for kind, unit, form in each)
