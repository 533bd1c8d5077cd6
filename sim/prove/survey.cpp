#include "sim/prove/survey.h"

#include "sim/rules/evaluate.h"
#include "sim/solve/canon.h"
#include "sim/solve/world.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::uint32_t Nowhere = 0xffffffffu;
constexpr std::uint32_t CheckEvery = 16'384;
constexpr Move NoMove{Move::Kind::Act, Nowhere};

/// The first time that something was seen: in a state, or by a move from it.
struct Place {
    std::uint64_t states = 0;
    std::uint32_t state = Nowhere;   ///< the first
    std::uint32_t last = Nowhere;    ///< the last in which it was counted
    Move move = NoMove;              ///< from there, where it takes one

    void see(std::uint32_t in, Move by = NoMove)
    {
        if (last == in) return;
        last = in;
        if (states++ == 0) state = in, move = by;
    }
};

class Surveying {
public:
    Surveying(const Program& program, SeatId seat, VariantId variant, const SearchLimits& limits, const std::vector<Move>& circle)
        : program_(program), circle_(circle), world_{program, nullptr, seat, std::uint64_t{1} << variant.raw()}, limits_(limits), canon_(world_),
          holds_(program.scenario.questions.size()), fails_(holds_), holds_at_end_(holds_), fails_at_end_(holds_),
          endings_(program.scenario.endings.size()), acts_(program.scenario.acts.size()), variant_(variant)
    {
    }

    Survey run()
    {
        auto first = begin(program_, world_.seat, variant_);
        if (!first) {
            found_.end = SearchEnd::Fault;
            found_.fault = first.error();
        } else {
            belief_.live = world_.variants;
            belief_.guises.assign(1, Guise{first->state, {}, 0});
            meet(0, NoMove);
            follow_all();
        }
        return report();
    }

private:
    struct Way {
        std::uint32_t before;
        Move move;
    };

    void follow_all()
    {
        for (std::uint32_t i = 0; i < table_.size(); ++i) {
            if (!follow(i)) return;
            if (i % CheckEvery == CheckEvery - 1 && !may_go_on(i)) return;
        }
    }

    bool follow(std::uint32_t number)
    {
        State state = here();
        std::copy(table_[number].begin(), table_[number].end(), state.words.data());
        found_.day = day_of(program_, state);
        if (!circle_.empty() && leads_round(state, table_[number])) round_.see(number);
        const Moves moves = offered(program_, state);
        if (moves.empty()) return stop_at_fault(Fault::NothingOffered, number, NoMove);
        for (const Move move : moves) {
            if (move.kind == Move::Kind::Act) acts_[move.index].see(number, move);
            here() = state;
            const Fault fault = advance(program_, here(), move, nullptr);
            if (fault != Fault::None) return stop_at_fault(fault, number, move);
            meet(number, move);
        }
        return true;
    }

    bool leads_round(const State& state, PackedKey key)
    {
        here() = state;
        for (const Move move : circle_) {
            const Moves moves = offered(program_, here());
            if (std::find(moves.begin(), moves.end(), move) == moves.end()) return false;
            if (advance(program_, here(), move, nullptr) != Fault::None || has_ended(program_, here())) return false;
            canon_.apply(belief_);
        }
        return std::equal(key.begin(), key.end(), here().words.data());
    }

    [[nodiscard]] State& here() { return belief_.guises.front().state; }

    /// Takes in the state that a move leads to, or the first.
    void meet(std::uint32_t from, Move move)
    {
        if (has_ended(program_, here())) {
            endings_[ending_of(program_, here()).raw()].see(from, move);
            for (std::size_t q = 0; q < holds_.size(); ++q)
                (answer(here(), q) ? holds_at_end_ : fails_at_end_)[q].see(from, move);
            return;
        }
        canon_.apply(belief_);
        const auto [number, is_new] = table_.add({here().words.data(), here().words.size()});
        if (!is_new) return;
        ways_.push_back({from, move});
        for (std::size_t q = 0; q < holds_.size(); ++q) (answer(here(), q) ? holds_ : fails_)[q].see(number);
    }

    /// A condition that cannot be worked out does not hold.
    bool answer(const State& state, std::size_t question) const
    {
        bool fault = false;
        return ask(program_, state, program_.scenario.questions[question], fault) && !fault;
    }

    bool stop_at_fault(Fault fault, std::uint32_t number, Move move)
    {
        found_.end = SearchEnd::Fault;
        found_.fault = fault;
        faulty_.see(number, move);
        return false;
    }

    bool may_go_on(std::uint32_t followed)
    {
        const std::size_t bytes = table_.bytes() + ways_.capacity() * sizeof(Way) + canon_.bytes();
        if (limits_.progress && !limits_.progress({found_.day, table_.size(), table_.size() - followed - 1, bytes}))
            found_.end = SearchEnd::GivenUp;
        else if (bytes > limits_.bytes) found_.end = SearchEnd::NoMemory;
        else if (table_.size() >= Nowhere / 2) found_.end = SearchEnd::TooLarge;
        return found_.end == SearchEnd::Whole;
    }

    [[nodiscard]] std::vector<Move> moves_to(const Place& place) const
    {
        std::vector<Move> moves;
        if (place.state == Nowhere) return moves;
        if (!(place.move == NoMove)) moves.push_back(place.move);
        for (std::uint32_t at = place.state; at != 0; at = ways_[at].before) moves.push_back(ways_[at].move);
        std::reverse(moves.begin(), moves.end());
        return moves;
    }

    [[nodiscard]] std::vector<Sight> sights(const std::vector<Place>& places) const
    {
        std::vector<Sight> sights;
        for (const Place& place : places) sights.push_back({place.states, moves_to(place)});
        return sights;
    }

    Survey report()
    {
        found_.states = table_.size();
        found_.holds = sights(holds_);
        found_.fails = sights(fails_);
        found_.holds_at_end = sights(holds_at_end_);
        found_.fails_at_end = sights(fails_at_end_);
        found_.endings = sights(endings_);
        found_.acts = sights(acts_);
        found_.faulty = moves_to(faulty_);
        found_.round = {round_.states, moves_to(round_)};
        return std::move(found_);
    }

    const Program& program_;
    const std::vector<Move>& circle_;
    World world_;
    const SearchLimits& limits_;
    Canon canon_;
    StateTable table_;
    std::vector<Way> ways_;   ///< by number of the state
    std::vector<Place> holds_, fails_, holds_at_end_, fails_at_end_, endings_, acts_;
    Place faulty_, round_;
    Belief belief_;   ///< the state being looked at, in its one variant
    VariantId variant_;
    Survey found_;
};

} // namespace

Survey survey(const Program& program, SeatId seat, VariantId variant, const SearchLimits& limits, const std::vector<Move>& circle)
{
    return Surveying(program, seat, variant, limits, circle).run();
}

} // namespace sim
