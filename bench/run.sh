#!/bin/sh
# Measures Grannelag's kernel and its peers in turn on this machine and prints
# one "name value unit" line a figure. README.md explains the figures.
#
# usage: run.sh [ROUNDS]     (default 5; 12 to 20 seconds each)
# PYTHON names the interpreter that has SimPy (default /usr/bin/python3).
set -eu
cd "$(dirname "$0")"
rounds=${1:-5}
python=${PYTHON:-/usr/bin/python3}
customers=100000  # of SimPy's M/M/1, a round; ours runs 1 000 000
replications=8    # of SimPy's reference service, a round
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
go test -c -o "$dir/bench.test" .

# ours BENCHMARK PREFIX: one round, one thread, as "name value unit" lines.
ours() {
	"$dir/bench.test" -test.run '^$' -test.cpu 1 -test.benchtime 1s -test.bench "$1" >"$dir/out"
	awk -v prefix="$2" '
		BEGIN {
			name["ns/customer"] = "time"; name["mean-system-time"] = "mean_system_time"; unit["mean-system-time"] = "services"
			name["replications/s"] = "speed"; name["ns/event"] = "event"; name["allocs/op"] = "allocations"
			name["triage-h"] = "triage"; unit["triage-h"] = "h"; name["investigation-h"] = "investigation"; unit["investigation-h"] = "h"
			name["utilisation"] = "utilisation"; unit["utilisation"] = "of_1"
		}
		/^Benchmark/ {
			for (i = 3; i < NF; i += 2) {
				u = $(i + 1)
				if (u in name) print "grannelag_" prefix "_" name[u], $i, (u in unit) ? unit[u] : u
			}
		}' "$dir/out"
}

if "$python" -c 'import simpy' 2>/dev/null; then
	have_simpy=yes
	"$python" -c 'import platform, simpy
print("simpy_version", simpy.__version__, "-")
print("python_version", platform.python_version(), "-")'
else
	have_simpy=
	for name in mm1_time service8_speed service14_speed; do echo "simpy_$name not-run -"; done
fi
go version | awk '{ print "go_version", substr($3, 3), "-" }'

: >"$dir/all"
for round in $(seq "$rounds"); do
	ours '^BenchmarkMM1$' mm1 >>"$dir/all"
	[ -z "$have_simpy" ] || "$python" peers/simpy_mm1.py "$customers" "$round" >>"$dir/all"
	for workers in 8 14; do
		ours "^BenchmarkReferenceService\$/^workers=$workers\$" "service$workers" >>"$dir/all"
		[ -z "$have_simpy" ] || "$python" peers/simpy_service.py "$workers" "$replications" "$((round * 1000))" >>"$dir/all"
	done
done

# Medians over the rounds of what is timed, means of what is estimated; the
# ratio is the median of the ratios round by round, for a machine that drifts
# drifts for both sides of a pair.
awk '
function median(list, n,    i, j, v) {
	for (i = 2; i <= n; i++) { v = list[i]; for (j = i - 1; j > 0 && list[j] > v; j--) list[j + 1] = list[j]; list[j + 1] = v }
	return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
}
function ratio(name, above, below,    i, list, n) {
	n = count[above]
	if (!n || count[below] != n) return
	for (i = 1; i <= n; i++) list[i] = value[above, i] / value[below, i]
	printf "%s %.0f times\n", name, median(list, n)
	printf "%s_least %.0f times\n", name, list[1]
	printf "%s_most %.0f times\n", name, list[n]
}
{ if (!($1 in count)) order[++names] = $1; value[$1, ++count[$1]] = $2; unit[$1] = $3 }
END {
	for (k = 1; k <= names; k++) {
		name = order[k]; n = count[name]
		if (name ~ /_(time|speed|event|allocations)$/) {
			for (i = 1; i <= n; i++) list[i] = value[name, i]
			v = median(list, n)
		} else {
			v = 0
			for (i = 1; i <= n; i++) v += name ~ /half_width$/ ? value[name, i] ^ 2 : value[name, i]
			v = name ~ /half_width$/ ? sqrt(v) / n : v / n
		}
		printf "%s %.*f %s\n", name, unit[name] ~ /^ns/ ? 1 : 4, v, unit[name]
	}
	ratio("ratio_mm1", "simpy_mm1_time", "grannelag_mm1_time")
	ratio("ratio_service8", "grannelag_service8_speed", "simpy_service8_speed")
	ratio("ratio_service14", "grannelag_service14_speed", "simpy_service14_speed")
}' "$dir/all"

# Whatever other benchmarks stand here, once.
"$dir/bench.test" -test.run '^$' -test.benchtime 1s -test.bench . -test.skip '^Benchmark(MM1|ReferenceService)$' |
	awk '/^Benchmark/ { name = $1; sub(/^Benchmark/, "", name); sub(/-[0-9]+$/, "", name); gsub(/[^A-Za-z0-9]+/, "_", name)
		for (i = 3; i < NF; i += 2) { what = $(i + 1); gsub(/[^A-Za-z0-9]+/, "_", what); print "grannelag_" tolower(name) "_" what, $i, $(i + 1) } }'
