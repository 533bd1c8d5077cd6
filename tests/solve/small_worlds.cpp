#include "tests/solve/small_worlds.h"

#include "sim/base/hash.h"
#include "sim/score/score.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <array>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

constexpr std::array<std::string_view, 4> Types{"plan.signed", "conference.held", "offer.received", "debt.counselled"};

/// Draws by counting, so that every part of a world is the same whatever the others take.
class Dice {
public:
    explicit Dice(std::uint64_t number) : seed_(mix(number + 1)) {}

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(mix(seed_ + ++count_) % n); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T, std::size_t N>
    T one_of(const T (&all)[N])
    {
        return all[below(N)];
    }

private:
    std::uint64_t seed_, count_ = 0;
};

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string condition(Dice& dice)
{
    const char* const all[]{"a > 0", "a < 2",      "not b",           "b",          "c == 0",          "c >= 1 or b",
                            "day < 1", "day >= 2", "not b and a < 2", "a == c",     "knows(ess, f)",   "scheduled(answer)",
                            "happened(conference.held)", "not happened(plan.signed) or a > 1"};
    return dice.one_of(all);
}

std::string effect(Dice& dice)
{
    const std::string type(Types[dice.below(Types.size())]);
    const std::string all[]{"a += 1", "a -= 1", "b = true", "b = false", "c += 1", "c = 0", "c = a",
                            "if " + condition(dice) + ": a += 1",
                            "if " + condition(dice) + ": b = not b",
                            "if holds(f): learn(ess, f)",
                            "if holds(f): a += 1",
                            "if a > 1: b = true",
                            "schedule(answer, 2)",
                            "emit(" + type + ")", "emit(" + type + ")", "emit(" + type + ", by = csd)",
                            "if " + condition(dice) + ": emit(" + type + ")",
                            "if knows(ess, f): emit(" + type + ")"};
    return all[dice.below(std::size(all))];
}

std::string effects(Dice& dice)
{
    std::string text;
    for (std::size_t left = dice.below(4); left > 0; --left) text += (text.empty() ? "" : ", ") + quoted(effect(dice));
    return "[" + text + "]";
}

std::string lines(Dice& dice)
{
    if (!dice.one_in(4)) return {};
    return R"x(, "lines": [{"id": "l", "text": "yes", "when": "holds(f)"}, {"id": "m", "text": "hm", "when": "a > 1"}])x";
}

std::string act(Dice& dice, std::size_t number)
{
    std::string text = R"({"id": "act)" + std::to_string(number) + R"(", "text": "t", "takes": )" + std::to_string(dice.below(3)) +
                       R"(, "effects": )" + effects(dice);
    if (!dice.one_in(3)) text += R"(, "when": )" + quoted(condition(dice));
    if (dice.one_in(3)) text += R"(, "once": true)";
    if (dice.one_in(4)) text += R"(, "chapters": ["first"])";
    if (dice.one_in(5)) text += R"(, "needs": [{"id": "n", "reason": "t", "if": )" + quoted(condition(dice)) + "}]";
    if (dice.one_in(4)) text += R"(, "on_done": [)" + quoted(effect(dice)) + "]";
    if (dice.one_in(3)) text += R"(, "goes": "chance:coin")";
    else if (dice.one_in(3)) text += R"(, "goes": "talk")";
    return text + lines(dice) + "}";
}

std::string members_of(Dice& dice)
{
    const bool hidden = dice.one_in(2);
    std::string text = R"("go_on": true, "chapters": [{"id": "first", "title": "t", "end": 1, "pace": "daily", "settle": )" + effects(dice) +
                       R"(}, {"id": "last", "title": "t", "end": )" + std::to_string(3 + dice.below(2)) + R"(, "pace": "daily"}],
        "variables": [{"id": "a", "type": "int", "min": 0, "max": 3, "start": 1, "overflow": "saturate"},
                      {"id": "b", "type": "bool", "start": false)" + (dice.one_in(4) ? R"(, "shown": true, "text": "t")" : "") + R"(},
                      {"id": "c", "type": "int", "min": 0, "max": 2, "start": 0, "overflow": "saturate")" +
                       (dice.one_in(2) ? R"(, "chapter": "first")" : "") + R"(}],
        "facts": [{"id": "f", "category": "health", "text": "t", "holds": )" + (hidden ? R"(["yes"])" : R"(["only"])") + R"(}],
        "variants": )" + (hidden ? R"([{"id": "no", "weight": 2}, {"id": "yes", "weight": 3}])" : R"([{"id": "only", "weight": 1}])") + R"(,
        "events": [{"id": "answer", "by": "csd", "grid": "day", "effects": )" + effects(dice) + (dice.one_in(2) ? R"(, "text": "t")" : "") +
                       (dice.one_in(2) ? R"(, "stop": true)" : "") + R"(},
                   {"id": "timed", "by": "client", "day": 2, "when": )" + quoted(condition(dice)) + R"(, "effects": )" + effects(dice) +
                       (dice.one_in(3) ? R"(, "opens": "talk")" : "") + R"(},
                   {"id": "dawns", "by": "client", "once_when": )" + quoted(condition(dice)) + R"(, "effects": )" + effects(dice) + R"(}],
        "scenes": [{"id": "talk", "on_enter": )" + effects(dice) + R"(, "options": [
            {"id": "ask", "text": "t", "effects": )" + effects(dice) + lines(dice) + R"(},
            {"id": "wait", "text": "t", "takes": 1, "goes": "return", "when": )" + quoted(condition(dice)) + R"(},
            {"id": "leave", "text": "t", "goes": "desk", "effects": )" + effects(dice) + R"(}]}],
        "chances": [{"id": "coin", "outcomes": [{"id": "head", "weight": )" + std::to_string(1 + dice.below(3)) + R"(, "effects": )" + effects(dice) +
                       R"(}, {"id": "tail", "weight": 2, "effects": )" + effects(dice) + (dice.one_in(4) ? R"(, "goes": "talk")" : "") + R"x(}]}],
        "measures": [{"id": "m", "dimension": "O", "of": 300, "value": "100 * a + (if b then 17 else 0)", "text": "t"},
                     {"id": "r", "dimension": "R", "of": 200, "value": ")x" + std::string(dice.one_in(2) ? "90 * c" : "if knows(ess, f) then 60 else 3") + R"(", "text": "t"}],
        "acts": [)";
    const std::size_t acts = 2 + dice.below(2);
    for (std::size_t i = 0; i < acts; ++i) text += (i > 0 ? ",\n            " : "") + act(dice, i);
    return text + "]";
}

Match match_of(std::string_view type) { return {shipped_vocabulary().type(type), 0, false, 0, 0}; }

Rule rule_of(Dice& dice, std::size_t number)
{
    Rule rule;
    rule.id = "r" + std::to_string(number);
    rule.fault_key = dice.one_in(3) ? "shared" : rule.id;
    rule.kind = static_cast<RuleKind>(dice.below(6));
    rule.target = match_of(Types[dice.below(Types.size())]);
    rule.dimension = Dimension::Protocol;
    rule.weight = static_cast<std::int32_t>(10 * dice.below(8));
    rule.window = {static_cast<std::int32_t>(dice.below(2)), static_cast<std::int32_t>(1 + dice.below(3)), Unit::Day};
    if (dice.one_in(4)) rule.window.to.reset();
    rule.grace = static_cast<std::int32_t>(dice.below(3));
    if (rule.kind != RuleKind::Existence && rule.kind != RuleKind::Recurrence && rule.kind != RuleKind::Absence) {
        do rule.trigger = match_of(Types[dice.below(Types.size())]);
        while (rule.trigger.type == rule.target.type);
    }
    if (rule.kind == RuleKind::Recurrence) rule.gap = 2, rule.window.to.reset();
    if (rule.kind == RuleKind::Absence) rule.max = static_cast<std::int32_t>(dice.below(2)), rule.max_faults = static_cast<std::int32_t>(1 + dice.below(2));
    if (dice.one_in(4)) {
        rule.severity = RuleSeverity::Critical;
        if (dice.one_in(2)) rule.repair = Repair{match_of(Types[dice.below(Types.size())]), 2, {}};
    }
    return rule;
}

Protocol protocol_of(Dice& dice, Scenario& scenario)
{
    Protocol protocol;
    protocol.id = "small";
    const std::size_t rules = 2 + dice.below(3);
    for (std::size_t i = 0; i < rules; ++i) {
        const Rule rule = rule_of(dice, i);
        ScopeEntry entry;
        entry.rule = rule.id;
        if (dice.one_in(3)) entry.chapter = ChapterId{0};
        const auto points = static_cast<std::int32_t>(50 + 30 * dice.below(3));
        if (is_duty(rule.kind)) entry.expected = dice.one_in(2), entry.points = entry.expected ? points : 0;
        else if (dice.one_in(2)) entry.expected = true, entry.earns = points;
        scenario.scope.push_back(entry);
        protocol.rules.push_back(rule);
    }
    return protocol;
}

Judging judging_for(std::uint64_t number, Program& program)
{
    Dice dice(number ^ 0x5eed);
    const Protocol protocol = protocol_of(dice, program.scenario);
    return judging_of(protocol, program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary());
}

std::string members_for(std::uint64_t number)
{
    Dice dice(number);
    return members_of(dice);
}

} // namespace

SmallWorld::SmallWorld(std::uint64_t number)
    : members(members_for(number)), program(::world(members)), judging(judging_for(number, program))
{
}

Played played(const World& world, std::uint64_t seed)
{
    std::vector<VariantId> variants;
    for_each_variant(world.variants, [&](VariantId each) { variants.push_back(each); });
    Played play{{variants[mix(seed) % variants.size()], {}}, 0};
    auto now = begin(world.program, world.seat, play.line.variant);
    State state = now->state;
    std::vector<Event> log = world.scenario().history;
    log.insert(log.end(), now->trace.events.begin(), now->trace.events.end());
    while (!has_ended(world.program, state)) {
        const Moves moves = offered(world.program, state);
        const Move move = moves[mix(seed + play.line.moves.size() * 977 + 1) % moves.size()];
        const auto next = step(world.program, state, move);
        state = next->state;
        log.insert(log.end(), next->trace.events.begin(), next->trace.events.end());
        play.line.moves.push_back(move);
    }
    play.points = score_of(world.program, *world.judging, log, state).points;
    return play;
}
