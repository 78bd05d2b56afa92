"""`bedarf bundle`: which needs could be one, for people or as JSON."""

from __future__ import annotations

import argparse

from ..answers import BundleAnswer, ProfileDiversity, ProposedBundle, RecordedBundle, TwinProposal
from .answers import tell
from .call import Call
from .terminal import Terminal, clean
from .words import Words


def run(call: Call, args: argparse.Namespace, terminal: Terminal, words: Words) -> int:
    """Reads the register, asks, and writes; gives the exit code."""

    def write(found: BundleAnswer) -> None:
        Writer(terminal, words, found).answer()

    return tell(call, args, terminal, words, BundleAnswer.of, write)


class Writer:
    """Writes an answer for people: groups with reasons and doubts, twins, what only reads alike."""

    def __init__(self, terminal: Terminal, words: Words, answer: BundleAnswer) -> None:
        self._terminal = terminal
        self._words = words
        self._answer = answer

    def answer(self) -> None:
        """What is proposed, what was bundled, whom profiles leave behind."""
        say, words, answer = self._terminal.say, self._words, self._answer
        if answer.message is not None:
            say(clean(answer.message))
        for group in answer.groups:
            self._group(group)
        for twins in answer.twins:
            self._twins(twins)
        for pair in answer.other_services:
            say()
            self._head(" · ".join(pair.titles), " · ".join(pair.needs))
            say(clean(pair.message))
        for bundle in answer.bundles:
            self._bundle(bundle)
        for profile in answer.profiles:
            self._profile(profile)
        if answer.left_out:
            say()
            say(words("more_bundles", n=words.number(answer.left_out)))

    def _head(self, title: str, ids: str) -> None:
        self._terminal.say(self._terminal.paint(f"{clean(title)} ({clean(ids)})", "bold"))

    def _group(self, group: ProposedBundle) -> None:
        say, words = self._terminal.say, self._words
        say()
        self._head(group.title, group.canonical)
        for need in group.needs:
            if need.id == group.canonical:
                continue
            reasons = "; ".join(clean(it.message) for it in need.reasons)
            say(f"- {clean(need.title)} ({clean(need.id)})")
            say(f"  {words('alike', n=round((need.score or 0) / 10))}: {reasons}")
        for difference in group.differs:
            asked = "; ".join(f"{clean(it.need)} {clean(it.asks)}" for it in difference.needs)
            say(f"  {clean(difference.concept)}: {asked}. {clean(difference.message)}")
        for doubt in group.doubts:
            say(f"  {', '.join(map(clean, doubt.needs))}: {clean(doubt.message)}")

    def _twins(self, twins: TwinProposal) -> None:
        say = self._terminal.say
        say()
        self._head(twins.title or twins.text, ", ".join(it.id for it in twins.needs))
        say(clean(twins.message))
        say(f"  {clean(twins.text)}")
        for need in twins.needs:
            say(f"- {clean(need.instead)} ({clean(need.id)})")

    def _bundle(self, bundle: RecordedBundle) -> None:
        say, words = self._terminal.say, self._words
        say()
        self._head(f"{words('bundle')}: {bundle.title}", bundle.id)
        for need in bundle.needs:
            until = words.day(need.objection_until)
            say(f"- {clean(need.title)} ({clean(need.id)}), {words('objection_until', day=until)}")
            for originator in need.originators:
                say(f"  {clean(originator.message)}")
        for variant in bundle.variants:
            raised = ", ".join(map(clean, variant.originators))
            say(f"  {words('variant')}: {clean(variant.delta)} ({raised})")

    def _profile(self, profile: ProfileDiversity) -> None:
        say, words = self._terminal.say, self._words
        say()
        self._head(profile.title, profile.profile)
        numbers = {
            name: words.number(number)
            for name, number in (
                ("pairs", profile.pairs),
                ("kept", profile.kept),
                ("nothing", profile.nothing_recorded),
                ("left", profile.left),
                ("unknown", profile.unknown),
            )
        }
        say(words("diversity", **numbers))
        for need in profile.behind:
            raised = f", {', '.join(map(clean, need.raised_by))}" if need.raised_by else ""
            say(f"- {clean(need.title)} ({clean(need.need)}{raised})")
            for reason in need.reasons:
                say(f"  {clean(reason.message)}")
