#include "sim/player/app.h"

#include "sim/library/case_load.h"
#include "sim/money/schedule.h"
#include "sim/system/files.h"

#include <algorithm>
#include <utility>

namespace player {

App::App(sim::Library shelf_of, Surface surface_of, Settings settings_of, const std::string& language)
    : library(std::move(shelf_of)), surface(std::move(surface_of)), settings(std::move(settings_of)), art(read_art(surface.art))
{
    set_language(language.empty() ? settings.language : language);
    screen.assessment = settings.assessment;
}

std::vector<std::string> App::languages() const
{
    std::vector<std::string> out;
    if (const auto names = sim::list_folder(sim::real_fs(), library.assets + "/lang"))
        for (const std::string& name : *names)
            if (name.ends_with(".po")) out.push_back(name.substr(0, name.size() - 3));
    return out;
}

void App::set_language(const std::string& language)
{
    auto words = sim::load_phrases(library, language.empty() ? sim::language_of_surroundings() : language);
    if (!words) words = sim::load_phrases(library, "en");
    if (words) phrases = std::move(*words);
    screen.filter = {};  // it holds words of the language before
    shelf.fill(library, phrases, phrases.language);
    shelf.look_into(surface.runs);
    if (play && !read_in(*play, library, phrases.language)) screen.message = say("ui.window.not_in_language");
    if (debriefing) review_again(*debriefing, *play);
}

void App::lengthen_words(const std::function<void(sim::Phrases&)>& change)
{
    change_words_ = change;
    change(phrases);
}

void App::change(const Settings& wanted)
{
    later([this, wanted] { set(wanted); });
}

void App::set(const Settings& wanted)
{
    const bool other_language = wanted.language != settings.language;
    settings = wanted;
    if (other_language) set_language(settings.language);
    if (!settings.reads_aloud && surface.be_silent) surface.be_silent();
    write_settings(surface.settings, settings);
}

ui::Appearance App::appearance() const
{
    return {settings.look, static_cast<float>(scale_for(settings, width_)) / 100, settings.is_calm()};
}

std::string App::title() const
{
    if (!play) return "Onedoor";
    const sim::Reading reading = play->it->reading();
    return reading.text(reading.scenario().title) + " · Onedoor";
}

void App::close()
{
    if (debriefing && play && debriefing->written_at >= 0) keep_words(*debriefing, *play);
    if (play && !play->session.made.empty()) static_cast<void>(sim::save(play->autosave, *play->it, play->session));
    if (surface.be_silent) surface.be_silent();
}

void App::go_to_start()
{
    later([this] {
        close();
        if (play && play->autosave.failure && !screen.leaves_unsaved) {
            screen.leaves_unsaved = true;
            screen.message = say("ui.window.leave_unsaved");
            return;
        }
        debriefing.reset();
        play.reset();
        screen = Screen{};
        screen.assessment = settings.assessment;
        shelf.look_into(surface.runs);
    });
}

void App::open_card(std::size_t card)
{
    later([this, card] {
        screen.card = card;
        screen.wish = {};
        screen.message.clear();
        screen.room = Room::Opening;
    });
}

void App::settle()
{
    if (change_words_ && play->it.get() != changed_) {
        changed_ = play->it.get();
        change_words_(play->it->phrases);
        look_again(*play);
    }
    screen.chosen.reset();
    screen.hint = false;
    screen.stage.clear();
    screen.message = play->setback;
    screen.said_at = now_;
    screen.to_end = true;
    screen.fresh = true;
    screen.tab = play->views.talk.lines.empty() ? 1 : 0;  // what happened, else the file
    screen.room = play->views.ended ? Room::Debrief : Room::Play;
    debriefing.reset();
    if (play->views.ended) begin_looking_back();
    if (settings.reads_aloud) read_talk();
}

void App::begin(const PlayWish& wish)
{
    later([this, wish] {
        auto begun = begin_play(library, wish, surface.runs);
        if (!begun) {
            screen.message = begun.error().text;
            return;
        }
        settings.assessment = wish.mode == sim::Mode::Assessment;
        write_settings(surface.settings, settings);
        play = std::move(*begun);
        settle();
    });
}

void App::open_run(const std::string& scenario, const std::string& path)
{
    later([this, scenario, path] {
        auto it = sim::load_case_in(library, scenario, phrases.language);
        if (!it) {
            screen.message = it.error().text;
            return;
        }
        sim::Earlier earlier = sim::earlier_run(path, **it, {});
        std::optional<sim::Session> session = earlier.run ? std::move(earlier.run->session) : sim::ended_run(path, **it);
        if (!session) {
            screen.message = say("ui.window.cannot_go_on");
            return;
        }
        play = resume_play(std::move(*it), std::move(*session), path);
        settle();
    });
}

void App::perform(sim::ActId act)
{
    later([this, act] {
        const sim::Mood mood = play->views.mood;
        do_act(*play, act);
        settle();
        if (mood != play->views.mood) screen.mood_before = mood, screen.mood_at = now_;
    });
}

void App::undo()
{
    later([this] {
        take_back(*play);
        settle();
        if (screen.message.empty()) screen.message = say("ui.play.undone");
    });
}

void App::show(Sheet sheet)
{
    screen.sheet = screen.sheet == sheet ? Sheet::None : sheet;
    screen.open.clear();
    if (screen.sheet == Sheet::Money) work_out_money(0);
    if (screen.sheet == Sheet::Laboratory && !laboratory) laboratory = open_laboratory(library, 0);
    if (screen.sheet == Sheet::Practice && !practice && !surface.runs.empty()) practice = open_practice(surface.runs.substr(0, surface.runs.rfind('/')));
}

void App::choose_schedule(std::size_t choice)
{
    later([this, choice] { work_out_money(choice); });
}

void App::work_out_money(std::size_t choice)
{
    screen.schedule = choice;
    const std::vector<std::string> names = sim::schedule_names();
    const auto schedule = choice == 0 ? std::nullopt : sim::schedule_named(names[choice - 1]);
    screen.money = sim::calculations_of(play->it->reading(), play->session, schedule ? &*schedule : nullptr);
}

void App::begin_looking_back()
{
    auto own = sim::load_case(library, play->scenario().id, {play->it->language, play->it->protocol.id, play->it->country.id});
    std::unique_ptr<JudgeJob> job;
    if (own) {
        sim::Judging judging = sim::judging_for(**own, play->session.setup.seat);
        job = std::make_unique<JudgeJob>(std::move(*own), std::move(judging), play->session);
    }
    debriefing = begin_debrief(*play, std::move(job));
}

void App::try_again(std::size_t place)
{
    later([this, place] {
        keep_words(*debriefing, *play);
        sim::Session again = sim::until(play->it->program, play->session, place);
        again.setup.mode = sim::Mode::Practice;  // the answer has been seen
        const std::string path = surface.runs.empty() ? std::string{} : sim::new_run_path(surface.runs, *play->it, again);
        debriefing.reset();
        play = resume_play(std::move(play->it), std::move(again), path);
        settle();
        screen.message = say("ui.step.again_from_here");
    });
}

void App::read_talk()
{
    if (!surface.read_aloud || !play) return;
    std::string words;
    const auto& lines = play->views.talk.lines;
    for (std::size_t i = lines.size() - std::min(play->views.talk.fresh, lines.size()); i < lines.size(); ++i)
        if (!lines[i].mine) words += lines[i].text + "\n";
    surface.read_aloud(words, play->it->language);
}

void App::take_keys(ui::Ui& ui)
{
    ui::Keys& keys = ui.keys;
    Settings wanted = settings;
    const int scale = scale_for(settings, width_);
    if (keys.take(ui::Key::Larger)) wanted.scale = std::min(MostScale, scale + 25);
    if (keys.take(ui::Key::Smaller)) wanted.scale = std::max(LeastScale, scale - 25);
    if (keys.take(ui::Key::NormalSize)) wanted.scale = 0;
    if (wanted.scale != settings.scale) change(wanted);
    if (keys.take(ui::Key::Help)) show(Sheet::Help);
    if (ui.is_writing()) return;
    if (!play || screen.room != Room::Play) return;
    constexpr std::array<std::pair<ui::Key, Sheet>, 7> Sheets{{{ui::Key::CaseFile, Sheet::File}, {ui::Key::Calendar, Sheet::Calendar},
                                                             {ui::Key::Plan, Sheet::Plan}, {ui::Key::Protocol, Sheet::Protocol}, {ui::Key::Post, Sheet::Post}, {ui::Key::Money, Sheet::Money}, {ui::Key::CommonFile, Sheet::CommonFile}}};
    for (const auto& [key, sheet] : Sheets) {
        const bool is_there = (sheet != Sheet::Money || play->views.calculated) && (sheet != Sheet::CommonFile || play->views.common_file);
        if (keys.take(key) && is_there) show(sheet);
    }
    if (keys.take(ui::Key::Read)) read_talk();
    if (keys.take(ui::Key::Undo) && play->session.setup.mode == sim::Mode::Practice && screen.sheet == Sheet::None) undo();
}

void App::draw(ui::Ui& ui)
{
    width_ = ui.width() * ui.appearance().scale;
    now_ = ui.seconds();
    if (!play) shelf.read_next(library);
    if (debriefing) look_back();
    take_keys(ui);
    if (std::exchange(screen.fresh, false)) ui.focus.forget();
    ui.card({});
    switch (screen.room) {
    case Room::Start: draw_start(ui, *this); break;
    case Room::Opening: draw_opening(ui, *this); break;
    case Room::Play: play->views.in_scene ? draw_encounter(ui, *this) : draw_desk(ui, *this); break;
    case Room::Debrief: draw_debrief(ui, *this); break;
    }
    if (screen.sheet != Sheet::None) draw_sheet(ui, *this);
    do_later();
}

void App::look_back()
{
    constexpr double Pause = 0.6;  // seconds without a key after which words are kept
    static_cast<void>(take_values(*debriefing, *play));
    if (debriefing->written_at >= 0 && now_ - debriefing->written_at > Pause) keep_words(*debriefing, *play);
}

void App::do_later()
{
    const auto what = std::exchange(later_, {});
    if (what) what();
}

} // namespace player
