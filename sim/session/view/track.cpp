#include "sim/session/view/track.h"

#include "sim/session/view/desk.h"

#include <algorithm>

namespace sim {

namespace {

using State = TrackStage::State;

constexpr int Stages = 13;

/// The stage of a rule stands before the first hyphen of its id: "P7-promises".
TrackStage* stage_of(std::vector<TrackStage>& track, const std::string& rule)
{
    const std::string id = rule.substr(0, rule.find('-'));
    const auto it = std::find_if(track.begin(), track.end(), [&](const TrackStage& stage) { return stage.id == id; });
    return it == track.end() ? nullptr : &*it;
}

State state_of(const TrackStage& stage, bool tells_past)
{
    const auto has = [&](DutyLine::State state) {
        return std::any_of(stage.duties.begin(), stage.duties.end(), [&](const DutyLine& duty) { return duty.state == state; });
    };
    if (tells_past && (has(DutyLine::State::Overdue) || has(DutyLine::State::Late) || has(DutyLine::State::Broken))) return State::Late;
    if (has(DutyLine::State::Due) || has(DutyLine::State::Overdue)) return State::Due;
    return has(DutyLine::State::Met) ? State::Met : State::Ahead;
}

/// The stage of the last act that belongs to one; what the judge thinks of it must not show here. The first, before any.
std::string current_of(const Reading& reading, const Session& session)
{
    for (auto turn = session.line.rbegin(); turn != session.line.rend(); ++turn) {
        if (turn->move.kind == Move::Kind::Outcome) continue;
        const std::string_view stage = reading.scenario().ids[reading.scenario().details_of(reading.scenario().acts[turn->move.index]).stage];
        if (stage.starts_with('P') && stage != "PX") return std::string(stage);
    }
    return "P0";
}

} // namespace

std::vector<TrackStage> track_of(const Reading& reading, const ProtocolView& view, const Session& session)
{
    std::vector<TrackStage> track(Stages);
    for (int i = 0; i < Stages; ++i) {
        TrackStage& stage = track[static_cast<std::size_t>(i)];
        stage.id = "P" + std::to_string(i);
        stage.title = stage_title(reading, stage.id);
    }
    for (const auto* lines : {&view.due, &view.past})
        for (const DutyLine& duty : *lines)
            if (TrackStage* stage = stage_of(track, duty.rule)) stage->duties.push_back(duty);
    for (TrackStage& stage : track) stage.state = state_of(stage, view.tells_past);
    if (TrackStage* stage = stage_of(track, current_of(reading, session))) stage->current = true;
    return track;
}

} // namespace sim
