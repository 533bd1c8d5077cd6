#include "sim/session/view/setback.h"

#include "sim/session/view/format.h"

namespace sim {

std::string setback_text(const Reading& reading, const Setback& setback)
{
    switch (setback.kind) {
    case Setback::Kind::NotOffered: return reading.say("ui.play.not_offered");
    case Setback::Kind::UndoForbidden: return reading.say("ui.play.undo_forbidden");
    case Setback::Kind::NothingToUndo: return reading.say("ui.play.nothing_to_undo");
    case Setback::Kind::TapeMisfit: return reading.say("ui.play.tape_misfit", {{"entry", setback.entry}});
    case Setback::Kind::NoTimePasses: return reading.say("ui.play.no_time");
    case Setback::Kind::ScenarioFault: return reading.say("ui.play.fault");
    case Setback::Kind::RecordFull:
        return reading.say("ui.play.record_full", {{"n", write_number(std::int64_t{MostMoves}, reading.language)}});
    }
    return {};
}

} // namespace sim
