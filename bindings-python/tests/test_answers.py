"""The answer of `paths` as frozen values."""

from __future__ import annotations

import json
import pickle

import bedarf
from bedarf import Hop, PathAnswer

TEXT = """
{"paths":[{"offering":"wohnsitz","access_path":"land","hops":[
   {"from":"fitko","to":"role:land","channel":"fit_store",
    "rule_valid":{"from":"2020-10-28","to":"2024-04-01"},
    "source":{"kind":"decision","citation":"Beschluss 2020/40","date":"2020-10-28"}},
   {"from":"role:land","to":"role:kommune","channel":"land_zentral"}],
  "cost":{"state":"unknown"},"assumptions":["x"]}],
 "reasons":[{"code":"orderer_not_permitted","offering":"wohnsitz","access_path":"direkt","hop":0,
   "channel":"fit_store","on":"2020-11-01","message":"Kommunen dürfen hier nicht bestellen."}],
 "next_contact":{"organisation":"land:05","contact":{"mail":"land@example.org"},"why":"w"}}
"""


def answer() -> PathAnswer:
    return PathAnswer.of(json.loads(TEXT))


def test_the_json_form_comes_back_unchanged() -> None:
    compact = json.dumps(json.loads(TEXT), ensure_ascii=False, separators=(",", ":"))
    assert answer().to_json() == compact


def test_an_answer_is_a_value() -> None:
    assert answer() == answer()
    assert hash(answer()) == hash(answer())
    assert pickle.loads(pickle.dumps(answer())) == answer()
    names = {name: getattr(bedarf, name) for name in bedarf.__all__}
    assert eval(repr(answer()), names) == answer()


def test_an_answer_is_matched() -> None:
    match answer().paths[0].hops:
        case (Hop(channel="fit_store", rule_valid={"to": end}), *_):
            assert end == "2024-04-01"
        case _:
            raise AssertionError("a hop is matched by its members")
    assert answer().reasons[0].hop == 0
    assert answer().next_contact is not None
