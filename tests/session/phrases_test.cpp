#include "sim/session/view/phrases.h"

#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("names in braces are filled, others stay", "[session][view][phrases]")
{
    CHECK(fill("Day {day} of {all}", {{"day", "3"}}) == "Day 3 of {all}");
    CHECK(fill("{a}{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}{b}");
    CHECK(fill("open {", {{"", "x"}}) == "open {");
    CHECK(fill("", {}).empty());
}

TEST_CASE("a counted phrase takes the form that the language's rule gives", "[session][view][phrases]")
{
    Phrases slovenian;
    slovenian.language = "sl";
    slovenian.forms["ui.days"] = {"{n} dan", "{n} dneva", "{n} dni", "{n} dni."};
    slovenian.form_of = [](std::uint64_t n) -> std::size_t {
        return n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3;
    };

    CHECK(slovenian.count("ui.days", 1) == "1 dan");
    CHECK(slovenian.count("ui.days", 2) == "2 dneva");
    CHECK(slovenian.count("ui.days", 104) == "104 dni");
    CHECK(slovenian.count("ui.days", 5) == "5 dni.");
    CHECK(slovenian.count("ui.days", 1101) == "1.101 dan");
}

TEST_CASE("a phrase that is not there shows as its key", "[session][view][phrases]")
{
    const Phrases none;

    CHECK(none.say("ui.play.saved") == "ui.play.saved");
    CHECK(none.count("ui.act.takes", 2) == "ui.act.takes");
}
