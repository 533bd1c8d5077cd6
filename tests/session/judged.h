#pragma once

#include "sim/session/view/option_bars.h"
#include "tests/session/visit.h"

#include <initializer_list>
#include <memory>
#include <string_view>

/// A play of the visit with the values of its decisions. Stays where it is.
struct Trialled {
    explicit Trialled(const sim::Session&);
    Trialled(const Trialled&) = delete;
    Trialled& operator=(const Trialled&) = delete;

    sim::Judging judging;
    std::shared_ptr<const sim::Solution> solution;
    sim::RunValue value;
};

/// A small world read in English, with the packs of the visit.
[[nodiscard]] sim::Reading reading_in(const sim::Program&);

/// The review of a play of the visit, solved.
[[nodiscard]] sim::Review reviewed(std::initializer_list<std::string_view> acts);
