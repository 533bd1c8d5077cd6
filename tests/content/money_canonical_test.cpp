#include "sim/content/canonical.h"
#include "sim/content/hashes.h"
#include "tests/support/catch.h"

#include <string>

using namespace sim;

namespace {

std::string formatted(const std::string& text, FileKind kind)
{
    const auto file = read_json("a.json", text);
    REQUIRE(file);
    return canonical(*file, kind);
}

std::string rules_of(const std::string& text, FileKind kind)
{
    const auto file = read_json("a.json", text);
    REQUIRE(file);
    return hashes_of(*file, kind, {}).rules;
}

} // namespace

TEST_CASE("a household's members come in order, and what absence means goes", "[content][canonical][money]")
{
    const std::string text = R"({"support": {"threshold": 3, "cap": 2, "floor": 1, "loss": "entry", "schedule": "q4"},
        "offer": {"costs": [], "first_month": {"of": 31, "days": 9}, "found": "self", "hours": 9, "net": 1, "gross": "wage", "start": "2026-03-02", "title": "t", "id": "o"},
        "incomplete": false, "left_out": ["a"], "units": 1500, "garnishment": {"keeps": 0, "share": 100}, "rights": [{"to": "2026-03-02", "from": "2026-03-01", "right": "r"}],
        "benefits": [{"in": 1, "out": null, "title": "t", "id": "b"}], "income": [], "members": [{"hours": 0, "client": true, "kind": "adult"}, {"client": false, "kind": "child"}],
        "country": "c", "title": "t", "id": "h", "format": 1})";

    CHECK(formatted(text, FileKind::Household) == R"({
  "format": 1,
  "id": "h",
  "title": "t",
  "country": "c",
  "members": [
    {"kind": "adult", "client": true},
    {"kind": "child"}
  ],
  "benefits": [
    {"id": "b", "title": "t", "out": null, "in": 1}
  ],
  "rights": [
    {"right": "r", "from": "2026-03-01", "to": "2026-03-02"}
  ],
  "garnishment": {"share": 100},
  "units": 1500,
  "left_out": ["a"],
  "offer": {
    "id": "o",
    "title": "t",
    "start": "2026-03-02",
    "gross": "wage",
    "net": 1,
    "hours": 9,
    "found": "self",
    "first_month": {"days": 9, "of": 31}
  },
  "support": {"schedule": "q4", "floor": 1, "cap": 2, "threshold": 3}
}
)");
}

TEST_CASE("the rules of a country come in order, and what absence means goes", "[content][canonical][money]")
{
    const std::string text = R"({"benefits": [{"months": {"share": "s", "rest_of": "r"}, "counts": [], "taper": [{"rate": "s", "above": "p"}], "full": [{"adds": false, "amount": "p", "for": "child",
        "lone_parent": true}], "title": "t", "id": "b"}, {"months": "m", "of": "b", "title": "t", "id": "b2"}], "rights": [{"title": "t", "id": "r"}], "pay": {"net": "s"}, "parameters": []})";

    CHECK(formatted(text, FileKind::Country) == R"({
  "pay": {"net": "s"},
  "rights": [
    {"id": "r", "title": "t"}
  ],
  "benefits": [
    {
      "id": "b",
      "title": "t",
      "full": [
        {"for": "child", "amount": "p", "lone_parent": true}
      ],
      "taper": [
        {"above": "p", "rate": "s"}
      ],
      "months": {"rest_of": "r", "share": "s"}
    },
    {"id": "b2", "title": "t", "of": "b", "months": "m"}
  ]
}
)");
}

TEST_CASE("what an offer pays changes the rules of a case; its words and which act shows it do not", "[content][hashes][money]")
{
    const auto rules = [](const std::string& title, const std::string& gross, const std::string& act) {
        return rules_of(R"({"id": "a", "money": {"households": [{"id": "h", "title": ")" + title + R"(", "members": [], "left_out": [")" + title + R"("]}], "offers": [{"id": "o", "title": ")" + title + R"(", "gross": )" +
                            gross + R"(}]}, "acts": [{"id": "x", "takes": 0)" + act + "}]}",
                        FileKind::Scenario);
    };
    const std::string base = rules("t", "1", "");

    CHECK(rules("u", "1", R"(, "calculates": ["o"], "shows": "o")") == base);
    CHECK(rules("t", "2", "") != base);
}

TEST_CASE("a file with members is a household", "[content][canonical][money]")
{
    const auto file = read_json("mine.json", R"({"format": 1, "members": []})");

    REQUIRE(file);
    CHECK(file_kind("here/mine.json", *file) == FileKind::Household);
}
