#pragma once

#include "sim/model/country.h"
#include "sim/model/protocol.h"
#include "sim/rules/program.h"
#include "sim/session/view/phrases.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// The texts of one pack as a reader of some language gets them.
struct Wording {
    const Texts* source = nullptr;
    std::string source_language;
    std::vector<std::string> translated;  ///< by TextId; empty where there is none, or it is stale; an empty list: the reader reads
                                          ///< the author's language

    /// The translation, else the author's text marked with its language: "[sl] Dober dan."
    [[nodiscard]] std::string operator[](TextId) const;
};

/// Everything that a view looks at besides the session: the packs, and the language they are read in.
struct Reading {
    const Program& program;
    const Vocabulary& vocabulary;
    const Country& home;      ///< the scenario's own country pack
    const Country& country;   ///< the one that judges; its amounts are shown where it has them
    const Protocol& protocol; ///< the one that judges
    const Phrases& phrases;
    std::string language;
    Wording scenario_words, protocol_words, country_words, vocabulary_words;

    [[nodiscard]] const Scenario& scenario() const { return program.scenario; }

    /// A text of the scenario, with `{param:<name>}` replaced by the amount valid on the start date, and `{offer:<offer>.gain(13)}`
    /// and its kin by what is worked out for the offer.
    [[nodiscard]] std::string text(TextId) const;
    [[nodiscard]] std::string act(ActId) const;        ///< what is done or said; of going on the interface's words
    [[nodiscard]] std::string actor(ActorId) const;    ///< the name of the institution or function
    [[nodiscard]] std::string speaker(ActorId) const;  ///< the person of an institution; the client by name
    [[nodiscard]] std::string event_type(TypeId) const;
    [[nodiscard]] std::string long_date(std::int32_t day) const;
    [[nodiscard]] std::string short_date(std::int32_t day) const;

    /// An interface text. @pre the key is one of assets/lang/en.po
    [[nodiscard]] std::string say(std::string_view key, const Fillings& fillings = {}) const;
    [[nodiscard]] std::string count(std::string_view key, std::int64_t number, const Fillings& fillings = {}) const;
};

/// Replaces every `{offer:...}`. What is none stays as it is.
[[nodiscard]] std::string with_offers(std::string_view text, const Scenario&, const Country&, std::string_view language);

/// Replaces every `{param:<name>}`. A name that neither country has stays as it is.
[[nodiscard]] std::string with_amounts(std::string_view text, const Country& first, const Country& second, Date,
                                       std::string_view language);

} // namespace sim
