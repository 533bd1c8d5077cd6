#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

Rule forbidden(std::string_view act, std::int32_t weight, std::string key)
{
    Rule rule = absence(act);
    rule.weight = weight;
    rule.fault_key = std::move(key);
    rule.max_faults = 9;
    return rule;
}

} // namespace

TEST_CASE("several rules hit by one fault cost the largest penalty, once", "[protocol][faults]")
{
    const Trial trial = Trial{}
                            .demands(forbidden("a", 150, "share"))
                            .demands(forbidden("a", 100, "share"))
                            .demands(forbidden("b", 50, "sanction"))
                            .expects(300, existence("c", 0, 9))
                            .expects(250, existence("d", 0, 9))
                            .expects(150, existence("e", 0, 9));

    const Judgement judged = trial.judged({on(1, "c"), on(1, "d"), on(1, "e"), on(2, "a"), on(3, "b")}, ended_on(60));

    CHECK(judged.points.sum() == 500);
    CHECK(judged.findings[1].faults[0].penalty == 100);
    CHECK(judged.findings[1].faults[0].paid == 0);
}

TEST_CASE("a larger fault under a key that has paid pays the difference, a smaller one nothing", "[protocol][faults]")
{
    const Trial trial = Trial{}.demands(forbidden("a", 50, "k")).demands(forbidden("b", 120, "k"));

    const Judgement rising = trial.judged({on(1, "a"), on(2, "b"), on(3, "a")}, ended_on(60));

    CHECK(rising.points.sum() == -120);
    CHECK(rising.findings[1].faults[0].paid == 70);
    CHECK(trial.judged({on(1, "b"), on(2, "a")}, ended_on(60)).points.sum() == -120);
}

TEST_CASE("the faults of commitments are told apart by their creditors", "[protocol][faults]")
{
    Rule rule = absence("commitment.broken");
    rule.per = FaultPer::Recipient;
    rule.max_faults = 9;
    Trial trial = Trial{}.demands(rule);
    trial.scenario.effects.clear();
    trial.scenario.emissions.clear();
    trial.scenario.commitments = {{"call", Ess, Client, K1, {}}, {"visit", Ess, Ngo, K2, {}}};
    for (const std::uint32_t commitment : {0u, 1u}) {
        Effect effect;
        effect.kind = EffectKind::Commit;
        effect.target = commitment;
        trial.scenario.effects.push_back(effect);
    }
    const Event to_client = to(Client, on(5, "commitment.broken")), to_ngo = to(Ngo, on(6, "commitment.broken"));

    CHECK(trial.judged({to_client, to_client, to_ngo}, ended_on(60)).points.sum() == -100);
}

TEST_CASE("a fault key may be remembered for each recipient or each key", "[protocol][faults]")
{
    Rule per_recipient = forbidden("a", 50, "k");
    per_recipient.per = FaultPer::Recipient;
    Rule per_key = forbidden("b", 50, "l");
    per_key.per = FaultPer::Key;
    const Trial trial = Trial{}.demands(per_recipient).demands(per_key);

    const auto points = [&](const Log& log) { return trial.judged(log, ended_on(60)).points.sum(); };

    CHECK(points({to(Ngo, on(1, "a")), to(Ngo, on(2, "a"))}) == -50);
    CHECK(points({to(Ngo, on(1, "a")), to(OtherNgo, on(2, "a"))}) == -100);
    CHECK(points({with(K1, on(1, "b")), with(K2, on(2, "b")), with(K1, on(3, "b"))}) == -100);
}

TEST_CASE("a keyed duty under a key for each key costs for each, late or missing", "[protocol][faults]")
{
    Rule rule = response("asked", "answered", 0, 5);
    rule.keyed = true;
    rule.grace = 5;
    rule.per = FaultPer::Key;
    const Trial trial = Trial{}.demands(rule);
    const Log log{with(K1, on(0, "asked")), with(K2, on(0, "asked")), with(K1, on(6, "answered"))};

    const Judgement judged = trial.judged(log, ended_on(60));

    CHECK(judged.findings[0].faults[0].paid == 10);
    CHECK(judged.findings[1].faults[0].paid == 50);
    CHECK(judged.points.sum() == -60);
}

TEST_CASE("no credits and one penalty leave a negative sum", "[protocol][faults]")
{
    CHECK(Trial{}.demands(forbidden("a", 150, "k")).judged({on(1, "a")}, ended_on(60)).points.sum() == -150);
}

TEST_CASE("periods of a conditional duty share their rule's key: they cost once", "[protocol][faults]")
{
    Rule rule = response("asked", "met", 0, 0);
    rule.periods = {{"one", {1, 7, Unit::Day}}, {"two", {8, 14, Unit::Day}}};
    const Trial trial = Trial{}.demands(rule);

    CHECK(trial.judged({on(0, "asked")}, ended_on(60)).points.sum() == -50);
}

TEST_CASE("a critical rule that is broken is noted, with the first fault", "[protocol][critical]")
{
    Rule rule = forbidden("a", 0, "k");
    rule.severity = RuleSeverity::Critical;
    const Trial trial = Trial{}.demands(rule);

    const Judgement judged = trial.judged({on(1, "b"), on(2, "a"), on(3, "a")}, ended_on(60));

    REQUIRE(judged.criticals.size() == 1);
    CHECK(judged.criticals[0].event == 1);
    CHECK(judged.points.sum() == 0);
    CHECK(critical_of(trial.judging(), judged.monitors, 0) == Critical::Final);
}

TEST_CASE("a critical fault can be repaired within its time, each anew", "[protocol][critical]")
{
    Rule rule = forbidden("a", 0, "k");
    rule.severity = RuleSeverity::Critical;
    rule.repair = Repair{match("mended"), 5, {}};
    const Trial trial = Trial{}.demands(rule);
    const auto status = [&](const Log& log) {
        return critical_of(trial.judging(), trial.judged(log, ended_on(60)).monitors, 0);
    };

    CHECK(status({on(1, "a")}) == Critical::Final);
    CHECK(status({on(1, "a"), on(6, "mended")}) == Critical::Repaired);
    CHECK(status({on(1, "a"), on(7, "mended")}) == Critical::Final);
    CHECK(status({on(1, "mended"), on(1, "a")}) == Critical::Final);
    CHECK(status({on(1, "a"), settled(on(2, "mended"))}) == Critical::Final);
    CHECK(status({on(1, "a"), on(2, "mended"), on(3, "a")}) == Critical::Final);
    CHECK(status({on(1, "a"), on(2, "mended"), on(3, "a"), on(4, "mended")}) == Critical::Repaired);
    CHECK(status({on(1, "a"), on(4, "a"), on(7, "mended")}) == Critical::Final);
}

TEST_CASE("a critical duty is broken by a violation, and by lateness that leaves no credit", "[protocol][critical]")
{
    Rule rule = existence("a", 0, 5);
    rule.grace = 3;
    rule.severity = RuleSeverity::Critical;
    rule.weight = 0;
    const Trial trial = Trial{}.expects(100, rule);
    const auto criticals = [&](const Log& log) { return trial.judged(log, ended_on(60)).criticals.size(); };

    CHECK(criticals({}) == 1);
    CHECK(criticals({on(5, "a")}) == 0);
    CHECK(criticals({on(7, "a")}) == 0);
    CHECK(criticals({on(8, "a")}) == 1);
}
