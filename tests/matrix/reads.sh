#!/bin/sh
# reads.sh <source> <folder of core.txt> <compiler> <flag>...
# Has the compiler read every source that core.txt names. Says "skipped" where it is not installed.
set -eu
source=$1
folder=$2
compiler=$3
shift 3

if ! command -v "$compiler" >/dev/null; then
    echo "skipped: $compiler is not installed"
    exit 77
fi

# Emscripten does not look in /usr/include, and should not: only these packages are header-only.
packages=$folder/include
mkdir -p "$packages"
for package in tl fmt; do
    ln -sfn "/usr/include/$package" "$packages/$package"
done

sed '/^$/d' "$folder/core.txt" | tr '\n' '\0' |
    xargs -0 -P "$(nproc)" -I '{}' "$compiler" "$@" -std=c++20 -fsyntax-only -Wall -Wextra -Werror \
        -DFMT_HEADER_ONLY -I "$source" -isystem "$packages" '{}'
echo "$(sed '/^$/d' "$folder/core.txt" | wc -l) files read by $compiler $*"
