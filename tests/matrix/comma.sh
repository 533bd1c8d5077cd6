#!/bin/sh
# comma.sh <scratch folder> <command>...
# Runs the command where a number has a comma. The tests fail at once when the locale is not there after all.
set -eu
scratch=$1
shift

mkdir -p "$scratch/locale"
[ -d "$scratch/locale/sl_SI.UTF-8" ] || localedef -i sl_SI -f UTF-8 "$scratch/locale/sl_SI.UTF-8" || {
    echo "the package locales, which describes sl_SI, is not installed"
    exit 1
}
LOCPATH=$scratch/locale LC_ALL=sl_SI.UTF-8 TESTS_WANT_COMMA=1 exec "$@"
