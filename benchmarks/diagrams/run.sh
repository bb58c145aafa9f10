#!/bin/sh
# Compares drawing 50 diagrams with one mmdc process for each, in one run on one machine.
#
#   benchmarks/diagrams/run.sh            prints the figures
#   benchmarks/diagrams/run.sh --write    also puts them into docs/performance.md
#
# Needs a project that was built here before, Node.js, Chromium and the installed Mermaid CLI (mvn lectern:diagrams).
# ROUNDS (5) and MMDC_ROUNDS (2) say how often, MVN ("mvn -o") how Maven is called, LOCAL_REPOSITORY (~/.m2/repository)
# what it has downloaded. Takes about seven minutes.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${ROUNDS:-5}
mmdc_rounds=${MMDC_ROUNDS:-2}
mvn=${MVN:-mvn -o}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS

say() { echo "$*" >&2; }

# time_of <series> <command…>: runs it and adds its milliseconds to the series
time_of() {
  series=$work/times/$1
  shift
  begun=$(date +%s%N)
  "$@" >"$work/last.log" 2>&1 || { cat "$work/last.log" >&2; exit 1; }
  ended=$(date +%s%N)
  echo $(((ended - begun) / 1000000)) >>"$series"
}

median() { sort -n "$work/times/$1" | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : int((t[NR / 2] + t[NR / 2 + 1]) / 2) }'; }
range() { sort -n "$work/times/$1" | awk 'NR == 1 { first = $1 } END { printf "%.1f–%.1f", first / 1000, $1 / 1000 }'; }
seconds() { awk -v ms="$1" 'BEGIN { printf "%.2f", ms / 1000 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }
expect() { [ "$2" = "$3" ] || { say "$1: expected $3, found $2"; exit 1; }; }

mkdir "$work/times" "$work/bin"
load_before=$(cut -d' ' -f1 /proc/loadavg)
say "Load before: $load_before"

# --- What is run -----------------------------------------------------------------------------------------------------

# The plugin in a local repository of this run, which sees what the machine has downloaded.
repository=$work/repository
cp -as "${LOCAL_REPOSITORY:-$HOME/.m2/repository}" "$repository"
rm -rf "$repository/dev/lectern"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/maven-plugin/pom.xml" | head -1)
(cd "$root" && $mvn -q -pl maven-plugin -am -DskipTests -Dinvoker.skip package)
put() { # put <artifact> <folder of its module>
  place=$repository/dev/lectern/$1/$version
  mkdir -p "$place"
  pom=$root/$2/pom.xml
  [ ! -f "$root/$2/dependency-reduced-pom.xml" ] || pom=$root/$2/dependency-reduced-pom.xml # as it is published
  cp "$pom" "$place/$1-$version.pom"
  [ "$2" = . ] || cp "$root/$2/target/$1-$version.jar" "$place"
}
put lectern-parent .
put lectern-content-model content-model
put lectern-generator generator
put lectern-maven-plugin maven-plugin
(cd "$root" && $mvn -q -Dmaven.repo.local="$repository" -pl generator \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2)
classpath=$work/classes:$root/generator/target/classes:$(cat "$work/classpath")
javac -d "$work/classes" -cp "$classpath" "$here/DiagramBenchmark.java"
benchmark() { java -cp "$classpath" dev.lectern.generator.diagram.DiagramBenchmark "$@"; }

node "$here/diagrams.mjs" "$work/sources"
expect "diagrams" "$(cat "$work"/sources/*.mmd | grep -c accTitle)" 50
benchmark prepare "$work/mermaid"
for source in "$work"/sources/*.mmd; do
  printf '```mermaid\n%s\n```\n\n' "$(cat "$source")" >>"$work/all.md"
done

# A content project: a small valid skill, and the 50 diagrams in five entries of it; it has four of its own.
project=$work/project
mkdir "$project" "$work/empty"
cp -r "$root/maven-plugin/src/it/good/src" "$project"
cat >"$work/empty/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <artifactId>empty</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
POM
cp "$work/empty/pom.xml" "$project/pom.xml"
for number in 1 2 3 4 5; do
  cat >"$project/src/main/content/patterns/bench-$number.md" <<ENTRY
---
title: Bench $number
order: $((number + 1))
summary: Diagrams of part $number of the benchmark.
traits:
  result: Won
best-for:
  - Part $number of the benchmark
---

## How it works

Ten diagrams of part $number.

$(awk -v part=$number 'BEGIN { RS = "```mermaid\n" } NR > 1 && int((NR - 2) / 10) + 1 == part { printf "```mermaid\n%s", $0 }' "$work/all.md")

## Breaks when

Part $number is not drawn.
ENTRY
done
changed=$project/src/main/content/patterns/bench-5.md
store=$project/src/main/diagrams

# Programs that write a line into a log when they are started, first on the PATH.
started=$work/started
for program in node chromium npm; do
  printf '#!/bin/sh\necho %s >>%s\nexec %s "$@"\n' "$program" "$started" "$(command -v "$program")" >"$work/bin/$program"
  chmod +x "$work/bin/$program"
done
starts() { grep -c . "$started" || true; }
diagrams() {
  : >"$started"
  (cd "$project" && PATH=$work/bin:$PATH $mvn -B -Dmaven.repo.local="$repository" \
    "dev.lectern:lectern-maven-plugin:$version:diagrams")
}
empty() { (cd "$work/empty" && $mvn -B -Dmaven.repo.local="$repository" validate); }
drawn() { sed -n 's/.* diagrams, \([0-9]*\) drawn.*/\1/p' "$work/last.log"; }

# --- The Mermaid CLI -------------------------------------------------------------------------------------------------

browser=puppeteer
mmdc() {
  env -i $(cat "$work/mermaid/environment") "$work/mermaid/mmdc" --quiet --backgroundColor transparent --width 800 \
    --configFile "$work/mermaid/mermaid.json" --puppeteerConfigFile "$work/mermaid/$browser.json" "$@"
}
one_each() {
  for source in "$work"/sources/*.mmd; do
    mmdc --input "$source" --output "$work/one-each/$(basename "$source" .mmd).svg"
  done
}
one_each_hastened() {
  browser=hastened
  one_each
  browser=puppeteer
}
together() { mmdc --jobs 1 --input "$work/all.md" --output "$work/together/d.svg"; }

mkdir "$work/one-each" "$work/together"

# --- Ours ------------------------------------------------------------------------------------------------------------

mkdir "$work/one-source"
cp "$work"/sources/01-*.mmd "$work/one-source"

i=0
while [ "$i" -lt "$rounds" ]; do
  i=$((i + 1))
  say "round $i of $rounds"
  # Spread over the run, so that a load from elsewhere meets all ways.
  if [ "$i" -le "$mmdc_rounds" ]; then
    time_of hastened one_each_hastened
    time_of one-each one_each
    time_of together together
  fi
  benchmark draw "$work/sources" "$work/ours" >>"$work/times/draw-all"
  benchmark draw "$work/one-source" "$work/ours-alone" >>"$work/times/draw-one"
  time_of maven-floor empty
  rm -rf "$store"
  time_of maven-all diagrams
  all=$(drawn)
  expect "programs started with an empty store" "$(sort "$started" | tr '\n' ' ')" "chromium node "
  time_of maven-hit diagrams
  expect "drawn in the second run" "$(drawn)" 0
  expect "programs started in the second run" "$(starts)" 0
  sed -i "s/Milliseconds by design.*/Milliseconds by design, round $i/" "$changed"
  time_of maven-one diagrams
  expect "drawn after a change" "$(drawn)" 1
  rm -rf "$store"
  export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
  time_of short-floor empty
  time_of short-all diagrams
  time_of short-hit diagrams
  unset MAVEN_OPTS
done
load_after=$(cut -d' ' -f1 /proc/loadavg)

# --- The same pictures -----------------------------------------------------------------------------------------------

number=0
for source in "$work"/sources/*.mmd; do
  number=$((number + 1))
  mv "$work/together/d-$number.svg" "$work/together/$(basename "$source" .mmd).svg"
done
benchmark normalise "$work/one-each" "$work/normal-one-each"
benchmark normalise "$work/together" "$work/normal-together"
diff -r "$work/normal-one-each" "$work/ours" >&2
diff -r "$work/normal-together" "$work/ours" >&2
say "The 50 pictures are the same bytes, however they are drawn."

# --- The figures -----------------------------------------------------------------------------------------------------

package() { sed -n 's/^ *"version": "\(.*\)".*/\1/p' "$work/mermaid/packages/$1/package.json" | head -1; }
base=$(median one-each)
row() { echo "| $1 | $(seconds "$(median "$2")") | $(range "$2") | $(ratio "$base" "$(median "$2")") |"; }
figures() {
  echo "| What | Median, s | Range, s | Times faster than one process each |"
  echo "|---|--:|--:|--:|"
  row "50 × one \`mmdc\` process" one-each
  row "50 × one \`mmdc\` process, its browser hastened as ours" hastened
  row "one \`mmdc\` over all, \`-j 1\`" together
  row "drawing alone: empty store" draw-all
  row "drawing alone: one diagram changed" draw-one
  row "\`mvn lectern:diagrams\`: empty store, $all diagrams" maven-all
  row "\`mvn lectern:diagrams\`: again" maven-hit
  row "\`mvn lectern:diagrams\`: one diagram changed" maven-one
  row "Maven on an empty project (\`validate\`)" maven-floor
  row "JVM for a short life: empty store" short-all
  row "JVM for a short life: again" short-hit
  row "JVM for a short life: Maven on an empty project" short-floor
  echo
  echo "Programs started, as their stand-ins on the \`PATH\` logged: empty store one Node.js and one Chromium, again none."
  echo "Diagrams drawn: $all (the 50, and those of the small skill that holds them), then 0, then 1. The 50 pictures of all three ways are the same bytes after normalisation."
  echo
  echo "Rounds: $mmdc_rounds of \`mmdc\`, $rounds of the others. Load before $load_before, after $load_after."
  echo "Node.js $(node --version), $(chromium --version 2>/dev/null | cut -d' ' -f1,2)," \
    "mermaid-cli $(package @mermaid-js/mermaid-cli), mermaid $(package mermaid)," \
    "JDK $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.version = //p')," \
    "Maven $(mvn --version | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'), $(nproc) cores."
}
figures >"$work/figures"
cat "$work/figures"

[ "${1:-}" != "--write" ] || "$root/benchmarks/put-figures.sh" figures "$work/figures"
