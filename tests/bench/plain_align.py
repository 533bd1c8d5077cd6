"""The same runs as align_bench makes, aligned by the textbook: a whole table of costs for each. Prints the same line."""
import json
import time

KINDS, LENGTH, RUNS = 24, 30, 1000
MASK = 0xFFFFFFFF


def draws(play):
    state = (play * 2654435761 + 1) & MASK or 1
    while True:
        state ^= (state << 13) & MASK
        state ^= state >> 17
        state ^= (state << 5) & MASK
        yield state


def exemplar():
    numbers, acts, day = draws(0), [], 0
    for _ in range(LENGTH):
        kind = next(numbers) % KINDS
        day += next(numbers) % 4
        acts.append((kind, day))
    return acts


def run(wanted, number):
    numbers, acts, day = draws(number), [], 0
    for kind, due in wanted:
        fate, late, other = next(numbers) % 10, next(numbers) % 24, next(numbers) % KINDS
        day = max(day, due + (late if late < 6 else 0))
        if fate in (1, 2):
            acts.append((other, day))
        if fate not in (0, 2):
            acts.append((kind, day))
    return acts


def price(act):
    return 4 if act[0] % 8 == 0 else 2


def distance(wanted, played):
    table = [[0] * (len(played) + 1) for _ in range(len(wanted) + 1)]
    for i in range(len(wanted) + 1):
        for j in range(len(played) + 1):
            ways = [] if i or j else [0]
            if i:
                ways.append(table[i - 1][j] + price(wanted[i - 1]))
            if j:
                ways.append(table[i][j - 1] + price(played[j - 1]))
            if i and j and wanted[i - 1][0] == played[j - 1][0]:
                ways.append(table[i - 1][j - 1] + min(4, max(0, played[j - 1][1] - wanted[i - 1][1])))
            table[i][j] = min(ways)
    return table[-1][-1]


def main():
    wanted = exemplar()
    runs = [run(wanted, number) for number in range(1, RUNS + 1)]
    begin = time.process_time()
    cost = sum(distance(wanted, played) for played in runs)
    used = time.process_time() - begin
    print(json.dumps({"runs": RUNS, "acts": sum(map(len, runs)), "cost": cost, "traces_per_s": round(RUNS / used)}))


if __name__ == "__main__":
    main()
