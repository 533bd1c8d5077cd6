#include "sim/prove/alike.h"

#include "sim/prove/routes.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

template <class Twins>
std::vector<std::uint32_t> places_to(const std::vector<Twins>& twins, std::uint32_t at)
{
    std::vector<std::uint32_t> places;
    for (; at != 0; at = twins[at].before) places.push_back(twins[at].place);
    std::reverse(places.begin(), places.end());
    return places;
}

Points less(Points from, const Points& what)
{
    for (std::size_t i = 0; i < from.by.size(); ++i) from.by[i] -= what.by[i];
    return from;
}

} // namespace

void AlikePlays::note(NodeId node, const Moves& moves)
{
    List list;
    for (const Move move : moves) list.push_back(move.index * 2 + (move.kind == Move::Kind::Outcome ? 1 : 0));
    list_of_[node] = &*lists_.insert(std::move(list)).first;
}

std::optional<Change> AlikePlays::change(VariantId variant, NodeId here, NodeId there, const Points& more)
{
    std::vector<Twins> twins{{here, there, more, 0, 0}};
    std::set<Key> met;
    for (std::uint32_t at = 0; at < twins.size(); ++at) {
        const Twins now = twins[at];
        const Key key(variant, now.here, now.there, now.more.by);
        if (same_.contains(key) || !met.insert(key).second) continue;
        if (const auto points = difference(now, variant)) return Change{places_to(twins, at), *points};
        if (now.here != now.there) go_on(now, at, variant, twins);
    }
    same_.merge(met);
    return std::nullopt;
}

/// Points by which the one scores more; none: they score alike, or it is not known yet.
std::optional<Points> AlikePlays::difference(const Twins& now, VariantId variant) const
{
    if (now.here == now.there) return now.more == Points{} ? std::nullopt : std::optional(now.more);
    if (graph_.kind(now.here) != NodeKind::End || graph_.kind(now.there) != NodeKind::End) return std::nullopt;
    const Close& here = graph_.ledger->close(graph_.close(now.here), variant);
    const Close& there = graph_.ledger->close(graph_.close(now.there), variant);
    Points more = now.more;
    more += less(here.points, there.points);
    if (more == Points{} && here.cap == there.cap && here.failed == there.failed) return std::nullopt;
    return more;
}

void AlikePlays::go_on(const Twins& now, std::uint32_t number, VariantId variant, std::vector<Twins>& twins) const
{
    if (graph_.kind(now.here) == NodeKind::End || graph_.kind(now.there) == NodeKind::End) return;
    const List& here = *list_of_[now.here];
    const List& there = *list_of_[now.there];
    for (std::uint32_t place = 0; place < here.size(); ++place) {
        const auto same = std::find(there.begin(), there.end(), here[place]);
        if (same == there.end()) continue;
        const Arrival one = arrive(graph_, graph_.edge(now.here, place), variant);
        const Arrival other = arrive(graph_, graph_.edge(now.there, static_cast<std::uint32_t>(same - there.begin())), variant);
        Points more = now.more;
        more += less(one.paid, other.paid);
        twins.push_back({one.at, other.at, more, number, place});
    }
}

} // namespace sim
