#!/bin/sh
# lint.sh <source>
# Fails where our code uses what breaks a promise: the same play everywhere, no file half written, no foreign program.
set -eu
cd "$1"

find sim editor \( -name '*.h' -o -name '*.cpp' \) 2>/dev/null | LC_ALL=C sort | {
    set --
    while IFS= read -r file; do set -- "$@" "$file"; done
    [ $# -gt 0 ] || {
        echo "no file was read below $PWD"
        exit 1
    }

    awk '
        function fault(why) {
            printf "%s:%d: %s\n    %s\n", FILENAME, FNR, why, $0
            faults++
        }
        # Is the word in the line, not merely a part of a longer one?
        function uses(pattern) { return line ~ ("(^|[^A-Za-z0-9_])" pattern) }

        FNR == 1 {
            files++
            first = 1
            split(FILENAME, part, "/")
            room = part[1] == "sim" ? part[2] : part[1]
            core = room ~ /^(base|model|rules|protocol|score|solve|money|cohort|session|prove)$/
        }
        {
            line = $0
            sub(/\/\/.*/, "", line)
        }
        first && /^#include/ {
            first = 0
            own = FILENAME
            if (sub(/cpp$/, "h", own) && (getline text <own) >= 0 && $2 != "\"" own "\"")
                fault("a source includes its own header first, so that the header is seen to stand alone")
            close(own)
        }
        room != "system" && uses("(std::)?(basic_)?(ofstream|fstream)[^A-Za-z0-9_]") && line !~ /#include/ {
            fault("a document is written with AtomicFile, so that a crash leaves the old one whole")
        }
        room != "system" && uses("(fopen|freopen|mkstemp)[ ]*[(]") {
            fault("only system opens files")
        }
        uses("std::w?regex") || line ~ /<regex>/ {
            fault("std::regex overflows the stack on long input")
        }
        uses("(strto(d|f|ld)|ato(f|i|l|ll)|(std::)?sto(d|f|ld))[ ]*[(]") {
            fault("this reads numbers by the locale, or hides errors: use base/text")
        }
        line ~ /%[-+ #0-9.*]*l?[aefgAEFG]/ && uses("v?(f|s|sn)?printf[ ]*[(]") {
            fault("printf writes fractions by the locale: use fmt")
        }
        uses("(s?rand|rand_r|drand48|random)[ ]*[(]") || uses("std::(random_device|shuffle|default_random_engine)") {
            fault("chance comes from the draws of the run")
        }
        uses("std::[a-z_]*_distribution") {
            fault("distributions differ between libraries: use the draws of the run")
        }
        core && uses("(std::)?unordered_(multi)?(map|set)") {
            fault("its order differs between libraries: use a vector or a map")
        }
        room != "system" && uses("((std)?::)?(system|popen|posix_spawnp?|exec(l|lp|le|v|vp|ve|vpe)|v?fork)[ ]*[(]") {
            fault("only system starts programs")
        }
        END {
            printf "%d files read, %d faults\n", files, faults
            exit faults ? 1 : 0
        }
    ' "$@"
}
