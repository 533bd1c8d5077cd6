#include "sim/content/checking.h"

#include <map>
#include <string_view>

namespace sim {

namespace {

/// Is there an act that a prohibition speaks about and does not forbid? What it earns is earned by such an act.
bool allows_something(const Rule& rule)
{
    switch (rule.kind) {
    case RuleKind::Absence: return rule.max > 0;
    case RuleKind::NotResponse: return rule.window.to.has_value() || rule.window.from > 0;
    default: return true;
    }
}

std::string_view why_nothing(const Rule& rule)
{
    return rule.kind == RuleKind::Absence ? "it allows not one such act; give the rule a `max`"
                                          : "its window begins at once and has no end; give the rule a `window` with two ends";
}

}  // namespace

void check_earns(const Checking& checking)
{
    if (checking.against.protocol == nullptr) return;
    std::map<std::string_view, const Rule*> lawful;  // by id: a version by which something can be earned, else any
    for (const Rule& rule : checking.against.protocol->rules) {
        const Rule*& known = lawful[rule.id];
        if (known == nullptr || allows_something(rule)) known = &rule;
    }
    for (std::size_t i = 0; i < checking.scenario.scope.size(); ++i) {
        const ScopeEntry& entry = checking.scenario.scope[i];
        const auto found = lawful.find(entry.rule);
        if (entry.earns == 0 || found == lawful.end() || allows_something(*found->second)) continue;
        checking.report.error("S226", checking.places.scope[i].member("earns"),
                              entry.rule + " can never earn this, because " + std::string(why_nothing(*found->second)) +
                                  ", or take the points elsewhere");
    }
}

}  // namespace sim
