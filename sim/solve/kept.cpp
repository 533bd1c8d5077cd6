#include "sim/solve/kept.h"

#include "sim/base/bytes.h"
#include "sim/base/hash.h"

#include <vector>

namespace sim {

namespace {

void put_points(std::string& bytes, const Points& points)
{
    for (const std::int32_t value : points.by) put(bytes, value);
}

void put_ledger(std::string& bytes, const Ledger& ledger)
{
    put(bytes, static_cast<std::uint32_t>(ledger.payments()));
    for (std::uint32_t i = 1; i < ledger.payments(); ++i) {  // number 0 is in every ledger
        const std::uint64_t live = ledger.payment_live(i, 0);
        put(bytes, live);
        if (live == 0) put_points(bytes, ledger.points(i, VariantId{0}));
        for_each_variant(live, [&](VariantId variant) { put_points(bytes, ledger.points(i, variant)); });
    }
    put(bytes, static_cast<std::uint32_t>(ledger.closes()));
    for (std::uint32_t i = 0; i < ledger.closes(); ++i) {
        put(bytes, ledger.live(i));
        for_each_variant(ledger.live(i), [&](VariantId variant) {
            const Close& close = ledger.close(i, variant);
            put_points(bytes, close.points);
            put(bytes, close.cap);
            put(bytes, static_cast<std::uint8_t>(close.failed));
            put(bytes, close.worth);
        });
    }
}

/// Each place behind those that it leads to, numbered anew in this order.
void put_graph(std::string& bytes, const PlayGraph& graph)
{
    std::vector<NodeId> number_of(graph.nodes());
    put(bytes, static_cast<std::uint32_t>(graph.order.size()));
    NodeId number = 0;
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
        const NodeKind kind = graph.kind(*at);
        number_of[*at] = number++;
        put(bytes, static_cast<std::uint8_t>(kind));
        if (kind == NodeKind::End) {
            put(bytes, graph.close(*at));
            continue;
        }
        put(bytes, static_cast<std::uint8_t>(graph.fan(*at)));
        if (kind != NodeKind::Choice)
            for (const std::uint32_t side : graph.sides(*at)) put(bytes, side);
        for (std::uint32_t i = 0; i < graph.fan(*at); ++i) {
            put(bytes, number_of[graph.edge(*at, i).to]);
            put(bytes, graph.edge(*at, i).paid);
        }
    }
    put(bytes, number_of[graph.root]);
    put(bytes, graph.paid_before);
}

} // namespace

std::string kept_head(std::string_view key)
{
    std::string head = "onedoor solved\n";
    put(head, KeptVersion);
    put(head, static_cast<std::uint32_t>(key.size()));
    return head += key;
}

std::string kept_bytes(const PlayGraph& graph, const Search& search, std::string_view key)
{
    std::string bytes = kept_head(key);
    put(bytes, search.states);
    put(bytes, search.transitions);
    put(bytes, search.terminals);
    put(bytes, static_cast<std::uint64_t>(search.peak_bytes));
    put(bytes, search.day);
    put_ledger(bytes, *graph.ledger);
    put_graph(bytes, graph);
    put(bytes, fnv1a64(bytes));
    return bytes;
}

} // namespace sim
