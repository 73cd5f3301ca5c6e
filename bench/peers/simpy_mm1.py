"""M/M/1 in SimPy: a process a customer and a Resource, the idiom of SimPy's own documentation.

usage: simpy_mm1.py [CUSTOMERS [SEED]]
Arrivals at rate 0.9, mean service 1. Prints one "name value unit" line a figure.
"""
import random
import sys
import time

import simpy

RHO = 0.9


def source(env, server, draw, customers, times):
    for _ in range(customers):
        yield env.timeout(draw(RHO))
        env.process(customer(env, server, draw, times))


def customer(env, server, draw, times):
    arrived = env.now
    with server.request() as turn:
        yield turn
        yield env.timeout(draw(1.0))
    times[0] += env.now - arrived


def main():
    customers = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    draw = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1).expovariate
    env = simpy.Environment()
    times = [0.0]
    env.process(source(env, simpy.Resource(env, 1), draw, customers, times))
    begin = time.perf_counter()
    env.run()
    wall = time.perf_counter() - begin
    print(f"simpy_mm1_time {wall / customers * 1e9:.1f} ns/customer")
    print(f"simpy_mm1_mean_system_time {times[0] / customers:.4f} services")


main()
