#include "sim/player/play.h"

#include "sim/session/view/calculations.h"
#include "sim/session/view/setback.h"
#include "sim/system/moment.h"

#include <utility>

namespace player {

namespace {

void see_desk(const sim::Reading& reading, const sim::Session& session, Views& views)
{
    sim::Desk desk = sim::desk_of(reading, session);
    for (sim::StageOffers& stage : desk.stages) {
        sim::StageOffers kept{stage.stage, stage.title, {}};
        for (sim::Offer& offer : stage.offers) {
            if (reading.scenario().acts[offer.act.raw()].kind == sim::ActKind::GoOn) views.go_on = std::move(offer);
            else kept.offers.push_back(std::move(offer));
        }
        if (!kept.offers.empty()) views.stages.push_back(std::move(kept));
    }
    views.holiday = std::move(desk.holiday);
}

/// The next day on which one is at the desk. Something may come before that; it is not told here.
std::string next_day(const sim::Reading& reading, std::int32_t today)
{
    const auto& desk_day = reading.program.agenda.desk_day;
    for (auto day = static_cast<std::size_t>(today) + 1; day < desk_day.size(); ++day)
        if (desk_day[day] == static_cast<std::int32_t>(day)) return reading.long_date(static_cast<std::int32_t>(day));
    return {};
}

Play play_of(std::unique_ptr<sim::Case> it, sim::Session session, const std::string& path)
{
    sim::Judging judging = sim::judging_for(*it, session.setup.seat);
    Play play{std::move(it), std::move(session), std::move(judging), {path, {}}, {}, {}};
    look_again(play);
    return play;
}

} // namespace

void look_again(Play& play)
{
    const sim::Reading reading = play.it->reading();
    const sim::Session& session = play.session;
    Views views;
    const std::int32_t day = sim::day_of(reading.program, session.state());
    views.ended = sim::has_ended(reading.program, session.state());
    views.in_scene = !views.ended && sim::scene_of(reading.program, session.state()).exists();
    views.day = sim::day_title(reading, day);
    views.date = reading.long_date(day);
    views.talk = sim::talk_of(reading, session);
    if (views.in_scene) views.offers = sim::offers_of(reading, session);
    else if (!views.ended) see_desk(reading, session, views);
    views.protocol = sim::protocol_of(reading, play.judging, session);
    views.track = sim::track_of(reading, views.protocol, session);
    views.file = sim::file_of(reading, session);
    views.partners = sim::partners_of(reading, session);
    views.post = sim::post_of(reading, session);
    views.log = sim::log_of(reading, session);
    views.calendar = sim::calendar_of(reading, views.protocol, session);
    views.plan = sim::plan_of(reading, session);
    views.common_file = sim::register_of(reading, session);
    views.calculated = sim::has_calculations(reading, session);
    if (views.talk.with.exists()) views.mood = sim::mood_of(reading.scenario(), session, views.talk.with);
    views.next_day = next_day(reading, day);
    play.views = std::move(views);
}

sim::Result<Play, sim::Complaint> begin_play(sim::Library& library, const PlayWish& wish, const std::string& runs)
{
    const auto id = sim::find_scenario(library, wish.scenario);
    if (!id) return sim::Failure<sim::Complaint>{id.error()};
    auto it = sim::load_case(library, *id, {wish.language, wish.protocol, wish.country});
    if (!it) return sim::Failure<sim::Complaint>{it.error()};
    sim::Setup setup;
    setup.seat = sim::SeatId{wish.seat};
    setup.mode = wish.mode;
    setup.seed = wish.seed ? *wish.seed : sim::fresh_seed();
    setup.language = (*it)->language;
    setup.tape = wish.tape;
    auto session = sim::begin((*it)->program, setup);
    if (!session) return sim::Failure<sim::Complaint>{sim::Complaint{sim::setback_text((*it)->reading(), session.error())}};
    const std::string path = !wish.record.empty() ? wish.record : runs.empty() ? std::string{} : sim::new_run_path(runs, **it, *session);
    // Nothing is kept before something was done: who only looks leaves nothing behind.
    return play_of(std::move(*it), std::move(*session), path);
}

Play resume_play(std::unique_ptr<sim::Case> it, sim::Session session, const std::string& path)
{
    Play play = play_of(std::move(it), std::move(session), path);
    static_cast<void>(sim::save(play.autosave, *play.it, play.session));
    return play;
}

namespace {

void take(Play& play, sim::Result<sim::Session, sim::Setback> after)
{
    if (!after) {
        play.setback = sim::setback_text(play.it->reading(), after.error());
        return;
    }
    play.setback.clear();
    play.session = std::move(*after);
    static_cast<void>(sim::save(play.autosave, *play.it, play.session));
    look_again(play);
}

} // namespace

void do_act(Play& play, sim::ActId act) { take(play, sim::act(play.it->program, play.session, act)); }

void take_back(Play& play) { take(play, sim::undo(play.it->program, play.session)); }

sim::Result<void, sim::Complaint> read_in(Play& play, const sim::Library& library, const std::string& language)
{
    auto it = sim::load_case(library, play.scenario().id, {language, play.it->protocol.id, play.it->country.id});
    if (!it) return sim::Failure<sim::Complaint>{it.error()};
    play.it = std::move(*it);
    play.judging = sim::judging_for(*play.it, play.session.setup.seat);
    look_again(play);
    return {};
}

} // namespace player
