#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// A line of a conversation as it stands on the screen.
struct TalkLine {
    ActorId speaker;           ///< none: narration, or something that came
    bool mine = false;         ///< the trainee said or did it
    std::string name;          ///< of the speaker; empty for narration
    std::optional<Mood> mood;  ///< of the speaker, where the author gives one
    std::string date;          ///< of something the clock brought, else empty
    std::string text;
};

/// The conversation that is open, from where it began, however many days it takes; else what was told since the last day began at the
/// desk, or the last conversation there ended: what the trainee said and did stands between what was answered. Of the act that opened it,
/// or ended what was before, stands what was told, with that of the luck which followed, not the act itself.
struct Talk {
    std::string title, place;  ///< of the scene; empty at the desk
    ActorId with;              ///< none at the desk
    std::vector<TalkLine> lines;
    std::size_t fresh = 0;     ///< the last so many came with the last act
};

[[nodiscard]] Talk talk_of(const Reading&, const Session&);

/// The last mood that an actor showed, up to now; Neutral where none was shown.
[[nodiscard]] Mood mood_of(const Scenario&, const Session&, ActorId);

} // namespace sim
