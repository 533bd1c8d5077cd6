#include "tests/content/expression_world.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace sim;

namespace {

Variable number(std::string id)
{
    Variable variable;
    variable.id = std::move(id);
    variable.min = -1000;
    variable.max = 1000;
    return variable;
}

Parameter parameter(std::string id, std::int64_t value)
{
    Parameter made;
    made.id = std::move(id);
    DatedValue dated;
    dated.value = value;
    dated.from = date_of({2026, 1, 1});
    made.values.push_back(dated);
    return made;
}

void add_things(Scenario& scenario)
{
    scenario.ids.add("");
    scenario.variables = {number("trust"), number("debt")};
    scenario.variables.push_back({"angry", VariableType::Flag, {}, 0, 1, 0, false, false, {}, {}});
    scenario.variables.push_back(
        {"phase", VariableType::Enumeration, {"calm", "tense", "crisis"}, 0, 2, 0, false, false, {}, {}});
    for (const char* id : {"ess", "csd", "client"}) {
        Actor actor;
        actor.id = id;
        scenario.actors.push_back(actor);
    }
    scenario.actors[0].office = {false, true, 12, 300};
    for (const std::uint32_t actor : {0u, 1u}) scenario.seats.push_back({ActorId{actor}, {}, {}});
    for (const char* id : {"debts", "violence"}) {
        Fact fact;
        fact.id = id;
        scenario.facts.push_back(fact);
    }
    scenario.packets.push_back({"money", {FactId{0}}});
    for (const char* id : {"first", "second"}) {
        Chapter made;
        made.id = id;
        scenario.chapters.push_back(made);
    }
    Commitment visit;
    visit.id = "visit";
    scenario.commitments.push_back(visit);
    for (const char* id : {"answer", "payday"}) {
        Timed event;
        event.id = scenario.ids.add(id);
        scenario.events.push_back(event);
    }
    scenario.events[0].kind = TimedKind::Scheduled;
}

void name_things(Lexicon& lexicon)
{
    const Scenario& scenario = lexicon.scenario;
    const auto add = [&](NameKind kind, const auto& things) {
        for (std::size_t i = 0; i < things.size(); ++i)
            lexicon.names.add(kind, things[i].id, static_cast<std::uint32_t>(i));
    };
    add(NameKind::Variable, scenario.variables);
    add(NameKind::Actor, scenario.actors);
    add(NameKind::Fact, scenario.facts);
    add(NameKind::Packet, scenario.packets);
    add(NameKind::Chapter, scenario.chapters);
    add(NameKind::Commitment, scenario.commitments);
    lexicon.names.add(NameKind::Timed, "answer", 0);
    lexicon.names.add(NameKind::Timed, "payday", 1);
}

Vocabulary small_vocabulary()
{
    Vocabulary vocabulary;
    vocabulary.categories = {"debt", "violence"};
    vocabulary.purposes = {"joint_plan", "placement"};
    vocabulary.bases = {"law", "consent"};
    vocabulary.types = {{"plan.signed", {"goals", "dated"}, TypeUse::Open, {}},
                        {"contact.made", {}, TypeUse::Open, {}},
                        {"data.shared", {}, TypeUse::Engine, {}},
                        {"data.no_basis", {}, TypeUse::Derived, {}}};
    return vocabulary;
}

Country small_country()
{
    Country country;
    country.parameters = {parameter("wage", 128172), parameter("huge", 5'000'000'000)};
    return country;
}

}  // namespace

ExpressionWorld::ExpressionWorld()
    : vocabulary(small_vocabulary()), country(small_country()), lexicon{scenario, vocabulary, &country, {}, {}, {}}
{
    scenario.calendar = country.calendar(date_of({2026, 3, 2}));
    add_things(scenario);
    add_pack_names(lexicon);
    name_things(lexicon);
}

void ExpressionWorld::set(std::string_view variable, std::int64_t value)
{
    const auto number = lexicon.names.find(NameKind::Variable, variable);
    REQUIRE(number.has_value());
    answers[Symbol{SymbolKind::Variable, *number}.packed()] = value;
}

std::int64_t ExpressionWorld::value_of(std::string_view integer)
{
    const auto read = parse_integer(lexicon, integer);
    if (!read) FAIL(integer << ": " << read.error().message);
    return run(*read);
}

bool ExpressionWorld::holds_true(std::string_view condition)
{
    const auto read = parse_condition(lexicon, condition);
    if (!read) FAIL(condition << ": " << read.error().message);
    const std::int64_t value = run(*read);
    REQUIRE((value == 0 || value == 1));
    return value == 1;
}

namespace {

std::int64_t floored(std::int64_t a, std::int64_t b)
{
    std::int64_t quotient = a / b;
    if (quotient * b > a && b > 0) --quotient;
    if (quotient * b < a && b < 0) --quotient;
    return quotient;
}

std::int64_t binary(Op op, std::int64_t a, std::int64_t b)
{
    switch (op) {
    case Op::Add:
        return a + b;
    case Op::Subtract:
        return a - b;
    case Op::Multiply:
        return a * b;
    case Op::FloorDivide:
        return floored(a, b);
    case Op::Modulo:
        return a - floored(a, b) * b;
    case Op::Minimum:
        return std::min(a, b);
    case Op::Maximum:
        return std::max(a, b);
    case Op::Equal:
        return a == b;
    case Op::NotEqual:
        return a != b;
    case Op::Less:
        return a < b;
    case Op::LessEqual:
        return a <= b;
    case Op::Greater:
        return a > b;
    case Op::GreaterEqual:
        return a >= b;
    default:
        FAIL("no operation of two values: " << static_cast<int>(op));
        return 0;
    }
}

}  // namespace

std::int64_t ExpressionWorld::run(Expression expression) const
{
    std::vector<std::int64_t> stack;
    const auto pop = [&] {
        REQUIRE_FALSE(stack.empty());
        const std::int64_t top = stack.back();
        stack.pop_back();
        return top;
    };
    const std::uint32_t end = expression.begin + expression.size;
    for (std::uint32_t i = expression.begin; i < end; ++i) {
        const Instruction it = scenario.code[i];
        const auto skip = static_cast<std::uint32_t>(it.operand);
        switch (it.op) {
        case Op::Push:
            stack.push_back(it.operand);
            break;
        case Op::Load:
        case Op::DaysSince: {
            const auto answer = answers.find(it.op == Op::Load ? it.operand : -1 - it.operand);
            stack.push_back(answer == answers.end() ? 0 : answer->second);
            break;
        }
        case Op::Day:
            stack.push_back(day);
            break;
        case Op::SeatIs:
            stack.push_back(seat == skip);
            break;
        case Op::In:
            stack.push_back(chapter == skip);
            break;
        case Op::Holds:
            stack.push_back(static_cast<std::int64_t>((holds >> skip) & 1));
            break;
        case Op::Negate:
            stack.push_back(-pop());
            break;
        case Op::Absolute:
            stack.push_back(std::abs(pop()));
            break;
        case Op::Not:
            stack.push_back(pop() == 0);
            break;
        case Op::JumpIfFalse:
            i += pop() == 0 ? skip : 0;
            break;
        case Op::JumpIfTrue:
            i += pop() != 0 ? skip : 0;
            break;
        case Op::Jump:
            i += skip;
            break;
        default: {
            const std::int64_t b = pop();
            const std::int64_t a = pop();
            stack.push_back(binary(it.op, a, b));
        }
        }
        REQUIRE(i < end);
        REQUIRE(stack.size() < 256);
    }
    REQUIRE(stack.size() == 1);
    return stack.front();
}
