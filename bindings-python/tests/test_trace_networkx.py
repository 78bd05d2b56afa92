"""`trace` against networkx: what is reached, in what order, how far away."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import pytest

from bedarf import Register

networkx = pytest.importorskip("networkx")

DAY = "2026-11-24"
DAYS = (
    "2019-10-29",
    "2020-06-24",
    "2020-10-28",
    "2021-03-17",
    "2023-07-04",
    "2026-11-24",
    "2027-03-01",
)
STAGES = ("need", "bundle", "profile", "session", "decision")
ROUNDS = 5_000

Record = dict[str, Any]


def head(dice: random.Random, kind: str, number: int) -> Record:
    return {
        "type": kind,
        "id": f"{kind}-{number}",
        "title": {"de": f"Sache {number} der Art {kind}"},
        "created": "2019-01-01",
    }


def need(dice: random.Random, number: int) -> Record:
    record = head(dice, "need", number) | {
        "statement": {"de": "Etwas fehlt."},
        "kind": "funding",
        "originators": [{"group": "Eine Gruppe"}],
        "affected": {"everyone": True},
        "status": "submitted",
        "history": [{"status": "submitted", "on": dice.choice(DAYS), "by": "Mitglied"}],
    }
    links = [
        {"rel": "addressed_by", "target": f"decision-{dice.randrange(6)}"}
        for _ in range(dice.randrange(3))
    ]
    links += [
        {"rel": "elaborates", "target": f"need-{dice.randrange(4)}"}
        for _ in range(dice.randrange(2))
    ]
    if links:
        record["links"] = links
    if dice.random() < 0.2:
        into = f"need-{dice.randrange(4)}"
        record["merge"] = {"into": into, "on": "2020-01-01", "objection_until": "2020-02-01"}
    return record


def session(dice: random.Random, number: int) -> Record:
    refs = [f"need-{n}" for n in dice.sample(range(4), dice.randrange(3))]
    item = {"id": "1", "title": {"de": "Ein Punkt"}, "refs": refs, "public": True}
    return head(dice, "session", number) | {
        "body": "it_plr",
        "start": dice.choice(DAYS),
        "agenda": [item],
    }


def decision(dice: random.Random, number: int) -> Record:
    record = head(dice, "decision", number) | {
        "body": "it_plr",
        "date": dice.choice(DAYS),
        "result": "adopted",
        "refs": [f"need-{dice.randrange(4)}" for _ in range(dice.randrange(2))],
    }
    if dice.random() < 0.5:
        record["session"] = f"session-{dice.randrange(3)}"
    links = [
        {"rel": "continues", "target": f"decision-{dice.randrange(6)}"}
        for _ in range(dice.randrange(3))
    ]
    if links:
        record["links"] = links
    return record


def register(dice: random.Random) -> list[Record]:
    records = [need(dice, n) for n in range(4)] + [session(dice, n) for n in range(3)]
    records += [decision(dice, n) for n in range(6)]
    dice.shuffle(records)
    return records


def day_of(record: Record) -> str:
    return str(record.get("start") or record.get("date") or record["history"][0]["on"])


def graph(records: list[Record]) -> Any:
    """What leads where, read off the records; from what is of a later day nothing is told."""
    made = networkx.DiGraph()
    for record in records:
        own = record["id"]
        made.add_node(own, day=day_of(record), stage=record["type"])
    for record in records:
        own = record["id"]
        for link in record.get("links", ()):
            other = link["target"]
            made.add_edge(*((own, other) if link["rel"] == "addressed_by" else (other, own)))
        if merge := record.get("merge"):
            made.add_edge(own, merge["into"])
            if merge["into"] != own:
                made.nodes[merge["into"]]["stage"] = "bundle"
        for item in record.get("agenda", ()):
            made.add_edges_from((other, own) for other in item["refs"])
        made.add_edges_from((other, own) for other in record.get("refs", ()))
        if at := record.get("session"):
            made.add_edge(at, own)
    made.remove_edges_from([(one, other) for one, other in made.edges if one == other])
    return made


def test_networkx_finds_the_same() -> None:
    seen: Counter[str] = Counter()
    for seed in range(ROUNDS):
        dice = random.Random(seed)
        records = register(dice)
        whole = graph(records)
        about = dice.choice(sorted(whole.nodes))
        direction = dice.choice(("forwards", "backwards", "both"))
        kept = [n for n in whole.nodes if whole.nodes[n]["day"] <= DAY or n == about]
        made = whole.subgraph(kept)
        far: dict[str, dict[str, int]] = {"before": {}, "after": {}}
        if direction != "backwards":
            far["after"] = dict(networkx.single_source_shortest_path_length(made, about))
        if direction != "forwards":
            back = made.reverse()
            far["before"] = dict(networkx.single_source_shortest_path_length(back, about))
        text = json.dumps(records).encode()
        answer = Register.read(text).trace(about=about, direction=direction, as_of=DAY)
        reached = far["after"].keys() | far["before"].keys()

        def key(name: str, made: Any = made) -> tuple[str, int, str]:
            node = made.nodes[name]
            return node["day"], STAGES.index(node["stage"]), name

        assert [node.id for node in answer.nodes] == sorted(reached, key=key), seed
        for node in answer.nodes:
            assert node.after == far["after"].get(node.id), seed
            assert node.before == far["before"].get(node.id), seed
        edges = {
            (one, other)
            for one, other in made.edges
            if any(one in side and other in side for side in far.values())
        }
        told = {(step.from_, step.to) for step in answer.steps}
        if direction == "backwards":
            told = {(other, one) for one, other in told}
        assert told == edges, seed
        loops = [it for it in networkx.strongly_connected_components(nx_of(edges)) if len(it) > 1]
        circles = [set(it.members) for it in answer.circles or []]
        assert sorted(map(sorted, circles)) == sorted(map(sorted, loops)), seed
        later = {
            n
            for one in reached
            for n in neighbours(whole, one, far)
            if whole.nodes[n]["day"] > DAY and n not in reached
        }
        assert (answer.later or 0) == len(later), seed
        seen[direction] += 1
        seen["circle"] += bool(loops)
        seen["later"] += bool(later)
        seen["alone"] += len(reached) == 1
        seen["three away"] += any(n > 2 for side in far.values() for n in side.values())
        seen["bundle"] += any(node.stage == "bundle" for node in answer.nodes)
    assert len(seen) == 8
    assert all(count * 100 >= ROUNDS for count in seen.values()), seen


def nx_of(edges: set[tuple[str, str]]) -> Any:
    return networkx.DiGraph(list(edges))


def neighbours(whole: Any, one: str, far: dict[str, dict[str, int]]) -> list[str]:
    found: list[str] = []
    if one in far["after"]:
        found += whole.successors(one)
    if one in far["before"]:
        found += whole.predecessors(one)
    return found
