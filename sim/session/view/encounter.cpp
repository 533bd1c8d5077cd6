#include "sim/session/view/encounter.h"

#include <array>

namespace sim {

namespace {

Said said(const Reading& reading, const Told& told)
{
    const Scenario& scenario = reading.scenario();
    switch (told.kind) {
    case Told::Kind::Event: return {{}, {}, reading.short_date(told.day), reading.text(scenario.events[told.index].text)};
    case Told::Kind::Outcome: return {{}, {}, {}, reading.text(scenario.outcomes[told.index].text)};
    case Told::Kind::Line: break;
    }
    const Line& line = scenario.lines[told.index];
    const std::string mood = line.has_mood ? mood_word(reading, line.mood) : std::string{};
    return {reading.speaker(line.speaker), mood, {}, reading.text(line.text)};
}

std::vector<Said> said_between(const Reading& reading, const Session& session, std::size_t begin, std::size_t end)
{
    std::vector<Said> out;
    for (; begin < end; ++begin) out.push_back(said(reading, session.told[begin]));
    return out;
}

std::string reason_of(const Reading& reading, const Refusal& refusal)
{
    const Fillings actor{{"actor", reading.actor(refusal.actor)}};
    switch (refusal.kind) {
    case Refusal::Kind::Need: return reading.text(refusal.text);
    case Refusal::Kind::UnknownFact: return reading.say("ui.reason.unknown_fact", actor);
    case Refusal::Kind::NoPlace: return reading.say("ui.reason.no_place", actor);
    case Refusal::Kind::AlreadyReferred: return reading.say("ui.reason.already_referred", actor);
    case Refusal::Kind::NoSharedFile: return reading.say("ui.reason.no_shared_file", actor);
    case Refusal::Kind::DoneToday: return reading.say("ui.reason.done_today");
    case Refusal::Kind::ChapterEnds: return reading.say("ui.reason.chapter_ends");
    }
    return {};
}

} // namespace

std::string mood_word(const Reading& reading, Mood mood)
{
    constexpr std::array<std::string_view, 6> Keys{"ui.mood.neutral", "ui.mood.worried", "ui.mood.guarded",
                                                   "ui.mood.angry",   "ui.mood.hopeful", "ui.mood.relieved"};
    return reading.say(Keys[static_cast<std::size_t>(mood)]);
}

std::vector<Said> said_by(const Reading& reading, const Session& session, std::size_t turn)
{
    const std::size_t begin = turn == 0 ? session.start.told_end : session.line[turn - 1].told_end;
    return said_between(reading, session, begin, session.line[turn].told_end);
}

std::vector<Said> said_at_start(const Reading& reading, const Session& session)
{
    return said_between(reading, session, 0, session.start.told_end);
}

std::vector<Said> said_since_last_act(const Reading& reading, const Session& session)
{
    std::size_t turn = session.line.size();
    while (turn > 0 && session.line[turn - 1].move.kind == Move::Kind::Outcome) --turn;
    const std::size_t begin = turn == 0 ? 0 : turn == 1 ? session.start.told_end : session.line[turn - 2].told_end;
    return said_between(reading, session, begin, session.told.size());
}

std::vector<Offer> offers_of(const Reading& reading, const Session& session)
{
    std::vector<Offer> offers;
    std::size_t number = 0;
    for (const Shown& each : shown(reading.program, session.state())) {
        const Act& act = reading.scenario().acts[each.act.raw()];
        Offer offer;
        offer.act = each.act;
        offer.id = reading.scenario().name_of(each.act);
        offer.text = reading.act(each.act);
        offer.note = reading.text(reading.scenario().details_of(act).note);
        if (act.takes > 0) offer.takes = reading.count("ui.act.takes", act.takes);
        if (each.available) {
            offer.number = ++number;
        } else {
            offer.reason = reason_of(reading, each.refusal);
        }
        offers.push_back(std::move(offer));
    }
    return offers;
}

Encounter encounter_of(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const Scene& scene = scenario.scenes[scene_of(reading.program, session.state()).raw()];
    Encounter out;
    out.title = reading.text(scene.title);
    out.place = scenario.ids[scene.place];
    out.with = reading.speaker(scene.with);
    out.said = said_since_last_act(reading, session);
    out.offers = offers_of(reading, session);
    return out;
}

} // namespace sim
