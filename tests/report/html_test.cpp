#include "sim/report/html.h"

#include "sim/report/shown_text.h"
#include "tests/report/scan.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace sim;

namespace {

const std::string Odd = "\xEF\xBF\xBD";

/// Bytes that make trouble together more often than chance would put them together.
std::string trouble()
{
    const auto piece = rc::gen::elementOf(std::vector<std::string>{
        "<", ">", "\"", "'", "&", "&lt;", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "</style>", std::string(1, '\0'), "\r\n", "\r", "\t",
        "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe2\x80\xae", "\xc2\x85", "č", "\xf0\x9f\x98\x80", "x", " onload=", "=", "`", "/"});
    std::string out;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece)) out += each;
    return out + *rc::gen::arbitrary<std::string>();
}

} // namespace

TEST_CASE("a text may hold what is well-formed and neither controls nor reorders; the rest shows as a replacement", "[report][text]")
{
    CHECK(shown_text("Nataša, 12 € \xf0\x9f\x98\x80\tand\nmore") == "Nataša, 12 € \xf0\x9f\x98\x80\tand\nmore");
    CHECK(shown_text(std::string("a\0b", 3)) == "a" + Odd + "b");
    CHECK(shown_text("\x1b[31m\x7f") == Odd + "[31m" + Odd);
    CHECK(shown_text("\xc2\x9b") == Odd);
    CHECK(shown_text("\xe2\x80\xae" "abc" "\xe2\x81\xa6") == Odd + "abc" + Odd);
    CHECK(shown_text("\xef\xbf\xbf\xf0\x9f\xbf\xbe") == Odd + Odd);
    CHECK(shown_text("a\r\nb\rc") == "a\nb\nc");
    CHECK(shown_text("שלום\xe2\x80\x8f") == "שלום\xe2\x80\x8f");
}

TEST_CASE("bytes that are no UTF-8 show as replacements, one each", "[report][text]")
{
    CHECK(shown_text("\xff") == Odd);
    CHECK(shown_text("a\xc3") == "a" + Odd);
    CHECK(shown_text("\xc0\xaf") == Odd + Odd);
    CHECK(shown_text("\xed\xa0\x80!") == Odd + Odd + Odd + "!");
}

TEST_CASE("whatever a text is, it is read back as that text and adds no tag", "[report][html]")
{
    CHECK(rc::check([] {
        const std::string text = trouble();
        Html html;
        html.element("p", text);

        const std::vector<Piece> pieces = scan(html.document());

        const std::string shown = shown_text(text);
        RC_ASSERT(pieces.size() == (shown.empty() ? 3u : 4u));
        RC_ASSERT(shown.empty() || pieces[1].text == shown);
    }));
}

TEST_CASE("whatever a value is, it is read back as that value and adds no attribute", "[report][html]")
{
    CHECK(rc::check([] {
        const std::string value = trouble();
        Html html;
        html.leaf("rect", {{"aria-label", value}, {"x", "1"}});

        const std::vector<Piece> pieces = scan(html.document());

        RC_ASSERT(pieces.at(0).attributes == (std::map<std::string, std::string>{{"aria-label", shown_text(value)}, {"x", "1"}}));
    }));
}

TEST_CASE("elements close in the order in which they opened", "[report][html]")
{
    Html html;
    {
        const auto outer = html.in("div", {{"class", "a"}});
        const auto inner = html.in("b");
        html.text("x & y");
    }

    CHECK(html.document() == "<!DOCTYPE html>\n<div class=\"a\"><b>x &amp; y</b></div>\n");
}
