#include "sim/system/input.h"

#include "tests/support/catch.h"

#include <csignal>
#include <istream>
#include <string>

#include <unistd.h>

using namespace sim;

namespace {

/// A pipe whose end somebody else writes to.
struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { REQUIRE(::pipe(ends) == 0); }
    ~Pipe()
    {
        ::close(ends[0]);
        hang_up();
    }
    void type(const std::string& text) const { REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size())); }
    void hang_up()
    {
        if (ends[1] >= 0) ::close(ends[1]);
        ends[1] = -1;
    }
};

std::string line_of(std::istream& in)
{
    std::string line;
    return std::getline(in, line) ? line : "(the end)";
}

} // namespace

TEST_CASE("input is read line by line as it comes, and ends where nobody writes any more", "[system][input]")
{
    Pipe pipe;
    Input input(pipe.ends[0]);
    std::istream in(&input);

    pipe.type("one\ntw");
    CHECK(line_of(in) == "one");
    pipe.type("o\n" + std::string(10'000, 'x') + "\nlast");
    pipe.hang_up();

    CHECK(line_of(in) == "two");
    CHECK(line_of(in) == std::string(10'000, 'x'));
    CHECK(line_of(in) == "last");
    CHECK(line_of(in) == "(the end)");
    CHECK(input.signal() == 0);
}

TEST_CASE("a signal that asks the program to end ends the input instead, also one that came while nothing was awaited", "[system][input]")
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        Pipe pipe;
        Input input(pipe.ends[0]);
        std::istream in(&input);
        pipe.type("one\n");
        REQUIRE(line_of(in) == "one");

        REQUIRE(std::raise(number) == 0);

        CHECK(line_of(in) == "(the end)");
        CHECK(input.signal() == number);
    }
}

TEST_CASE("a signal that is ignored stays ignored", "[system][input]")
{
    const auto before = std::signal(SIGHUP, SIG_IGN);
    {
        Pipe pipe;
        Input input(pipe.ends[0]);
        std::istream in(&input);
        pipe.type("one\n");
        REQUIRE(line_of(in) == "one");

        REQUIRE(std::raise(SIGHUP) == 0);
        pipe.type("two\n");

        CHECK(line_of(in) == "two");
        CHECK(input.signal() == 0);
    }
    std::signal(SIGHUP, before);
}

TEST_CASE("a descriptor that is closed is the end of input", "[system][input]")
{
    constexpr int NeverOpened = 900;
    Input input(NeverOpened);
    std::istream in(&input);

    CHECK(line_of(in) == "(the end)");
}
