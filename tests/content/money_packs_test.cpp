#include "sim/content/country_reader.h"
#include "sim/content/household_reader.h"
#include "sim/content/limits.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/money/calculation.h"
#include "sim/money/query.h"
#include "sim/money/schedule.h"
#include "sim/system/files.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <string>
#include <string_view>

using namespace sim;

// The shipped country packs, households and scenario against the published figures, worked out by hand.

namespace {

const Files& shelf()
{
    static const Files files = [] {
        auto read = read_folder(real_fs(), shipped_folder(), {".json"}, {4096, MaxFileBytes, MaxFolderBytes});
        REQUIRE(read);
        return std::move(*read);
    }();
    return files;
}

Country country(const std::string& id)
{
    auto read = read_country(shelf(), id);
    INFO(told(read.problems));
    REQUIRE(read);
    return std::move(*read.value);
}

HouseholdFile household(const std::string& id)
{
    const std::string path = "households/" + id + ".json";
    const std::string* bytes = find_file(shelf(), path);
    REQUIRE(bytes != nullptr);
    auto read = read_household_file(shelf(), path, *bytes);
    INFO(told(read.problems));
    REQUIRE(read);
    return std::move(*read.value);
}

/// What the offer of a file comes to. @param schedule  of support
Calculation worked_out(const HouseholdFile& file, std::string_view schedule = "none")
{
    REQUIRE(file.job);
    auto it = calculate(file.rules, file.household, *file.job, {*schedule_named(schedule), LossRule::AtEntry, {}, {}, {}});
    REQUIRE(it);
    return std::move(*it);
}

Calculation worked_out(const std::string& id, std::string_view schedule = "none") { return worked_out(household(id), schedule); }

Date date(const std::string& text)
{
    Date out;
    REQUIRE(read_date(text, out));
    return out;
}

} // namespace

TEST_CASE("every shipped country pack reads without a word", "[content][money][packs]")
{
    for (const char* id : {"si", "pl", "hr", "hu", "at"}) {
        const auto read = read_country(shelf(), id);
        INFO(id);
        CHECK(told(read.problems).empty());
        REQUIRE(read);
        CHECK_FALSE(read.value->benefits.empty());
    }
}

TEST_CASE("every published figure stands in its pack with its period, and unverified ones say so", "[content][money][packs]")
{
    struct Figure {
        std::string_view country, id;
        const char* day;
        std::int64_t value;
        Mark mark;
    };
    constexpr Mark V = Mark::Verified, U = Mark::Unverified;
    for (const Figure& figure : {
             Figure{"si", "dsp_base", "2026-03-01", 50743, V}, {"si", "dsp_base", "2021-06-01", 40218, V},
             {"si", "dsp_weight_first", "2021-06-01", 1000, V}, {"si", "dsp_weight_first_60", "2021-06-01", 1260, V}, {"si", "dsp_weight_first_128", "2021-06-01", 1510, V},
             {"si", "dsp_weight_next", "2021-06-01", 570, V}, {"si", "dsp_weight_next_60", "2021-06-01", 700, V}, {"si", "dsp_weight_next_128", "2021-06-01", 830, V},
             {"si", "dsp_weight_child", "2021-06-01", 590, V}, {"si", "dsp_weight_lone_parent", "2021-06-01", 180, V}, {"si", "dsp_weight_young_adult", "2021-06-01", 700, V},
             {"si", "dsp_weight_first_60", "2026-06-01", 1260, U}, {"si", "dsp_weight_first_128", "2026-06-01", 1510, U},
             {"si", "dsp_threshold_60", "2021-06-01", 50675, V}, {"si", "dsp_threshold_128", "2021-06-01", 60729, V},
             {"si", "dsp_threshold_60", "2026-06-01", 63936, U}, {"si", "dsp_threshold_128", "2026-06-01", 76622, U},
             {"si", "minimum_wage_gross", "2026-06-01", 148188, V}, {"si", "minimum_wage_gross", "2025-06-01", 127772, V}, {"si", "minimum_wage_net", "2026-06-01", 100000, V},
             {"pl", "activity_supplement_share", "2025-06-01", 500, V}, {"pl", "activity_supplement_period", "2025-06-01", 500, V},
             {"pl", "activity_supplement_most_first", "2025-03-01", 83100, V}, {"pl", "activity_supplement_most_later", "2025-03-01", 65260, V},
             {"pl", "activity_supplement_most_first", "2026-05-31", 86095, V}, {"pl", "activity_supplement_most_later", "2026-05-31", 67610, V},
             {"pl", "unemployment_benefit_first", "2025-03-01", 166200, V}, {"pl", "unemployment_benefit_later", "2025-03-01", 130520, V},
             {"pl", "unemployment_benefit_first", "2026-05-31", 172190, V}, {"pl", "unemployment_benefit_later", "2026-05-31", 135220, V}, {"pl", "unemployment_benefit_step_days", "2026-05-31", 90, V},
             {"pl", "income_criterion_single", "2026-01-01", 101000, V}, {"pl", "income_criterion_person", "2026-01-01", 82300, V}, {"pl", "permanent_benefit_most", "2026-01-01", 122900, V},
             {"pl", "periodic_benefit_share", "2026-01-01", 500, U}, {"pl", "periodic_benefit_kept_months", "2026-01-01", 2, U},
             {"pl", "minimum_wage_gross", "2026-06-01", 480600, U}, {"pl", "minimum_wage_net", "2026-06-01", 360600, U},
             {"hr", "zmn_base", "2026-06-01", 17000, V}, {"hr", "zmn_base", "2025-06-01", 16000, V}, {"hr", "zmn_base", "2024-06-01", 15000, V},
             {"hr", "zmn_base_kuna", "2015-01-01", 800, V}, {"hr", "zmn_base_kuna", "2022-06-01", 1000, V},
             {"hr", "zmn_couple_two_children", "2025-06-01", 52800, V}, {"hr", "zmn_couple_two_children", "2026-06-01", 56100, V}, {"hr", "zmn_weight_couple_two_children", "2026-06-01", 3300, V},
             {"hr", "housing_allowance_share", "2026-06-01", 300, V}, {"hr", "minimum_wage_gross", "2026-06-01", 105000, V},
             {"hu", "fht_base", "2023-06-01", 28500, V}, {"hu", "fht_share", "2023-06-01", 800, V}, {"hu", "fht_amount", "2014-06-01", 22800, V}, {"hu", "fht_amount", "2026-06-01", 22800, U},
             {"hu", "fht_income_limit", "2023-06-01", 25650, V}, {"hu", "fht_limit_share", "2023-06-01", 900, V}, {"hu", "fht_persons", "2023-06-01", 1, V},
             {"hu", "incentive_2006_first_share", "2006-07-01", 500, V}, {"hu", "incentive_2006_first_months", "2006-07-01", 3, V},
             {"hu", "incentive_2006_later_share", "2006-07-01", 250, V}, {"hu", "incentive_2006_later_months", "2006-07-01", 3, V},
             {"hu", "minimum_wage_gross", "2026-06-01", 322800, V}, {"hu", "skilled_minimum_wage_gross", "2026-06-01", 373200, V},
             {"hu", "net_share", "2026-06-01", 665, U}, {"hu", "minimum_wage_net", "2026-06-01", 214662, U},
             {"at", "minimum_income_single", "2025-06-01", 120901, V}, {"at", "minimum_income_partner", "2025-06-01", 84631, V}, {"at", "minimum_income_child", "2025-06-01", 32644, V},
             {"at", "reentry_share", "2024-06-01", 350, V}, {"at", "reentry_months", "2024-06-01", 12, V},
         }) {
        INFO(std::string(figure.country) << ' ' << std::string(figure.id) << ' ' << figure.day);
        const Country pack = country(std::string(figure.country));
        const Parameter* parameter = pack.parameter(figure.id);
        REQUIRE(parameter != nullptr);
        const DatedValue* value = parameter->on(date(figure.day));
        REQUIRE(value != nullptr);
        CHECK(value->value == figure.value);
        CHECK(value->mark == figure.mark);
        CHECK_FALSE(value->source.empty());
    }
}

TEST_CASE("figures that no source gives are in no pack", "[content][money][packs]")
{
    CHECK(country("pl").parameter("unemployment_benefit_first")->on(date("2026-06-01")) == nullptr);
    CHECK(country("at").parameter("minimum_wage_gross") == nullptr);
    CHECK(country("hr").parameter("minimum_wage_net") == nullptr);
}

TEST_CASE("Slovenia, single, full-time minimum wage", "[content][money][packs]")
{
    const Calculation it = worked_out("si-single");

    CHECK(it.out == Money{50'743});
    CHECK(it.month(1).net == Money{100'000});
    CHECK(it.loss == Money{50'743});
    CHECK(it.exit_gain == Money{49'257});
    CHECK(it.ptr == 6'676);  // 1 - 492.57 / 1,481.88: 66.8 %
}

TEST_CASE("Slovenia, single, half-time with net 500", "[content][money][packs]")
{
    const Calculation it = worked_out("si-single-half");

    CHECK(it.out == Money{50'743});
    CHECK(it.month(1).benefits == Money{13'936});  // 639.36 - 500
    CHECK(it.month(1).net == Money{63'936});
    CHECK(it.loss == Money{36'807});
    CHECK(it.exit_gain == Money{13'193});
}

TEST_CASE("Slovenia, lone parent with two children: 82.5 percent of gross pay is gone", "[content][money][packs]")
{
    const Calculation it = worked_out("si-lone-parent");

    CHECK(it.out == Money{128'887});               // 507.43 times 2.54
    CHECK(it.month(1).benefits == Money{54'766});
    CHECK(it.month(1).net == Money{154'766});      // 507.43 times 3.05
    CHECK(it.loss == Money{74'121});
    CHECK(it.exit_gain == Money{25'879});
    CHECK(it.ptr == 8'254);                        // 1 - 258.79 / 1,481.88
}

TEST_CASE("the golden table of linear support lies over a single person's loss", "[content][money][packs]")
{
    const Calculation it = worked_out("si-single", "lin12");
    const std::int64_t table[]{50743, 46514, 42286, 38057, 33829, 29600, 25372, 21143, 16914, 12686, 8457, 4229, 0};

    for (std::int32_t month = 1; month <= 13; ++month) CHECK(it.month(month).support == Money{table[month - 1]});
    CHECK(it.total_support == Money{329'830});
    CHECK(worked_out("si-single", "q4").total_support == Money{380'574});
}

TEST_CASE("Croatia, couple with two children: without a net wage nothing is worked out", "[content][money][packs]")
{
    HouseholdFile file = household("hr-couple");
    const auto it = calculate(file.rules, file.household, *file.job, {*schedule_named("none"), LossRule::AtEntry, {}, {}, {}});

    REQUIRE_FALSE(it);
    CHECK(it.error().what == Missing::What::NetPay);
    file.job->net = Money{80'000};
    CHECK(worked_out(file).out == Money{56'100});
    CHECK(worked_out(file).loss == Money{56'100});
    file.household.members.pop_back();
    const auto other = calculate(file.rules, file.household, *file.job, {*schedule_named("none"), LossRule::AtEntry, {}, {}, {}});
    REQUIRE_FALSE(other);
    CHECK(other.error().what == Missing::What::Part);
}

TEST_CASE("Hungary, single, minimum wage: little is lost", "[content][money][packs]")
{
    const Calculation it = worked_out("hu-single");

    CHECK(it.out == Money{22'800});
    CHECK(it.month(1).net == Money{214'662});
    CHECK(it.loss == Money{22'800});
    CHECK(it.exit_gain == Money{191'862});
}

TEST_CASE("Vienna, single, part-time: 315 for twelve months, then a cliff", "[content][money][packs]")
{
    HouseholdFile file = household("at-single");
    const Calculation it = worked_out(file);

    CHECK(it.out == Money{120'901});
    CHECK(it.exit == 13);
    for (std::int32_t month = 1; month <= 12; ++month) CHECK(it.month(month).net == Money{152'401});
    CHECK(it.month(12).gain == Money{31'500});
    CHECK(it.month(13).net == Money{120'901});
    CHECK(it.exit_gain == Money{});
    file.household.rights.clear();
    CHECK(worked_out(file).month(1).net == Money{120'901});
}

TEST_CASE("Poland, without a right to unemployment benefit: the periodic benefit stays two months", "[content][money][packs]")
{
    const Calculation it = worked_out("pl-single");

    CHECK(it.out == Money{50'500});                // half of 1,010
    CHECK(it.month(1).net == Money{411'100});
    CHECK(it.month(2).net == Money{411'100});
    CHECK(it.month(3).net == Money{360'600});
}

TEST_CASE("Poland, after 90 days of unemployment benefit: half of it for half of the months that are left", "[content][money][packs]")
{
    const Calculation it = worked_out("pl-single-benefit");

    CHECK(it.out == Money{135'220});
    CHECK(it.month(1).net == Money{428'210});      // 3,606 and 676.10
    CHECK(it.month(2).net == Money{360'600});
}

TEST_CASE("the lone mother's job is a bridge without a landing, and half past seven is a landing", "[content][money][packs]")
{
    const auto read = read_scenario(shelf(), "ljubljana-lone-mother", shipped_vocabulary());
    REQUIRE(read);
    const ScenarioMoney& money = read.value->money;
    const Country slovenia = country("si");
    const auto at_six = calculate(slovenia, money.households[0], money.offers[*offer_named(money, "belina")], money.support);
    const auto at_half_past_seven = calculate(slovenia, money.households[0], money.offers[*offer_named(money, "belina_half_eight")], money.support);

    REQUIRE(at_six);
    CHECK(at_six->ptr == 8'254);
    CHECK(at_six->month(1).gain == Money{73'500});
    CHECK(at_six->month(13).gain == Money{-621});
    CHECK(is_bridge_without_landing(*at_six));
    REQUIRE(at_half_past_seven);
    CHECK(at_half_past_seven->month(13).gain == Money{22'179});
    CHECK_FALSE(is_bridge_without_landing(*at_half_past_seven));
}
