#!/usr/bin/env bash
# Builds sites of many pages with Lectern and with other generators in turn, each build a process of its own: into an empty folder,
# again with nothing changed, after a sentence was added to one page, and after a change of what stands around every page.
#
#   benchmarks/site/peers.sh [--write] [sizes]      sizes are 100 1000 if none is given
#
# --write puts the figures into docs/performance.md. LECTERN_PEERS names the folder that has gen_corpus.py and peers/…: it makes
# the bodies, which are the same for all. PEERS ("hugo eleventy starlight mkdocs material jbake") says which others, ROUNDS (3) how often each is
# run, MVN ("mvn") how Maven is called. Needs GNU time, Python 3 with venv, Node.js, Hugo, the Mermaid CLI; the others are installed
# into a temporary folder, at the versions of peers/.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
corpus=${LECTERN_PEERS:?name the folder of the corpus that peers are measured with}
peers=${PEERS:-hugo eleventy starlight mkdocs material jbake}
rounds=${ROUNDS:-3}
mvn=${MVN:-mvn}
limits=files=100000,total-bytes=536870912,site-bytes=536870912,file-seconds=600,total-seconds=3600
write=
sizes=
for argument in "$@"; do
  case $argument in
    --write) write=1 ;;
    *) sizes="$sizes $argument" ;;
  esac
done
sizes=${sizes:-100 1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
unset MAVEN_OPTS JAVA_TOOL_OPTIONS

has() { case " $peers " in *" $1 "*) true ;; *) false ;; esac; }

[ -n "${JAR:-}" ] || (cd "$root" && $mvn -q -o -pl content-model,generator -am -DskipTests package >&2)
if has eleventy; then
  cp "$here"/peers/package.json "$here"/peers/package-lock.json "$here"/peers/.npmrc "$work"
  (cd "$work" && npm ci --ignore-scripts --silent)
fi
if has starlight; then
  cp -R "$here/peers/starlight" "$work/starlight"
  (cd "$work/starlight" && npm ci --ignore-scripts --silent)
fi
if has mkdocs || has material; then
  python3 -m venv "$work/python"
  "$work/python/bin/pip" -q --disable-pip-version-check install -r "$here/peers/requirements.txt"
fi
if has jbake; then
  $mvn -q -f "$corpus/peers/jbake/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/jbake" >&2
fi

prepare() { # <peer> <size>
  folder=$work/$1-$2
  kind=$1
  [ "$1" != material ] || kind=mkdocs
  case $1 in lectern | starlight) kind=plain ;; esac
  python3 "$corpus/gen_corpus.py" "$folder" "$2" --for "$kind" >/dev/null
  if [ "$1" = lectern ]; then
    java "$here/SiteContent.java" "$folder/content" "$folder/entries"
  elif [ "$1" = starlight ]; then
    cp -R "$here/peers/starlight/." "$folder/"
    ln -s "$work/starlight/node_modules" "$folder/node_modules"
    mkdir -p "$folder/src/content"
    mv "$folder/content" "$folder/src/content/docs"
  else
    cp -R "$corpus/peers/$kind/." "$folder/"
  fi
}

# One build of what is prepared, into $folder/out.
build() { # <peer> <size>
  folder=$work/$1-$2
  case $1 in
    lectern)
      XDG_CACHE_HOME=$work/cache CI='' "$root/generator/target/lectern-cli/lectern/bin/lectern" generate \
        --content-directory "$folder/entries" --diagrams-directory "$work/diagrams" --output-directory "$folder/out" \
        --limits "$limits"
      ;;
    hugo) hugo --quiet --source "$folder" --destination "$folder/out" ;;
    eleventy) (cd "$folder" && "$work/node_modules/.bin/eleventy" --quiet --output="out") ;;
    starlight) (cd "$folder" && ASTRO_TELEMETRY_DISABLED=1 node_modules/.bin/astro build --silent --outDir out) ;;
    mkdocs) (cd "$folder" && "$work/python/bin/mkdocs" build -q -f mkdocs.yml -d "$folder/out") ;;
    material) (cd "$folder" && "$work/python/bin/mkdocs" build -q -f material.yml -d "$folder/out") ;;
    jbake) java -cp "$(cat "$work/jbake")" org.jbake.launcher.Main -b "$folder" "$folder/out" ;;
  esac
}
export -f build
export work root limits

page() { # <peer> <size>
  find "$work/$1-$2" -name '*.md' -path '*p00049*' ! -path '*/out/*' | if [ "$1" = lectern ]; then grep /entries/; else cat; fi | head -n 1
}

# What stands around every page: the template, or the name of the site where the template is part of the tool.
around() { # <peer> <size> <round>
  folder=$work/$1-$2
  was='Bench footer[^<]*'
  is="Bench footer $3"
  case $1 in
    lectern) file=entries/skill.md was='^title: .*' is="title: Bench $3" ;;
    hugo) file=layouts/_default/single.html ;;
    eleventy) file=src/_includes/page.njk ;;
    mkdocs) file=theme/main.html ;;
    jbake) file=templates/page.ftl ;;
    material) file=material.yml was='^site_name: .*' is="site_name: Bench $3" ;;
    starlight) file=astro.config.mjs was='title: "[^"]*' is="title: \"Benchmark $3" ;;
  esac
  cp "$folder/$file" "$work/before"
  sed "s/$was/$is/" "$work/before" >"$folder/$file"
  ! cmp -s "$folder/$file" "$work/before" || { echo "nothing changed in $file" >&2; exit 1; }
}

timed() { # <name> <peer> <size>
  /usr/bin/time -a -o "$work/times" -f "$3 $2 $1 %e %U %S %M" bash -c 'build "$1" "$2"' - "$2" "$3" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
}

load_before=$(cut -d' ' -f1 /proc/loadavg)
for size in $sizes; do
  for peer in lectern $peers; do prepare "$peer" "$size"; done
  build lectern "$size" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; } # makes the archive of classes, draws the diagrams
  for round in $(seq "$rounds"); do
    for peer in lectern $peers; do
      # Moved and not removed: for minutes after many files were removed, ext4 is several times as slow to create some.
      mkdir -p "$work/old/$peer-$size-$round"
      for made in out resources cache; do
        [ ! -e "$work/$peer-$size/$made" ] || mv "$work/$peer-$size/$made" "$work/old/$peer-$size-$round/"
      done
      timed cold "$peer" "$size"
      pages=$(find "$work/$peer-$size/out" -name '*.html' | wc -l)
      [ "$pages" -ge "$size" ] || { echo "$peer made $pages pages of $size" >&2; exit 1; }
      timed again "$peer" "$size"
      printf '\nAnd a sentence %s.\n' "$round" >>"$(page "$peer" "$size")"
      timed one "$peer" "$size"
      around "$peer" "$size" "$round"
      timed template "$peer" "$size"
    done
  done
done
python3 - "$work/times" >"$work/figures" <<'TABLE'
import collections, statistics, sys
NAMES = {"lectern": "`lectern generate`", "hugo": "Hugo", "eleventy": "Eleventy", "starlight": "Starlight", "mkdocs": "MkDocs, a theme of one template",
         "material": "Material for MkDocs", "jbake": "JBake, without navigation"}
runs = collections.defaultdict(list)
order = []
for line in open(sys.argv[1]):
    size, peer, name, wall, user, system, peak = line.split()
    if (size, peer) not in order:
        order.append((size, peer))
    runs[size, peer, name].append((float(wall), float(user) + float(system), int(peak) / 1024))
def median(size, peer, name, at):
    return statistics.median(run[at] for run in runs[size, peer, name])
print("| Pages | What | Wall, s | Processor, s | Peak, MiB | Hugo = 1 | Nothing changed, s | Hugo = 1 | One page changed, s | Hugo = 1 | All pages changed, s | Hugo = 1 |")
print("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
for size, peer in order:
    hugo = (size, "hugo")
    ratio = lambda name: "%.2f" % (median(size, peer, name, 0) / median(*hugo, name, 0)) if hugo in order else "–"
    changed = " | ".join("%.2f | %s" % (median(size, peer, name, 0), ratio(name)) for name in ("again", "one", "template"))
    print("| %s | %s | %.2f | %.2f | %.0f | %s | %s |" % (
        format(int(size), ","), NAMES[peer], median(size, peer, "cold", 0), median(size, peer, "cold", 1),
        median(size, peer, "cold", 2), ratio("cold"), changed))
TABLE
{
  cat "$work/figures"
  echo
  printf 'Rounds: %s. Load before %s, after %s. %s, JDK %s, %s cores.\n' "$rounds" "$load_before" "$(cut -d' ' -f1 /proc/loadavg)" "$(
    { ! has hugo || hugo version | sed -n 's/^hugo v\([0-9.]*\).*/Hugo \1/p'
      ! has eleventy || echo "Eleventy $(node -p "require('$work/node_modules/@11ty/eleventy/package.json').version") on Node.js $(node --version)"
      ! has starlight || (cd "$work/starlight/node_modules" && node -p "'Starlight ' + require('./@astrojs/starlight/package.json').version + ' on Astro ' + require('./astro/package.json').version")
      ! has mkdocs || "$work/python/bin/mkdocs" --version | sed -n 's/.*version \([0-9.]*\).*/MkDocs \1/p'
      ! has material || "$work/python/bin/pip" show mkdocs-material | sed -n 's/^Version: /Material for MkDocs /p'
      ! has jbake || tr ':' '\n' <"$work/jbake" | sed -n 's/.*jbake-core-\(.*\)\.jar/JBake \1/p'
    } | paste -sd, | sed 's/,/, /g')" "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.version = //p')" "$(nproc)"
} >"$work/report"
cat "$work/report"

[ -z "$write" ] || "$root/benchmarks/put-figures.sh" peers "$work/report"
