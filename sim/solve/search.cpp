#include "sim/solve/search.h"

#include "sim/solve/canon.h"
#include "sim/solve/loop.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <optional>

namespace sim {

namespace {

constexpr std::size_t CheckEvery = 16'384;
constexpr NodeId Nowhere = 0xffffffffu;

/// The states of one day, from the first that is met until the day is closed.
struct Layer {
    StateTable keys;
    std::vector<NodeId> nodes;  ///< by number of the key; only with a graph
};

class Searching {
public:
    Searching(const World& world, const SearchLimits& limits, PlayGraph* graph)
        : world_(world), limits_(limits), graph_(graph), turner_(world),
          layers_(static_cast<std::size_t>(world.scenario().horizon()) + 1)
    {
        assert(world.raw || graph != nullptr);
        if (world.raw) return;
        canon_ = std::make_unique<Canon>(world);
        if (!world.is_hidden()) return;
        known_.emplace(world);
        known_->variants = world.variants & (~world.variants + 1);
        canon_when_known_ = std::make_unique<Canon>(*known_);
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
        const auto first = turner_.begin();
        if (!first) return stop(SearchEnd::Fault, first.error());
        in_day_ = nullptr;
        const PlayGraph::Edge edge = reach(*first);
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
        for (std::size_t i = 0; i < layer.keys.size(); ++i) {
            if (!follow(layer, i)) return false;
            in_day.end_row();
            split_ends_.push_back(static_cast<std::uint32_t>(splits_.size()));
            ++followed_;
            if (i % CheckEvery == CheckEvery - 1 && !may_go_on(in_day)) return false;
        }
        if (!may_go_on(in_day)) return false;
        const std::vector<std::uint32_t> order = order_of(in_day);
        if (order.size() < in_day.nodes()) return stop_at_loop(layer, in_day);
        if (graph_ != nullptr) write_order(layer, order);
        return true;
    }

    /// Adds the successors of one state. False at a fault.
    bool follow(Layer& layer, std::size_t number)
    {
        unpack(world_, layer.keys[number].data(), belief_);
        const NodeId node = graph_ != nullptr ? layer.nodes[number] : 0;
        if (has_ended(world_.program, belief_.state())) {
            ++found_.terminals;
            if (graph_ != nullptr) graph_->set_end(node, close_number(belief_));
            return true;
        }
        const Moves moves = offered(world_.program, belief_.state());
        if (moves.empty()) return stop(SearchEnd::Fault, Fault::NothingOffered);
        row_.clear();
        for (const Move move : moves) {
            const auto cells = turner_.play(belief_, move);
            if (!cells) return stop(SearchEnd::Fault, cells.error());
            ++found_.transitions;
            const PlayGraph::Edge edge = reach(*cells);
            if (graph_ != nullptr) row_.push_back(edge);
        }
        if (graph_ != nullptr) write_row(node, moves);
        return true;
    }

    /// The edge to the cells of a move: to the state itself where there is one, else to a new split.
    PlayGraph::Edge reach(std::span<Cell> cells)
    {
        if (cells.size() == 1) return reach(cells.front());
        std::vector<PlayGraph::Edge> row;
        std::vector<std::uint32_t> side;
        for (Cell& cell : cells) {
            row.push_back(reach(cell));
            side.push_back(static_cast<std::uint32_t>(weight_of(world_.scenario(), cell.after.live)));
        }
        if (graph_ == nullptr) return {};
        for (const Cell& cell : cells)
            side.insert(side.end(), {static_cast<std::uint32_t>(cell.after.live), static_cast<std::uint32_t>(cell.after.live >> 32)});
        const NodeId split = graph_->add_node();
        graph_->begin_row(split, NodeKind::Split, side);
        for (const PlayGraph::Edge& edge : row) graph_->add_edge(edge);
        splits_.push_back(split);
        return {split, 0};
    }

    PlayGraph::Edge reach(Cell& cell)
    {
        if (canon_) {
            if (has_ended(world_.program, cell.after.state()))
                return {end_of(cell.after), graph_->ledger.add(cell.after.live, cell.paid)};
            fold(cell.after);
        } else if (world_.fold) {
            for (Guise& guise : cell.after.guises) world_.fold(guise);
        }
        const std::int32_t day = day_of(world_.program, cell.after.state());
        auto& layer = layers_[static_cast<std::size_t>(day)];
        if (!layer) layer = std::make_unique<Layer>();
        pack(world_, cell.after, key_);
        const auto [number, is_new] = layer->keys.add(key_);
        found_.states += is_new;
        if (in_day_ != nullptr && day == found_.day) in_day_->targets.push_back(number);
        if (graph_ == nullptr) return {};
        if (is_new) layer->nodes.push_back(graph_->add_node());
        return {layer->nodes[number], graph_->ledger.add(cell.after.live, cell.paid)};
    }

    /// Who knows the variant is shown nothing that tells variants apart.
    void fold(Belief& belief)
    {
        const bool is_known = canon_when_known_ && belief.guises.size() == 1;
        (is_known ? *canon_when_known_ : *canon_).apply(belief);
    }

    void write_row(NodeId node, const Moves& moves)
    {
        if (moves[0].kind == Move::Kind::Act) {
            graph_->begin_row(node, NodeKind::Choice);
        } else {
            weights_.clear();
            for (const Move move : moves)
                weights_.push_back(static_cast<std::uint32_t>(world_.scenario().outcomes[move.index].weight));
            graph_->begin_row(node, NodeKind::Chance, weights_);
        }
        for (const PlayGraph::Edge& edge : row_) graph_->add_edge(edge);
    }

    std::uint32_t close_number(const Belief& belief)
    {
        closes_.clear();
        for (const Guise& guise : belief.guises) closes_.push_back(close_of(world_, guise));
        return graph_->ledger.add(belief.live, closes_);
    }

    /// Of ended plays nothing matters but what they are worth.
    NodeId end_of(const Belief& belief)
    {
        const std::uint32_t close = close_number(belief);
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

    /// Tells how far the search is and whether there is memory to go on.
    bool may_go_on(const Graph& in_day)
    {
        std::size_t bytes = in_day.bytes() + (splits_.capacity() + split_ends_.capacity()) * sizeof(std::uint32_t);
        for (const auto& layer : layers_)
            if (layer) bytes += layer->keys.bytes() + layer->nodes.capacity() * sizeof(NodeId);
        if (graph_ != nullptr) bytes += graph_->bytes();
        if (canon_) bytes += canon_->bytes();
        if (canon_when_known_) bytes += canon_when_known_->bytes();
        found_.peak_bytes = std::max(found_.peak_bytes, bytes);
        if (limits_.progress && !limits_.progress({found_.day, found_.states, found_.states - followed_, bytes}))
            return stop(SearchEnd::GivenUp);
        if (graph_ != nullptr && graph_->is_full()) return stop(SearchEnd::TooLarge);
        return bytes <= limits_.bytes || stop(SearchEnd::NoMemory);
    }

    bool stop_at_loop(const Layer& layer, const Graph& in_day)
    {
        const std::vector<std::uint32_t> loop = shortest_loop(in_day);
        for (std::size_t i = 0; i < loop.size(); ++i) {
            unpack(world_, layer.keys[loop[i]].data(), belief_);
            const PackedKey target = layer.keys[loop[(i + 1) % loop.size()]];
            for (const Move move : offered(world_.program, belief_.state())) {
                if (!leads_to(move, target)) continue;
                found_.loop.push_back(move);
                break;
            }
        }
        return stop(SearchEnd::Loop);
    }

    bool leads_to(Move move, PackedKey target)
    {
        const auto cells = turner_.play(belief_, move);
        if (!cells) return false;
        return std::any_of(cells->begin(), cells->end(), [&](Cell& cell) {
            if (canon_ && !has_ended(world_.program, cell.after.state())) fold(cell.after);
            pack(world_, cell.after, key_);
            return std::equal(key_.begin(), key_.end(), target.begin(), target.end());
        });
    }

    const World& world_;
    const SearchLimits& limits_;
    PlayGraph* graph_;
    Turner turner_;
    std::vector<std::unique_ptr<Layer>> layers_;  ///< by day
    Search found_;
    std::uint64_t followed_ = 0;
    std::unique_ptr<Canon> canon_;            ///< unless the world is raw
    std::optional<World> known_;              ///< of a hidden world: the same with nothing hidden
    std::unique_ptr<Canon> canon_when_known_; ///< for beliefs with a single variant
    std::vector<NodeId> ends_;                ///< by close; Nowhere: not met

    Graph* in_day_ = nullptr;                ///< edges of the day being closed
    std::vector<NodeId> splits_;             ///< made while the day is closed
    std::vector<std::uint32_t> split_ends_;  ///< by state of the day
    Belief belief_;
    std::vector<std::uint64_t> key_;
    std::vector<PlayGraph::Edge> row_;
    std::vector<std::uint32_t> weights_;
    std::vector<Close> closes_;
};

} // namespace

Search search(const World& world, const SearchLimits& limits, PlayGraph* graph) { return Searching(world, limits, graph).run(); }

} // namespace sim
