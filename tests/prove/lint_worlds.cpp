#include "tests/prove/lint_worlds.h"

#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

using namespace sim;

Rule duty(const std::string& id, std::string_view type, int days)
{
    Rule rule;
    rule.id = rule.fault_key = id;
    rule.kind = RuleKind::Existence;
    rule.target.type = shipped_vocabulary().type(type);
    rule.window = {0, days, Unit::Day};
    return rule;
}

Rule forbidden(const std::string& id, std::string_view type)
{
    Rule rule;
    rule.id = rule.fault_key = id;
    rule.kind = RuleKind::Absence;
    rule.target.type = shipped_vocabulary().type(type);
    rule.severity = RuleSeverity::Critical;
    rule.weight = 0;
    return rule;
}

std::vector<Remark> linted(std::string_view members, const std::vector<Rule>& rules, std::size_t bytes, int cut, const std::vector<RulePair>& independent)
{
    const Scenario scenario = world_as_read(members);
    Protocol protocol;
    protocol.id = "small";
    protocol.cut = cut;
    protocol.rules = rules;
    protocol.independent = independent;
    std::vector<SeatId> seats;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) seats.push_back(SeatId{i});
    SearchLimits limits;
    limits.bytes = bytes;
    return lint({scenario, protocol, shipped_vocabulary(), seats}, limits);
}

std::vector<Remark> only(const std::vector<Remark>& remarks, std::string_view code)
{
    std::vector<Remark> some;
    for (const Remark& remark : remarks)
        if (remark.code == code) some.push_back(remark);
    return some;
}

std::string witness(const std::vector<Remark>& remarks, std::string_view code)
{
    const std::vector<Remark> some = only(remarks, code);
    REQUIRE(some.size() == 1);
    if (!some[0].witness) return "none";
    std::string words;
    for (const std::string& word : some[0].witness->words) words += (words.empty() ? "" : " ") + word;
    return words;
}
