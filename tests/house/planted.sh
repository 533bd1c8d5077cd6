#!/bin/sh
# planted.sh <cmake> <source> <scratch folder>
# First test the alarm: every fault planted here in a copy must be found, and the clean copy must pass.
set -eu
cmake=$1
source=$2
scratch=$3

fresh() {
    rm -rf "$scratch"
    mkdir -p "$scratch"
    cp -R "$source/sim" "$scratch/sim"
    mkdir -p "$scratch/tests"
}

direction() { "$cmake" -DROOT="$scratch" -P "$source/tests/house/direction.cmake"; }
lint() { sh "$source/tests/house/lint.sh" "$scratch"; }
listed() { "$cmake" -DROOT="$scratch" -P "$source/tests/house/listed.cmake"; }

missed=0
# planted <alarm> <room> <line>: a new file with this line must raise the alarm, which must name the file.
planted() {
    mkdir -p "$scratch/sim/$2"
    printf '%s\n' "$3" >"$scratch/sim/$2/planted.h"
    if output=$("$1" 2>&1); then
        echo "$1 overlooks in $2: $3"
        missed=1
    elif ! printf '%s\n' "$output" | grep -q "sim/$2/planted.h"; then
        echo "$1 fails without naming the file with: $3"
        printf '%s\n' "$output"
        missed=1
    fi
    rm "$scratch/sim/$2/planted.h"
    rmdir "$scratch/sim/$2" 2>/dev/null || true  # a room made up for this one
}

# spared <alarm> <room> <line>: this must raise no alarm.
spared() {
    mkdir -p "$scratch/sim/$2"
    printf '%s\n' "$3" >"$scratch/sim/$2/planted.h"
    if ! output=$("$1" 2>&1); then
        echo "$1 cries wolf in $2: $3"
        printf '%s\n' "$output"
        missed=1
    fi
    rm "$scratch/sim/$2/planted.h"
    rmdir "$scratch/sim/$2" 2>/dev/null || true  # a room made up for this one
}

fresh
for alarm in direction lint listed; do
    "$alarm" >/dev/null 2>&1 || {
        echo "$alarm fails before anything is planted; see its own test"
        exit 1
    }
done

planted direction base '#include "sim/model/state.h"'
planted direction model '#include "sim/system/paths.h"'
planted direction rules '#include "sim/protocol/verdict.h"'
planted direction rules '#  include <chrono>'
planted direction session '#include <unordered_map>'
planted direction session '#include "sim/content/read.h"'
planted direction score '#include <fstream>'
planted direction content '#include "sim/session/play.h"'
planted direction cli '#include "editor/document/edit.h"'
planted direction cli '#include <nlohmann/json.hpp>'
planted direction content '#include <SFML/Graphics.hpp>'
planted direction cli '#include <sqlite3.h>'
planted direction records '#include "sim/report/html.h"'
planted direction model '#include "state.h"'
spared direction content '#include <nlohmann/json.hpp>'
spared direction system '#include <filesystem>'
spared direction records '#include <sqlite3.h>'
spared direction score '#include "sim/model/state.h"'

mkdir "$scratch/sim/cellar"
if direction >/dev/null 2>&1; then
    echo "direction overlooks a room it does not know"
    missed=1
fi
rmdir "$scratch/sim/cellar"

planted lint content 'std::ofstream out{path};'
planted lint content '    std::regex word{"a+"};'
planted lint content 'const double share = std::strtod(text, nullptr);'
planted lint cli 'const int n = atoi(word);'
planted lint score 'std::stod(text);'
planted lint cli 'std::printf("%.2f\n", share);'
planted lint rules 'const int n = rand() % 6;'
planted lint session 'std::uniform_int_distribution<int> die{1, 6};'
planted lint model 'std::unordered_map<int, int> known;'
planted lint cli 'std::system("ls");'
planted lint content 'auto* pipe = popen("ls", "r");'
planted lint cli 'execvp(name, words);'
spared lint system 'std::ofstream out{path};'
spared lint model '// std::unordered_map would do, but its order is nobody'"'"'s'
spared lint model 'int operand(int); bool is_system(Actor);'
spared lint cli 'fmt::print("%5 {}\n", n); std::printf("%s\n", word);'

echo 'struct Own {};' >"$scratch/sim/model/own.h"
printf '#include <vector>\n#include "sim/model/own.h"\n' >"$scratch/sim/model/own.cpp"
lint 2>&1 | grep -q "sim/model/own.cpp:1" || {
    echo "lint overlooks a source that does not begin with its own header"
    missed=1
}
printf '#include "sim/model/own.h"\n#include <vector>\n' >"$scratch/sim/model/own.cpp"
lint >/dev/null 2>&1 || {
    echo "lint cries wolf over a source that begins with its own header"
    missed=1
}
rm "$scratch/sim/model/own.h" "$scratch/sim/model/own.cpp"

planted listed model 'struct Forgotten {};'

rm -rf "$scratch"
[ $missed -eq 0 ] && echo "every planted fault was found"
