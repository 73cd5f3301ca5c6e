"""The reference service of service.go in SimPy, the same in every rule.

usage: simpy_service.py WORKERS [REPLICATIONS [SEED]]
Prints one "name value unit" line a figure, with the half-width of a 95 % interval where there is one.

Hand-over: a released worker picks after the same case's next package stands in the line (rule A). SimPy does so by
itself: the release is handed out when its event is processed, and the next request is made before that.
"""
import math
import random
import statistics
import sys
import time

import simpy

YEAR = 1725.0  # working hours
WARM_UP, HORIZON = YEAR, 6 * YEAR
REPORTS = (30, 10, 10, 20, 170)  # a year, by municipality
TRAVEL = (0.0, 1.0, 1.5, 2.5, 0.3)  # h there and back
LAG = YEAR / 12
SIGMA = math.sqrt(math.log(1 + 4 / 9))  # of a lognormal with standard deviation 2/3 of the mean
WORK = math.log(6) - SIGMA**2 / 2
VISIT = math.log(3) - SIGMA**2 / 2


class Replication:
    def __init__(self, workers, seed):
        self.draw = random.Random(seed)
        self.env = simpy.Environment()
        self.staff = simpy.PriorityResource(self.env, workers)
        self.triage = self.investigation = self.busy = self.worked = self.travelled = 0.0
        self.triages = self.investigated = self.events = 0
        for municipality, reports in enumerate(REPORTS):
            self.env.process(self.source(municipality, reports / YEAR))

    def source(self, municipality, rate):
        while True:
            yield self.env.timeout(self.draw.expovariate(rate))
            self.events += 1
            self.env.process(self.case(municipality))

    def book(self, hours, road):
        begin, end = self.env.now, self.env.now + hours
        if end > WARM_UP:
            self.busy += min(end, HORIZON) - max(begin, WARM_UP)
        if begin >= WARM_UP:
            self.worked += hours
            self.travelled += road

    def case(self, municipality):
        env, draw, staff = self.env, self.draw, self.staff
        since = env.now
        with staff.request(priority=0 if draw.random() < 0.05 else 1) as turn:
            yield turn
            hours = draw.expovariate(1 / 3)
            self.book(hours, 0.0)
            yield env.timeout(hours)
        self.events += 1
        if env.now >= WARM_UP:
            self.triages += 1
            self.triage += env.now - since
        if draw.random() >= 0.8:
            return
        since = env.now
        for package in range(6):
            with staff.request(priority=2) as turn:
                yield turn
                road = TRAVEL[municipality] if package % 2 == 0 else 0.0
                hours = draw.lognormvariate(WORK, SIGMA) + road
                self.book(hours, road)
                yield env.timeout(hours)
            self.events += 1
        if env.now >= WARM_UP:
            self.investigated += 1
            self.investigation += env.now - since
        if draw.random() >= 0.4:
            return
        for _ in range(18):
            yield env.timeout(LAG)
            self.events += 1
            env.process(self.follow_up(municipality))

    def follow_up(self, municipality):
        with self.staff.request(priority=3) as turn:
            yield turn
            road = TRAVEL[municipality]
            hours = self.draw.lognormvariate(VISIT, SIGMA) + road
            self.book(hours, road)
            yield self.env.timeout(hours)
        self.events += 1


def main():
    workers = int(sys.argv[1])
    replications = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    runs = []
    begin = time.perf_counter()
    for r in range(replications):
        run = Replication(workers, seed + r)
        run.env.run(until=HORIZON)
        runs.append(run)
    wall = time.perf_counter() - begin
    name = f"simpy_service{workers}"
    print(f"{name}_speed {replications / wall:.3f} replications/s")
    print(f"{name}_event {wall / sum(r.events for r in runs) * 1e9:.0f} ns/event")
    for figure, unit, values in (
        ("triage", "h", [r.triage / r.triages for r in runs]),
        ("investigation", "h", [r.investigation / r.investigated for r in runs]),
        ("utilisation", "of_1", [r.busy / (workers * (HORIZON - WARM_UP)) for r in runs]),
        ("travel_share", "of_1", [r.travelled / r.worked for r in runs]),
    ):
        print(f"{name}_{figure} {statistics.mean(values):.4f} {unit}")
        if replications > 1:
            half = 1.96 * statistics.stdev(values) / math.sqrt(replications)
            print(f"{name}_{figure}_half_width {half:.4f} {unit}")


main()
