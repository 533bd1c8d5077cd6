#include "sim/cli/debrief_talk.h"

#include "sim/cli/beside.h"
#include "sim/cli/judging_told.h"
#include "sim/cli/review_screens.h"
#include "sim/cli/screens.h"
#include "sim/cli/spoken.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

void print(Terminal& terminal, const Page& page)
{
    if (!page.text().empty()) terminal.out << '\n' << page.text() << std::flush;
}

template <class Show>
void show_page(Terminal& terminal, Show show)
{
    Page page(terminal.width);
    show(page);
    print(terminal, page);
}

void show_before_cards(Page& page, const Reading& reading, const Review& review)
{
    if (review.known == ValuesKnown::No && !review.cards.empty()) page.line(reading.say("ui.review.no_values"));
}

/// What comes after the decisions, up to the mark.
void show_outcome(Terminal& terminal, const Case& it, const Judging& judging, const Session& session, const Review& review)
{
    const Reading reading = it.reading();
    show_page(terminal, [&](Page& page) {
        show_deeds(page, reading, review.debrief);
        show_luck(page, reading, review);
        show_sides(page, reading, review.debrief, review.axes);
        show_ledgers(page, reading, review);
        show_verdicts(page, reading, review.debrief);
        show_result(page, reading, review.debrief);
        show_beside(page, reading, session, look_beside(it.program, judging, session));
    });
}

/// A person after their play.
class Talk {
public:
    Talk(Terminal& terminal, const Case& it, Session& session, Autosave& autosave)
        : terminal_(terminal), it_(it), reading_(it.reading()), session_(session), autosave_(autosave)
    {
    }

    /// What was said; nothing once the input has ended.
    std::string ask(std::string_view key, const Fillings& fillings = {})
    {
        if (left_) return {};
        show_page(terminal_, [&](Page& page) { page.line(reading_.say(key, fillings)); });
        return listen();
    }

    void ask_order(const Review& review)
    {
        const std::size_t count = review.moments.size();
        if (left_ || count < 2) return;
        show_page(terminal_, [&](Page& page) {
            page.line(reading_.say("ui.review.order"));
            show_shuffled(page, review);
        });
        while (true) {
            const std::string said = ask("ui.review.order_again", {{"n", std::to_string(count)}});
            if (said.empty()) return;
            if (take_order(review, said)) return keep();
        }
    }

    /// Keeps the words with the run.
    void keep()
    {
        const bool failed_before = autosave_.failure.has_value();
        if (save(autosave_, it_, session_) || failed_before) return;
        Page page(terminal_.width);
        page.line(failure_text(reading_, autosave_));
        terminal_.err << page.text() << std::flush;
    }

    void ask_words(std::string_view key, std::string& words)
    {
        if (std::string said = kept_words(ask(key)); !said.empty()) words = std::move(said), keep();
    }

    void ask_why(std::size_t place)
    {
        const std::string said = ask("ui.review.why");
        if (said.empty()) return;
        set_reason(session_.reflection, session_.line[place].made, said);
        keep();
    }

    [[nodiscard]] bool has_left() const { return left_; }

private:
    std::string listen()
    {
        std::string said;
        if (!read_line(terminal_, reading_.say("ui.play.prompt") + " ", said)) left_ = true;
        return left_ ? std::string{} : said;
    }

    /// "2 1 3" or "2, 1, 3": each number once.
    bool take_order(const Review& review, std::string said)
    {
        std::replace(said.begin(), said.end(), ',', ' ');
        std::vector<std::size_t> events;
        for (std::size_t at = 0; (at = said.find_first_not_of(' ', at)) != said.npos;) {
            const std::size_t end = std::min(said.find(' ', at), said.size());
            const auto number = number_of(said.substr(at, end - at));
            if (!number || *number < 1 || *number > review.moments.size()) return false;
            const std::size_t event = review.moments[review.shuffled[*number - 1]].event;
            if (std::find(events.begin(), events.end(), event) != events.end()) return false;
            events.push_back(event);
            at = end;
        }
        if (events.size() != review.moments.size()) return false;
        session_.reflection.timeline = std::move(events);
        return true;
    }

    Terminal& terminal_;
    const Case& it_;
    Reading reading_;
    Session& session_;
    Autosave& autosave_;
    bool left_ = false;
};

void show_ending_of(Terminal& terminal, const Reading& reading, const Session& session, const Review& review)
{
    show_page(terminal, [&](Page& page) {
        show(page, reading, said_since_last_act(reading, session));
        show_ending(page, review.debrief);
    });
}

} // namespace

void tell_review(Terminal& terminal, const Case& it, const Judging& judging, const Session& session)
{
    const Reading reading = it.reading();
    const Reflection& words = session.reflection;
    const Review review = review_of(it, judging, session, recall_play(it, judging, session));
    show_ending_of(terminal, reading, session, review);
    show_page(terminal, [&](Page& page) {
        show_words(page, reading, "ui.review.words", words.reaction);
        show_own_order(page, reading, review, words.timeline);
        show_timeline(page, reading, review);
        show_before_cards(page, reading, review);
        for (std::size_t i = 0; i < review.cards.size(); ++i) {
            show_card(page, reading, review, i);
            show_words(page, reading, "ui.review.words", reason_for(words, session.line[review.cards[i].place].made));
            show_card_worth(page, reading, review.cards[i]);
        }
    });
    show_outcome(terminal, it, judging, session, review);
    show_page(terminal, [&](Page& page) {
        show_repetition(page, reading, review);
        show_words(page, reading, "ui.review.kept", words.keep);
        show_words(page, reading, "ui.review.changes", words.change);
        show_words(page, reading, "ui.review.plan", words.if_then);
    });
}

Review talk_over(Terminal& terminal, const Case& it, const Judging& judging, Session& session, Autosave& autosave)
{
    const Reading reading = it.reading();
    Talk talk(terminal, it, session, autosave);
    Review review = review_of(it, judging, session, {});
    show_ending_of(terminal, reading, session, review);
    talk.ask_words("ui.review.reaction", session.reflection.reaction);
    talk.ask_order(review);
    show_page(terminal, [&](Page& page) {
        show_own_order(page, reading, review, session.reflection.timeline);
        show_timeline(page, reading, review);
    });

    review = review_of(it, judging, session, talk.has_left() ? recall_play(it, judging, session) : judge_play_told(terminal, it, judging, session));
    show_page(terminal, [&](Page& page) { show_before_cards(page, reading, review); });
    for (std::size_t i = 0; i < review.cards.size(); ++i) {
        show_page(terminal, [&](Page& page) { show_card(page, reading, review, i); });
        talk.ask_why(review.cards[i].place);
        show_page(terminal, [&](Page& page) { show_card_worth(page, reading, review.cards[i]); });
    }
    show_outcome(terminal, it, judging, session, review);
    talk.ask_words("ui.review.keep", session.reflection.keep);
    talk.ask_words("ui.review.change", session.reflection.change);
    talk.ask_words("ui.review.if_then", session.reflection.if_then);
    show_page(terminal, [&](Page& page) { show_repetition(page, reading, review); });
    return review;
}

std::optional<std::size_t> ask_again(Terminal& terminal, const Reading& reading, const Review& review)
{
    if (review.cards.empty()) return std::nullopt;
    while (true) {
        show_page(terminal, [&](Page& page) { page.line(reading.say("ui.review.again", {{"n", std::to_string(review.cards.size())}})); });
        std::string said;
        if (!read_line(terminal, reading.say("ui.play.prompt") + " ", said) || said.empty()) return std::nullopt;
        if (word_of(reading.phrases, said) == Word::Quit) return std::nullopt;
        const auto number = number_of(said);
        if (number && *number >= 1 && *number <= review.cards.size()) return review.cards[*number - 1].place;
    }
}

} // namespace sim
