#include "tests/records/people.h"

#include "tests/support/catch.h"

#include <utility>

namespace sim {

Date day(const std::string& written)
{
    Date date;
    REQUIRE(read_date(written, date));
    return date;
}

CommonClient a_client(std::uint32_t id, const std::string& given, const std::string& surname)
{
    CommonClient client;
    client.id = id;
    client.name = {given, surname};
    client.birth = day("1980-05-17");
    client.months = 24;
    client.household = {2, 1, Generations{1, 0}};
    return client;
}

ClientEntry wrote(std::uint32_t number, Body by, const std::string& date, EntryContent content, SharingBasis basis)
{
    const AuthorRole role = by == Body::Pup ? AuthorRole::EmploymentCounsellor : AuthorRole::SocialWorker;
    return {number, 1, by, role, day(date), basis, std::move(content)};
}

} // namespace sim
