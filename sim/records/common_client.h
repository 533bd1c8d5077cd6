#pragma once

#include "sim/model/calendar.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sim {

/// Stands on every record and on everything that is printed of one: no such person exists.
inline constexpr std::string_view Invented = "invented";

// Closed lists. Each has its ids beside it, in the same order: they stand in the file, in JSON and in the options of the command.

/// The employment office (PUP) and the social assistance centre (OPS) of the Polish model.
enum class Body : std::uint8_t { Pup, Ops };
inline constexpr std::array<std::string_view, 2> BodyIds{"pup", "ops"};

enum class KnownTo : std::uint8_t { Pup, Ops, Both };
inline constexpr std::array<std::string_view, 3> KnownToIds{"pup", "ops", "both"};

enum class HomeCounty : std::uint8_t { Zabrze, Swietochlowice, StrzelceOpolskie };
inline constexpr std::array<std::string_view, 3> CountyIds{"zabrze", "swietochlowice", "strzelce_opolskie"};

enum class ClientGroup : std::uint8_t { Participants, Comparison };
inline constexpr std::array<std::string_view, 2> ClientGroupIds{"participants", "comparison"};

enum class Sex : std::uint8_t { Woman, Man };
inline constexpr std::array<std::string_view, 2> SexIds{"woman", "man"};

enum class AuthorRole : std::uint8_t { EmploymentCounsellor, BenefitClerk, SocialWorker };
inline constexpr std::array<std::string_view, 3> AuthorRoleIds{"employment_counsellor", "benefit_clerk", "social_worker"};

enum class BenefitKind : std::uint8_t { Unemployment, Periodic, Housing, Purpose };
inline constexpr std::array<std::string_view, 4> BenefitKindIds{"unemployment", "periodic", "housing", "purpose"};

/// What keeps the client from work, in the order in which it is answered: what makes life unsteady comes first.
/// Nothing of anybody's health is kept.
enum class Barrier : std::uint8_t { Debts, Housing, Care, Transport, Discouragement, InheritedUnemployment, LowSkills, NoExperience };
inline constexpr std::array<std::string_view, 8> BarrierIds{"debts",          "housing",    "care",       "transport", "discouragement",
                                                            "inherited_unemployment", "low_skills", "no_experience"};

/// The first five are given by the PUP, the others by the OPS.
enum class SupportForm : std::uint8_t {
    Training, WorkTrial, PublicWorks, JobCoaching, TravelSupport,
    SocialContract, DebtCounselling, HousingSupport, ChildcarePlace, FamilyAssistant, Mentoring, IntegrationCentre,
};
inline constexpr std::array<std::string_view, 12> SupportFormIds{
    "training",        "work_trial",       "public_works",    "job_coaching",    "travel_support", "social_contract",
    "debt_counselling", "housing_support", "childcare_place", "family_assistant", "mentoring",     "integration_centre"};

enum class SupportResult : std::uint8_t { Running, Helped, WithoutEffect, BrokenOff };
inline constexpr std::array<std::string_view, 4> SupportResultIds{"running", "helped", "no_effect", "broken_off"};

enum class ContactWay : std::uint8_t { Office, Phone, HomeVisit, DidNotCome };
inline constexpr std::array<std::string_view, 4> ContactWayIds{"office", "phone", "home_visit", "did_not_come"};

/// Why the institution that did not write an entry may read it, once the client is known to both.
enum class SharingBasis : std::uint8_t { None, PublicTask, Consent };
inline constexpr std::array<std::string_view, 3> SharingBasisIds{"none", "public_task", "consent"};

/// The id of a value of one of the lists above.
template <class Value, std::size_t Size>
[[nodiscard]] constexpr std::string_view id_of(const std::array<std::string_view, Size>& ids, Value value)
{
    return ids[static_cast<std::size_t>(value)];
}

struct PersonName {
    std::string given, surname;

    friend bool operator==(const PersonName&, const PersonName&) = default;
};

struct BenefitPaid {
    BenefitKind kind = BenefitKind::Periodic;
    std::int64_t amount = 0;    ///< grosze a month; invented, not an amount of the law
    std::optional<Date> until;  ///< the last day; none: it is still paid
    friend bool operator==(const BenefitPaid&, const BenefitPaid&) = default;
};

struct SupportTried {
    SupportForm form = SupportForm::Training;
    SupportResult result = SupportResult::Running;
    std::optional<Barrier> obstacle;  ///< what it failed on, where that is known
    friend bool operator==(const SupportTried&, const SupportTried&) = default;
};

struct Assessed {
    std::vector<Barrier> barriers;  ///< ascending
    friend bool operator==(const Assessed&, const Assessed&) = default;
};

struct Contacted {
    ContactWay way = ContactWay::Office;
    friend bool operator==(const Contacted&, const Contacted&) = default;
};

using EntryContent = std::variant<BenefitPaid, SupportTried, Assessed, Contacted>;
inline constexpr std::array<std::string_view, 4> EntryKindIds{"benefit", "support", "assessment", "contact"};  ///< by place in EntryContent

struct ClientEntry {
    std::uint32_t number = 0;  ///< in the whole register, from 1
    std::uint32_t record = 0;  ///< the record that it was written in; stays when records are merged
    Body by = Body::Pup;
    AuthorRole role = AuthorRole::EmploymentCounsellor;
    Date date;
    SharingBasis basis = SharingBasis::None;
    EntryContent content;
    friend bool operator==(const ClientEntry&, const ClientEntry&) = default;
};

/// Who of the client's elders was out of work for a year and more.
struct Generations {
    std::int32_t parents = 0;       ///< 0..2
    std::int32_t grandparents = 0;  ///< 0..4
    friend bool operator==(const Generations&, const Generations&) = default;
};

struct ClientHousehold {
    std::int32_t adults = 1, children = 0;
    std::optional<Generations> generations;  ///< none: nobody has asked
    friend bool operator==(const ClientHousehold&, const ClientHousehold&) = default;
};

/// A record of the register. Until doubles are merged, a person may have two.
struct CommonClient {
    std::uint32_t id = 0;  ///< from 1
    PersonName name;
    std::vector<PersonName> also_written;  ///< names of the records that were merged into this one, by id
    Sex sex = Sex::Woman;
    Date birth;
    HomeCounty county = HomeCounty::Zabrze;
    std::optional<ClientGroup> group;  ///< none: opened beside the study
    ClientHousehold household;
    std::int32_t months = 0;  ///< without work, on the day of the register
    KnownTo known_to = KnownTo::Both;
    std::optional<std::uint32_t> merged_into;  ///< then it has no entries any more
    std::vector<ClientEntry> entries;          ///< by date, then number
    friend bool operator==(const CommonClient&, const CommonClient&) = default;
};

/// At least one parent was out of work for a year and more; none where nobody has asked.
[[nodiscard]] inline std::optional<bool> has_inherited(const CommonClient& client)
{
    if (!client.household.generations) return std::nullopt;
    return client.household.generations->parents > 0;
}

[[nodiscard]] constexpr bool knows(KnownTo known, Body institution)
{
    return known == KnownTo::Both || (known == KnownTo::Pup) == (institution == Body::Pup);
}

/// As it is written in Poland: "Świętochłowice".
[[nodiscard]] constexpr std::string_view name_of(HomeCounty county)
{
    constexpr std::array<std::string_view, 3> Names{"Zabrze", "Świętochłowice", "Strzelce Opolskie"};
    return id_of(Names, county);
}

} // namespace sim
