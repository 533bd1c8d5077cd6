#include "sim/window/focus.h"

#include "tests/support/catch.h"

using ui::Focus;
using ui::Key;
using ui::Keys;

namespace {

/// Two cards: a list of three below each other, and a row of two.
void say_controls(Focus& focus)
{
    focus.add("list:1", "list", 0, {0, 0, 100, 30});
    focus.add("list:2", "list", 0, {0, 40, 100, 30});
    focus.add("list:3", "list", 0, {0, 80, 100, 30});
    focus.add("row:1", "row", 0, {0, 200, 40, 30});
    focus.add("row:2", "row", 0, {50, 200, 40, 30});
}

struct Table {
    Focus focus;
    Table() { frame({}); }
    void frame(std::vector<Key> pressed)
    {
        Keys keys;
        for (const Key key : pressed) keys.press(key);
        focus.begin(keys);
        say_controls(focus);
    }
    std::string after(std::vector<Key> pressed)
    {
        frame(std::move(pressed));
        return focus.id();
    }
};

} // namespace

TEST_CASE("the first control has the focus at the beginning, and no ring shows before a key is pressed")
{
    Table table;
    CHECK(table.after({}) == "list:1");
    CHECK_FALSE(table.focus.shows());
    CHECK(table.after({Key::Tab}) == "list:2");
    CHECK(table.focus.shows());
}

TEST_CASE("Tab goes through all controls in reading order and round again, Shift and Tab back")
{
    Table table;
    table.frame({});
    for (const char* id : {"list:2", "list:3", "row:1", "row:2", "list:1"}) CHECK(table.after({Key::Tab}) == id);
    CHECK(table.after({Key::BackTab}) == "row:2");
}

TEST_CASE("arrows stay in their card, F6 leads to the next one")
{
    Table table;
    table.frame({});
    CHECK(table.after({Key::Down}) == "list:2");
    CHECK(table.after({Key::Down}) == "list:3");
    CHECK(table.after({Key::Down}) == "list:3");
    CHECK(table.after({Key::NextCard}) == "row:1");
    CHECK(table.after({Key::Right}) == "row:2");
    CHECK(table.after({Key::Up}) == "row:2");
    CHECK(table.after({Key::NextCard}) == "list:1");
}

TEST_CASE("only what lies on top can have the focus, and what had it below has it again afterwards")
{
    Table table;
    table.frame({});
    CHECK(table.after({Key::Down}) == "list:2");
    Keys keys;
    table.focus.begin(keys);
    say_controls(table.focus);
    table.focus.add("sheet:close", "sheet", 1, {0, 0, 10, 10});
    table.focus.begin(keys);
    CHECK(table.focus.id() == "sheet:close");
    keys.press(Key::Tab);
    say_controls(table.focus);
    table.focus.add("sheet:close", "sheet", 1, {0, 0, 10, 10});
    table.focus.begin(keys);
    CHECK(table.focus.id() == "sheet:close");
    say_controls(table.focus);
    table.focus.begin(keys);
    CHECK(table.focus.id() == "list:2");
}

TEST_CASE("when the control that had the focus is gone it goes home")
{
    Focus focus;
    Keys keys;
    focus.add("old", "a", 0, {});
    focus.begin(keys);
    CHECK(focus.id() == "old");
    focus.add("first", "a", 0, {});
    focus.add("best", "a", 0, {});
    focus.home("best");
    focus.begin(keys);
    CHECK(focus.id() == "best");
}
