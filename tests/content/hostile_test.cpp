#include "sim/content/canonical.h"
#include "sim/content/json.h"
#include "sim/content/json_tape.h"
#include "tests/content/packs.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <chrono>
#include <string>

using namespace sim;

namespace {

/// Every problem says where, and why.
bool is_told(const Problems& problems)
{
    for (const Problem& problem : problems) {
        if (problem.code.empty() || problem.file.empty() || problem.message.empty()) return false;
    }
    return true;
}

/// A small tree of JSON values.
nlohmann::json random_json(int depth)
{
    const int kind = *rc::gen::inRange(0, depth == 0 ? 4 : 6);
    switch (kind) {
    case 0: return nullptr;
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return *rc::gen::arbitrary<std::int64_t>();
    case 3: return *rc::gen::element<std::string>("", "a", "č\n\"\\", "\x01", "😀/", std::string(300, 'x'));
    case 4: {
        nlohmann::json list = nlohmann::json::array();
        const int size = *rc::gen::inRange(0, 5);
        for (int i = 0; i < size; ++i) list.push_back(random_json(depth - 1));
        return list;
    }
    default: {
        nlohmann::json object = nlohmann::json::object();
        const int size = *rc::gen::inRange(0, 5);
        for (int i = 0; i < size; ++i) {
            object[*rc::gen::element<std::string>("", "id", "text", "lines", "č", "a\"b", "scenes", "options")] = random_json(depth - 1);
        }
        return object;
    }
    }
}

bool agree(JsonValue ours, const nlohmann::json& theirs)
{
    switch (ours.kind()) {
    case JsonKind::Null: return theirs.is_null();
    case JsonKind::Boolean: return theirs == ours.boolean();
    case JsonKind::Integer: return theirs == ours.integer();
    case JsonKind::String: return theirs == ours.string();
    case JsonKind::Array: {
        if (!theirs.is_array() || theirs.size() != ours.size()) return false;
        std::size_t place = 0;
        for (const JsonValue value : ours) {
            if (!agree(value, theirs[place++])) return false;
        }
        return true;
    }
    case JsonKind::Object:
        if (!theirs.is_object() || theirs.size() != ours.size()) return false;
        for (const JsonValue value : ours) {
            if (!theirs.contains(std::string(value.key())) || !agree(value, theirs[std::string(value.key())])) return false;
            if (!(ours.member(MemberName::of(value.key())) == value)) return false;
        }
        return true;
    }
    return false;
}

/// Every value begins where it stands in the file: the text from there reads as the same value.
bool stands_where_it_says(const JsonFile& file, JsonValue value)
{
    const char first = file.source()[value.offset()];
    const std::string_view starts = value.is(JsonKind::Object)    ? "{"
                                    : value.is(JsonKind::Array)   ? "["
                                    : value.is(JsonKind::String)  ? "\""
                                    : value.is(JsonKind::Integer) ? "-0123456789"
                                                                  : "tfn";
    if (starts.find(first) == std::string_view::npos) return false;
    for (const JsonValue inner : value) {
        if (!(inner.parent() == value) || !stands_where_it_says(file, inner)) return false;
    }
    return true;
}

} // namespace

TEST_CASE("what is read is what nlohmann reads, with or without blanks and escapes", "[content][json][property]")
{
    CHECK(rc::check("our values are nlohmann's", [] {
        const nlohmann::json tree = random_json(4);
        const int indent = *rc::gen::element(-1, 0, 3);
        const bool ascii = *rc::gen::arbitrary<bool>();
        const std::string text = tree.dump(indent, ' ', ascii);

        const auto file = read_json("a.json", text);

        RC_ASSERT(file.has_value());
        RC_ASSERT(agree(file->root(), tree));
        RC_ASSERT(stands_where_it_says(*file, file->root()));
        const std::string once = canonical(*file, FileKind::Scenario);
        const auto again = read_json("a.json", once);
        RC_ASSERT(again.has_value());
        RC_ASSERT(canonical(*again, FileKind::Scenario) == once);
    }));
}

TEST_CASE("a pack cut off at any byte is refused with reasons", "[content][packs][hostile]")
{
    for (TestPack pack : packs_in(Folder::Good)) {
        const std::string whole = pack.main_file;
        const std::size_t end = whole.find_last_of('}');
        const std::size_t step = whole.size() > 4000 ? 7 : 1;
        for (std::size_t size = 0; size <= end; size += step) {
            const auto file = read_json(pack.kind + ".json", std::string_view(whole).substr(0, size));
            REQUIRE_FALSE(file);
            REQUIRE(is_told(file.error()));
            REQUIRE(file.error().front().line > 0);
        }
    }
}

TEST_CASE("a pack with any byte flipped is read or refused with reasons, and never anything else", "[content][packs][hostile]")
{
    for (const TestPack& pack : packs_in(Folder::Good)) {
        if (pack.kind == "scenario" && pack.id != "smallest") continue;
        const std::size_t step = pack.main_file.size() / 400 + 1;
        for (std::size_t at = 0; at < pack.main_file.size(); at += step) {
            TestPack damaged = pack;
            damaged.main_file[at] = static_cast<char>(damaged.main_file[at] ^ (1 << (at % 8)));
            INFO(pack.id << " at " << at);
            REQUIRE(is_told(problems_of(damaged)));
        }
    }
}

TEST_CASE("no name of a pack leads out of the shelf", "[content][packs][hostile]")
{
    const auto named = [](std::string text, const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        return text.replace(at, from.size(), to);
    };
    for (const std::string name : {"..", "../nowhere", "/etc/passwd", "nowhere/../nowhere", "no\\\\where", "a.b", "./nowhere", "~", "%2e%2e",
                                   "nowhere\\u0000", "\\u202enowhere", "NOWHERE", "con:"}) {
        INFO(name);
        for (TestPack pack : packs_in(Folder::Good)) {
            if (pack.id == "smallest") {
                pack.main_file = named(pack.main_file, "\"nowhere\"", '"' + name + '"');
            } else if (pack.id == "protocol-every-kind") {
                pack.main_file = named(pack.main_file, "\"small\"", '"' + name + '"');
            } else {
                continue;
            }
            const std::string said = codes(problems_of(pack));
            INFO(said);
            CHECK((said.find("J104") != std::string::npos || said.find("J008") != std::string::npos));
        }
    }
}

TEST_CASE("a hostile file of the greatest size is refused within its time", "[content][hostile][slow]")
{
    const auto milliseconds = [](const std::string& text) {
        const auto begin = std::chrono::steady_clock::now();
        const auto file = read_json("a.json", text);
        if (!file) CHECK(is_told(file.error()));
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
    };
    std::string fractions = "[";
    while (fractions.size() < 15'000'000) fractions += "0.5,";
    std::string keys = "{";
    while (keys.size() < 30'000'000) keys += "\"a\":0,";
    std::string quotes = "[\"";
    while (quotes.size() < 30'000'000) quotes += "\\\"";

    // One second and 50 ms a MiB; tests also run with sanitizers, on a machine that has other work to do.
    constexpr std::int64_t Allowed = 10 * (1000 + 32 * 50);
    CHECK(milliseconds(fractions + "0]") < Allowed);
    CHECK(milliseconds(keys + "\"a\":0}") < Allowed);
    CHECK(milliseconds(quotes + "\"]") < Allowed);
    CHECK(milliseconds(std::string(32u << 20, '[')) < Allowed);
    CHECK(milliseconds("\"" + std::string((32u << 20) - 2, 'x') + "\"") < Allowed);
}
