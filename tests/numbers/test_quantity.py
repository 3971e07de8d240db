"""Large numbers in the words of a language, with every digit that they have."""

from decimal import Decimal

import pytest

from catalogue.numbers.quantity import count, rounded, scientific


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("175e9", "1750 亿", "175B"),
        ("65.2e9", "652 亿", "65.2B"),
        ("1.5e9", "15 亿", "1.5B"),
        ("540e9", "5400 亿", "540B"),
        ("1.4e12", "1.4 万亿", "1.4T"),
        ("110e6", "1.1 亿", "110M"),
        ("4.7e6", "470 万", "4.7M"),
        ("45000", "4.5 万", "45K"),
        ("768", "768", "768"),
    ],
)
def test_a_number_is_the_same_in_both_languages(value, zh, en):
    assert (count(Decimal(value), "zh"), count(Decimal(value), "en")) == (zh, en)


def test_powers_of_ten_stand_high():
    assert scientific(Decimal("3.14e23")) == "3.14×10²³"
    assert scientific(Decimal("1e10")) == "1×10¹⁰"


def test_three_digits_are_kept():
    assert rounded(Decimal("131072000000")) == Decimal("131000000000")
    assert rounded(Decimal("0")) == 0
