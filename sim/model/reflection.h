#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// What a run file holds of a trainee's words at most.
inline constexpr std::size_t MostWords = 2000;    ///< characters of a text
inline constexpr std::size_t MostReasons = 100;
inline constexpr std::size_t MostPlaced = 100;    ///< events on the trainee's timeline

/// Why the trainee chose what was done at one place of a play.
struct Reason {
    std::size_t move = 0;  ///< place in Run::moves
    std::string text;
    friend bool operator==(const Reason& a, const Reason& b) { return a.move == b.move && a.text == b.text; }
};

/// What the trainee says in the debrief, in own words. Kept with the run and no part of what is judged.
struct Reflection {
    std::string reaction;                ///< before any score
    std::vector<std::size_t> timeline;   ///< events in the order in which the trainee put them: places in the log; empty: not done
    std::vector<Reason> reasons;         ///< by place
    std::string keep, change;
    std::string if_then;                 ///< the plan for the next time
    [[nodiscard]] bool is_empty() const
    {
        return reaction.empty() && timeline.empty() && reasons.empty() && keep.empty() && change.empty() && if_then.empty();
    }
};

[[nodiscard]] bool operator==(const Reflection&, const Reflection&);

/// Words as they are kept: without bytes that are no UTF-8 and without control characters but line feed and tab, cut at MostWords
/// characters, without blanks and line feeds at either end.
[[nodiscard]] std::string kept_words(std::string_view);

/// Why the move was chosen; takes the place of what was said of it before, and nothing said takes it away. What is said of more
/// than MostReasons moves is not kept.
void set_reason(Reflection&, std::size_t move, std::string_view words);

/// What was said of a move; empty where nothing was.
[[nodiscard]] std::string_view reason_for(const Reflection&, std::size_t move);

/// The words of a play of so many moves and log entries as a run file can hold them: kept_words(), reasons by place and one for
/// each, events once each; what names a move or an entry that there is not is left out.
[[nodiscard]] Reflection fitting(const Reflection&, std::size_t moves, std::size_t entries);

} // namespace sim
