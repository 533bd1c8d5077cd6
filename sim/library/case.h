#pragma once

#include "sim/content/vocabulary_reader.h"
#include "sim/model/country.h"
#include "sim/model/protocol.h"
#include "sim/protocol/judging.h"
#include "sim/rules/program.h"
#include "sim/score/abroad.h"
#include "sim/session/record.h"
#include "sim/session/view/wording.h"

#include <string>
#include <vector>

namespace sim {

/// A scenario ready to be played and judged, in the language of the reader. Stays where it is: readings point into it.
struct Case {
    VocabularyTexts vocabulary;
    Program program;
    Country home, country;    ///< the scenario's own; the one that judges
    Protocol own, protocol;   ///< the same
    bool abroad = false;      ///< judged under another protocol or country than its own
    Stamp stamp;              ///< of the scenario's own packs
    std::string vocabulary_hash;  ///< of the bytes of the event list
    Phrases phrases;
    std::string language;
    Wording scenario_words, protocol_words, country_words, vocabulary_words;
    std::vector<std::string> remarks;  ///< files of translations that cannot be used, one sentence each

    [[nodiscard]] Reading reading() const
    {
        return {program,  vocabulary.vocabulary, home,           country,       protocol,        phrases,
                language, scenario_words, protocol_words, country_words, vocabulary_words};
    }
};

/// The protocol ready to judge plays from a seat.
[[nodiscard]] Judging judging_for(const Case&, SeatId);

/// What became of each rule, where another protocol judges than the scenario's own; else empty.
[[nodiscard]] std::vector<RuleChange> changes_abroad(const Case&, SeatId);

} // namespace sim
