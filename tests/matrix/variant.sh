#!/bin/sh
# variant.sh <cmake> <source> <tree> <target> <cmake option>...
# Builds core_tests or golden_tests in the tree and runs what carries the label of that name.
set -eu
cmake=$1
source=$2
tree=$3
target=$4
shift 4

# Some containers forbid the look into other threads that finding leaks needs; the rest of the sanitizer works there too.
case "$*" in
*address*)
    mkdir -p "$tree"
    echo 'int main() {}' >"$tree/probe.cpp"
    clang++ -fsanitize=address "$tree/probe.cpp" -o "$tree/probe"
    # The C library keeps the folders of LOCPATH and never gives them back.
    echo 'leak:argz_add_sep' >"$tree/leaks"
    export LSAN_OPTIONS="suppressions=$tree/leaks:print_suppressions=0"
    if ! "$tree/probe" 2>/dev/null; then
        echo "leaks cannot be looked for on this machine"
        export ASAN_OPTIONS=detect_leaks=0
        "$tree/probe" || {
            echo "skipped: the address sanitizer does not run here"
            exit 77
        }
    fi
    ;;
esac

"$cmake" -S "$source" -B "$tree" -G Ninja -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O0 -DHOUSE_TESTS=ON -DHOUSE_PCH=ON "$@"
"$cmake" --build "$tree" --target "$target"
"${cmake%cmake}ctest" --test-dir "$tree" --label-regex "${target%_tests}" --output-on-failure --no-tests=error \
    --parallel "$(nproc)"
