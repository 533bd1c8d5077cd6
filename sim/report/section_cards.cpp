#include "sim/report/sections.h"

#include "sim/session/view/encounter.h"

#include <array>
#include <cstddef>
#include <string>

namespace sim {

namespace {

using Kind = DecisionCard::Kind;

/// What the trainee wrote of the decision at that place of the line.
std::string your_reason(const Paper& paper, std::size_t place)
{
    return std::string(reason_for(paper.reflection, paper.session.line[place].made));
}

/// The kind of a card in words, and what it cost or avoided.
std::string kind_text(const Reading& reading, const DecisionCard& card)
{
    constexpr std::array<std::string_view, 3> Keys{"ui.report.critical", "ui.report.costly", "ui.report.good"};
    const std::string kind = reading.say(Keys[static_cast<std::size_t>(card.kind)]);
    if (card.lost == 0) return kind;
    return kind + " \xC2\xB7 " + reading.count(card.kind == Kind::Good ? "ui.review.avoided" : "ui.review.costly", card.lost);
}

std::string with_text(const Reading& reading, const DecisionCard& card)
{
    if (!card.with.exists()) return {};
    const std::string who = reading.speaker(card.with);
    if (!card.mood) return reading.say("ui.report.with", {{"who", who}});
    return reading.say("ui.report.with_mood", {{"who", who}, {"mood", mood_word(reading, *card.mood)}});
}

void write_head(const Paper& paper, const DecisionCard& card)
{
    constexpr std::array<std::string_view, 3> Looks{"kind late", "kind due", "kind met"};
    const Reading& reading = paper.reading;
    paper.html.element("p", kind_text(reading, card), {{"class", std::string(Looks[static_cast<std::size_t>(card.kind)])}});
    paper.html.element("h3", card.title.empty() ? card.act : card.title);
    const std::string with = with_text(reading, card);
    paper.html.element("p", card.day + " \xC2\xB7 " + card.date + (with.empty() ? "" : " \xC2\xB7 " + with), {{"class", "quiet"}});
    paper.html.element("p", reading.say("ui.review.chose", {{"act", card.act}}), {{"class", "act"}});
}

void write_knowledge(const Paper& paper, const DecisionCard& card)
{
    const Reading& reading = paper.reading;
    const auto columns = paper.html.in("div", {{"class", "knowledge"}});
    if (!card.knew.empty()) {
        const auto left = paper.html.in("div");
        paper.html.element("h4", reading.say("ui.report.knew"));
        const auto list = paper.html.in("ul");
        for (const std::string& each : card.knew) paper.html.element("li", each);
    }
    {
        const auto middle = paper.html.in("div");
        write_words(paper, "h4", reading.say("ui.report.reason"), your_reason(paper, card.place));
    }
    if (card.why.empty()) return;
    const auto right = paper.html.in("div");
    paper.html.element("h4", reading.say("ui.report.author"));
    paper.html.element("p", card.why);
}

void write_rule(const Paper& paper, const CitedRule& rule)
{
    const Reading& reading = paper.reading;
    const auto box = paper.html.in("div", {{"class", rule.broken ? "rule broken" : "rule"}});
    {
        const auto line = paper.html.in("p");
        paper.html.element("b", rule.title);
        paper.html.text(" (" + rule.id + "): " + (rule.critical ? reading.say("ui.report.critical_rule") + ", " : std::string{}) + rule.says);
    }
    if (!rule.clause.empty()) paper.html.element("p", rule.clause);
    if (rule.source.empty()) return;
    paper.html.element("p", rule.mark.empty() ? reading.say("ui.evidence.source", {{"source", rule.source}})
                                              : reading.say("ui.evidence.source_mark", {{"source", rule.source}, {"mark", rule.mark}}),
                       {{"class", "quiet"}});
}

void write_card(const Paper& paper, const DecisionCard& card)
{
    const auto article = paper.html.in("article");
    write_head(paper, card);
    write_knowledge(paper, card);
    write_options(paper, card);
    if (!card.rules.empty()) {
        paper.html.element("h4", paper.reading.say("ui.review.rules"));
        const auto columns = paper.html.in("div", {{"class", "beside"}});
        for (const CitedRule& rule : card.rules) write_rule(paper, rule);
    }
    if (card.what_ifs.empty()) return;
    paper.html.element("h4", paper.reading.say("ui.review.what_if"));
    const auto columns = paper.html.in("div", {{"class", "beside"}});
    for (const WhatIf& what_if : card.what_ifs) write_what_if(paper, what_if);
}

} // namespace

void write_cards(const Paper& paper)
{
    if (paper.review.cards.empty()) return;
    const auto section = paper.html.in("section");
    paper.html.element("h2", paper.reading.say("ui.report.cards"));
    if (paper.review.known == ValuesKnown::Partly) paper.html.element("p", paper.reading.say("ui.report.partly_known"));
    for (const DecisionCard& card : paper.review.cards) write_card(paper, card);
}

} // namespace sim
