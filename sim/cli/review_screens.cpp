#include "sim/cli/review_screens.h"

#include "sim/session/view/format.h"

#include <algorithm>
#include <string>

namespace sim {

namespace {

std::string number(const Reading& reading, std::int64_t value) { return write_number(value, reading.language); }

std::string kind_text(const Reading& reading, const DecisionCard& card)
{
    switch (card.kind) {
    case DecisionCard::Kind::Critical: return reading.say("ui.review.critical");
    case DecisionCard::Kind::Costly: return reading.count("ui.review.costly", card.lost);
    case DecisionCard::Kind::Good: return reading.say("ui.review.good");
    }
    return {};
}

/// "[#############......]": a value of so many, in so many characters.
std::string bar(std::int32_t value, std::int32_t of)
{
    constexpr std::int32_t Width = 40;
    const std::int32_t filled = std::clamp((value * Width + of / 2) / of, 0, Width);
    return "[" + std::string(static_cast<std::size_t>(filled), '#') + std::string(static_cast<std::size_t>(Width - filled), '.') + "]";
}

std::string marks_of(const Reading& reading, const OptionBar& option)
{
    std::string out = number(reading, option.value);
    if (option.low < option.high)
        out += "  " + reading.say("ui.review.band", {{"low", number(reading, option.low)}, {"high", number(reading, option.high)}});
    if (option.best) out += "  " + reading.say("ui.review.best");
    if (option.taken) out += "  " + reading.say("ui.review.taken");
    return out;
}

void show_options(Page& page, const Reading& reading, const DecisionCard& card)
{
    if (card.options.empty()) return;
    std::int32_t most = 1000;
    for (const OptionBar& option : card.options) most = std::max(most, option.high);
    page.heading(reading.say("ui.review.options"));
    for (const OptionBar& option : card.options) {
        page.line(option.text, 2, 2);
        page.line(bar(option.value, most) + " " + marks_of(reading, option), 4, 2);
    }
    page.line(reading.count(card.kind == DecisionCard::Kind::Good ? "ui.review.avoided" : "ui.review.lost", card.lost), 2, 2);
}

void show_rule(Page& page, const Reading& reading, const CitedRule& rule)
{
    const std::string line = rule.id + "  " + rule.title + ": " + rule.says;
    page.line(rule.critical ? reading.say("ui.review.critical_rule", {{"rule", line}}) : line, 2, 4);
    if (!rule.clause.empty()) page.line(rule.clause, 6, 2);
    if (rule.source.empty()) return;
    page.line(rule.mark.empty() ? reading.say("ui.evidence.source", {{"source", rule.source}})
                                : reading.say("ui.evidence.source_mark", {{"source", rule.source}, {"mark", rule.mark}}),
              6, 2);
}

void show_lane(Page& page, const Reading& reading, std::string_view title, const std::vector<LaneEvent>& events)
{
    page.line(reading.say(title), 4, 2);
    if (events.empty()) page.line(reading.say("ui.review.lane_empty"), 6, 2);
    for (const LaneEvent& event : events)
        page.line(std::string(event.good ? "+ " : "- ") + reading.say("ui.review.moment", {{"date", event.date}, {"what", event.text}}), 6, 2);
}

void show_what_if(Page& page, const Reading& reading, const WhatIf& it)
{
    page.line(reading.say(it.rest == WhatIf::Rest::YourChoices ? "ui.review.if_yours" : "ui.review.if_best", {{"act", it.instead}}), 2, 2);
    show_lane(page, reading, "ui.review.lane_yours", it.yours);
    show_lane(page, reading, "ui.review.lane_other", it.other);
    if (it.your_headline && it.other_headline)
        page.line(reading.say("ui.review.marks", {{"yours", number(reading, *it.your_headline)}, {"other", number(reading, *it.other_headline)}}), 4, 2);
}

} // namespace

void show_timeline(Page& page, const Reading& reading, const Review& review)
{
    page.heading(reading.say("ui.review.timeline"));
    for (const KeyMoment& moment : review.timeline)
        page.line(reading.say("ui.review.moment", {{"date", moment.date}, {"what", moment.text}}), 2, 4);
}

void show_shuffled(Page& page, const Review& review)
{
    for (std::size_t i = 0; i < review.shuffled.size(); ++i) page.line(std::to_string(i + 1) + "  " + review.moments[review.shuffled[i]].text, 2, 3);
}

void show_own_order(Page& page, const Reading& reading, const Review& review, const std::vector<std::size_t>& timeline)
{
    if (timeline.empty()) return;
    std::int64_t right = 0;
    for (std::size_t i = 0; i < timeline.size() && i < review.moments.size(); ++i) right += timeline[i] == review.moments[i].event ? 1 : 0;
    page.blank();
    page.line(reading.count("ui.review.right", right, {{"of", std::to_string(review.moments.size())}}));
}

void show_card(Page& page, const Reading& reading, const Review& review, std::size_t place)
{
    const DecisionCard& card = review.cards[place];
    page.heading(reading.say("ui.review.card", {{"number", std::to_string(place + 1)},
                                                {"of", std::to_string(review.cards.size())},
                                                {"kind", kind_text(reading, card)}}));
    page.line(reading.say("ui.review.when", {{"title", card.title}, {"day", card.day}, {"date", card.date}}), 2, 2);
    page.line(reading.say("ui.review.chose", {{"act", card.act}}), 2, 2);
    if (card.knew.empty()) return;
    page.line(reading.say("ui.review.knew"), 2, 2);
    for (const std::string& text : card.knew) page.line(text, 4, 2);
}

void show_card_worth(Page& page, const Reading& reading, const DecisionCard& card)
{
    if (!card.why.empty()) page.line(card.why, 2, 2);
    show_options(page, reading, card);
    if (!card.rules.empty()) page.heading(reading.say("ui.review.rules"));
    for (const CitedRule& rule : card.rules) show_rule(page, reading, rule);
    if (!card.what_ifs.empty()) page.heading(reading.say("ui.review.what_if"));
    for (const WhatIf& it : card.what_ifs) show_what_if(page, reading, it);
}

void show_words(Page& page, const Reading& reading, std::string_view key, std::string_view words)
{
    if (!words.empty()) page.line(reading.say(key, {{"words", std::string(words)}}), 2, 2);
}

void show_luck(Page& page, const Reading& reading, const Review& review)
{
    if (!review.luck) return;
    const LuckLine& luck = *review.luck;
    page.heading(reading.say("ui.review.luck"));
    page.line(reading.say(luck.chance < 0 ? "ui.review.luck_took" : luck.chance > 0 ? "ui.review.luck_gave" : "ui.review.luck_none",
                          {{"best", number(reading, luck.best)},
                           {"chance", number(reading, luck.chance < 0 ? -luck.chance : luck.chance)},
                           {"choices", number(reading, luck.choices)},
                           {"now", number(reading, luck.now)}}),
              2, 2);
    if (!luck.since.empty()) page.line(reading.say("ui.review.since", {{"date", luck.since}}), 2, 2);
    for (const std::string& moment : luck.moments) page.line(moment, 4, 2);
}

void show_ledgers(Page& page, const Reading& reading, const Review& review)
{
    if (review.ledgers.empty()) return;
    page.heading(reading.say("ui.review.ledgers"));
    for (const MoodLedger& ledger : review.ledgers) {
        page.line(ledger.title, 2, 2);
        for (const LedgerEntry& entry : ledger.entries)
            page.line(reading.say("ui.review.ledger", {{"date", entry.date},
                                                       {"before", number(reading, entry.before)},
                                                       {"after", number(reading, entry.after)},
                                                       {"cause", entry.cause}}),
                      4, 2);
    }
}

void show_repetition(Page& page, const Reading& reading, const Review& review)
{
    std::string days;
    for (std::size_t i = 0; i + 1 < review.repeat_after.size(); ++i) days += (i == 0 ? "" : ", ") + number(reading, review.repeat_after[i]);
    page.heading(reading.say("ui.review.next"));
    page.line(reading.say("ui.review.repeat", {{"days", days}, {"last", number(reading, review.repeat_after.back())}}), 2, 2);
}

} // namespace sim
