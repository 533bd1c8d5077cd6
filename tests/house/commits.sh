#!/bin/sh
# commits.sh <repository>
# The last line of every commit message says whether plays changed: "Signature: <16 hex>" or "No behaviour change".
# The newest signature announced is the one committed in tests/golden/signature.txt.
set -eu
cd "$1"

if ! git rev-parse --verify --quiet HEAD >/dev/null 2>&1 || [ ! -e .git ]; then
    echo "skipped: no history here"
    exit 77
fi

faults=0
for commit in $(git rev-list --no-merges HEAD); do
    last=$(git log -1 --format=%B "$commit" | sed '/^[[:space:]]*$/d' | tail -n 1)
    if ! printf '%s\n' "$last" | grep -qxE 'Signature: [0-9a-f]{16}|No behaviour change'; then
        git log -1 --format='%h %s' "$commit"
        echo "    ends with: $last"
        faults=1
    fi
done

stored=$(git show HEAD:tests/golden/signature.txt 2>/dev/null | tr -d '[:space:]') || stored=
announced=$(git log --no-merges --format=%B HEAD | sed -n 's/^Signature: \([0-9a-f]\{16\}\)$/\1/p' | head -n 1)
# A shallow clone may not reach back to the commit that announced it.
if [ -n "$stored" ] && [ "$stored" != "$announced" ] &&
    { [ -n "$announced" ] || [ "$(git rev-parse --is-shallow-repository)" = false ]; }; then
    echo "tests/golden/signature.txt says $stored, the newest commit that names one says ${announced:-nothing}"
    faults=1
fi
exit $faults
