#!/usr/bin/env python3
"""Measures the goals F1 to F13, F15, F16 and the cohort laboratory in interleaved rounds, beside inkjs, Spin, NumPy and minimal engines, as a table.

Rates are per second of CPU time of the measuring process. Every figure is the median of the rounds, and so is every ratio: the
two sides of a ratio are measured one after the other in each round.
"""
import argparse
import json
import os
import pathlib
import platform
import statistics
import sys

from engines import STORIES, Align, Benefit, Cohort, Inkjs, Native, Skipped, Spin, make_story, say

MIB = 1024


class Rounds:
    """Figures by name, one of each round; None where it could not be measured."""

    def __init__(self):
        self.figures, self.skipped = {}, {}

    def take(self, name, measure):
        if name in self.skipped:
            return
        try:
            self.figures.setdefault(name, []).append(measure())
        except Skipped as why:
            self.skipped[name] = str(why)

    def all(self, name, key):
        if name in self.skipped:
            raise Skipped(self.skipped[name])
        return [figure[key] for figure in self.figures[name]]

    def median(self, name, key):
        return statistics.median(self.all(name, key))

    def ratio(self, over, under):
        return statistics.median(a / b for a, b in zip(self.all(*over), self.all(*under)))


def measure_round(take, onedoor, flat, inkjs, spin, align, benefit, cohort, quick):
    seconds, loads = (0.15, 3) if quick else (0.5, 5)
    wait = not quick
    take("play 200", lambda: onedoor.ask("s200", "play", seconds))
    take("flat play 200", lambda: flat.ask("s200", "play", seconds))
    take("play 10000", lambda: onedoor.ask("s10000", "play", seconds))
    take("flat play 10000", lambda: flat.ask("s10000", "play", seconds))
    take("inkjs play 200", lambda: inkjs.run("play", inkjs.compiled("s200")[0], 2 * seconds))
    take("text 200", lambda: onedoor.ask("s200", "text", seconds))
    take("flat text 200", lambda: flat.ask("s200", "text", seconds))
    take("judged 200", lambda: onedoor.ask("j200", "judged", seconds))
    take("fork 200", lambda: onedoor.ask("s200", "fork", seconds))
    take("flat fork 200", lambda: flat.ask("s200", "fork", seconds))
    take("load 10000", lambda: onedoor.ask("s10000", "load", loads))
    take("lint 10000", lambda: onedoor.ask("s10000", "lint"))
    take("memory 10000", lambda: onedoor.ask("s10000", "memory"))
    take("inkjs load 10000", lambda: inkjs.run("load", inkjs.compiled("s10000", wait)[0], 3))
    take("inkjs compile 10000", lambda: inkjs.compiled("s10000", wait)[1])
    take("align", lambda: align.run(seconds))
    take("plain align", align.plain)
    take("benefit", lambda: benefit.run("ours", seconds))
    take("plain benefit", lambda: benefit.run("plain", seconds))
    take("numpy benefit", lambda: benefit.numpy(seconds))
    take("cohort", lambda: cohort.run(seconds))
    take("solve", lambda: onedoor.ask("whole", "solve", 1))
    take("solve by two", lambda: onedoor.ask("whole", "solve", 2))
    take("spin", spin.solve)


def goals(r):
    """(goal, what, figure, unit, ratio to what, ratio, bound): a bound of (">=", 8) holds for the ratio where there is one."""
    play, text, forks = ("play 200", "steps_per_s"), ("text 200", "steps_per_s"), ("fork 200", "forks_per_s")
    big, judged = ("play 10000", "steps_per_s"), ("judged 200", "steps_per_s")
    load, parse, lint = ("load 10000", "load_ms"), ("load 10000", "parse_ms"), ("lint 10000", "check_ms")
    memory = ("memory 10000", "loaded_kib")
    ink_play, ink_save = ("inkjs play 200", "steps_per_s"), ("inkjs play 200", "saves_per_s")
    ink_load, ink_memory = ("inkjs load 10000", "load_ms"), ("inkjs load 10000", "loaded_kib")
    ink_compile = ("inkjs compile 10000", "compile_ms")
    paid = ("benefit", "ms")
    return [
        ("F1", "play, no text, 200 nodes", play, "steps/s", "inkjs", ink_play, (">=", 1000)),
        ("F1", "", play, "steps/s", "ceiling", ("flat play 200", "steps_per_s"), None),
        ("F1", "", play, "steps/s", None, None, (">=", 8e6)),
        ("F2", "20 timed rules judged", judged, "steps/s", "F1", play, (">=", 0.5)),
        ("F3", "play with all texts", text, "steps/s", "inkjs", ink_play, (">=", 400)),
        ("F3", "", text, "steps/s", "ceiling", ("flat text 200", "steps_per_s"), None),
        ("F4", "play at 10,000 nodes", big, "steps/s", "200 nodes", play, (">=", 0.6)),
        ("F4", "the ceiling likewise", ("flat play 10000", "steps_per_s"), "steps/s", "200 nodes", ("flat play 200", "steps_per_s"), None),
        ("F5", "solve with one thread over two", ("solve", "wall_s"), "s", "two threads", ("solve by two", "wall_s"), (">=", 1.7)),
        ("F6", "load 10,000 nodes, checked", load, "ms", "inkjs's load", ink_load, ("<=", 1 / 12)),
        ("F6", "", load, "ms", "bare parse", parse, ("<=", 1.5)),
        ("F6", "", load, "ms", None, None, ("<=", 160)),
        ("F7", "load a compiled story", "there is no compiled form yet"),
        ("F8", "compile and check 10,000 nodes", lint, "ms", "inkjs's compiler", ink_compile, ("<=", 1 / 100)),
        ("F8", "", lint, "ms", None, None, ("<=", 400)),
        ("F8", "memory of it at most", ("lint 10000", "peak_kib"), "MiB", None, None, ("<=", 100 * MIB)),
        ("F9", "memory at 10,000 nodes", memory, "MiB", None, None, ("<=", 16 * MIB)),
        ("F9", "", memory, "MiB", "inkjs", ink_memory, ("<=", 1 / 25)),
        ("F9", "most while loading", ("memory 10000", "peak_kib"), "MiB", None, None, None),
        ("F10", "fork: copy, step, take back", forks, "forks/s", "inkjs saves", ink_save, (">=", 500)),
        ("F10", "", forks, "forks/s", "ceiling", ("flat fork 200", "forks_per_s"), None),
        ("F10", "", forks, "forks/s", None, None, (">=", 7.5e6)),
        ("F10", "a state of 10 variables", ("fork 200", "state_bytes"), "bytes", None, None, ("<=", 64)),
        ("F11", "solve, forward and backward", ("solve", "cpu_s"), "s", "Spin, forward", ("spin", "cpu_s"), ("<=", 1 / 6)),
        ("F11", "", ("solve", "states_per_s"), "states/s", None, None, (">=", 3e6)),
        ("F12", "memory of it, values included", ("solve", "bytes_per_state"), "B/state", "Spin", ("spin", "bytes_per_state"), ("<=", 1 / 2)),
        ("F12", "", ("solve", "bytes_per_state"), "B/state", None, None, ("<=", 35)),
        ("F13", "alignments of 30 acts", ("align", "traces_per_s"), "runs/s", "a plain table in Python", ("plain align", "traces_per_s"), None),
        ("F13", "", ("align", "traces_per_s"), "runs/s", None, None, (">=", 5e4)),
        ("F15", "a benefit, 100k people, a year", paid, "ms", "a plain loop", ("plain benefit", "ms"), ("<=", 1.5)),
        ("F15", "", paid, "ms", "NumPy", ("numpy benefit", "ms"), ("<=", 1 / 1.5)),
        ("F15", "", paid, "ms", None, None, ("<=", 8)),
        ("F16", "memory of it at most", ("benefit", "peak_kib"), "MiB", None, None, ("<=", 36 * MIB)),
        ("C", "100,050 people, 24 months", ("cohort", "dice_ms"), "ms", None, None, ("<=", 200)),
        ("C", "report of an experiment", ("cohort", "report_ms"), "ms", None, None, ("<=", 100)),
        ("C", "report of zabrze", ("cohort", "file_ms"), "ms", None, None, ("<=", 100)),
        ("C", "report of the largest experiment", ("cohort", "largest_ms"), "ms", None, None, ("<=", 100)),
    ]


def judged_goal(r, goal, what, figure, unit, against, other, bound):
    row = {"goal": goal, "what": what, "unit": unit, "against": against}
    try:
        row["figure"] = r.median(*figure)
        row["ratio"] = r.ratio(figure, other) if other else None
    except Skipped as why:
        return {**row, "skipped": str(why)}
    if bound:
        tested = row["figure"] if other is None else row["ratio"]
        row["bound"] = list(bound)
        row["met"] = tested >= bound[1] if bound[0] == ">=" else tested <= bound[1]
    return row


def result_rows(r):
    return [{"goal": g[0], "what": g[1], "skipped": g[2]} if len(g) == 3 else judged_goal(r, *g) for g in goals(r)]


def number(value, unit=None):
    if unit == "MiB":
        return f"{value / MIB:.1f} MiB"
    if value >= 1e6:
        return f"{value / 1e6:.2f}M"
    if value >= 1e4:
        return f"{value / 1e3:.0f}k"
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.2f}"


def share(value):
    return f"{value:,.0f}x" if value >= 10 else f"{value:.2f}x" if value >= 0.1 else f"1/{1 / value:.1f}"


def print_table(rows):
    line = "{:<4} {:<31} {:>14}  {:<24} {:<12} {}"
    print(line.format("goal", "what", "figure", "ratio", "wanted", "met"))
    for row in rows:
        if "skipped" in row:
            print(line.format(row["goal"], row["what"], "skipped", row["skipped"], "", "").rstrip())
            continue
        unit = row["unit"]
        figure = number(row["figure"], unit) + ("" if unit == "MiB" else f" {unit}")
        ratio = f"{share(row['ratio'])} {row['against']}" if row["ratio"] is not None else ""
        wanted, met = "", ""
        if "bound" in row:
            sign, bound = row["bound"]
            wanted = f"{sign} {share(bound) if row['ratio'] is not None else number(bound, unit)}"
            met = "yes" if row["met"] else "NO"
        print(line.format(row["goal"], row["what"], figure, ratio, wanted, met).rstrip())


def cpu_model():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def same_games(onedoor, flat, inkjs, r):
    """The proof that all engines play the same games, at both sizes. Returns what differs."""
    wrong = []
    for story, ink in (("s200", "inkjs play 200"), ("s10000", "inkjs load 10000")):
        checks = {"onedoor": onedoor.ask(story, "check"), "ceiling": flat.ask(story, "check")}
        if r.figures.get(ink):
            checks["inkjs"] = {key: r.figures[ink][0][key] for key in ("steps", "fnv")}
        if len({json.dumps(check, sort_keys=True) for check in checks.values()}) != 1:
            wrong.append(f"{story}: {checks}")
        say(f"{story}: {' '.join(checks)} play the same games: {checks['onedoor']}")
    costs = {figure["cost"] for name in ("align", "plain align") for figure in r.figures[name]}
    say(f"alignments cost {costs}")
    return wrong + ([] if len(costs) == 1 else [f"alignments: {costs}"]) + other_counts(r) + other_totals(r)


def other_counts(r):
    """Spin stores the end of a play three times, as its process leaves the loop and ends, and the state before the first move."""
    if not r.figures.get("spin"):
        return []
    ours, one = r.figures["solve"][0], r.figures["spin"][0]["stored"]
    counted = ours["states"] + 2 * ours["terminals"] + 1
    say(f"whole: {ours['states']} states, {ours['terminals']} of them ends; Spin stored {one}")
    return [] if counted == one and r.figures["solve by two"][0]["states"] == ours["states"] else [f"whole: {counted} and {one} states"]


def other_totals(r):
    """Cents are rounded by us and not by the others: that may come to a cent for each household and month."""
    ways = {name: r.figures[name][0] for name in ("benefit", "plain benefit", "numpy benefit") if r.figures.get(name)}
    totals = {name: figure["total"] for name, figure in ways.items()}
    say(f"benefits come to {totals}")
    most = ways["benefit"]["household_months"] / 100
    return [] if max(totals.values()) - min(totals.values()) <= most else [f"benefits: {totals}"]


def main():
    words = argparse.ArgumentParser(prog="onedoor bench", description=__doc__.splitlines()[0])
    words.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    words.add_argument("--quick", action="store_true", help="two short rounds: to see that it works")
    words.add_argument("--rounds", type=int, help="how many; 7 unless told otherwise")
    words.add_argument("--json", action="store_true", help="prints the results, and every round's figures, as JSON")
    given = words.parse_args()

    folder = given.build / "stories"
    folder.mkdir(parents=True, exist_ok=True)
    for story in STORIES:
        make_story(folder, story)
    onedoor = Native(given.build / "bench/onedoor_bench", "", folder)
    flat = Native(given.build / "bench/flat_engine", ".flat", folder)
    inkjs = Inkjs(given.build, folder)

    spin = Spin(given.build, folder)
    align = Align(given.build / "bench/align_bench")
    benefit = Benefit(given.build / "bench/benefit_bench", folder)
    cohort = Cohort(given.build / "bench/cohort_bench")

    r, count, load_before = Rounds(), given.rounds or (2 if given.quick else 7), os.getloadavg()[0]
    for i in range(count):
        say(f"round {i + 1} of {count}")
        measure_round(r.take, onedoor, flat, inkjs, spin, align, benefit, cohort, given.quick)
    wrong = same_games(onedoor, flat, inkjs, r)

    rows = result_rows(r)
    if given.json:
        print(json.dumps({"machine": cpu_model(), "processors": os.cpu_count(), "load": load_before, "rounds": count,
                          "results": rows, "figures": r.figures}, indent=1))
    else:
        print(f"{cpu_model()}, {os.cpu_count()} processors, load {load_before:.1f}; medians of {count} rounds\n")
        print_table(rows)
    for each in wrong:
        say(f"NOT the same games: {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
