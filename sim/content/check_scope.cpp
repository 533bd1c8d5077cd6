#include "sim/content/checking.h"

#include <algorithm>

namespace sim {

namespace {

void check_twice(const Checking& checking)
{
    const std::vector<ScopeEntry>& scope = checking.scenario.scope;
    const unsigned all = (1u << checking.scenario.seats.size()) - 1;
    std::vector<std::size_t> places(scope.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return scope[a].rule < scope[b].rule; });
    unsigned seats = 0;  // that the entries of the same rule have named so far
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ScopeEntry& entry = scope[places[i]];
        if (i == 0 || scope[places[i - 1]].rule != entry.rule) seats = 0;
        if ((entry.seats & seats & all) != 0) {
            checking.report.error("S225", checking.places.scope[places[i]].member("rule"),
                                  "the rule " + entry.rule + " stands in the scope twice for one seat; keep one entry, or give them different seats");
        }
        seats |= entry.seats;
    }
}

void check_points(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        std::int32_t sum = 0;
        for (const ScopeEntry& entry : scenario.scope) {
            if ((entry.seats >> seat & 1) != 0) sum += entry.points + entry.earns;
        }
        for (const Measure& measure : scenario.measures) {
            if ((measure.seats >> seat & 1) != 0) sum += measure.of;
        }
        if (sum == 1000) continue;
        checking.report.error("S204", checking.places.seats[seat],
                              "for the seat " + scenario.name_of(SeatId{seat}) +
                                  " points, earns and measures add up to " + std::to_string(sum) +
                                  "; they must add up to 1000, so " + std::to_string(std::abs(1000 - sum)) +
                                  (sum < 1000 ? " are missing" : " are too many"));
    }
}

}  // namespace

void check_scope(const Checking& checking)
{
    check_twice(checking);
    check_points(checking);
}

}  // namespace sim
