"""What a municipality would pay by one way, written for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..answers import Pays
from .terminal import clean
from .words import Words

Name = Callable[[str], str]


def lines(pays: Pays, words: Words, name: Name) -> Iterator[str]:
    """The yearly amount; how it comes about, what is paid once, what others bear, what is open."""
    yield clean(pays.in_words)
    for part in pays.parts:
        yield f"- {clean(part.in_words)}"
    for key, amount in (("connection_apart", pays.connection), ("once_apart", pays.once)):
        if amount is not None:
            yield f"- {words(key)}: {words.amount(str(amount))} {clean(pays.currency or '')}"
    for borne in pays.borne:
        yield f"- {clean(borne.in_words)}"
    if pays.financing is not None and pays.financing.rule is not None:
        yield f"- {words('financing')}: {clean(pays.financing.rule)}"
    for gap in pays.open:
        owed_by = "" if gap.owed_by is None else f" {words('owed_by')} {name(gap.owed_by)}"
        yield f"- {words('open_point')}: {clean(gap.message)}{owed_by}"
    if pays.more_open:
        yield f"- {words.count('more_open', pays.more_open)}"
