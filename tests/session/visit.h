#pragma once

#include "sim/content/vocabulary_reader.h"
#include "sim/protocol/judging.h"
#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <initializer_list>
#include <string_view>

/// The scenario `visit` of tests/cli/library with its packs, read in English.
struct Visit {
    sim::VocabularyTexts vocabulary;
    sim::Program program;
    sim::Country country;
    sim::Protocol protocol;
    sim::Phrases phrases;

    [[nodiscard]] sim::Reading reading() const;
    [[nodiscard]] sim::Judging judging(std::size_t seat = 0) const;
};

[[nodiscard]] const Visit& visit();

/// Plays acts of the visit; fails the test where one is refused. "undo" takes one back.
[[nodiscard]] sim::Session visited(std::initializer_list<std::string_view> acts, std::size_t seat = 0,
                                   sim::Mode = sim::Mode::Practice);
