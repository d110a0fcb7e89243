"""
Reads an exported bundle with Python's csv alone and holds runs.csv against metrics.csv and scenario.json:

    python3 test/bench/read_back.py FOLDER

Rows, columns and numbers of trials; mean, standard deviation and percentiles of every metric, to as much as metrics.csv
says they may be off (bucket_error). Memory: 8 bytes per trial and metric. Ends with 1 and a line for each fault.
"""

import csv
import json
import math
import sys
from array import array
from pathlib import Path

# magnitudes below count as zero in histograms
SMALLEST = 2.0**-10
# sums of a million numbers in another order
ROUNDING = 1e-9


def quantile(ordered, p):
    """Hyndman and Fan's definition 7."""
    place = (len(ordered) - 1) * p
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def read_metrics(folder):
    stated = {}
    with open(folder / "metrics.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            value = float(row["value"]) if row["value"] else math.nan
            stated.setdefault(row["metric"], {})[row["statistic"]] = value
    return stated


def read_runs(folder, wanted):
    values = {name: array("d") for name in wanted}
    with open(folder / "runs.csv", encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader)
        places = [(header.index(name), values[name].append) for name in wanted]
        count = 0
        for row in reader:
            if len(row) != len(header) or row[0] != str(count):
                raise SystemExit(f"row {count}: trial {row[0]}, {len(row)} cells under {len(header)} columns")
            for place, append in places:
                if row[place]:
                    append(float(row[place]))
            count += 1
    return header, count, values


def main(folder):
    stated = read_metrics(folder)
    header, count, values = read_runs(folder, stated)
    run = json.loads((folder / "scenario.json").read_text("utf-8"))["run"]
    faults = []
    if count != run["trials"]:
        faults.append(f"{count} rows, {run['trials']} trials")
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    named = {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}
    if [field["name"] for field in named["runs"]] != header:
        faults.append("the columns of runs.csv are not those of datapackage.json")
    compared, furthest = 0, 0.0
    for name, statistics in stated.items():
        own = sorted(values.pop(name))
        if len(own) + statistics["invalid"] != count:
            faults.append(f"{name}: {count - len(own)} empty cells, {statistics['invalid']:.0f} undefined")
        if not own:
            continue
        mean = math.fsum(own) / len(own)
        size = max(abs(own[0]), abs(own[-1]))
        off = abs(statistics["mean"] - mean)
        if off > ROUNDING * size:
            faults.append(f"{name} mean: {mean} instead of {statistics['mean']}")
        sd = math.sqrt(math.fsum((x - mean) ** 2 for x in own) / max(1, len(own) - 1))
        if abs(statistics["sd"] - sd) > ROUNDING * size:
            faults.append(f"{name} sd: {sd} instead of {statistics['sd']}")
        error = statistics["bucket_error"]
        for p in (5, 10, 25, 50, 75, 90, 95):
            exact, found = quantile(own, p / 100), statistics[f"p{p}"]
            allowed = error * abs(exact) + SMALLEST if error > 0 else 1e-12 * abs(exact)
            if abs(found - exact) > allowed:
                faults.append(f"{name} p{p}: {exact} instead of {found}, allowed {error:.6f}")
            compared += 1
            if exact != 0 and abs(exact) > 1:
                furthest = max(furthest, abs(found / exact - 1))
    print(f"{count} rows, {len(header)} columns, {len(stated)} metrics, {compared} percentiles compared")
    print(f"the furthest percentile above 1 is off by {furthest:.2e} of its value")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
