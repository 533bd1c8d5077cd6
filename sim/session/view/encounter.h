#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// Something that was said or that came.
struct Said {
    std::string speaker;  ///< empty: narration
    std::string mood;     ///< a word; empty where the author gives none
    std::string date;     ///< of something the clock brought, else empty
    std::string text;
};

/// An act as it is offered.
struct Offer {
    std::size_t number = 0;  ///< counted from 1 over those that can be done; 0: it cannot be done now
    ActId act;
    std::string id;          ///< as runs and scripts write it
    std::string text;
    std::string note;        ///< who answers, how long; may be empty
    std::string takes;       ///< "2 days"; empty for none
    std::string reason;      ///< why it cannot be done now
};

/// A conversation as the trainee sees it.
struct Encounter {
    std::string title, place, with;  ///< each may be empty
    std::vector<Said> said;          ///< since the last act
    std::vector<Offer> offers;       ///< in authored order
};

/// "worried"
[[nodiscard]] std::string mood_word(const Reading&, Mood);

/// What was told since the last act, or since the start, in order.
[[nodiscard]] std::vector<Said> said_since_last_act(const Reading&, const Session&);

/// The same of the move at one place of the line.
[[nodiscard]] std::vector<Said> said_by(const Reading&, const Session&, std::size_t turn);
[[nodiscard]] std::vector<Said> said_at_start(const Reading&, const Session&);

/// All acts that are shown, numbered.
[[nodiscard]] std::vector<Offer> offers_of(const Reading&, const Session&);

/// @pre a scene is open
[[nodiscard]] Encounter encounter_of(const Reading&, const Session&);

} // namespace sim
