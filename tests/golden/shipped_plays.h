#pragma once

#include "sim/library/case_load.h"

#include <functional>
#include <string>
#include <vector>

/// The shipped scenarios, read once. Fails the test where one does not read.
struct Shipped {
    sim::Library library;
    std::vector<std::unique_ptr<sim::Case>> cases;
};
[[nodiscard]] const Shipped& shipped();

/// A play that a golden file is kept of.
struct GoldenPlay {
    std::string name;  ///< of its file without .txt: "first-day-ess-first", "first-day-ess-good"
    const sim::Case* scenario = nullptr;
    sim::Setup setup;
    std::vector<std::string> acts;  ///< of a scripted play; else the policy of the setup plays
};

/// Every shipped scenario from every seat: by the policies first, last and random with seed 1, and the plays of scripts.txt.
[[nodiscard]] std::vector<GoldenPlay> golden_plays();

/// Plays it to its end; fails the test at a setback.
[[nodiscard]] sim::Session played(const GoldenPlay&);

[[nodiscard]] std::string transcript(const GoldenPlay&, const sim::Session&);
