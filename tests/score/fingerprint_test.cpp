#include "sim/score/score.h"
#include "tests/support/catch.h"
#include "tests/support/trial.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace sim;

namespace {

/// One rule of every kind, two chapters, a history, a law of data and a measure: something of all that can be judged.
Trial a_bit_of_everything()
{
    Trial trial = Trial{}.chapters({30, 60});
    trial.expects(100, existence("a", 0, 10), ChapterId{0});
    Rule answer = response("asked", "answered", 0, 14);
    answer.valid_from = date_of({2026, 1, 1}), answer.valid_to = date_of({2026, 12, 31});
    trial.demands(answer);
    trial.demands(recurrence("met", 30));
    trial.expects(50, precedence("b", "c"));
    trial.demands(not_response("d", "e", 0, 5));
    Rule critical = absence("f");
    critical.severity = RuleSeverity::Critical;
    critical.cap = 300;
    critical.repair = Repair{match("mended"), 10, 500};
    trial.demands(critical);
    Rule monthly = response("g", "met", 0, 0);
    monthly.months = 2;
    trial.demands(monthly);
    Rule weekly = response("g", "h", 0, 0);
    weekly.periods = {{"first", {0, 7, Unit::Day}}, {"second", {8, 14, Unit::Day}}};
    trial.demands(weekly);
    trial.protocol.exchanges = {Exchange{}};
    trial.scenario.history = {on(-20, "b")};
    trial.scenario.code = {{Op::Push, 0, 5}};
    Measure measure;
    measure.of = 400;
    measure.value = {0, 1};
    trial.scenario.measures = {measure};
    return trial;
}

enum Place { Existence, Response, Recurrence, Precedence, NotResponse, Absence, Monthly, Weekly };

using Change = std::pair<std::string, std::function<void(Trial&)>>;

/// A change of one member of one rule.
template <class Edit>
Change rule(Place place, std::string name, Edit edit)
{
    return {"rule " + std::to_string(place) + ": " + name, [=](Trial& t) { edit(t.protocol.rules[place]); }};
}

std::vector<Change> changes_of_matches()
{
    std::vector<Change> list;
    const std::pair<const char*, Match Rule::*> matches[] = {
        {"trigger", &Rule::trigger}, {"target", &Rule::target}, {"revoke", &Rule::revoke}};
    for (const auto& match : matches) {
        const auto add = [&](const char* part, auto edit) {
            Match Rule::*const member = match.second;
            list.push_back(rule(Precedence, std::string(match.first) + "." + part, [=](Rule& r) { edit(r.*member); }));
        };
        add("type", [](Match& m) { m.type = type_of("h"); });
        add("by", [](Match& m) { m.by = 4; });
        add("by single contact", [](Match& m) { m.by_single_contact = true; });
        add("to", [](Match& m) { m.to = 4; });
        add("has", [](Match& m) { m.evidence = 4; });
    }
    return list;
}

std::vector<Change> changes_of_rules()
{
    return {
        rule(Absence, "id", [](Rule& r) { r.id = "other"; }),
        rule(Response, "valid_from", [](Rule& r) { r.valid_from = date_of({2026, 1, 2}); }),
        rule(Response, "valid_to", [](Rule& r) { r.valid_to = date_of({2026, 12, 30}); }),
        rule(Response, "no valid_to", [](Rule& r) { r.valid_to.reset(); }),
        rule(NotResponse, "kind", [](Rule& r) { r.kind = RuleKind::Precedence; }),
        rule(Response, "window from", [](Rule& r) { r.window.from = 1; }),
        rule(Response, "window to", [](Rule& r) { r.window.to = 15; }),
        rule(Existence, "window to 0", [](Rule& r) { r.window.to = 0; }),
        rule(Existence, "no window to", [](Rule& r) { r.window.to.reset(); }),
        rule(Precedence, "greatest age 0", [](Rule& r) { r.window.to = 0; }),
        rule(NotResponse, "window to", [](Rule& r) { r.window.to = 6; }),
        rule(Response, "unit", [](Rule& r) { r.window.unit = Unit::Workday; }),
        rule(Response, "roll", [](Rule& r) { r.roll_to_workday = true; }),
        rule(Response, "grace", [](Rule& r) { r.grace = 1; }),
        rule(Response, "keyed", [](Rule& r) { r.keyed = true; }),
        rule(Monthly, "months", [](Rule& r) { r.months = 3; }),
        rule(Weekly, "a period less", [](Rule& r) { r.periods.pop_back(); }),
        rule(Weekly, "window of a period", [](Rule& r) { r.periods[1].window.to = 15; }),
        rule(Weekly, "unit of a period", [](Rule& r) { r.periods[1].window.unit = Unit::Workday; }),
        rule(Absence, "max", [](Rule& r) { r.max = 1; }),
        rule(Absence, "max_faults", [](Rule& r) { r.max_faults = 2; }),
        rule(Recurrence, "gap", [](Rule& r) { r.gap = 31; }),
        rule(Absence, "severity", [](Rule& r) { r.severity = RuleSeverity::Major; }),
        rule(Absence, "weight", [](Rule& r) { r.weight = 51; }),
        rule(Absence, "dimension", [](Rule& r) { r.dimension = Dimension::Lawfulness; }),
        rule(Absence, "fault_key", [](Rule& r) { r.fault_key = "other"; }),
        rule(Absence, "per key", [](Rule& r) { r.per = FaultPer::Key; }),
        rule(Absence, "per recipient", [](Rule& r) { r.per = FaultPer::Recipient; }),
        rule(Absence, "cap", [](Rule& r) { r.cap = 301; }),
        rule(Absence, "no cap", [](Rule& r) { r.cap.reset(); }),
        rule(Absence, "no repair", [](Rule& r) { r.repair.reset(); }),
        rule(Absence, "repair event", [](Rule& r) { r.repair->event.by = 1; }),
        rule(Absence, "repair within", [](Rule& r) { r.repair->within = 11; }),
        rule(Absence, "cap_repaired", [](Rule& r) { r.repair->cap = 501; }),
        rule(Absence, "no cap_repaired", [](Rule& r) { r.repair->cap.reset(); }),
    };
}

std::vector<Change> changes_of_packs()
{
    return {
        {"cut", [](Trial& t) { t.protocol.cut = 500; }},
        {"cap", [](Trial& t) { t.protocol.cap = 399; }},
        {"a rule more", [](Trial& t) { t.demands(absence("h")); }},
        {"exchange from", [](Trial& t) { t.protocol.exchanges[0].from = Role::Csd; }},
        {"exchange to", [](Trial& t) { t.protocol.exchanges[0].to = Role::Csd; }},
        {"exchange category", [](Trial& t) { t.protocol.exchanges[0].category = 1; }},
        {"exchange purpose", [](Trial& t) { t.protocol.exchanges[0].purpose = 1; }},
        {"exchange basis", [](Trial& t) { t.protocol.exchanges[0].basis = 1; }},
        {"exchange needs", [](Trial& t) { t.protocol.exchanges[0].needs = ExchangeNeed::Consent; }},
        {"a holiday of the play", [](Trial& t) { t.holidays = {date_of({2026, 3, 9})}; }},
        {"a holiday of the history", [](Trial& t) { t.holidays = {date_of({2026, 2, 17})}; }},
        {"horizon", [](Trial& t) { t.scenario.chapters[1].end = 61; }},
        {"end of a chapter", [](Trial& t) { t.scenario.chapters[0].end = 31; }},
        {"role of an actor", [](Trial& t) { t.scenario.actors[Csd.raw()].role = Role::Health; }},
        {"category of a fact", [](Trial& t) { t.scenario.facts[0].category = 2; }},
        {"points", [](Trial& t) { t.scenario.scope[0].points = 99; }},
        {"earns", [](Trial& t) { t.scenario.scope[3].earns = 49; }},
        {"chapter of a rule", [](Trial& t) { t.scenario.scope[0].chapter = {}; }},
        {"expected", [](Trial& t) { t.scenario.scope[1].expected = true; }},
        {"seat of a rule", [](Trial& t) { t.scenario.scope[2].seats = 2; }},
        {"measure of", [](Trial& t) { t.scenario.measures[0].of = 399; }},
        {"measure dimension", [](Trial& t) { t.scenario.measures[0].dimension = Dimension::Cost; }},
        {"measure seats", [](Trial& t) { t.scenario.measures[0].seats = 2; }},
        {"measure value", [](Trial& t) { t.scenario.code[0].operand = 6; }},
    };
}

std::uint64_t fingerprint(const Trial& trial) { return fingerprint_of(trial.scenario, trial.judging()); }

} // namespace

TEST_CASE("I13: whatever may change a verdict or a point changes the fingerprint, each in its own way",
          "[score][invariants]")
{
    std::map<std::uint64_t, std::string> known{{fingerprint(a_bit_of_everything()), "no change"}};
    for (const auto& list : {changes_of_matches(), changes_of_rules(), changes_of_packs()}) {
        for (const auto& [name, change] : list) {
            Trial trial = a_bit_of_everything();
            change(trial);
            const auto [same, is_new] = known.emplace(fingerprint(trial), name);
            INFO(name << " has the fingerprint of: " << same->second);
            CHECK(is_new);
        }
    }
}

TEST_CASE("I13: what is only told to people leaves the fingerprint as it is", "[score][invariants]")
{
    const std::uint64_t own = fingerprint(a_bit_of_everything());
    Trial told = a_bit_of_everything();
    told.protocol.rules[0].source = "law", told.protocol.rules[0].mark = Mark::Verified;
    told.protocol.exchanges[0].source = "law";
    told.protocol.version = "2", told.scenario.version = "2";

    CHECK(fingerprint(told) == own);
    CHECK(fingerprint(a_bit_of_everything()) == own);
}
