"""What can be raised. Findings about the data are never exceptions: they stand in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .answers import Finding


class BedarfError(Exception):
    """The common parent of all exceptions of this package."""


class BadRequest(BedarfError, ValueError):
    """A call was made in a way that has no answer: an unknown option, date, unit or noun.

    `code` is stable; `message` is meant for people; `findings` say where a request that is no
    fitting JSON is wrong.
    """

    def __init__(self, code: str, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.findings = findings

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.code, self.message, self.findings))


class NotJson(BedarfError, TypeError):
    """A Python object holds what JSON cannot say: an infinite number, a cycle, a name that is no
    text.

    `path` is the JSON Pointer of the place.
    """

    def __init__(self, message: str, path: str) -> None:
        super().__init__(f"{message} (at {path or 'the record itself'})")
        self.message = message
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.message, self.path))


class NotJsonWarning(BedarfError, UserWarning):
    """One of several records holds what JSON cannot say; it is a finding, and the others go on."""


class InvalidKey(BedarfError, ValueError):
    """A text is not a key of the wanted kind.

    `code` is that of the finding (`KEY-002`), `message` and `help` are in the asked language,
    `fix` is the repaired key where there is only one that can be meant.
    """

    def __init__(
        self, code: str, message: str, help: str = "", fix: str | None = None, text: str = ""
    ) -> None:
        super().__init__(" ".join(part for part in (message, help) if part))
        self.code = code
        self.message = message
        self.help = help
        self.fix = fix
        self.text = text

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.code, self.message, self.help, self.fix, self.text))
