#!/usr/bin/env python3
"""Makes the outlines of the Länder for the map of the report: core/data/outlines.txt.

    outlines.py VG5000_LAN.shp VG5000_LAN.dbf >core/data/outlines.txt

The source is `Verwaltungsgebiete 1:5 000 000` of the Bundesamt für Kartographie und Geodäsie, in
Gauss-Krüger zone 3 (metres): open data under the licence dl-de/by-2-0. Borders between Länder are
simplified once for both sides, so that neighbours still meet; islands below `ISLAND` are left out.
Each line of the result is a Land: its number, where its name is to stand, and the outline as path data
of SVG, with whole numbers in a drawing `WIDTH` units wide; one unit is about 1.7 kilometres.
"""

from __future__ import annotations

import itertools
import math
import struct
import sys
from collections import defaultdict
from pathlib import Path

WIDTH = 380
MARGIN = 2
ISLAND = 35e6  # square metres
TOLERANCE = 1900.0  # metres

Point = tuple[float, float]
Ring = list[Point]


def rings(shp: bytes) -> list[list[Ring]]:
    """The rings of each shape of a shapefile of polygons."""
    shapes, at = [], 100
    while at < len(shp):
        (size,) = struct.unpack(">i", shp[at + 4 : at + 8])
        at += 8
        parts, points = struct.unpack("<2i", shp[at + 36 : at + 44])
        starts = struct.unpack(f"<{parts}i", shp[at + 44 : at + 44 + 4 * parts])
        first = at + 44 + 4 * parts
        flat = struct.unpack(f"<{2 * points}d", shp[first : first + 16 * points])
        all_points = [(round(x), round(y)) for x, y in zip(flat[::2], flat[1::2], strict=True)]
        ends = (*starts[1:], points)
        shapes.append([all_points[a:b] for a, b in zip(starts, ends, strict=True)])
        at += 2 * size
    return shapes


def rows(dbf: bytes) -> list[dict[str, str]]:
    """The rows of the table beside it."""
    count, head, length = struct.unpack("<IHH", dbf[4:12])
    fields = [dbf[at : at + 32] for at in range(32, head - 1, 32)]
    names = [(field[:11].split(b"\0")[0].decode(), field[16]) for field in fields]
    found = []
    for number in range(count):
        at, row = head + number * length + 1, {}
        for name, width in names:
            row[name] = dbf[at : at + width].decode("utf-8").strip()
            at += width
        found.append(row)
    return found


def area(ring: Ring) -> float:
    pairs = itertools.pairwise(ring)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def simplified(line: Ring) -> Ring:
    """A line with the points left out that lie closer than the tolerance (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = math.hypot(x2 - x1, y2 - y1)

    def away(point: Point) -> float:
        x, y = point
        if length == 0:
            return math.hypot(x - x1, y - y1)
        return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length

    far = max(range(1, len(line) - 1), key=lambda number: away(line[number]))
    if away(line[far]) < TOLERANCE:
        return [line[0], line[-1]]
    return simplified(line[: far + 1])[:-1] + simplified(line[far:])


def corners(shapes: list[list[Ring]]) -> set[Point]:
    """The points where more than two borders meet, and so where lines are cut."""
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in (ring for shape in shapes for ring in shape):
        for one, other in itertools.pairwise(ring):
            beside[one].add(other)
            beside[other].add(one)
    return {point for point, others in beside.items() if len(others) > 2}


def of_ring(ring: Ring, cut: set[Point]) -> Ring:
    """A ring, simplified piece by piece: a piece is the same from either side."""
    closed = ring[:-1]
    ends = [number for number, point in enumerate(closed) if point in cut]
    start = ends[0] if ends else closed.index(min(closed))
    turned = closed[start:] + closed[:start]
    turned.append(turned[0])
    places = [number for number, point in enumerate(turned) if point in cut or number == 0]
    if places[-1] != len(turned) - 1:
        places.append(len(turned) - 1)
    if len(places) == 2:  # a ring of its own: two halves
        first = turned[0]
        away = [abs(x - first[0]) + abs(y - first[1]) for x, y in turned]
        places = [0, away.index(max(away)), len(turned) - 1]
    out: Ring = []
    for a, b in itertools.pairwise(places):
        piece = turned[a : b + 1]
        forwards = piece[0] <= piece[-1]
        line = simplified(piece if forwards else piece[::-1])
        out += (line if forwards else line[::-1])[:-1]
    return out


def middle(all_rings: list[list[tuple[int, int]]]) -> tuple[int, int]:
    """The point inside that is farthest from every border: where a name has most room."""
    lines = [(a, b) for ring in all_rings for a, b in zip(ring, ring[1:] + ring[:1], strict=True)]

    def room(x: int, y: int) -> float:
        inside, nearest = False, float("inf")
        for (x1, y1), (x2, y2) in lines:
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
            length = (x2 - x1) ** 2 + (y2 - y1) ** 2
            at = 0 if length == 0 else ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length
            at = min(1, max(0, at))
            # a name is wider than high
            away = ((x - x1 - at * (x2 - x1)) / 1.5) ** 2 + (y - y1 - at * (y2 - y1)) ** 2
            nearest = min(nearest, away)
        return nearest if inside else -1.0

    columns = [x for line in lines for x, _ in line]
    heights = [y for line in lines for _, y in line]
    grid = [(x, y) for x in range(min(columns), max(columns) + 1, 3) for y in range(min(heights), max(heights) + 1, 3)]
    return max(grid, key=lambda point: room(*point))


def path(ring: list[tuple[int, int]]) -> str:
    """A ring of whole numbers as path data."""
    (x, y), steps = ring[0], []
    for nx, ny in ring[1:]:
        if (nx, ny) != (x, y):
            steps.append((nx - x, ny - y))
        x, y = nx, ny
    if len(steps) < 2:
        return ""
    numbers = [number for step in steps for number in step]
    told = "".join(f"{number}" if number < 0 else f" {number}" for number in numbers).lstrip()
    return f"M{ring[0][0]} {ring[0][1]}l{told}z"


def main(shp: str, dbf: str) -> None:
    shapes, table = rings(Path(shp).read_bytes()), rows(Path(dbf).read_bytes())
    lands: dict[str, list[Ring]] = defaultdict(list)
    for shape, row in zip(shapes, table, strict=True):
        if row.get("GF", "4") in {"4", "9"}:  # land, without the sea
            lands[row["ARS"][:2]] += [ring for ring in shape if area(ring) >= ISLAND]
    cut = corners(list(lands.values()))
    every = [point for all_rings in lands.values() for ring in all_rings for point in ring]
    left, top = min(x for x, _ in every), max(y for _, y in every)
    scale = (WIDTH - 2 * MARGIN) / (max(x for x, _ in every) - left)

    def drawn(point: Point) -> tuple[int, int]:
        return round((point[0] - left) * scale) + MARGIN, round((top - point[1]) * scale) + MARGIN

    for land in sorted(lands):
        simple = [[drawn(point) for point in of_ring(ring, cut)] for ring in lands[land]]
        x, y = middle(simple)
        print(land, x, y, "".join(path(ring) for ring in simple))


if __name__ == "__main__":
    main(*sys.argv[1:3])
