#include "sim/player/debriefing.h"

#include <algorithm>
#include <utility>

namespace player {

namespace {

std::size_t made_at(const Play& play, const sim::DecisionCard& card) { return play.session.line[card.place].made; }

/// The reasons of the session by card.
std::vector<std::string> reasons_of(const Play& play, const sim::Review& review)
{
    std::vector<std::string> out(review.cards.size());
    for (std::size_t i = 0; i < review.cards.size(); ++i)
        out[i] = std::string(sim::reason_for(play.session.reflection, made_at(play, review.cards[i])));
    return out;
}

} // namespace

Debriefing begin_debrief(const Play& play, std::unique_ptr<JudgeJob> job)
{
    Debriefing out;
    out.review = sim::review_of(*play.it, play.judging, play.session, {});
    const sim::Reflection& words = play.session.reflection;
    out.reaction = words.reaction;
    out.keep = words.keep;
    out.change = words.change;
    out.if_then = words.if_then;
    for (const std::size_t event : words.timeline)
        for (std::size_t i = 0; i < out.review.moments.size(); ++i)
            if (out.review.moments[i].event == event) out.order.push_back(i);
    out.revealed = !out.order.empty();
    out.reasons = reasons_of(play, out.review);
    out.shown.assign(out.review.cards.size(), 0);
    out.job = std::move(job);
    return out;
}

void review_again(Debriefing& debriefing, const Play& play)
{
    static const sim::JudgedPlay nothing;
    const sim::Review before = std::exchange(debriefing.review, {});
    const auto order = std::exchange(debriefing.order, {});
    const auto shown = std::exchange(debriefing.shown, {});
    const std::size_t card = std::exchange(debriefing.card, 0);
    debriefing.review = sim::review_of(*play.it, play.judging, play.session, debriefing.done ? debriefing.done->judged() : nothing);
    debriefing.reasons = reasons_of(play, debriefing.review);
    // What was put in order, shown and looked at stays so, wherever it stands now.
    for (const std::size_t place : order)
        for (std::size_t i = 0; i < debriefing.review.moments.size(); ++i)
            if (debriefing.review.moments[i].event == before.moments[place].event) debriefing.order.push_back(i);
    const auto& cards = debriefing.review.cards;
    debriefing.shown.assign(cards.size(), 0);
    for (std::size_t i = 0; i < cards.size(); ++i)
        for (std::size_t j = 0; j < before.cards.size(); ++j) {
            if (cards[i].place != before.cards[j].place) continue;
            debriefing.shown[i] = shown[j];
            if (j == card) debriefing.card = i;
        }
}

bool shows_worth(const Debriefing& debriefing) { return debriefing.card < debriefing.shown.size() && debriefing.shown[debriefing.card] != 0; }

bool take_values(Debriefing& debriefing, Play& play)
{
    if (!debriefing.job || !debriefing.job->is_done()) return false;
    keep_words(debriefing, play);  // other decisions may be on the cards afterwards
    debriefing.done = std::move(debriefing.job);
    review_again(debriefing, play);
    return true;
}

void keep_words(Debriefing& debriefing, Play& play)
{
    sim::Reflection& words = play.session.reflection;
    words.reaction = sim::kept_words(debriefing.reaction);
    words.keep = sim::kept_words(debriefing.keep);
    words.change = sim::kept_words(debriefing.change);
    words.if_then = sim::kept_words(debriefing.if_then);
    words.timeline.clear();
    if (debriefing.revealed)
        for (const std::size_t place : debriefing.order) words.timeline.push_back(debriefing.review.moments[place].event);
    for (std::size_t i = 0; i < debriefing.review.cards.size(); ++i) sim::set_reason(words, made_at(play, debriefing.review.cards[i]), debriefing.reasons[i]);
    debriefing.written_at = -1;
    static_cast<void>(sim::save(play.autosave, *play.it, play.session));
}

} // namespace player
