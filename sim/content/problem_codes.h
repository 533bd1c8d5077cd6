#pragma once

#include <span>
#include <string_view>

namespace sim {

/// A kind of problem, with the sentence by which docs/cli.md and `onedoor check --codes` explain it.
struct ProblemCode {
    std::string_view code;
    std::string_view meaning;
};

/// Every code that reading and checking content can give, sorted. J: JSON and members of every file; E: event list; P: protocol
/// packs; C: country packs; K: experiments of the cohort laboratory; R: run files; T: translations; X: expressions; S: scenarios.
[[nodiscard]] std::span<const ProblemCode> problem_codes();

} // namespace sim
