#include "sim/records/practice.h"

#include "sim/records/invented_names.h"
#include "sim/records/practice_history.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace sim {

namespace {

constexpr std::int32_t PerCell = 25;  ///< people of one county and group, with or without inherited unemployment

/// What the two people have in common who stand at the same place in either group.
struct Frame {
    HomeCounty county = HomeCounty::Zabrze;
    bool inherited = false;
    std::int32_t place = 0;  ///< 0 to PerCell - 1
    Sex sex = Sex::Woman;
    std::int32_t age = 0;        ///< whole years
    std::int32_t half_years = 0; ///< whole ones without work
    ClientHousehold household;
    KnownTo known_to = KnownTo::Both;
    bool has_double = false;
};

/// Of each 25, 17 are known to both, 4 to the PUP alone and 4 to the OPS alone. The one with a double is known to the PUP in one cell and to
/// the OPS in the next.
KnownTo known_at(std::int32_t place) { return place < 17 ? KnownTo::Both : place < 21 ? KnownTo::Pup : KnownTo::Ops; }

Frame frame_at(std::uint64_t seed, HomeCounty county, bool inherited, std::int32_t place)
{
    const std::int32_t cell = static_cast<std::int32_t>(county) * 2 + (inherited ? 1 : 0);
    const Lots lots = Lots(seed, "frame").at(cell).at(place);
    Frame frame{county, inherited, place, Sex::Woman, 0, 0, {}, known_at(place), place == (cell % 2 == 0 ? 17 : 21)};
    frame.sex = lots.happens("sex", 54) ? Sex::Woman : Sex::Man;
    frame.age = lots.between("age", 24, 59);
    frame.half_years = lots.between("half_years", 2, 11);
    frame.household.adults = lots.between("adults", 1, 3);
    frame.household.children = frame.age < 50 ? lots.between("children", 0, 3) : 0;
    frame.household.generations = Generations{inherited ? lots.between("parents", 1, 2) : 0, lots.between("grandparents", 0, inherited ? 3 : 1)};
    return frame;
}

/// A day of birth that makes the age and that nobody has yet.
Date birth_of(const Frame& frame, Date today, const Lots& lots, std::set<Date>& taken)
{
    const CivilDate day = civil_of(today);
    const Date latest = date_of({day.year - frame.age, day.month, day.day});
    for (std::uint64_t visit = 0;; ++visit) {
        const Date birth{latest.days - lots.between("birth", 0, 364, visit)};
        if (taken.insert(birth).second) return birth;
    }
}

void add_history(CommonClient& client, Body by, Date today, const Lots& lots)
{
    const std::vector<ClientEntry> written = invented_history(client, by, today, lots);
    client.entries.insert(client.entries.end(), written.begin(), written.end());
}

CommonClient person_at(const Frame& frame, ClientGroup group, Date today, const Lots& lots, std::set<Date>& taken)
{
    CommonClient client;
    client.name = invented_name(frame.sex, lots.any("given"), lots.any("surname"));
    client.sex = frame.sex;
    client.birth = birth_of(frame, today, lots, taken);
    client.county = frame.county;
    client.group = group;
    client.household = frame.household;
    client.months = frame.half_years * 6 + lots.between("months", 0, 5);
    client.known_to = frame.known_to;
    for (const Body by : {Body::Pup, Body::Ops})
        if (knows(client.known_to, by)) add_history(client, by, today, lots);
    std::stable_sort(client.entries.begin(), client.entries.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    return client;
}

/// The record that the other institution has opened without finding the first.
CommonClient double_of(const CommonClient& client, Date today, const Lots& lots)
{
    CommonClient other = client;
    const Body by = client.known_to == KnownTo::Pup ? Body::Ops : Body::Pup;
    other.name = misspelt(client.name, lots.any("misspelt"));
    other.group.reset();
    other.known_to = by == Body::Pup ? KnownTo::Pup : KnownTo::Ops;
    other.entries.clear();
    add_history(other, by, today, lots);
    other.household.generations.reset();
    return other;
}

/// The two people of a frame, with the double where there is one.
void add_people(PracticeRegister& practice, const Frame& frame, std::set<Date>& taken)
{
    const Lots here = Lots(practice.seed, std::string(id_of(CountyIds, frame.county))).at(frame.inherited ? "inherited" : "other").at(frame.place);
    for (const ClientGroup group : {ClientGroup::Participants, ClientGroup::Comparison}) {
        const Lots lots = here.at(id_of(ClientGroupIds, group));
        practice.clients.push_back(person_at(frame, group, practice.today, lots, taken));
        if (!frame.has_double) continue;
        CommonClient second = double_of(practice.clients.back(), practice.today, lots);
        practice.clients.push_back(std::move(second));
    }
}

/// Ids tell nothing of who is in which group: the records are mixed before they are numbered.
void number(std::vector<CommonClient>& clients, const Lots& lots)
{
    for (std::size_t last = clients.size() - 1; last > 0; --last) {
        const auto other = static_cast<std::size_t>(lots.between("order", 0, static_cast<std::int32_t>(last), last));
        std::swap(clients[last], clients[other]);
    }
    std::uint32_t id = 0, entry = 0;
    for (CommonClient& client : clients) {
        client.id = ++id;
        for (ClientEntry& each : client.entries) {
            each.number = ++entry;
            each.record = id;
        }
    }
}

} // namespace

PracticeRegister practice_register(std::uint64_t seed)
{
    PracticeRegister practice{seed, date_of({2026, 3, 2}), {}};
    std::set<Date> taken;
    for (const HomeCounty county : {HomeCounty::Zabrze, HomeCounty::Swietochlowice, HomeCounty::StrzelceOpolskie})
        for (const bool inherited : {false, true})
            for (std::int32_t place = 0; place < PerCell; ++place) add_people(practice, frame_at(seed, county, inherited, place), taken);
    number(practice.clients, Lots(seed, "register"));
    return practice;
}

} // namespace sim
