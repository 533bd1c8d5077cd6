#pragma once

#include "sim/content/expression_parser.h"
#include "sim/content/lexicon.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A scenario's worth of names, made by hand, to read expressions against.
///
/// Variables trust and debt (numbers), angry (flag), phase (calm, tense, crisis); actors ess (a seat, upgraded, 12
/// staff, caseload 300), csd (a seat), client; facts debts, violence; packet money; chapters first, second; commitment
/// visit; events answer (scheduled), payday (day 5); event types plan.signed (goals, dated), contact.made, data.shared,
/// data.no_basis; purposes joint_plan, placement; bases law, consent; parameters wage = 128172 and huge = 5000000000.
class ExpressionWorld {
public:
    ExpressionWorld();

    sim::Scenario scenario;
    sim::Vocabulary vocabulary;
    sim::Country country;
    sim::Lexicon lexicon;

    /// What the state answers: Symbol::packed() of a query, then its value. What is not named here is 0.
    std::map<std::int32_t, std::int64_t> answers;
    std::int64_t day = 0;
    std::uint32_t seat = 0;  ///< an actor
    std::uint32_t chapter = 0;
    std::uint64_t holds = 0;  ///< bits by fact

    void set(std::string_view variable, std::int64_t value);

    /// Reads and runs. Fails the test when the text is refused.
    [[nodiscard]] std::int64_t value_of(std::string_view integer);
    [[nodiscard]] bool holds_true(std::string_view condition);
    /// Runs instructions as sim/content/expression_parser.h describes them; fails the test when not exactly one value
    /// is left.
    [[nodiscard]] std::int64_t run(sim::Expression) const;
};
