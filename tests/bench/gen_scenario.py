#!/usr/bin/env python3
"""Writes one generated branching story in several formats, so that several engines can play the same games.

The story (the same in every format):
  state  = node, turn, v[0..V-1]   (integers, held between 0 and max)
  enter  = turn += 1; turn > T or an end node: finish; one timed event for each node (turn == k: an effect);
           one or two entry effects; a text that shows one variable and a conditional phrase; choices with conditions.
  choose = one to three effects, then the target node (loops are common).
  finish = "END turn v0 v1 ...", which every engine hashes: the proof that they played the same games.

Random play: xorshift32, choice = rng % number of choices open, seed of play i = i * 2654435761 + 1 (mod 2^32, 0 becomes 1).

In Onedoor's format a node is a scene and a choice an option that takes one day: day = turn - 1, horizon = T. An end node is an
option that leads to the end. The text of a node is a line whose id is the variable that it shows; the phrase is two more lines.
"""
import argparse
import json
import pathlib
import random
import shutil

HERE = pathlib.Path(__file__).resolve().parent

WORDS = ("client says that the last weeks were hard because rent letter came late and nobody at "
         "office explained what happens next so they stopped opening mail and now worry about losing "
         "flat while their sister offered help but there is little space and work hours changed again "
         "after winter which makes every plan uncertain").split()
CHOICE_WORDS = ("ask open question about money offer summary reflect feeling explain next step check safety "
                "set shared goal call housing office write letter together wait and listen review budget "
                "invite sister close meeting").split()

# What the options of a judged story log, in turn.
LOGGED = ("rights.explained", "assessment.begun", "assessment.done", "plan.offered", "plan.signed",
          "plan.reviewed", "step.agreed", "step.done", "conference.held", "benefits.checked")


def generate(nodes, choices, variables, most, turns, seed, endfrac, maxdelta):
    draw = random.Random(seed)

    def delta():
        value = 0
        while value == 0:
            value = draw.randint(-maxdelta, maxdelta)
        return value

    def effect():
        kind = draw.random()
        var = draw.randrange(variables)
        if kind < 0.8:
            return {"op": "add", "var": var, "val": delta()}
        if kind < 0.9:
            return {"op": "set", "var": var, "val": draw.randint(0, most)}
        return {"op": "addvar", "var": var, "src": draw.randrange(variables), "val": -(most // 2)}

    def condition():
        return {"var": draw.randrange(variables), "cmp": draw.choice([">=", "<"]),
                "val": draw.randint(most // 5, most - most // 5)}

    made = []
    for i in range(nodes):
        end = i > 3 and draw.random() < endfrac
        node = {"id": i, "end": end,
                "text": " ".join(draw.choice(WORDS) for _ in range(24)),
                "show": draw.randrange(variables), "phrase": condition(),
                "event": {"turn": draw.randint(3, turns), "effect": effect()},
                "entry": [effect() for _ in range(draw.randint(1, 2))], "choices": []}
        for j in range(0 if end else choices):
            conditions = [] if j < 2 else [condition() for _ in range(draw.choice([1, 1, 2]))]
            target = draw.randrange(nodes) if draw.random() < 0.1 else (i + draw.randint(-8, 20)) % nodes
            node["choices"].append({
                "text": " ".join(draw.choice(CHOICE_WORDS) for _ in range(7)) + f" {i} {j}",
                "conds": conditions, "effects": [effect() for _ in range(draw.randint(1, 3))], "to": target})
        made.append(node)
    start = [draw.randint(most // 4, most - most // 4) for _ in range(variables)]
    return {"vars": start, "max": most, "turns": turns, "nodes": made}


def comparison(c):
    return f"v{c['var']} {c['cmp']} {c['val']}"


def ink(story):
    most = story["max"]
    out = ["VAR turn = 0"] + [f"VAR v{i} = {x}" for i, x in enumerate(story["vars"])] + ["-> n0", ""]

    def effect(e, indent):
        if e["op"] == "add":
            return f"{indent}~ v{e['var']} = MIN({most}, MAX(0, v{e['var']} + {e['val']}))".replace("+ -", "- ")
        if e["op"] == "set":
            return f"{indent}~ v{e['var']} = {e['val']}"
        return f"{indent}~ v{e['var']} = MIN({most}, MAX(0, v{e['var']} + v{e['src']} - {-e['val']}))"

    for node in story["nodes"]:
        out += [f"=== n{node['id']} ===", "~ turn = turn + 1", "{turn > %d: -> finish}" % story["turns"]]
        if node["end"]:
            out += ["-> finish", ""]
            continue
        out += ["{turn == %d:" % node["event"]["turn"], effect(node["event"]["effect"], "    "), "}"]
        out += [effect(e, "") for e in node["entry"]]
        phrase = "{%s:They look up|They look away}" % comparison(node["phrase"])
        out.append("%s. Level {v%d}. %s." % (node["text"], node["show"], phrase))
        for choice in node["choices"]:
            guard = "".join("{%s} " % comparison(x) for x in choice["conds"])
            out.append(f"+ {guard}[{choice['text']}]")
            out += [effect(e, "    ") for e in choice["effects"]]
            out.append(f"    -> n{choice['to']}")
        out.append("")
    out += ["=== finish ===", "END {turn} " + " ".join("{v%d}" % i for i in range(len(story["vars"]))), "-> END", ""]
    return "\n".join(out)


def flat(story):
    """Lines of numbers and texts for the minimal engine, which has no JSON library (see flat_engine.cpp)."""
    number = {"add": 0, "set": 1, "addvar": 2}
    out = [f"{len(story['nodes'])} {len(story['vars'])} {story['max']} {story['turns']}", " ".join(map(str, story["vars"]))]

    def effect(e):
        return f"{number[e['op']]} {e['var']} {e.get('src', 0)} {e['val']}"

    def condition(c):
        return f"{c['var']} {0 if c['cmp'] == '>=' else 1} {c['val']}"

    for node in story["nodes"]:
        head = [int(node["end"]), node["show"], condition(node["phrase"]), node["event"]["turn"],
                effect(node["event"]["effect"]), len(node["entry"]), *map(effect, node["entry"]), len(node["choices"])]
        out += [" ".join(map(str, head)), node["text"]]
        for choice in node["choices"]:
            line = [choice["to"], len(choice["conds"]), *map(condition, choice["conds"]),
                    len(choice["effects"]), *map(effect, choice["effects"])]
            out += [" ".join(map(str, line)), choice["text"]]
    return "\n".join(out) + "\n"


def promela(story):
    """One process whose every decision is one atomic transition: Spin stores a state for each decision, three for each end and one for the beginning."""
    most, turns = story["max"], story["turns"]

    def effect(e):
        var = f"v{e['var']}"
        if e["op"] == "set":
            return f"{var} = {e['val']}"
        other = "" if e["op"] == "add" else f" + v{e['src']}"
        sign = "-" if e["val"] < 0 else "+"
        return f"sum = {var}{other} {sign} {abs(e['val'])}; {var} = (sum < 0 -> 0 : (sum > {most} -> {most} : sum))"

    def arrival(node):
        if node["end"]:
            return f"    :: to == {node['id']} -> over = true"
        event = f"if :: turn == {node['event']['turn']} -> {effect(node['event']['effect'])} :: else fi"
        return f"    :: to == {node['id']} -> " + "; ".join([event, *map(effect, node["entry"])])

    def decision(node, choice):
        asked = " && ".join([f"node == {node['id']}", *map(comparison, choice["conds"])])
        done = "; ".join([*map(effect, choice["effects"]), f"to = {choice['to']}"])
        return f"     :: {asked} -> d_step {{ {done} }}"

    number = "short" if len(story["nodes"]) > 255 else "byte"
    out = [f"{number} node = 0; byte turn = 0; bool over = false; hidden short sum; hidden {number} to = 0;"]
    out += [f"byte v{i} = {x};" for i, x in enumerate(story["vars"])]
    out += ["inline arrive() {", "  node = to; turn = turn + 1;", f"  if :: turn > {turns} -> over = true", "  :: else -> if",
            *map(arrival, story["nodes"]), "    fi", "  fi;", "  if :: over -> node = 0 :: else fi;", "  to = 0", "}",
            "active proctype play() {", "  d_step { arrive() };", "  do", "  :: over -> break", "  :: atomic { !over -> if"]
    out += [decision(node, choice) for node in story["nodes"] for choice in node["choices"]]
    return "\n".join([*out, "     fi;", "     d_step { arrive() } }", "  od", "}", ""])


def onedoor_effect(e):
    var = f"v{e['var']}"
    if e["op"] == "set":
        return f"{var} = {e['val']}"
    if e["op"] == "add":
        return f"{var} {'-=' if e['val'] < 0 else '+='} {abs(e['val'])}"
    return f"{var} += v{e['src']} - {-e['val']}"


def onedoor_option(story, node, number, choice, judged):
    option = {"id": f"o{number}", "text": choice["text"]}
    if choice["conds"]:
        option["when"] = " and ".join(map(comparison, choice["conds"]))
    option["takes"] = 1
    option["effects"] = [onedoor_effect(e) for e in choice["effects"]]
    if judged:
        option["effects"].append(f"emit({LOGGED[(node['id'] * 7 + number) % len(LOGGED)]})")
    option["goes"] = "end" if story["nodes"][choice["to"]]["end"] else f"n{choice['to']}"
    return option


def onedoor_scene(story, node, judged):
    event = node["event"]
    phrase = node["phrase"]
    otherwise = dict(phrase, cmp="<" if phrase["cmp"] == ">=" else ">=")
    return {
        "id": f"n{node['id']}",
        "with": "client",
        "on_enter": [f"if day == {event['turn'] - 1}: {onedoor_effect(event['effect'])}"] + [onedoor_effect(e) for e in node["entry"]],
        "lines": [{"id": f"v{node['show']}", "text": node["text"] + "."},
                  {"id": "up", "text": "They look up.", "when": comparison(phrase)},
                  {"id": "away", "text": "They look away.", "when": comparison(otherwise)}],
        "options": [onedoor_option(story, node, j, c, judged) for j, c in enumerate(node["choices"])]}


def reached(story):
    """The nodes that some choice leads to, from the first one on: a scene that nothing leads to is a fault of the author's."""
    seen, waiting = {0}, [0]
    while waiting:
        for choice in story["nodes"][waiting.pop()]["choices"]:
            if choice["to"] not in seen:
                seen.add(choice["to"])
                waiting.append(choice["to"])
    return seen


def onedoor(story, judged):
    most = story["max"]
    seen = reached(story)
    scenes = [onedoor_scene(story, n, judged) for n in story["nodes"] if not n["end"] and n["id"] in seen]
    protocol = "bench-timed" if judged else "bench"
    rules = [r["id"] for r in json.loads((HERE / "packs/protocols" / protocol / "protocol.json").read_text())["rules"]]
    head = {
        "format": 1, "id": "story", "version": "1", "language": "en",
        "title": "A generated story", "summary": "Made for measuring speed; it means nothing.", "minutes": 10,
        "start": "2026-01-01", "country": "bench", "protocol": protocol,
        "seats": [{"id": "worker", "opens": "n0"}],
        "chapters": [{"id": "whole", "title": "The whole story", "end": story["turns"], "pace": "daily"}],
        "actors": [{"id": "worker", "role": "ess", "name": "Worker"}, {"id": "client", "role": "client", "name": "Client"}],
        "variables": [{"id": f"v{i}", "type": "int", "min": 0, "max": most, "start": x, "overflow": "saturate"}
                      for i, x in enumerate(story["vars"])],
        "scenes": scenes,
        "endings": [{"id": "over", "title": "The end", "text": "The story is over."}],
        "scope": [{"rule": rule, "as": "conditional"} for rule in rules],
        "measures": [{"id": "level", "dimension": "O", "of": 1000, "value": f"1000 * v0 // {most}", "text": "How high the first level is."}]}
    return "{\n" + ",\n".join(member(k, v) for k, v in head.items() if v != []) + "\n}\n"


def member(name, value):
    """One member of the file; a list has one element on each line."""
    if not isinstance(value, list):
        return f"{json.dumps(name)}: {json.dumps(value)}"
    return f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(element) for element in value) + "\n]"


def write_packs(root, story, judged):
    """A whole folder of packs: the story, the country and protocol beside it, and the project's list of events."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(HERE / "packs", root)
    (root / "schema").mkdir()
    shutil.copy(HERE.parents[1] / "scenarios/schema/events.json", root / "schema")
    (root / "story").mkdir()
    (root / "story/scenario.json").write_text(onedoor(story, judged))


if __name__ == "__main__":
    words = argparse.ArgumentParser(description="Writes one generated story in several formats.")
    words.add_argument("--nodes", type=int, default=200)
    words.add_argument("--choices", type=int, default=5)
    words.add_argument("--vars", type=int, default=10)
    words.add_argument("--max", type=int, default=100)
    words.add_argument("--turns", type=int, default=40)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--endfrac", type=float, default=0.02, help="share of nodes that end the story")
    words.add_argument("--maxdelta", type=int, default=15, help="most that one effect adds or takes")
    words.add_argument("--judged", action="store_true", help="options log events, for a protocol of twenty timed rules")
    words.add_argument("--out", type=pathlib.Path, required=True, help="<out>.flat, <out>.ink, <out>.pml, and the folder <out> for onedoor")
    words.add_argument("--formats", default="flat,ink,onedoor")
    given = words.parse_args()
    made = generate(given.nodes, given.choices, given.vars, given.max, given.turns, given.seed, given.endfrac, given.maxdelta)
    for wanted in given.formats.split(","):
        if wanted == "onedoor":
            write_packs(given.out, made, given.judged)
        else:
            given.out.with_suffix(f".{wanted}").write_text({"flat": flat, "ink": ink, "pml": promela}[wanted](made))
