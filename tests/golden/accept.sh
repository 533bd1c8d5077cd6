#!/bin/sh
# accept.sh <build folder of the golden tests>
# Takes what the golden tests received as what they shall expect. Look at the difference before you commit it: it is the behaviour.
set -eu
here=$(dirname "$0")
received=$1/received

[ -d "$received" ] || {
    echo "nothing was received in $1; the golden tests have nothing to accept"
    exit 0
}
cp -R "$received/." "$here/"
rm -rf "$received"
git -C "$here" status --short -- . 2>/dev/null || true
