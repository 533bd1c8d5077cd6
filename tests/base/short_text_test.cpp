#include "sim/base/short_text.h"

#include "tests/support/catch.h"

#include <cstddef>
#include <string>

using sim::same_text;

TEST_CASE("texts of every short length are equal to their copies and differ from a change of any byte")
{
    for (std::size_t size = 0; size <= 40; ++size) {
        const std::string text(size, 'a'), copy = text;
        CHECK(same_text(text, copy));
        CHECK_FALSE(same_text(text, copy + 'a'));
        for (std::size_t place = 0; place < size; ++place) {
            std::string other = copy;
            other[place] = 'b';
            CAPTURE(size, place);
            CHECK_FALSE(same_text(text, other));
        }
    }
}
