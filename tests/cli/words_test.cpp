#include "sim/cohort/ranges.h"
#include "sim/content/po.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/library/cohort_words.h"
#include "sim/model/benefit.h"
#include "sim/money/schedule.h"
#include "sim/records/access.h"
#include "sim/records/next_support.h"
#include "sim/system/files.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>

using namespace sim;

// The interface texts: every key that the code names is there in every language, and none is there for nothing.

namespace {

std::string bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All "ui...." in quotes in the sources. One that ends in a dot stands for a family.
std::set<std::string> keys_in_code()
{
    std::set<std::string> keys;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ONEDOOR_SOURCE_DIR "/sim")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        const std::string text = bytes_of(entry.path());
        for (std::size_t at = text.find("\"ui."); at != std::string::npos; at = text.find("\"ui.", at + 1))
            if (const std::string key = text.substr(at + 1, text.find('"', at + 1) - at - 1); key.find(' ') == std::string::npos)
                keys.insert(key);
    }
    return keys;
}

/// The members of each family: the closed lists of events.json and of the register, the competences that a scenario may name, the looks of a window.
std::map<std::string, std::vector<std::string>> families()
{
    const std::string bytes = bytes_of(ONEDOOR_SOURCE_DIR "/scenarios/schema/events.json");
    const auto read = read_vocabulary(Files{{"schema/events.json", bytes}});
    REQUIRE(read);
    std::set<std::string> items;
    for (const EventType& type : read.value->types) items.insert(type.evidence.begin(), type.evidence.end());
    std::vector<std::string> competences;
    for (int i = 1; i <= 19; ++i) competences.push_back(std::to_string(i).insert(0, 1, 'C'));
    std::vector<std::string> figures{std::string(cohort::finding_kind().id)};
    for (std::size_t i = 0; i < cohort::ParameterCount; ++i) figures.emplace_back(cohort::kind_of(static_cast<cohort::Parameter>(i)).id);
    const std::vector<std::string> measures(cohort::MeasureNames.begin(), cohort::MeasureNames.end());
    const std::vector<std::string> moods(MoodNames.begin(), MoodNames.end());
    std::vector<std::string> schedules = schedule_names();
    schedules.emplace_back("custom");
    const auto all = [](const auto& ids) { return std::vector<std::string>(ids.begin(), ids.end()); };
    return {{"ui.register.act.", all(AccessActIds)},
            {"ui.register.advice.", all(AdviceIds)},
            {"ui.register.barrier.", all(BarrierIds)},
            {"ui.register.basis.", all(SharingBasisIds)},
            {"ui.register.benefit.", all(BenefitKindIds)},
            {"ui.register.could.", {"public_task", "consent"}},
            {"ui.register.form.", all(SupportFormIds)},
            {"ui.register.group.", all(ClientGroupIds)},
            {"ui.register.known.", all(KnownToIds)},
            {"ui.register.result.", all(SupportResultIds)},
            {"ui.register.role.", all(AuthorRoleIds)},
            {"ui.register.way.", all(ContactWayIds)},
            {"ui.register.withheld.", all(EntryKindIds)},
            {"ui.competence.", competences},
            {"ui.settings.", {"light", "dark", "high_contrast"}},
            {"ui.cohort.figure.", figures},
            {"ui.cohort.measure.", measures},
            {"ui.money.for.", all(RecipientNames)},
            {"ui.money.mark.", {"V", "U", "D", "case"}},
            {"ui.money.schedule.", schedules},
            {"ui.mood.", moods},
            {"ui.category.", read.value->categories},
            {"ui.purpose.", read.value->purposes},
            {"ui.basis.", read.value->bases},
            {"ui.item.", {items.begin(), items.end()}}};
}

std::set<std::string> keys_wanted()
{
    std::set<std::string> wanted;
    const auto all = families();
    for (const std::string& key : keys_in_code()) {
        if (key.back() != '.') {
            wanted.insert(key);
            continue;
        }
        INFO("a family that no list stands for: " << key);
        REQUIRE(all.count(key) == 1);
        for (const std::string& member : all.at(key)) wanted.insert(key + member);
    }
    return wanted;
}

PoFile po(const std::string& language)
{
    std::string path = ONEDOOR_SOURCE_DIR;
    path += "/assets/lang/" + language + ".po";
    auto read = read_po(path, bytes_of(path));
    for (const Problem& problem : read.problems) UNSCOPED_INFO(problem.file << ":" << problem.line << " " << problem.message);
    REQUIRE(read);
    return std::move(*read.value);
}

/// The names in braces, sorted.
std::multiset<std::string> names_in(const std::string& text)
{
    std::multiset<std::string> names;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        names.insert(text.substr(at, text.find('}', at) - at));
    return names;
}

} // namespace

TEST_CASE("every interface text that the code names is there in every language, and no other", "[cli][words]")
{
    const std::set<std::string> wanted = keys_wanted();
    REQUIRE(wanted.size() > 100);

    for (const std::string language : {"en", "sl"}) {
        std::set<std::string> there;
        for (const PoEntry& entry : po(language).entries) there.insert(entry.context);

        for (const std::string& key : wanted) {
            INFO(language << ".po lacks " << key);
            CHECK(there.count(key) == 1);
        }
        for (const std::string& key : there) {
            INFO(language << ".po has what nothing uses: " << key);
            CHECK(wanted.count(key) == 1);
        }
    }
}

TEST_CASE("every interface text is translated in all its forms, with the same names in braces", "[cli][words]")
{
    for (const std::string language : {"en", "sl"}) {
        const PoFile file = po(language);
        for (const PoEntry& entry : file.entries) {
            INFO(language << ".po " << entry.context);
            CHECK_FALSE(entry.fuzzy);
            REQUIRE(entry.forms.size() == (entry.plural_source.empty() ? 1 : file.plural_forms.count()));
            for (const std::string& form : entry.forms) {
                CHECK_FALSE(form.empty());
                CHECK(names_in(form) == names_in(entry.source));
            }
        }
    }
}

TEST_CASE("a text and its English are the same in every file", "[cli][words]")
{
    std::map<std::string, std::string> english;
    for (const PoEntry& entry : po("en").entries) english[entry.context] = entry.source + "|" + entry.plural_source;

    for (const PoEntry& entry : po("sl").entries) {
        INFO(entry.context);
        CHECK(english[entry.context] == entry.source + "|" + entry.plural_source);
    }
}

TEST_CASE("Slovenian has four forms and counts 1, 2, 3 and 5 differently", "[cli][words]")
{
    const PoFile file = po("sl");

    REQUIRE(file.plural_forms.count() == 4);
    CHECK(file.plural_forms.form_of(1) == 0);
    CHECK(file.plural_forms.form_of(102) == 1);
    CHECK(file.plural_forms.form_of(4) == 2);
    CHECK(file.plural_forms.form_of(12) == 3);
}

TEST_CASE("a number of the cohort beyond what can be written is told to be none", "[cohort][words]")
{
    using enum cohort::Unit;
    Phrases phrases;
    phrases.language = "en";
    phrases.forms = {{"ui.cohort.none", {"none"}}, {"ui.cohort.percent", {"{number}%"}}, {"ui.cohort.more_than", {"more than {n}"}}};
    const cohort::CohortConfig config;
    const auto text = [&](double value, cohort::Unit unit) { return number_text(phrases, config, value, unit); };

    for (const cohort::Unit unit : {Share, Points, Rate, Month, Months, Money, People, Decimal, Chance}) {
        for (const double value : {1e15, -1e15, 1e300, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) CHECK(text(value, unit) == "none");
        CHECK(text(9.9e13, unit) != "none");
    }
    CHECK(text(9e13, Rate) == "9,000,000,000,000,000.00%");
    CHECK(text(1'000'000, People) == "1,000,000");
    CHECK(text(1'000'001, People) == "more than 1,000,000");
}
