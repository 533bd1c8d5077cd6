#include "sim/records/access.h"

#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("a moment of the log is written as the date and the time of a language", "[records][log]")
{
    CHECK(write_moment("20260302-101530", "en") == "Mon 2 Mar 2026, 10:15");
    CHECK(write_moment("20260302-101530", "sl") == "pon. 2. 3. 2026, 10:15");
    CHECK(write_moment("20240229-000000", "en") == "Thu 29 Feb 2024, 00:00");
    CHECK(write_moment("19991231-235959", "en") == "Fri 31 Dec 1999, 23:59");
    CHECK(write_moment("no moment", "en") == "no moment");
}
