#include "sim/player/practice_desk.h"

#include "sim/system/atomic_file.h"
#include "sim/system/files.h"
#include "sim/system/moment.h"

#include <algorithm>
#include <utility>

namespace player {

namespace {

/// The same register for everybody who opens one for the first time.
constexpr std::uint64_t FirstSeed = 1;

template <class T, class Take>
void take(PracticeDesk& desk, sim::Registered<T> got, Take keep)
{
    desk.message.clear();
    if (got) keep(std::move(*got));
    else desk.message = got.error().message;
}

/// Whose eyes read a record: those chosen, else of an institution that knows the client.
sim::Body reader_of(const PracticeDesk& desk, sim::KnownTo known)
{
    return desk.as.value_or(known == sim::KnownTo::Ops ? sim::Body::Ops : sim::Body::Pup);
}

} // namespace

PracticeDesk open_practice(const std::string& folder)
{
    PracticeDesk desk;
    desk.path = folder + "/practice-register.db";
    if (const auto made = sim::make_folders(sim::real_fs(), folder); !made) {
        desk.message = made.error().message;
        return desk;
    }
    if (!sim::is_file(sim::real_fs(), desk.path)) {
        const auto made = sim::make_register(sim::real_fs(), desk.path, sim::practice_register(FirstSeed));
        if (!made) {
            desk.message = made.error().message;
            return desk;
        }
    }
    auto opened = sim::open_register(sim::real_fs(), desk.path);
    if (!opened) {
        desk.message = opened.error().message;
        return desk;
    }
    desk.register_.emplace(std::move(*opened));
    look_again(desk);
    return desk;
}

void look_again(PracticeDesk& desk)
{
    desk.filter.search = desk.search;
    desk.filter.as = desk.as;
    take(desk, sim::list_of(*desk.register_, desk.filter), [&](sim::ClientList list) { desk.list = std::move(list); });
}

void read_record(PracticeDesk& desk, std::uint32_t id)
{
    desk.asked = id;
    desk.file.reset();
    desk.log.clear();
    const auto& clients = desk.list.clients;
    const auto it = std::find_if(clients.begin(), clients.end(), [&](const sim::CommonClient& client) { return client.id == id; });
    const sim::Body as = reader_of(desk, it == clients.end() ? sim::KnownTo::Both : it->known_to);
    take(desk, sim::record_of(*desk.register_, id, as, sim::time_stamp()), [&](sim::ClientFile file) { desk.file = std::move(file); });
    if (!desk.file) return;  // whoever may not read a record is not told who did
    if (auto log = sim::log_of(*desk.register_, id)) desk.log = std::move(*log);
}

void find_doubles(PracticeDesk& desk)
{
    desk.shows_doubles = true;
    take(desk, sim::doubles_of(*desk.register_), [&](std::vector<sim::DoubleFound> found) { desk.doubles = std::move(found); });
    const auto hidden = [&](const sim::DoubleFound& pair) { return desk.as && (!sim::knows(pair.first.known_to, *desk.as) || !sim::knows(pair.second.known_to, *desk.as)); };
    desk.doubles.erase(std::remove_if(desk.doubles.begin(), desk.doubles.end(), hidden), desk.doubles.end());
}

void merge(PracticeDesk& desk, const sim::DoubleFound& pair)
{
    auto done = sim::merge_records(*desk.register_, pair.first.id, pair.second.id, reader_of(desk, pair.first.known_to), sim::time_stamp());
    const std::string refused = done ? std::string{} : done.error().message;
    find_doubles(desk);
    look_again(desk);
    if (!refused.empty()) desk.message = refused;
}

} // namespace player
