#pragma once

#include "sim/solve/canon.h"
#include "sim/solve/turn.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sim {

/// Works out what follows states, folded, and looks at nothing else: several can work side by side. What was found is kept
/// in flat lists until it is cleared.
class Expander {
public:
    explicit Expander(const World&);

    enum class Kind : std::uint8_t { Choice, Chance, End, Fault };

    struct Expanded {
        Kind kind = Kind::Choice;
        Fault fault = Fault::None;
        std::uint32_t moves = 0, moves_end = 0;  ///< of a Choice or Chance
        std::uint32_t cell = 0;                  ///< of an End: the cell that holds what it is worth
    };
    struct Step {
        Move move;
        std::uint32_t weight = 0;                ///< of an outcome
        std::uint32_t cells = 0, cells_end = 0;
    };
    /// Where a move leads in those variants in which it shows the same.
    struct Reached {
        std::uint64_t live = 0;
        std::int32_t day = 0;
        bool ended = false;                      ///< by this very move; always false in a raw world
        std::uint32_t key = 0, key_end = 0;      ///< words of the state, unless it ended
        std::uint64_t hash = 0;                  ///< of the state
        std::uint32_t paid = 0, paid_end = 0;
        std::uint32_t closes = 0, closes_end = 0;  ///< of what ended
    };

    /// Where plays begin: a step that is no move.
    /// @error a fault of the scenario
    [[nodiscard]] Result<Step, Fault> begin();
    /// A state as it was packed; the next in `expanded`.
    void expand(PackedKey);
    void clear();

    [[nodiscard]] const Expanded& expanded(std::size_t number) const { return expanded_[number]; }
    [[nodiscard]] std::span<const Step> steps(const Expanded& of) const { return std::span(steps_).subspan(of.moves, of.moves_end - of.moves); }
    [[nodiscard]] std::span<const Reached> cells(const Step& of) const { return std::span(cells_).subspan(of.cells, of.cells_end - of.cells); }
    [[nodiscard]] const Reached& cell(std::uint32_t number) const { return cells_[number]; }
    [[nodiscard]] PackedKey key(const Reached& of) const { return std::span(words_).subspan(of.key, of.key_end - of.key); }
    [[nodiscard]] std::span<const Points> paid(const Reached& of) const { return std::span(paid_).subspan(of.paid, of.paid_end - of.paid); }
    [[nodiscard]] std::span<const Close> closes(const Reached& of) const { return std::span(closes_).subspan(of.closes, of.closes_end - of.closes); }

private:
    [[nodiscard]] Expanded follow(PackedKey);
    Step reach(std::span<Cell>);
    void fold(Belief&);
    void close(const Belief&, Reached&);

    const World& world_;
    Turner turner_;
    std::unique_ptr<Canon> canon_;             ///< unless the world is raw
    std::optional<World> known_;               ///< of a hidden world: the same with nothing hidden
    std::unique_ptr<Canon> canon_when_known_;  ///< for beliefs with a single variant

    std::vector<Expanded> expanded_;
    std::vector<Step> steps_;
    std::vector<Reached> cells_;
    std::vector<std::uint64_t> words_;
    std::vector<Points> paid_;
    std::vector<Close> closes_;
    Belief belief_;
    std::vector<std::uint64_t> key_;
};

} // namespace sim
