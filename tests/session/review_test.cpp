#include "sim/session/view/review.h"

#include "sim/session/view/key_moments.h"
#include "sim/session/view/luck_line.h"
#include "sim/session/view/moment_text.h"
#include "sim/session/view/stakes.h"
#include "tests/session/judged.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace sim;

namespace {

std::vector<std::string> texts_of(const std::vector<KeyMoment>& moments)
{
    std::vector<std::string> out;
    for (const KeyMoment& each : moments) out.push_back(each.text);
    return out;
}

bool has(const std::vector<std::string>& list, const std::string& part)
{
    return std::any_of(list.begin(), list.end(), [&](const std::string& each) { return each.find(part) != std::string::npos; });
}

const std::initializer_list<std::string_view> Careless{"talk.listen", "talk.promise", "gossip", "ring", "sign", "close"};

} // namespace

TEST_CASE("the timeline tells what the seat knows from day 0 on, and what chance brought", "[session][review]")
{
    const Review review = reviewed({"talk.listen", "talk.promise", "share", "ring", "sign", "close"});

    const std::vector<std::string> texts = texts_of(review.timeline);
    CHECK(has(texts, "Owes two rents"));
    CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& text) { return text.find("She sounds") == 0; }) == 1);
    CHECK_FALSE(has(texts, "egistration"));  // of the history
    CHECK(std::is_sorted(review.timeline.begin(), review.timeline.end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST_CASE("a long text is told by its beginning", "[session][review]")
{
    CHECK(opening("She sounds glad.") == "She sounds glad");
    CHECK(opening("Until 31. March. Then not. Who knows?") == "Until 31. March. Then not. Who knows?");
    CHECK(opening("Yes! e.g. this goes on and on, for much longer than anybody would want to read on a timeline. And this not.") ==
          "Yes! e.g. this goes on and on, for much longer than anybody would want to read on a timeline");
    CHECK(opening("A first sentence that is long enough for a timeline, though not too long. A second one that makes it too long by far.") ==
          "A first sentence that is long enough for a timeline, though not too long");
    CHECK(opening("First line\nsecond line") == "First line");
    CHECK(opening("").empty());
}

TEST_CASE("key moments are at most five different entries of the log, in order, and a critical fault is always among them", "[session][review]")
{
    const Review review = reviewed(Careless);

    const std::vector<std::string> texts = texts_of(review.moments);
    CHECK(review.moments.size() <= MostMoments);
    CHECK(review.moments.size() >= 3);
    CHECK(std::set<std::string>(texts.begin(), texts.end()).size() == texts.size());
    CHECK(has(texts, "Information passed on"));
    CHECK(std::is_sorted(review.moments.begin(), review.moments.end(), [](const auto& a, const auto& b) { return a.event < b.event; }));
    for (const KeyMoment& each : review.moments) CHECK(each.event != NoEntry);
}

TEST_CASE("the moments are offered in an order that the seed decides and that is never the true one", "[session][review]")
{
    CHECK(shuffled_places(5, 7) == shuffled_places(5, 7));
    CHECK(rc::check([](std::uint64_t seed) {
        for (std::size_t count = 0; count < 7; ++count) {
            std::vector<std::size_t> places = shuffled_places(count, seed);
            RC_ASSERT(places.size() == count);
            if (count >= 3) RC_ASSERT(!std::is_sorted(places.begin(), places.end()));
            std::sort(places.begin(), places.end());
            for (std::size_t i = 0; i < count; ++i) RC_ASSERT(places[i] == i);
        }
    }));
}

TEST_CASE("best, chance and choices add up in whole points, and rounding makes no luck of nothing", "[session][review]")
{
    const Session session = visited({"talk.leave"});
    CHECK(rc::check([&](std::uint32_t best, std::uint32_t regret, std::int32_t luck) {
        PlayValue value;
        value.best = best % (1000 * Point);
        value.regret = regret % (500 * Point);
        value.luck = luck % (luck % 2 == 0 ? 100 * Point : Point);
        value.now = value.best - value.regret + value.luck;

        const LuckLine line = luck_line(visit().reading(), session, value);

        RC_ASSERT(line.best + line.chance - line.choices == line.now);
        RC_ASSERT(line.choices >= 0);
        if (value.luck == 0) RC_ASSERT(line.chance == 0);
        if (value.luck > 0) RC_ASSERT(line.chance >= 0);
        if (value.luck < 0) RC_ASSERT(line.chance <= 0);
    }));
}

TEST_CASE("where rounding alone would make luck, choices bear it", "[session][review]")
{
    PlayValue value;
    value.best = 10 * Point + Point / 2;
    value.regret = Point / 5;
    value.now = value.best - value.regret;

    const LuckLine line = luck_line(visit().reading(), visited({"talk.leave"}), value);

    CHECK((line.best == 11 && line.chance == 0 && line.choices == 1 && line.now == 10));
}

TEST_CASE("a duty left undone rests on the last decision within its time that gave points up, else on the last before it ran out", "[session][review]")
{
    const Session session = visited({"talk.listen", "talk.promise", "ring", "close"});
    const Judging judging = visit().judging();
    const Score score = score_of(visit().program, judging, session.log, session.state());
    PlayValue value;
    for (std::size_t move = 0; move < 3; ++move) {
        value.decisions.emplace_back();
        value.decisions.back().move = move;
        value.decisions.back().regret = move == 2 ? 0 : Point;
    }

    const auto place_of_plan = [&](const PlayValue* known) {
        for (const Stake& stake : stakes_of(visit().program, judging, score, session, known))
            if (stake.lost == 600) return stake.place;
        return session.line.size();
    };

    CHECK(place_of_plan(&value) == 1);
    CHECK(place_of_plan(nullptr) == session.line.size() - 1);
}

TEST_CASE("of many entries on one day that of a critical fault is the key moment", "[session][review]")
{
    std::vector<KeyMoment> timeline;
    for (std::size_t i = 0; i < 12; ++i) timeline.push_back({i, static_cast<std::int32_t>(i / 6), {}, "entry " + std::to_string(i)});
    Judging judging;
    judging.rules.resize(2);
    judging.rules[1].severity = RuleSeverity::Critical;
    judging.obligations.resize(2);
    judging.obligations[1].rule = 1;
    Score score;
    score.findings.resize(2);
    score.findings[0].faults.resize(7);
    for (std::uint32_t i = 0; i < 7; ++i) score.findings[0].faults[i].event = i;
    score.findings[1].obligation = 1;
    score.findings[1].faults.resize(1);
    score.findings[1].faults[0].event = 5;

    const std::vector<std::string> texts = texts_of(key_moments_of(judging, score, timeline));

    CHECK(texts == std::vector<std::string>{"entry 0", "entry 1", "entry 2", "entry 5", "entry 6"});
}

TEST_CASE("a card tells what was known that day, whom one talked to in what mood, and the author's reason", "[session][review]")
{
    const Review review = reviewed({"talk.leave", "sign", "close"});

    REQUIRE_FALSE(review.cards.empty());
    const DecisionCard& card = review.cards.front();
    CHECK(card.place == 0);
    CHECK(card.kind == DecisionCard::Kind::Costly);
    CHECK(card.title == "At the window");
    CHECK(card.day == "Day 1");
    CHECK(card.act == "Put it on the pile.");
    CHECK(card.mood == Mood::Worried);
    CHECK(visit().reading().speaker(card.with) == "Ana");
}

TEST_CASE("the options of a card are those that were open, and taken and lost make the best", "[session][review]")
{
    const Review review = reviewed({"talk.leave", "sign", "close"});

    const DecisionCard& card = review.cards.front();
    REQUIRE(card.options.size() == 2);
    CHECK(card.options[0].text == "What does it say?");
    CHECK(card.options[0].best);
    CHECK(card.options[1].taken);
    CHECK(card.options[1].value + card.lost == card.options[0].value);
    CHECK(card.lost > 0);
    for (const OptionBar& bar : card.options) CHECK((bar.low <= bar.value && bar.value <= bar.high));
}

TEST_CASE("chance that follows an option at once is shown as the band in which it moves the value", "[session][review]")
{
    const Session session = visited({"talk.listen", "talk.promise", "ring", "sign", "close"});
    const Trialled trial(session);

    const auto bars_at = [&](std::size_t place) {
        for (const DecisionValue& each : trial.value.value->decisions)
            if (each.move == place) return option_bars(visit().reading(), session, each, trial.solution.get());
        return std::vector<OptionBar>{};
    };

    int wide = 0;
    for (const OptionBar& bar : bars_at(2)) {
        if (bar.text == "Ring Ana") CHECK(bar.high - bar.low == 134);  // trust 3 is worth 400, trust 2 266
        wide += bar.low < bar.high ? 1 : 0;
    }
    CHECK(wide == 1);
    for (const OptionBar& bar : bars_at(0)) CHECK(bar.low == bar.high);
}

TEST_CASE("a value that moved has a ledger with the cause of each change", "[session][review]")
{
    const Review review = reviewed({"talk.listen", "talk.leave", "sign", "close"});

    REQUIRE(review.ledgers.size() == 1);
    const MoodLedger& trust = review.ledgers.front();
    CHECK(trust.title == "Trust");
    CHECK((trust.low == 0 && trust.high == 3));
    REQUIRE(trust.entries.size() == 2);
    CHECK(trust.entries[0].cause == "What does it say?");
    CHECK((trust.entries[0].before == 1 && trust.entries[0].after == 2));
    CHECK(trust.entries[1].cause == "Put it on the pile.");
    CHECK((trust.entries[1].before == 2 && trust.entries[1].after == 1));
}

TEST_CASE("the sides have weights that make a hundred, and the most that any play reaches", "[session][review]")
{
    const Review review = reviewed({"talk.leave", "sign", "close"});

    std::int32_t percent = 0;
    for (const Axis& axis : review.axes) {
        percent += axis.weight;
        CHECK(axis.reachable.has_value() == axis.score.has_value());
        if (axis.score) CHECK(*axis.score <= *axis.reachable);
    }
    CHECK(percent == 100);
    CHECK(review.axes[0].weight == 60);
    CHECK(review.axes[0].reachable == 1000);
    CHECK(review.axes[2].reachable == 1000);
}

TEST_CASE("without values the review tells what needs none", "[session][review]")
{
    const Session session = visited(Careless);
    const Review review = review_of(visit().reading(), visit().judging(), session, {});

    CHECK(review.known == ValuesKnown::No);
    CHECK_FALSE(review.luck.has_value());
    REQUIRE_FALSE(review.cards.empty());
    for (const DecisionCard& card : review.cards) CHECK(card.options.empty());
    for (const Axis& axis : review.axes) CHECK_FALSE(axis.reachable.has_value());
    CHECK(review.timeline.size() > 3);
    CHECK(review.repeat_after == std::vector<std::int32_t>{3, 10, 17, 24});
    CHECK(review.protocol == "House rules, version 1");
    CHECK(review.debrief.headline.has_value());
}

TEST_CASE("where values are known from some decision on, luck says since when, and what came before has no bars", "[session][review]")
{
    const Session session = visited(Careless);
    const Trialled trial(session);
    RunValue late = trial.value;
    late.from_start = false;
    PlayValue& value = *late.value;
    value.from = 3;
    value.decisions.erase(value.decisions.begin(), value.decisions.begin() + 3);

    const Review review = review_of(visit().reading(), trial.judging, session, {nullptr, &late});

    CHECK(review.known == ValuesKnown::Partly);
    REQUIRE(review.luck);
    CHECK(review.luck->since == "Monday, 2 March 2026");
    REQUIRE_FALSE(review.cards.empty());
    for (const DecisionCard& card : review.cards) {
        CHECK(card.options.empty() == (card.place < 3));
        for (const OptionBar& bar : card.options) CHECK((bar.low == bar.value && bar.value == bar.high));
        for (const WhatIf& it : card.what_ifs) CHECK(it.rest == WhatIf::Rest::YourChoices);
    }
    CHECK(review.cards.front().kind == DecisionCard::Kind::Critical);
}
