#!/bin/sh
# variant.sh <cmake> <source> <tree> <cmake option>...
# Builds the core tests in a tree of their own and runs them.
set -eu
cmake=$1
source=$2
tree=$3
shift 3

# Some containers forbid the look into other threads that finding leaks needs; the rest of the sanitizer works there too.
case "$*" in
*address*)
    mkdir -p "$tree"
    echo 'int main() {}' >"$tree/probe.cpp"
    clang++ -fsanitize=address "$tree/probe.cpp" -o "$tree/probe"
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

"$cmake" -S "$source" -B "$tree" -G Ninja -DCMAKE_BUILD_TYPE=None -DHOUSE_TESTS=ON -DHOUSE_UNITY=ON "$@"
"$cmake" --build "$tree" --target core_tests
"${cmake%cmake}ctest" --test-dir "$tree" --label-regex core --output-on-failure --no-tests=error \
    --parallel "$(nproc)"
