#include "sim/cli/screens.h"

#include <algorithm>
#include <string>

namespace sim {

namespace {

std::string number(std::int32_t value) { return std::to_string(value); }

std::string listed(const std::vector<std::string_view>& words)
{
    std::string out;
    for (const std::string_view word : words) out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

void show_change(Page& page, const Reading& reading, const RuleChange& change)
{
    const Fillings fillings{{"rule", change.rule},
                            {"what", listed(change.what)},
                            {"own", number(change.own_worth)},
                            {"here", number(change.worth)}};
    switch (change.fate) {
    case RuleFate::Same:
        if (change.own_worth != change.worth) page.line(reading.say("ui.abroad.same", fillings), 2, 4);
        return;
    case RuleFate::Changed: page.line(reading.say("ui.abroad.changed", fillings), 2, 4); return;
    case RuleFate::Missing:
        if (change.own_worth != 0) page.line(reading.say("ui.abroad.missing_points", fillings), 2, 4);
        return;
    case RuleFate::Added: page.line(reading.say("ui.abroad.added", fillings), 2, 4); return;
    }
}

} // namespace

void show_changes(Page& page, const Reading& reading, const std::vector<RuleChange>& changes)
{
    if (changes.empty()) return;
    page.heading(reading.say("ui.abroad.title", {{"pack", reading.protocol.id}}));
    std::int32_t untouched = 0, lost = 0;
    std::vector<std::string_view> without_points;
    for (const RuleChange& change : changes) {
        untouched += change.fate == RuleFate::Same && change.own_worth == change.worth;
        lost += change.own_worth - change.worth;
        show_change(page, reading, change);
        if (change.fate == RuleFate::Missing && change.own_worth == 0) without_points.push_back(change.rule);
    }
    if (!without_points.empty()) page.line(reading.say("ui.abroad.missing", {{"rules", listed(without_points)}}), 2, 4);
    if (untouched > 0) page.line(reading.count("ui.abroad.untouched", untouched), 2, 4);
    if (lost > 0) page.line(reading.say("ui.abroad.lost", {{"points", number(lost)}}), 2, 4);
}

} // namespace sim
