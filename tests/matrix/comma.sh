#!/bin/sh
# comma.sh <scratch folder> <test program>...
# Runs the core tests once more where a number has a comma.
set -eu
scratch=$1
shift

if [ ! -e /usr/share/i18n/locales/sl_SI ]; then
    echo "skipped: the package locales is not installed"
    exit 77
fi
mkdir -p "$scratch/locale"
[ -d "$scratch/locale/sl_SI.UTF-8" ] || localedef -i sl_SI -f UTF-8 "$scratch/locale/sl_SI.UTF-8"

LOCPATH=$scratch/locale
LC_ALL=sl_SI.UTF-8
TESTS_WANT_COMMA=1
export LOCPATH LC_ALL TESTS_WANT_COMMA
failed=0
for program in "$@"; do
    echo "${program##*/}"
    (cd "${program%/*}" && "$program") || failed=1
done
exit $failed
