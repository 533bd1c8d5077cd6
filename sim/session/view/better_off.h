#pragma once

#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/money/calculation.h"
#include "sim/money/curve.h"
#include "sim/session/view/phrases.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sim {

/// What a calculation is put into words with.
struct MoneyWords {
    const Phrases& phrases;
    const Country& country;
    std::string language;
    std::function<std::string(TextId)> of_country;  ///< a text of the country pack
    std::function<std::string(TextId)> own;         ///< a text of what holds the household and the job

    [[nodiscard]] std::string money(Money) const;   ///< "EUR 1,234.56"
    [[nodiscard]] std::string bare(Money) const;    ///< "1,234.56"
    [[nodiscard]] std::string change(Money) const;  ///< with its sign, "+258.79"
};

struct MoneyRow {
    std::string label, amount;
};

struct BetterOffMonth {
    std::int32_t number = 1;
    Money gain;
    std::string pay, benefits, support, costs, net, result;  ///< amounts without the currency; `result` with its sign
    bool below = false;  ///< less than without the job
    bool over = false;   ///< support and time limits are over
};

/// A figure that a calculation rests on, with where it comes from.
struct MoneyFigure {
    std::string title, value, source, mark;  ///< mark: "V", "U", "D"
};

/// A better-off calculation in words and numbers, as it is shown and printed.
struct BetterOff {
    std::string title;    ///< of the job
    std::string cannot;   ///< what is missing; then there are no months
    std::string answer;   ///< in one sentence
    std::vector<std::string> beside;           ///< what else there is to know of it
    std::string unit;                          ///< of all amounts: "EUR a month"
    std::vector<MoneyRow> household, offer, costs;
    std::vector<std::string> left_out;
    std::string support;                       ///< by which schedule, and that it is no law
    std::vector<BetterOffMonth> months;
    std::int32_t exit = 13;
    bool bridge = false;                       ///< positive for a time, below not working after it
    std::vector<std::string> tax;              ///< the participation tax in a sentence; a second where it changes with the exit
    std::vector<std::string> why;              ///< line by line
    std::vector<std::string> flat;             ///< where more work pays nothing or less
    std::vector<Curve> rates;                  ///< taxes over gross pay in month 1 and in the exit month
    std::vector<MoneyFigure> figures;          ///< those that are not verified first
};

/// Participation tax in tenths of a percent, as it is published: what of gross pay working does not add, rounded once. @pre gross > 0
[[nodiscard]] std::int64_t tax_in_permille(Money gross, Money adds);

/// What is missing: "cannot compute: ..." as a sentence.
[[nodiscard]] std::string words_of(const MoneyWords&, const Household&, const Job&, const Missing&);

[[nodiscard]] BetterOff better_off(const MoneyWords&, const Household&, const Job&, const SupportPlan&, const std::vector<Gap>& gaps = {});

} // namespace sim
