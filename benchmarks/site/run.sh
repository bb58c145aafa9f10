#!/usr/bin/env bash
# Builds sites of many pages with Lectern and with Hugo in turn, each in a process of its own, and compares them.
#
#   benchmarks/site/run.sh [--write] [--stages] [sizes]      sizes are 100 1000 10000 if none is given
#
# --write puts the figures into docs/performance.md; --stages measures the stages of Lectern in place of the comparison.
# LECTERN_PEERS names the folder that has gen_corpus.py and peers/hugo: it makes the bodies, which are the same for both.
# ROUNDS (5) says how often each is run, a fifth of that from 10,000 pages on, MVN ("mvn -o") how Maven is called, LAUNCHERS
# which ways to start Java are tried: plain, c1, cds, cds-serial, cds-parallel; libraries, which is Lectern's libraries without
# Lectern; command, which is bin/lectern as people have it: into an empty folder, with nothing changed, with one entry
# changed; and watch, which is the same while it watches, as it says of each of six changes itself, the first left out. With
# spaces between. Needs Hugo, Python 3, GNU
# time, and for command the Mermaid CLI.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
peers=${LECTERN_PEERS:?name the folder of the corpus that peers are measured with}
rounds=${ROUNDS:-5}
mvn=${MVN:-mvn -o}
launchers=${LAUNCHERS:-plain c1 cds cds-serial cds-parallel libraries command watch}
limits=files=100000,total-bytes=536870912,site-bytes=536870912,file-seconds=600,total-seconds=3600
write=
stages=
sizes=
for argument in "$@"; do
  case $argument in
    --write) write=1 ;;
    --stages) stages=1 ;;
    *) sizes="$sizes $argument" ;;
  esac
done
sizes=${sizes:-100 1000 10000}
if [ -n "$stages" ] && [ "$sizes" = "100 1000 10000" ]; then
  sizes="500 1000 2000 4000"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

(cd "$root" && $mvn -q -pl content-model,generator -am -DskipTests package \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2)
# Jars alone: an archive of classes takes no folders.
cp "$root"/content-model/target/lectern-content-model-*.jar "$work/content-model.jar"
cp "$(ls "$root"/generator/target/lectern-generator-*.jar | grep -v -e '-cli\.jar$')" "$work/generator.jar"
libraries=$(tr ':' '\n' <"$work/classpath" | grep -v '/lectern-content-model-' | paste -sd:)
javac -d "$work/classes" -cp "$work/content-model.jar:$work/generator.jar:$libraries" \
  "$here/SiteBenchmark.java" "$here/SiteStages.java" "$here/LibrariesAlone.java"
jar --create --file "$work/benchmark.jar" -C "$work/classes" .
classpath=$work/benchmark.jar:$work/content-model.jar:$work/generator.jar:$libraries

content() { # <pages>
  python3 "$peers/gen_corpus.py" "$work/plain-$1" "$1" --for plain >/dev/null
  java "$here/SiteContent.java" "$work/plain-$1/content" "$work/entries/$1"
}

if [ -n "$stages" ]; then
  for size in $sizes; do content "$size"; done
  load_before=$(cut -d' ' -f1 /proc/loadavg)
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classpath" dev.lectern.generator.SiteStages \
    "$rounds" "$limits" $(for size in $sizes; do echo "$work/entries/$size"; done) >"$work/figures"
else
  for size in $sizes; do
    content "$size"
    python3 "$peers/gen_corpus.py" "$work/hugo-$size" "$size" --for hugo >/dev/null
    cp -R "$peers/peers/hugo/." "$work/hugo-$size/"
  done
  set -- $sizes
  java -XX:ArchiveClassesAtExit="$work/classes.jsa" -XX:TieredStopAtLevel=1 -cp "$classpath" \
    dev.lectern.generator.SiteBenchmark "$work/entries/$1" "$work/archived" "$limits" >/dev/null 2>&1 ||
    { echo "no archive of classes" >&2; exit 1; }
  libraries_archive=-XX:SharedArchiveFile=$work/libraries.jsa
  java -XX:ArchiveClassesAtExit="$work/libraries.jsa" -XX:TieredStopAtLevel=1 -cp "$classpath" \
    dev.lectern.generator.LibrariesAlone "$work/entries/$1" "$work/alone" >/dev/null 2>&1 ||
    { echo "no archive of classes" >&2; exit 1; }
  load_before=$(cut -d' ' -f1 /proc/loadavg)

  # Empty output, whole process: wall, user and system seconds, peak KiB.
  timed() { # <name> <size> <command…>
    name=$1 size=$2
    shift 2
    /usr/bin/time -a -o "$work/times" -f "$size $name %e %U %S %M" "$@" >"$work/log" 2>&1 ||
      { cat "$work/log" >&2; exit 1; }
  }
  # Each build has a folder of its own, and nothing is removed before all are done: for minutes after many files were
  # removed, ext4 is several times as slow to create some.
  builds=0
  build() {
    builds=$((builds + 1))
    out=$work/out/$builds
    mkdir -p "$work/out"
  }
  ours() { # <launcher> <size> <options…>
    name=$1 size=$2
    shift 2
    build
    timed "$name" "$size" java "$@" -cp "$classpath" dev.lectern.generator.SiteBenchmark \
      "$work/entries/$size" "$out" "$limits"
  }
  # As people have it: the launcher makes its archive behind the first run, which draws the diagrams too.
  lectern() { # <size> <output>
    XDG_CACHE_HOME=$work/cache CI='' "$root/generator/target/lectern-cli/lectern/bin/lectern" generate \
      --content-directory "$work/entries/$1" --diagrams-directory "$work/diagrams/$1" \
      --output-directory "$2" --limits "$limits" ${3:+"$3"}
  }
  case " $launchers " in
    *" command "*)
      for size in $sizes; do
        build
        lectern "$size" "$out" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        for wait in $(seq 300); do
          [ -z "$(find "$work/cache" -name 'java-*.jsa' -o -name 'java-*.aot')" ] || break
          sleep 0.2
        done
      done
      ;;
  esac
  export work root limits
  export -f lectern
  commanded() { # <name> <size>
    timed "$1" "$2" bash -c 'lectern "$1" "$2"' - "$2" "$out"
  }
  said() { # <times> by what watches
    for wait in $(seq 6000); do
      [ "$(grep -c ' after [0-9]* ms' "$work/log")" -lt "$1" ] || return 0
      sleep 0.1
    done
    cat "$work/log" >&2
    exit 1
  }
  watched() { # <size>
    build
    lectern "$1" "$out" --watch >"$work/log" 2>&1 &
    said 1
    sleep 25 # in which it rehearses an edit
    changed=$(find "$work/entries/$1/techniques" -name '*.md' | LC_ALL=C sort | sed -n 8p)
    for edit in $(seq 6); do
      sleep 2
      echo "And a sentence more, $edit." >>"$changed"
      said $((edit + 1))
    done
    pkill -TERM -f "$out" || true
    wait
    sed -n 's/.* after \([0-9]*\) ms$/\1/p' "$work/log" | sed 1,2d | while read -r ms; do
      echo "$1 watch $(awk "BEGIN { print $ms / 1000 }") nan nan nan"
    done >>"$work/times"
  }
  for size in $sizes; do
    times=$rounds
    [ "$size" -lt 10000 ] || times=$(((rounds + 4) / 5))
    for round in $(seq "$times"); do
      for launcher in $launchers; do
        build
        timed hugo "$size" hugo --quiet --source "$work/hugo-$size" --destination "$out"
        archive=-XX:SharedArchiveFile=$work/classes.jsa
        case $launcher in
          plain) ours plain "$size" ;;
          c1) ours c1 "$size" -XX:TieredStopAtLevel=1 ;;
          libraries)
            build
            timed libraries "$size" java "$libraries_archive" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms1000m -Xmn160m \
              -cp "$classpath" dev.lectern.generator.LibrariesAlone "$work/entries/$size" "$out"
            ;;
          cds) ours cds "$size" "$archive" -XX:TieredStopAtLevel=1 ;;
          cds-serial) ours cds-serial "$size" "$archive" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ;;
          cds-parallel) ours cds-parallel "$size" "$archive" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC ;;
          command)
            build
            commanded command "$size"
            sleep 0.1
            commanded nothing "$size"
            changed=$(find "$work/entries/$size/techniques" -name '*.md' | LC_ALL=C sort | sed -n 7p)
            echo "And a sentence $round." >>"$changed"
            sleep 0.1
            commanded one "$size"
            ;;
          watch) watched "$size" ;;
          *) echo "no such launcher: $launcher" >&2; exit 1 ;;
        esac
      done
    done
  done
  python3 - "$work/times" >"$work/figures" <<'TABLE'
import collections, statistics, sys

NAMES = {
    "hugo": "Hugo",
    "libraries": "The libraries alone",
    "plain": "Lectern",
    "c1": "Lectern, C1",
    "cds": "Lectern, C1, archive of classes",
    "cds-serial": "Lectern, C1, archive, SerialGC",
    "cds-parallel": "Lectern, C1, archive, ParallelGC",
    "command": "`lectern generate`",
    "nothing": "`lectern generate`, nothing changed",
    "one": "`lectern generate`, one entry changed",
    "watch": "`lectern generate --watch`, one entry changed",
}
times = collections.OrderedDict()
for line in open(sys.argv[1]):
    size, name, wall, user, system, peak = line.split()
    times.setdefault(int(size), collections.OrderedDict()).setdefault(name, []).append(
        (float(wall), float(user) + float(system), float(peak) / 1024))
print("| Pages | What | Wall, s | Processor, s | Peak, MiB | Wall, Hugo = 1 | Processor, Hugo = 1 | Peak, Hugo = 1 |")
print("|--:|---|--:|--:|--:|--:|--:|--:|")
for size, runs in times.items():
    hugo = [statistics.median(run[i] for run in runs["hugo"]) for i in range(3)]
    for name, measured in runs.items():
        wall, processor, peak = [statistics.median(run[i] for run in measured) for i in range(3)]
        cells = ["%.2f" % wall, "%.2f" % processor, "%.0f" % peak]
        cells += ["%.2f" % (a / b) if b else "–" for a, b in zip((wall, processor, peak), hugo)]
        print("| %s | %s | %s |" % (format(size, ","), NAMES[name], " | ".join(cells).replace("nan", "–")))
TABLE
fi
{
  cat "$work/figures"
  echo
  echo "Rounds: $rounds. Load before $load_before, after $(cut -d' ' -f1 /proc/loadavg)." \
    "$(hugo version | sed 's/^hugo v\([0-9.]*\).*/Hugo \1/')," \
    "JDK $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.version = //p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

if [ -n "$write" ]; then
  "$root/benchmarks/put-figures.sh" "site${stages:+-stages}" "$work/report"
  "$root/benchmarks/charts.py"
fi
