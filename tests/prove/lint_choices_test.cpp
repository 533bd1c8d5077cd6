#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"

#include <functional>

using namespace sim;

namespace {

/// An option of a scene; it adds so many points and goes on to the next.
struct Option {
    std::string text;
    int points = 0;
    std::string more = {};
};

/// Scenes one after the other, with the options that `scene` gives each.
std::string scenes(int count, const std::function<std::vector<Option>(int)>& scene)
{
    std::string text = R"("seats": [{"id": "ess", "opens": "s0"}], "variables": [{"id": "n", "type": "int", "min": 0, "max": 1000, "start": 0, "overflow": "saturate"}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "n", "text": "t"}], "scenes": [)";
    for (int s = 0; s < count; ++s) {
        text += std::string(s > 0 ? ", " : "") + R"({"id": "s)" + std::to_string(s) + R"(", "options": [)";
        int number = 0;
        for (const Option& option : scene(s)) {
            text += std::string(number > 0 ? ", " : "") + R"({"id": "o)" + std::to_string(number) + R"(", "text": ")" + option.text + R"(", "effects": ["n += )" + std::to_string(option.points) +
                    R"("], "goes": ")" + (s + 1 < count ? "s" + std::to_string(s + 1) : "end") + "\"" + option.more + "}";
            ++number;
        }
        text += "]}";
    }
    return text + "]";
}

/// Five scenes with three options; the best has the number that `key` says, and the text that `text` gives each.
std::string five(const std::function<int(int)>& key, const std::function<std::string(int, int)>& text, const std::string& more = {})
{
    return scenes(5, [&](int scene) {
        std::vector<Option> options;
        for (int i = 0; i < 3; ++i) options.push_back({text(scene, i), i == key(scene) ? 200 : 130, i == key(scene) ? more : ""});
        return options;
    });
}

int mixed(int scene) { return scene % 3; }
std::string all_alike(int, int) { return "yes"; }

} // namespace

TEST_CASE("an option that is never near the best is told with a play that takes it, unless it is a known error", "[prove][lint]")
{
    const auto two = [](int points, const std::string& more) {
        return scenes(2, [points, more](int scene) {
            return scene == 0 ? std::vector<Option>{{"go", 0}, {"run", 0}} : std::vector<Option>{{"yes", 500}, {"no", points, more}};
        });
    };

    const auto far = linted(two(419, ""));

    CHECK(witness(far, "L04") == "s0.o0 s1.o1");
    CHECK(only(far, "L04")[0].spot == Spot{Spot::Kind::Act, 3});
    CHECK(only(far, "L04")[0].states == 1);
    CHECK(only(linted(two(420, "")), "L04").empty());
    CHECK(only(linted(two(419, R"(, "tags": ["E08"])")), "L04").empty());
    CHECK(only(linted(two(419, R"(, "tags": ["courtesy"])")), "L04").size() == 1);
}

TEST_CASE("an option that is best somewhere may be bad elsewhere", "[prove][lint]")
{
    const std::string members = R"("seats": [{"id": "ess", "opens": "talk"}], "variables": [{"id": "ill", "type": "bool", "start": false}, {"id": "n", "type": "int", "min": 0, "max": 1000, "start": 0}],
        "chances": [{"id": "coin", "outcomes": [{"id": "ill", "weight": 1, "effects": ["ill = true"], "goes": "next"}, {"id": "well", "weight": 1, "goes": "next"}]}],
        "scenes": [{"id": "talk", "options": [{"id": "ask", "text": "t", "goes": "chance:coin"}]},
            {"id": "next", "options": [{"id": "doctor", "text": "t", "goes": "end", "effects": ["if ill: n = 1000"]}, {"id": "home", "text": "t", "goes": "end", "effects": ["if not ill: n = 1000"]}]}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "n", "text": "t"}])";

    CHECK(only(linted(members), "L04").empty());
}

TEST_CASE("a scene in which nothing is at stake is told with a play that comes there, a hub is not", "[prove][lint]")
{
    const auto two = [](int points) {
        return scenes(2, [points](int scene) { return scene == 0 ? std::vector<Option>{{"yes", 500}, {"no", 450}} : std::vector<Option>{{"go", 500}, {"run", points}}; });
    };

    const auto alike = linted(two(500));

    CHECK(witness(alike, "L05") == "s0.o0");
    CHECK(only(alike, "L05")[0].spot == Spot{Spot::Kind::Scene, 1});
    CHECK(only(alike, "L05")[0].states == 2);
    CHECK(only(linted(two(499)), "L05").empty());
}

TEST_CASE("the longest option that is the best too often is told, one that is by chance is not", "[prove][lint]")
{
    const auto long_key = [](int scene, int option) { return std::string(option == mixed(scene) ? "a long answer" : "no"); };
    const auto long_first = [](int, int option) { return std::string(option == 0 ? "a long answer" : "no"); };

    const auto remarks = only(linted(five(mixed, long_key)), "L08");

    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].message.find("5 of 5 decisions, by chance 0.4 %") != std::string::npos);
    CHECK(only(linted(five(mixed, long_first)), "L08").empty());
}

TEST_CASE("a best option that stands in one place too often is told, the last as well", "[prove][lint]")
{
    const auto first = only(linted(five([](int) { return 0; }, all_alike)), "L09");
    const auto last = only(linted(five([](int) { return 2; }, all_alike)), "L09");

    REQUIRE(first.size() == 1);
    CHECK(first[0].message.find("option number 1 is the best in 5 of 5") != std::string::npos);
    CHECK(last.size() == 2);
    CHECK(only(linted(five(mixed, all_alike)), "L09").empty());
}

TEST_CASE("words that give the best option away are told, and those that give the others away", "[prove][lint]")
{
    const auto says = [](const std::string& word, bool best) {
        return [word, best](int scene, int option) { return (option == mixed(scene)) == best ? "You " + word + " ask." : std::string("You ask."); };
    };

    CHECK(only(linted(five(mixed, says("always", true))), "L10").size() == 1);
    CHECK(only(linted(five(mixed, says("Never", false))), "L10").size() == 1);
    CHECK(only(linted(five(mixed, says("nevertheless", true))), "L10").empty());
    CHECK(only(linted(five(mixed, all_alike, R"(, "tags": ["courtesy"])")), "L10").size() == 1);
    CHECK(only(linted(five(mixed, [](int, int option) { return std::string(option == 0 ? "always" : "no"); })), "L10").empty());
}

TEST_CASE("one decision that outweighs all others together is noted with the play up to it", "[prove][lint]")
{
    const auto weights = [](int most) {
        return scenes(3, [most](int scene) { return std::vector<Option>{{"yes", scene == 1 ? most : 100}, {"no", 0}}; });
    };

    const auto heavy = linted(weights(201));

    CHECK(witness(heavy, "L13") == "s0.o0 s1.o0");
    CHECK(only(heavy, "L13")[0].severity == Severity::Note);
    CHECK(only(linted(weights(200)), "L13").empty());
}
