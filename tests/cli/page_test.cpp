#include "sim/cli/page.h"

#include "sim/system/paths.h"
#include "tests/support/catch.h"

#include <string>

using namespace sim;

TEST_CASE("a paragraph is broken between words, counting characters and not bytes", "[cli][page]")
{
    Page page(20);

    page.line("čaščaščašča čaščaščašča x");

    CHECK(page.text() == "čaščaščašča\nčaščaščašča x\n");
}

TEST_CASE("later lines of a paragraph hang", "[cli][page]")
{
    Page page(20);

    page.line("one two three four five six", 2, 3);

    CHECK(page.text() == "  one two three four\n     five six\n");
}

TEST_CASE("a word longer than the line stands on a line of its own, unbroken", "[cli][page]")
{
    Page page(20);

    page.line("a /home/somebody/with/a/long/path/run.json b");

    CHECK(page.text() == "a\n/home/somebody/with/a/long/path/run.json\nb\n");
}

TEST_CASE("there is never more than one empty line, and none at the beginning", "[cli][page]")
{
    Page page(40);

    page.blank();
    page.line("one");
    page.blank();
    page.heading("two");

    CHECK(page.text() == "one\n\ntwo\n");
}

TEST_CASE("a line feed in a text is a line feed on the page", "[cli][page]")
{
    Page page(40);

    page.line("one\ntwo", 2, 2);

    CHECK(page.text() == "  one\n    two\n");
}

TEST_CASE("what could steer a terminal is left out", "[cli][page]")
{
    CHECK(harmless("\x1b[2Jhello\x07") == "[2Jhello");
    CHECK(harmless("a\tb\rc\x7f") == "a bc");
    CHECK(harmless("\xC2\x9B") == "");
    CHECK(harmless("a\xE2\x80\xAE" "b\xE2\x81\xA6") == "ab");
    CHECK(harmless("\xFF\x80 cut \xC4") == " cut ");
    CHECK(harmless("Štiri – \xC2\xA0 »€«") == "Štiri – \xC2\xA0 »€«");
}

TEST_CASE("a command is never broken and can be copied into a shell", "[cli][page]")
{
    Page page(20);

    page.whole_line("onedoor replay " + shell_word("/tmp/my runs/it's one.json"), 2);

    CHECK(page.text() == "  onedoor replay '/tmp/my runs/it'\\''s one.json'\n");
    CHECK(shell_word("/tmp/run-1.json") == "/tmp/run-1.json");
    CHECK(shell_word("") == "''");
}
