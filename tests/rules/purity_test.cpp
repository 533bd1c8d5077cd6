#include "sim/base/hash.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <rapidcheck.h>

using namespace sim;

namespace {

// Something of everything: time, scenes, chance, commitments, capacity, chapters, knowledge.
Program everything()
{
    return world(R"j(
        "chapters": [{"id": "one", "title": "t", "end": 9, "pace": "weekly", "settle": ["if n < 2: emit(x.settled)"]}, {"id": "two", "title": "t", "end": 25, "pace": "daily"}], "go_on": true,
        "variants": [{"id": "a", "weight": 1}, {"id": "b", "weight": 2}],
        "variables": [{"id": "n", "type": "int", "min": -3, "max": 3, "start": 0, "overflow": "saturate"}, {"id": "phase", "type": "enum", "values": ["cold", "warm"], "start": "cold", "chapter": "one"}],
        "facts": [{"id": "debt", "category": "debt", "text": "t", "holds": ["a"], "known_by": ["client"]}],
        "commitments": [{"id": "paper", "debtor": "client", "creditor": "ess", "text": "t"}],
        "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t", "waits": 2, "capacity": 1}, {"id": "client", "role": "client", "name": "t"}],
        "events": [{"id": "answer", "grid": "reply", "effects": ["n -= 1"], "stop": true}, {"id": "late", "once_when": "n == 3", "opens": "chance:luck"}, {"id": "rings", "day": 11, "opens": "room"}],
        "chances": [{"id": "luck", "outcomes": [{"id": "good", "weight": 1, "effects": ["n = 0"]}, {"id": "bad", "weight": 2, "goes": "room"}]}],
        "scenes": [{"id": "room", "on_enter": ["phase = warm"], "options": [{"id": "ask", "text": "t", "effects": ["if holds(debt): learn(ess, debt)"]}, {"id": "aside", "text": "t", "goes": "visit:hall"},
                        {"id": "wait", "text": "t", "sticky": true, "takes": 1}, {"id": "leave", "text": "t", "goes": "desk"}]},
                   {"id": "hall", "options": [{"id": "talk", "text": "t", "effects": ["n += 1"]}, {"id": "back", "text": "t", "goes": "return"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 1, "goes": "room"}, {"id": "push", "text": "t", "takes": 0, "effects": ["n += 2", "emit(x.push)"]},
                 {"id": "refer_csd", "text": "t", "takes": 1, "effects": ["refer(csd, answer)"]}, {"id": "agree", "text": "t", "takes": 2, "once": true, "effects": ["commit(paper, 4)"]},
                 {"id": "keep_it", "text": "t", "takes": 1, "when": "open(paper) or broken(paper)", "effects": ["keep(paper)"]}, {"id": "tell", "text": "t", "takes": 1, "effects": ["share(ess, csd, debt, joint_plan, law)"]},
                 {"id": "gamble", "text": "t", "takes": 1, "goes": "chance:luck"}, {"id": "stop", "text": "t", "takes": 0, "when": "happened(x.push) and days_since(x.push) > 2", "goes": "end"}])j");
}

/// Plays at random and calls `look` at every state before the move.
template <class Look>
void wander(const Program& program, Look look)
{
    const auto variant = VariantId{*rc::gen::inRange<std::size_t>(0, 2)};
    State state = begin(program, SeatId{0}, variant)->state;
    while (!has_ended(program, state)) {
        const Moves moves = offered(program, state);
        RC_ASSERT(!moves.empty());
        const Move move = moves[*rc::gen::inRange<std::size_t>(0, moves.size())];
        look(state, move);
        auto next = step(program, state, move);
        RC_ASSERT(next.has_value());
        state = next->state;
    }
}

std::vector<Move> all_moves(const Program& program)
{
    std::vector<Move> moves;
    for (std::uint32_t i = 0; i < program.scenario.acts.size(); ++i) moves.push_back({Move::Kind::Act, i});
    for (std::uint32_t i = 0; i < program.scenario.outcomes.size(); ++i) moves.push_back({Move::Kind::Outcome, i});
    return moves;
}

} // namespace

TEST_CASE("what is offered is exactly what step accepts", "[rules][property]")
{
    const Program program = everything();
    rc::check("offered == accepted", [&] {
        wander(program, [&](const State& state, Move) {
            const Moves open = offered(program, state);
            for (const Move move : all_moves(program)) {
                const bool is_offered = std::find(open.begin(), open.end(), move) != open.end();
                const auto next = step(program, state, move);
                RC_ASSERT(is_offered == (next.has_value() || next.error() != Fault::NotOffered));
            }
        });
    });
}

TEST_CASE("a step leaves the state it began with alone and gives the same twice", "[rules][property]")
{
    const Program program = everything();
    rc::check("pure", [&] {
        wander(program, [&](const State& state, Move move) {
            const State kept = state;
            const auto first = step(program, state, move);
            const auto second = step(program, state, move);
            RC_ASSERT(state == kept);
            RC_ASSERT(first->state == second->state);
            RC_ASSERT(first->trace.events == second->trace.events);
        });
    });
}

TEST_CASE("advancing without a trace reaches the same state as a full step", "[rules][property]")
{
    const Program program = everything();
    rc::check("traceless", [&] {
        wander(program, [&](const State& state, Move move) {
            State bare = state;
            RC_ASSERT(advance(program, bare, move, nullptr) == Fault::None);
            RC_ASSERT(bare == step(program, state, move)->state);
        });
    });
}

TEST_CASE("what is shown as available is what is offered, in the same order", "[rules][property]")
{
    const Program program = everything();
    rc::check("shown", [&] {
        wander(program, [&](const State& state, Move) {
            if (chance_of(program, state).exists()) return;
            std::vector<Move> available;
            for (const Shown& act : shown(program, state))
                if (act.available) available.push_back({Move::Kind::Act, act.act.raw()});
            const Moves open = offered(program, state);
            RC_ASSERT(available == std::vector<Move>(open.begin(), open.end()));
        });
    });
}

TEST_CASE("the day never goes back, and time passes within a bounded number of moves", "[rules][property]")
{
    const Program program = everything();
    rc::check("time", [&] {
        int day = 0, moves_today = 0;
        wander(program, [&](const State& state, Move) {
            RC_ASSERT(day_of(program, state) >= day);
            moves_today = day_of(program, state) == day ? moves_today + 1 : 0;
            day = day_of(program, state);
            RC_ASSERT(moves_today < 60);
        });
    });
}

TEST_CASE("equal states have equal hashes, and each difference has a name", "[rules][property]")
{
    const Program program = everything();
    rc::check("hash", [&] {
        std::vector<State> seen;
        wander(program, [&](const State& state, Move) { seen.push_back(state); });
        for (const State& a : seen)
            for (const State& b : seen) {
                RC_ASSERT((a == b) == (hash_of(program, a) == hash_of(program, b)));
                RC_ASSERT((a == b) == differences(program, a, b).empty());
            }
    });
}

TEST_CASE("the hash is that of the documented encoding, whatever the packing", "[rules][hash]")
{
    const Program program = world(R"j(
        "history": [{"date": "2026-02-20", "type": "x.before", "by": "ess"}],
        "variables": [{"id": "n", "type": "int", "min": -3, "max": 3, "start": -2}, {"id": "f", "type": "bool", "start": true}],
        "facts": [{"id": "debt", "category": "debt", "text": "t", "known_by": ["client"]}],
        "events": [{"id": "answer", "grid": "day"}],
        "commitments": [{"id": "paper", "debtor": "client", "creditor": "ess", "text": "t"}],
        "scenes": [{"id": "room", "options": [{"id": "ask", "text": "t"}, {"id": "leave", "text": "t", "goes": "desk"}]}],
        "acts": [{"id": "meet", "text": "t", "takes": 2, "once": true, "effects": ["schedule(answer, 3)", "commit(paper, 4)", "if days_since(x.never) < 5 or days_since(x.before) < 5: n = 0"], "goes": "room"},
                 {"id": "call", "text": "t", "takes": 0}])j");
    Walk walk{program};
    walk.does({"meet", "room.ask"});

    constexpr std::int32_t Never = std::numeric_limits<std::int32_t>::min();
    const std::vector<std::int32_t> encoding{
        0, 0, 2, 0, 0, 1, 1, 0, 0, 0,  // seat, variant, day, ended, chance, one open scene: the first
        -2, 1,                         // n, f
        0, 0, 1,                       // ess, csd, client know debt
        1, 0,                          // meet done (once); call not done today
        1,                             // room.ask chosen; room.leave leaves
        6,                             // answer on day 5
        1, 7,                          // paper open, due on day 6
        -10, Never};                   // x.before, x.never
    std::uint64_t hash = FnvBasis;
    for (const std::int32_t value : encoding) hash = fnv1a64(value, hash);
    CHECK(hash_of(program, walk.state()) == mix(hash));
}
