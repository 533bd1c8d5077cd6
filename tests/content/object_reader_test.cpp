#include "sim/content/object_reader.h"
#include "sim/content/suggest.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <array>
#include <string>

using namespace sim;

namespace {

enum class Pace { Daily, Weekly };
constexpr std::array<std::string_view, 2> Paces{"daily", "weekly"};

struct Chapter {
    std::string id;
    std::int64_t end = 0;
    Pace pace = Pace::Daily;
    bool once = false;
    std::size_t acts = 0;
};

/// Reads a chapter as the readers of packs do, and gives what is wrong with it.
std::string problems_of(const std::string& text, Chapter* chapter = nullptr)
{
    const auto file = read_json("a.json", text);
    if (!file) return told(file.error());
    Report report;
    Chapter read;
    ObjectReader object(report, file->root(), "a chapter");
    read.id = object.id("id");
    read.end = object.integer("end", {0, 400});
    read.pace = object.one_of<Pace>("pace", Paces, Pace::Daily);
    read.once = object.flag("once");
    read.acts = object.list("acts", 0, 3).size();
    static_cast<void>(object.optional_date("from"));
    object.finish();
    if (chapter != nullptr) *chapter = read;
    return told(report.take());
}

} // namespace

TEST_CASE("an object is read in whatever order its members stand", "[content][object]")
{
    Chapter chapter;

    CHECK(problems_of(R"({"acts": [1, 2], "once": true, "pace": "weekly", "end": 7, "id": "start"})", &chapter) == "");

    CHECK(chapter.id == "start");
    CHECK(chapter.end == 7);
    CHECK(chapter.pace == Pace::Weekly);
    CHECK(chapter.once);
    CHECK(chapter.acts == 2);
}

TEST_CASE("everything that is wrong with an object is told at once, in the order of the file", "[content][object]")
{
    CHECK(problems_of(R"({"end": 500, "pase": "daily", "pace": "weakly", "once": 1, "acts": [1, 2, 3, 4], "from": "2026-02-30"})") ==
          "J102 1:1 a chapter needs the member `id`\n"
          "J103 1:9 /end `end` is 500; it must be from 0 to 400\n"
          "J110 1:14 /pase a chapter has no member \"pase\"; did you mean \"pace\"?\n"
          "J105 1:39 /pace \"weakly\" is no `pace`; did you mean \"weekly\"?\n"
          "J101 1:57 /once `once` must be true or false, not a number\n"
          "J109 1:68 /acts `acts` has 4 entries; it may have at most 3\n"
          "J108 1:90 /from \"2026-02-30\" is no date; write the year, month and day as in \"2026-03-01\"");
}

TEST_CASE("what stands in an object's place is told", "[content][object]")
{
    CHECK(problems_of("[1]") == "J101 1:1 here stands a list; a chapter is an object");
}

TEST_CASE("ids have the letters of their kind", "[content][object]")
{
    CHECK(is_id("ask_rent2"));
    CHECK_FALSE(is_id("Ask"));
    CHECK_FALSE(is_id("2ask"));
    CHECK_FALSE(is_id("ask-rent"));
    CHECK_FALSE(is_id(""));
    CHECK(is_id("first-day", IdSyntax::Pack));
    CHECK(is_id("P7.signed-on_time", IdSyntax::Rule));
    CHECK_FALSE(is_id("7P", IdSyntax::Rule));
    CHECK(is_id("plan.signed", IdSyntax::EventType));
    CHECK(is_id("x.own.thing", IdSyntax::EventType));
    CHECK_FALSE(is_id("plan", IdSyntax::EventType));
    CHECK_FALSE(is_id("a.b.c.d", IdSyntax::EventType));
    CHECK_FALSE(is_id("a..b", IdSyntax::EventType));
}

TEST_CASE("the nearest word is offered when it is a slip of the pen and not otherwise", "[content][suggest]")
{
    const std::array<std::string_view, 4> known{"options", "on_enter", "title", "hub"};

    CHECK(nearest("optoins", known) == "options");
    CHECK(nearest("option", known) == "options");
    CHECK(nearest("onenter", known) == "on_enter");
    CHECK(nearest("hbu", known) == "hub");
    CHECK(nearest("weather", known) == "");
    CHECK(nearest("", known) == "");
    CHECK(did_you_mean("tilte", known) == "; did you mean \"title\"?");
    CHECK(did_you_mean("weather", known) == "; it is one of options, on_enter, title, hub");
}
