#include "sim/session/view/review.h"

#include "sim/session/view/axes.h"
#include "sim/session/view/decision_card.h"
#include "sim/session/view/key_moments.h"
#include "sim/session/view/luck_line.h"
#include "sim/session/view/mood_ledgers.h"
#include "sim/session/view/what_if.h"

namespace sim {

namespace {

std::string pack_text(const Reading& reading, const std::string& title, const std::string& version)
{
    return reading.say("ui.review.pack", {{"title", title}, {"version", version}});
}

ValuesKnown known_of(const RunValue* run)
{
    if (run == nullptr || !run->value) return ValuesKnown::No;
    return run->from_start ? ValuesKnown::All : ValuesKnown::Partly;
}

void add_titles(Review& out, const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const Seat& seat = scenario.seats[session.setup.seat.raw()];
    const Ending& ending = scenario.endings[ending_of(reading.program, session.state()).raw()];
    out.scenario = reading.text(scenario.title);
    out.seat = seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
    out.ending = reading.text(ending.title);
    out.ending_text = reading.text(ending.text);
    out.protocol = pack_text(reading, reading.protocol_words[reading.protocol.title], reading.protocol.version);
    out.country = pack_text(reading, reading.country_words[reading.country.title], reading.country.version);
}

} // namespace

Review review_of(const Reading& reading, const Judging& judging, const Session& session, const Judged& judged)
{
    const Score score = score_of(reading.program, judging, session.log, session.state());
    const PlayValue* const value = judged.value != nullptr && judged.value->value ? &*judged.value->value : nullptr;
    const std::vector<Stake> stakes = stakes_of(reading.program, judging, score, session, value);

    Review out;
    add_titles(out, reading, session);
    out.timeline = timeline_of(reading, session);
    out.moments = key_moments_of(judging, score, out.timeline);
    out.shuffled = shuffled_places(out.moments.size(), session.setup.seed);
    out.known = known_of(judged.value);
    for (const ChosenCard& chosen : choose_cards(stakes, judging, score, value)) {
        out.cards.push_back(decision_card(reading, judging, score, session, stakes, chosen, judged.solution));
        out.cards.back().what_ifs = what_ifs_of(reading, judging, {session, score}, chosen, judged.solution);
    }
    if (value != nullptr) out.luck = luck_line(reading, session, *value);
    out.axes = axes_of(reading, score, judged.solution);
    out.ledgers = ledgers_of(reading, session);
    out.debrief = debrief_of(reading, judging, score, session);
    out.repeat_after = {3, 10, 17, 24};
    return out;
}

} // namespace sim
