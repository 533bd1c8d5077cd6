#include "sim/prove/linting.h"

#include <algorithm>

namespace sim {

namespace {

bool all_whole(const std::vector<Surveys>& by_seat)
{
    return std::all_of(by_seat.begin(), by_seat.end(), [](const Surveys& seat) {
        return std::all_of(seat.begin(), seat.end(), [](const Survey& each) { return each.end == SearchEnd::Whole; });
    });
}

/// Does any play show it?
template <class Sights>
bool is_seen(const std::vector<Surveys>& by_seat, Sights sights, std::size_t index)
{
    for (const Surveys& seat : by_seat)
        for (const Survey& each : seat)
            if ((each.*sights)[index].seen()) return true;
    return false;
}

/// Can it be done from a seat that was not followed?
bool is_for_others(const Subject& subject, const Act& act)
{
    for (std::uint32_t i = 0; i < subject.scenario.seats.size(); ++i)
        if (has_seat(act.seats, SeatId{i}) && std::find(subject.seats.begin(), subject.seats.end(), SeatId{i}) == subject.seats.end()) return true;
    return false;
}

/// A play to where the moves lead round, and once round; the shortest of all variants.
std::optional<WitnessPlay> play_round(const World& world, const std::vector<Move>& loop, const SearchLimits& limits)
{
    std::optional<WitnessPlay> witness;
    std::size_t length = 0;
    for_each_variant(world.variants, [&](VariantId variant) {
        const Survey found = survey(world.program, world.seat, variant, limits, loop);
        if (!found.round.seen() || (witness && found.round.moves.size() >= length)) return;
        std::vector<Move> moves = found.round.moves;
        length = moves.size();
        moves.insert(moves.end(), loop.begin(), loop.end());
        witness = witness_of(world.program, world.seat, variant, moves);
    });
    return witness;
}

} // namespace

void lint_reach(const Subject& subject, const Program& program, const std::vector<Surveys>& by_seat, std::vector<Remark>& remarks)
{
    if (!all_whole(by_seat)) return;
    const Scenario& scenario = program.scenario;
    for (std::uint32_t i = 0; i < scenario.acts.size(); ++i) {
        const Act& act = scenario.acts[i];
        if (act.kind != ActKind::GoOn && !is_seen(by_seat, &Survey::acts, i) && !is_for_others(subject, act))
            remarks.push_back({Severity::Warning, "L01", {Spot::Kind::Act, i},
                               "no play comes to where " + scenario.name_of(ActId{i}) + " can be done; mend its conditions or what leads there, or take it out", {}, 0});
    }
    const bool every_seat = subject.seats.size() == scenario.seats.size();
    for (std::uint32_t i = 0; every_seat && i < scenario.endings.size(); ++i) {
        if (is_seen(by_seat, &Survey::endings, i)) continue;
        remarks.push_back({Severity::Warning, "L01", {Spot::Kind::Ending, i},
                           "no play ends with " + scenario.endings[i].id + "; mend its condition or those of the endings before it, or take it out", {}, 0});
    }
}

void lint_dead_ends(const Program& program, SeatId seat, const Surveys& by_variant, std::vector<Remark>& remarks, Undecided& undecided)
{
    const Survey* nearest = nullptr;
    std::size_t variant = 0;
    for (std::size_t v = 0; v < by_variant.size(); ++v) {
        const Survey& it = by_variant[v];
        if (it.end == SearchEnd::Whole) continue;
        if (it.end == SearchEnd::Fault && (nearest == nullptr || it.faulty.size() < nearest->faulty.size())) nearest = &it, variant = v;
        const std::string why = unfinished(it.end, it.day, it.states, it.fault);
        undecided.add("L01", why);
        if (it.end == SearchEnd::Fault && it.fault == Fault::NothingOffered) continue;
        undecided.add("L02", why);
    }
    if (nearest == nullptr) return;
    const WitnessPlay witness = witness_of(program, seat, VariantId{variant}, nearest->faulty);
    if (nearest->fault != Fault::NothingOffered) {
        undecided.witness = witness;
        return;
    }
    remarks.push_back({Severity::Error, "L02", {}, "this play comes to where nothing can be done and has not ended; let something be open there", witness, 1});
}

void lint_loop(const World& world, const Search& search, const SearchLimits& limits, std::vector<Remark>& remarks)
{
    Spot spot;
    if (!search.loop.empty() && search.loop.front().kind == Move::Kind::Act) spot = {Spot::Kind::Act, search.loop.front().index};
    remarks.push_back({Severity::Error, "L03", spot,
                       "the last " + std::to_string(search.loop.size()) + (search.loop.size() == 1 ? " move of this play leads" : " moves of this play lead") +
                           " back to where it was, on the same day, for ever; let one of them take time, be done once, or change something",
                       play_round(world, search.loop, limits), search.loop.size()});
}

} // namespace sim
