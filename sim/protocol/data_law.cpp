#include "sim/protocol/clerk.h"

#include <algorithm>

namespace sim {

namespace {

struct Exchanged {
    Role from, to;
    std::uint8_t category, purpose, basis;
};

bool is_met(const Clerk& clerk, ExchangeNeed need, const Event& event)
{
    const DataLaw& law = clerk.judging.data;
    const auto stands = [&](const std::vector<Memory>& memories, ActorId actor) {
        return actor.exists() && clerk.recall(memories[actor.raw()]) == 1;
    };
    switch (need) {
    case ExchangeNeed::Nothing:
        return true;
    case ExchangeNeed::Consent:
        return stands(law.consent, event.to);
    case ExchangeNeed::Release:
        return stands(law.release, event.by);
    }
    return false;
}

TypeId answer_to_sharing(const Clerk& clerk, const Event& event)
{
    const DataLaw& law = clerk.judging.data;
    if (!event.to.exists() || !event.fact.exists()) return law.no_basis;

    const Role to = clerk.judging.roles[event.to.raw()];
    const std::uint8_t category = clerk.judging.categories[event.fact.raw()];
    bool but_for_category = false;
    for (const Exchange& row : law.rows) {
        if (row.from != event.role || row.to != to || row.purpose != event.purpose || row.basis != event.basis)
            continue;
        if (!is_met(clerk, row.needs, event)) continue;
        if (row.category == category) return {};
        but_for_category = true;
    }
    return but_for_category ? law.over_sharing : law.no_basis;
}

/// Asking consent for what the law allows anyway misleads the client.
TypeId answer_to_asking(const Clerk& clerk, const Event& event)
{
    const DataLaw& law = clerk.judging.data;
    if (!event.to.exists() || !event.fact.exists()) return {};

    const Role to = clerk.judging.roles[event.to.raw()];
    const std::uint8_t category = clerk.judging.categories[event.fact.raw()];
    const bool allowed_anyway = std::any_of(law.rows.begin(), law.rows.end(), [&](const Exchange& row) {
        return row.from == event.role && row.to == to && row.purpose == event.purpose && row.category == category &&
               row.needs == ExchangeNeed::Nothing;
    });
    return allowed_anyway ? law.misleading_consent : TypeId{};
}

void set_given(Clerk& clerk, const std::vector<Memory>& memories, ActorId actor, bool given)
{
    if (actor.exists()) clerk.remember(memories[actor.raw()], given ? 1 : 0);
}

} // namespace

TypeId answer_to(const Clerk& clerk, const Event& event)
{
    const DataLaw& law = clerk.judging.data;
    if (law.shared.exists() && event.type == law.shared) return answer_to_sharing(clerk, event);
    if (law.consent_asked.exists() && event.type == law.consent_asked) return answer_to_asking(clerk, event);
    return {};
}

void take_note(Clerk& clerk, const Event& event)
{
    if (!event.type.exists()) return;
    const DataLaw& law = clerk.judging.data;
    if (event.type == law.consent_given) set_given(clerk, law.consent, event.to, true);
    if (event.type == law.consent_withdrawn) set_given(clerk, law.consent, event.to, false);
    if (event.type == law.release_given && event.role == Role::Client) set_given(clerk, law.release, event.to, true);
    if (event.type == law.release_withdrawn) set_given(clerk, law.release, event.to, false);
    if (event.type == clerk.judging.contact_named && event.to.exists()) {
        clerk.remember(clerk.judging.contact, static_cast<std::int32_t>(event.to.raw()) + 1);
    }
}

} // namespace sim
