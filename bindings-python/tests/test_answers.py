"""The answer of `paths` as frozen values."""

from __future__ import annotations

import json
import pickle

import bedarf
from bedarf import Interval, PathAnswer, PathHop

TEXT = """
{"paths":[{"offering":"wohnsitz","access_path":"land","hops":[
   {"from":"fitko","to":"land:05","channel":"fit_store",
    "rule_valid":{"from":"2020-10-28","to":"2024-04-01"},
    "source":{"kind":"decision","citation":"Beschluss 2020/40","date":"2020-10-28"}},
   {"from":"land:05","to":"ars:057740032032","channel":"land_zentral","rule_valid":{},
    "source":{"kind":"statement","citation":"Annahme","url":"https://example.org"}}],
  "cost":{"state":"known","components":[{"kind":"platform_fee","amount":"118000.00",
    "currency":"EUR","vat_included":false,"year":2026,"per":"year"}],"key":"koenigstein"},
  "basis":"assumed","assumptions":[{"code":"cost_unknown","message":"x"},
   {"code":"statement_only","hop":1,"message":"y"}]},
  {"offering":"kfz","access_path":"direkt","hops":[],"cost":{"state":"unknown"},"basis":"documented",
   "assumptions":[]}],
 "reasons":[{"code":"orderer_not_permitted","offering":"wohnsitz","access_path":"direkt","hop":0,
   "channel":"fit_store","on":"2020-11-01","message":"Kommunen dürfen hier nicht bestellen."},
  {"code":"data_missing","on":"2020-11-01","message":"m"}],
 "next_contact":{"organisation":"land:05",
  "contact":{"name":{"de":"Referat"},"mail":"land@example.org"},"why":"w"},
 "names":{"fitko":"FITKO","land:05":"Nordrhein-Westfalen"},
 "unread":[{"source":"offerings.json","index":3}]}
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
        case (PathHop(channel="fit_store", rule_valid=Interval(to=end)), *_):
            assert end == "2024-04-01"
        case _:
            raise AssertionError("a hop is matched by its members")
    assert answer().reasons[0].hop == 0
    assert answer().next_contact is not None
