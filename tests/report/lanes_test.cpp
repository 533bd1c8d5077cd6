#include "sim/report/lanes.h"

#include "sim/report/bars.h"
#include "tests/report/scan.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace sim;

namespace {

/// Middles of the numbers that stand in marks, by lane.
std::vector<int> middles(const std::string& drawing, const std::string& height)
{
    std::vector<int> out;
    for (const Piece& piece : scan(drawing)) {
        if (piece.kind != Piece::Kind::Begin || piece.name != "text") continue;
        const std::string& look = piece.attributes.at("class");
        if ((look == "in-good" || look == "in-bad") && piece.attributes.at("y") == height) out.push_back(std::stoi(piece.attributes.at("x")));
    }
    return out;
}

std::string drawn(const std::vector<std::int32_t>& days)
{
    WhatIf it;
    it.first_day = 10;
    it.last_day = 30;
    for (const std::int32_t day : days) it.yours.push_back({day, "date", "text", day % 2 == 0});
    Html html;
    draw(html, it, {"Your run", "The other run", "first", "last", "in words"});
    return html.document();
}

} // namespace

TEST_CASE("marks of one day stand beside each other, and none leaves the lane", "[report][lanes]")
{
    for (const std::vector<std::int32_t>& days : {std::vector<std::int32_t>{10, 10, 10, 20, 30}, {30, 30, 30, 30}, {12}, std::vector<std::int32_t>(40, 20)}) {
        const std::vector<int> at = middles(drawn(days), "29");

        REQUIRE(at.size() == days.size());
        CHECK(at.front() >= 12);
        CHECK(at.back() <= 388);
        for (std::size_t i = 1; i < at.size(); ++i) CHECK(at[i] - at[i - 1] >= (days.size() > 20 ? 9 : 19));
    }
}

TEST_CASE("marks stand where their day lies", "[report][lanes]")
{
    CHECK(middles(drawn({10, 20, 30}), "29") == std::vector<int>{12, 200, 388});
}

TEST_CASE("a bar keeps inside its track whatever it is worth", "[report][bars]")
{
    Bar bar;
    bar.value = -300;
    bar.lost = 5000;
    bar.low = -400;
    bar.high = 2000;
    bar.reachable = 1000;
    Html html;
    draw(html, bar);

    for (const Piece& piece : scan(html.document())) {
        for (const char* const name : {"x", "x1", "x2", "width"}) {
            const auto at = piece.attributes.find(name);
            if (at == piece.attributes.end()) continue;
            CHECK(std::stoi(at->second) >= 0);
            CHECK(std::stoi(at->second) <= 250);
        }
    }
}

TEST_CASE("boxes are filled up to the value, and a wide range has none", "[report][bars]")
{
    Html few, many;
    draw_boxes(few, 0, 5, 3);
    draw_boxes(many, 0, 100, 3);

    std::string looks;
    for (const Piece& piece : scan(few.document()))
        if (piece.kind == Piece::Kind::Begin && piece.name == "rect") looks += piece.attributes.at("class") + " ";
    CHECK(looks == "best best best empty empty ");
    CHECK(scan(many.document()).empty());
}
