#include "sim/records/doubles.h"

#include "sim/records/practice.h"
#include "tests/records/people.h"
#include "tests/support/catch.h"

#include <chrono>
#include <string>

using namespace sim;

TEST_CASE("names are alike when each word of the shorter differs little from a word of the other", "[records][doubles]")
{
    const PersonName name{"Małgorzata", "Wójcik"};

    CHECK(are_alike(name, {"Malgorzata", "Wojcik"}));
    CHECK(are_alike(name, {"Wójcik", "Małgorzata"}));
    CHECK(are_alike(name, {"Małgorzata", "Wójcik-Nowak"}));
    CHECK(are_alike(name, {"Małgorzata Maria", "WÓJCIK"}));
    CHECK(are_alike(name, {"Małgorzata", "Wójick"}));
    CHECK(are_alike(name, {"Małgorzatta", "Wójcikk"}));
    CHECK(are_alike(name, {"Małgorzata", "Wójci"}));
    CHECK(are_alike(name, {"Małgorzata", "Wujcik"}));
}

TEST_CASE("names that differ in a word, or have one word only, are not alike", "[records][doubles]")
{
    const PersonName name{"Małgorzata", "Wójcik"};

    CHECK_FALSE(are_alike(name, {"Anna", "Wójcik"}));
    CHECK_FALSE(are_alike(name, {"Małgorzata", "Wilk"}));
    CHECK_FALSE(are_alike(name, {"Małgorzata", "Wjóckik"}));
    CHECK_FALSE(are_alike(name, {"", "Wójcik"}));
    CHECK_FALSE(are_alike({"", ""}, {"", ""}));
    CHECK_FALSE(are_alike({"Wójcik", "Wójcik"}, name));
    CHECK_FALSE(are_alike(name, {std::string(100'000, 'a'), std::string(100'000, '-')}));
    CHECK_FALSE(are_alike(name, {"a b c d e f g h", "Wójcik"}));
}

TEST_CASE("a word may go with several others, and still each has one of its own", "[records][doubles]")
{
    // Anna goes with both, Hanna with Anna alone: Anna, who comes first, has to leave her.
    CHECK(are_alike({"Anna", "Hanna"}, {"Anna", "Ana"}));
    CHECK_FALSE(are_alike({"Anna Hanna", "Lis"}, {"Anna Maria", "Lis"}));
    CHECK_FALSE(are_alike({"aa aa aa aa aa aa aa", "xxxxx"}, {"aa aa aa aa aa aa aa", "yyyyy"}));
}

TEST_CASE("the most hostile names of the most crowded register are compared in seconds", "[records][doubles]")
{
    std::vector<CommonClient> clients;
    for (std::uint32_t id = 1; id <= 50; ++id)
        clients.push_back(a_client(id, "aa aa aa aa aa aa aa", std::string(80, static_cast<char>('A' + id % 26)) + std::string(id, 'x')));

    const auto begin = std::chrono::steady_clock::now();
    CHECK(likely_doubles(clients).empty());
    const auto one_day = std::chrono::steady_clock::now() - begin;

    CHECK(one_day < std::chrono::milliseconds(250));  // of a hundred days in 5,000 records; trying every order took minutes
}

TEST_CASE("twins and namesakes are two people", "[records][doubles]")
{
    const CommonClient anna = a_client(1, "Anna", "Lis");
    const CommonClient twin = a_client(2, "Barbara", "Lis");
    CommonClient namesake = a_client(3, "Anna", "Lis"), man = a_client(4, "Anna", "Lis"), both_enrolled = a_client(5, "Anna", "Lis");
    namesake.birth = day("1980-05-18");
    man.sex = Sex::Man;

    CHECK_FALSE(are_likely_one(anna, twin));
    CHECK_FALSE(are_likely_one(anna, namesake));
    CHECK_FALSE(are_likely_one(anna, man));
    CHECK(are_likely_one(anna, both_enrolled));
    CommonClient enrolled = anna;
    enrolled.group = both_enrolled.group = ClientGroup::Comparison;
    CHECK_FALSE(are_likely_one(enrolled, both_enrolled));
}

TEST_CASE("pairs are told by their ids, and none of a record that was merged", "[records][doubles]")
{
    std::vector<CommonClient> clients{a_client(9, "Anna", "Lis"), a_client(2, "Ewa", "Wilk"), a_client(5, "Ana", "Lis")};

    CHECK(likely_doubles(clients) == std::vector<LikelyDouble>{{5, 9}});
    clients[2].merged_into = 9;
    CHECK(likely_doubles(clients).empty());
}

TEST_CASE("merging keeps every entry of both, in order, with the record it was written in", "[records][merge]")
{
    CommonClient kept = a_client(1, "Anna", "Lis"), gone = a_client(2, "Ana", "Lis");
    kept.known_to = KnownTo::Pup;
    kept.household.generations.reset();
    gone.known_to = KnownTo::Ops;
    gone.group = ClientGroup::Participants;
    kept.entries = {wrote(10, Body::Pup, "2025-01-08", Contacted{}), wrote(11, Body::Pup, "2025-06-02", Contacted{})};
    gone.entries = {wrote(3, Body::Ops, "2025-02-03", Contacted{}), wrote(4, Body::Ops, "2025-06-02", Contacted{})};
    for (ClientEntry& each : gone.entries) each.record = 2;

    const auto one = merged(kept, gone);

    REQUIRE(one);
    CHECK(one->entries == std::vector<ClientEntry>{kept.entries[0], gone.entries[0], gone.entries[1], kept.entries[1]});
    CHECK(one->id == 1);
    CHECK(one->name == PersonName{"Anna", "Lis"});
    CHECK(one->also_written == std::vector<PersonName>{{"Ana", "Lis"}});
    CHECK(one->known_to == KnownTo::Both);
    CHECK(one->group == ClientGroup::Participants);
    CHECK(one->household.generations == Generations{1, 0});
}

TEST_CASE("records that are not likely of one person are not merged, nor one twice", "[records][merge]")
{
    const CommonClient anna = a_client(1, "Anna", "Lis");
    CommonClient gone = a_client(2, "Ana", "Lis");

    CHECK(merged(anna, anna).error() == MergeError::SameRecord);
    CHECK(merged(anna, a_client(3, "Ewa", "Wilk")).error() == MergeError::NotAlike);
    gone.merged_into = 4;
    CHECK(merged(anna, gone).error() == MergeError::AlreadyMerged);
    CHECK(merged(gone, anna).error() == MergeError::AlreadyMerged);
}

TEST_CASE("when all doubles of a register are merged, 300 people are left and every entry is one of theirs", "[records][merge][practice]")
{
    std::vector<CommonClient> clients = practice_register(5).clients;
    std::size_t before = 0, after = 0, present = 0;
    for (const CommonClient& each : clients) before += each.entries.size();

    for (const LikelyDouble& pair : likely_doubles(clients)) {
        auto one = merged(clients[pair.first - 1], clients[pair.second - 1]);
        REQUIRE(one);
        clients[pair.first - 1] = *one;
        clients[pair.second - 1].merged_into = pair.first;
        clients[pair.second - 1].entries.clear();
    }

    for (const CommonClient& each : clients) {
        if (!each.merged_into) ++present;
        after += each.entries.size();
    }
    CHECK(present == 300);
    CHECK(after == before);
}
