#include "sim/session/exemplars.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"
#include "tests/support/world.h"

#include <string>
#include <vector>

using namespace sim;
using WordList = std::vector<std::string>;

namespace {

std::string office(std::string_view exemplars, std::string_view variants = "")
{
    return R"~("go_on": true, "chapters": [{"id": "all", "title": "t", "end": 9, "pace": "daily"}], "seats": [{"id": "ess"}, {"id": "csd"}],)~" + std::string(variants) +
           R"~("facts": [{"id": "debt", "category": "debt", "text": "t", "known_by": ["ess"]}],
        "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1}, {"id": "tails", "weight": 1}]}],
        "acts": [{"id": "ring", "text": "t", "takes": 1}, {"id": "write", "text": "t", "takes": 1, "effects": ["emit(plan.signed)"]},
                 {"id": "gossip", "text": "t", "takes": 0, "once": true, "effects": ["share(ess, csd, debt, sanction, contract)"]},
                 {"id": "toss", "text": "t", "takes": 0, "once": true, "goes": "chance:coin"}, {"id": "end", "text": "t", "takes": 0, "goes": "end"}],
        "exemplars": [)~" + std::string(exemplars) + "]";
}

std::string exemplar(const std::string& id, const std::string& acts, const std::string& more = {})
{
    return R"({"id": ")" + id + R"(", "by": "t", "origin": "author", )" + more + R"("acts": [)" + acts + "]}";
}

/// Sharing without a basis is critical; so is signing a plan before anything was promised.
Judging strict(const Program& program, SeatId seat = SeatId{0})
{
    Protocol protocol;
    Rule rule;
    rule.id = rule.fault_key = "no_gossip";
    rule.kind = RuleKind::Absence;
    rule.severity = RuleSeverity::Critical;
    rule.weight = 0;
    rule.target.type = shipped_vocabulary().type("data.no_basis");
    protocol.rules.push_back(rule);
    rule.id = rule.fault_key = "promise_first";
    rule.kind = RuleKind::Precedence;
    rule.target.type = shipped_vocabulary().type("promise.made");
    rule.trigger.type = shipped_vocabulary().type("plan.signed");
    protocol.rules.push_back(rule);
    return judging_of(protocol, program.scenario, seat, program.scenario.calendar, shipped_vocabulary());
}

Session run_of(const Program& program, const WordList& acts, SeatId seat = SeatId{0}, VariantId variant = VariantId{0})
{
    ScriptPlayed it = play_script(program, {seat, variant, acts, {}});
    REQUIRE(it.stopped == "");
    return it.session;
}

} // namespace

TEST_CASE("what a play did are its acts with their days; chance and going on are none", "[session][exemplars]")
{
    const Program program = world(office(""));

    const auto acts = acts_of(program, strict(program), run_of(program, {"go_on", "ring", "toss", "coin=tails", "write", "gossip", "end"}));

    std::string told;
    for (const PlayedAct& act : acts) told += program.scenario.name_of(act.act) + std::to_string(act.day) + (act.critical ? "! " : " ");
    CHECK(told == "ring1 toss2 write2! gossip3! end3 ");
}

TEST_CASE("the nearest exemplar is the one at the least distance, of equals the first", "[session][exemplars]")
{
    const Program program = world(office(exemplar("far", R"("ring", "ring", "ring", "end")") + "," + exemplar("near", R"("ring", "write", "end")") + "," +
                                         exemplar("also", R"("write", "ring", "end")")));
    const Judging judging = strict(program);

    const auto near = nearest_exemplar(program, judging, run_of(program, {"ring", "end"}));
    const auto tie = nearest_exemplar(program, judging, run_of(program, {"end"}));

    REQUIRE(near.has_value());
    CHECK(program.scenario.claims.exemplars[near->exemplar].id == "far");  // two missing acts of 2, against one critical of 4: the first
    CHECK(near->alignment.cost == 4);
    REQUIRE(tie.has_value());
    CHECK(program.scenario.claims.exemplars[tie->exemplar].id == "far");
    CHECK(tie->alignment.cost == 6);
    CHECK(nearest_exemplar(program, judging, run_of(program, {"ring", "write", "end"}))->exemplar == 1);
}

TEST_CASE("an exemplar of another seat or variant, or one that cannot be played, is not held against a run", "[session][exemplars]")
{
    const Program program = world(office(exemplar("other_seat", R"("end")", R"("seat": "csd",)") + "," + exemplar("other_variant", R"("end")", R"("variant": "ill",)") + "," +
                                             exemplar("stuck", R"("end", "end")") + "," + exemplar("any", R"("ring", "end")"),
                                         R"("variants": [{"id": "plain", "weight": 1}, {"id": "ill", "weight": 1}],)"));
    const Judging judging = strict(program), csd = strict(program, SeatId{1});

    CHECK(nearest_exemplar(program, judging, run_of(program, {"end"}))->exemplar == 3);
    CHECK(nearest_exemplar(program, judging, run_of(program, {"end"}, SeatId{0}, VariantId{1}))->exemplar == 1);
    CHECK(nearest_exemplar(program, csd, run_of(program, {"end"}, SeatId{1}))->exemplar == 0);
    CHECK_FALSE(nearest_exemplar(world(office("")), judging, run_of(program, {"end"})).has_value());
}
