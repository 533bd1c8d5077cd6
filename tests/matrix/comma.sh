#!/bin/sh
# comma.sh <cmake> <tree>
# Runs the core tests of the tree once more where a number has a comma.
set -eu
cmake=$1
tree=$2

if [ ! -e /usr/share/i18n/locales/sl_SI ]; then
    echo "skipped: the package locales is not installed"
    exit 77
fi
mkdir -p "$tree/locale"
[ -d "$tree/locale/sl_SI.UTF-8" ] || localedef -i sl_SI -f UTF-8 "$tree/locale/sl_SI.UTF-8"

LOCPATH=$tree/locale
LC_ALL=sl_SI.UTF-8
TESTS_WANT_COMMA=1
export LOCPATH LC_ALL TESTS_WANT_COMMA
"${cmake%cmake}ctest" --test-dir "$tree" --label-regex core --output-on-failure --no-tests=error \
    --parallel "$(nproc)"
