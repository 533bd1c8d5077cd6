#include "sim/session/view/card_choice.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sim;
using Kind = DecisionCard::Kind;

namespace {

/// A play of which only what each decision gave up is written.
struct Play {
    PlayValue value;
    std::vector<Stake> stakes;
    Judging judging;
    Score score;

    /// @param avoided  what guessing would have given up
    Play& decides(std::int64_t regret, double avoided, std::size_t options = 2)
    {
        DecisionValue decision;
        decision.move = value.decisions.size();
        decision.value = 900 * Point;
        decision.options.assign(options, {Move{}, 900 * Point - regret * Point});
        decision.regret = regret * Point;
        decision.guess_regret = avoided;
        value.decisions.push_back(decision);
        return *this;
    }
    /// A critical rule that is broken by a decision.
    Play& breaks_at(std::size_t place, bool repaired = false)
    {
        const auto number = static_cast<std::uint32_t>(judging.rules.size());
        Rule rule;
        rule.severity = RuleSeverity::Critical;
        judging.rules.push_back(rule);
        Obligation obligation;
        obligation.rule = number;
        judging.obligations.push_back(obligation);
        Finding finding;
        finding.obligation = number;
        score.findings.push_back(finding);
        score.caps.push_back({number, 400, repaired, NoEvent, NoEvent});
        stakes.push_back({place, number, true, true, 0, 0});
        return *this;
    }

    [[nodiscard]] std::string cards(bool with_values = true) const
    {
        std::string out;
        for (const ChosenCard& card : choose_cards(stakes, judging, score, with_values ? &value : nullptr)) {
            const std::string kind = card.kind == Kind::Critical ? "critical" : card.kind == Kind::Good ? "good" : "costly";
            out += (out.empty() ? "" : ", ") + std::to_string(card.place) + " " + kind + " " + std::to_string(card.lost);
        }
        return out;
    }
};

} // namespace

TEST_CASE("those that cost most are talked about, and one good decision, by day", "[session][review][cards]")
{
    CHECK(Play().decides(0, 30).decides(50, 60).decides(0, 90).decides(80, 90).decides(120, 90).cards() == "2 good 90, 3 costly 80, 4 costly 120");
}

TEST_CASE("a critical fault is always among the cards, however little it cost", "[session][review][cards]")
{
    CHECK(Play().decides(300, 0).decides(0, 90).decides(200, 0).decides(0, 50).breaks_at(3).cards() == "0 costly 300, 1 good 90, 3 critical 0");
    CHECK(rc::check([](const std::vector<std::uint8_t>& regrets, std::uint8_t where) {
        RC_PRE(!regrets.empty());
        Play play;
        for (const std::uint8_t regret : regrets) play.decides(regret, regret == 0 ? 40 : 0);
        const std::size_t place = where % regrets.size();
        play.breaks_at(place);

        const auto cards = choose_cards(play.stakes, play.judging, play.score, &play.value);

        RC_ASSERT(cards.size() <= MostCards);
        RC_ASSERT(std::any_of(cards.begin(), cards.end(), [&](const ChosenCard& card) { return card.place == place && card.kind == Kind::Critical; }));
        RC_ASSERT(std::is_sorted(cards.begin(), cards.end(), [](const ChosenCard& a, const ChosenCard& b) { return a.place < b.place; }));
        for (const ChosenCard& card : cards) RC_ASSERT((card.kind == Kind::Critical || card.lost > 0));
    }));
}

TEST_CASE("of several critical faults one that was not put right comes first", "[session][review][cards]")
{
    const std::string cards =
        Play().decides(900, 0).decides(800, 0).decides(700, 0).decides(0, 9).decides(0, 9).breaks_at(3, true).breaks_at(4).cards();

    CHECK(cards == "0 costly 900, 1 costly 800, 4 critical 0");
}

TEST_CASE("a perfect play has good decisions only, and what cost nothing pads no list", "[session][review][cards]")
{
    CHECK(Play().decides(0, 10).decides(0, 40).decides(0, 20).decides(0, 30).cards() == "1 good 40, 2 good 20, 3 good 30");
    CHECK(Play().decides(0, 10).decides(60, 40).decides(0, 20).decides(0, 0).cards() == "1 costly 60, 2 good 20");
    CHECK(Play().decides(0, 0).decides(0, 0, 1).cards().empty());
}

TEST_CASE("without values rules stand for them: what they lost, and what they earned", "[session][review][cards]")
{
    Play play;
    play.stakes = {{0, 0, false, false, 0, 90}, {1, 1, true, false, 40, 0}, {2, 2, true, false, 70, 0}, {3, 3, false, false, 0, 120}};
    play.score.findings.resize(4);

    CHECK(play.cards(false) == "1 costly 40, 2 costly 70, 3 good 120");
}

TEST_CASE("points are whole with halves up, below nothing as well", "[session][review][cards]")
{
    CHECK(whole_points(1'499'999) == 1);
    CHECK(whole_points(1'500'000) == 2);
    CHECK(whole_points(-500'000) == 0);
    CHECK(whole_points(-500'001) == -1);
    CHECK(whole_points(-1'500'001) == -2);
}
