#include "sim/content/effect_parser.h"
#include "sim/content/expression_parser.h"
#include "sim/content/lexicon.h"
#include "tests/fuzz/promise.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

template <class Thing>
Thing named(const char* id)
{
    Thing thing;
    thing.id = id;
    return thing;
}

template <class Things>
void add_names(Lexicon& lexicon, NameKind kind, const Things& things)
{
    for (std::size_t i = 0; i < things.size(); ++i)
        lexicon.names.add(kind, things[i].id, static_cast<std::uint32_t>(i));
}

Scenario small_scenario()
{
    Scenario scenario;
    scenario.ids.add("");
    scenario.variables = {named<Variable>("trust"), named<Variable>("angry"), named<Variable>("phase")};
    scenario.variables[1].type = VariableType::Flag;
    scenario.variables[2].type = VariableType::Enumeration;
    scenario.variables[2].values = {"calm", "tense"};
    scenario.actors = {named<Actor>("ess"), named<Actor>("csd")};
    scenario.seats.push_back({ActorId{0}, {}, {}});
    scenario.facts = {named<Fact>("debts"), named<Fact>("violence")};
    scenario.packets.push_back({"money", {FactId{0}}});
    scenario.chapters = {named<Chapter>("first")};
    scenario.commitments = {named<Commitment>("visit")};
    scenario.events.resize(1);
    scenario.events[0].id = scenario.ids.add("answer");
    scenario.events[0].kind = TimedKind::Scheduled;
    return scenario;
}

/// Change of the stack by one instruction.
int growth(Op op)
{
    switch (op) {
    case Op::Push:
    case Op::Load:
    case Op::Day:
    case Op::SeatIs:
    case Op::In:
    case Op::Holds:
    case Op::DaysSince:
        return 1;
    case Op::Negate:
    case Op::Absolute:
    case Op::Not:
    case Op::Jump:
        return 0;
    default:
        return -1;
    }
}

/// Whatever way is taken, the stack never runs dry, stays small and ends with one value.
void check_code(const std::vector<Instruction>& code, Expression expression)
{
    if (!expression.written()) return;
    promise(expression.begin + expression.size <= code.size(), "an expression lies in the code");
    constexpr int Unknown = -1;
    std::vector<int> depth(expression.size + 1, Unknown);
    depth[0] = 0;
    for (std::uint32_t i = 0; i < expression.size; ++i) {
        const Instruction& it = code[expression.begin + i];
        const bool jumps = it.op == Op::Jump || it.op == Op::JumpIfFalse || it.op == Op::JumpIfTrue;
        promise(depth[i] != Unknown, "every instruction can be reached");
        const int after = depth[i] + growth(it.op);
        promise(after >= 0 && after < 256, "the stack holds");
        const auto lead_to = [&](std::size_t to) {
            promise(to <= expression.size, "jumps stay inside");
            promise(depth[to] == Unknown || depth[to] == after, "ways meet with equal stacks");
            depth[to] = after;
        };
        if (jumps) {
            promise(it.operand >= 0, "jumps lead forward");
            lead_to(i + 1 + static_cast<std::size_t>(it.operand));
        }
        if (it.op != Op::Jump) lead_to(i + 1);
    }
    promise(depth.back() == 1, "one value is left");
}

void check_error(const ExpressionError& error, std::string_view text)
{
    promise(error.offset <= text.size(), "an error points into the text");
    promise(!error.message.empty() && !error.code.empty(), "an error has a sentence");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 4096) return 0;
    const std::string text(reinterpret_cast<const char*>(data), size);
    Vocabulary vocabulary;
    vocabulary.purposes = {"joint_plan"};
    vocabulary.bases = {"law"};
    vocabulary.types = {{"plan.signed", {"goals", "dated"}, TypeUse::Open, {}},
                        {"data.shared", {}, TypeUse::Engine, {}}};
    Scenario scenario = small_scenario();
    Lexicon lexicon{scenario, vocabulary, nullptr, {}, {}, {}};
    add_pack_names(lexicon);
    add_names(lexicon, NameKind::Variable, scenario.variables);
    add_names(lexicon, NameKind::Actor, scenario.actors);
    add_names(lexicon, NameKind::Fact, scenario.facts);
    add_names(lexicon, NameKind::Packet, scenario.packets);
    add_names(lexicon, NameKind::Chapter, scenario.chapters);
    add_names(lexicon, NameKind::Commitment, scenario.commitments);
    lexicon.names.add(NameKind::Timed, "answer", 0);

    const auto condition = parse_condition(lexicon, text);
    const auto integer = parse_integer(lexicon, text);
    const auto wrong = parse_effect(lexicon, text);

    promise(!(condition && integer), "nothing is both a condition and a number");
    if (condition)
        check_code(scenario.code, *condition);
    else
        check_error(condition.error(), text);
    if (integer)
        check_code(scenario.code, *integer);
    else
        check_error(integer.error(), text);
    if (wrong) {
        check_error(*wrong, text);
        return 0;
    }
    for (const Effect& effect : scenario.effects) {
        check_code(scenario.code, effect.when);
        check_code(scenario.code, effect.value);
    }
    for (const Emission& emission : scenario.emissions) {
        for (const EvidenceItem& item : emission.has) check_code(scenario.code, item.when);
    }
    return 0;
}
