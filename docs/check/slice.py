#!/usr/bin/env python3
"""A slice of Grannelag's model, written a second time from docs/model.md alone.

One municipality, one office, whole posts: concerns, reviews, investigations,
measures, staff with vacation, sickness, training, meetings, quits and newcomers,
the order of work, tours, cover and help. Its random numbers are Python's own, so
figures agree within their intervals and not to the digit.

    python3 slice.py [replications]            figures of this program
    python3 slice.py [replications] FILE.json  beside those of grannelag-cli --json

It is no part of the build. Standard library only.
"""
import bisect, heapq, json, math, random, sys

DAY, WEEK = 7.5, 5
YEAR_DAYS = 260.9
YEAR = YEAR_DAYS * DAY
MONTH = YEAR / 12
CAL = 5 * 7.5 / 7                      # a calendar day [h]
LIMIT3, LIMIT7, SLACK14 = YEAR / 4, 7 * CAL, 14 * CAL
REVIEW_PLAN, VISIT_PLAN = 4 * CAL, 7 * CAL
HOLIDAYS = {0, 68, 69, 70, 85, 97, 103, 110, 255, 256}
WARMUP, YEARS = 1, 5
NEVER = 1e18

# Section 3.3: the defaults, and the file's own.
CHILDREN, POSTS = 2200, 9
REPORTS = 44.9 * CHILDREN / 1000
INVESTIGATED, MEASURE, PLACEMENT, TRIBUNAL = 0.76, 0.39, 0.20, 0.30
TRIAGE_H, INV_H, VISIT_H, HOME_H, PLACED_H, TRIBUNAL_H = 2, 35, 2, 45, 70, 80
CV, VISIT_CV = 0.6, 0.3
HOME_EVERY, PLACED_EVERY = 6 * WEEK * DAY, YEAR / 4
HOME_LIFE, PLACED_LIFE = 2 * YEAR, 5 * YEAR
WAIT_DAYS, WAIT_CV, FOSTER_MIN = 38, 0.4, 60
VACATION_WEEKS, SICK, LONG_SHARE, SHORT_D, LONG_D, TRAINING = 5, 0.105, 0.7, 3, 40, 0.03
OVERHEAD, QUITS, FILL, NEW_MONTHS, NEW_SPEED = 0.22, 0.20, 1.3, 6, 0.5
TOUR, OVERTIME, MOVE_DAYS, AT_WORK, LOCAL = 10 * DAY, 2, 20, 1 / 3, 15 / 60
ROAD = 2 * LOCAL                       # to a family and back [h]


def year_start(y):
    return round(YEAR_DAYS * y)


OTHER_WEEKS = [40, 40, 8, 8, 51, 44, 11, 36, 47, 5, 17, 48, 9, 42, 37, 6, 46, 12]
INV, HOME, PLACED, CLOSED, CONCERN = range(5)
DESK, TRIP = 0, 1


class Case:
    __slots__ = ("id", "kind", "owner", "start", "step", "gaps", "outside", "queued", "life", "foster", "visit_due",
                 "ready", "desk_h", "desk_due", "visit_h", "desk", "visit", "came", "since")


class Worker:
    __slots__ = ("n", "q", "load", "cases", "employed", "hired", "change", "short", "short_end", "long", "long_end",
                 "long_from", "gone", "course", "leave", "here", "busy", "free", "owed", "began", "doing", "task",
                 "planned", "speed", "until", "late", "road", "stops", "begun", "overnight")


class Run:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.days = year_start(WARMUP + YEARS)
        self.obs = year_start(WARMUP)
        self.c = {k: 0.0 for k in ("due7", "in7", "due3", "in3", "ended", "length", "queue", "outside", "vdue", "vin",
                                   "open_days", "measure_days", "changes", "covers", "road", "late", "present",
                                   "two", "opened", "vacant", "trips", "stops", "concerns", "work", "demand")}
        self.wake = [[] for _ in range(self.days + 2)]
        self.triage, self.events, self.seq, self.cases, self.n = [], [], 0, set(), 0
        self.now = 0.0
        self.working = False

    # Section 2.3
    def ln(self, mean, cv):
        if mean <= 0:
            return 0.0
        if cv == 0:
            return mean
        s2 = math.log(1 + cv * cv)
        return mean * math.exp(math.sqrt(s2) * self.r.gauss(0, 1) - s2 / 2)

    def exp(self, mean):
        return self.r.expovariate(1 / mean)

    def poisson(self, mean):
        n, t = 0, self.exp(1)
        while t < mean:
            n += 1
            t += self.exp(1)
        return n

    def observed(self, t):
        return self.obs <= math.floor(t / DAY) < self.days

    def at(self, t, what, x):
        self.seq += 1
        heapq.heappush(self.events, (t, self.seq, what, x))

    def wake_at(self, t, what, c):
        d = math.ceil(t / DAY - 1e-9)
        if d <= self.days:
            self.wake[d].append((what, c))

    def new_case(self, kind):
        c = Case()
        self.n += 1
        c.id, c.kind, c.owner, c.desk, c.visit = self.n, kind, None, None, None
        c.queued = c.outside = 0.0
        c.life, c.step, c.since = NEVER, 0, 0.0
        c.desk_h = c.visit_h = c.desk_due = c.visit_due = c.foster = 0.0
        self.cases.add(c)
        return c

    # Section 2.4
    def staff_starts(self):
        stay, fill = YEAR / QUITS, FILL * MONTH
        long_share = SICK * LONG_SHARE
        self.p_short, self.p_long = 1 - (1 - SICK) / (1 - long_share), long_share
        self.workers = []
        for n in range(POSTS):
            w = Worker()
            w.n, w.q, w.load, w.cases = n, [[], [], [], []], 0.0, set()
            w.employed = self.r.random() >= fill / (fill + stay)
            w.hired = -self.exp(stay) if w.employed else 0
            w.change = self.exp(stay if w.employed else fill)
            w.short, w.long = self.r.random() < self.p_short, self.r.random() < self.p_long
            w.short_end = self.exp(self.spell(w.short, self.p_short, SHORT_D))
            w.long_end = self.exp(self.spell(w.long, self.p_long, LONG_D))
            w.long_from, w.gone, w.owed, w.leave = 0.0, False, 0.0, set()
            w.here = w.busy = w.free = w.overnight = False
            w.begun = w.task = None
            w.road = w.late = 0.0
            w.stops = []
            self.workers.append(w)

    def spell(self, sick, p, days):
        return days * DAY if sick else days * DAY * (1 - p) / p

    def plan_leave(self):
        n = POSTS
        most = max(1, n - math.ceil(n * AT_WORK - 1e-9))
        off = [0] * 60
        length = round(VACATION_WEEKS * 3 / 5)
        for w in self.workers:
            w.leave = set()
            wish = 27 + self.r.randrange(3)
            stretches = sorted(range(25, 34 - length + 2), key=lambda f: (abs(f - wish), -f))
            peak = lambda f: max(off[f:f + length])
            first = next((f for f in stretches if peak(f) < most), None)
            if first is None:
                first = min(stretches, key=peak)
            for k in range(length):
                w.leave.add(first + k)
                off[first + k] += 1
            for _ in range(VACATION_WEEKS - length):
                i = self.r.randrange(len(OTHER_WEEKS))
                order = [OTHER_WEEKS[(i + k) % len(OTHER_WEEKS)] for k in range(len(OTHER_WEEKS))]
                order = [x for x in order if x not in w.leave]
                week = next((x for x in order if off[x] < most), None)
                if week is None:
                    week = min(order, key=lambda x: off[x])
                w.leave.add(week)
                off[week] += 1

    def staff_morning(self, d):
        now = self.now
        y = 0
        while year_start(y + 1) <= d:
            y += 1
        if d == year_start(y):
            self.plan_leave()
        week, holiday = (d - year_start(y)) // WEEK + 1, (d - year_start(y)) in HOLIDAYS
        present = 0
        for w in self.workers:
            if w.overnight:
                w.here = True
                present += 1
                continue
            while w.change <= now:
                at = w.change
                if w.employed:
                    w.employed, w.change, w.owed = False, at + self.exp(FILL * MONTH), 0.0
                    self.put_back(w)
                    self.leave_cases(w)
                else:
                    w.employed, w.hired, w.change, w.gone = True, at, at + self.exp(YEAR / QUITS), False
                    if w.long:
                        w.long, w.long_end = False, at + self.exp(self.spell(False, self.p_long, LONG_D))
            while w.short_end <= now:
                w.short = not w.short
                w.short_end += self.exp(self.spell(w.short, self.p_short, SHORT_D))
            while w.long_end <= now:
                w.long, w.long_from = not w.long, w.long_end
                w.long_end += self.exp(self.spell(w.long, self.p_long, LONG_D))
                if not w.long:
                    w.gone = False
            if w.employed and w.long and not w.gone and now - w.long_from >= MOVE_DAYS * DAY:
                if any(x.employed and not x.gone and x is not w for x in self.workers):
                    w.gone = True
                    self.put_back(w)
                    self.leave_cases(w)
                else:
                    w.long_from = now
            course = self.r.random() < TRAINING
            w.here = (w.employed and not w.short and not w.long and not course and week not in w.leave and not holiday)
            if not w.here and not holiday:
                self.put_back(w)
            present += w.here
            if d >= self.obs and not w.employed:
                self.c["vacant"] += 1
        if d >= self.obs and not holiday:
            self.c["opened"] += 1
            self.c["two"] += present >= 2
            self.c["present"] += present
        return holiday

    def leave_cases(self, w):
        cases, w.cases, w.load, w.q = list(w.cases), set(), 0.0, [[], [], [], []]
        for c in sorted(cases, key=lambda c: -c.id):
            c.owner = None
            self.assign(c)
            if self.observed(self.now):
                self.c["changes"] += 1

    # Section 2.5
    def weight(self, c):
        return 1.5 if c.kind == PLACED else 1.0

    def assign(self, c):
        able = [w for w in self.workers if w.employed and not w.gone]
        if not able:
            able = self.workers[:1]
        w = min(able, key=lambda w: (w.load, w.n))
        c.owner = w
        w.cases.add(c)
        w.load += self.weight(c)
        for side in (DESK, TRIP):
            if (c.desk if side == DESK else c.visit) == "waits":
                self.enqueue(c, side)

    def queue(self, c, side):
        return (0 if c.kind == INV else 2) + side

    def due(self, c, side):
        if side == DESK:
            return c.desk_due
        return self.package_due(c) if c.kind == INV else c.visit_due + VISIT_PLAN

    def enqueue(self, c, side):
        w = c.owner
        bisect.insort(w.q[self.queue(c, side)], (self.due(c, side), c.id, c))
        if self.working and w.free:
            self.next(w)

    def drop(self, c, side):
        q = c.owner.q[self.queue(c, side)]
        q.remove((self.due(c, side), c.id, c))

    def ready(self, c, side, hours):
        if side == DESK:
            c.desk, c.desk_h = "waits", hours
        else:
            c.visit, c.visit_h = "waits", hours
        c.since = self.now
        if self.observed(self.now):
            self.c["demand"] += hours

    # The way of a case, section 2.3
    def concern(self):
        self.at(self.now + self.exp(YEAR / REPORTS), "concern", None)
        c = self.new_case(CONCERN)
        c.came = self.now
        c.desk, c.desk_h, c.desk_due = "waits", self.ln(TRIAGE_H, CV), self.now + REVIEW_PLAN
        if self.observed(self.now):
            self.c["concerns"] += 1
            self.c["demand"] += c.desk_h
        if self.observed(self.now + LIMIT7):
            self.c["due7"] += 1
        heapq.heappush(self.triage, (c.desk_due, c.id, c))
        if self.working:
            for w in self.workers:
                if w.free and self.end - self.now > w.owed - (self.now - w.began):
                    self.next(w)
                    return

    def reviewed(self, c):
        if self.observed(c.came + LIMIT7) and self.now <= c.came + LIMIT7:
            self.c["in7"] += 1
        c.desk = None
        if self.r.random() >= INVESTIGATED:
            self.close(c)
            return
        c.kind, c.start, c.queued = INV, self.now, 0.0
        if self.observed(c.start + LIMIT3):
            self.c["due3"] += 1
        self.plan_gaps(c)
        self.assign(c)
        self.package(c)

    def plan_gaps(self, c):
        parts = [self.exp(1) for _ in range(5)]
        total = self.ln(WAIT_DAYS * CAL, WAIT_CV)
        c.gaps = [total * p / sum(parts) for p in parts]

    def package_due(self, c):
        return c.start + LIMIT3 * (c.step + 1) / 7

    def package(self, c):
        if c.step % 2:
            self.package_desk(c, INV_H / 6)
            return
        self.ready(c, TRIP, self.ln(VISIT_H, VISIT_CV))
        self.enqueue(c, TRIP)

    def package_desk(self, c, mean):
        c.desk_due = self.package_due(c)
        self.ready(c, DESK, self.ln(mean, CV))
        self.enqueue(c, DESK)

    def package_done(self, c):
        if c.step == 5:
            self.decide(c)
            return
        until = self.now + c.gaps[c.step]
        morning = math.floor(until / DAY + 0.5) * DAY
        if morning <= self.now:
            c.step += 1
            self.package(c)
            return
        c.outside += morning - self.now
        self.wake_at(morning, "gap", c)

    def decide(self, c):
        if c.start >= 0:
            length = self.now - c.start
            if self.observed(c.start + LIMIT3) and length <= LIMIT3:
                self.c["in3"] += 1
            if self.observed(self.now):
                self.c["ended"] += 1
                self.c["length"] += length / CAL
                self.c["queue"] += c.queued / CAL
                self.c["outside"] += c.outside / CAL
        if self.r.random() >= MEASURE:
            self.close(c)
            return
        w = c.owner
        w.load -= self.weight(c)
        c.kind, c.step = (PLACED if self.r.random() < PLACEMENT else HOME), 0
        w.load += self.weight(c)
        self.live(c)
        if c.kind == PLACED and self.r.random() < TRIBUNAL:
            self.add_desk(c, self.ln(TRIBUNAL_H, CV), self.now + LIMIT3)
        c.visit_due = self.now + self.every(c)
        self.plan_visit(c)

    def live(self, c):
        if c.kind == PLACED:
            c.foster = self.ln(2 * FOSTER_MIN / 60, 0.5)
        c.life = self.now + self.exp(PLACED_LIFE if c.kind == PLACED else HOME_LIFE)
        self.wake_at(c.life, "end", c)

    def every(self, c):
        return PLACED_EVERY if c.kind == PLACED else HOME_EVERY

    def plan_visit(self, c):
        if c.visit_due - TOUR > self.now:
            self.wake_at(c.visit_due - TOUR, "visit", c)
        else:
            self.visit_ready(c)

    def visit_ready(self, c):
        self.ready(c, TRIP, self.ln(VISIT_H, VISIT_CV))
        self.enqueue(c, TRIP)

    def visited(self, c):
        if c.kind == INV:
            self.package_desk(c, INV_H / 6 - VISIT_H)
            return
        latest = c.visit_due + SLACK14
        if self.observed(latest) and latest <= c.life:
            self.c["vdue"] += 1
            self.c["vin"] += self.now <= latest
        every = self.every(c)
        hours = PLACED_H / 4 - VISIT_H if c.kind == PLACED else HOME_H * every / YEAR - VISIT_H
        self.add_desk(c, self.ln(max(0, hours), CV), self.now + every)
        c.visit_due += every
        self.plan_visit(c)

    def add_desk(self, c, hours, due):
        if hours <= 0:
            return
        if c.desk is not None:
            c.desk_h += hours
            if self.observed(self.now):
                self.c["demand"] += hours
            return
        c.desk_due = due
        self.ready(c, DESK, hours)
        self.enqueue(c, DESK)

    def missed(self, c, until):
        due = c.visit_due
        while due + SLACK14 <= until:
            if self.observed(due + SLACK14):
                self.c["vdue"] += 1
            due += self.every(c)

    def close(self, c):
        if c.kind in (HOME, PLACED):
            self.missed(c, c.life)
        if c.owner is not None:
            for side in (DESK, TRIP):
                if (c.desk if side == DESK else c.visit) == "waits":
                    self.drop(c, side)
            c.owner.load -= self.weight(c)
            c.owner.cases.discard(c)
        c.kind = CLOSED
        self.cases.discard(c)

    # Section 2.6
    def left(self, w):
        day = self.end - self.now
        return day - w.owed, day - max(0.0, w.owed - OVERHEAD * DAY)

    def fits(self, hours, left):
        if hours <= DAY:
            return hours <= left
        if hours <= DAY + OVERTIME:
            return hours <= left + OVERTIME
        return left >= DAY - 1e-9

    def speed(self, w):
        return NEW_SPEED if self.now - w.hired < NEW_MONTHS * MONTH else 1.0

    def pick(self, owner, w, base, desk, trip, latest):
        """The first task of a class by due time: (due, side, case), or None."""
        q = owner.q[base]
        first = (q[0][0], DESK, q[0][2]) if desk > 1e-9 and q else None
        for due, _, c in owner.q[base + 1][:8]:
            if first is not None and due >= first[0]:
                break
            if due - VISIT_PLAN > latest:
                break
            road = c.foster if c.kind == PLACED else ROAD
            if self.fits(road + c.visit_h / self.speed(w), trip):
                return (due, TRIP, c)
        return first

    def inquire(self, owner, w, desk, trip):
        return self.pick(owner, w, 0, desk, trip, NEVER)

    def follow(self, owner, w, desk, trip):
        return self.pick(owner, w, 2, desk, trip, self.now)

    def first_due(self, w, base):
        return min(w.q[base][0][0] if w.q[base] else NEVER, w.q[base + 1][0][0] if w.q[base + 1] else NEVER)

    def next(self, w):
        if w.free:
            w.owed = max(0.0, w.owed - (self.now - w.began))
            w.free = False
        if self.end - self.now <= 1e-9:
            return
        desk, trip = self.left(w)
        review = self.triage[0][2] if self.triage and desk > 1e-9 else None
        if review is not None and review.desk_due < self.start:
            return self.begin_review(w, desk)
        own = self.inquire(w, w, desk, trip)
        if own and own[0] < self.start:
            return self.begin(w, w, own, desk, trip)
        if self.first_due(w, 2) < self.start:
            follow = self.follow(w, w, desk, trip)
            if follow and follow[0] < self.start:
                return self.begin(w, w, follow, desk, trip)
        if self.step_in(w, self.away, desk, trip):
            return
        if review is not None:
            return self.begin_review(w, desk)
        if own:
            return self.begin(w, w, own, desk, trip)
        follow = self.follow(w, w, desk, trip)
        if follow:
            return self.begin(w, w, follow, desk, trip)
        if self.step_in(w, self.behind, desk, trip):
            return
        w.free, w.began = True, self.now

    def step_in(self, w, colleagues, desk, trip):
        if desk <= 1:
            desk = 0
        if trip <= 1:
            return False
        for o in colleagues:
            if o is w:
                continue
            for base, find in ((0, self.inquire), (2, self.follow)):
                if self.first_due(o, base) < self.start:
                    found = find(o, w, desk, trip)
                    if found and found[0] < self.start:
                        self.begin(w, o, found, desk, trip)
                        return True
        return False

    def begin_review(self, w, desk):
        _, _, c = heapq.heappop(self.triage)
        self.begin_desk(w, c, desk)

    def begin(self, w, owner, found, desk, trip):
        _, side, c = found
        self.drop(c, side)
        if side == DESK:
            self.begin_desk(w, c, desk)
        else:
            self.begin_trip(w, owner, c, trip)

    def begin_desk(self, w, c, desk):
        c.queued += self.now - c.since
        c.desk = "at work"
        w.doing, w.task, w.began, w.busy, w.speed = DESK, c, self.now, True, self.speed(w)
        w.planned = min(c.desk_h, desk * w.speed)
        ends = self.now + w.planned / w.speed if c.desk_h / w.speed <= desk else self.end
        w.until = ends
        if ends < self.end:
            self.at(ends, "done", w)

    # Section 2.7
    def begin_trip(self, w, owner, c, trip):
        w.speed = self.speed(w)
        foster = c.kind == PLACED
        w.road = c.foster if foster else ROAD
        w.stops = [c]
        hours = w.road + c.visit_h / w.speed
        if not foster:
            room = trip
            if hours > DAY + OVERTIME:
                room = (DAY + OVERTIME) * max(2, math.ceil(hours / (DAY + OVERTIME)))
            elif hours > DAY:
                room = trip + OVERTIME
            full = False
            for base in (1, 3):
                latest = NEVER if base == 1 else self.now + TOUR
                for due, _, x in list(owner.q[base]):
                    if due - VISIT_PLAN > latest:
                        break
                    if x.kind == PLACED:
                        continue
                    more = LOCAL + x.visit_h / w.speed
                    if hours + more > room:
                        break
                    self.drop(x, TRIP)
                    w.stops.append(x)
                    hours += more
                    w.road += LOCAL
        for x in w.stops:
            x.queued += self.now - x.since
            x.visit = "at work"
        left, last, w.late = self.end - self.now, self.end, 0.0
        if hours > left + OVERTIME + 1e-9:
            nights = (max(2, math.ceil(hours / (DAY + OVERTIME))) - 1) * DAY
            left += nights
            last += nights
            w.overnight = True
        if hours > left:
            w.late = hours - left
        w.doing, w.task, w.began, w.busy = TRIP, c, self.now, True
        w.until = min(last, self.now + hours)
        if w.until != self.end:
            self.at(w.until, "done", w)

    def done(self, w):
        w.busy = False
        if w.doing == DESK:
            c = w.task
            if self.leave_desk(w):
                c.since = self.now
                c.desk = "waits"
                self.back(c)
            else:
                self.desk_done(w, c)
        else:
            w.overnight = False
            if self.observed(self.now):
                self.c["road"] += w.road
                self.c["late"] += w.late
                self.c["trips"] += 1
                self.c["stops"] += len(w.stops)
                self.c["demand"] += w.road
            for c in w.stops:
                c.visit = None
                if self.observed(self.now):
                    self.c["demand"] += c.visit_h / w.speed - c.visit_h
                if c.kind != CLOSED:
                    self.cover(w, c)
                    self.visited(c)
        if self.working:
            self.next(w)

    def leave_desk(self, w):
        spent = w.planned / w.speed
        w.owed = max(0.0, w.owed - (self.now - w.began - spent))
        if self.observed(self.now):
            self.c["demand"] += spent - w.planned
        w.task.desk_h -= w.planned
        return w.task.desk_h > 1e-9

    def desk_done(self, w, c):
        c.desk = None
        if c.kind == CONCERN:
            self.reviewed(c)
        elif c.kind == INV:
            self.cover(w, c)
            self.package_done(c)
        elif c.kind != CLOSED:
            self.cover(w, c)

    def cover(self, w, c):
        if c.owner is not w and self.observed(self.now):
            self.c["covers"] += 1

    def back(self, c):
        if c.kind == CLOSED:
            return
        c.desk = "waits"
        if c.kind == CONCERN:
            heapq.heappush(self.triage, (c.desk_due, c.id, c))
        else:
            self.enqueue(c, DESK)

    def put_back(self, w):
        if w.begun is not None:
            c, w.begun = w.begun, None
            self.back(c)

    # Section 2.2
    def day(self, d):
        self.now = self.start = d * DAY
        self.end = self.start + DAY
        holiday = self.staff_morning(d)
        waking, self.wake[d] = self.wake[d], None
        for what, c in reversed(waking):
            if c.kind == CLOSED:
                continue
            if what == "end":
                self.close(c)
            elif what == "gap":
                c.step += 1
                self.package(c)
            else:
                self.visit_ready(c)
        if not holiday:
            late = [w for w in self.workers if min(self.first_due(w, 0), self.first_due(w, 2)) < self.start]
            late.sort(key=lambda w: min(self.first_due(w, 0), self.first_due(w, 2)))
            self.away, self.behind = [w for w in late if not w.here], [w for w in late if w.here]
            self.working = True
            for w in self.workers:
                if not w.here:
                    continue
                w.owed += OVERHEAD * DAY
                if w.busy:
                    continue
                if w.begun is not None:
                    c = w.begun
                    desk = self.end - self.now - w.owed
                    mine = min(self.first_due(w, 0), self.first_due(w, 2))
                    if (self.triage or self.away or desk <= 1e-9 or c.kind == CLOSED
                            or mine < self.start and c.desk_due >= self.start):
                        self.put_back(w)
                    else:
                        w.begun = None
                        self.begin_desk(w, c, desk)
                        continue
                self.next(w)
        while self.events and self.events[0][0] <= self.end:
            t, _, what, x = self.events[0]
            if t >= self.end and what == "done" and not x.overnight:
                break
            heapq.heappop(self.events)
            self.now = t
            if what == "concern":
                self.concern()
            else:
                self.done(x)
        self.now, self.working = self.end, False
        for w in self.workers:
            if w.busy and w.until == self.end:
                if w.doing != DESK:
                    self.done(w)
                    continue
                w.busy = False
                c = w.task
                if self.leave_desk(w):
                    c.since = self.now
                    c.desk = "begun"
                    w.begun = c
                else:
                    self.desk_done(w, c)
        for w in self.workers:
            if w.free:
                w.owed = max(0.0, w.owed - (self.now - w.began))
                w.free = False
        if d >= self.obs:
            for c in self.cases:
                if c.kind != CONCERN:
                    self.c["open_days"] += 1
                    self.c["measure_days"] += c.kind != INV

    def run(self):
        self.end = self.start = 0.0
        self.away = self.behind = []
        self.staff_starts()
        inv = REPORTS * INVESTIGATED
        nominal = WAIT_DAYS * CAL + 3 * INV_H
        for _ in range(self.poisson(inv * nominal / YEAR)):
            c = self.new_case(INV)
            part = self.r.random()
            c.start, c.step = -part * nominal, min(5, int(part * 6))
            self.assign(c)
            self.plan_gaps(c)
            self.package(c)
        for kind, mean in ((HOME, inv * MEASURE * (1 - PLACEMENT) * 2), (PLACED, inv * MEASURE * PLACEMENT * 5)):
            for _ in range(self.poisson(mean)):
                c = self.new_case(kind)
                self.assign(c)
                self.live(c)
                c.visit_due = self.r.random() * self.every(c)
                self.plan_visit(c)
        self.at(self.exp(YEAR / REPORTS), "concern", None)
        for d in range(self.days):
            self.day(d)
        for c in list(self.cases):
            if c.kind in (HOME, PLACED):
                self.missed(c, min(self.now, c.life))
        return self.c


# Section 1.2: numerator and denominator of each outcome.
def outcomes(c):
    days = year_start(WARMUP + YEARS) - year_start(WARMUP)
    filled = days * POSTS - c["vacant"]
    return {
        "presence_2": (c["two"], c["opened"]),
        "vacancy_share": (c["vacant"], days * POSTS),
        "case_hours": (c["present"] * DAY * (1 - OVERHEAD), filled / YEAR_DAYS),
        "caseworker_changes": (c["changes"], c["open_days"] / YEAR_DAYS),
        "covers": (c["covers"], c["open_days"] / YEAR_DAYS),
        "travel_share": (c["road"], c["present"] * DAY + c["late"]),
        "visits_per_trip": (c["stops"], c["trips"]),
        "load": (c["demand"], c["present"] * DAY * (1 - OVERHEAD)),
        "concerns": (c["concerns"], YEARS),
        "triage_7_days": (c["in7"], c["due7"]),
        "investigation_3_months": (c["in3"], c["due3"]),
        "investigation_days": (c["length"], c["ended"]),
        "queue_days": (c["queue"], c["ended"]),
        "outside_days": (c["outside"], c["ended"]),
        "visits_in_time": (c["vin"], c["vdue"]),
        "children_with_measures": (c["measure_days"], days),
        "open_cases": (c["open_days"], days),
        "cases_per_worker": (c["open_days"], filled),
    }


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    runs = [outcomes(Run(k).run()) for k in range(n)]
    theirs = {}
    if len(sys.argv) > 2:
        for o in json.load(open(sys.argv[2]))["options"][0]["outcomes"]:
            theirs[o["name"]] = (o["mean"], o["half_width"] or 0.0)
    for name in runs[0]:
        num, den = [r[name][0] for r in runs], [r[name][1] for r in runs]
        mean = sum(num) / sum(den)
        mid = sum(den) / n
        rest = [(a - mean * b) / mid for a, b in zip(num, den)]
        half = 1.98 * math.sqrt(sum(x * x for x in rest) / (n - 1) / n)
        line = f"{name:24s} {mean:10.4f} ± {half:.4f}"
        if name in theirs:
            m, h = theirs[name]
            z = (mean - m) / max(1e-12, math.hypot(half, h) / 1.98)
            line += f"   {m:10.4f} ± {h:.4f}   {z:+5.1f} standard errors"
        print(line)


if __name__ == "__main__":
    main()
