#!/bin/sh
# First frame, memory and idling of the window beside a bare one, in turns under Xvfb: ./onedoor bench window [ROUNDS]
set -eu
build=${ONEDOOR_BUILD:?}
rounds=${1-5}
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
export XDG_DATA_HOME="$own" XDG_CONFIG_HOME="$own" XDG_CACHE_HOME="$own" LIBGL_ALWAYS_SOFTWARE=1
xvfb-run -a -s '-screen 0 1280x720x24' sh -eu -c '
    for round in $(seq "$2"); do
        for which in bare our; do
            printf "%s " "$which" >>"$3"
            START_NS=$(date +%s%N) "$1/bench/${which}_window" 4 >>"$3" 2>>"$3.log"
        done
    done' sh "$build" "$rounds" "$own/figures"
awk '{ n[$1]++; f[$1, n[$1]] = $2; m[$1] += $3; c[$1] += $4 }
    function middle(w,  i, j, t) { for (i = 1; i <= n[w]; i++) for (j = i + 1; j <= n[w]; j++) if (f[w, j] < f[w, i]) { t = f[w, i]; f[w, i] = f[w, j]; f[w, j] = t } return f[w, int((n[w] + 1) / 2)] }
    END {
        b = middle("bare"); o = middle("our")
        printf "first frame  %6.0f ms   bare %6.0f ms   ratio %.2f   (goal at most 1.3 and 160 ms)\n", o, b, o / b
        printf "memory       %6.0f MiB  bare %6.0f MiB  ratio %.2f   (goal at most 1.25 and 112 MiB)\n", m["our"] / n["our"], m["bare"] / n["bare"], m["our"] / m["bare"]
        printf "idle CPU     %6.2f %%    bare %6.2f %%    (goal at most 1 %%)\n", c["our"] / n["our"], c["bare"] / n["bare"]
    }' "$own/figures"
