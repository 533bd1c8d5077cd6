#include "sim/session/record.h"

#include "sim/session/moves.h"
#include "sim/session/policy.h"

#include <utility>

namespace sim {

namespace {

using Kind = Difference::Kind;

SeatId seat_named(const Scenario& scenario, std::string_view id)
{
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.name_of(SeatId{i}) == id) return SeatId{i};
    return {};
}

Setup setup_of(const Run& run, SeatId seat)
{
    return {seat, run.seed, run.mode, run.source, run.policy, run.language, run.tape};
}

/// A repetition under way: `pending` turns at the end of the line were taken back in the record, at a moment that it does not
/// name; they are kept until a later move shows that they were gone.
struct Repetition {
    const Program& program;
    const Run& run;
    Session session;
    std::size_t pending = 0;
    std::size_t step = 0;

    Difference difference(Kind kind, std::string recorded = {}, std::string found = {}) const
    {
        Difference out;
        out.kind = kind;
        out.step = step;
        if (step > 0) out.move = run.moves[step - 1].id;
        out.recorded = std::move(recorded);
        out.found = std::move(found);
        return out;
    }
};

/// Which open move gives the recorded hash? Tells a reader of the difference what was really done.
void explain(const Repetition& now, const State& before, const State& found, Difference& out)
{
    for (const Move move : offered(now.program, before)) {
        const auto other = step(now.program, before, move);
        if (!other || write_hash(hash_of(now.program, other->state)) != out.recorded) continue;
        out.instead = move_name(now.program, move);
        out.fields = differences(now.program, other->state, found);
        return;
    }
}

/// The outcome must be the one that seed and tape give; the act of a random run the one its policy draws.
std::optional<Difference> check_choice(const Repetition& now, Move move)
{
    if (move.kind == Move::Kind::Outcome) {
        if (!chance_of(now.program, now.session.state()).exists()) return now.difference(Kind::NotOffered);
        OutcomeId drawn;
        Setback setback;
        if (!next_outcome(now.program, now.session, drawn, setback))
            return now.difference(Kind::OtherOutcome, now.run.moves[now.step - 1].id, setback.entry);
        if (drawn.raw() != move.index)
            return now.difference(Kind::OtherOutcome, now.run.moves[now.step - 1].id,
                                  move_name(now.program, Move{Move::Kind::Outcome, drawn.raw()}));
        return std::nullopt;
    }
    if (now.run.source != RunSource::Policy || now.run.policy != PolicyNames[static_cast<std::size_t>(Policy::Random)])
        return std::nullopt;
    if (has_ended(now.program, now.session.state()) || chance_of(now.program, now.session.state()).exists())
        return now.difference(Kind::NotOffered);
    const ActId choice = choose(Policy::Random, now.program, now.session);
    if (choice.raw() == move.index) return std::nullopt;
    return now.difference(Kind::OtherChoice, now.run.moves[now.step - 1].id, now.program.scenario.name_of(choice));
}

/// Repeats the present step from the end of the line as it stands. The line is unchanged where it does not fit.
std::optional<Difference> repeat(Repetition& now)
{
    const RunMove& recorded = now.run.moves[now.step - 1];
    Move move;
    if (!move_named(now.program, recorded.id, move)) return now.difference(Kind::UnknownMove);
    if (auto differs = check_choice(now, move)) return differs;

    Setback setback;
    const std::size_t length = now.session.line.size();
    if (!make(now.program, now.session, move, setback)) {
        if (setback.kind == Setback::Kind::NotOffered) return now.difference(Kind::NotOffered);
        Difference out = now.difference(Kind::ScenarioFault);
        out.fault = setback.fault;
        return out;
    }
    const std::string found = write_hash(now.session.now().hash);
    if (found == recorded.hash) return std::nullopt;

    Difference out = now.difference(Kind::OtherState, recorded.hash, found);
    const State& before = length == 0 ? now.session.start.after : now.session.line[length - 1].after;
    explain(now, before, now.session.state(), out);
    take_back(now.session);
    now.session.made.pop_back();
    return out;
}

void drop_pending(Repetition& now)
{
    for (; now.pending > 0; --now.pending) take_back(now.session);
}

std::optional<Difference> repeat_undone(Repetition& now)
{
    if (now.run.mode == Mode::Assessment) return now.difference(Kind::UndoInAssessment);
    const std::optional<Difference> first = repeat(now);
    std::optional<Difference> differs = first;
    while (differs && now.pending > 0) {
        take_back(now.session);
        --now.pending;
        differs = repeat(now);
    }
    if (differs) return first;
    ++now.pending;
    return std::nullopt;
}

std::optional<Difference> begin_again(Repetition& now)
{
    const SeatId seat = seat_named(now.program.scenario, now.run.seat);
    if (!seat.exists()) return now.difference(Kind::UnknownSeat, now.run.seat);
    const VariantId variant = now.program.scenario.variant_named(now.run.variant);
    if (!variant.exists()) return now.difference(Kind::UnknownVariant, now.run.variant);

    const Setup setup = setup_of(now.run, seat);
    Setback setback;
    VariantId drawn;
    if (!variant_of_setup(now.program, setup, drawn, setback))
        return now.difference(Kind::OtherVariant, now.run.variant, setback.entry);
    if (!begin_undrawn(now.program, setup, drawn, now.session, setback)) {
        Difference out = now.difference(Kind::ScenarioFault);
        out.fault = setback.fault;
        return out;
    }
    if (drawn != variant)
        return now.difference(Kind::OtherVariant, now.run.variant, now.program.scenario.variants[drawn.raw()].id);
    const std::string found = write_hash(now.session.start.hash);
    if (found != now.run.start_hash) return now.difference(Kind::OtherStart, now.run.start_hash, found);
    return std::nullopt;
}

} // namespace

Run record(const Program& program, const Session& session, const Stamp& stamp)
{
    const Scenario& scenario = program.scenario;
    Run run;
    run.engine = stamp.engine;
    run.scenario = stamp.scenario;
    run.country = stamp.country;
    run.protocols = stamp.protocols;
    run.seed = session.setup.seed;
    run.seat = scenario.name_of(session.setup.seat);
    run.variant = scenario.variants[session.variant.raw()].id;
    run.mode = session.setup.mode;
    run.source = session.setup.source;
    run.policy = session.setup.policy;
    run.language = session.setup.language;
    run.tape = session.setup.tape;
    run.start_hash = write_hash(session.start.hash);
    for (const Made& made : session.made)
        run.moves.push_back({move_name(program, made.move), write_hash(made.hash), made.undone});
    run.reflection = fitting(session.reflection, session.made.size(), session.log.size());
    return run;
}

Replay replay(const Program& program, const Run& run)
{
    Repetition now{program, run, {}, 0, 0};
    std::optional<Difference> difference = begin_again(now);
    for (const RunMove& move : run.moves) {
        if (difference) break;
        ++now.step;
        if (move.undone) {
            difference = repeat_undone(now);
        } else {
            drop_pending(now);
            difference = repeat(now);
        }
    }
    if (!difference) drop_pending(now);
    now.session.reflection = fitting(run.reflection, now.session.made.size(), now.session.log.size());
    return {std::move(now.session), std::move(difference)};
}

} // namespace sim
