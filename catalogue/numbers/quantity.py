"""Large numbers as a reader of a language knows them: 1750 亿, 175B; 3.1×10²³."""

from decimal import Decimal

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGNS = {"zh": ((12, " 万亿"), (8, " 亿"), (4, " 万")), "en": ((12, "T"), (9, "B"), (6, "M"), (4, "K"))}


def count(value: Decimal, language: str) -> str:
    """1750 亿 or 175B, with all its digits. Raises KeyError for a language without signs of its own."""
    for power, sign in SIGNS[language]:
        if value >= Decimal(10) ** power:
            power -= power % 3 if language == "en" else 0
            return _plain(value.scaleb(-power)) + sign
    return _plain(value)


def scientific(value: Decimal) -> str:
    """3.14×10²³, with all its digits."""
    power = value.adjusted()
    return f"{_plain(value.scaleb(-power))}×10{str(power).translate(SUPERSCRIPT)}"


def rounded(value: Decimal, digits: int = 3) -> Decimal:
    """To so many significant digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1)) if value else value


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
