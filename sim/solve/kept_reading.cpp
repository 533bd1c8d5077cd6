#include "sim/solve/kept.h"

#include "sim/base/bytes.h"
#include "sim/base/hash.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>
#include <vector>

namespace sim {

namespace {

constexpr std::int32_t MostPoints = 1 << 27;           ///< of one dimension, in one payment
constexpr std::int64_t MostOfPlay = std::int64_t{1} << 31;
constexpr std::uint32_t MostNodes = 1u << 28, MostPayments = 1u << 20;   ///< PlayGraph
constexpr std::size_t LeastNode = 5;                   ///< bytes

class Reading {
public:
    Reading(std::string_view bytes, std::uint64_t variants) : bytes_(bytes), variants_(variants) {}

    [[nodiscard]] std::optional<Kept> read()
    {
        kept_.search.states = bytes_.take<std::uint64_t>();
        kept_.search.transitions = bytes_.take<std::uint64_t>();
        kept_.search.terminals = bytes_.take<std::uint64_t>();
        kept_.search.peak_bytes = static_cast<std::size_t>(bytes_.take<std::uint64_t>());
        kept_.search.day = bytes_.take<std::int32_t>();
        if (!read_payments() || !read_closes() || !read_nodes() || !read_start() || bytes_.ran_out() || bytes_.left() != 0) return std::nullopt;
        kept_.graph.trim();
        return std::move(kept_);
    }

private:
    /// What every play from a place has in common, and the most points that any of them moves.
    struct Reach {
        std::uint64_t live = 0;
        std::int64_t most = 0;
    };

    [[nodiscard]] bool is_within(std::uint64_t live) const { return (live & ~variants_) == 0; }

    bool take_points(Points& points, std::int64_t& most)
    {
        std::int64_t size = 0;
        for (std::int32_t& value : points.by) {
            value = bytes_.take<std::int32_t>();
            if (value < -MostPoints || value > MostPoints) return false;
            size += std::abs(value);
        }
        most = std::max(most, size);
        return !bytes_.ran_out();
    }

    bool read_payments()
    {
        const auto count = bytes_.take<std::uint32_t>();
        if (count == 0 || count > MostPayments) return false;
        most_paid_.push_back(0);
        std::vector<Points> rows;
        for (std::uint32_t i = 1; i < count; ++i) {
            const auto live = bytes_.take<std::uint64_t>();
            if (!is_within(live)) return false;
            std::int64_t most = 0;
            rows.resize(live == 0 ? 1 : static_cast<std::size_t>(std::popcount(live)));
            for (Points& points : rows)
                if (!take_points(points, most)) return false;
            if (kept_.graph.ledger->add(live, rows) != i || kept_.graph.ledger->payment_live(i, 0) != live) return false;
            most_paid_.push_back(most);
        }
        return true;
    }

    bool read_closes()
    {
        const auto count = bytes_.take<std::uint32_t>();
        std::vector<Close> rows;
        for (std::uint32_t i = 0; i < count; ++i) {
            const auto live = bytes_.take<std::uint64_t>();
            if (live == 0 || !is_within(live)) return false;
            std::int64_t most = 0;
            rows.resize(static_cast<std::size_t>(std::popcount(live)));
            for (Close& close : rows)
                if (!take_close(close, most)) return false;
            if (kept_.graph.ledger->add(live, rows) != i) return false;
            most_closed_.push_back(most);
        }
        return true;
    }

    bool take_close(Close& close, std::int64_t& most)
    {
        if (!take_points(close.points, most)) return false;
        close.cap = bytes_.take<std::int32_t>();
        const auto failed = bytes_.take<std::uint8_t>();
        close.failed = failed != 0;
        close.worth = bytes_.take<std::int32_t>();
        most = std::max(most, std::int64_t{std::abs(std::int64_t{close.worth})});
        return failed <= 1 && close.cap >= 0 && close.cap <= 1000;
    }

    bool read_nodes()
    {
        const auto count = bytes_.take<std::uint32_t>();
        if (count == 0 || count > MostNodes || count > bytes_.left() / LeastNode) return false;
        reach_.reserve(count);
        for (NodeId node = 0; node < count; ++node)
            if (!read_node()) return false;
        for (NodeId node = count; node-- > 0;) kept_.graph.order.push_back(node);
        return true;
    }

    bool read_node()
    {
        const auto written = bytes_.take<std::uint8_t>();
        if (written > static_cast<std::uint8_t>(NodeKind::End)) return false;
        const auto kind = static_cast<NodeKind>(written);
        const NodeId node = kept_.graph.add_node();
        if (kind == NodeKind::End) return read_end(node);
        const auto fan = bytes_.take<std::uint8_t>();
        const std::size_t sides = std::size_t{fan} * (kind == NodeKind::Choice ? 0 : kind == NodeKind::Chance ? 1 : 3);
        if (fan == 0 || bytes_.left() < (sides + std::size_t{fan} * 2) * sizeof(std::uint32_t)) return false;
        side_.clear();
        while (side_.size() < sides) side_.push_back(bytes_.take<std::uint32_t>());
        if (kind == NodeKind::Choice) kept_.graph.begin_row(node, kind);
        else kept_.graph.begin_row(node, kind, side_);
        reach_.push_back({});
        for (std::uint32_t i = 0; i < fan; ++i)
            if (!read_edge(node, i)) return false;
        return true;
    }

    bool read_end(NodeId node)
    {
        const auto close = bytes_.take<std::uint32_t>();
        if (close >= most_closed_.size()) return false;
        kept_.graph.set_end(node, close);
        reach_.push_back({kept_.graph.ledger->live(close), most_closed_[close]});
        return true;
    }

    bool read_edge(NodeId node, std::uint32_t place)
    {
        PlayGraph& graph = kept_.graph;
        const PlayGraph::Edge edge{bytes_.take<std::uint32_t>(), bytes_.take<std::uint32_t>()};
        if (edge.to >= node || edge.paid >= most_paid_.size()) return false;
        const NodeKind kind = graph.kind(node);
        graph.add_edge(edge);
        if (kind != NodeKind::Choice && side_[place] == 0) return false;
        const std::uint64_t live = reach_[edge.to].live;
        Reach& here = reach_[node];
        if (kind == NodeKind::Split) {
            if (graph.kind(edge.to) == NodeKind::Split || (here.live & live) != 0) return false;
            const std::size_t masks = side_.size() / 3 + 2 * std::size_t{place};
            if ((side_[masks] | std::uint64_t{side_[masks + 1]} << 32) != live) return false;
        } else if (place > 0 && live != here.live) {
            return false;
        }
        here.live |= live;
        return can_pay(edge, here);
    }

    bool can_pay(PlayGraph::Edge edge, Reach& from) const
    {
        const Reach& there = reach_[edge.to];
        if (kept_.graph.ledger->payment_live(edge.paid, there.live) != there.live) return false;
        from.most = std::max(from.most, there.most + most_paid_[edge.paid]);
        return from.most <= MostOfPlay;
    }

    bool read_start()
    {
        kept_.graph.root = bytes_.take<std::uint32_t>();
        kept_.graph.paid_before = bytes_.take<std::uint32_t>();
        if (kept_.graph.root >= kept_.graph.nodes() || kept_.graph.paid_before >= most_paid_.size()) return false;
        Reach start;
        return reach_[kept_.graph.root].live == variants_ && can_pay({kept_.graph.root, kept_.graph.paid_before}, start);
    }

    ByteReader bytes_;
    std::uint64_t variants_;
    Kept kept_;
    std::vector<std::int64_t> most_paid_, most_closed_;   ///< by payment, by close
    std::vector<Reach> reach_;                            ///< by node
    std::vector<std::uint32_t> side_;                     ///< of the node being read
};

} // namespace

std::optional<Kept> read_kept(std::string_view bytes, std::string_view key, std::uint64_t variants)
{
    constexpr std::size_t SumSize = sizeof(std::uint64_t);
    const std::string head = kept_head(key);
    if (bytes.size() < head.size() + SumSize || !bytes.starts_with(head)) return std::nullopt;
    const std::string_view summed = bytes.substr(0, bytes.size() - SumSize);
    if (ByteReader(bytes.substr(summed.size())).take<std::uint64_t>() != fnv1a64(summed)) return std::nullopt;
    return Reading(summed.substr(head.size()), variants).read();
}

} // namespace sim
