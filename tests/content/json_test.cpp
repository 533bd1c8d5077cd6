#include "sim/content/json.h"
#include "sim/content/json_tape.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace sim;

namespace {

/// What is wrong with a text, one line for each problem.
std::string wrong(std::string_view text)
{
    const auto file = read_json("a.json", text);
    return file ? "nothing" : told(file.error());
}

} // namespace

TEST_CASE("a file's values are found with their kind, text, number and order", "[content][json]")
{
    const std::string text = R"({"id": "kitchen", "takes": -12, "once": true, "none": null, "lines": ["a", {"b": "č\n"}], "empty": {}})";

    const auto file = read_json("a.json", text);

    REQUIRE(file);
    const JsonValue root = file->root();
    CHECK(root.size() == 6);
    CHECK(root.member("id").string() == "kitchen");
    CHECK(root.member("takes").integer() == -12);
    CHECK(root.member("once").boolean());
    CHECK(root.member("none").is(JsonKind::Null));
    CHECK(root.member("empty").size() == 0);
    CHECK_FALSE(root.member("absent").exists());
    std::vector<std::string> keys;
    for (const JsonValue value : root) keys.emplace_back(value.key());
    CHECK(keys == std::vector<std::string>{"id", "takes", "once", "none", "lines", "empty"});
    const JsonValue inner = *++root.member("lines").begin();
    CHECK(inner.member("b").string() == "č\n");
    CHECK(inner.member("b").pointer() == "/lines/1/b");
    CHECK(inner.parent().pointer() == "/lines");
    CHECK(inner.parent().parent() == root);
    CHECK_FALSE(root.parent().exists());
}

TEST_CASE("every value knows the byte at which it begins", "[content][json]")
{
    const std::string text = "{ \"a\" : [ 1 ,-2,\"x\\u0041\\\"y\" , true,[],{}, \"\" ] , \"b\\n\":{\"c\":null}}";

    const auto file = read_json("a.json", text);

    REQUIRE(file);
    const JsonValue list = file->root().member("a");
    std::string firsts;
    for (const JsonValue value : list) firsts += text[value.offset()];
    CHECK(firsts == "1-\"t[{\"");
    CHECK(text[list.offset()] == '[');
    CHECK(text.substr(list.key_offset(), 3) == "\"a\"");
    const JsonValue object = *++file->root().begin();
    CHECK(object.key() == "b\n");
    CHECK(text.substr(object.key_offset(), 5) == "\"b\\n\"");
    CHECK(text.substr(object.member("c").offset(), 4) == "null");
}

TEST_CASE("a place inside a string is found in the file whatever was escaped before it", "[content][json]")
{
    const std::string text = R"({"plain": "trust >= 3", "escaped": "\"a\"\u010d\ud83d\ude00 >= 3"})";

    const auto file = read_json("a.json", text);

    REQUIRE(file);
    const JsonValue plain = file->root().member("plain"), escaped = file->root().member("escaped");
    CHECK(text.substr(plain.offset_inside(plain.string().find('>')), 2) == ">=");
    CHECK(text.substr(escaped.offset_inside(escaped.string().find('>')), 2) == ">=");
}

TEST_CASE("pointers escape what JSON pointers escape", "[content][json]")
{
    const auto file = read_json("a.json", R"({"a/b": {"m~n": [0, [1, 2]]}})");

    REQUIRE(file);
    const JsonValue list = file->root().member("a/b").member("m~n");
    const JsonValue last = *++(*++list.begin()).begin();
    CHECK(last.integer() == 2);
    CHECK(last.pointer() == "/a~1b/m~0n/1/1");
}

TEST_CASE("a value costs 24 bytes", "[content][json]") { STATIC_REQUIRE(sizeof(JsonNode) == 24); }

TEST_CASE("each slip of syntax is told with its place and what would be right", "[content][json][syntax]")
{
    CHECK(wrong("") == "J001 1:1 the file is empty; it must hold one object");
    CHECK(wrong("  \n") == "J001 2:1 the file is empty; it must hold one object");
    CHECK(wrong("{\"a\": 1,}") == "J001 1:8 no comma may stand before }; remove it");
    CHECK(wrong("[1, 2, ]") == "J001 1:6 no comma may stand before ]; remove it");
    CHECK(wrong("[1 2]") == "J001 1:4 a comma is missing before this");
    CHECK(wrong("{\"a\": 1\n \"b\": 2}") == "J001 2:2 a comma is missing before this");
    CHECK(wrong("{\"a\" 1}") == "J001 1:6 a colon is missing between the name and its value");
    CHECK(wrong("{\"a\":}") == "J001 1:6 the member has a name and no value");
    CHECK(wrong("{\"a\": [1, {\"b\": 2}\n") == "J001 2:1 the file ends before the list that begins on line 1 is closed with ]");
    CHECK(wrong("{\n\"a\": [1}") == "J001 2:8 the list that begins on line 2 is closed with }; it needs ]");
    CHECK(wrong("[1]}") == "J001 1:4 text follows after the end of the file's object; remove it, or see whether a bracket closes too early");
    CHECK(wrong("{a: 1}") == "J001 1:2 the name of a member stands in double quotes: \"a\"");
    CHECK(wrong("{'a': 1}") == "J001 1:2 strings and names stand in double quotes, not in single ones");
    CHECK(wrong("{\xe2\x80\x9emin\xe2\x80\x9d: 1}") ==
          "J001 1:2 here stands \"\xe2\x80\x9e\" (U+201E), a typographic quotation mark; names and strings stand between plain ones: \"");
    CHECK(wrong("{\"a\":\xc2\xa0" "1}") == "J001 1:6 here stands a no-break space (U+00A0); replace it by an ordinary space");
    CHECK(wrong("{\"a\"\xc2\xa0: 1}") == "J001 1:5 here stands a no-break space (U+00A0); replace it by an ordinary space");
    CHECK(wrong("{\"version\": 1.0}") == "J005 1:13 /version `version` is a text; write it in quotes: \"1.0\"");
    CHECK(wrong("[True]") == "J001 1:2 write true in small letters");
    CHECK(wrong("[NaN]") == "J001 1:2 \"NaN\" is no number; write an integer");
    CHECK(wrong("[yes]") == "J001 1:2 \"yes\" is no value; a string stands in double quotes");
    CHECK(wrong("[,1]") == "J001 1:2 a comma stands where a value is missing");
    CHECK(wrong("[01]") == "J001 1:2 a number does not begin with 0; leave the zeros in front away");
    CHECK(wrong("[1, -007]") == "J001 1:5 a number does not begin with 0; leave the zeros in front away");
    CHECK(wrong("[0 1]") == "J001 1:4 a comma is missing before this");
    CHECK(wrong("[1.]") == "J001 1:2 this number cannot be read; write an integer of at most 64 bits");
    CHECK(wrong("[-]") == "J001 1:2 a minus must be followed by a digit");
    CHECK(wrong("[+1]") == "J001 1:2 a number does not begin with +; leave it away");
    CHECK(wrong("[1, // one\n 2]").substr(0, 51) == "J001 1:5 comments are not allowed in JSON; remove i");
    CHECK(wrong("[\"one\n\"]") == "J001 1:2 this string is not closed on its line; close it with \", and write a line break as \\n");
    CHECK(wrong("[\"one") == "J001 1:2 this string is never closed; the file ends before its \"");
    CHECK(wrong("[\"a\tb\"]") == "J001 1:4 a control character stands in a string; write a tabulator as \\t, others as \\u00XX");
    CHECK(wrong("[\"\\q\"]").substr(0, 32) == "J001 1:3 this escape is unknown;");
    CHECK(wrong("[\"\\u12\"]") == "J001 1:3 \\u needs four hex digits, such as \\u010d");
}

TEST_CASE("columns count characters, not bytes", "[content][json][syntax]")
{
    CHECK(wrong("{\"čšž\": 1 \"b\": 2}") == "J001 1:11 a comma is missing before this");
}

TEST_CASE("lone surrogates, bad UTF-8, U+0000 and a byte order mark are refused", "[content][json][hostile]")
{
    CHECK(wrong("[\"\\ud800\"]").substr(0, 52) == "J001 1:3 half of a surrogate pair stands alone; writ");
    CHECK(wrong("[\"\\udc00\\ud800\"]").substr(0, 20) == "J001 1:3 half of a s");
    CHECK(wrong("[\"a\xff\"]") == "J001 1:4 these bytes are not UTF-8; save the file as UTF-8");
    CHECK(wrong("[\"\xed\xa0\x80\"]") == "J001 1:3 these bytes are not UTF-8; save the file as UTF-8");
    CHECK(wrong("[\"\xc0\x80\"]") == "J001 1:3 these bytes are not UTF-8; save the file as UTF-8");
    CHECK(wrong("\xef\xbb\xbf{}") == "J010 1:1 the file begins with a byte order mark; save it as UTF-8 without one");
    CHECK(wrong("{\"a\": \"x\\u0000y\"}") == "J008 1:7 /a this string holds the character U+0000; remove \\u0000");
    CHECK(wrong(std::string_view("[1]\0", 4)).substr(0, 8) == "J001 1:4");
    CHECK(wrong(std::string_view("\0", 1)).substr(0, 8) == "J001 1:1");
}

TEST_CASE("every number that is no 64-bit integer is told, and reading goes on to tell the rest", "[content][json]")
{
    CHECK(wrong("[1.5, 9223372036854775807, 9223372036854775808, -9223372036854775808, 1e2]") ==
          "J005 1:2 /0 \"1.5\" is not a whole number; write an integer (money in minor units, shares in thousandths)\n"
          "J005 1:28 /2 \"9223372036854775808\" is too large: numbers go up to 9223372036854775807\n"
          "J005 1:71 /4 \"1e2\" is not a whole number; write an integer (money in minor units, shares in thousandths)");
    CHECK(wrong("[123456789012345678901234567890]") ==
          "J005 1:2 /0 \"123456789012345678901234567890\" is too large: numbers have at most 64 bits");
    CHECK(wrong("[1e400]").substr(0, 8) == "J001 1:2");
}

TEST_CASE("a member that is written twice is told, in whatever depth and however far apart", "[content][json]")
{
    CHECK(wrong("{\"a\": {\"a\": 1}, \"b\": 2, \"a\": 3}") == "J003 1:25 /a the member \"a\" is written twice; keep one");
    std::string many = "{\"first\": 0";
    for (int i = 0; i < 500; ++i) many += ", \"k" + std::to_string(i) + "\": 0";
    CHECK(wrong(many + "}") == "nothing");
    CHECK(wrong(many + ", \"k499\": 0, \"first\": 1}").find("\"k499\" is written twice") != std::string::npos);
    CHECK(wrong(many + ", \"k499\": 0, \"first\": 1}").find("\"first\" is written twice") != std::string::npos);
}

TEST_CASE("an escaped name equals the plain one", "[content][json]")
{
    CHECK(wrong("{\"a\": 1, \"\\u0061\": 2}") == "J003 1:10 /a the member \"a\" is written twice; keep one");
}
