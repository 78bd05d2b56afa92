"""What the walk-throughs of CONTRIBUTING add, used from Python."""

import json
import subprocess
import sys
from pathlib import Path

import bedarf
import bedarf.answers
from bedarf.records import Need, Term

REGISTER = Path(__file__).with_name("register.json")

report = bedarf.check(REGISTER, as_of="2026-11-24", lang="en")
found = [(it.code, it.case, it.path) for it in report.findings]
assert found == [("NEED-099", "missing", "/budget"), ("LINK-001", "nowhere", "/keeper")], found
assert report.findings[0].message == "no source is given for the budget of 12000.00"

assert "budget" in Need.__optional_keys__
assert Term.__required_keys__ >= {"definition", "keeper"}
assert bedarf.schema("need")["$defs"]["Need"]["properties"]["budget"]["format"] == "amount"
assert "see_also" in bedarf.schema("term")["$defs"]["Term"]["properties"]
assert bedarf.explain("NEED-099").cases[0].name == "missing"

answer = bedarf.Register.read(REGISTER).originators(status="submitted")
assert (dict(answer.needs), answer.groups, answer.unread) == ({}, 1, ()), answer
command = [sys.executable, "-m", "bedarf", "originators", str(REGISTER), "--status", "submitted"]
said = subprocess.run([*command, "--format", "json"], capture_output=True, check=True).stdout
assert bedarf.answers.OriginatorsAnswer.of(json.loads(said)) == answer, said
help_text = subprocess.run([*command[:4], "--help"], capture_output=True, check=True).stdout
assert "nur Bedarfe mit diesem Stand" in help_text.decode(), help_text
