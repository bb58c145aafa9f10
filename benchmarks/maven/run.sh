#!/usr/bin/env bash
# What "mvn lectern:generate" costs when nothing has changed, beside Maven on an empty project, in turn.
#
#   benchmarks/maven/run.sh [--write] [content folder] [folder of its drawn diagrams]
#
# --write puts the figures into docs/performance.md. Without folders it is the content of this repository. ROUNDS (7) says how
# often each is run, MVN ("mvn -o") how Maven is called, LOCAL_REPOSITORY (~/.m2/repository) where it keeps its artifacts.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
write=
[ "${1:-}" != --write ] || { write=1; shift; }
content=${1:-$root/site-content/src/main/content}
diagrams=${2:-$root/site-content/src/main/diagrams}
rounds=${ROUNDS:-7}
mvn=${MVN:-mvn -o}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

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

project=$work/project
mkdir -p "$project/src/main" "$project/.mvn" "$work/empty/.mvn"
cp -r "$content" "$project/src/main/content"
[ ! -d "$diagrams" ] || cp -r "$diagrams" "$project/src/main/diagrams"
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

empty() { (cd "$work/empty" && $mvn -B -Dmaven.repo.local="$repository" validate); }
generate() {
  (cd "$project" && $mvn -B -Dmaven.repo.local="$repository" "dev.lectern:lectern-maven-plugin:$version:generate")
}
time_of() { # time_of <series> <command>: runs it and adds its milliseconds to the series
  begun=$(date +%s%N)
  "$2" >"$work/last.log" 2>&1 || { cat "$work/last.log" >&2; exit 1; }
  echo $((($(date +%s%N) - begun) / 1000000)) >>"$work/$1.times"
}
median() { sort -n "$work/$1.times" | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }
row() { # row <name> <series> <series of the empty run>
  awk -v name="$1" -v ms="$(median "$2")" -v floor="$(median "$3")" \
    'BEGIN { printf "| %s | %.2f | %.2f |\n", name, ms / 1000, ms / floor }'
}

load_before=$(cut -d' ' -f1 /proc/loadavg)
for jvm in usual short; do
  if [ "$jvm" = short ]; then
    echo "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" >"$work/empty/.mvn/jvm.config"
    cp "$work/empty/.mvn/jvm.config" "$project/.mvn/jvm.config"
  fi
  generate >"$work/last.log" 2>&1 || { cat "$work/last.log" >&2; exit 1; }
  sleep 1
  generate >"$work/last.log" 2>&1
  for round in $(seq "$rounds"); do
    time_of "empty-$jvm" empty
    time_of "again-$jvm" generate
    grep -q 'nothing to do' "$work/last.log" || { cat "$work/last.log" >&2; exit 1; }
  done
done
{
  echo "| What | Median, s | Maven alone = 1 |"
  echo "|---|--:|--:|"
  row "Maven on an empty project (\`validate\`)" empty-usual empty-usual
  row "\`mvn lectern:generate\`, nothing changed" again-usual empty-usual
  row "JVM for a short life: Maven on an empty project" empty-short empty-short
  row "JVM for a short life: \`mvn lectern:generate\`, nothing changed" again-short empty-short
  echo
  echo "Files of content: $(find "$project/src/main/content" -type f | wc -l). Rounds: $rounds. Load before $load_before, after" \
    "$(cut -d' ' -f1 /proc/loadavg)."
  echo "JDK $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.version = //p')," \
    "Maven $(mvn --version | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'), $(nproc) cores."
} >"$work/report"
cat "$work/report"

[ -z "$write" ] || "$root/benchmarks/put-figures.sh" maven "$work/report"
