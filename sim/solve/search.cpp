#include "sim/solve/search.h"

#include "sim/solve/expander.h"
#include "sim/solve/loop.h"

#include <algorithm>
#include <cassert>
#include <memory>

namespace sim {

namespace {

constexpr std::size_t CheckEvery = 16'384;
constexpr std::size_t Batch = 4'096;      ///< states that are followed before any is added; a part of CheckEvery
constexpr std::size_t LeastShare = 64;    ///< fewer are not worth a worker of their own
constexpr std::size_t Ahead = 6;          ///< states before one is added its places in the tables are fetched
constexpr NodeId Nowhere = 0xffffffffu;

/// The states of one day, from the first that is met until the day is closed.
struct Layer {
    StateTable keys;
    std::vector<NodeId> nodes;  ///< by number of the key; only with a graph
};

class Searching {
public:
    Searching(const World& world, const SearchLimits& limits, PlayGraph* graph)
        : world_(world), limits_(limits), graph_(graph), layers_(static_cast<std::size_t>(world.scenario().horizon()) + 1)
    {
        assert(world.raw || graph != nullptr);
        for (std::size_t i = 0; i < limits.workers.count; ++i) expanders_.push_back(std::make_unique<Expander>(world));
    }

    Search run()
    {
        if (!begin()) return found_;
        for (std::size_t day = 0; day < layers_.size(); ++day) {
            if (!layers_[day]) continue;
            found_.day = static_cast<std::int32_t>(day);
            const bool closed = close_layer(*layers_[day]);
            if (limits_.layer) limits_.layer(found_.day, layers_[day]->keys);
            if (!closed) return found_;
            layers_[day].reset();
        }
        if (graph_ != nullptr) {
            for (const NodeId node : ends_)
                if (node != Nowhere) graph_->order.push_back(node);
            graph_->trim();
        }
        return found_;
    }

private:
    bool begin()
    {
        Expander& expander = *expanders_.front();
        const auto first = expander.begin();
        if (!first) return stop(SearchEnd::Fault, first.error());
        in_day_ = nullptr;
        const PlayGraph::Edge edge = reach(expander, *first);
        if (graph_ != nullptr) {
            graph_->root = edge.to;
            graph_->paid_before = edge.paid;
            graph_->order.insert(graph_->order.end(), splits_.begin(), splits_.end());
        }
        splits_.clear();
        return true;
    }

    bool stop(SearchEnd end, Fault fault = Fault::None)
    {
        found_.end = end;
        found_.fault = fault;
        return false;
    }

    /// Follows every state of a day, those found on the way as well. False where the search stops.
    bool close_layer(Layer& layer)
    {
        Graph in_day;
        in_day_ = &in_day;
        splits_.clear();
        split_ends_.clear();
        for (std::size_t from = 0, until = 0; from < layer.keys.size(); from = until) {
            until = std::min(layer.keys.size(), from + Batch);
            if (!follow(layer, from, until, in_day)) return false;
            followed_ += until - from;
            if (from / CheckEvery != until / CheckEvery && !may_go_on(in_day)) return false;
        }
        found_.peak_bytes = std::max(found_.peak_bytes, bytes_found(in_day));
        if (!may_go_on(in_day)) return false;
        const std::vector<std::uint32_t> order = order_of(in_day);
        if (order.size() < in_day.nodes()) return stop_at_loop(layer, in_day);
        if (graph_ != nullptr) write_order(layer, order);
        return true;
    }

    /// Adds what follows some states, in their order. What follows is worked out by all workers, each for a part of them, and
    /// added by one: the graph is the same however many they are. False at a fault.
    bool follow(Layer& layer, std::size_t from, std::size_t until, Graph& in_day)
    {
        const std::size_t share = std::max((until - from + expanders_.size() - 1) / expanders_.size(), LeastShare);
        const auto expand = [&](std::size_t part) {
            Expander& expander = *expanders_[part];
            expander.clear();
            for (std::size_t i = from + part * share; i < std::min(until, from + (part + 1) * share); ++i)
                expander.expand(layer.keys[i]);
        };
        limits_.workers.do_all((until - from + share - 1) / share, expand);
        for (std::size_t i = from; i < until; ++i) {
            if (i + Ahead < until) expect(*expanders_[(i + Ahead - from) / share], (i + Ahead - from) % share);
            Expander& expander = *expanders_[(i - from) / share];
            if (!add(expander, expander.expanded((i - from) % share), graph_ != nullptr ? layer.nodes[i] : 0)) return false;
            in_day.end_row();
            split_ends_.push_back(static_cast<std::uint32_t>(splits_.size()));
        }
        return true;
    }

    void expect(const Expander& expander, std::size_t number) const
    {
        const Expander::Expanded& state = expander.expanded(number);
        for (const Expander::Step& step : expander.steps(state))
            for (const Expander::Reached& cell : expander.cells(step))
                if (const Layer* layer = layers_[static_cast<std::size_t>(cell.day)].get(); layer != nullptr && !cell.ended) layer->keys.expect(cell.hash);
    }

    /// Adds what follows one state. False at a fault.
    bool add(const Expander& expander, const Expander::Expanded& state, NodeId node)
    {
        if (state.kind == Expander::Kind::End) {
            ++found_.terminals;
            if (graph_ != nullptr) {
                const Expander::Reached& end = expander.cell(state.cell);
                graph_->set_end(node, graph_->ledger->add(end.live, expander.closes(end)));
            }
            return true;
        }
        row_.clear();
        weights_.clear();
        for (const Expander::Step& step : expander.steps(state)) {
            ++found_.transitions;
            row_.push_back(reach(expander, step));
            weights_.push_back(step.weight);
        }
        if (state.kind == Expander::Kind::Fault) return stop(SearchEnd::Fault, state.fault);
        if (graph_ == nullptr) return true;
        if (state.kind == Expander::Kind::Choice) graph_->begin_row(node, NodeKind::Choice);
        else graph_->begin_row(node, NodeKind::Chance, weights_);
        for (const PlayGraph::Edge& edge : row_) graph_->add_edge(edge);
        return true;
    }

    /// The edge to the cells of a move: to the state itself where there is one, else to a new split.
    PlayGraph::Edge reach(const Expander& expander, const Expander::Step& step)
    {
        const std::span<const Expander::Reached> cells = expander.cells(step);
        if (cells.size() == 1) return reach(expander, cells.front());
        std::vector<PlayGraph::Edge> row;
        std::vector<std::uint32_t> side;
        for (const Expander::Reached& cell : cells) {
            row.push_back(reach(expander, cell));
            side.push_back(static_cast<std::uint32_t>(weight_of(world_.scenario(), cell.live)));
        }
        if (graph_ == nullptr) return {};
        for (const Expander::Reached& cell : cells)
            side.insert(side.end(), {static_cast<std::uint32_t>(cell.live), static_cast<std::uint32_t>(cell.live >> 32)});
        const NodeId split = graph_->add_node();
        graph_->begin_row(split, NodeKind::Split, side);
        for (const PlayGraph::Edge& edge : row) graph_->add_edge(edge);
        splits_.push_back(split);
        return {split, 0};
    }

    PlayGraph::Edge reach(const Expander& expander, const Expander::Reached& cell)
    {
        if (cell.ended) return {end_of(expander, cell), graph_->ledger->add(cell.live, expander.paid(cell))};
        auto& layer = layers_[static_cast<std::size_t>(cell.day)];
        if (!layer) layer = std::make_unique<Layer>();
        const auto [number, is_new] = layer->keys.add(expander.key(cell), cell.hash);
        found_.states += is_new;
        if (in_day_ != nullptr && cell.day == found_.day) in_day_->targets.push_back(number);
        if (graph_ == nullptr) return {};
        if (is_new) layer->nodes.push_back(graph_->add_node());
        return {layer->nodes[number], graph_->ledger->add(cell.live, expander.paid(cell))};
    }

    /// Of ended plays nothing matters but what they are worth.
    NodeId end_of(const Expander& expander, const Expander::Reached& cell)
    {
        const std::uint32_t close = graph_->ledger->add(cell.live, expander.closes(cell));
        if (close >= ends_.size()) ends_.resize(close + std::size_t{1}, Nowhere);
        if (ends_[close] == Nowhere) {
            ends_[close] = graph_->add_node();
            graph_->set_end(ends_[close], close);
            ++found_.states;
            ++found_.terminals;
            ++followed_;
        }
        return ends_[close];
    }

    /// A split comes directly after the state that leads to it.
    void write_order(const Layer& layer, const std::vector<std::uint32_t>& order)
    {
        for (const std::uint32_t number : order) {
            graph_->order.push_back(layer.nodes[number]);
            const std::uint32_t from = number == 0 ? 0 : split_ends_[number - 1];
            for (std::uint32_t i = from; i < split_ends_[number]; ++i) graph_->order.push_back(splits_[i]);
        }
    }

    /// The same however many work.
    [[nodiscard]] std::size_t bytes_found(const Graph& in_day) const
    {
        std::size_t bytes = in_day.bytes() + (splits_.capacity() + split_ends_.capacity()) * sizeof(std::uint32_t);
        for (const auto& layer : layers_)
            if (layer) bytes += layer->keys.bytes() + layer->nodes.capacity() * sizeof(NodeId);
        return bytes + (graph_ != nullptr ? graph_->bytes() : 0);
    }

    /// Tells how far the search is and whether there is memory to go on.
    bool may_go_on(const Graph& in_day)
    {
        const std::size_t bytes = bytes_found(in_day);
        if (limits_.progress && !limits_.progress({found_.day, found_.states, found_.states - followed_, bytes}))
            return stop(SearchEnd::GivenUp);
        if (graph_ != nullptr && graph_->is_full()) return stop(SearchEnd::TooLarge);
        return bytes <= limits_.bytes || stop(SearchEnd::NoMemory);
    }

    bool stop_at_loop(const Layer& layer, const Graph& in_day)
    {
        const std::vector<std::uint32_t> loop = shortest_loop(in_day);
        Expander& expander = *expanders_.front();
        for (std::size_t i = 0; i < loop.size(); ++i) {
            expander.clear();
            expander.expand(layer.keys[loop[i]]);
            const PackedKey target = layer.keys[loop[(i + 1) % loop.size()]];
            for (const Expander::Step& step : expander.steps(expander.expanded(0))) {
                if (!leads_to(expander, step, target)) continue;
                found_.loop.push_back(step.move);
                break;
            }
        }
        return stop(SearchEnd::Loop);
    }

    static bool leads_to(const Expander& expander, const Expander::Step& step, PackedKey target)
    {
        const std::span<const Expander::Reached> cells = expander.cells(step);
        return std::any_of(cells.begin(), cells.end(), [&](const Expander::Reached& cell) {
            const PackedKey key = expander.key(cell);
            return std::equal(key.begin(), key.end(), target.begin(), target.end());
        });
    }

    const World& world_;
    const SearchLimits& limits_;
    PlayGraph* graph_;
    std::vector<std::unique_ptr<Expander>> expanders_;  ///< one for each worker
    std::vector<std::unique_ptr<Layer>> layers_;  ///< by day
    Search found_;
    std::uint64_t followed_ = 0;
    std::vector<NodeId> ends_;               ///< by close; Nowhere: not met

    Graph* in_day_ = nullptr;                ///< edges of the day being closed
    std::vector<NodeId> splits_;             ///< made while the day is closed
    std::vector<std::uint32_t> split_ends_;  ///< by state of the day
    std::vector<PlayGraph::Edge> row_;
    std::vector<std::uint32_t> weights_;
};

} // namespace

Search search(const World& world, const SearchLimits& limits, PlayGraph* graph) { return Searching(world, limits, graph).run(); }

} // namespace sim
