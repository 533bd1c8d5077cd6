#include "sim/solve/expander.h"

namespace sim {

namespace {

template <class T>
std::uint32_t count(const std::vector<T>& list)
{
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

Expander::Expander(const World& world) : world_(world), turner_(world)
{
    if (world.raw) return;
    canon_ = std::make_unique<Canon>(world);
    if (!world.is_hidden()) return;
    known_.emplace(world);
    known_->variants = world.variants & (~world.variants + 1);
    canon_when_known_ = std::make_unique<Canon>(*known_);
}

Result<Expander::Step, Fault> Expander::begin()
{
    const auto cells = turner_.begin();
    if (!cells) return Failure<Fault>{cells.error()};
    return reach(*cells);
}

void Expander::expand(PackedKey state) { expanded_.push_back(follow(state)); }

Expander::Expanded Expander::follow(PackedKey state)
{
    unpack(world_, state.data(), belief_);
    if (is_over(world_, belief_)) {
        Reached end;
        close(belief_, end);
        cells_.push_back(end);
        return {Kind::End, Fault::None, 0, 0, count(cells_) - 1};
    }
    const Moves moves = offered(world_.program, belief_.state());
    if (moves.empty()) return {Kind::Fault, Fault::NothingOffered, 0, 0, 0};
    const std::uint32_t first = count(steps_);
    for (const Move move : moves) {
        const auto cells = turner_.play(belief_, move);
        if (!cells) return {Kind::Fault, cells.error(), first, count(steps_), 0};
        Step step = reach(*cells);
        step.move = move;
        if (move.kind == Move::Kind::Outcome) step.weight = static_cast<std::uint32_t>(world_.scenario().outcomes[move.index].weight);
        steps_.push_back(step);
    }
    return {moves[0].kind == Move::Kind::Act ? Kind::Choice : Kind::Chance, Fault::None, first, count(steps_), 0};
}

void Expander::clear()
{
    expanded_.clear();
    steps_.clear();
    cells_.clear();
    words_.clear();
    paid_.clear();
    closes_.clear();
}

Expander::Step Expander::reach(std::span<Cell> cells)
{
    Step step;
    step.cells = count(cells_);
    for (Cell& cell : cells) {
        Reached reached;
        reached.live = cell.after.live;
        reached.paid = count(paid_);
        paid_.insert(paid_.end(), cell.paid.begin(), cell.paid.end());
        reached.paid_end = count(paid_);
        if (canon_ && is_over(world_, cell.after)) {
            close(cell.after, reached);
        } else {
            fold(cell.after);
            reached.day = day_of(world_.program, cell.after.state());
            reached.key = count(words_);
            pack(world_, cell.after, key_);
            words_.insert(words_.end(), key_.begin(), key_.end());
            reached.key_end = count(words_);
            reached.hash = hash_of(key_);
        }
        cells_.push_back(reached);
    }
    step.cells_end = count(cells_);
    return step;
}

/// Who knows the variant is shown nothing that tells variants apart.
void Expander::fold(Belief& belief)
{
    if (canon_) {
        const bool is_known = canon_when_known_ && belief.guises.size() == 1;
        (is_known ? *canon_when_known_ : *canon_).apply(belief);
    } else if (world_.fold) {
        for (Guise& guise : belief.guises) world_.fold(guise);
    }
}

void Expander::close(const Belief& belief, Reached& reached)
{
    reached.live = belief.live;
    reached.ended = true;
    reached.closes = count(closes_);
    if (world_.judging != nullptr)
        for (const Guise& guise : belief.guises) closes_.push_back(close_of(world_, guise));
    reached.closes_end = count(closes_);
}

} // namespace sim
