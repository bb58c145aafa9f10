#!/usr/bin/env bash
# Puts figures into a page of docs, in place of what stands between the markers of their name:
#
#   benchmarks/put-figures.sh <name> <file with the figures> [page]      the page is performance.md if none is given
set -eu

page=$(cd "$(dirname "$0")/.." && pwd)/docs/${3:-performance.md}
grep -qxF "<!-- $1: begin -->" "$page" || { echo "$page has no place for $1" >&2; exit 1; }
changed=$(mktemp)
trap 'rm -f "$changed"' EXIT
awk -v figures="$2" -v begin="<!-- $1: begin -->" -v end="<!-- $1: end -->" '
  $0 == begin { print; while ((getline line < figures) > 0) print line; skip = 1; next }
  $0 == end { skip = 0 }
  !skip { print }' "$page" >"$changed"
cat "$changed" >"$page"
