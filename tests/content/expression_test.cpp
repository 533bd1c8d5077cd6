#include "tests/content/expression_world.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

TEST_CASE("arithmetic binds as it is written in school and divides downwards", "[content][expression]")
{
    ExpressionWorld world;
    world.set("trust", 3);
    world.set("debt", -7);

    CHECK(world.value_of("1 + 2 * 3") == 7);
    CHECK(world.value_of("(1 + 2) * trust") == 9);
    CHECK(world.value_of("10 - 4 - 3") == 3);
    CHECK(world.value_of("7 // 2") == 3);
    CHECK(world.value_of("-7 // 2") == -4);
    CHECK(world.value_of("debt // 2") == -4);
    CHECK(world.value_of("7 // -2") == -4);
    CHECK(world.value_of("debt % 3") == 2);
    CHECK(world.value_of("7 % -3") == -2);
    CHECK(world.value_of("-trust * -2") == 6);
    CHECK(world.value_of("- - trust") == 3);
    CHECK(world.value_of("20*trust") == 60);
}

TEST_CASE("functions of numbers take the least, the greatest, the size and the nearest inside", "[content][expression]")
{
    ExpressionWorld world;
    world.set("trust", 3);
    world.set("debt", -7);

    CHECK(world.value_of("min(trust, 2, 9)") == 2);
    CHECK(world.value_of("max(trust, debt)") == 3);
    CHECK(world.value_of("abs(debt)") == 7);
    CHECK(world.value_of("abs(-12)") == 12);
    CHECK(world.value_of("clamp(debt, 0, 10)") == 0);
    CHECK(world.value_of("clamp(debt, -10, -8)") == -8);
    CHECK(world.value_of("clamp(5, 10, 0)") == 0);  // min(max(x, low), high)
}

TEST_CASE("conditions follow the logic of their words", "[content][expression]")
{
    ExpressionWorld world;
    world.set("trust", 3);
    world.set("angry", 1);

    CHECK(world.holds_true("trust >= 3 and angry"));
    CHECK_FALSE(world.holds_true("trust > 3 or not angry"));
    CHECK(world.holds_true("not trust == 2"));
    CHECK(world.holds_true("true or false and false"));
    CHECK_FALSE(world.holds_true("(true or false) and false"));
    CHECK(world.holds_true("angry == (trust == 3)"));
    CHECK(world.holds_true("angry and trust == 3 and day == 0 and true"));
    CHECK(world.holds_true("if angry then trust < 4 else false"));
    CHECK(world.value_of("if trust > 5 then 1 else if trust > 2 then 2 else 3") == 2);
    CHECK(world.value_of("1 + (if angry then 2 else 0)") == 3);
    CHECK(world.holds_true("not not angry"));
}

TEST_CASE("enumerations are compared with their own values", "[content][expression]")
{
    ExpressionWorld world;
    world.set("phase", 1);

    CHECK(world.holds_true("phase == tense"));
    CHECK(world.holds_true("phase != crisis"));
    CHECK_FALSE(world.holds_true("phase == calm"));
}

TEST_CASE("the state is asked by name", "[content][expression]")
{
    ExpressionWorld world;
    world.day = 9;
    world.seat = 1;
    world.chapter = 1;
    world.holds = 0b10;
    world.answers[Symbol{SymbolKind::Knows, 1 * 2 + 1}.packed()] = 1;  // csd, violence
    world.answers[Symbol{SymbolKind::Happened, 0}.packed()] = 1;       // plan.signed
    world.answers[Symbol{SymbolKind::Scheduled, 0}.packed()] = 1;      // answer
    world.answers[Symbol{SymbolKind::CommitmentStatus, 0}.packed()] = static_cast<int>(CommitmentStatus::Late);
    world.answers[-1 - 1] = 4;  // days since contact.made

    CHECK(world.value_of("day + 1") == 10);
    CHECK(world.holds_true("seat == csd"));
    CHECK(world.holds_true("seat != ess"));
    CHECK(world.holds_true("in(second)"));
    CHECK_FALSE(world.holds_true("in(first)"));
    CHECK(world.holds_true("knows(csd, violence)"));
    CHECK_FALSE(world.holds_true("knows(ess, violence)"));
    CHECK(world.holds_true("holds(violence)"));
    CHECK_FALSE(world.holds_true("holds(debts)"));
    CHECK(world.holds_true("happened(plan.signed)"));
    CHECK_FALSE(world.holds_true("happened(x.mine.first)"));
    CHECK(world.value_of("days_since(contact.made)") == 4);
    CHECK(world.holds_true("scheduled(answer)"));
    CHECK(world.holds_true("late(visit)"));
    CHECK_FALSE(world.holds_true("open(visit) or kept(visit) or broken(visit)"));
}

TEST_CASE("offices and amounts are constants", "[content][expression]")
{
    ExpressionWorld world;

    CHECK(world.holds_true("upgraded(ess)"));
    CHECK_FALSE(world.holds_true("upgraded(csd)"));
    CHECK_FALSE(world.holds_true("new_model(ess)"));
    CHECK(world.value_of("caseload(ess) // staff(ess)") == 25);
    CHECK(world.value_of("param(wage)") == 128172);
    CHECK(world.value_of("param(huge) + 1") == 5'000'000'001);
    CHECK(world.value_of("9223372036854775807") == 9223372036854775807);
}

TEST_CASE("what is constant takes one instruction, and a question is never dropped", "[content][expression]")
{
    ExpressionWorld world;
    const auto size = [&](std::string_view text) {
        const auto read = parse_condition(world.lexicon, text);
        REQUIRE(read);
        return read->size;
    };

    CHECK(size("upgraded(ess) and 3 * 4 - 2 == 10 or not true") == 1);
    CHECK(size("if upgraded(ess) then 1 < 2 else false") == 1);
    CHECK(size("clamp(param(wage), 0, 100) == min(100, 200)") == 1);
    CHECK(size("false and happened(plan.signed)") > 1);
    CHECK(size("if true then angry else knows(ess, debts)") > 1);
}

TEST_CASE("a done() waits until all acts are known", "[content][expression]")
{
    ExpressionWorld world;

    const auto read = parse_condition(world.lexicon, "angry or done(kitchen.ask_rent)");

    REQUIRE(read);
    REQUIRE(world.lexicon.asked.size() == 1);
    CHECK(world.lexicon.asked[0].name == "kitchen.ask_rent");
    CHECK(world.lexicon.asked[0].offset == 14);
    CHECK(world.scenario.code[world.lexicon.asked[0].instruction].op == Op::Load);
}

namespace {

struct Refused {
    std::string_view text;
    std::string_view code;
    std::uint32_t offset;
    std::string_view says;  ///< a part of the message
};

}  // namespace

TEST_CASE("a condition that cannot be read is refused at the place where it goes wrong", "[content][expression]")
{
    const std::vector<Refused> all{
        {"", "X001", 0, "the text ends here"},
        {"trust >", "X001", 7, "the text ends here"},
        {"(trust > 1", "X001", 10, "closing bracket"},
        {"trust > 1)", "X001", 9, "is complete"},
        {"trust = 1", "X001", 6, "=="},
        {"1 < trust < 3", "X001", 10, "chained"},
        {"trust > 1 & angry", "X001", 10, "\"and\" is written as a word"},
        {"trust > 1 || angry", "X001", 10, "\"or\" is written as a word"},
        {"trust => 1", "X001", 6, "\"greater or equal\" is written >="},
        {"trust =< 1", "X001", 6, "\"less or equal\" is written <="},
        {"trust <> 1", "X001", 6, "\"is not\" is written !="},
        {"trust > 0.5", "X001", 9, "numbers are whole"},
        {"trust > '3'", "X001", 8, "quotation marks"},
        {"trust > 1; angry", "X001", 9, "a string of its own"},
        {"trust > 1 ? angry", "X001", 10, "the sign ? means nothing here"},
        {"trust\xc2\xa0> 1", "X001", 5, "here stands a no-break space (U+00A0); replace it by an ordinary one"},
        {"tru\xe2\x80\x8bst > 1", "X001", 3, "here stands an invisible character (U+200B); remove it"},
        {"\xe2\x80\x9etrust\xe2\x80\x9c > 1", "X001", 0, "(U+201E); nothing in an expression stands in quotation marks"},
        {"trust \xe2\x89\xa5 1", "X001", 6, "(U+2265); write >="},
        {"trust > zażółć", "X001", 10, "\"ż\" (U+017C)"},
        {"debts == 1", "X002", 0, "debts is a fact, not a variable; ask knows(actor, debts)"},
        {"!angry", "X001", 0, "as a word"},
        {"Angry", "X001", 0, "lower case"},
        {"trust / 2 > 1", "X001", 6, "//"},
        {"angry == not angry", "X001", 9, "brackets"},
        {"trust + if angry then 1 else 2 > 1", "X001", 8, "brackets"},
        {"if angry then true", "X001", 18, "else"},
        {"if angry true else false", "X001", 9, "then"},
        {"knows(ess debts)", "X001", 10, "comma"},
        {"min(trust) > 1", "X001", 9, "two values"},
        {"clamp(trust, 1) > 1", "X001", 14, "clamp takes"},
        {"in(day)", "X001", 3, "word of the language"},
        {"trusst > 1", "X002", 0, "did you mean \"trust\"?"},
        {"knows(ess, depts)", "X002", 11, "did you mean \"debts\"?"},
        {"know(ess, debts)", "X002", 0, "did you mean \"knows\"?"},
        {"happened(plan.singed)", "X002", 9, "did you mean \"plan.signed\"?"},
        {"happened(x.)", "X002", 9, "no event type"},
        {"phase == clam", "X002", 9, "did you mean \"calm\"?"},
        {"param(wages) > 1", "X002", 6, "did you mean \"wage\"?"},
        {"late(vist)", "X002", 5, "did you mean \"visit\"?"},
        {"trust", "X003", 0, "a yes or no"},
        {"trust and angry", "X003", 0, "a yes or no"},
        {"angry and trust", "X003", 10, "a yes or no"},
        {"not trust", "X003", 4, "a yes or no"},
        {"angry + 1 > 0", "X003", 0, "a number"},
        {"trust > angry", "X003", 8, "a number"},
        {"trust == angry", "X003", 9, "a number"},
        {"phase < crisis", "X003", 6, "order"},
        {"angry > false", "X003", 6, "order"},
        {"phase", "X003", 0, "a yes or no"},
        {"seat", "X003", 0, "seat == ess"},
        {"if angry then trust else true", "X003", 25, "both arms"},
        {"-angry > 0", "X003", 1, "a number"},
        {"trust > 9223372036854775808", "X004", 8, "64 bits"},
        {"trust > 007", "X004", 8, "no 0 in front"},
        {"trust // 0 > 1", "X005", 9, "other than 0"},
        {"trust % debt > 1", "X005", 8, "written out"},
        {"scheduled(payday)", "X006", 10, "grid"},
        {"seat == client", "X006", 8, "not a seat"},
    };
    ExpressionWorld world;
    for (const Refused& refused : all) {
        const auto read = parse_condition(world.lexicon, refused.text);

        INFO(std::string(refused.text));
        REQUIRE_FALSE(read);
        CHECK(read.error().code == refused.code);
        CHECK(read.error().offset == refused.offset);
        INFO(read.error().message);
        CHECK(read.error().message.find(refused.says) != std::string::npos);
        CHECK(world.scenario.code.empty());
        CHECK(world.lexicon.asked.empty());
    }
}

TEST_CASE("a number is not a condition", "[content][expression]")
{
    ExpressionWorld world;

    const auto flag = parse_integer(world.lexicon, "angry");

    REQUIRE_FALSE(flag);
    CHECK(flag.error().code == "X003");
}

TEST_CASE("nesting and length end at their limits", "[content][expression]")
{
    ExpressionWorld world;
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '(') + "angry" + std::string(levels, ')');
    };
    const auto chain = [](std::size_t operands) {
        std::string text = "trust";
        for (std::size_t i = 1; i < operands; ++i) text += "+trust";
        return text + ">0";
    };

    CHECK(parse_condition(world.lexicon, nested(63)));
    REQUIRE_FALSE(parse_condition(world.lexicon, nested(64)));
    CHECK(parse_condition(world.lexicon, nested(64)).error().code == "X004");
    CHECK_FALSE(parse_condition(world.lexicon, std::string(10'000, '(')));
    CHECK_FALSE(parse_condition(world.lexicon, std::string(30'000, '-')));
    CHECK(parse_condition(world.lexicon, chain(255)));
    CHECK_FALSE(parse_condition(world.lexicon, chain(256)));
}
