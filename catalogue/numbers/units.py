"""What numbers are counted in, and how both languages write it: a new unit is entered here or in counted.py."""

from collections.abc import Mapping

from catalogue.numbers.counted import ITEMS, PLACES, Unit

LARGER = (("", "", "", ""), ("千", "k", "kilo", "000"), ("兆", "M", "mega", "000000"), ("吉", "G", "giga", "000000000"))
# GPU hours are hours.
NO_TIME = "(?![ -]?(?:个?小时|[天日年月周]|hour|day|week|month|year))"
# Months and years as banks count them, of 30 and 360 days.
TIME = {
    "picoseconds": Unit("皮秒|ps|picoseconds?", size="1/1000000000000"),
    "nanoseconds": Unit("纳秒|ns|nanoseconds?", size="1/1000000000"),
    "microseconds": Unit("微秒|μs|µs|microseconds?", size="1/1000000"),
    "milliseconds": Unit("毫秒|ms|milliseconds?", size="1/1000"),
    "seconds": Unit(r"秒|(?<!\d{4})s|secs?|seconds?", size="1"),
    "minutes": Unit("分钟|mins?|minutes?", size="60"),
    "hours": Unit("卡时|(?:个)?小时|(?:个)?钟头|h|hrs?|hours?", size="3600"),
    "days": Unit("卡?天|days?", size="86400"),
    "weeks": Unit("周(?!年)|(?:个)?星期|weeks?", size="604800"),
    "months": Unit("个月|months?", size="2592000"),
    "years": Unit("年(?!代|级|龄)|years?", size="31104000"),
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
UNITS: Mapping[str, Mapping[str, Unit]] = {
    "time": TIME,
    "clock": {
        "am": Unit(r"a\.?m\.?|(?:o['’]clock )?in the morning", "上午|凌晨|早上|清晨"),
        "pm": Unit(r"p\.?m\.?|(?:o['’]clock )?in the (?:afternoon|evening)", "下午|傍晚"),
    },
    "money": MONEY,
    "length": LENGTH,
    "mass": {
        "grams": Unit("克|g|grams?", size="1"),
        "kilograms": Unit("公斤|千克|kg|kilograms?", size="1000"),
        "pounds": Unit("磅|pounds?|lbs?"),
        "tons": Unit("吨|tons?|tonnes?", size="1000000"),
    },
    "volume": {
        "liters": Unit("升(?![到至高级为温幅])|[lL]|lit(?:er|re)s?", size="1"),
        "milliliters": Unit("毫升|m[lL]|millilit(?:er|re)s?", size="1/1000"),
    },
    # Energy and power in one, for many a text takes kW for kWh.
    "energy": {
        "joules": Unit("焦耳|J|joules?", size="1"),
        **{
            f"{en}watthours": Unit(f"{zh}瓦时{'|度电' * (en == 'kilo')}|{sign}Wh|{en}watt[- ]hours?", size=f"3600{zeros}")
            for zh, sign, en, zeros in LARGER
        },
        **{
            f"{en}watts": Unit(f"{zh}瓦(?!时)|{sign}W|{en}watts?(?![- ]hour)", size=f"1{zeros}")
            for zh, sign, en, zeros in LARGER
        },
    },
    "computation": {
        **{f"{sign}FLOP": Unit(f"{sign}FLOP(?![/Ss])") for sign in ("", *"MGTPE")},
        **{f"{sign}FLOPS": Unit(f"{sign}FLOP(?:S|/s)") for sign in ("", *"MGTPE")},
    },
    "temperature": {
        "Celsius": Unit("℃|°C|摄氏度|(?:degrees )?Celsius|degrees C", "摄氏"),
        "Fahrenheit": Unit("℉|°F|华氏度|(?:degrees )?Fahrenheit|degrees F", "华氏"),
    },
    "angle": {
        "degrees": Unit("度(?!电)|°(?! ?[CFNSEW\\d])|degrees?(?! (?:C|F|of|north|south|east|west))"),
        "radians": Unit("弧度|radians?"),
        "minutes": Unit("′"),
        "seconds": Unit("″|′′"),
    },
    "frequency": {
        f"{en}hertz": Unit(f"(?:{zh}{'|千兆' * (en == 'giga')})赫兹?|{sign}Hz|{en}hertz", size=f"1{zeros}")
        for zh, sign, en, zeros in LARGER
    },
    "storage": STORAGE,
    "gain": {
        "times": Unit(r"倍|(?<=[- ])fold|times|[×x](?! ?\d)"),
        "points": Unit("个?百分点|个点|分(?![钟之布类支组别为成辨割段])|points?"),
    },
    "machines": {"GPUs": Unit(f"GPUs?{NO_TIME}|显卡"), "TPUs": Unit(f"TPUs?{NO_TIME}"), "CPUs": Unit(f"CPUs?{NO_TIME}")},
    "change": {"to": Unit("", "[降升减增低高少加][到至]|(?<!up )to"), "by": Unit("", "(?:[下提][降高]|减少|降低)了?|by")},
    "spread": {"either": Unit("", r"±|\+/?[-−]|\\pm")},
    "items": ITEMS,
    "places": PLACES,
}


def named(forms: Mapping[str, Mapping[str, str]]) -> str:
    """One group for each unit, of kind__unit; a word in Latin letters ends where it ends."""
    each = [(kind, unit, form) for kind, units in forms.items() for unit, form in units.items() if form]
    return "|".join(f"(?P<{kind}__{unit}>(?:{form})(?:(?<![A-Za-z])|(?![A-Za-z])))" for kind, unit, form in each)
