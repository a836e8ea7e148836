#!/bin/sh
# Keep one open issue, known by its label, up to date with the list in a file.
# Called by .github/workflows/freshness.yml.
set -eu

report=$1
label=aktualitet

gh label create "$label" --force --description "Det som ska kontrolleras, förnyas varje vecka" >/dev/null
number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
    gh issue edit "$number" --body-file "$report"
else
    gh issue create --title "Kontakter och länkar att kontrollera" --label "$label" --body-file "$report"
fi
