#!/bin/sh
# Answers every file of the hostile corpus alone and prints the slowest ten.
#
#   benchmarks/hostile/run.sh            prints the figures
#   benchmarks/hostile/run.sh --write    also puts them into docs/limits.md
#
# ROUNDS (3) says how often each file is answered, MVN ("mvn -o") how Maven is called. Takes about three minutes on a machine
# that does nothing else.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${ROUNDS:-3}
mvn=${MVN:-mvn -o}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS

(cd "$root" && $mvn -q -pl content-model,generator -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2)
classpath=$work/classes:$root/generator/target/test-classes:$root/generator/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here/HostileBenchmark.java"

load_before=$(cut -d' ' -f1 /proc/loadavg)
java -Xmx256m -XX:+UseSerialGC -cp "$classpath" dev.lectern.generator.hostile.HostileBenchmark \
  "$root/generator/src/test/resources/cases/valid/content" "$rounds" 10 >"$work/times"
{
  cat "$work/times"
  echo
  echo "Rounds: $rounds. Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg)." \
    "JDK $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.version = //p')," \
    "-Xmx256m, $(nproc) cores."
} >"$work/figures"
cat "$work/figures"

[ "${1:-}" != "--write" ] || "$root/benchmarks/put-figures.sh" figures "$work/figures" limits.md
