#!/usr/bin/env bash
# Measures how time and memory of a whole build grow with the number of entries: each build once, a process of its own, into an
# empty folder, as people start it.
#
#   benchmarks/site/growth.sh [--write] [sizes]      sizes are 1000 2000 5000 10000 20000 50000 if none is given
#
# --write puts the figures into docs/performance.md. LECTERN_PEERS names the folder that has gen_corpus.py, which makes the bodies.
# LECTERN_JAVA_OPTS ("-Xms1000m -Xmx12g") are options of the JVM; MVN ("mvn -o") how Maven is called. Needs Python 3, GNU time, the Mermaid CLI.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
corpus=${LECTERN_PEERS:?name the folder of the corpus that peers are measured with}
mvn=${MVN:-mvn -o}
heap=${LECTERN_JAVA_OPTS:--Xms1000m -Xmx12g}
limits=files=100000,total-bytes=536870912,site-bytes=2000000000,file-seconds=600,total-seconds=3600
write=
sizes=
for argument in "$@"; do
  case $argument in
    --write) write=1 ;;
    *) sizes="$sizes $argument" ;;
  esac
done
sizes=${sizes:-1000 2000 5000 10000 20000 50000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

[ -n "${JAR:-}" ] || (cd "$root" && $mvn -q -pl content-model,generator -am -DskipTests package >&2)

generate() { # <size>
  XDG_CACHE_HOME=$work/cache CI='' "$root/generator/target/lectern-cli/lectern/bin/lectern" generate \
    --content-directory "$work/entries/$1" --diagrams-directory "$work/diagrams" --output-directory "$work/out/$1" --limits "$limits"
}
export -f generate
export work root limits

# Nothing is removed before all are done: for minutes after many files were removed, ext4 is several times as slow to create
# some.
content() { # <size>
  python3 "$corpus/gen_corpus.py" "$work/plain/$1" "$1" --for plain >/dev/null
  java "$here/SiteContent.java" "$work/plain/$1/content" "$work/entries/$1"
}

mkdir -p "$work/out" "$work/plain"
content 100
generate 100 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; } # makes the archive of classes, and draws the diagrams
sleep 20
load_before=$(cut -d' ' -f1 /proc/loadavg)
for size in $sizes; do
  content "$size"
  export LECTERN_JAVA_OPTS=$heap
  /usr/bin/time -a -o "$work/times" -f "$size %e %U %S %M" bash -c 'generate "$1"' - "$size" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 1; }
  unset LECTERN_JAVA_OPTS
  tail -n 1 "$work/times"
done
{
  echo "| Entries | Wall, s | Processor, s | Peak, MiB | Processor, ms an entry | Peak, KiB an entry |"
  echo "|--:|--:|--:|--:|--:|--:|"
  awk '{ printf "%d %.1f %.1f %d %.2f %d\n", $1, $2, $3 + $4, $5 / 1024, ($3 + $4) * 1000 / $1, $5 / $1 }' "$work/times" |
    awk '{ printf "| %s | %s | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5, $6 }' |
    sed -e 's/\([0-9]\)\([0-9]\{3\}\) |/\1,\2 |/g'
  echo
  echo "Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg). JVM: $heap. JDK $(java -XshowSettings:properties -version 2>&1 |
    sed -n 's/.*java.version = //p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

if [ -n "$write" ]; then
  "$root/benchmarks/put-figures.sh" growth "$work/report"
  "$root/benchmarks/charts.py"
fi
