#include "sim/solve/regret.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace sim {

namespace {

Label label_of(MicroPoints regret)
{
    if (regret <= 20 * Point) return Label::Fine;
    if (regret <= 80 * Point) return Label::Improvable;
    return regret <= 200 * Point ? Label::Mistake : Label::Serious;
}

/// The cell of the variant that is played.
std::size_t cell_of(std::span<const Cell> cells, VariantId variant)
{
    std::size_t at = 0;
    while ((cells[at].after.live >> variant.raw() & 1) == 0) ++at;
    return at;
}

const Guise& guise_of(const Belief& belief, VariantId variant)
{
    std::size_t rank = 0, found = 0;
    for_each_variant(belief.live, [&](VariantId each) {
        if (each == variant) found = rank;
        ++rank;
    });
    return belief.guises[found];
}

/// Was a critical rule broken on the way from one to the other?
bool breaks_critical(const Judging& judging, const Guise& before, const Guise& after)
{
    const auto is_broken = [](Critical critical) { return critical == Critical::Broken || critical == Critical::Final; };
    return std::any_of(judging.criticals.begin(), judging.criticals.end(), [&](std::uint32_t rule) {
        return !is_broken(critical_of(judging, before.monitors, rule)) && is_broken(critical_of(judging, after.monitors, rule));
    });
}

/// Walks a line through the graph.
class Walker {
public:
    Walker(const Solution& solution, const PlayedLine& line) : solution_(solution), line_(line), turner_(solution.world) {}

    PlayValue walk(std::size_t from)
    {
        result_.from = from;
        result_.best = values().start();
        const auto first = turner_.begin();
        assert(first.has_value());
        pay(graph().paid_before);
        enter(*first, graph().root);
        for (std::size_t i = from; i < line_.moves.size(); ++i) go(i);
        finish();
        return std::move(result_);
    }

private:
    [[nodiscard]] const PlayGraph& graph() const { return solution_.graph; }
    [[nodiscard]] const Values& values() const { return *solution_.best; }

    void go(std::size_t number)
    {
        const Move move = line_.moves[number];
        const Moves moves = offered(solution_.world.program, belief_.state());
        const auto place = static_cast<std::uint32_t>(std::find(moves.begin(), moves.end(), move) - moves.begin());
        assert(place < moves.size());
        const bool decides = graph().kind(node_) == NodeKind::Choice;
        if (decides) decide(number, moves, place);
        else result_.luck += values().of(node_, place) - values().of(node_);

        const Guise before = guise_of(belief_, line_.variant);
        const auto cells = turner_.play(belief_, move);
        assert(cells.has_value());
        const PlayGraph::Edge edge = graph().edge(node_, place);
        pay(edge.paid);
        enter(*cells, edge.to);
        if (decides && breaks_critical(*solution_.world.judging, before, guise_of(belief_, line_.variant)))
            result_.decisions.back().label = Label::Critical;
    }

    void decide(std::size_t number, const Moves& moves, std::uint32_t place)
    {
        DecisionValue decision;
        decision.move = number;
        decision.day = day_of(solution_.world.program, belief_.state());
        decision.value = expected_ + values().of(node_);
        decision.taken = place;
        MicroPoints lost = 0;
        for (std::uint32_t i = 0; i < moves.size(); ++i) {
            decision.options.push_back({moves[i], expected_ + values().of(node_, i)});
            lost += values().of(node_) - values().of(node_, i);
        }
        decision.regret = values().of(node_) - values().of(node_, place);
        decision.guess_regret = static_cast<double>(lost) / static_cast<double>(moves.size()) / static_cast<double>(Point);
        decision.label = label_of(decision.regret);
        result_.regret += decision.regret;
        guess_regret_ += decision.guess_regret;
        result_.decisions.push_back(std::move(decision));
    }

    void pay(std::uint32_t payment)
    {
        expected_ += values().paid(payment);
        if (!solution_.world.capped) made_ += graph().ledger->points(payment, line_.variant).sum() * Point;
    }

    /// Arrives at a node, through a split where what was shown tells variants apart.
    void enter(std::span<const Cell> cells, NodeId node)
    {
        const std::size_t cell = cell_of(cells, line_.variant);
        if (graph().kind(node) == NodeKind::Split) {
            const auto place = static_cast<std::uint32_t>(cell);
            result_.luck += values().of(node, place) - values().of(node);
            const PlayGraph::Edge edge = graph().edge(node, place);
            pay(edge.paid);
            node = edge.to;
        }
        belief_ = cells[cell].after;
        node_ = node;
    }

    void finish()
    {
        result_.ended = graph().kind(node_) == NodeKind::End;
        result_.now = expected_ + values().of(node_);
        if (result_.ended) {
            made_ += graph().ledger->close(graph().close(node_), line_.variant).worth * Point;
            // What the variant paid truly, against the mean of those that were still possible.
            result_.luck += made_ - result_.now;
            result_.now = made_;
        }
        if (guess_regret_ > 0)
            result_.quality = 1 - static_cast<double>(result_.regret) / static_cast<double>(Point) / guess_regret_;
    }

    const Solution& solution_;
    const PlayedLine& line_;
    Turner turner_;
    PlayValue result_;
    Belief belief_;
    NodeId node_ = 0;
    MicroPoints expected_ = 0;   ///< paid so far, in the mean over what was possible at each payment
    MicroPoints made_ = 0;       ///< paid so far in the variant that is played
    double guess_regret_ = 0;
};

} // namespace

Cell cell_before(const World& world, const PlayedLine& line, std::size_t move)
{
    Turner turner(world);
    Cell now;
    const auto take = [&](const Result<std::span<Cell>, Fault>& cells) {
        assert(cells.has_value());
        const Cell& next = (*cells)[cell_of(*cells, line.variant)];
        std::vector<Points> paid = next.paid;
        std::size_t to = 0, from = 0;
        for_each_variant(now.after.live, [&](VariantId variant) {
            if ((next.after.live >> variant.raw() & 1) != 0) paid[to++] += now.paid[from];
            ++from;
        });
        now = {next.after, std::move(paid)};
    };
    take(turner.begin());
    for (std::size_t i = 0; i < move; ++i) take(turner.play(now.after, line.moves[i]));
    return now;
}

PlayValue value_of(const Solution& solution, const PlayedLine& line, std::size_t from) { return Walker(solution, line).walk(from); }

} // namespace sim
