#include "sim/session/view/decision_card.h"

#include "sim/rules/known.h"
#include "sim/session/view/moment_text.h"
#include "sim/session/view/option_bars.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr std::size_t MostKnown = 5;
constexpr std::size_t MostRules = 4;

const Turn& turn_before(const Session& session, std::size_t place) { return place == 0 ? session.start : session.line[place - 1]; }

std::string title_of(const Reading& reading, const Session& session, std::size_t place)
{
    const Scenario& scenario = reading.scenario();
    const SceneId scene = scene_of(reading.program, turn_before(session, place).after);
    std::string title;
    if (scene.exists()) {
        title = reading.text(scenario.scenes[scene.raw()].title);
    } else {
        const Act& act = scenario.acts[session.line[place].move.index];
        title = stage_title(reading, scenario.ids[scenario.details_of(act).stage]);
    }
    return !title.empty() ? title : reading.say(scene.exists() ? "ui.review.talk" : "ui.review.desk");
}

/// The mood of the last line that somebody said before a place.
std::optional<Mood> mood_before(const Reading& reading, const Session& session, std::size_t place, ActorId with)
{
    for (std::size_t i = turn_before(session, place).told_end; i-- > 0;) {
        const Told& told = session.told[i];
        if (told.kind != Told::Kind::Line) continue;
        const Line& line = reading.scenario().lines[told.index];
        if (line.speaker == with && line.has_mood) return line.mood;
    }
    return std::nullopt;
}

void add_text(std::vector<std::string>& list, std::string text)
{
    if (!text.empty() && list.size() < MostKnown && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

/// What the seat could know before a place: what came to it, the newest first, then what it knew from the start, then the file's
/// history. What it did itself is no news.
std::vector<std::string> known_before(const Reading& reading, const Session& session, std::size_t place)
{
    const Scenario& scenario = reading.scenario();
    const ActorId own = scenario.seats[session.setup.seat.raw()].actor;
    std::vector<std::string> out;
    const auto add_entry = [&](const Event& event) {
        if (!is_known(scenario, session.setup.seat, event)) return;
        const bool is_known_fact = event.fact.exists() && knows(reading.program, turn_before(session, place).after, own, event.fact);
        if (is_known_fact) add_text(out, reading.text(scenario.facts[event.fact.raw()].text));
        else if (event.by != own) add_text(out, moment_text(reading, session.setup.seat, event));
    };
    std::size_t entry = turn_before(session, place).log_end;
    for (; entry > 0 && session.log[entry - 1].day >= 0; --entry) add_entry(session.log[entry - 1]);
    for (std::size_t i = 0; i < scenario.facts.size(); ++i)
        if (knows(reading.program, session.start.after, own, FactId{i})) add_text(out, reading.text(scenario.facts[i].text));
    for (; entry > 0; --entry) add_entry(session.log[entry - 1]);
    return out;
}

std::vector<CitedRule> rules_at(const Reading& reading, const Judging& judging, const Score& score, const Session& session,
                                const std::vector<Stake>& stakes, std::size_t place)
{
    std::vector<Stake> here;
    for (const Stake& stake : stakes)
        if (stake.place == place) here.push_back(stake);
    const auto rank = [](const Stake& stake) { return stake.critical ? 0 : stake.broken ? 1 : 2; };
    std::stable_sort(here.begin(), here.end(), [&](const Stake& a, const Stake& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.lost + a.earned > b.lost + b.earned;
    });
    std::vector<CitedRule> out;
    for (const Stake& stake : here) {
        if (out.size() == MostRules) break;
        EvidenceLine line = evidence_for(reading, judging, score, score.findings[stake.finding], session);
        std::string title = line.about.empty() ? line.title : reading.say("ui.review.about", {{"what", line.title}, {"about", line.about}});
        const bool undone = line.verdict == Verdict::Open && line.due.empty() && line.of > line.credit;
        out.push_back({line.rule, std::move(title), line.clause, line.source, line.mark, line.says, stake.critical, stake.broken || undone});
    }
    return out;
}

} // namespace

DecisionCard decision_card(const Reading& reading, const Judging& judging, const Score& score, const Session& session,
                           const std::vector<Stake>& stakes, const ChosenCard& chosen, const Solution* solution)
{
    const Scenario& scenario = reading.scenario();
    const Turn& before = turn_before(session, chosen.place);
    const ActId act{session.line[chosen.place].move.index};
    const std::int32_t day = day_of(reading.program, before.after);
    const SceneId scene = scene_of(reading.program, before.after);
    DecisionCard card;
    card.kind = chosen.kind;
    card.place = chosen.place;
    card.title = title_of(reading, session, chosen.place);
    card.day = day_title(reading, day);
    card.date = reading.long_date(day);
    card.act = reading.act(act);
    if (scene.exists()) card.with = scenario.scenes[scene.raw()].with;
    if (card.with.exists()) card.mood = mood_before(reading, session, chosen.place, card.with);
    card.knew = known_before(reading, session, chosen.place);
    card.why = reading.text(scenario.details_of(scenario.acts[act.raw()]).why);
    if (chosen.value != nullptr) card.options = option_bars(reading, session, *chosen.value, solution);
    card.lost = chosen.lost;
    card.rules = rules_at(reading, judging, score, session, stakes, chosen.place);
    return card;
}

} // namespace sim
