#pragma once

#include "sim/library/case.h"
#include "sim/library/library.h"
#include "sim/model/names.h"
#include "sim/model/run.h"
#include "sim/session/view/phrases.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace player {

/// A scenario on the shelf as its card shows it.
struct Card {
    std::string id, title, summary, country;
    std::string error;                        ///< why it cannot be played; then the rest may be empty
    std::int32_t minutes = 0, days = 0;
    std::optional<sim::Difficulty> difficulty;
    std::vector<std::string> languages;
    std::vector<std::string> teaches;         ///< titles of competences
    std::vector<std::string> seats;
    std::string client;                       ///< id of the client's actor
    std::string place;                        ///< of its first scene
};

/// The key of its word.
[[nodiscard]] std::string_view difficulty_key(sim::Difficulty);

/// A run that was left before its end.
struct Left {
    std::string path, scenario, seat;
    std::string day, last;                    ///< "Day 9"; what was said last
    sim::Mode mode = sim::Mode::Practice;
};

/// What the runs of a folder say about a scenario.
struct Past {
    std::size_t played = 0;                   ///< runs of a person that came to an end
    std::optional<std::int32_t> best;         ///< headline
    bool passed = false, capped = false;      ///< of the best: it passed; a critical fault held it down
    std::optional<Left> left;                 ///< the newest that was left
    std::string ended;                        ///< file of the newest that came to its end; empty: none
};

/// The scenarios, with what is known of earlier runs; these are read one at a time, so that the window need not wait.
class Shelf {
public:
    /// Reads the cards in a language, or in the scenario's own where it is not there.
    void fill(const sim::Library&, const sim::Phrases&, const std::string& language);
    /// Begins to look into the runs of a folder, the newest first.
    void look_into(const std::string& folder);
    /// Reads the next run; false when there is none left.
    bool read_next(const sim::Library&);
    [[nodiscard]] bool is_reading() const { return next_ < names_.size(); }

    [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
    [[nodiscard]] const Past& past(std::size_t card) const { return past_[card]; }
    [[nodiscard]] const std::optional<Left>& left() const { return left_; }  ///< the newest of all scenarios

private:
    std::vector<Card> cards_;
    std::vector<Past> past_;
    std::optional<Left> left_;
    std::string folder_, language_;
    std::vector<std::string> names_;
    std::size_t next_ = 0;
    std::unique_ptr<sim::Case> case_;   ///< the one that was read last: runs of a case often lie side by side
};

/// Cards by what was asked for: places in Shelf::cards().
struct Filter {
    std::string words;          ///< each must stand in title, summary or what it teaches
    std::string country;        ///< empty: any
    int minutes = 0;            ///< at most; 0: any
    std::optional<sim::Difficulty> difficulty = {};  ///< none: any
    std::string teaches;        ///< empty: anything
};
[[nodiscard]] std::vector<std::size_t> found(const std::vector<Card>&, const Filter&);

} // namespace player
