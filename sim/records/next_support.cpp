#include "sim/records/next_support.h"

#include "sim/records/support_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

namespace sim {

namespace {

/// A try with the entry it stands in.
struct Try {
    const ClientEntry* entry;
    const SupportTried* what;
};

std::vector<Try> tries_in(const std::vector<ClientEntry>& entries)
{
    std::vector<Try> tries;
    for (const ClientEntry& entry : entries)
        if (const auto* what = std::get_if<SupportTried>(&entry.content)) tries.push_back({&entry, what});
    return tries;
}

std::set<Barrier> barriers_in(const CommonClient& client)
{
    std::set<Barrier> barriers;
    for (const ClientEntry& entry : client.entries)
        if (const auto* assessed = std::get_if<Assessed>(&entry.content)) barriers.insert(assessed->barriers.begin(), assessed->barriers.end());
    if (has_inherited(client).value_or(false)) barriers.insert(Barrier::InheritedUnemployment);
    return barriers;
}

/// The last try of a form; none where there is none.
const Try* last_of(const std::vector<Try>& tries, SupportForm form)
{
    const auto it = std::find_if(tries.rbegin(), tries.rend(), [&](const Try& each) { return each.what->form == form; });
    return it == tries.rend() ? nullptr : &*it;
}

/// The entry in which what a try failed on was answered later.
std::optional<std::uint32_t> reason_for_again(const std::vector<Try>& tries, const Try& failed)
{
    if (!failed.what->obstacle) return std::nullopt;
    for (const Try& each : tries) {
        const bool is_later = each.entry->date > failed.entry->date, has_helped = each.what->result == SupportResult::Helped;
        if (is_later && has_helped && is_answered_by(*failed.what->obstacle, each.what->form)) return each.entry->number;
    }
    return std::nullopt;
}

std::vector<std::uint32_t> tries_against(const std::vector<Try>& tries, Barrier barrier)
{
    std::vector<std::uint32_t> numbers;
    for (const Try& each : tries)
        if (is_answered_by(barrier, each.what->form)) numbers.push_back(each.entry->number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

bool is_answered(const std::vector<Try>& tries, Barrier barrier)
{
    return std::any_of(tries.begin(), tries.end(), [&](const Try& each) {
        return each.what->result == SupportResult::Helped && is_answered_by(barrier, each.what->form);
    });
}

NextSupport next_against(Barrier barrier, const std::vector<Try>& tries, const std::set<SupportForm>& hidden)
{
    NextSupport next{barrier, Advice::Confer, std::nullopt, tries_against(tries, barrier), std::nullopt};
    for (const SupportForm form : answers_to(barrier))
        if (const Try* last = last_of(tries, form); last != nullptr && last->what->result == SupportResult::Running)
            return {barrier, Advice::Wait, form, next.tried, std::nullopt};
    for (const SupportForm form : answers_to(barrier)) {
        if (hidden.count(form) != 0) continue;
        const Try* last = last_of(tries, form);
        if (last == nullptr) return {barrier, Advice::Try, form, next.tried, std::nullopt};
        if (next.form) continue;
        if (const auto reason = reason_for_again(tries, *last)) {
            next.advice = Advice::Again;
            next.form = form;
            next.reason = reason;
        }
    }
    return next;
}

} // namespace

std::vector<NextSupport> next_support(const CommonClient& whole, Body as)
{
    const CommonClient seen = seen_by(whole, as).client;
    std::set<SupportForm> hidden;
    for (const Try& each : tries_in(whole.entries))
        if (!may_read(whole, *each.entry, as)) hidden.insert(each.what->form);
    const std::vector<Try> tries = tries_in(seen.entries);
    std::vector<NextSupport> out;
    for (const Barrier barrier : barriers_in(seen))
        if (!is_answered(tries, barrier)) out.push_back(next_against(barrier, tries, hidden));
    return out;
}

} // namespace sim
