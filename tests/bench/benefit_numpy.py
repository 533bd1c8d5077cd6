"""The benefit of benefit_bench for the same people, with NumPy: benefit_numpy.py <file of benefit_bench write> <seconds>.

Prints the same line; or one that says so where there is no NumPy."""
import json
import statistics
import sys
import time

try:
    import numpy as np
except ImportError:
    np = None

PERSONS, HOUSEHOLDS, MONTHS = 100_000, 40_000, 12


def people(path):
    with open(path, "rb") as file:
        first = np.fromfile(file, np.uint32, HOUSEHOLDS + 1)
        pay = np.fromfile(file, np.int32, PERSONS) / 100
        adult = np.fromfile(file, np.uint8, PERSONS)
        rates = np.fromfile(file, np.int64, MONTHS) / 10_000
    return first[:-1].astype(np.intp), pay, adult == 0, rates


def benefits(first, pay, child, rates):
    """Euros by month and household."""
    income = np.add.reduceat(pay, first)
    full = 900 + 150 * np.add.reduceat(child.astype(np.float64), first)
    out = np.empty((len(rates), len(first)))
    for month, rate in enumerate(rates):
        out[month] = np.maximum(0, full - 0.6 * np.maximum(0, income * rate - 300))
    return out


def main():
    if np is None:
        print(json.dumps({"skipped": "NumPy is not installed"}))
        return
    given, seconds = people(sys.argv[1]), float(sys.argv[2])
    times, paid, end = [], None, time.process_time() + seconds
    while not times or time.process_time() < end:
        begin = time.process_time()
        paid = benefits(*given)
        times.append(time.process_time() - begin)
    print(json.dumps({"household_months": HOUSEHOLDS * MONTHS, "ms": statistics.median(times) * 1e3, "total": round(paid.sum())}))


if __name__ == "__main__":
    main()
