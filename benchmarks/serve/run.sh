#!/usr/bin/env bash
# Measures an author's loop: how long it takes from the writing of a file until Chromium shows it, and how long the pages take
# to be made anew.
#
#   benchmarks/serve/run.sh [--write] [edits]      200 if none is given
#
# --write puts the figures into docs/performance.md. The shipped content is measured in a browser; content of 100 and 1,000
# entries too if LECTERN_PEERS names the folder that has gen_corpus.py. SIZES ("100 1000") says which. MVN ("mvn -o") how Maven
# is called. Needs Node.js, Chromium, and site-content/src/test/browser with its packages (npm ci --ignore-scripts).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mvn=${MVN:-mvn -o}
write=
edits=200
for argument in "$@"; do
  case $argument in
    --write) write=1 ;;
    *) edits=$argument ;;
  esac
done
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  server=
}
trap 'stop; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

[ -n "${JAR:-}" ] || (cd "$root" && $mvn -q -pl content-model,generator -am -DskipTests package >&2)
jar=$(ls "$root"/generator/target/lectern-generator-*-cli.jar)
limits=files=100000,total-bytes=536870912,site-bytes=536870912,file-seconds=600,total-seconds=3600

measure() { # <name> <content> <diagrams> <page> <file>
  : >"$work/log"
  (cd "$work" && exec "$root/generator/target/lectern-cli/lectern/bin/lectern" serve --port 0 --content-directory "$2" --diagrams-directory "$3" \
    --limits "$limits" >"$work/log" 2>&1) &
  server=$!
  for second in $(seq 180); do
    address=$(sed -n 's/.*is served at \(.*\)/\1/p' "$work/log")
    [ -z "$address" ] || break
    sleep 1
  done
  [ -n "$address" ] || { cat "$work/log" >&2; exit 1; }
  # What is measured is a server that has been at work for a while.
  node "$here/latency.mjs" "$address" "$4" "$2/$5" 60 "$root/site-content/src/test/browser" >/dev/null
  lines=$(wc -l <"$work/log")
  node "$here/latency.mjs" "$address" "$4" "$2/$5" "$edits" "$root/site-content/src/test/browser" >"$work/times"
  tail -n "+$((lines + 1))" "$work/log" | sed -n 's/.*: shown after \([0-9.]*\) ms/\1/p' >"$work/rebuilds"
  stop
  java -cp "$jar" "$here/WatchDelay.java" "$2" "$5" "$edits" >"$work/delay"
  python3 - "$1" "$work/times" "$work/rebuilds" "$work/delay" <<'ROW'
import json, math, sys
name, times, rebuilds, delay = sys.argv[1:]
measured = json.load(open(times))
shown = sorted(measured["shown"])
heard = sorted(measured["heard"])
made = sorted(float(line) for line in open(rebuilds))
watched = [float(part) for part in open(delay).read().split()]
def rank(values, share):
    return values[max(0, math.ceil(share * len(values)) - 1)] if values else float("nan")
print("| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %d |" % (
    name, len(shown), rank(shown, .5), rank(shown, .99), *watched, rank(made, .5), rank(made, .99),
    rank(heard, .5), rank(heard, .99), measured["loads"]))
ROW
}

{
  echo "| Content | Edits | Shown, median ms | 99th percentile | Of that the watcher alone | 99th | Pages made | 99th | Page in the browser | 99th | Loaded |"
  echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
} >"$work/figures"
load_before=$(cut -d' ' -f1 /proc/loadavg)
cp -R "$root/site-content/src/main/content" "$work/shipped"
cp -R "$root/site-content/src/main/diagrams" "$work/diagrams"
measure "shipped" "$work/shipped" "$work/diagrams" problems/fraud-detection.html problems/fraud-detection.md >>"$work/figures"
if [ -n "${LECTERN_PEERS:-}" ]; then
  for size in ${SIZES:-100 1000}; do
    python3 "$LECTERN_PEERS/gen_corpus.py" "$work/plain-$size" "$size" --for plain >/dev/null
    java "$root/benchmarks/site/SiteContent.java" "$work/plain-$size/content" "$work/entries-$size"
    file=$(cd "$work/entries-$size" && ls techniques/*.md | head -1)
    measure "$size entries" "$work/entries-$size" "$work/diagrams" "${file%.md}.html" "$file" >>"$work/figures"
  done
fi
{
  cat "$work/figures"
  echo
  echo "Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg). JDK $(java -XshowSettings:properties -version 2>&1 |
    sed -n 's/.*java.version = //p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

[ -z "$write" ] || "$root/benchmarks/put-figures.sh" serve "$work/report"
