#include "sim/content/check_pack.h"
#include "sim/content/limits.h"
#include "sim/content/shelf.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <string_view>

using namespace sim;

namespace {

constexpr std::size_t Keys = 40, Months = 250, OfSmall = 3;

std::string with(std::string text, std::string_view place, const std::string& more)
{
    const std::size_t at = text.find(place);
    REQUIRE(at != std::string::npos);
    return text.insert(at + place.size(), more);
}

/// The smallest scenario with a history of so many keys, under a protocol with so many instances: one rule has one for each
/// key and each month, the others one each.
std::string codes_with(std::size_t instances)
{
    std::string history, rules;
    for (std::size_t i = 0; i < Keys; ++i) {
        history += std::string(i == 0 ? "" : ",") +
                   R"({"date": "2026-01-05", "type": "conference.invited", "by": "ess", "key": "case_)" + std::to_string(i) + "\"}";
    }
    rules = R"({"id": "monthly", "title": "T", "clause": "C", "mark": "D", "kind": "response", "trigger": {"type": "conference.invited"},
                "target": {"type": "conference.held"}, "keyed": true, "periods": {"months": 250}, "severity": "minor", "dimension": "T"},)";
    for (std::size_t i = Keys * Months + OfSmall; i < instances; ++i) {
        rules += R"({"id": "never_)" + std::to_string(i) +
                 R"(", "title": "T", "clause": "C", "mark": "D", "kind": "absence", "target": {"type": "plan.signed"}, "severity": "minor", "dimension": "T"},)";
    }
    const std::string packs = ONEDOOR_SOURCE_DIR "/tests/packs";
    auto shelf = read_folder(real_fs(), packs + "/shelf", {".json"}, {4096, 1 << 20, 16 << 20});
    auto smallest = read_folder(real_fs(), packs + "/good/smallest", {".json"}, {4096, 1 << 20, 16 << 20});
    REQUIRE(shelf);
    REQUIRE(smallest);
    std::string& protocol = (*shelf)[protocol_path("small")];
    protocol = with(std::move(protocol), "\"rules\": [", rules);
    std::string& scenario = (*smallest)["scenario.json"];
    scenario = with(std::move(scenario), "{", "\"history\": [" + history + "],");
    put_on(*shelf, PackKind::Scenario, "smallest", std::move(*smallest));
    return codes(check_scenario_pack(*shelf, "smallest", shipped_vocabulary()));
}

} // namespace

TEST_CASE("the rules of a protocol have at most so many instances in a scenario", "[content][limits]")
{
    CHECK(codes_with(MaxInstances - 1) == "");
    CHECK(codes_with(MaxInstances) == "");
    CHECK(codes_with(MaxInstances + 1) == "S227");
}
