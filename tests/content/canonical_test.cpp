#include "sim/content/canonical.h"
#include "sim/content/hashes.h"
#include "tests/content/problem_text.h"
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

TEST_CASE("members come in the order of the format, defaults go, unknown ones stay behind", "[content][canonical]")
{
    const std::string text = R"({"mine": [1, {"b": 2, "a": 1}], "scenes": [{"options": [{"goes": "end", "takes": 0, "id": "go",
        "effects": [], "once": false, "text": "Go.", "sticky": true}], "id": "door"}], "go_on": true, "format": 1,
        "chapters": [{"pace": "daily", "end": 4, "title": "One", "id": "one"}]})";

    CHECK(formatted(text, FileKind::Scenario) == R"({
  "format": 1,
  "chapters": [
    {"id": "one", "title": "One", "end": 4, "pace": "daily"}
  ],
  "scenes": [
    {
      "id": "door",
      "options": [
        {"id": "go", "text": "Go.", "sticky": true, "goes": "end"}
      ]
    }
  ],
  "mine": [
    1,
    {"b": 2, "a": 1}
  ]
}
)");
}

TEST_CASE("what has 119 characters stands on one line, what has 120 does not", "[content][canonical]")
{
    const auto with = [](std::size_t letters) {
        return formatted("{\"sources\": [{\"id\": \"a\", \"title\": \"" + std::string(letters, 'x') + "\"}]}", FileKind::Country);
    };
    const std::string frame = "    {\"id\": \"a\", \"title\": \"\"}";

    CHECK(with(119 - frame.size()).find("    {\"id\": \"a\"") != std::string::npos);
    CHECK(with(120 - frame.size()).find("      \"id\": \"a\",\n") != std::string::npos);
}

TEST_CASE("strings keep their letters and escape only what they must", "[content][canonical]")
{
    const std::string text = "{\"title\": \"\\u010d \\/ \\\" \\\\ \\n \\t \\u001f \\ud83d\\ude00\"}";

    CHECK(formatted(text, FileKind::Country) == "{\n  \"title\": \"č / \\\" \\\\ \\n \\t \\u001f 😀\"\n}\n");
}

TEST_CASE("the canonical form of a canonical form is the same bytes", "[content][canonical]")
{
    const std::string text = R"({"title":"x","rules":[{"window":[0,null],"periods":[{"window":[1,7],"id":"w","unit":"day"}],
        "trigger":{"has":[],"type":"plan.signed"},"id":"P1"},{}],"exchanges":[[]],"extends":[]})";

    const std::string once = formatted(text, FileKind::Protocol);

    CHECK(formatted(once, FileKind::Protocol) == once);
}

TEST_CASE("the rules hash sees what changes a play or a score and nothing else", "[content][hashes]")
{
    const auto rules = [](const std::string& option) {
        return rules_of(R"({"id": "a", "scenes": [{"id": "s", "options": [{"id": "o", )" + option + "}]}]}", FileKind::Scenario);
    };
    const std::string base = rules(R"("text": "Go.", "goes": "end")");

    CHECK(rules(R"("goes": "end", "text": "Come.", "why": "because", "mark": "U", "source": "s1", "tags": ["E04"])") == base);
    CHECK(rules(R"("text": "Go.", "goes": "end", "takes": 0, "once": false)") == base);
    CHECK(rules(R"("text": "Go.", "goes": "end", "takes": 1)") != base);
    CHECK(rules(R"("text": "Go.", "goes": "end", "tags": ["courtesy"])") != base);
    CHECK(rules(R"("text": "Go.", "goes": "end", "tags": ["E04", "courtesy"])") == rules(R"("text": "Go.", "goes": "end", "tags": ["courtesy"])"));
    CHECK(rules(R"("text": "Go.")") != base);
}

TEST_CASE("how long and how hard a case is called changes no play and no score, and stands after its summary", "[content][hashes]")
{
    const auto rules = [](const std::string& more) { return rules_of(R"({"id": "a")" + more + "}", FileKind::Scenario); };

    CHECK(rules(R"(, "minutes": 9, "difficulty": "hard")") == rules(""));
    CHECK(rules(R"(, "difficulty": "easy")") == rules(R"(, "difficulty": "medium")"));
    CHECK(formatted(R"({"competences": ["C1"], "difficulty": "easy", "minutes": 9, "summary": "t"})", FileKind::Scenario) ==
          "{\n  \"summary\": \"t\",\n  \"minutes\": 9,\n  \"difficulty\": \"easy\",\n  \"competences\": [\"C1\"]\n}\n");
}

TEST_CASE("which rules of a protocol are called independent changes no play and no score", "[content][hashes]")
{
    const auto rules = [](const std::string& more) { return rules_of(R"({"id": "a", "rules": [{"id": "P1"}, {"id": "P2"}])" + more + "}", FileKind::Protocol); };

    CHECK(rules(R"(, "independent": [["P1", "P2"]])") == rules(""));
}

TEST_CASE("the texts hash is SHA-256 over contexts and texts in order", "[content][hashes]")
{
    Texts texts;
    texts.add("scenario:a:title", "Žena");
    texts.add("scene:b:title", "");

    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(texts_hash(texts) == sha256("scenario:a:title\nŽena\nscene:b:title\n\n"));
}
