#include "sim/session/view/what_if.h"

#include "sim/session/draws.h"
#include "sim/session/policy.h"
#include "sim/session/script.h"
#include "tests/session/judged.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace sim;
using WordList = std::vector<std::string>;

namespace {

/// Four days, three letters to write; two can go at once once the first is written. A toss may bring four.
Program office()
{
    return world(R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "n", "type": "int", "min": 0, "max": 99, "start": 0, "overflow": "saturate", "text": "Letters"}],
        "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["n += 4"]}, {"id": "tails", "weight": 1}]}],
        "acts": [{"id": "write", "text": "Write", "takes": 1, "effects": ["n += 1"]},
                 {"id": "pair", "text": "Write two", "takes": 1, "once": true, "when": "n > 0", "effects": ["n += 2"]},
                 {"id": "toss", "text": "Toss", "takes": 1, "once": true, "goes": "chance:coin"}],
        "measures": [{"id": "letters", "dimension": "O", "of": 1000, "value": "clamp(250 * n, 0, 1000)", "text": "t"}])~");
}

/// What the client needs is hidden until she is asked, and one act fits each need.
Program hidden()
{
    return world(R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}],
        "variables": [{"id": "helped", "type": "int", "min": 0, "max": 1, "start": 0}, {"id": "trust", "type": "int", "min": 0, "max": 3, "start": 1, "overflow": "saturate", "text": "Trust"}],
        "variants": [{"id": "debt", "weight": 1}, {"id": "health", "weight": 2}],
        "facts": [{"id": "owes", "category": "debt", "text": "Owes rent", "holds": ["debt"]}],
        "chances": [{"id": "mood", "outcomes": [{"id": "good", "weight": 1, "effects": ["trust += 1"]}, {"id": "bad", "weight": 1}]}],
        "acts": [{"id": "ask", "text": "Ask", "takes": 1, "once": true, "goes": "chance:mood", "effects": ["if holds(owes): learn(ess, owes)"]},
                 {"id": "pay", "text": "Pay", "takes": 1, "effects": ["if holds(owes): helped = 1"]},
                 {"id": "cure", "text": "Cure", "takes": 1, "effects": ["if not holds(owes): helped = 1", "trust -= 1"]}],
        "measures": [{"id": "help", "dimension": "O", "of": 700, "value": "700 * helped", "text": "t"},
                     {"id": "trust", "dimension": "R", "of": 300, "value": "100 * trust", "text": "t"}])~");
}

/// A case nobody asks anything of but its measures.
struct Desk4 {
    explicit Desk4(Program made)
        : program(std::move(made)),
          judging(judging_of(Protocol{}, program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary())),
          solution(solve_merged(World{program, &judging, SeatId{0}, all_variants(program.scenario)}, {}))
    {
    }
    [[nodiscard]] Reading reading() const { return reading_in(program); }
    [[nodiscard]] Review review(const Session& session, bool solved = true) const
    {
        const RunValue value = judge_run(*solution, {session.variant, moves_of(session)}, {});
        return review_of(reading(), judging, session, solved ? Judged{solution.get(), &value} : Judged{});
    }

    Program program;
    Judging judging;
    std::unique_ptr<const Solution> solution;
};

Session run_of(const Program& program, const WordList& acts, VariantId variant = VariantId{0})
{
    ScriptPlayed it = play_script(program, {SeatId{0}, variant, acts, {}});
    REQUIRE(it.stopped == "");
    return it.session;
}

const DecisionCard& card_at(const Review& review, std::size_t place)
{
    const auto it = std::find_if(review.cards.begin(), review.cards.end(), [&](const DecisionCard& card) { return card.place == place; });
    REQUIRE(it != review.cards.end());
    return *it;
}

std::vector<std::string> texts_of(const std::vector<LaneEvent>& events)
{
    std::vector<std::string> out;
    for (const LaneEvent& event : events) out.push_back(std::to_string(event.day) + (event.good ? " + " : " - ") + event.text);
    return out;
}

} // namespace

TEST_CASE("the kept choices and the best ones are two plays with a mark of their own", "[session][review][if]")
{
    const Desk4 trial(office());

    const Review review = trial.review(run_of(trial.program, {"write", "go_on", "go_on", "go_on"}));

    const DecisionCard& card = card_at(review, 2);
    REQUIRE(card.what_ifs.size() == 2);
    CHECK(card.what_ifs[0].rest == WhatIf::Rest::YourChoices);
    CHECK(card.what_ifs[0].your_headline == 250);
    CHECK(card.what_ifs[0].other_headline == 500);
    CHECK(card.what_ifs[1].rest == WhatIf::Rest::BestChoices);
    CHECK(card.what_ifs[1].other_headline == 1000);
    CHECK((card.what_ifs[1].first_day == 2 && card.what_ifs[1].last_day == 4));
}

TEST_CASE("a lane shows what the other lacks, and a value that moved otherwise by where it went", "[session][review][if]")
{
    const Desk4 trial(office());

    const WhatIf it = card_at(trial.review(run_of(trial.program, {"write", "go_on", "go_on", "go_on"})), 2).what_ifs[0];

    CHECK(it.instead == "Write");
    CHECK(texts_of(it.yours).empty());
    CHECK(texts_of(it.other) == WordList{"3 + Letters: 1 to 2"});
}

TEST_CASE("chance falls in the other play as it fell in the run", "[session][review][if]")
{
    const Desk4 trial(office());
    DecisionValue decision;
    decision.value = 10 * Point;
    decision.regret = Point;
    decision.options = {{{Move::Kind::Act, trial.program.scenario.act_named("write").raw()}, 10 * Point}};
    for (const std::string outcome : {"coin=heads", "coin=tails"}) {
        const Session run = run_of(trial.program, {"go_on", "toss", outcome, "go_on", "go_on"});
        const Score score = score_of(trial.program, trial.judging, run.log, run.state());

        const auto ifs = what_ifs_of(trial.reading(), trial.judging, {run, score}, {DecisionCard::Kind::Costly, 0, &decision, 1}, nullptr);

        REQUIRE(ifs.size() == 1);
        CHECK(ifs[0].instead == "Write");
        CHECK(ifs[0].other_headline == (outcome == "coin=heads" ? 1000 : 250));
    }
}

TEST_CASE("without values the option is told with which the kept choices come to most", "[session][review][if]")
{
    const Desk4 trial(office());
    Session run = run_of(trial.program, {"write", "go_on", "go_on", "go_on"});
    const Score score = score_of(trial.program, trial.judging, run.log, run.state());

    const auto one = what_ifs_of(trial.reading(), trial.judging, {run, score}, {DecisionCard::Kind::Costly, 1, nullptr, 10}, nullptr);
    const auto good = what_ifs_of(trial.reading(), trial.judging, {run, score}, {DecisionCard::Kind::Good, 1, nullptr, 10}, nullptr);

    REQUIRE(one.size() == 1);
    CHECK(one[0].rest == WhatIf::Rest::YourChoices);
    CHECK(one[0].other_headline.value_or(0) > 250);
    CHECK(good.empty());
}

TEST_CASE("what a variant hides is followed as the trainee would see it", "[session][review][if]")
{
    const Desk4 trial(hidden());
    const std::vector<std::int32_t> even{1, 1};
    for (std::uint64_t seed = 0; seed < 6; ++seed)
        for (const bool owes : {true, false}) {
            Session run = run_of(trial.program, {"pay", "pay", "pay", "pay"}, VariantId{owes ? std::size_t{0} : std::size_t{1}});
            run.setup.seed = seed;

            const auto ifs = card_at(trial.review(run), 2).what_ifs;

            const int trust = draw_weighted(seed, "mood", 0, even) == 0 ? 2 : 1;
            REQUIRE_FALSE(ifs.empty());
            CHECK(ifs.back().instead == "Ask");
            CHECK(ifs.back().other_headline == 700 + 100 * (owes ? trust : trust - 1));
            // Of one who owes the best choice then is what the run did; of the other the run's choice would have changed nothing but the mood.
            CHECK(ifs.size() == (owes || trust == 1 ? 1 : 2));
            if (ifs.size() == 2) CHECK(ifs.front().other_headline == 100 * trust);
        }
}

TEST_CASE("of many differences those that verdicts rest on come before the others, eight at most, and faults are marked", "[session][review][if]")
{
    const Review review = reviewed({"talk.listen", "talk.promise", "gossip", "ring", "close"});

    for (const DecisionCard& card : review.cards)
        for (const WhatIf& it : card.what_ifs) {
            CHECK(it.yours.size() <= MostLaneEvents);
            CHECK(it.other.size() <= MostLaneEvents);
            for (const LaneEvent& yours : it.yours)
                CHECK(std::none_of(it.other.begin(), it.other.end(), [&](const LaneEvent& other) { return other.text == yours.text; }));
            CHECK(std::is_sorted(it.yours.begin(), it.yours.end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
        }
    const auto critical = std::find_if(review.cards.begin(), review.cards.end(), [](const auto& card) { return card.kind == DecisionCard::Kind::Critical; });
    REQUIRE(critical != review.cards.end());
    CHECK(critical->act == "Mention it to the social work centre");
    REQUIRE_FALSE(critical->what_ifs.empty());
    const auto& yours = critical->what_ifs[0].yours;
    CHECK(std::any_of(yours.begin(), yours.end(), [](const LaneEvent& event) { return !event.good && event.text.find("Information passed on") == 0; }));
    REQUIRE_FALSE(critical->rules.empty());
    CHECK(critical->rules[0].critical);
    CHECK(critical->rules[0].id == "lawful");
}

TEST_CASE("a duty that was left undone is laid at a decision within its time, and missing in the other play", "[session][review][if]")
{
    const Review review = reviewed({"talk.listen", "talk.promise", "ring", "close"});

    bool cited = false, lapsed = false;
    for (const DecisionCard& card : review.cards) {
        for (const CitedRule& rule : card.rules) cited = cited || (rule.id == "plan" && !rule.critical);
        for (const WhatIf& it : card.what_ifs)
            for (const LaneEvent& event : it.yours) lapsed = lapsed || (!event.good && event.text.find("A plan within ten days") == 0);
    }
    CHECK(cited);
    CHECK(lapsed);
}

TEST_CASE("of equally good options the best play takes none that breaks a critical rule", "[session][review][if]")
{
    const Review review = reviewed({"talk.leave", "close"});

    for (const DecisionCard& card : review.cards)
        for (const WhatIf& it : card.what_ifs)
            if (it.rest == WhatIf::Rest::BestChoices) CHECK(it.other_headline.value_or(0) >= 866);
    CHECK(std::any_of(review.cards.begin(), review.cards.end(), [](const DecisionCard& card) { return card.what_ifs.size() == 2; }));
}

TEST_CASE("whatever was played, the review holds together", "[session][review]")
{
    const Desk4 trial(hidden());
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Setup setup;
        setup.seed = seed;
        auto session = begin(trial.program, setup);
        REQUIRE(session);
        Setback setback;
        REQUIRE(play_out(Policy::Random, trial.program, *session, setback));

        const Review review = trial.review(*session);

        CHECK(review.cards.size() <= 3);
        REQUIRE(review.luck);
        CHECK(review.luck->best + review.luck->chance - review.luck->choices == review.luck->now);
        CHECK(review.luck->now == review.debrief.points);
        for (const DecisionCard& card : review.cards) {
            const auto taken = std::count_if(card.options.begin(), card.options.end(), [](const OptionBar& bar) { return bar.taken; });
            CHECK(taken == 1);
            CHECK(((card.kind == DecisionCard::Kind::Good) == card.what_ifs.empty() || card.what_ifs.empty()));
            for (const OptionBar& bar : card.options) CHECK((bar.low <= bar.value && bar.value <= bar.high));
        }
    }
}
