#!/bin/sh
# Commit the changed data to a branch of its own, and see to it that a pull request asks for it.
# Called by .github/workflows/propose.yml with the file of the title and the issue's number.
set -eu

title=$1
number=$2
branch="forslag/$number"

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --create "$branch"
git add data
git commit --quiet --file "$title"
gh auth setup-git
git push --quiet --force origin "$branch"

if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
    printf 'Förslaget är gjort av ett ifyllt formulär: #%s. Jämför med källan innan det publiceras.\n\nCloses #%s\n' \
        "$number" "$number" |
        gh pr create --base main --head "$branch" --title "$(cat "$title")" --body-file -
fi
# Nothing that a workflow's own token does starts another workflow, but for this.
gh workflow run check.yml --ref "$branch"
