#include "sim/records/practice_history.h"

#include "sim/records/support_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sim {

namespace {

/// What each institution asks about.
bool asks_about(Body by, Barrier barrier)
{
    using enum Barrier;
    if (barrier == Care || barrier == Discouragement) return true;
    const bool of_pup = barrier == Transport || barrier == LowSkills || barrier == NoExperience;
    return of_pup == (by == Body::Pup);
}

/// What is true of the client, whoever knows of it: something for each institution.
std::vector<Barrier> barriers_of(const CommonClient& client, const Lots& lots)
{
    std::vector<Barrier> barriers;
    for (std::size_t i = 0; i < BarrierIds.size(); ++i) {
        const auto barrier = static_cast<Barrier>(i);
        bool is_there = lots.happens(BarrierIds[i], 35);
        if (barrier == Barrier::InheritedUnemployment) is_there = has_inherited(client).value_or(false);
        if (barrier == Barrier::Care && client.household.children == 0) is_there = false;
        if (barrier == Barrier::Discouragement) is_there |= barriers.empty();
        if (is_there) barriers.push_back(barrier);
    }
    const auto asked_by = [&](Body by) {
        return std::any_of(barriers.begin(), barriers.end(), [&](Barrier each) { return asks_about(by, each); });
    };
    if (!asked_by(Body::Pup) || !asked_by(Body::Ops)) barriers.push_back(Barrier::Discouragement);
    std::sort(barriers.begin(), barriers.end());
    return barriers;
}

/// The day, or the Friday before it: nobody writes on a weekend.
Date weekday_at_or_before(Date date)
{
    const Weekday weekday = weekday_of(date);
    return Date{date.days - (weekday == Weekday::Saturday ? 1 : weekday == Weekday::Sunday ? 2 : 0)};
}

/// What one institution writes: entries with everything they have in common.
struct Pen {
    Body by;
    AuthorRole role;
    std::vector<ClientEntry> written = {};

    void write(Date date, SharingBasis basis, EntryContent content, AuthorRole author)
    {
        written.push_back({0, 0, by, author, weekday_at_or_before(date), basis, std::move(content)});
    }
    void write(Date date, SharingBasis basis, EntryContent content) { write(date, basis, std::move(content), role); }
};

constexpr std::int64_t Zloty = 100;

void write_benefits(Pen& pen, Date began, Date today, const Lots& lots)
{
    struct Kind {
        Body by;
        BenefitKind kind;
        std::int32_t percent, least, most;  ///< zlotys
        std::int32_t days;                  ///< 0: still paid
    };
    constexpr std::array<Kind, 4> Kinds{{{Body::Pup, BenefitKind::Unemployment, 30, 900, 1400, 180},
                                         {Body::Ops, BenefitKind::Periodic, 60, 200, 700, 0},
                                         {Body::Ops, BenefitKind::Housing, 40, 100, 400, 0},
                                         {Body::Ops, BenefitKind::Purpose, 30, 100, 300, 30}}};
    for (const Kind& each : Kinds) {
        const Lots lot = lots.at(id_of(BenefitKindIds, each.kind));
        if (each.by != pen.by || !lot.happens("granted", each.percent)) continue;
        const Date from{began.days + lot.between("from", 5, 60)};
        BenefitPaid benefit{each.kind, lot.between("amount", each.least, each.most) * Zloty, std::nullopt};
        if (each.days > 0) benefit.until = Date{std::min(from.days + each.days, today.days)};
        pen.write(from, SharingBasis::PublicTask, benefit, pen.by == Body::Pup ? AuthorRole::BenefitClerk : pen.role);
    }
}

/// Forms of the institution that answer something of the client's.
std::vector<SupportForm> fitting_forms(Body by, const std::vector<Barrier>& barriers)
{
    std::vector<SupportForm> forms;
    for (std::size_t i = 0; i < SupportFormIds.size(); ++i) {
        const auto form = static_cast<SupportForm>(i);
        if (giver_of(form) == by && std::any_of(barriers.begin(), barriers.end(), [&](Barrier each) { return is_answered_by(each, form); }))
            forms.push_back(form);
    }
    return forms;
}

/// What a form failed on: something of the client's that it does not answer.
std::optional<Barrier> obstacle_to(SupportForm form, const std::vector<Barrier>& barriers, const Lots& lots)
{
    std::vector<Barrier> others;
    for (const Barrier each : barriers)
        if (!is_answered_by(each, form)) others.push_back(each);
    if (others.empty()) return std::nullopt;
    return others[static_cast<std::size_t>(lots.between("obstacle", 0, static_cast<std::int32_t>(others.size()) - 1))];
}

void write_support(Pen& pen, const std::vector<Barrier>& barriers, Date began, Date today, const Lots& lots)
{
    std::vector<SupportForm> forms = fitting_forms(pen.by, barriers);
    const std::int32_t count = std::min(lots.between("forms", 1, 3), static_cast<std::int32_t>(forms.size()));
    const std::int32_t span = (today.days - began.days) / (count + 1);
    for (std::int32_t i = 0; i < count; ++i) {
        const Lots lot = lots.at("form").at(i);
        const auto chosen = lot.between("which", 0, static_cast<std::int32_t>(forms.size()) - 1);
        SupportTried tried{forms[static_cast<std::size_t>(chosen)], SupportResult::Helped, std::nullopt};
        forms.erase(forms.begin() + chosen);
        const std::int32_t mark = lot.between("result", 1, 100);
        if (mark > 30) tried.result = mark > 65 ? SupportResult::BrokenOff : SupportResult::WithoutEffect;
        if (i + 1 == count && lot.happens("running", 25)) tried.result = SupportResult::Running;
        if (tried.result == SupportResult::BrokenOff) tried.obstacle = obstacle_to(tried.form, barriers, lot);
        pen.write(Date{began.days + span * (i + 1) - lot.between("day", 0, 20)}, SharingBasis::PublicTask, tried);
    }
}

SharingBasis basis_of(const Lots& lots, std::int32_t percent)
{
    return lots.happens("consent", percent) ? SharingBasis::Consent : SharingBasis::None;
}

} // namespace

std::vector<ClientEntry> invented_history(const CommonClient& client, Body by, Date today, const Lots& person)
{
    const std::vector<Barrier> barriers = barriers_of(client, person.at("barriers"));
    const Lots lots = person.at(id_of(BodyIds, by));
    const Date began{today.days - client.months * 30 + lots.between("began", 0, 20)};
    Pen pen{by, by == Body::Pup ? AuthorRole::EmploymentCounsellor : AuthorRole::SocialWorker};

    Assessed assessed;
    for (const Barrier each : barriers)
        if (asks_about(by, each)) assessed.barriers.push_back(each);
    pen.write(began, basis_of(lots.at("assessed"), 60), assessed);
    write_benefits(pen, began, today, lots);
    write_support(pen, barriers, began, today, lots);
    const std::int32_t contacts = lots.between("contacts", 2, 4);
    for (std::int32_t i = 0; i < contacts; ++i) {
        const Lots lot = lots.at("contact").at(i);
        auto way = static_cast<ContactWay>(lot.between("way", 0, 3));
        if (by == Body::Pup && way == ContactWay::HomeVisit) way = ContactWay::Phone;
        pen.write(Date{today.days - lot.between("day", 1, 300)}, basis_of(lot, 25), Contacted{way});
    }
    std::stable_sort(pen.written.begin(), pen.written.end(), [](const ClientEntry& a, const ClientEntry& b) { return a.date < b.date; });
    return pen.written;
}

} // namespace sim
