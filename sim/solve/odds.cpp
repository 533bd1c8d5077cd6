#include "sim/solve/odds.h"

#include "sim/score/headline.h"
#include "sim/solve/reachable.h"
#include "sim/solve/tally.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace sim {

namespace {

/// The points that plays can have made at a place.
struct Span {
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::int32_t most = std::numeric_limits<std::int32_t>::min();

    void include(std::int32_t from, std::int32_t to) { least = std::min(least, from), most = std::max(most, to); }
};

/// How likely a play comes to a place, by the points it has made, from the least of its span on.
using Row = std::vector<double>;

/// By node, the most that can still be earned in a variant that can come there.
std::vector<std::int32_t> most_to_come(const PlayGraph& graph, VariantId variant)
{
    const std::vector<bool> there = places_of(graph, variant);
    std::vector<std::int32_t> most(graph.nodes(), std::numeric_limits<std::int32_t>::min());
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        if (!there[*at]) continue;
        if (graph.kind(*at) == NodeKind::End) {
            most[*at] = graph.ledger->close(graph.close(*at), variant).points.sum();
            continue;
        }
        for_each_way(graph, *at, variant, [&](const PlayGraph::Edge& edge) {
            most[*at] = std::max(most[*at], graph.ledger->points(edge.paid, variant).sum() + most[edge.to]);
        });
    }
    return most;
}

/// By node. Who is so far down that nothing can lift the headline above 0 is as well off as who is just as far down as that.
std::vector<Span> spans_of(const PlayGraph& graph, VariantId variant)
{
    const std::vector<std::int32_t> most = most_to_come(graph, variant);
    std::vector<Span> spans(graph.nodes());
    const auto enter = [&](NodeId node, std::int32_t least, std::int32_t last) {
        spans[node].include(std::max(least, -most[node]), std::max(last, -most[node]));
    };
    const std::int32_t before = graph.ledger->points(graph.paid_before, variant).sum();
    enter(graph.root, before, before);
    for (const NodeId node : graph.order) {
        const Span span = spans[node];
        if (span.most < span.least || graph.kind(node) == NodeKind::End) continue;
        for_each_way(graph, node, variant, [&](const PlayGraph::Edge& edge) {
            const std::int32_t paid = graph.ledger->points(edge.paid, variant).sum();
            enter(edge.to, span.least + paid, span.most + paid);
        });
    }
    return spans;
}

/// Adds a row, each with `more` points and `share` of its probability; what falls below the span to its least.
void pour(const Row& from, std::int32_t least, std::int32_t more, double share, Row& into, const Span& span)
{
    if (into.empty()) into.resize(static_cast<std::size_t>(span.most - span.least) + 1);
    const std::int32_t first = least + more - span.least;
    const auto below = std::min(from.size(), static_cast<std::size_t>(std::max(0, -first)));
    for (std::size_t i = 0; i < below; ++i) into[0] += from[i] * share;
    const double* const source = from.data() + below;
    double* const target = into.data() + std::max(0, first);
    for (std::size_t i = 0; i < from.size() - below; ++i) target[i] += source[i] * share;
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
        spans_ = spans_of(graph_, variant);
        rows_[graph_.root] = {share};
        held_ = 1;
        for (const NodeId node : graph_.order) {
            const Row row = std::exchange(rows_[node], {});
            if (row.empty()) continue;
            held_ -= row.size();
            if (graph_.kind(node) == NodeKind::End) count(node, row, graph_.ledger->close(graph_.close(node), variant), tally);
            else spread(node, row, variant);
            if (held_ * sizeof(double) + rows_.size() * (sizeof(Row) + sizeof(Span)) > bytes_) return false;
        }
        return true;
    }

private:
    void count(NodeId node, const Row& row, const Close& close, Tally& tally) const
    {
        std::int32_t points = spans_[node].least + close.points.sum();
        for (const double probability : row) tally.add(probability, headline_of(points++, {close.cap}), close.failed);
    }

    void spread(NodeId node, const Row& row, VariantId variant)
    {
        const std::uint32_t fan = graph_.fan(node);
        const NodeKind kind = graph_.kind(node);
        double all = 0;
        const std::uint32_t best = kind == NodeKind::Choice && uniform_ < 1 ? values_.first_chosen(node) : fan;
        for (std::uint32_t i = 0; kind == NodeKind::Chance && i < fan; ++i) all += graph_.weight(node, i);
        for (std::uint32_t i = 0; i < fan; ++i) {
            double share = 0;
            switch (kind) {
            case NodeKind::Choice: share = uniform_ / fan + (i == best ? 1 - uniform_ : 0); break;
            case NodeKind::Chance: share = graph_.weight(node, i) / all; break;
            case NodeKind::Split: share = leads_on(graph_, node, i, variant) ? 1 : 0; break;
            case NodeKind::End: break;
            }
            if (share == 0) continue;
            const PlayGraph::Edge edge = graph_.edge(node, i);
            Row& into = rows_[edge.to];
            held_ -= into.size();
            pour(row, spans_[node].least, graph_.ledger->points(edge.paid, variant).sum(), share, into, spans_[edge.to]);
            held_ += into.size();
        }
    }

    const PlayGraph& graph_;
    const Values& values_;
    double uniform_;
    std::size_t bytes_;
    std::vector<Span> spans_; ///< by node
    std::vector<Row> rows_;   ///< by node; empty before the first and after the last visit
    std::size_t held_ = 0;    ///< entries of all rows
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
