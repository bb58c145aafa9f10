#!/usr/bin/env bash
# Measures how long the pages of sites of several sizes take after one entry was edited, with Lectern and with Hugo's server.
#
#   benchmarks/serve/rebuild.sh [--write] [sizes]      sizes are 100 1000 10000 50000 if none is given
#
# --write puts the figures into docs/performance.md. LECTERN_PEERS names the folder that has gen_corpus.py and peers/hugo: it
# makes the bodies, which are the same for both. EDITS (2000) says how often each is edited, HUGO_SIZES ("100 1000 10000") of which
# sizes Hugo is measured too, MVN ("mvn -o") how Maven is called. Needs Hugo and Python 3.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=${LECTERN_PEERS:?name the folder of the corpus that peers are measured with}
edits=${EDITS:-2000}
hugo_sizes=${HUGO_SIZES:-100 1000 10000}
mvn=${MVN:-mvn -o}
limits=files=100000,total-bytes=536870912,site-bytes=536870912,file-seconds=600,total-seconds=3600
write=
sizes=
for argument in "$@"; do
  case $argument in
    --write) write=1 ;;
    *) sizes="$sizes $argument" ;;
  esac
done
sizes=${sizes:-100 1000 10000 50000}
work=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  server=
}
trap 'stop; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

[ -n "${JAR:-}" ] || (cd "$root" && $mvn -q -pl content-model,generator -am -DskipTests package >&2)
jar=$(ls "$root"/generator/target/lectern-generator-*-cli.jar)
javac -d "$work/classes" -cp "$jar" "$here/RebuildBenchmark.java" \
  "$root/benchmarks/site/SiteBenchmark.java"

# Hugo says of each change how long it took: "Total in 9 ms".
hugo_median() { # <size>
  python3 "$peers/gen_corpus.py" "$work/hugo-$1" "$1" --for hugo >/dev/null
  cp -R "$peers/peers/hugo/." "$work/hugo-$1/"
  : >"$work/hugo.log"
  hugo server --source "$work/hugo-$1" --port 0 --disableBrowserError >"$work/hugo.log" 2>&1 &
  server=$!
  for second in $(seq 120); do
    ! grep -q 'Press Ctrl+C' "$work/hugo.log" || break
    sleep 1
  done
  file=$(find "$work/hugo-$1/content" -name '*.md' ! -name '_index.md' | LC_ALL=C sort | sed -n 50p)
  for edit in $(seq 30); do
    echo "Edited $edit times." >>"$file"
    for wait in $(seq 200); do
      [ "$(grep -c '^Total in' "$work/hugo.log")" -lt "$edit" ] || break
      sleep 0.05
    done
    sleep 0.2
  done
  stop
  sed -n 's/^Total in \([0-9]*\) ms/\1/p' "$work/hugo.log" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

load_before=$(cut -d' ' -f1 /proc/loadavg)
{
  echo "| Entries | Lectern, median ms | 99th percentile | Hugo, median ms | Hugo = 1 |"
  echo "|--:|--:|--:|--:|--:|"
} >"$work/figures"
for size in $sizes; do
  python3 "$peers/gen_corpus.py" "$work/plain/$size" "$size" --for plain >/dev/null
  java "$root/benchmarks/site/SiteContent.java" "$work/plain/$size/content" "$work/entries/$size"
  file=$(cd "$work/entries/$size" && ls techniques/*.md | sed -n 50p)
  ours=$(java -cp "$work/classes:$jar" dev.lectern.generator.RebuildBenchmark \
    "$work/entries/$size" "$file" "${file%.md}.html" "$edits" "$limits")
  hugo=
  case " $hugo_sizes " in *" $size "*) hugo=$(hugo_median "$size") ;; esac
  echo "$size $ours ${hugo:-0}" | awk '{
    printf "| %d | %.1f | %.1f | %s | %s |\n", $1, $2, $3, $4 ? $4 : "–", $4 ? sprintf("%.2f", $2 / $4) : "–" }' |
    sed -e ':a' -e 's/\([0-9]\)\([0-9]\{3\}\) |/\1,\2 |/' | tee -a "$work/figures"
done
{
  cat "$work/figures"
  echo
  echo "Edits: $edits of Lectern, 30 of Hugo. Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg). $(hugo version |
    sed -n 's/^hugo v\([0-9.]*\).*/Hugo \1/p'), JDK $(java -XshowSettings:properties -version 2>&1 |
    sed -n 's/.*java.version = //p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

[ -z "$write" ] || "$root/benchmarks/put-figures.sh" rebuild "$work/report"
