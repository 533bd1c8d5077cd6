"""The engines that are measured, each a command that prints one line of JSON; and the stories they play."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
INKJS = "2.4.0"
STORIES = {"s200": ["--nodes", "200"],
           "j200": ["--nodes", "200", "--judged", "--formats", "onedoor"],
           "s10000": ["--nodes", "10000"],
           "whole": ["--nodes", "30", "--vars", "5", "--max", "12", "--turns", "14", "--maxdelta", "3", "--seed", "3",
                     "--endfrac", "0.05", "--formats", "onedoor,pml"]}


class Skipped(Exception):
    """What cannot be measured here, and why."""


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def answer(command, **more):
    """Runs a command and reads the last line it prints."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True, **more)
    return json.loads(done.stdout.splitlines()[-1])


def stamp_of(words):
    """Changes when the generator, the packs or the list of events do."""
    digest = hashlib.sha256(" ".join(words).encode())
    files = [HERE / "gen_scenario.py", HERE.parents[1] / "scenarios/schema/events.json", *sorted(HERE.glob("packs/**/*.json"))]
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def make_story(folder, name):
    words, stamp = STORIES[name], folder / f"{name}.stamp"
    if not stamp.exists() or stamp.read_text() != stamp_of(words):
        say(f"writing the story {name}")
        subprocess.run([sys.executable, "-B", HERE / "gen_scenario.py", "--out", folder / name, *words], check=True)
        for old in folder.glob(f"{name}.ink.*"):
            old.unlink()
        stamp.write_text(stamp_of(words))


class Native:
    """A program of this build: <program> <story> <what> <how much>."""

    def __init__(self, program, suffix, folder):
        self.program, self.suffix, self.folder = program, suffix, folder

    def ask(self, story, what, *much):
        return answer([self.program, str(self.folder / story) + self.suffix, what, *much])


class Align:
    """Runs held against an exemplar; the same by the textbook, in Python."""

    def __init__(self, program):
        self.program = program

    def run(self, seconds):
        return answer([self.program, seconds])

    def plain(self):
        return answer([sys.executable, "-B", HERE / "plain_align.py"])


class Benefit:
    """A benefit for 100,000 people over a year: by the rules of a country, by a plain loop, with NumPy."""

    def __init__(self, program, folder):
        self.program, self.people = program, folder / "people.bin"
        subprocess.run([program, "write", self.people], check=True)

    def run(self, how, seconds):
        return answer([self.program, how, seconds])

    def numpy(self, seconds):
        # Debian's NumPy is for Debian's Python, which need not be the one that runs this.
        for python in (sys.executable, "/usr/bin/python3"):
            said = answer([python, "-B", HERE / "benefit_numpy.py", self.people, seconds]) if pathlib.Path(python).exists() else {}
            if "ms" in said:
                return said
        raise Skipped("NumPy is not installed")


class Cohort:
    """People month by month, and whole reports of the cohort laboratory."""

    def __init__(self, program):
        self.program = program

    def run(self, seconds):
        return answer([self.program, seconds, HERE.parents[1] / "scenarios/cohorts/zabrze.json"])


class Inkjs:
    """inkjs out of the npm registry, kept in the build tree."""

    def __init__(self, build, folder):
        self.place, self.folder = build / "npm", folder
        self.node, npm = shutil.which("node"), shutil.which("npm")
        self.why_not = None
        if not self.node or not npm:
            self.why_not = "node and npm are not installed"
        elif not (self.place / "node_modules/inkjs/package.json").exists():
            self.place.mkdir(parents=True, exist_ok=True)
            say(f"fetching inkjs {INKJS}")
            got = subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", self.place, f"inkjs@{INKJS}"],
                                 stdout=sys.stderr)
            if got.returncode != 0:
                self.why_not = "npm could not fetch inkjs"

    def run(self, *words):
        if self.why_not:
            raise Skipped(self.why_not)
        return answer([self.node, "--max-old-space-size=8192", HERE / "bench_inkjs.js", *words],
                      env={**os.environ, "NPM_DIR": str(self.place)})

    def compiled(self, story, wait=True):
        """The story as inkjs loads it, and what compiling took: done once, and kept."""
        json_file, record = self.folder / f"{story}.ink.json", self.folder / f"{story}.ink.compiled"
        if not record.exists():
            if not wait:
                raise Skipped("inkjs takes most of a minute to compile it; run once without --quick")
            say(f"compiling {story} with inkjs")
            record.write_text(json.dumps(self.run("compile", self.folder / f"{story}.ink", json_file)))
        return json_file, json.loads(record.read_text())


class Spin:
    """The model checker, made from the story and compiled with gcc; exhaustive, every state whole."""

    def __init__(self, build, folder):
        self.place, self.model = build / "spin", folder / "whole.pml"
        missing = [each for each in ("spin", "gcc") if not shutil.which(each)]
        self.why_not = " and ".join(missing) + " not installed" if missing else None

    def solve(self):
        if self.why_not:
            raise Skipped(self.why_not)
        self.place.mkdir(parents=True, exist_ok=True)
        if not (self.place / "pan").exists() or (self.place / "pan").stat().st_mtime < self.model.stat().st_mtime:
            say("making a model checker of the story with Spin")
            subprocess.run(["spin", "-a", self.model], cwd=self.place, check=True, stdout=sys.stderr)
            subprocess.run(["gcc", "-O2", "-w", "-DSAFETY", "-DNOREDUCE", "-DMEMLIM=8000", "pan.c", "-o", "pan"], cwd=self.place, check=True)
        before = os.times()
        done = subprocess.run([self.place / "pan", "-m10000", "-w24"], cwd=self.place, stdout=subprocess.PIPE, text=True, check=True)
        after = os.times()
        said = {}
        for line in done.stdout.splitlines():
            words = line.split()
            if "states, stored" in line:
                said["stored"] = int(words[0])
            elif "total actual memory usage" in line:
                said["mib"] = float(words[0])
        used = after.children_user + after.children_system - before.children_user - before.children_system
        return {"cpu_s": used, "stored": said["stored"], "bytes_per_state": said["mib"] * 2**20 / said["stored"]}
