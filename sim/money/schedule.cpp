#include "sim/money/schedule.h"

#include <array>

namespace sim {

namespace {

constexpr std::array<std::string_view, 7> Names{"lin12", "q4", "hu2006", "ie2y", "malta36", "geometric", "none"};

struct Step {
    int months;
    Share share;
};

template <std::size_t N>
std::vector<Share> in_steps(const std::array<Step, N>& steps)
{
    std::vector<Share> shares;
    for (const Step& step : steps) shares.insert(shares.end(), static_cast<std::size_t>(step.months), step.share);
    return shares;
}

std::vector<Share> geometric()
{
    std::vector<Share> shares{{1, 1}};
    while (shares.size() < 12) shares.push_back({shares.back().num * 4, shares.back().den * 5});
    return shares;
}

std::vector<Share> linear()
{
    std::vector<Share> shares;
    for (std::int64_t month = 1; month <= 12; ++month) shares.push_back({13 - month, 12});
    return shares;
}

} // namespace

std::optional<Schedule> schedule_named(std::string_view id)
{
    std::vector<Share> shares;
    if (id == "lin12") shares = linear();
    else if (id == "q4") shares = in_steps<4>({{{3, {1, 1}}, {3, {3, 4}}, {3, {1, 2}}, {3, {1, 4}}}});
    else if (id == "hu2006") shares = in_steps<2>({{{3, {1, 2}}, {3, {1, 4}}}});
    else if (id == "ie2y") shares = in_steps<2>({{{12, {1, 1}}, {12, {1, 2}}}});
    else if (id == "malta36") shares = in_steps<3>({{{12, {13, 20}}, {12, {9, 20}}, {12, {1, 4}}}});
    else if (id == "geometric") shares = geometric();
    else if (id != "none") return std::nullopt;
    return Schedule{std::string(id), std::move(shares)};
}

std::vector<std::string> schedule_names() { return {Names.begin(), Names.end()}; }

std::optional<Schedule> custom_schedule(const std::vector<std::int64_t>& rates)
{
    if (rates.empty() || rates.size() > 120) return std::nullopt;
    Schedule out{"custom", {}};
    std::int64_t before = WholeRate;
    for (const std::int64_t rate : rates) {
        if (rate < 0 || rate > before) return std::nullopt;
        out.shares.push_back({rate, WholeRate});
        before = rate;
    }
    return out;
}

} // namespace sim
