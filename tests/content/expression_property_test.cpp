#include "tests/content/expression_world.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

/// An expression as a tree. `form` is its operator or word; a leaf has no parts.
struct Tree {
    std::string form;
    std::vector<Tree> parts;
    std::int64_t number = 0;
};

// ---- Random trees of a type. Factors are small, so that nothing leaves 64 bits.

Tree random_flag(int depth);

Tree random_number(int depth)
{
    const int kind = *rc::gen::inRange(0, depth <= 0 ? 4 : 14);
    const auto two = [&](std::string form) {
        return Tree{std::move(form), {random_number(depth - 1), random_number(depth - 1)}, 0};
    };
    const auto small = [] { return Tree{"number", {}, *rc::gen::inRange(1, 4)}; };
    switch (kind) {
    case 0:
        return {"number", {}, *rc::gen::inRange(0, 2000)};
    case 1:
        return {"trust", {}, 0};
    case 2:
        return {"debt", {}, 0};
    case 3:
        return {"day", {}, 0};
    case 4:
        return {"neg", {random_number(depth - 1)}, 0};
    case 5:
        return two("+");
    case 6:
        return two("-");
    case 7:
        return {"*", {random_number(depth - 1), small()}, 0};
    case 8:
        return {"//", {random_number(depth - 1), small()}, 0};
    case 9:
        return {"%", {random_number(depth - 1), {"neg", {small()}, 0}}, 0};
    case 10:
        return two("min");
    case 11:
        return two("max");
    case 12:
        return {"abs", {random_number(depth - 1)}, 0};
    default:
        return {"if", {random_flag(depth - 1), random_number(depth - 1), random_number(depth - 1)}, 0};
    }
}

Tree random_flag(int depth)
{
    constexpr std::array<std::string_view, 6> comparisons{"==", "!=", "<", "<=", ">", ">="};
    const int kind = *rc::gen::inRange(0, depth <= 0 ? 3 : 9);
    const auto flags = [&](std::string form) {
        return Tree{std::move(form), {random_flag(depth - 1), random_flag(depth - 1)}, 0};
    };
    switch (kind) {
    case 0:
        return {"true", {}, 0};
    case 1:
        return {"angry", {}, 0};
    case 2:
        return {"false", {}, 0};
    case 3:
        return {"not", {random_flag(depth - 1)}, 0};
    case 4:
        return flags("and");
    case 5:
        return flags("or");
    case 6:
        return flags(*rc::gen::inRange(0, 2) == 0 ? "==" : "!=");
    case 7:
        return {"if", {random_flag(depth - 1), random_flag(depth - 1), random_flag(depth - 1)}, 0};
    default: {
        const std::string_view form = comparisons[*rc::gen::inRange<std::size_t>(0, comparisons.size())];
        return {std::string(form), {random_number(depth - 1), random_number(depth - 1)}, 0};
    }
    }
}

// ---- Printed with as few brackets as the grammar allows

/// How strongly a form binds: 0 if, 1 or, 2 and, 3 not, 4 comparison, 5 sum, 6 product, 7 minus, 8 the rest.
int strength(const std::string& form)
{
    if (form == "if") return 0;
    if (form == "or") return 1;
    if (form == "and") return 2;
    if (form == "not") return 3;
    if (form == "==" || form == "!=" || form == "<" || form == "<=" || form == ">" || form == ">=") return 4;
    if (form == "+" || form == "-") return 5;
    if (form == "*" || form == "//" || form == "%") return 6;
    return form == "neg" ? 7 : 8;
}

std::string printed(const Tree& tree, int least);

std::string bare(const Tree& tree)
{
    const auto& [form, parts, number] = tree;
    const int mine = strength(form);
    if (form == "number") return std::to_string(number);
    if (parts.empty()) return form;
    if (form == "if")
        return "if " + printed(parts[0], 0) + " then " + printed(parts[1], 0) + " else " + printed(parts[2], 0);
    if (form == "not") return "not " + printed(parts[0], 3);
    if (form == "neg") return "-" + printed(parts[0], 7);
    if (mine == 8) {
        std::string text = form + "(" + printed(parts[0], 0);
        for (std::size_t i = 1; i < parts.size(); ++i) text += ", " + printed(parts[i], 0);
        return text + ")";
    }
    // Comparisons do not chain, so both sides bind stronger; sums and products lean to the left.
    return printed(parts[0], mine == 4 ? 5 : mine) + " " + form + " " + printed(parts[1], mine + 1);
}

std::string printed(const Tree& tree, int least)
{
    const std::string text = bare(tree);
    return strength(tree.form) < least ? "(" + text + ")" : text;
}

// ---- What it means

struct Values {
    std::int64_t trust = 0, debt = 0, day = 0;
    bool angry = false;
};

std::int64_t meaning(const Tree& tree, const Values& values)
{
    const auto part = [&](std::size_t i) { return meaning(tree.parts[i], values); };
    const std::string& form = tree.form;
    if (form == "number") return tree.number;
    if (form == "trust") return values.trust;
    if (form == "debt") return values.debt;
    if (form == "day") return values.day;
    if (form == "angry") return values.angry;
    if (form == "true") return 1;
    if (form == "false") return 0;
    if (form == "if") return part(0) != 0 ? part(1) : part(2);
    if (form == "not") return part(0) == 0;
    if (form == "and") return part(0) != 0 && part(1) != 0;
    if (form == "or") return part(0) != 0 || part(1) != 0;
    if (form == "neg") return -part(0);
    if (form == "abs") return std::max(part(0), -part(0));

    const std::int64_t a = part(0), b = part(1);
    if (form == "+") return a + b;
    if (form == "-") return a - b;
    if (form == "*") return a * b;
    if (form == "min") return std::min(a, b);
    if (form == "max") return std::max(a, b);
    if (form == "==") return a == b;
    if (form == "!=") return a != b;
    if (form == "<") return a < b;
    if (form == "<=") return a <= b;
    if (form == ">") return a > b;
    if (form == ">=") return a >= b;
    std::int64_t remainder = a % b;
    if (remainder != 0 && (remainder < 0) != (b < 0)) remainder += b;
    return form == "%" ? remainder : (a - remainder) / b;
}

}  // namespace

TEST_CASE("whatever is written, reading and running it gives what it means", "[content][expression][property]")
{
    const bool holds = rc::check([] {
        ExpressionWorld world;
        const Values values{*rc::gen::inRange<std::int64_t>(-50, 50), *rc::gen::inRange<std::int64_t>(-1000, 1000),
                            *rc::gen::inRange<std::int64_t>(0, 400), *rc::gen::arbitrary<bool>()};
        world.set("trust", values.trust);
        world.set("debt", values.debt);
        world.set("angry", values.angry);
        world.day = values.day;
        const bool flag = *rc::gen::arbitrary<bool>();
        const Tree tree = flag ? random_flag(4) : random_number(4);
        const std::string text = printed(tree, 0);
        RC_LOG() << text << '\n';

        const auto read = flag ? parse_condition(world.lexicon, text) : parse_integer(world.lexicon, text);

        RC_ASSERT(read.has_value());
        RC_ASSERT(world.run(*read) == meaning(tree, values));
    });
    CHECK(holds);
}
