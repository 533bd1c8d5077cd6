#include "sim/session/view/luck_line.h"

#include "sim/session/view/card_choice.h"
#include "sim/session/view/moment_text.h"

#include <algorithm>

namespace sim {

LuckLine luck_line(const Reading& reading, const Session& session, const PlayValue& value)
{
    const auto day_before = [&](std::size_t turn) { return day_of(reading.program, turn == 0 ? session.start.after : session.line[turn - 1].after); };
    LuckLine line;
    line.best = whole_points(value.best);
    line.now = whole_points(value.now);
    line.choices = whole_points(value.regret);
    line.chance = line.now - line.best + line.choices;
    // Rounding must not make luck of nothing, nor bad luck of good.
    const bool turned = (value.luck <= 0 && line.chance > 0) || (value.luck >= 0 && line.chance < 0);
    if (turned) {
        line.choices = std::max(line.best - line.now, 0);
        line.chance = line.now - line.best + line.choices;
    }
    if (value.from > 0) line.since = reading.long_date(day_before(value.from));
    for (std::size_t turn = value.from; turn < session.line.size(); ++turn)
        if (session.line[turn].move.kind == Move::Kind::Outcome)
            line.moments.push_back(
                reading.say("ui.review.moment", {{"date", reading.short_date(day_before(turn))}, {"what", outcome_text(reading, session, turn)}}));
    return line;
}

} // namespace sim
