#include "sim/records/register.h"

#include "sim/records/register_errors.h"
#include "sim/records/register_file.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

#include <algorithm>
#include <new>
#include <set>
#include <type_traits>
#include <utility>

namespace sim {

namespace {

using Kind = RegisterError::Kind;

constexpr std::uint64_t MostBytes = 64 << 20;  ///< a practice register has less than one MiB

Failure<RegisterError> refused(Kind kind, std::string message) { return Failure<RegisterError>{RegisterError{kind, std::move(message)}}; }

/// Runs what gives a Registered, and makes an error of what SQLite could not do or memory did not suffice for.
template <class Work>
std::invoke_result_t<Work> guarded(const std::string& path, const Work& work)
{
    try {
        return work();
    } catch (const DatabaseFault& fault) {
        return Failure<RegisterError>{error_of(path, fault)};
    } catch (const std::bad_alloc&) {
        return refused(Kind::File, no_memory_text(path));
    }
}

const CommonClient* find(const PracticeRegister& practice, std::uint32_t id)
{
    const auto it = std::find_if(practice.clients.begin(), practice.clients.end(), [&](const CommonClient& each) { return each.id == id; });
    return it == practice.clients.end() ? nullptr : &*it;
}

/// The record with the id, or the one that it was merged into.
const CommonClient* find_present(const PracticeRegister& practice, std::uint32_t id)
{
    const CommonClient* client = find(practice, id);
    return client == nullptr || !client->merged_into ? client : find(practice, *client->merged_into);
}

/// Whether an institution knows the client of a record: of one that was merged, under the one that it was merged into.
bool is_known(const PracticeRegister& practice, std::uint32_t id, Body as)
{
    const CommonClient* client = find_present(practice, id);
    return client != nullptr && knows(client->known_to, as);
}

/// Writes to the logs of those of the records that are there that they were asked for in vain. Which other record was asked for with it is
/// not written, for it could be there or not.
void write_refusals(Database& database, const PracticeRegister& practice, const std::set<std::uint32_t>& ids, Body as, const std::string& at)
{
    for (const std::uint32_t id : ids)
        if (find(practice, id) != nullptr) write_access(database, {id, at, as, AccessAct::Refused, std::nullopt});
}

/// All of it as it is at one moment.
PracticeRegister read_at_once(Database& database)
{
    Transaction transaction(database, TransactionFor::Reading);
    PracticeRegister practice = read_register(database);
    transaction.commit();
    return practice;
}

CommonClient without_entries(CommonClient client)
{
    client.entries.clear();
    return client;
}

} // namespace

Registered<void> make_register(Fs& fs, const std::string& path, const PracticeRegister& practice)
{
    // What an earlier register left half done would be taken for this one's.
    for (const std::string& there : {path, path + "-journal", path + "-wal"})
        if (is_file(fs, there) || is_folder(fs, there))
            return refused(Kind::File, "\"" + there + "\" is there already, and was left as it is; name a file that is not there yet");
    return guarded(path, [&]() -> Registered<void> {
        Database database;
        write_register(database, practice);
        if (const auto saved = save_file(fs, path, database.bytes()); !saved) return refused(Kind::File, saved.error().message);
        return {};
    });
}

Registered<Register> open_register(Fs& fs, const std::string& path)
{
    std::string whole;
    FileInfo info;
    if (!is_file(fs, path) || fs.resolve(path, whole) != 0 || fs.inspect(whole, info) != 0)
        return refused(Kind::File, "there is no file \"" + path + "\"; onedoor register make begins a register");
    if (info.size > MostBytes) return refused(Kind::Foreign, error_text(path, RegisterFault::Foreign));
    return guarded(path, [&]() -> Registered<Register> {
        Register opened{path, Database(whole)};  // an absolute path is never read as an address
        const RegisterFault fault = fault_of(opened.database);
        if (fault != RegisterFault::None) return refused(kind_of(fault), error_text(path, fault));
        return opened;
    });
}

Registered<ClientList> list_of(Register& from, const ClientFilter& filter)
{
    return guarded(from.path, [&]() -> Registered<ClientList> {
        const PracticeRegister practice = read_at_once(from.database);
        return ClientList{practice.seed, practice.today, listed(practice.clients, filter)};
    });
}

Registered<ClientFile> record_of(Register& from, std::uint32_t id, Body as, const std::string& at)
{
    return guarded(from.path, [&]() -> Registered<ClientFile> {
        Transaction transaction(from.database, TransactionFor::Writing);
        const PracticeRegister practice = read_register(from.database);
        const CommonClient* client = find_present(practice, id);
        if (client == nullptr) return refused(Kind::NotKnown, not_known_text(id, as));
        const bool may = knows(client->known_to, as);
        write_access(from.database, {client->id, at, as, may ? AccessAct::Read : AccessAct::Refused, std::nullopt});
        transaction.commit();
        if (!may) return refused(Kind::NotKnown, not_known_text(id, as));
        return ClientFile{practice.today, as, seen_by(*client, as), next_support(*client, as)};
    });
}

Registered<std::vector<DoubleFound>> doubles_of(Register& from, std::optional<Body> as)
{
    return guarded(from.path, [&]() -> Registered<std::vector<DoubleFound>> {
        const PracticeRegister practice = read_at_once(from.database);
        std::vector<DoubleFound> found;
        for (const LikelyDouble& each : likely_doubles(practice.clients)) {
            if (as && !(is_known(practice, each.first, *as) && is_known(practice, each.second, *as))) continue;
            found.push_back({without_entries(*find(practice, each.first)), without_entries(*find(practice, each.second))});
        }
        return found;
    });
}

Registered<CommonClient> merge_records(Register& in, std::uint32_t kept, std::uint32_t gone, Body as, const std::string& at)
{
    return guarded(in.path, [&]() -> Registered<CommonClient> {
        Transaction transaction(in.database, TransactionFor::Writing);
        const PracticeRegister practice = read_register(in.database);
        const CommonClient* first = find(practice, kept);
        const CommonClient* second = find(practice, gone);
        const bool knows_kept = is_known(practice, kept, as), knows_gone = is_known(practice, gone, as);
        const bool may = first != nullptr && second != nullptr && (knows_kept || knows_gone);
        const auto one = may ? merged(*first, *second) : Failure<MergeError>{MergeError::NotAlike};
        if (!one && knows_kept && knows_gone) return refused(Kind::NotMerged, error_text(one.error()));
        if (!one) {
            write_refusals(in.database, practice, {kept, gone}, as, at);
            transaction.commit();
            return refused(Kind::NotKnown, not_mergeable_text(kept, gone, as));
        }
        write_merge(in.database, *one, gone);
        write_access(in.database, {kept, at, as, AccessAct::TookIn, gone});
        write_access(in.database, {gone, at, as, AccessAct::MergedInto, kept});
        transaction.commit();
        return without_entries(*one);
    });
}

Registered<std::vector<Access>> log_of(Register& from, std::uint32_t id)
{
    return guarded(from.path, [&]() -> Registered<std::vector<Access>> {
        if (find(read_at_once(from.database), id) == nullptr) return refused(Kind::NotKnown, not_there_text(id));
        return read_accesses(from.database, id);
    });
}

Registered<std::vector<Access>> log_of(Register& from, std::uint32_t id, Body as, const std::string& at)
{
    return guarded(from.path, [&]() -> Registered<std::vector<Access>> {
        Transaction transaction(from.database, TransactionFor::Writing);
        const PracticeRegister practice = read_register(from.database);
        const bool may = is_known(practice, id, as);
        if (!may) write_refusals(from.database, practice, {id}, as, at);
        std::vector<Access> looks = read_accesses(from.database, id);
        transaction.commit();
        if (!may) return refused(Kind::NotKnown, not_known_text(id, as));
        return looks;
    });
}

} // namespace sim
