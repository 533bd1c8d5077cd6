#include "sim/records/register.h"

#include "sim/records/register_file.h"

#include "tests/records/place.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <string>
#include <vector>

using namespace sim;

// Doubles of a register in a file: who is told of them, and what merging them does and tells.

namespace {

using Kind = RegisterError::Kind;

} // namespace

TEST_CASE("merging keeps all entries and both logs tell of it", "[records][register][merge]")
{
    const Place place;
    Register open = place.open();
    const auto pairs = doubles_of(open);
    REQUIRE(pairs);
    REQUIRE(pairs->size() == 12);
    const CommonClient first = pairs->front().first, second = pairs->front().second;
    const std::vector<CommonClient> made = practice_register(1).clients;
    const std::size_t entries = made[first.id - 1].entries.size() + made[second.id - 1].entries.size();

    const auto one = merge_records(open, first.id, second.id, Body::Pup, Now);

    REQUIRE(one);
    CHECK(one->entries.empty());
    Register anew = place.open();
    const PracticeRegister after = [&] {
        Database database(place.path());
        return read_register(database);
    }();
    CHECK(after.clients[first.id - 1].entries.size() == entries);
    CHECK(after.clients[second.id - 1].entries.empty());
    CHECK(after.clients[first.id - 1].also_written == std::vector<PersonName>{second.name});
    CHECK(after.clients[second.id - 1].merged_into == first.id);
    CHECK(*log_of(anew, first.id) == std::vector<Access>{{first.id, Now, Body::Pup, AccessAct::TookIn, second.id}});
    CHECK(*log_of(anew, second.id) == std::vector<Access>{{second.id, Now, Body::Pup, AccessAct::MergedInto, first.id}});
    CHECK(list_of(anew, {})->clients.size() == 311);
    CHECK(doubles_of(anew)->size() == 11);
    for (const Body as : {Body::Pup, Body::Ops}) CHECK(record_of(anew, second.id, as, Now)->seen.client.id == first.id);
    ClientFilter by_other_name;
    by_other_name.search = second.name.given + " " + second.name.surname;
    CHECK(list_of(anew, by_other_name)->clients.size() == 1);
}

TEST_CASE("a merge that is refused changes nothing", "[records][register][merge]")
{
    const Place place;
    const std::string bytes = bytes_of(place.path());
    Register open = place.open();
    const std::uint32_t common = first_known_to(KnownTo::Both), of_pup = first_known_to(KnownTo::Pup);
    std::vector<std::uint32_t> of_ops;
    for (const CommonClient& each : practice_register(1).clients)
        if (each.known_to == KnownTo::Ops) of_ops.push_back(each.id);

    CHECK(merge_records(open, common, of_pup, Body::Pup, Now).error().kind == Kind::NotMerged);
    CHECK(merge_records(open, common, common, Body::Pup, Now).error().kind == Kind::NotMerged);
    CHECK(bytes_of(place.path()) == bytes);
    CHECK(merge_records(open, common, 99999, Body::Pup, Now).error().kind == Kind::NotKnown);
    CHECK(merge_records(open, of_ops[0], of_ops[1], Body::Pup, Now).error().kind == Kind::NotKnown);
    CHECK(merge_records(open, of_ops[2], of_ops[2], Body::Pup, Now).error().kind == Kind::NotKnown);
    CHECK(read_register(open.database) == practice_register(1));
}

TEST_CASE("merging cannot be used to find out who is there, and whoever tries stands in the log", "[records][register][merge][visibility]")
{
    const Place place;
    Register open = place.open();
    const std::uint32_t own = first_known_to(KnownTo::Pup), others = first_known_to(KnownTo::Ops), absent = 99999;
    CAPTURE(own, others);
    const auto told = [&](std::uint32_t kept, std::uint32_t gone) {
        const auto merged = merge_records(open, kept, gone, Body::Pup, Now);
        REQUIRE_FALSE(merged);
        CHECK(merged.error().kind == Kind::NotKnown);
        std::string message = merged.error().message;
        for (const std::string& id : {std::to_string(others), std::to_string(absent)})
            for (std::size_t at = message.find(id); at != std::string::npos; at = message.find(id)) message.replace(at, id.size(), "N");
        return message;
    };

    CHECK(told(own, others) == told(own, absent));
    CHECK(told(others, own) == told(absent, own));
    CHECK(told(others, others) == told(absent, absent));

    CHECK(*log_of(open, own) == std::vector<Access>(4, {own, Now, Body::Pup, AccessAct::Refused, std::nullopt}));
    CHECK(*log_of(open, others) == std::vector<Access>(3, {others, Now, Body::Pup, AccessAct::Refused, std::nullopt}));
}

TEST_CASE("staff is told the doubles and the log of clients whom their institution knows, and no other", "[records][register][visibility]")
{
    const Place place;
    Register open = place.open();
    const std::uint32_t common = first_known_to(KnownTo::Both), others = first_known_to(KnownTo::Ops);

    // Each double of a new register is known to the other institution alone.
    for (const Body as : {Body::Pup, Body::Ops}) CHECK(doubles_of(open, as)->empty());
    const DoubleFound pair = doubles_of(open)->front();
    open.database.run("UPDATE client SET known_to = 'both'");
    for (const Body as : {Body::Pup, Body::Ops}) CHECK(doubles_of(open, as)->size() == 12);
    CHECK(doubles_of(open, Body::Pup)->front().second.id == pair.second.id);

    open.database.run(("UPDATE client SET known_to = 'ops' WHERE id = " + std::to_string(others)).c_str());
    REQUIRE(record_of(open, common, Body::Ops, Now));
    CHECK(*log_of(open, common, Body::Pup, Now) == *log_of(open, common));
    const auto hidden = log_of(open, others, Body::Pup, Now);
    REQUIRE_FALSE(hidden);
    CHECK(hidden.error().kind == Kind::NotKnown);
    CHECK(hidden.error().message == record_of(open, others, Body::Pup, Now).error().message);
    CHECK_FALSE(log_of(open, 99999, Body::Pup, Now));
    CHECK(log_of(open, others)->size() == 2);
    CHECK(log_of(open, others, Body::Ops, Now)->size() == 2);
}

TEST_CASE("an institution that knows what was made of two records is told so under the old number too", "[records][register][merge][visibility]")
{
    const Place place;
    Register open = place.open();
    const DoubleFound pair = doubles_of(open)->front();
    REQUIRE(merge_records(open, pair.first.id, pair.second.id, Body::Pup, Now));

    for (const Body as : {Body::Pup, Body::Ops}) {
        CHECK(log_of(open, pair.second.id, as, Now));
        CHECK(merge_records(open, pair.first.id, pair.second.id, as, Now).error().kind == Kind::NotMerged);
    }
}
