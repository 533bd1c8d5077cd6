#include "sim/solve/pareto.h"

#include "sim/solve/state_table.h"
#include "sim/solve/reachable.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

using Front = std::vector<Points>;

bool covers(const Points& a, const Points& b)
{
    for (std::size_t i = 0; i < a.by.size(); ++i)
        if (a.by[i] < b.by[i]) return false;
    return true;
}

/// Nearly all places have the front of many others, reached in the same way: each different way is worked out once.
class Fronts {
public:
    Fronts(const PlayGraph& graph, VariantId variant, std::uint64_t& effort) : graph_(graph), variant_(variant), effort_(effort) {}

    /// False where the effort does not suffice.
    bool run(Front& result)
    {
        const std::vector<bool> there = places_of(graph_, variant_);
        std::vector<std::uint32_t> front_of(graph_.nodes());
        for (auto at = graph_.order.rbegin(); at != graph_.order.rend(); ++at) {
            if (!there[*at]) continue;
            if (graph_.kind(*at) == NodeKind::End) {
                front_of[*at] = known({graph_.ledger->close(graph_.close(*at), variant_).points});
            } else if (!join(*at, front_of)) {
                return false;
            }
        }
        result = moved(fronts_[front_of[graph_.root]], graph_.paid_before);
        return true;
    }

private:
    bool join(NodeId node, std::vector<std::uint32_t>& front_of)
    {
        way_.clear();
        for_each_way(graph_, node, variant_, [&](const PlayGraph::Edge& edge) {
            way_.push_back(std::uint64_t{edge.paid} << 32 | front_of[edge.to]);
        });
        std::sort(way_.begin(), way_.end());
        way_.erase(std::unique(way_.begin(), way_.end()), way_.end());
        const auto [number, is_new] = ways_.add(way_);
        if (is_new) {
            Front front;
            for (const std::uint64_t each : way_)
                for (const Points& points : moved(fronts_[each & 0xffffffffu], static_cast<std::uint32_t>(each >> 32)))
                    if (!add(front, points)) return false;
            std::sort(front.begin(), front.end(), [](const Points& a, const Points& b) { return a.by > b.by; });
            front_by_way_.push_back(known(std::move(front)));
        }
        front_of[node] = front_by_way_[number];
        return true;
    }

    [[nodiscard]] Front moved(const Front& front, std::uint32_t paid) const
    {
        Front out = front;
        for (Points& points : out) points += graph_.ledger->points(paid, variant_);
        return out;
    }

    bool add(Front& front, const Points& points)
    {
        if (effort_ < front.size() + 1) return false;
        effort_ -= front.size() + 1;
        for (const Points& each : front)
            if (covers(each, points)) return true;
        front.erase(std::remove_if(front.begin(), front.end(), [&](const Points& each) { return covers(points, each); }), front.end());
        front.push_back(points);
        return true;
    }

    std::uint32_t known(Front front)
    {
        key_.clear();
        for (const Points& points : front)
            for (const std::int32_t each : points.by) key_.push_back(static_cast<std::uint32_t>(each));
        const auto [number, is_new] = front_keys_.add(key_);
        if (is_new) fronts_.push_back(std::move(front));
        return number;
    }

    const PlayGraph& graph_;
    VariantId variant_;
    std::uint64_t& effort_;
    StateTable ways_, front_keys_;
    std::vector<std::uint32_t> front_by_way_;
    std::vector<Front> fronts_;
    std::vector<std::uint64_t> way_, key_;
};

} // namespace

std::optional<std::vector<Points>> pareto_front(const World& world, const PlayGraph& graph, std::uint64_t effort)
{
    Front all;
    bool enough = true;
    for_each_variant(world.variants, [&](VariantId variant) {
        Front front;
        enough = enough && Fronts(graph, variant, effort).run(front);
        for (const Points& points : front) {
            if (std::any_of(all.begin(), all.end(), [&](const Points& each) { return covers(each, points); })) continue;
            all.erase(std::remove_if(all.begin(), all.end(), [&](const Points& each) { return covers(points, each); }), all.end());
            all.push_back(points);
        }
    });
    if (!enough) return std::nullopt;
    std::sort(all.begin(), all.end(), [](const Points& a, const Points& b) { return a.by > b.by; });
    return all;
}

} // namespace sim
