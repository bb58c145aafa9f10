#!/usr/bin/env python3
"""Draws the tables of docs/performance.md as charts: docs/charts/*.svg.

    benchmarks/charts.py            draws them
    benchmarks/charts.py --check    says which would be others, and ends with 1 if one would

A chart follows from its table alone: the same figures give the same bytes. Axes begin at 0, so that a straight line through the
origin is growth in proportion.
"""
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
CHARTS = ROOT / "docs" / "charts"
WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 50, 50
HUES = ["#1f6feb", "#bf5700", "#2da44e", "#8250df", "#a40e26", "#57606a"]
DARK = ["#79c0ff", "#ffa657", "#7ee787", "#d2a8ff", "#ff7b72", "#8b949e"]


def table(name):
    """Rows of cells of the first table between the markers of a name."""
    page = PAGE.read_text(encoding="utf-8")
    part = re.search(f"<!-- {name}: begin -->\n(.*?)<!-- {name}: end -->", page, re.S).group(1)
    rows = [line.strip().strip("|").split("|") for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows if not set("".join(row)) <= set("-: ")]


def number(cell):
    return float(cell.replace(",", ""))


def ticks(most):
    """From 0 on in steps of 1, 2 or 5, about five of them."""
    if most <= 0:
        return [0, 1]
    raw = most / 5
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= raw)
    return [i * step for i in range(int(math.ceil(most / step - 1e-9)) + 1)]


def plain(value):
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:g}"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("`", "")


def chart(title, across, up, series):
    """A line for each name of a dict of lists of points."""
    xs = ticks(max(x for points in series.values() for x, _ in points))
    ys = ticks(max(y for points in series.values() for _, y in points))
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x_of(x):
        return round(LEFT + width * x / xs[-1], 1)

    def y_of(y):
        return round(TOP + height * (1 - y / ys[-1]), 1)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title">',
        f'<title id="title">{escape(title)}</title>',
        "<style>",
        "svg { background: #fff; } text { font: 13px system-ui, sans-serif; fill: #24292f; } .title { font-weight: 600; font-size: 15px; }",
        ".grid { stroke: #d0d7de; } .line { fill: none; stroke-width: 2; }",
        *(f".l{i} {{ stroke: {hue}; }} .p{i} {{ fill: {hue}; }}" for i, hue in enumerate(HUES)),
        "@media (prefers-color-scheme: dark) {",
        "svg { background: #0d1117; } text { fill: #e6edf3; } .grid { stroke: #30363d; }",
        *(f".l{i} {{ stroke: {hue}; }} .p{i} {{ fill: {hue}; }}" for i, hue in enumerate(DARK)),
        "}",
        "</style>",
        f'<text class="title" x="{LEFT}" y="24">{escape(title)}</text>',
    ]
    for y in ys:
        out.append(f'<path class="grid" d="M{LEFT} {y_of(y)}H{LEFT + width}"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y_of(y) + 4}" text-anchor="end">{plain(y)}</text>')
    for x in xs:
        out.append(f'<text x="{x_of(x)}" y="{TOP + height + 20}" text-anchor="middle">{plain(x)}</text>')
    out.append(f'<text x="{LEFT + width / 2}" y="{HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>')
    out.append(f'<text x="{LEFT}" y="{TOP - 8}" text-anchor="middle">{escape(up)}</text>')
    free = []
    for i, (name, points) in enumerate(series.items()):
        hue = i % len(HUES)
        way = " ".join(f"{x_of(x)},{y_of(y)}" for x, y in points)
        out.append(f'<polyline class="line l{hue}" points="{way}"/>')
        out += [f'<circle class="p{hue}" cx="{x_of(x)}" cy="{y_of(y)}" r="3"/>' for x, y in points]
        free.append((y_of(points[-1][1]), x_of(points[-1][0]), name, hue))
    last = -math.inf
    for y, x, name, hue in sorted(free):
        y = max(y, last + 16)
        last = y
        out.append(f'<text class="p{hue}" x="{x + 8}" y="{round(y + 4, 1)}">{escape(name)}</text>')
    return "\n".join([*out, "</svg>", ""])


def stages():
    """Processor time of each stage, by the number of entries."""
    rows = table("site-stages")
    sizes = [number(cell) for cell in rows[0][1:]]
    series = {row[0]: list(zip(sizes, (number(cell) / 1000 for cell in row[1:]))) for row in rows[1:]}
    most = sorted(series, key=lambda name: -series[name][-1][1])[:5]
    return chart(
        "Processor time of a build, by stage", "entries", "s", {name: series[name] for name in series if name in most})


def growth():
    """Time and memory of a whole build, by the number of entries."""
    rows = table("growth")[1:]
    sizes = [number(row[0]) for row in rows]
    column = lambda at: list(zip(sizes, (number(row[at]) for row in rows)))
    return (
        chart("A whole build", "entries", "s", {"wall": column(1), "processor": column(2)}),
        chart("Memory at its peak", "entries", "MiB", {"peak": column(3)}))


def sites():
    """Time and memory of a whole build beside Hugo's."""
    rows = table("site")[1:]
    kept = {
        "Hugo": "Hugo",
        "The libraries alone": "the libraries alone",
        "`lectern generate`": "lectern generate",
        "`lectern generate`, nothing changed": "nothing changed",
        "`lectern generate`, one entry changed": "one changed",
    }
    walls, peaks = {}, {}
    for row in rows:
        if row[1] in kept:
            walls.setdefault(kept[row[1]], []).append((number(row[0]), number(row[2])))
            peaks.setdefault(kept[row[1]], []).append((number(row[0]), number(row[4])))
    return (
        chart("A whole build, and one with nothing to do", "pages", "s", walls),
        chart("Memory at its peak", "pages", "MiB", peaks))


def main(check):
    times, memory = sites()
    growth_times, growth_memory = growth()
    charts = {
        "stages.svg": stages(),
        "site-time.svg": times,
        "site-memory.svg": memory,
        "growth-time.svg": growth_times,
        "growth-memory.svg": growth_memory,
    }
    stale = []
    CHARTS.mkdir(exist_ok=True)
    for name, text in charts.items():
        file = CHARTS / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                file.write_text(text, encoding="utf-8")
    print(f"{len(charts)} charts, {len(stale)} {'stale' if check else 'drawn'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
