#!/bin/sh
# Lighthouse over the finished site, as a phone on a slow network, on a local server.
#
#   benchmarks/lighthouse/run.sh            prints the figures
#   benchmarks/lighthouse/run.sh --write    also puts them into docs/performance.md
#
# ROUNDS (3) says how often each page is asked, LECTERN_SITE names another finished site. Needs Node.js, npm and Chromium; run it on
# a machine that does nothing else.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
site=${LECTERN_SITE:-$root/site-content/target/lectern/site}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for folder in "$here" "$root/site-content/src/test/browser"; do
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent)
done
load_before=$(cut -d' ' -f1 /proc/loadavg)
node "$here/run.mjs" "$site" "${ROUNDS:-3}" index.html stages/data.html problems/fraud-detection.html \
  problems/rag-pipeline.html rounds/fraud-detection.html practise/cards.html >"$work/figures"
printf 'Load before %s, after %s. %s, %s cores.\n' "$load_before" "$(cut -d' ' -f1 /proc/loadavg)" \
  "$("${LECTERN_CHROMIUM:-chromium}" --version 2>/dev/null | sed 's/ *built.*//; s/ *$//')" "$(nproc)" >>"$work/figures"
cat "$work/figures"
[ "${1:-}" != "--write" ] || "$root/benchmarks/put-figures.sh" lighthouse "$work/figures"
