"""What codes are called."""

from __future__ import annotations

from .errors import BadRequest
from .wire import Lang


def labels(code_list: str, *, lang: Lang = "de") -> dict[str, str]:
    """What the codes of a list are called, in the order of the list.

        bedarf.labels("NeedKind")["functional"]        # "fachlich"

    The lists are those of the records (`NeedKind`, `Lifecycle`) and of answers (`ReasonCode`,
    `Severity`); `docs/records` names them. Raises `BadRequest` for a list or a language that is not
    there.
    """
    from .code_lists import LISTS

    known = LISTS.get(code_list)
    if known is None:
        from difflib import get_close_matches

        near = get_close_matches(code_list, LISTS, n=1)
        hint = (
            {"de": f" Meinen Sie „{near[0]}“?", "en": f" Do you mean “{near[0]}”?"} if near else {}
        )
        said = {
            "de": f"Die Codeliste „{code_list}“ gibt es nicht.",
            "en": f"There is no code list “{code_list}”.",
        }
        lang = "en" if lang == "en" else "de"
        raise BadRequest("unknown_code_list", said[lang] + hint.get(lang, ""))
    if lang not in ("de", "en"):
        raise BadRequest("bad_request", f"„{lang}“ ist keine Sprache der Bibliothek: de oder en.")
    return {code: label[lang == "en"] for code, label in known.items()}
