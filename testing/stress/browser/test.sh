#!/usr/bin/env bash
# `test.sh PROGRAM` checks that the stress tool, run twice with the same arguments, writes the same
# bytes; opens its page in a headless browser, and leaves screenshots in
# testing/stress/browser/screenshots; and checks that our rules meet the requirement in the steeper
# of the recorded crises.
set -euo pipefail
program=$1
cd "$(dirname "${BASH_SOURCE[0]}")"
results=$(mktemp -d)
trap 'rm -rf "${results}"' EXIT

for folder in once again; do
	# The command is part of the results, and names the folder.
	(cd "${results}" && "${program}" --path half-in-an-hour,wash-pump --loans 60 --out now)
	mv "${results}/now" "${results}/${folder}"
done
cmp "${results}/once/results.json" "${results}/again/results.json"
cmp "${results}/once/report.html" "${results}/again/report.html"
echo "two runs are the same to the byte"

node look.js "${results}/once/report.html" screenshots
ls -1 "${PWD}"/screenshots/*.png

"${program}" --path azuki-2023 --rules pignus --require --out "${results}/azuki"
