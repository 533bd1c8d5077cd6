#!/bin/sh
# commits_planted.sh <source> <scratch folder>
# Histories that commits.sh must refuse, and one that it must accept.
set -eu
alarm=$1/tests/house/commits.sh
scratch=$2
missed=0

if ! command -v git >/dev/null; then
    echo "skipped: git is not installed"
    exit 77
fi

# A hook or variable of the surrounding repository must not reach the scratch ones.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

start() {
    rm -rf "$scratch"
    mkdir -p "$scratch/tests/golden"
    git -C "$scratch" init -q
}

commit() {
    [ -z "$2" ] || echo "$2" >"$scratch/tests/golden/signature.txt"
    git -C "$scratch" add -A
    git -C "$scratch" -c user.name=t -c user.email=t@example.org -c commit.gpgsign=false \
        commit -q --no-verify --allow-empty -m "A thought

$1"
}

expect() {
    status=0
    sh "$alarm" "$scratch" >/dev/null || status=$?
    if [ $status -ne "$1" ]; then
        echo "$2: status $status, not $1"
        missed=1
    fi
}

start
expect 77 "no commit yet"
commit "Signature: 0123456789abcdef" 0123456789abcdef
commit "No behaviour change" ""
expect 0 "a good history"
commit "Signature: 0123456789ABCDEF" ""
expect 1 "capital letters"

start
commit "It works now" ""
expect 1 "no last line"

start
commit "Signature: 0123456789abcdef" 0123456789abcdef
commit "No behaviour change" fedcba9876543210
expect 1 "a signature changed in silence"

rm -rf "$scratch"
[ $missed -eq 0 ] && echo "every planted history was judged right"
