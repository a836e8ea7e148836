#!/bin/sh
# Propose the addresses that have come since they were last written down, in one pull request.
# Called by .github/workflows/freshness.yml when data/addresses.yaml has been written.
set -eu

file=data/addresses.yaml
start=adresser-
branch="$start${GITHUB_RUN_ID:-1}"

if [ -z "$(git status --porcelain -- "$file")" ]; then
    echo "No address has come."
    exit 0
fi
# What is proposed already is merged first; what has come since is taken the next time.
if [ "$(gh pr list --state open --limit 200 --json headRefName --jq "[.[] | select(.headRefName | startswith(\"$start\"))] | length")" != 0 ]; then
    echo "A proposal is open."
    exit 0
fi
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --create "$branch"
git add "$file"
git commit --quiet --message "Skriv upp adresserna som har publicerats"
gh auth setup-git
git push --quiet origin "$branch"
printf 'Adresserna har kommit till sedan sist. När förslaget är godkänt säger kontrollen till om någon av dem försvinner.\n' |
    gh pr create --base main --head "$branch" --title "Skriv upp adresserna som har publicerats" --body-file -
# Nothing that a workflow's own token does starts another workflow, but for this.
gh workflow run check.yml --ref "$branch"
