#include "sim/records/next_support.h"

#include "sim/records/practice.h"
#include "sim/records/support_forms.h"
#include "tests/records/people.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>
#include <utility>

using namespace sim;

namespace {

/// With low skills, and what was tried, in order from entry 2.
CommonClient low_skilled(std::vector<ClientEntry> tried)
{
    CommonClient client = a_client(1, "Jan", "Król");
    client.household.generations = Generations{0, 0};
    client.entries = {wrote(1, Body::Pup, "2024-01-08", Assessed{{Barrier::LowSkills}})};
    client.entries.insert(client.entries.end(), tried.begin(), tried.end());
    return client;
}

ClientEntry tried(std::uint32_t number, const std::string& date, SupportForm form, SupportResult result, std::optional<Barrier> obstacle = {})
{
    return wrote(number, giver_of(form), date, SupportTried{form, result, obstacle});
}

using Numbers = std::vector<std::uint32_t>;

/// Advice that names a form whose last try failed, without an entry of later date that answered what it failed on.
std::size_t baseless_repeats(const CommonClient& client, const std::vector<NextSupport>& all)
{
    std::size_t baseless = 0;
    for (const NextSupport& next : all) {
        if (!next.form || next.advice == Advice::Wait) continue;
        const ClientEntry* last = nullptr;
        for (const ClientEntry& entry : client.entries)
            if (const auto* what = std::get_if<SupportTried>(&entry.content); what != nullptr && what->form == *next.form) last = &entry;
        if (last == nullptr) continue;
        const SupportTried& what = std::get<SupportTried>(last->content);
        const auto reason = std::find_if(client.entries.begin(), client.entries.end(), [&](const ClientEntry& each) { return next.reason == each.number; });
        const bool is_based = what.obstacle && reason != client.entries.end() && reason->date > last->date &&
                              std::get<SupportTried>(reason->content).result == SupportResult::Helped &&
                              is_answered_by(*what.obstacle, std::get<SupportTried>(reason->content).form);
        baseless += is_based ? 0 : 1;
    }
    return baseless;
}

} // namespace

TEST_CASE("a barrier for which nothing was tried is answered by the form to begin with", "[records][next]")
{
    CHECK(next_support(low_skilled({}), Body::Pup) == std::vector<NextSupport>{{Barrier::LowSkills, Advice::Try, SupportForm::Training, {}, std::nullopt}});
}

TEST_CASE("a form that failed is not named again; the next one is, and cites what failed", "[records][next]")
{
    const auto next = next_support(low_skilled({tried(2, "2024-03-04", SupportForm::Training, SupportResult::WithoutEffect)}), Body::Pup);

    CHECK(next == std::vector<NextSupport>{{Barrier::LowSkills, Advice::Try, SupportForm::IntegrationCentre, {2}, std::nullopt}});
}

TEST_CASE("where every form has failed the institutions confer", "[records][next]")
{
    const auto next = next_support(low_skilled({tried(2, "2024-03-04", SupportForm::Training, SupportResult::BrokenOff, Barrier::Transport),
                                                tried(3, "2024-09-02", SupportForm::IntegrationCentre, SupportResult::WithoutEffect)}),
                                   Body::Ops);

    CHECK(next == std::vector<NextSupport>{{Barrier::LowSkills, Advice::Confer, std::nullopt, {2, 3}, std::nullopt}});
}

TEST_CASE("a form that failed on something is named again once that was answered later, with the entry that did", "[records][next]")
{
    const ClientEntry failed = tried(2, "2024-03-04", SupportForm::Training, SupportResult::BrokenOff, Barrier::Transport);
    const ClientEntry centre = tried(3, "2024-09-02", SupportForm::IntegrationCentre, SupportResult::WithoutEffect);

    CHECK(next_support(low_skilled({failed, centre, tried(4, "2025-01-07", SupportForm::TravelSupport, SupportResult::Helped)}), Body::Pup) ==
          std::vector<NextSupport>{{Barrier::LowSkills, Advice::Again, SupportForm::Training, {2, 3}, 4}});
    CHECK(next_support(low_skilled({tried(4, "2024-01-09", SupportForm::TravelSupport, SupportResult::Helped), failed, centre}), Body::Pup).front().advice ==
          Advice::Confer);
    CHECK(next_support(low_skilled({failed, centre, tried(4, "2025-01-07", SupportForm::TravelSupport, SupportResult::WithoutEffect)}), Body::Pup).front().advice ==
          Advice::Confer);
}

TEST_CASE("what runs is waited for, what has helped is done", "[records][next]")
{
    CHECK(next_support(low_skilled({tried(2, "2025-11-03", SupportForm::IntegrationCentre, SupportResult::Running)}), Body::Pup) ==
          std::vector<NextSupport>{{Barrier::LowSkills, Advice::Wait, SupportForm::IntegrationCentre, {2}, std::nullopt}});
    CHECK(next_support(low_skilled({tried(2, "2024-11-04", SupportForm::Training, SupportResult::Helped)}), Body::Pup).empty());
}

TEST_CASE("a form of which a try is hidden from the institution is not named to it", "[records][next]")
{
    CommonClient client = low_skilled({tried(2, "2024-03-04", SupportForm::Training, SupportResult::WithoutEffect),
                                       tried(3, "2024-09-02", SupportForm::IntegrationCentre, SupportResult::WithoutEffect)});
    client.entries[2].basis = SharingBasis::None;

    const auto next = next_support(client, Body::Pup);

    CHECK(next == std::vector<NextSupport>{{Barrier::LowSkills, Advice::Confer, std::nullopt, {2}, std::nullopt}});
}

TEST_CASE("in no register is a failed form named again without a reason, and a baseless repeat that is planted is caught", "[records][next]")
{
    std::set<Advice> given;
    std::size_t cited = 0;
    for (const std::uint64_t seed : {1ull, 2ull, 3ull})
        for (const CommonClient& client : practice_register(seed).clients)
            for (const Body as : {Body::Pup, Body::Ops}) {
                if (!knows(client.known_to, as)) continue;
                const auto next = next_support(client, as);
                CHECK(baseless_repeats(client, next) == 0);
                for (const NextSupport& each : next) {
                    given.insert(each.advice);
                    cited += each.tried.size();
                }
            }
    CHECK(given.size() == AdviceIds.size());
    CHECK(cited > 300);

    const CommonClient failed = low_skilled({tried(2, "2024-03-04", SupportForm::Training, SupportResult::BrokenOff, Barrier::Transport)});
    CHECK(baseless_repeats(failed, {{Barrier::LowSkills, Advice::Try, SupportForm::Training, {}, std::nullopt}}) == 1);
    CHECK(baseless_repeats(failed, {{Barrier::LowSkills, Advice::Again, SupportForm::Training, {2}, 2}}) == 1);
}
