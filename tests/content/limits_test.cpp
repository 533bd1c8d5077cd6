#include "sim/content/json.h"
#include "sim/content/limits.h"
#include "tests/content/limit_probes.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace sim;

namespace {

std::size_t value_of(const LimitProbe& probe)
{
    if (probe.of != 0) return probe.of;
    for (const Limit& limit : limits()) {
        if (limit.name == probe.limit) return static_cast<std::size_t>(limit.value);
    }
    FAIL("no limit is called " << std::string(probe.limit));
    return 0;
}

bool has_word(const std::string& words, const std::string& word)
{
    return (' ' + words + ' ').find(' ' + word + ' ') != std::string::npos;
}

void hold(const std::vector<LimitProbe>& probes)
{
    for (const LimitProbe& probe : probes) {
        const std::size_t limit = value_of(probe);
        INFO(std::string(probe.limit) << ", " << limit);
        CHECK(probe.codes_of(limit - 1) == "");
        CHECK(probe.codes_of(limit) == "");
        const std::string beyond = probe.codes_of(limit + 1);
        INFO(beyond);
        CHECK(has_word(beyond, probe.code));
    }
}

}  // namespace

TEST_CASE("each limit of files is kept at one less, at its value, and not at one more", "[content][limits]")
{
    hold(probes_of_files());
}

TEST_CASE("each limit of scenarios is kept at one less, at its value, and not at one more", "[content][limits]")
{
    hold(probes_of_scenarios());
}

TEST_CASE("each limit of other packs is kept at one less, at its value, and not at one more", "[content][limits]")
{
    hold(probes_of_packs());
}

TEST_CASE("each limit of money is kept at one less, at its value, and not at one more", "[content][limits]")
{
    hold(probes_of_money());
}

TEST_CASE("every limit is listed once with a name for people, and is tried", "[content][limits]")
{
    std::set<std::string_view> tried;
    for (const auto& probes : {probes_of_files(), probes_of_scenarios(), probes_of_packs(), probes_of_money()}) {
        for (const LimitProbe& probe : probes) tried.insert(probe.limit);
    }
    // How many problems are told is no refusal; it is tried below. Instances are tried in instances_test.cpp.
    tried.insert("problems told of a pack, of each severity");
    tried.insert("instances of the rules of a protocol in a scenario");

    std::set<std::string_view> names;
    for (const Limit& limit : limits()) {
        CHECK(names.insert(limit.name).second);
        CHECK(limit.value > 0);
    }
    CHECK(names == tried);
}

TEST_CASE("at most so many problems are kept, of each severity", "[content][limits]")
{
    const auto problems_of = [](std::size_t n) {
        const std::string text = "{\"a\": [" + repeated("0.5,", n - 1) + "0.5]}";
        return read_json("a.json", text).error().size();
    };

    CHECK(problems_of(MaxProblems - 1) == MaxProblems - 1);
    CHECK(problems_of(MaxProblems) == MaxProblems);
    CHECK(problems_of(MaxProblems + 1) == MaxProblems);
}
