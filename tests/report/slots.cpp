#include "tests/report/slots.h"

using namespace sim;

namespace {

DecisionCard card(DecisionCard::Kind kind, std::size_t place, const Slot& slot)
{
    DecisionCard out;
    out.kind = kind;
    out.place = place;
    out.title = slot("card.title");
    out.day = slot("card.day");
    out.date = slot("card.date");
    out.act = slot("card.act");
    out.with = ActorId{0};
    out.mood = Mood::Worried;
    out.knew = {slot("card.knew"), slot("card.knew_too")};
    out.why = slot("card.why");
    out.lost = 305;
    return out;
}

WhatIf what_if(WhatIf::Rest rest, const Slot& slot)
{
    WhatIf out;
    out.rest = rest;
    out.instead = slot("what_if.instead");
    out.first_day = 8;
    out.last_day = 30;
    out.yours = {{8, slot("lane.your_date"), slot("lane.your_text"), false}, {8, slot("lane.your_date_2"), slot("lane.your_text_2"), true}};
    out.other = {{30, slot("lane.other_date"), slot("lane.other_text"), true}};
    out.your_headline = 611;
    out.other_headline = 877;
    return out;
}

EvidenceLine verdict(const Slot& slot)
{
    EvidenceLine out;
    out.rule = slot("evidence.rule");
    out.title = slot("evidence.title");
    out.about = slot("evidence.about");
    out.says = slot("evidence.says");
    out.due = slot("evidence.due");
    out.verdict = Verdict::Late;
    out.credit = 23;
    out.of = 47;
    out.paid = 61;
    out.paid_before = true;
    out.cap = 404;
    out.reasons = {slot("evidence.reason")};
    return out;
}

void fill_result(Review& review, const Slot& slot)
{
    review.luck = LuckLine{961, -57, 417, 487, {slot("luck.moment")}, slot("luck.since")};
    review.axes = {{Dimension::Protocol, slot("axis.title"), 30, 723, 962}, {Dimension::Outcome, slot("axis.title_2"), 25, {}, {}}};
    auto& ledger = review.ledgers.emplace_back();
    ledger.title = slot("ledger.title");
    ledger.low = 0;
    ledger.high = 5;
    ledger.entries.push_back({slot("ledger.day"), slot("ledger.date"), slot("ledger.cause"), 3, 1});
    Debrief& debrief = review.debrief;
    debrief.taken_back = {slot("debrief.taken_back")};
    debrief.unlearned = {slot("debrief.unlearned")};
    debrief.values = {{slot("value.label"), slot("value.value")}};
    debrief.sides = {{Dimension::Protocol, slot("side.title"), 33, 99, 333}};
    debrief.evidence = {verdict(slot)};
    debrief.evidence.push_back(verdict(slot));
    debrief.evidence.back().reasons.clear();
    debrief.evidence.back().lines = {{7, 3, slot("entry.date"), slot("entry.what"), {}, {}, {}, {}, {}}};
    debrief.evidence.push_back({});
    debrief.evidence.back().title = slot("idle.title");
    debrief.evidence.back().rule = slot("idle.rule");
    debrief.evidence.back().says = slot("idle.says");
    debrief.evidence.back().of = 37;
    debrief.measures = {{slot("measure.id"), slot("measure.title"), Dimension::Protocol, 19, 29}};
    debrief.caps = {{slot("cap.rule"), slot("cap.title"), 403, false, slot("cap.date")}};
    debrief.points = 640;
    debrief.headline = 403;
    debrief.pass = false;
    debrief.cut = 601;
    debrief.by_person = false;
}

void fill_timeline(Review& review, const Slot& slot)
{
    for (std::size_t i = 0; i < 3; ++i)
        review.moments.push_back({i + 10, static_cast<std::int32_t>(i), slot("moment.date"), slot("moment.text")});
    review.shuffled = {1, 2, 0};
    review.timeline = review.moments;
    review.timeline.push_back({20, 9, slot("timeline.date"), slot("timeline.text")});
}

} // namespace

Filled filled(const Slot& slot)
{
    Filled out;
    Review& review = out.review;
    review.scenario = slot("scenario");
    review.seat = slot("seat");
    review.ending = slot("ending");
    review.ending_text = slot("ending_text");
    review.protocol = slot("protocol");
    review.country = slot("country");
    review.known = ValuesKnown::Partly;
    review.repeat_after = {3, 10, 17, 24};
    fill_timeline(review, slot);

    review.cards = {card(DecisionCard::Kind::Critical, 0, slot), card(DecisionCard::Kind::Good, 1, slot)};
    DecisionCard& first = review.cards.front();
    first.options = {{slot("option.text"), false, true, 905, 834, 961}, {slot("option.taken"), true, false, 600, 600, 600}};
    first.rules = {{slot("rule.id"), slot("rule.title"), slot("rule.clause"), slot("rule.source"), slot("rule.mark"), slot("rule.says"), true, true}};
    first.what_ifs = {what_if(WhatIf::Rest::YourChoices, slot), what_if(WhatIf::Rest::BestChoices, slot)};
    fill_result(review, slot);

    out.session.line.resize(2);
    out.session.line[0].made = 4;
    out.session.line[1].made = 6;
    out.session.setup.seed = 4242;
    out.session.reflection.reaction = slot("words.reaction");
    out.session.reflection.timeline = {11, 10, 12};
    out.session.reflection.reasons = {{4, slot("words.reason")}, {5, "said of a move that was taken back"}};
    out.session.reflection.keep = slot("words.keep");
    out.session.reflection.change = slot("words.change");
    out.session.reflection.if_then = slot("words.if_then");
    out.origin = {"9.8.7", slot("origin.scenario"), slot("origin.run")};
    return out;
}
