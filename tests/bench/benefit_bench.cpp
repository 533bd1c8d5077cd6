// A means-tested benefit with a taper for 100,000 persons in 40,000 households over 12 months: 900 and 150 for each child, nothing off up
// to 300 of net pay, then 60 %.
//
//   benefit_bench ours <seconds>    by the rules of a country, prints one line of JSON: ms of CPU, the total in euros, KiB at most
//   benefit_bench plain <seconds>   by a plain loop over floats: the ceiling
//   benefit_bench write <file>      the same people for benefit_numpy.py
#include "sim/money/batch.h"
#include "tests/bench/process.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <random>
#include <string_view>
#include <vector>

namespace {

constexpr std::uint32_t Persons = 100'000, Households = 40'000, Months = 12;

/// The first person of each household is an adult, of the others three in ten; seven adults in ten have pay.
sim::Population make_people()
{
    std::mt19937 draws(5);
    std::vector<std::uint32_t> household(Persons);
    for (std::uint32_t i = 0; i < Persons; ++i) household[i] = i < Households ? i : static_cast<std::uint32_t>(draws() % Households);
    std::sort(household.begin(), household.end());

    sim::Population out;
    out.first.assign(Households + 1, 0);
    for (const std::uint32_t each : household) ++out.first[each + 1];
    for (std::uint32_t i = 0; i < Households; ++i) out.first[i + 1] += out.first[i];
    std::gamma_distribution<float> euros(2, 700);
    for (std::uint32_t i = 0; i < Persons; ++i) {
        const bool adult = i == 0 || household[i] != household[i - 1] || draws() % 10 < 3;
        const bool paid = adult && draws() % 10 < 7;
        out.adult.push_back(adult ? 1 : 0);
        out.pay.push_back(paid ? static_cast<std::int32_t>(std::lround(euros(draws) * 100)) : 0);
    }
    return out;
}

/// Pay rises and falls by up to 5 % over the year.
std::vector<std::int64_t> make_rates()
{
    std::vector<std::int64_t> out;
    for (std::uint32_t month = 0; month < Months; ++month) out.push_back(std::lround(10'000 * (1 + 0.05 * std::sin(month))));
    return out;
}

sim::Country make_country()
{
    sim::Country out;
    const auto figure = [&](const char* unit, std::int64_t value) {
        out.parameters.push_back({unit, {}, unit, {{value, {}, {}, {}, {}}}});
        return sim::ParameterId{out.parameters.size() - 1};
    };
    sim::BenefitPart all, child;
    all.recipient = sim::Recipient::Household;
    all.amount = figure("money", 90'000);
    child.recipient = sim::Recipient::Child;
    child.amount = figure("money", 15'000);
    sim::Benefit benefit;
    benefit.full = {all, child};
    benefit.counts.pay = true;
    benefit.taper = {{figure("money", 30'000), figure("permille", 600)}};
    out.benefits.push_back(benefit);
    return out;
}

/// Cents by month and household.
void by_the_rules(const sim::Country& country, const sim::Population& people, const std::vector<std::int64_t>& rates, std::vector<std::int32_t>& out)
{
    const auto benefit = sim::flat_benefit(country, sim::BenefitId{0}, sim::Date{});
    if (benefit) sim::benefits_of(people, *benefit, rates, out);
}

/// Euros by household of the last month, and the total.
double by_a_loop(const std::vector<std::uint32_t>& first, const std::vector<float>& pay, const std::vector<std::uint8_t>& adult,
                 const std::vector<float>& rates, std::vector<float>& out)
{
    double total = 0;
    for (const float rate : rates) {
        double month = 0;
        for (std::uint32_t h = 0; h < Households; ++h) {
            float income = 0, children = 0;
            for (std::uint32_t p = first[h]; p < first[h + 1]; ++p) {
                income += pay[p];
                children += adult[p] != 0 ? 0.0f : 1.0f;
            }
            out[h] = std::max(0.0f, 900 + 150 * children - 0.6f * std::max(0.0f, income * rate - 300));
            month += static_cast<double>(out[h]);
        }
        total += month;
    }
    return total;
}

/// Runs it again and again; the middle of what each took.
template <class Run, class Total>
void measure(double seconds, Run run, Total total)
{
    std::vector<double> times;
    const double end = cpu_seconds() + seconds;
    do {
        const double begin = cpu_seconds();
        run();
        times.push_back(cpu_seconds() - begin);
    } while (cpu_seconds() < end);
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    std::printf("{\"household_months\":%u,\"ms\":%.4f,\"total\":%.0f,\"peak_kib\":%ld}\n", Households * Months, times[times.size() / 2] * 1e3, total(),
                peak_resident_kib());
}

void measure_plain(double seconds)
{
    const sim::Population people = make_people();
    std::vector<float> pay, rates, out(Households);
    for (const std::int32_t cents : people.pay) pay.push_back(static_cast<float>(cents) / 100);
    for (const std::int64_t rate : make_rates()) rates.push_back(static_cast<float>(rate) / 10'000);
    double total = 0;
    measure(seconds, [&] { total = by_a_loop(people.first, pay, people.adult, rates, out); }, [&] { return total; });
}

void measure_ours(double seconds)
{
    const sim::Population people = make_people();
    const sim::Country country = make_country();
    const std::vector<std::int64_t> rates = make_rates();
    std::vector<std::int32_t> out;
    const auto euros = [&] { return static_cast<double>(std::accumulate(out.begin(), out.end(), std::int64_t{0})) / 100; };
    measure(seconds, [&] { by_the_rules(country, people, rates, out); }, euros);
}

template <class T>
void write_list(std::ofstream& file, const std::vector<T>& list)
{
    file.write(reinterpret_cast<const char*>(list.data()), static_cast<std::streamsize>(list.size() * sizeof(T)));
}

bool write_people(const char* path)
{
    const sim::Population people = make_people();
    std::ofstream file(path, std::ios::binary);
    write_list(file, people.first);
    write_list(file, people.pay);
    write_list(file, people.adult);
    write_list(file, make_rates());
    return file.good();
}

} // namespace

int main(int count, char** words)
{
    const std::string_view what = count == 3 ? words[1] : "", much = count == 3 ? words[2] : "";
    if (what == "write" && write_people(words[2])) return 0;
    double seconds = 0;
    std::from_chars(much.data(), much.data() + much.size(), seconds);
    if (!(seconds > 0) || (what != "ours" && what != "plain")) {
        std::fputs("usage: benefit_bench ours|plain <seconds> | write <file>\n", stderr);
        return 2;
    }
    if (what == "ours") measure_ours(seconds);
    else measure_plain(seconds);
    return 0;
}
