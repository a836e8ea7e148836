"""Stands in for GitHub's command in the tests of proposals: the state is a file, GH_STATE."""

import json
import os
import sys


def answer(words, given):
    """Do what a command line asks, with `given` to read; returns what it prints."""
    with open(os.environ["GH_STATE"], encoding="utf-8") as file:  # noqa: PTH123 - starts quicker so
        state = json.load(file)
    said = _answer(state, words, given)
    with open(os.environ["GH_STATE"], "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
        json.dump(state, file)
    return said


def _answer(state, words, given):
    state["log"].append(words)
    asked = " ".join(words[:2])

    def option(name):
        return words[words.index(name) + 1] if name in words else None

    def text():
        assert option("--body-file") == "-"
        return given()

    if asked in state.get("broken", []):
        sys.exit(f"{asked}: ::error::no")
    if asked == "pr list":
        shown = []
        for pull in state["pulls"]:
            if option("--state") != "all" and pull["state"] != option("--state").upper():
                continue
            if option("--head") in (None, pull["headRefName"]):
                shown.append({key: pull[key] for key in option("--json").split(",")})
        return json.dumps(shown)
    if asked == "pr create":
        assert option("--base") == "main"
        pull = {"number": 100 + len(state["pulls"]), "title": option("--title"), "body": text()}
        pull |= {"headRefName": option("--head"), "state": "OPEN", "isCrossRepository": False}
        state["pulls"].append(pull)
    elif asked in ("pr edit", "pr close"):
        pull = next(pull for pull in state["pulls"] if pull["number"] == int(words[2]))
        if asked == "pr edit":
            pull |= {"title": option("--title"), "body": text()}
        else:
            pull["state"] = "CLOSED"
    elif asked == "issue comment":
        found = state["comments"].setdefault(words[2], [])
        if "--edit-last" in words and found:
            found[-1] = text()
        else:
            assert "--edit-last" not in words or "--create-if-none" in words
            found.append(text())
    elif asked == "issue edit":
        labels = state["issues"][words[2]]["labels"]
        if option("--add-label"):
            labels.append({"name": option("--add-label")})
        else:
            labels.remove({"name": option("--remove-label")})
    elif words[0] == "api":
        opened = [issue for issue in state["issues"].values() if issue["state"] == "open"]
        return json.dumps(opened[:1]) + json.dumps(opened[1:])  # two pages
    else:
        assert asked in ("auth setup-git", "label create", "workflow run"), words
    return ""


if __name__ == "__main__":
    print(answer(sys.argv[1:], sys.stdin.read))
