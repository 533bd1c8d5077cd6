#include "sim/solve/turn.h"

#include "sim/score/score.h"

#include <algorithm>
#include <bit>

namespace sim {

namespace {

/// Days begin one by one; only those on which something can fall are told to the judge.
Points pass(const Judging& judging, Monitors& monitors, std::int32_t& day, std::int32_t until)
{
    Points points;
    while (day < until) {
        ++day;
        if (day == until || judging.settles_on[static_cast<std::size_t>(day)].exists())
            points += day_begins(judging, monitors, day);
    }
    return points;
}

} // namespace

Turner::Turner(const World& world) : world_(world)
{
    if (world.is_hidden()) observer_ = std::make_unique<Observer>(world);
    const auto most = static_cast<std::size_t>(std::popcount(world.variants));
    traces_.resize(most);
    paid_.resize(most);
    seen_.resize(most);
}

Result<std::span<Cell>, Fault> Turner::begin()
{
    if (world_.from) {
        next_cell(0) = *world_.from;
        return std::span(cells_.data(), 1);
    }
    after_.clear();
    Fault fault = Fault::None;
    for_each_variant(world_.variants, [&](VariantId variant) {
        auto first = sim::begin(world_.program, world_.seat, variant);
        if (!first) {
            if (fault == Fault::None) fault = first.error();
            return;
        }
        const std::size_t rank = after_.size();
        after_.push_back({first->state, {}, 0});
        traces_[rank] = std::move(first->trace);
        if (world_.judging != nullptr) after_[rank].monitors = sim::begin(*world_.judging, world_.scenario().history);
        hear(rank, 0);
    });
    if (fault != Fault::None) return Failure<Fault>{fault};
    return cells(world_.variants);
}

Result<std::span<Cell>, Fault> Turner::play(const Belief& before, Move move)
{
    const std::int32_t day = day_of(world_.program, before.state());
    const bool listens = world_.judging != nullptr || observer_ != nullptr;
    after_ = before.guises;
    for (std::size_t rank = 0; rank < after_.size(); ++rank) {
        traces_[rank].clear();
        const Fault fault = advance(world_.program, after_[rank].state, move, listens ? &traces_[rank] : nullptr);
        if (fault != Fault::None) return Failure<Fault>{fault};
        hear(rank, day);
    }
    return cells(before.live);
}

void Turner::hear(std::size_t rank, std::int32_t from)
{
    paid_[rank] = {};
    if (world_.judging == nullptr) return;
    Guise& guise = after_[rank];
    std::int32_t day = from;
    for (const Event& event : traces_[rank].events) {
        paid_[rank] += pass(*world_.judging, guise.monitors, day, event.day);
        paid_[rank] += advance(*world_.judging, guise.monitors, event);
    }
    paid_[rank] += pass(*world_.judging, guise.monitors, day, day_of(world_.program, guise.state));
    if (world_.capped) guise.points += paid_[rank].sum();
}

std::span<Cell> Turner::cells(std::uint64_t live)
{
    std::size_t count = 0, rank = 0;
    for_each_variant(live, [&](VariantId variant) {
        std::size_t at = 0;
        if (after_.size() > 1) {
            seen_[rank].clear();
            observer_->look(after_[rank].state, traces_[rank], seen_[rank]);
            // A cell is known by its first variant.
            while (at < count && seen_[static_cast<std::size_t>(std::popcount(
                                     live & ((std::uint64_t{1} << std::countr_zero(cells_[at].after.live)) - 1)))] != seen_[rank])
                ++at;
        }
        if (at == count) static_cast<void>(next_cell(count++));
        Cell& cell = cells_[at];
        cell.after.live |= std::uint64_t{1} << variant.raw();
        cell.after.guises.push_back(after_[rank]);
        cell.paid.push_back(paid_[rank]);
        ++rank;
    });
    return {cells_.data(), count};
}

Cell& Turner::next_cell(std::size_t number)
{
    if (number == cells_.size()) cells_.emplace_back();
    Cell& cell = cells_[number];
    cell.after.live = 0;
    cell.after.guises.clear();
    cell.paid.clear();
    return cell;
}

Close close_of(const World& world, const Guise& guise)
{
    const Judging& judging = *world.judging;
    Close close;
    Monitors monitors = guise.monitors;
    close.points = finish(judging, monitors, day_of(world.program, guise.state));
    for (const MeasureScore& measure : measures_of(world.program, guise.state))
        close.points[world.scenario().measures[measure.measure].dimension] += measure.value;
    close.cap = FullMark;
    for (const std::uint32_t rule : judging.criticals) {
        const Critical critical = critical_of(judging, monitors, rule);
        if (critical == Critical::Unbroken) continue;
        close.cap = std::min(close.cap, cap_of(judging, rule, critical));
        close.failed = close.failed || critical != Critical::Repaired;
    }
    if (is_barred(world, guise)) {
        close.points[Dimension::Cost] -= BarredLoss;
        close.failed = true;
    }
    close.worth = world.capped ? headline_of(guise.points + close.points.sum(), {close.cap}) : close.points.sum();
    return close;
}

} // namespace sim
