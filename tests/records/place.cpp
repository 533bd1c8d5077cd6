#include "tests/records/place.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sim {

Place::Place() { REQUIRE(make_register(real_fs(), path(), practice_register(1))); }

Register Place::open() const
{
    auto opened = open_register(real_fs(), path());
    REQUIRE(opened);
    return std::move(*opened);
}

std::uint32_t first_known_to(KnownTo known)
{
    const std::vector<CommonClient> clients = practice_register(1).clients;
    return std::find_if(clients.begin(), clients.end(), [&](const CommonClient& each) { return each.known_to == known; })->id;
}

} // namespace sim
