"""Official keys as text with a checked form. Each is a `str` and can be used wherever text is."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, NoReturn, Self, TypeAlias

from . import _native, wire
from .errors import InvalidKey
from .values import FrozenMap, freeze
from .wire import Lang

AreaLevel: TypeAlias = (
    Literal["land"]
    | Literal["regierungsbezirk"]
    | Literal["kreis"]
    | Literal["gemeindeverband"]
    | Literal["kommune"]
)


class Key(str):
    """A text that is a key of one kind; the parent of all keys, of no kind itself.

    Making one reads the text and raises `InvalidKey` when it is not such a key; a number that may
    have lost its leading zero is refused with the repaired key in `fix`. A key equals its text,
    and has its hash; it pickles and never changes.
    """

    __slots__ = ("_doubtful", "_parts")

    kind: ClassVar[str] = ""
    """The name of the form, as in `format` in the schemas."""

    _doubtful: bool
    _parts: FrozenMap[Any]

    def __new__(cls, text: str | int, *, lang: Lang = "de") -> Self:
        if type(text) is cls:
            return text
        if not cls.kind:
            raise TypeError("Key has no form of its own: take Ars, Leistungsschluessel, ...")
        answer = _read(cls.kind, text, lang)
        self = super().__new__(cls, answer["text"])
        parts = FrozenMap({name: freeze(part) for name, part in answer["parts"].items()})
        object.__setattr__(self, "_doubtful", answer["doubtful"])
        object.__setattr__(self, "_parts", parts)
        return self

    @property
    def doubtful(self) -> bool:
        """Whether the key has its form but is unlike all known ones; a check then warns."""
        return self._doubtful

    @property
    def parts(self) -> FrozenMap[Any]:
        """All that the key says, by name."""
        return self._parts

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a key cannot change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a key cannot change")

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return (type(self), (str(self),))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


class Leistungsschluessel(Key):
    """A service of the federal catalogue: 14 digits, for instance `99115005104000`."""

    __slots__ = ()
    kind = "leistungsschluessel"

    @property
    def level(self) -> Literal["lo", "lov", "lovd"]:
        """`lo` the object, `lov` with what is done to it (Verrichtung), `lovd` with a detail."""
        level: Literal["lo", "lov", "lovd"] = self._parts["level"]
        return level

    @property
    def group(self) -> str:
        """Leistungsgruppierung: digits 3-5."""
        return str(self._parts["group"])

    @property
    def service_id(self) -> str:
        """Leistungskennung: digits 6-8."""
        return str(self._parts["service_id"])

    @property
    def procedure(self) -> str:
        """Verrichtungskennung: digits 9-11; `000` for the object itself."""
        return str(self._parts["procedure"])

    @property
    def detail(self) -> str:
        """Verrichtungsdetail: digits 12-14; `000` for none."""
        return str(self._parts["detail"])

    @property
    def parent(self) -> Leistungsschluessel | None:
        """The key one level up; None for an object."""
        parent = self._parts.get("parent")
        return None if parent is None else Leistungsschluessel(parent)

    @property
    def federal(self) -> bool:
        """Whether it stands in the federal catalogue: it begins with `99`."""
        return bool(self._parts["federal"])

    @property
    def urn(self) -> str:
        """The same key as a URN."""
        return str(self._parts["urn"])


class OzgId(Key):
    """The id of an OZG-Leistung, a bundle of services: 5 digits, for instance `10000`."""

    __slots__ = ()
    kind = "ozg-id"


class Land(Key):
    """One of the sixteen Länder: `01` to `16`."""

    __slots__ = ()
    kind = "land"

    @property
    def short(self) -> str:
        """The usual two letters: `NW`."""
        return str(self._parts["short"])

    @property
    def name(self) -> str:
        """The name: `Nordrhein-Westfalen`."""
        return str(self._parts["name"])


class _Area(Key):
    __slots__ = ()

    @property
    def land(self) -> Land:
        """The Land: digits 1-2."""
        return Land(self._parts["land"])

    @property
    def level(self) -> AreaLevel:
        """What the key names, from `land` down to the single municipality, `kommune`."""
        level: AreaLevel = self._parts["level"]
        return level

    @property
    def district(self) -> Self | None:
        """The Kreis or kreisfreie Stadt: the first 5 digits."""
        district = self._parts.get("district")
        return None if district is None else type(self)(district)

    def covers(self, other: Self | str) -> bool:
        """Whether the other key is this one or lies below it, that is, begins with it.

        Raises `InvalidKey` when `other` is no key of the same kind.
        """
        return type(self)(other).startswith(self)


class Ars(_Area):
    """Amtlicher Regionalschlüssel: 2, 3, 5, 9 or 12 digits, for instance `057740032032`."""

    __slots__ = ()
    kind = "ars"

    @property
    def association(self) -> Ars | None:
        """The Gemeindeverband: the first 9 digits."""
        association = self._parts.get("association")
        return None if association is None else Ars(association)

    @property
    def ags(self) -> Ags | None:
        """The same area as AGS; None for a Gemeindeverband."""
        ags = self._parts.get("ags")
        return None if ags is None else Ags(ags)


class Ags(_Area):
    """Amtlicher Gemeindeschlüssel: 2, 3, 5 or 8 digits, for instance `05774032`."""

    __slots__ = ()
    kind = "ags"


class DecisionNumber(Key):
    """The number of a decision in its usual spelling: `Beschluss 2019/50`, `B-2025/33-IT`.

    All known spellings are read. Two spellings of one number are different text: compare with
    `is_same`.
    """

    __slots__ = ()
    kind = "decision-number"

    @property
    def body(self) -> str:
        """Who decided: `it_plr`, `al_runde` or `fit_ab`."""
        return str(self._parts["body"])

    @property
    def year(self) -> int:
        """The year."""
        return int(self._parts["year"])

    @property
    def number(self) -> int:
        """The number within body and year."""
        return int(self._parts["number"])

    def is_same(self, other: DecisionNumber | str) -> bool:
        """Whether both name the same decision. Raises `InvalidKey` when `other` is none."""
        that = DecisionNumber(other)
        return (self.body, self.year, self.number) == (that.body, that.year, that.number)


class LeitwegId(Key):
    """Address of a public body for electronic invoices: `04011000-900X999-08`."""

    __slots__ = ()
    kind = "leitweg-id"

    @property
    def coarse(self) -> str:
        """Whom it addresses: digits as in a regional key, or `99` for the federation."""
        return str(self._parts["coarse"])

    @property
    def fine(self) -> str:
        """The part that the addressee gives out; empty when there is none."""
        return str(self._parts["fine"])

    @property
    def check_digits(self) -> str:
        """The two check digits."""
        return str(self._parts["check_digits"])

    @property
    def land(self) -> Land | None:
        """The Land; None for the federation."""
        land = self._parts.get("land")
        return None if land is None else Land(land)


class FimId(Key):
    """A building block of FIM: `S`, `D`, `F` or `G` and 8 or 11 digits, such as `S07000009`."""

    __slots__ = ()
    kind = "fim-id"

    @property
    def sort(self) -> Literal["schema", "document", "field", "group"]:
        """What sort of building block it names."""
        sort: Literal["schema", "document", "field", "group"] = self._parts["kind"]
        return sort


class DvdvKey(Key):
    """An organisation in the DVDV: 3 letters and 12 digits, such as `ags:057740320000`."""

    __slots__ = ()
    kind = "dvdv-key"

    @property
    def prefix(self) -> str:
        """The sort of organisation: three letters."""
        return str(self._parts["prefix"])

    @property
    def digits(self) -> str:
        """The twelve digits."""
        return str(self._parts["digits"])


class DestinationId(Key):
    """A mailbox of FIT-Connect: a UUID."""

    __slots__ = ()
    kind = "destination-id"


def _read(kind: str, text: object, lang: Lang) -> dict[str, Any]:
    """The native answer for a key. Raises `InvalidKey`, or `TypeError` for what is no text."""
    if isinstance(text, bool) or not isinstance(text, (str, int)):
        raise TypeError(f"a key is text, not {type(text).__name__}")
    shown = str(text) if not isinstance(text, str) else _sound(text)
    answer: dict[str, Any] = wire.answer(_native.key(kind, shown, lang))
    if not answer["ok"]:
        raise InvalidKey(
            answer["code"], answer["message"], answer.get("help", ""), answer.get("fix"), shown
        )
    if not isinstance(text, str):
        raise TypeError(f"a key is text: write {shown!r} instead of {shown}")
    return answer


def _sound(text: str) -> str:
    """The text with a mark in place of each lone surrogate, which the library cannot be given."""
    return text.encode("utf-8", "replace").decode("utf-8")
