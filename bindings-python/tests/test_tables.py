"""The tables of units and successors, made of official lists of municipalities."""

from __future__ import annotations

from pathlib import Path

from bedarf import Register

from .conftest import Run


def test_the_official_lists_become_tables(run: Run, tmp_path: Path) -> None:
    lists = tmp_path / "listen"
    lists.mkdir()
    for day, union in (("20191231", "5002"), ("20241231", "5009")):
        lines = [f"10{day}07{'':<10}{'Rheinland-Pfalz':<50}"]
        for town, own in (("Müden", "009"), (f"Nur {day[:4]}", f"0{day[2:4]}")):
            begin = f"60{day}07135{own}{union}{town:<50}{'':<50}64    {'':<11}"
            lines.append(f"{begin}{700:011}")
        text = "\r\n".join(lines)
        (lists / f"GV100AD_{day}.txt").write_bytes(text.encode("latin-1"))
    done = run("tables", lists, "--out", "tabellen")
    said = done.stderr.decode("utf-8")
    assert (done.returncode, done.stdout) == (0, b"")
    assert said.startswith("bedarf: aufgelöst, Nachfolger nicht aus den Listen zu erkennen (1)")
    rows = (tmp_path / "tabellen" / "units.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 5
    assert "071355009009,07135009,Müden,07,kommune,64,700,,,2020-01-01," in rows
    successors = (tmp_path / "tabellen" / "successors.csv").read_text(encoding="utf-8")
    assert successors == "old,new,from\n071355002009,071355009009,2020-01-01\n"
    # the tables are a register like any other; in place, an input would be overwritten
    assert run("check", "tabellen", "--as-of", "2026-11-24").returncode == 0
    done = run("tables", "tabellen", "--out", "tabellen")
    assert done.returncode == 2
    assert "überschrieben" in done.stderr.decode("utf-8")
    (tmp_path / "leer.json").write_text("[]", encoding="utf-8")
    done = run("tables", "leer.json", "--out", "nichts")
    assert done.returncode == 2
    assert not (tmp_path / "nichts").exists()
    answer = Register.read(lists).tables()
    answer.write(tmp_path / "python")
    assert (tmp_path / "python" / "units.csv").read_text(encoding="utf-8").splitlines() == rows
