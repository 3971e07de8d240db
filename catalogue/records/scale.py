"""How large a model is, how much it learned from, with what: what readers compare across papers.

A value is stated by the paper, derived from what it states, or withheld by it in so many words. What a paper does not
speak of is left out.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalogue.records import formula
from catalogue.records.formula import Formula
from catalogue.records.values import ArxivVersion, Place, Record, Text, Truth, Url, Words

LETTERS = {"K": 3, "M": 6, "B": 9, "T": 12}
# A petaflop/s-day in FLOP: 10^15 a second for 24 * 3600 seconds (Amodei and Hernandez, AI and Compute, 2018).
PF_DAY = Decimal("8.64e19")
FLOP_DAYS = " PF-days"
_NUMBER = r"[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?(?:[KMBT]|e[0-9]{1,2})?"

Count = Annotated[str, StringConstraints(pattern=rf"^{_NUMBER}$", max_length=30)]
Flop = Annotated[str, StringConstraints(pattern=rf"^{_NUMBER}( PF-days)?$", max_length=30)]


class Value(Record):
    """One value, and where the paper says so, or where it says that it does not."""

    undisclosed: Truth = Field(False, description="the paper says that it does not tell")
    where: list[Place] = Field(default=[], description="where it is stated or withheld; the places of a formula's factors")
    version: ArxivVersion | None = Field(None, description="where versions differ: the one with this value")
    note: Text | None = Field(None, description="what one must know to compare it with that of another model")

    @property
    def kinds(self) -> list[str]:
        """Which of `stated`, `derived`, `undisclosed` it is; it should be one."""
        return [kind for kind in ("stated", "derived", "undisclosed") if getattr(self, kind, None)]


class Amount(Value):
    """A number."""

    stated: Count | None = Field(None, description="with the digits that the paper prints: 175B, 1.4T, 2048")
    derived: Formula | None = Field(None, description="factors that the paper states, or other values of this entry by name")


class Compute(Amount):
    """FLOP of the whole training."""

    stated: Flop | None = Field(None, description="FLOP, 3.14e23; or 3640 PF-days")


class Said(Value):
    """What is told in words."""

    stated: Words | None = None


class Weights(Value):
    """Whether the trained parameters can be had."""

    stated: Literal["open", "request", "closed"] | None = Field(None, description="for anyone, on application, for nobody")
    url: Url | None = Field(None, description="what says so, where the paper does not")


class Scale(Record):
    """One model that the paper introduces."""

    model: Words = Field(description="as the paper calls it")
    parameters: Amount | None = None
    active: Amount | None = Field(None, description="of a mixture of experts: parameters that one token uses")
    tokens: Amount | None = Field(None, description="tokens that it was pretrained on, repeats counted")
    corpus: Said | None = Field(None, description="how much text that is in other units, or before repeats")
    compute: Compute | None = Field(None, description="FLOP of the whole training")
    context: Amount | None = Field(None, description="tokens: the longest input in training")
    hardware: Said | None = Field(None, description="machines and time")
    weights: Weights | None = None

    @property
    def values(self) -> dict[str, Value]:
        """What is known of the model, by field, in the order of the fields."""
        fields = {field: getattr(self, field) for field in type(self).model_fields}
        return {field: value for field, value in fields.items() if isinstance(value, Value)}

    def number(self, field: str) -> Decimal | None:
        """The amount in a field; None where it is not known, or a formula comes to nothing, which rules/scale.py tells."""
        try:
            return self.computed(field)
        except (LookupError, ArithmeticError):
            return None

    def computed(self, field: str) -> Decimal | None:
        """The same. Raises LookupError for a formula that names what is not known, ArithmeticError for one without a result."""
        value = getattr(self, field, None)
        if not isinstance(value, Amount):
            return None
        if value.stated:
            return number(value.stated)
        return formula.result(value.derived, self._factors(value.derived)) if value.derived else None

    def _factors(self, text: str) -> dict[str, Decimal]:
        """A formula of this entry may name what is stated or has factors of its own, so that none goes round in a circle."""
        own = {name: getattr(self, name, None) for name in formula.names(text)}
        plain = [name for name, value in own.items() if isinstance(value, Amount) and not formula.names(value.derived or "0")]
        return {name: amount for name in plain if (amount := self.computed(name)) is not None}


def number(stated: str) -> Decimal:
    """175B as 175000000000; PF-days as FLOP."""
    digits, days = stated.removesuffix(FLOP_DAYS).replace(",", ""), stated.endswith(FLOP_DAYS)
    letter = LETTERS.get(digits[-1], 0)
    return Decimal(digits.rstrip("KMBT")).scaleb(letter) * (PF_DAY if days else 1)
