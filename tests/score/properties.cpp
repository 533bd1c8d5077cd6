#include "tests/score/properties.h"

#include <algorithm>

using namespace sim;

Points real_points(const Trial& trial, const Log& log, Standing end) { return trial.judged(log, end).points; }

bool a_second_prohibition_changes_nothing(const Scorer& scorer, const Case& made, std::size_t which)
{
    const auto& rules = made.trial.protocol.rules;
    const std::size_t chosen = which % rules.size();
    if (is_duty(rules[chosen].kind)) return true;

    Trial doubled = made.trial;
    Rule again = rules[chosen];
    again.id = "again";
    again.weight = again.weight / 2;
    again.severity = RuleSeverity::Minor;
    doubled.demands(again, made.trial.scenario.scope[chosen].chapter);
    return scorer(doubled, made.log, made.end) == scorer(made.trial, made.log, made.end);
}

namespace {

/// An absence counts at most so many faults: doing the same fault again may use up what another would have cost.
bool is_counted(const Trial& trial, TypeId type)
{
    return std::any_of(trial.protocol.rules.begin(), trial.protocol.rules.end(), [&](const Rule& rule) {
        return rule.kind == RuleKind::Absence && (rule.target.type == type || type == type_of("data.shared"));
    });
}

} // namespace

bool doing_it_again_earns_nothing(const Scorer& scorer, const Case& made, std::size_t which)
{
    if (made.log.empty()) return true;
    Log longer = made.log;
    const auto place = longer.begin() + static_cast<std::ptrdiff_t>(which % longer.size());
    if (is_counted(made.trial, place->type)) return true;
    longer.insert(place, Event{*place});

    const Points before = scorer(made.trial, made.log, made.end);
    const Points after = scorer(made.trial, longer, made.end);
    for (std::size_t i = 0; i < before.by.size(); ++i) {
        if (after.by[i] > before.by[i]) return false;
    }
    return true;
}

bool an_empty_play_earns_nothing(const Scorer& scorer, const Case& made)
{
    const Points points = scorer(made.trial, {}, made.end);
    return std::all_of(points.by.begin(), points.by.end(), [](std::int32_t p) { return p <= 0; });
}
