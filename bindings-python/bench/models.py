"""Classes for msgspec and pydantic, made from a JSON Schema with all that either can check itself:
types, code lists, lengths, bounds, patterns, dates, no unknown members.

What neither is told: a choice of members (a selector is one class with optional members) and items
that must differ; pydantic in addition has no patterns with look-ahead.
"""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

Library: TypeAlias = Literal["msgspec", "pydantic"]
Schema: TypeAlias = dict[str, Any]

HEAD = {
    "msgspec": """
from datetime import date as Day
from typing import Annotated, Any, Literal
from msgspec import Meta as Limits, Struct, UNSET as ABSENT, UnsetType
""",
    "pydantic": """
from datetime import date as Day
from typing import Annotated, Any, Literal
from pydantic import BaseModel, ConfigDict, Field, Field as Limits
ABSENT = None
""",
}
LIMITS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "minimum": "ge",
    "maximum": "le",
    "pattern": "pattern",
}


def model(schema: Schema, name: str, library: Library) -> Any:
    """The class for a definition of the schema, in a module of its own."""
    module = type(sys)(f"models_{library}_{name}")
    sys.modules[module.__name__] = module
    source = "from __future__ import annotations\n" + HEAD[library]
    source += "".join(_Writer(schema, library).classes())
    exec(compile(source, module.__name__, "exec"), vars(module))
    if library == "pydantic":
        for kind in vars(module).values():
            if isinstance(kind, type) and kind.__module__ == module.__name__:
                kind.model_rebuild()  # type: ignore[attr-defined]
    return getattr(module, name)


class _Writer:
    """Writes the classes as Python text."""

    def __init__(self, schema: Schema, library: Library) -> None:
        self.definitions: Schema = schema["$defs"]
        self.library = library

    def classes(self) -> Iterator[str]:
        """One class for each definition that is an object with members of its own."""
        for name, node in self.definitions.items():
            if _is_class(node):
                yield self.one_class(name, _merged(node))

    def one_class(self, name: str, node: Schema) -> str:
        names = {f"{member}_": member for member in node["properties"] if keyword.iskeyword(member)}
        if self.library == "msgspec":
            settings = f"forbid_unknown_fields=True, kw_only=True, rename={names}"
            lines = [f"class {name}(Struct, {settings}):"]
        else:
            lines = [f"class {name}(BaseModel):", "    model_config = ConfigDict(extra='forbid')"]
        for member, value in node["properties"].items():
            lines.append(f"    {self.member(member, value, member in node.get('required', ()))}")
        return "\n".join([*lines, "\n"])

    def member(self, name: str, node: Schema, required: bool) -> str:
        kind = self.type_of(node)
        own = f"{name}_" if keyword.iskeyword(name) else name
        if self.library == "pydantic" and own != name:
            default = "..." if required else "None"
            return f"{own}: {kind} = Field({default}, alias={name!r})"
        if required:
            return f"{own}: {kind}"
        return f"{own}: {kind}{' | UnsetType' if self.library == 'msgspec' else ''} = ABSENT"

    def type_of(self, node: Schema) -> str:
        if "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[1]
            target = self.definitions[name]
            return name if _is_class(target) else self.type_of(target)
        for choice in ("anyOf", "oneOf"):
            if choice in node and "properties" not in node:
                return " | ".join(map(self.type_of, node[choice]))
        if "const" in node:
            word = node["const"]
            return f"Literal[{word!r}]" if isinstance(word, str) else type(word).__name__
        if "enum" in node:
            return f"Literal[{', '.join(map(repr, node['enum']))}]"
        return self.plain(node)

    def plain(self, node: Schema) -> str:
        kind = node.get("type")
        if kind == "string" and node.get("format") == "date":
            return "Day"
        if kind == "array":
            return self.limited(f"list[{self.type_of(node['items'])}]", node)
        if kind == "object":
            value = node.get("additionalProperties", True)
            return f"dict[str, {self.type_of(value) if isinstance(value, dict) else 'Any'}]"
        return self.limited({"string": "str", "integer": "int", "boolean": "bool"}[kind], node)

    def limited(self, kind: str, node: Schema) -> str:
        limits = {ours: node[name] for name, ours in LIMITS.items() if name in node}
        if self.library == "pydantic" and re.search(r"\(\?[!=]", limits.get("pattern", "")):
            del limits["pattern"]
        said = ", ".join(f"{name}={value!r}" for name, value in limits.items())
        return f"Annotated[{kind}, Limits({said})]" if said else kind


def _is_class(node: Schema) -> bool:
    """Whether it is an object with members of its own, or a choice of such."""
    if node.get("type") == "object":
        return "properties" in node and not isinstance(node.get("additionalProperties"), dict)
    choices = node.get("oneOf", [])
    return bool(choices) and all(map(_is_class, choices))


def _merged(node: Schema) -> Schema:
    """A choice of objects as one object whose members are all optional."""
    if "properties" in node:
        return node
    members: Schema = {}
    for choice in node["oneOf"]:
        members |= choice["properties"]
    return {"properties": members}
