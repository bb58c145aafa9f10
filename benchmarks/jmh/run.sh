#!/usr/bin/env bash
# Measures the hot paths by themselves with JMH: reading, resolving, rules, an outline, a page, the skill, the site, publishing.
#
#   benchmarks/jmh/run.sh [--write] [options of JMH]      such as: benchmarks/jmh/run.sh page -prof gc
#
# --write puts the figures into docs/performance.md. The content is that of this repository. MVN ("mvn") how Maven is called.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mvn=${MVN:-mvn}
write=
if [ "${1:-}" = --write ]; then
  write=1
  shift
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

[ -n "${JAR:-}" ] || (cd "$root" && $mvn -q -o -pl content-model,generator -am -DskipTests package >&2)
jar=$(ls "$root"/generator/target/lectern-generator-*-cli.jar)
$mvn -q -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$work/jmh" >&2
javac -d "$work/classes" -cp "$jar:$(cat "$work/jmh")" "$here/HotPaths.java" "$root/benchmarks/site/SiteBenchmark.java"
load_before=$(cut -d' ' -f1 /proc/loadavg)
java -cp "$work/classes:$jar:$(cat "$work/jmh")" org.openjdk.jmh.Main -rf json -rff "$work/results" \
  -p content="$root/site-content/src/main/content" -p file=problems/fraud-detection.md -p page=problems/fraud-detection.html "$@"
{
  python3 - "$work/results" <<'TABLE'
import json, sys
print("| What | Mean, ms | ± (99.9 %) |")
print("|---|--:|--:|")
for result in json.load(open(sys.argv[1])):
    metric = result["primaryMetric"]
    print("| %s | %.2f | %.2f |" % (result["benchmark"].rsplit(".", 1)[1], metric["score"] / 1000, float(metric["scoreError"]) / 1000))
TABLE
  echo
  echo "Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg). JMH 1.37, JDK $(java -XshowSettings:properties -version 2>&1 |
    sed -n 's/.*java.version = //p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

[ -z "$write" ] || "$root/benchmarks/put-figures.sh" jmh "$work/report"
