#include "sim/content/protocol_reader.h"
#include "sim/content/shelf.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>

using namespace sim;

namespace {

std::string rule(const std::string& id, const std::string& title, const std::string& more = "")
{
    return R"({"id": ")" + id + R"(", "title": ")" + title +
           R"(", "clause": "Do it.", "mark": "D", "kind": "existence", "target": {"type": "plan.signed"}, "window": [0, 21],
           "unit": "day", "severity": "major", "dimension": "P")" + more + "}";
}

std::string pack(const std::string& id, const std::string& members)
{
    return R"({"format": 1, "id": ")" + id + R"(", "version": "1", "language": "en", "title": "Pack )" + id + "\"" + members + "}";
}

Files shelf_of(const std::vector<std::pair<std::string, std::string>>& packs)
{
    Files shelf;
    for (const auto& [id, members] : packs) shelf.emplace(protocol_path(id), pack(id, members));
    return shelf;
}

Protocol read(const Files& shelf, const std::string& id)
{
    const auto protocol = read_protocol(shelf, id, shipped_vocabulary());
    INFO(told(protocol.problems));
    REQUIRE(protocol);
    return *protocol.value;
}

std::string titles(const Protocol& protocol)
{
    std::string all;
    for (const Rule& rule : protocol.rules) all += (all.empty() ? "" : ", ") + rule.id + "=" + std::string(protocol.texts[rule.title]);
    return all;
}

} // namespace

TEST_CASE("a rule of a pack replaces that of the packs it extends, in its old place", "[content][protocol]")
{
    const Files shelf = shelf_of({{"base", R"(, "rules": [)" + rule("a", "base") + ", " + rule("b", "base") + "]"},
                                  {"top", R"(, "extends": ["base"], "rules": [)" + rule("c", "top") + ", " + rule("a", "top") + "]"}});

    const Protocol protocol = read(shelf, "top");

    CHECK(titles(protocol) == "a=top, b=base, c=top");
    CHECK(protocol.chain == std::vector<std::string>{"base", "top"});
    CHECK(protocol.texts[protocol.title] == "Pack top");
    CHECK(titles(read(shelf, "base")) == "a=base, b=base");
}

TEST_CASE("of several packs extended the later wins, and one reached twice is read at its first place", "[content][protocol]")
{
    const Files shelf = shelf_of({{"root", R"(, "rules": [)" + rule("a", "root") + "]"},
                                  {"left", R"(, "extends": ["root"], "rules": [)" + rule("a", "left") + "]"},
                                  {"right", R"(, "extends": ["root"], "rules": [)" + rule("b", "right") + "]"},
                                  {"top", R"(, "extends": ["left", "right"])"}});

    const Protocol protocol = read(shelf, "top");

    CHECK(titles(protocol) == "a=left, b=right");
    CHECK(protocol.chain == std::vector<std::string>{"root", "left", "right", "top"});
}

TEST_CASE("rules of one id for different times are replaced together", "[content][protocol]")
{
    const Files shelf = shelf_of(
        {{"base", R"(, "rules": [)" + rule("a", "old", R"(, "valid_to": "2025-12-31")") + ", " + rule("z", "base") + ", " + rule("a", "new", R"(, "valid_from": "2026-01-01")") + "]"},
         {"top", R"(, "extends": ["base"], "rules": [)" + rule("a", "always") + "]"}});

    CHECK(titles(read(shelf, "base")) == "a=old, a=new, z=base");
    CHECK(titles(read(shelf, "top")) == "a=always, z=base");
}

TEST_CASE("cut and cap of the last pack that writes them hold", "[content][protocol]")
{
    const Files shelf = shelf_of({{"base", R"(, "cut": 500, "cap": 300)"}, {"top", R"(, "extends": ["base"], "cap": 350)"}, {"plain", ""}});

    CHECK(read(shelf, "top").cut == 500);
    CHECK(read(shelf, "top").cap == 350);
    CHECK(read(shelf, "plain").cut == 600);
    CHECK(read(shelf, "plain").cap == 400);
}

TEST_CASE("an exchange replaces one of the same roles, category, purpose and basis", "[content][protocol]")
{
    const auto exchange = [](const std::string& more) {
        return R"(, "exchanges": [{"from": "ess", "to": "csd", "category": "debt", "purpose": "joint_plan", "basis": "consent", "mark": "U")" + more + "}]";
    };
    const Files shelf = shelf_of({{"base", exchange(R"(, "needs": "consent")")}, {"top", R"(, "extends": ["base"])" + exchange("")}});

    const Protocol protocol = read(shelf, "top");

    REQUIRE(protocol.exchanges.size() == 1);
    CHECK(protocol.exchanges[0].needs == ExchangeNeed::Nothing);
    CHECK(read(shelf, "base").exchanges[0].needs == ExchangeNeed::Consent);
}

TEST_CASE("pairs of independent rules of all packs hold, each once whichever rule is named first", "[content][protocol]")
{
    const Files shelf = shelf_of({{"base", R"(, "rules": [)" + rule("a", "t") + ", " + rule("b", "t") + R"(], "independent": [["a", "b"]])"},
                                  {"top", R"(, "extends": ["base"], "rules": [)" + rule("c", "t") + R"(], "independent": [["b", "a"], ["c", "b"]])"}});

    const Protocol protocol = read(shelf, "top");

    REQUIRE(protocol.independent.size() == 2);
    CHECK(protocol.independent[0].first + protocol.independent[0].second == "ab");
    CHECK(protocol.independent[1].first + protocol.independent[1].second == "cb");
    CHECK(read(shelf, "base").independent.size() == 1);
}

TEST_CASE("what a rule does not say has the meaning of the format's table", "[content][protocol]")
{
    const Protocol protocol = read(shelf_of({{"a", R"(, "rules": [)" + rule("plan", "Plan") + "]"}}), "a");

    const Rule& plan = protocol.rules[0];
    CHECK(plan.weight == 150);
    CHECK(plan.fault_key == "plan");
    CHECK(plan.per == FaultPer::Rule);
    CHECK(plan.max_faults == 1);
    CHECK_FALSE(plan.cap);
    CHECK_FALSE(plan.keyed);
    CHECK_FALSE(plan.trigger.type.exists());
    CHECK(plan.window.to == 21);
    CHECK(shipped_vocabulary().types[plan.target.type.raw()].id == "plan.signed");
}

TEST_CASE("every member of a rule is read", "[content][protocol]")
{
    const Protocol protocol = read(shelf_of({{"a", R"(, "rules": [{"id": "P1", "title": "T", "clause": "C", "source": "A law", "mark": "V", "valid_from": "2026-01-01",
        "kind": "precedence", "trigger": {"type": "data.shared", "by": ["ess", "single_contact"], "to": ["csd"]}, "target": {"type": "consent.given"},
        "revoke": {"type": "consent.withdrawn"}, "window": [0, null], "unit": "month", "keyed": true, "severity": "critical", "weight": 7, "dimension": "L",
        "fault_key": "no_consent", "per": "to", "cap": 250, "repair": {"event": {"type": "sanction.withdrawn"}, "within": 30, "cap_repaired": 500}}])"}}), "a");

    const Rule& rule = protocol.rules[0];
    CHECK(rule.kind == RuleKind::Precedence);
    CHECK(rule.mark == Mark::Verified);
    CHECK(write_date(*rule.valid_from) == "2026-01-01");
    CHECK(rule.trigger.by == 1);
    CHECK(rule.trigger.by_single_contact);
    CHECK(rule.trigger.to == 2);
    CHECK(rule.revoke.type.exists());
    CHECK(rule.window.unit == Unit::Month);
    CHECK_FALSE(rule.window.to);
    CHECK(rule.keyed);
    CHECK(rule.weight == 7);
    CHECK(rule.per == FaultPer::Recipient);
    CHECK(rule.cap == 250);
    CHECK(rule.repair->within == 30);
    CHECK(rule.repair->cap == 500);
}

TEST_CASE("the shipped protocol packs read without a word", "[content][protocol]")
{
    const auto shelf = read_folder(real_fs(), shipped_folder(), {".json"}, {4096, 32u << 20, 256u << 20});
    REQUIRE(shelf);
    for (const char* id : {"eu", "reference", "si"}) {
        const auto protocol = read_protocol(*shelf, id, shipped_vocabulary());
        INFO(id << '\n' << told(protocol.problems));
        CHECK(protocol);
        CHECK(protocol.problems.empty());
    }
}
