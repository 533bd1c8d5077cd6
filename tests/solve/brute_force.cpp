#include "tests/solve/brute_force.h"

#include "sim/rules/known.h"
#include "sim/score/score.h"

#include <algorithm>
#include <string>

using namespace sim;

namespace {

/// A play in one variant, with its whole log.
struct Play {
    VariantId variant;
    State state;
    std::vector<Event> log;
    std::string shown;   ///< by the last move
};

using Plays = std::vector<Play>;  // that nobody can tell apart

struct Value {
    std::int64_t best = 0, worst = 0;
    std::uint64_t plays = 0, optimal = 0;
};

std::string text_of(const Scenario& scenario, TextId id) { return std::string(scenario.texts[id]); }

std::string what_is_shown(const World& world, const State& state, const Trace& trace)
{
    const Program& program = world.program;
    const Scenario& scenario = program.scenario;
    const ActorId own = scenario.seats[world.seat.raw()].actor;
    std::string all = std::to_string(day_of(program, state)) + "/" + std::to_string(scene_of(program, state).raw()) + "/" +
                      std::to_string(chance_of(program, state).raw()) + (has_ended(program, state) ? "/end" : "");
    for (const Told& told : trace.told) {
        if (told.kind == Told::Kind::Line) all += "\nline " + text_of(scenario, scenario.lines[told.index].text);
        if (told.kind == Told::Kind::Event) all += "\nevent " + text_of(scenario, scenario.events[told.index].text);
        if (told.kind == Told::Kind::Outcome) all += "\noutcome " + text_of(scenario, scenario.outcomes[told.index].text);
    }
    for (const Event& event : trace.events)
        if (is_known(scenario, world.seat, event))
            all += "\nentry " + std::to_string(event.day) + " " + std::to_string(event.type.raw()) + " " + std::to_string(event.by.raw()) +
                   " " + std::to_string(event.to.raw()) + " " + std::to_string(event.fact.raw());
    for (const Shown& each : shown(program, state))
        all += "\nact " + scenario.name_of(each.act) + (each.available ? "" : " not: " + std::to_string(static_cast<int>(each.refusal.kind)) + text_of(scenario, each.refusal.text));
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        if (scenario.variables[i].shown) all += "\nvalue " + std::to_string(value_of(program, state, VariableId{i}));
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) all += knows(program, state, own, FactId{i}) ? "\nknown" : "\nunknown";
    return all;
}

class Forcing {
public:
    Forcing(const World& world, std::uint64_t most) : world_(world), most_(most) {}

    Brute run()
    {
        Plays start;
        for_each_variant(world_.variants, [&](VariantId variant) {
            auto first = begin(world_.program, world_.seat, variant);
            if (!first) {
                result_.has_fault = true;
                return;
            }
            Play play{variant, first->state, world_.scenario().history, what_is_shown(world_, first->state, first->trace)};
            play.log.insert(play.log.end(), first->trace.events.begin(), first->trace.events.end());
            start.push_back(play);
        });
        if (result_.has_fault) return result_;
        const Value value = of_groups(start, 1);
        result_.best = value.best;
        result_.worst = value.worst;
        result_.plays = value.plays;
        result_.optimal = value.optimal;
        return result_;
    }

private:
    [[nodiscard]] std::int64_t weight(const Play& play) const { return world_.scenario().variants[play.variant.raw()].weight; }

    static std::int64_t rounded(std::int64_t sum, std::int64_t weights)
    {
        const std::int64_t above = 2 * sum + weights, below = 2 * weights;
        return above >= 0 ? above / below : -((-above + below - 1) / below);
    }

    /// Plays that show different things go on apart.
    Value of_groups(const Plays& plays, double probability)
    {
        Plays left = plays;
        Value mean;
        std::int64_t best = 0, worst = 0, all = 0;
        for (const Play& play : plays) all += weight(play);
        while (!left.empty()) {
            Plays same;
            std::copy_if(left.begin(), left.end(), std::back_inserter(same), [&](const Play& each) { return each.shown == left.front().shown; });
            const std::string shown = left.front().shown;
            left.erase(std::remove_if(left.begin(), left.end(), [&](const Play& each) { return each.shown == shown; }), left.end());
            std::int64_t weights = 0;
            for (const Play& play : same) weights += weight(play);
            const Value value = of(same, probability * static_cast<double>(weights) / static_cast<double>(all));
            best += weights * value.best;
            worst += weights * value.worst;
            mean.plays += value.plays;
            mean.optimal += value.optimal;
        }
        mean.best = rounded(best, all);
        mean.worst = rounded(worst, all);
        return mean;
    }

    Value of(const Plays& plays, double probability)
    {
        if (result_.too_large || result_.has_fault) return {};
        if (has_ended(world_.program, plays.front().state)) return of_end(plays, probability);
        const Moves moves = offered(world_.program, plays.front().state);
        const bool by_chance = moves[0].kind == Move::Kind::Outcome;
        std::int64_t all = 0;
        for (const Move move : moves) all += by_chance ? world_.scenario().outcomes[move.index].weight : 1;
        std::vector<Value> values;
        std::vector<std::int64_t> weights;
        for (const Move move : moves) {
            weights.push_back(by_chance ? world_.scenario().outcomes[move.index].weight : 1);
            Plays after;
            for (const Play& play : plays) after.push_back(played(play, move));
            if (result_.has_fault) return {};
            values.push_back(of_groups(after, probability * static_cast<double>(weights.back()) / static_cast<double>(all)));
        }
        return by_chance ? mean_of(values, weights, all) : best_of(values);
    }

    Play played(const Play& before, Move move)
    {
        Play after = before;
        auto next = step(world_.program, before.state, move);
        if (!next) {
            result_.has_fault = true;
            return after;
        }
        after.state = next->state;
        after.log.insert(after.log.end(), next->trace.events.begin(), next->trace.events.end());
        after.shown = what_is_shown(world_, next->state, next->trace);
        return after;
    }

    static Value mean_of(const std::vector<Value>& values, const std::vector<std::int64_t>& weights, std::int64_t all)
    {
        Value mean;
        std::int64_t best = 0, worst = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            best += weights[i] * values[i].best;
            worst += weights[i] * values[i].worst;
            mean.plays += values[i].plays;
            mean.optimal += values[i].optimal;
        }
        mean.best = rounded(best, all);
        mean.worst = rounded(worst, all);
        return mean;
    }

    static Value best_of(const std::vector<Value>& values)
    {
        Value out = values.front();
        out.plays = out.optimal = 0;
        for (const Value& value : values) {
            out.best = std::max(out.best, value.best);
            out.worst = std::min(out.worst, value.worst);
        }
        for (const Value& value : values) {
            out.plays += value.plays;
            if (value.best == out.best) out.optimal += value.optimal;
        }
        return out;
    }

    Value of_end(const Plays& plays, double probability)
    {
        result_.too_large = result_.too_large || ++ends_ > most_;
        Value value;
        std::int64_t sum = 0, all = 0;
        for (const Play& play : plays) all += weight(play);
        for (const Play& play : plays) {
            const Score score = score_of(world_.program, *world_.judging, play.log, play.state);
            sum += weight(play) * (world_.capped ? *score.headline : score.points) * 1'000'000;
            const double share = probability * static_cast<double>(weight(play)) / static_cast<double>(all);
            result_.headline[*score.headline] += share;
            if (*score.pass) result_.pass += share;
            Points sides;
            for (std::size_t i = 0; i < sides.by.size(); ++i) sides.by[i] = score.dimensions[i].points;
            if (std::find(result_.ends.begin(), result_.ends.end(), sides) == result_.ends.end()) result_.ends.push_back(sides);
        }
        value.best = value.worst = rounded(sum, all);
        value.plays = value.optimal = plays.size();
        return value;
    }

    const World& world_;
    std::uint64_t most_, ends_ = 0;
    Brute result_;
};

} // namespace

Brute brute(const World& world, std::uint64_t most) { return Forcing(world, most).run(); }
