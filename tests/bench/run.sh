#!/bin/sh
# Runs the benchmarks: ./onedoor bench [--quick] [--json], ./onedoor bench window [ROUNDS]. ONEDOOR_BUILD is the build tree with the programs.
set -eu
here=$(dirname "$(readlink -f "$0")")
if [ "${1-}" = window ]; then
    shift
    exec sh "$here/window.sh" "$@"
fi
exec python3 -B "$here/rounds.py" --build "${ONEDOOR_BUILD:?}" "$@"
