"""The people of cohort_bench, by the definitions and nothing else: how many of 3,000 are in work after 24 months."""
import json
import math

MASK, GAMMA, SEED, COPIES = 2**64 - 1, 0x9E3779B97F4A7C15, 1, 20
FINDING, INHERITED, RATIO, SEPARATION, MONEY, SUPPORT = (0.03, 0.025, 0.02), 0.8, 1.5, 0.06, 0.6, 12


def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def uniform(person, month, stream):
    k = person << 20 | month << 4 | stream
    return (mix(mix(SEED + GAMMA & MASK) + GAMMA * (k + 1) & MASK) >> 11) * 2.0**-53


def in_work(person, rate):
    used, working = 0, False
    for month in range(1, 25):
        if working:
            share = max(SUPPORT - used, 0) / SUPPORT
            used = min(used + 1, SUPPORT)
            working = uniform(person, month, 1) >= 1 - math.exp(-SEPARATION * MONEY**share)
        else:
            ramp = min(max((month - 2) / 4, 0), 1)
            working = uniform(person, month, 0) < 1 - math.exp(-rate * RATIO**ramp)
    return working


def main():
    count = 0
    for copy in range(COPIES):
        for place in range(150):  # 25 people of each cell, counties in order, others before those with inherited unemployment
            county, inherited = divmod(place // 25, 2)
            count += in_work(copy * 300 + place, FINDING[county] * (INHERITED if inherited else 1))
    print(json.dumps({"in_work": count}))


main()
