#include "sim/session/align.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int32_t days_late(const PlayedAct& exemplar, const PlayedAct& played) { return std::max(0, played.day - exemplar.day); }
constexpr std::int32_t late_cost(std::int32_t days) { return std::min(days, MostLateCost); }

/// Fills costs[j] with the least cost of aligning everything from place j of the run on. Goes from the last acts to the first, so
/// that the way can then be told from the front.
/// @param ways  null: not kept; else the best first step at every pair of places, a row of the run's length for each exemplar act
void fill(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, std::vector<std::int32_t>& costs, AlignedKind* ways)
{
    const std::size_t width = played.size();
    costs.resize(width + 1);
    costs[width] = 0;
    for (std::size_t j = width; j-- > 0;) costs[j] = costs[j + 1] + cost_of(played[j]);

    for (std::size_t i = exemplar.size(); i-- > 0;) {
        const PlayedAct wanted = exemplar[i];
        const std::int32_t miss = cost_of(wanted);
        std::int32_t after_both = costs[width], after_played = costs[width] + miss;
        costs[width] = after_played;
        for (std::size_t j = width; j-- > 0;) {
            const std::int32_t after_wanted = costs[j];
            const std::int32_t missing = after_wanted + miss, extra = after_played + cost_of(played[j]);
            AlignedKind way = missing <= extra ? AlignedKind::Missing : AlignedKind::Extra;
            std::int32_t least = std::min(missing, extra);
            if (played[j].act == wanted.act) {
                const std::int32_t matched = after_both + late_cost(days_late(wanted, played[j]));
                if (matched <= least) least = matched, way = AlignedKind::Matched;
            }
            after_both = after_wanted;
            after_played = least;
            costs[j] = least;
            if (ways != nullptr) ways[i * width + j] = way;
        }
    }
}

AlignedMove move_at(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, AlignedKind kind, std::size_t i, std::size_t j)
{
    AlignedMove move{kind, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), 0, 0};
    switch (kind) {
    case AlignedKind::Matched:
        move.late = days_late(exemplar[i], played[j]);
        move.cost = late_cost(move.late);
        break;
    case AlignedKind::Missing: move.cost = cost_of(exemplar[i]); break;
    case AlignedKind::Extra: move.cost = cost_of(played[j]); break;
    }
    return move;
}

} // namespace

std::int32_t distance(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, AlignmentRoom& room)
{
    fill(exemplar, played, room.costs, nullptr);
    return room.costs.front();
}

Alignment align(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, AlignmentRoom& room)
{
    room.ways.resize(exemplar.size() * played.size());
    fill(exemplar, played, room.costs, room.ways.data());

    Alignment out{room.costs.front(), {}};
    out.moves.reserve(exemplar.size() + played.size());
    for (std::size_t i = 0, j = 0; i < exemplar.size() || j < played.size();) {
        const AlignedKind kind = i == exemplar.size() ? AlignedKind::Extra
                                 : j == played.size() ? AlignedKind::Missing
                                                      : room.ways[i * played.size() + j];
        out.moves.push_back(move_at(exemplar, played, kind, i, j));
        if (kind != AlignedKind::Extra) ++i;
        if (kind != AlignedKind::Missing) ++j;
    }
    return out;
}

} // namespace sim
