"""The words of the command line, in German and English."""

from __future__ import annotations

from collections.abc import Mapping

from ..wire import Lang
from .words_de import DE
from .words_en import EN

_WORDS: Mapping[Lang, Mapping[str, str]] = {"de": DE, "en": EN}


_GERMAN = str.maketrans(",.", ".,")


class Words:
    """The words in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._words = _WORDS[lang]

    def __call__(self, name: str, **parts: object) -> str:
        """The text of that name with its parts put in."""
        return self._words[name].format(**parts)

    def has(self, name: str) -> bool:
        """Whether there is such a text."""
        return name in self._words

    def code(self, name: str) -> str:
        """The label of a code; a code without one stands for itself."""
        return self._words.get(name, name)

    def day(self, day: object) -> str:
        """A day as people write it: `31.12.2022` in German, `2022-12-31` in English."""
        parts = str(day).split("-")
        return ".".join(reversed(parts)) if self.lang == "de" and len(parts) == 3 else str(day)

    def count(self, what: str, number: int) -> str:
        """A number of errors, warnings, infos, checked records or ways, in its plural form."""
        form = {0: "none", 1: "one"}.get(number, "many")
        return self(f"{form}_{what}", n=number)

    def number(self, number: int) -> str:
        """A number with its thousands apart: `20.000` in German, `20,000` in English."""
        grouped = f"{number:,}"
        return grouped.translate(_GERMAN) if self.lang == "de" else grouped

    def amount(self, amount: str) -> str:
        """Decimal text as people write it: `118.000,00` in German, `118,000.00` in English."""
        whole, _, cents = amount.partition(".")
        if not (whole.isascii() and whole.isdigit()):
            return amount
        grouped = f"{int(whole):,}.{cents}"
        return grouped.translate(_GERMAN) if self.lang == "de" else grouped
