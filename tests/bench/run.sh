#!/bin/sh
# Runs the benchmarks: ./onedoor bench [--quick] [--json]. ONEDOOR_BUILD is the build tree with the programs.
set -eu
here=$(dirname "$(readlink -f "$0")")
exec python3 -B "$here/rounds.py" --build "${ONEDOOR_BUILD:?}" "$@"
