#include "sim/solve/odds.h"

#include "sim/score/headline.h"
#include "sim/solve/reachable.h"
#include "sim/solve/tally.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sim {

namespace {

struct Mass {
    std::int32_t points = 0;   ///< made so far
    double probability = 0;
};

/// How likely a play comes to a place, by the points it has made; points rise strictly.
using Row = std::vector<Mass>;

/// Adds a row, each with `more` points and `share` of its probability.
void pour(const Row& from, std::int32_t more, double share, Row& into, Row& scratch)
{
    scratch.clear();
    auto old = into.begin();
    for (const Mass& mass : from) {
        const std::int32_t points = mass.points + more;
        for (; old != into.end() && old->points < points; ++old) scratch.push_back(*old);
        const bool meets = old != into.end() && old->points == points;
        scratch.push_back({points, (meets ? old->probability : 0) + mass.probability * share});
        if (meets) ++old;
    }
    scratch.insert(scratch.end(), old, into.end());
    into.assign(scratch.begin(), scratch.end());
}

/// Pushes the probability of one variant through the graph.
class Pouring {
public:
    Pouring(const PlayGraph& graph, const Values& values, double uniform, std::size_t bytes)
        : graph_(graph), values_(values), uniform_(uniform), bytes_(bytes), rows_(graph.nodes())
    {
    }

    /// False where the memory does not suffice.
    bool run(VariantId variant, double share, Tally& tally)
    {
        rows_[graph_.root] = {{graph_.ledger.points(graph_.paid_before, variant).sum(), share}};
        held_ = 1;
        for (const NodeId node : graph_.order) {
            const Row row = std::exchange(rows_[node], {});
            if (row.empty()) continue;
            held_ -= row.size();
            if (graph_.kind(node) == NodeKind::End) count(row, graph_.ledger.close(graph_.close(node), variant), tally);
            else spread(node, row, variant);
            if (held_ * sizeof(Mass) + rows_.size() * sizeof(Row) > bytes_) return false;
        }
        return true;
    }

private:
    void count(const Row& row, const Close& close, Tally& tally) const
    {
        for (const Mass& mass : row)
            tally.add(mass.probability, headline_of(mass.points + close.points.sum(), {close.cap}), close.failed);
    }

    void spread(NodeId node, const Row& row, VariantId variant)
    {
        const std::uint32_t fan = graph_.fan(node);
        const NodeKind kind = graph_.kind(node);
        double all = 0;
        std::uint32_t best = fan;
        for (std::uint32_t i = 0; i < fan; ++i) {
            if (kind == NodeKind::Chance) all += graph_.weight(node, i);
            if (best == fan && kind == NodeKind::Choice && uniform_ < 1 && values_.is_chosen(node, i)) best = i;
        }
        for (std::uint32_t i = 0; i < fan; ++i) {
            double share = 0;
            switch (kind) {
            case NodeKind::Choice: share = uniform_ / fan + (i == best ? 1 - uniform_ : 0); break;
            case NodeKind::Chance: share = graph_.weight(node, i) / all; break;
            case NodeKind::Split: share = static_cast<double>(graph_.live(node, i) >> variant.raw() & 1); break;
            case NodeKind::End: break;
            }
            if (share == 0) continue;
            const PlayGraph::Edge edge = graph_.edge(node, i);
            Row& into = rows_[edge.to];
            held_ -= into.size();
            pour(row, graph_.ledger.points(edge.paid, variant).sum(), share, into, scratch_);
            held_ += into.size();
        }
    }

    const PlayGraph& graph_;
    const Values& values_;
    double uniform_;
    std::size_t bytes_;
    std::vector<Row> rows_;   ///< by node; empty before the first and after the last visit
    std::size_t held_ = 0;    ///< entries of all rows
    Row scratch_;
};

} // namespace

std::optional<Odds> odds_of_guessing(const World& world, const PlayGraph& graph, const Values& values, double uniform, std::size_t bytes)
{
    Tally tally(world.judging->cut);
    Pouring pouring(graph, values, uniform, bytes);
    const auto all = static_cast<double>(weight_of(world.scenario(), world.variants));
    bool fits = true;
    for_each_variant(world.variants, [&](VariantId variant) {
        fits = fits && pouring.run(variant, world.scenario().variants[variant.raw()].weight / all, tally);
    });
    if (!fits) return std::nullopt;
    return tally.odds();
}

} // namespace sim
