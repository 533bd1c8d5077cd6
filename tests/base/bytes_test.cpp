#include "sim/base/bytes.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <string>

using namespace sim;

TEST_CASE("whole numbers are written low byte first and read as they were", "[base][bytes]")
{
    std::string bytes;
    put(bytes, std::uint32_t{0x01020304});
    put(bytes, std::int32_t{-2});
    put(bytes, std::uint8_t{255});
    put(bytes, ~std::uint64_t{0} - 1);

    CHECK(bytes.substr(0, 8) == std::string("\x04\x03\x02\x01\xfe\xff\xff\xff"));
    ByteReader reader(bytes);
    CHECK(reader.take<std::uint32_t>() == 0x01020304);
    CHECK(reader.take<std::int32_t>() == -2);
    CHECK(reader.take<std::uint8_t>() == 255);
    CHECK(reader.take<std::uint64_t>() == ~std::uint64_t{0} - 1);
    CHECK(reader.left() == 0);
    CHECK_FALSE(reader.ran_out());
}

TEST_CASE("a number that bytes are too few for is 0, and so is every one behind it", "[base][bytes]")
{
    ByteReader reader("\x01\x02\x03");

    CHECK(reader.take<std::uint32_t>() == 0);
    CHECK(reader.ran_out());
    CHECK(reader.take<std::uint8_t>() == 0);
    CHECK(reader.left() == 0);
}
