#include "sim/window/probe.h"

#include "tests/support/catch.h"

using ui::faults_of;
using ui::Probe;

namespace {

const ui::Box Window{0, 0, 400, 300};

Probe with(std::vector<ui::SeenText> texts)
{
    Probe probe;
    probe.texts = std::move(texts);
    return probe;
}

} // namespace

TEST_CASE("texts that stand beside and below each other are no fault")
{
    CHECK(faults_of(with({{"one", {10, 10, 50, 20}, {10, 10, 80, 0}, Window, 0}, {"two", {100, 10, 50, 20}, {100, 10, 80, 0}, Window, 0},
                          {"three", {10, 30, 50, 20}, {10, 30, 80, 0}, Window, 0}}), 400, 300).empty());
}

TEST_CASE("a text wider than its room is found")
{
    const auto faults = faults_of(with({{"long", {10, 10, 90, 20}, {10, 10, 80, 0}, Window, 0}}), 400, 300);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().find("\"long\" is cut") == 0);
}

TEST_CASE("a text that leaves the window sideways is found, one that is scrolled out below is not")
{
    CHECK(faults_of(with({{"side", {350, 10, 90, 20}, {350, 10, 90, 0}, Window, 0}}), 400, 300).size() == 1);
    CHECK(faults_of(with({{"below", {10, 320, 90, 20}, {10, 320, 90, 0}, Window, 0}}), 400, 300).empty());
}

TEST_CASE("two texts in one place are found, unless one lies in a layer above")
{
    const ui::SeenText one{"one", {10, 10, 50, 20}, {10, 10, 80, 0}, Window, 0};
    ui::SeenText two{"two", {30, 15, 50, 20}, {30, 15, 80, 0}, Window, 0};
    CHECK(faults_of(with({one, two}), 400, 300).size() == 1);
    two.layer = 1;
    CHECK(faults_of(with({one, two}), 400, 300).empty());
}
