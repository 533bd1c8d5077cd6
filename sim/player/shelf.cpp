#include "sim/player/shelf.h"

#include "sim/library/case_load.h"
#include "sim/library/resume.h"
#include "sim/library/wording_load.h"
#include "sim/score/score.h"
#include "sim/session/record.h"
#include "sim/session/view/desk.h"
#include "sim/session/view/talk.h"
#include "sim/system/files.h"

#include <algorithm>
#include <array>

namespace player {

namespace {

/// Older runs than these are not looked into.
constexpr std::size_t MostRuns = 200;

std::string client_of(const sim::Scenario& scenario)
{
    for (const sim::Actor& actor : scenario.actors)
        if (actor.role == sim::Role::Client) return actor.id;
    return {};
}

std::string first_place(const sim::Scenario& scenario)
{
    for (const sim::Seat& seat : scenario.seats)
        if (seat.opens.exists()) return std::string(scenario.ids[scenario.scenes[seat.opens.raw()].place]);
    return {};
}

Card card_of(const sim::Library& library, const sim::Case& it, const sim::Phrases& phrases)
{
    const sim::Scenario& scenario = it.program.scenario;
    const sim::Reading reading = it.reading();
    Card card;
    card.id = scenario.id;
    card.title = reading.text(scenario.title);
    card.summary = reading.text(scenario.summary);
    card.country = reading.country_words[it.home.title];
    card.minutes = scenario.minutes;
    card.difficulty = scenario.difficulty;
    card.days = scenario.horizon() + 1;
    card.languages = sim::languages_of(library, scenario.id, scenario.language);
    for (const std::string& competence : scenario.competences) card.teaches.push_back(phrases.say("ui.competence." + competence));
    for (const sim::Seat& seat : scenario.seats) card.seats.push_back(seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor));
    card.client = client_of(scenario);
    card.place = first_place(scenario);
    return card;
}

void count(Past& past, const sim::Case& it, const sim::Session& session)
{
    const sim::Judging judging = sim::judging_for(it, session.setup.seat);
    const sim::Score score = sim::score_of(it.program, judging, session.log, session.state());
    ++past.played;
    if (!score.headline || (past.best && *past.best >= *score.headline)) return;
    past.best = score.headline;
    past.passed = score.pass.value_or(false);
    past.capped = std::any_of(score.caps.begin(), score.caps.end(), [](const sim::Cap& cap) { return !cap.repaired; });
}

std::string small_letters(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool has_words(const Card& card, const std::string& words)
{
    std::string all = card.title + ' ' + card.summary;
    for (const std::string& each : card.teaches) all += ' ' + each;
    all = small_letters(std::move(all));
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at && all.find(small_letters(words.substr(at, end - at))) == std::string::npos) return false;
        at = end + 1;
    }
    return true;
}

} // namespace

void Shelf::fill(const sim::Library& library, const sim::Phrases& phrases, const std::string& language)
{
    cards_.clear();
    case_.reset();
    language_ = language;
    for (const std::string& id : sim::scenario_ids(library.shelf)) {
        const auto it = sim::load_case_in(library, id, language);
        if (it) {
            cards_.push_back(card_of(library, **it, phrases));
        } else {
            Card broken;
            broken.id = broken.title = id;
            broken.error = it.error().text;
            cards_.push_back(std::move(broken));
        }
    }
    past_.assign(cards_.size(), {});
}

void Shelf::look_into(const std::string& folder)
{
    past_.assign(cards_.size(), {});
    left_.reset();
    folder_ = folder;
    names_.clear();
    next_ = 0;
    const auto names = sim::list_folder(sim::real_fs(), folder);
    if (!names) return;
    for (auto name = names->rbegin(); name != names->rend() && names_.size() < MostRuns; ++name)
        if (name->ends_with(".json")) names_.push_back(*name);
}

bool Shelf::read_next(const sim::Library& library)
{
    if (!is_reading()) {
        case_.reset();
        return false;
    }
    const std::string path = folder_ + "/" + names_[next_++];
    const auto run = sim::run_in(path);
    if (!run || run.value->source != sim::RunSource::Person || !run.value->tape.empty()) return true;
    const auto card = std::find_if(cards_.begin(), cards_.end(), [&](const Card& each) { return each.id == run.value->scenario.id; });
    if (card == cards_.end() || !card->error.empty()) return true;
    if (!case_ || case_->program.scenario.id != card->id) {
        auto it = sim::load_case_in(library, card->id, language_);
        if (!it) return true;
        case_ = std::move(*it);
    }
    const sim::Replay again = sim::replay(case_->program, *run.value);
    if (again.difference) return true;
    Past& past = past_[static_cast<std::size_t>(card - cards_.begin())];
    if (sim::has_ended(case_->program, again.session.state())) {
        if (past.ended.empty()) past.ended = path;
        count(past, *case_, again.session);
    } else if (!past.left) {
        const sim::Reading reading = case_->reading();
        const sim::Talk talk = sim::talk_of(reading, again.session);
        past.left = Left{path, card->id, run.value->seat, sim::day_title(reading, sim::day_of(reading.program, again.session.state())),
                         talk.lines.empty() ? std::string{} : talk.lines.back().text, run.value->mode};
        if (!left_) left_ = past.left;
    }
    return true;
}

std::string_view difficulty_key(sim::Difficulty difficulty)
{
    constexpr std::array<std::string_view, sim::DifficultyNames.size()> Keys{"ui.window.easy", "ui.window.medium", "ui.window.hard"};
    return Keys[static_cast<std::size_t>(difficulty)];
}

std::vector<std::size_t> found(const std::vector<Card>& cards, const Filter& filter)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Card& card = cards[i];
        if (!filter.country.empty() && card.country != filter.country) continue;
        if (filter.minutes > 0 && card.minutes > filter.minutes) continue;
        if (filter.difficulty && card.difficulty != filter.difficulty) continue;
        if (!filter.teaches.empty() && std::find(card.teaches.begin(), card.teaches.end(), filter.teaches) == card.teaches.end()) continue;
        if (has_words(card, filter.words)) out.push_back(i);
    }
    return out;
}

} // namespace player
