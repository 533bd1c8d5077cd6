#include "sim/base/folded.h"

#include "tests/support/catch.h"

#include <string>

using namespace sim;

TEST_CASE("letters lose their marks and capitals, and nothing else is lost", "[base][folded]")
{
    CHECK(folded("Świętochłowice") == "swietochlowice");
    CHECK(folded("ZAŻÓŁĆ GĘŚLĄ JAŹŃ") == "zazolc gesla jazn");
    CHECK(folded("Čačkalica Đurđa šž") == "cackalica durda sz");
    CHECK(folded("Őri Ödön, Tűri Ütő") == "ori odon, turi uto");
    CHECK(without_marks("Łódź") == "Lodz");
    CHECK(folded("30 % -_'\"") == "30 % -_'\"");
    CHECK(folded("").empty());
}

TEST_CASE("what is no letter that is known stays as it is, broken UTF-8 and NUL as well", "[base][folded]")
{
    for (const std::string& text : {std::string("\xc5"), std::string("a\xc4"), std::string("\xff\xfe\x80"), std::string("a\0b", 3), std::string("日本")})
        CHECK(folded(text) == text);
    CHECK(folded("straße") == "straße");
    CHECK(folded("\xc5\xc5\x9a") == "\xc5s");
}
