#include "sim/content/limits.h"
#include "sim/content/country_reader.h"
#include "sim/content/json.h"
#include "sim/content/object_reader.h"
#include "sim/content/po.h"
#include "sim/content/run_file.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <functional>
#include <set>
#include <string>

using namespace sim;

namespace {

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string json_codes(const std::string& text)
{
    const auto file = read_json("a.json", text);
    return file ? "" : codes(file.error());
}

/// A limit holds if what has one less, and what has as much, is read, and what has one more gives the problem.
void holds(std::size_t limit, const std::string& code, const std::function<std::string(std::size_t)>& problems_of)
{
    CHECK(problems_of(limit - 1) == "");
    CHECK(problems_of(limit) == "");
    CHECK(problems_of(limit + 1) == code);
}

std::string read_member(const std::string& value, const std::function<void(ObjectReader&)>& ask)
{
    const std::string text = "{\"a\": " + value + "}";
    const auto file = read_json("a.json", text);
    if (!file) return codes(file.error());
    Report report;
    ObjectReader object(report, file->root(), "an object");
    ask(object);
    object.finish();
    return codes(report.take());
}

} // namespace

TEST_CASE("a JSON file has at most its bytes", "[content][limits]")
{
    holds(MaxFileBytes, "J002", [](std::size_t n) { return json_codes("[]" + std::string(n - 2, ' ')); });
}

TEST_CASE("JSON is nested at most so deep", "[content][limits]")
{
    holds(MaxDepth, "J004", [](std::size_t n) { return json_codes(repeated("[", n) + repeated("]", n)); });
    holds(MaxDepth, "J004", [](std::size_t n) { return json_codes(repeated("{\"a\":", n - 1) + "{}" + repeated("}", n - 1)); });
}

TEST_CASE("a JSON file has at most so many values", "[content][limits]")
{
    holds(MaxValues, "J006", [](std::size_t n) { return json_codes("[0" + repeated(",0", n - 2) + "]"); });
}

TEST_CASE("a string has at most so many bytes", "[content][limits]")
{
    holds(MaxString, "J007", [](std::size_t n) { return json_codes("[\"" + std::string(n, 'x') + "\"]"); });
    holds(MaxString, "J007", [](std::size_t n) { return json_codes("[\"\\t" + std::string(n - 1, 'x') + "\"]"); });
}

TEST_CASE("a file has at most so many different names of members", "[content][limits]")
{
    holds(MaxMemberNames, "J009", [](std::size_t n) {
        std::string text = "{";
        for (std::size_t i = 0; i < n; ++i) text += (i == 0 ? "\"k" : ", \"k") + std::to_string(i) + "\": 0";
        return json_codes(text + "}");
    });
}

TEST_CASE("a text has at most so many characters, whatever their bytes", "[content][limits]")
{
    for (const char* letter : {"x", "č"}) {
        holds(MaxText, "J107", [&](std::size_t n) {
            return read_member('"' + repeated(letter, n) + '"', [](ObjectReader& o) { static_cast<void>(o.text("a")); });
        });
    }
}

TEST_CASE("an id has at most so many characters", "[content][limits]")
{
    holds(MaxId, "J104", [](std::size_t n) {
        return read_member('"' + std::string(n, 'x') + '"', [](ObjectReader& o) { static_cast<void>(o.id("a")); });
    });
}

TEST_CASE("a list has at most the entries it is asked for", "[content][limits]")
{
    holds(MaxOptions, "J109", [](std::size_t n) {
        return read_member("[0" + repeated(", 0", n - 1) + "]", [](ObjectReader& o) { static_cast<void>(o.list("a", 1, MaxOptions)); });
    });
}

TEST_CASE("a run has at most so many moves", "[content][limits]")
{
    const Run run{"0.1", {"a", "1", std::string(64, '0'), std::string(64, '0')}, {"a", "1", std::string(64, '0'), std::string(64, '0')},
                  {{"a", "1", std::string(64, '0'), std::string(64, '0')}}, 0, "ess", "only", Mode::Practice, RunSource::Person, "", "sl", {},
                  std::string(16, '0'), {}};
    holds(MaxMoves, "R005", [&](std::size_t n) {
        Run longer = run;
        longer.moves.assign(n, RunMove{"go_on", std::string(16, '0'), false});
        return codes(read_run("run.json", write_run(longer)).problems);
    });
}

TEST_CASE("a PO text has at most so many bytes, and a file so many forms", "[content][limits]")
{
    holds(MaxString, "T008", [](std::size_t n) {
        return codes(read_po("sl.po", "msgid \"a\"\nmsgstr \"x\"\n\"" + std::string(n - 1, 'x') + "\"\n").problems);
    });
    holds(MaxPluralForms, "T006", [](std::size_t n) {
        return codes(read_po("sl.po", "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=" + std::to_string(n) + "; plural=0;\\n\"\n").problems);
    });
}

TEST_CASE("at most so many problems are kept, of each severity", "[content][limits]")
{
    const auto problems_of = [](std::size_t n) {
        const std::string text = "{\"a\": [" + repeated("0.5,", n - 1) + "0.5]}";
        return read_json("a.json", text).error().size();
    };

    CHECK(problems_of(MaxProblems - 1) == MaxProblems - 1);
    CHECK(problems_of(MaxProblems) == MaxProblems);
    CHECK(problems_of(MaxProblems + 1) == MaxProblems);
}

TEST_CASE("every limit is listed once with a name for people", "[content][limits]")
{
    std::set<std::string_view> names;
    for (const Limit& limit : limits()) {
        CHECK(names.insert(limit.name).second);
        CHECK(limit.value > 0);
    }
    CHECK(names.size() > 45);
}
