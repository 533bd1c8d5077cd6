#include "sim/content/plural.h"

#include "sim/content/limits.h"
#include "sim/content/suggest.h"

#include <array>
#include <utility>

namespace sim {
namespace {

void skip_spaces(std::string_view& text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
}

bool take(std::string_view& text, std::string_view word)
{
    skip_spaces(text);
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

std::optional<std::uint64_t> take_number(std::string_view& text)
{
    skip_spaces(text);
    std::uint64_t number = 0;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') number = number * 10 + static_cast<std::uint64_t>(text[digits++] - '0');
    if (digits == 0 || digits > 9) return {};
    text.remove_prefix(digits);
    return number;
}

} // namespace

/// Recursive descent, one function a level of binding; the deepest formula is bounded.
class PluralForms::Parser {
public:
    Parser(std::string_view text, std::vector<Step>& steps) : rest_(text), steps_(steps) {}

    [[nodiscard]] bool read() { return choice(0) && (skip_spaces(rest_), true) && steps_.size() <= MaxFormulaSteps; }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    struct Binary {
        std::string_view sign;
        Op op;
    };
    static constexpr std::array<Binary, 13> Signs{{{"||", Op::Or}, {"&&", Op::And}, {"==", Op::Equal}, {"!=", Op::NotEqual},
                                                   {"<=", Op::LessEqual}, {">=", Op::GreaterEqual}, {"<", Op::Less}, {">", Op::Greater},
                                                   {"+", Op::Add}, {"-", Op::Subtract}, {"*", Op::Multiply}, {"/", Op::Divide}, {"%", Op::Modulo}}};
    /// Where each level of binding begins and ends among the signs.
    static constexpr std::array<std::pair<std::size_t, std::size_t>, 6> Levels{{{0, 1}, {1, 2}, {2, 4}, {4, 8}, {8, 10}, {10, 13}}};

    bool choice(std::size_t depth)
    {
        if (depth > MaxFormulaNesting || !binary(0, depth)) return false;
        if (!take(rest_, "?")) return true;
        return choice(depth + 1) && take(rest_, ":") && choice(depth + 1) && add(Op::Choose);
    }

    bool binary(std::size_t level, std::size_t depth)
    {
        if (level == Levels.size()) return unary(depth);
        if (!binary(level + 1, depth)) return false;
        while (const Binary* sign = sign_of(level)) {
            if (!binary(level + 1, depth) || !add(sign->op)) return false;
        }
        return true;
    }

    const Binary* sign_of(std::size_t level)
    {
        for (std::size_t i = Levels[level].first; i < Levels[level].second; ++i) {
            if (take(rest_, Signs[i].sign)) return &Signs[i];
        }
        return nullptr;
    }

    bool unary(std::size_t depth)
    {
        if (depth > MaxFormulaNesting) return false;
        if (take(rest_, "!")) return unary(depth + 1) && add(Op::Not);
        if (take(rest_, "(")) return choice(depth + 1) && take(rest_, ")");
        if (take(rest_, "n")) return add(Op::Number);
        const auto number = take_number(rest_);
        return number && add(Op::Push, *number);
    }

    bool add(Op op, std::uint64_t constant = 0)
    {
        if (steps_.size() > MaxFormulaSteps) return false;
        steps_.push_back({op, constant});
        return true;
    }

    std::string_view rest_;
    std::vector<Step>& steps_;
};

std::optional<std::uint64_t> PluralForms::apply(Op op, std::uint64_t a, std::uint64_t b)
{
    switch (op) {
    case Op::Or: return a != 0 || b != 0;
    case Op::And: return a != 0 && b != 0;
    case Op::Equal: return a == b;
    case Op::NotEqual: return a != b;
    case Op::Less: return a < b;
    case Op::Greater: return a > b;
    case Op::LessEqual: return a <= b;
    case Op::GreaterEqual: return a >= b;
    case Op::Add: return a + b;
    case Op::Subtract: return a - b;
    case Op::Multiply: return a * b;
    case Op::Divide: return b == 0 ? std::nullopt : std::optional(a / b);
    case Op::Modulo: return b == 0 ? std::nullopt : std::optional(a % b);
    case Op::Push:
    case Op::Number:
    case Op::Not:
    case Op::Choose: break;
    }
    return {};
}

std::optional<std::uint64_t> PluralForms::value_of(std::uint64_t number) const
{
    std::array<std::uint64_t, MaxFormulaSteps + 1> stack{};
    std::size_t size = 0;
    bool divided_by_zero = false;
    for (const Step& step : steps_) {
        if (step.op == Op::Push || step.op == Op::Number) {
            stack[size++] = step.op == Op::Push ? step.constant : number;
        } else if (step.op == Op::Not) {
            stack[size - 1] = stack[size - 1] == 0;
        } else if (step.op == Op::Choose) {
            size -= 2;
            stack[size - 1] = stack[size - 1] != 0 ? stack[size] : stack[size + 1];
        } else {
            --size;
            const auto value = apply(step.op, stack[size - 1], stack[size]);
            divided_by_zero = divided_by_zero || !value;
            stack[size - 1] = value.value_or(0);
        }
    }
    if (size == 0) return 0;
    return divided_by_zero ? std::nullopt : std::optional(stack[0]);
}

std::size_t PluralForms::form_of(std::uint64_t number) const
{
    const auto form = value_of(number);
    return form && *form < count_ ? static_cast<std::size_t>(*form) : 0;
}

Result<PluralForms, std::string> PluralForms::read(std::string_view text)
{
    PluralForms forms;
    std::optional<std::uint64_t> count;
    if (!take(text, "nplurals") || !take(text, "=") || !(count = take_number(text)) || *count == 0 || *count > MaxPluralForms) {
        return Failure<std::string>{"Plural-Forms begins with nplurals=, a number from 1 to " + std::to_string(MaxPluralForms)};
    }
    forms.count_ = static_cast<std::size_t>(*count);
    if (!take(text, ";") || !take(text, "plural") || !take(text, "=")) {
        return Failure<std::string>{"Plural-Forms needs a formula after the number: nplurals=2; plural=(n != 1);"};
    }
    Parser parser(text, forms.steps_);
    if (!parser.read()) return Failure<std::string>{"the plural formula cannot be read from " + quoted(parser.rest()) + " on"};
    std::string_view rest = parser.rest();
    static_cast<void>(take(rest, ";"));
    skip_spaces(rest);
    if (!rest.empty()) return Failure<std::string>{"the plural formula cannot be read from " + quoted(rest) + " on"};

    for (std::uint64_t number = 0; number <= 1000; ++number) {
        const auto form = forms.value_of(number);
        if (form && *form < forms.count_) continue;
        return Failure<std::string>{"the plural formula gives " + (form ? "form " + std::to_string(*form) : std::string("no form")) + " for " +
                       std::to_string(number) + "; there are forms 0 to " + std::to_string(forms.count_ - 1)};
    }
    return forms;
}

std::string_view usual_plural_forms(std::string_view language)
{
    constexpr std::string_view Two = "nplurals=2; plural=(n != 1);";
    const std::string_view first = language.substr(0, language.find('-'));
    if (first == "sl") return "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);";
    if (first == "hr" || first == "sr" || first == "bs") {
        return "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);";
    }
    if (first == "pl") return "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);";
    if (first == "cs" || first == "sk") return "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);";
    if (first == "fr") return "nplurals=2; plural=(n > 1);";
    return Two;
}

} // namespace sim
