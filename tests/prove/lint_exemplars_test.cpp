#include "tests/prove/lint_worlds.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

/// Four days in which letters are written, each worth 250 points; chance may bring all.
std::string letters(const std::string& exemplars)
{
    return R"~("chapters": [{"id": "all", "title": "t", "end": 4, "pace": "daily"}], "variables": [{"id": "n", "type": "int", "min": 0, "max": 9, "start": 0, "overflow": "saturate"}],
        "chances": [{"id": "coin", "outcomes": [{"id": "heads", "weight": 1, "effects": ["n = 4"]}, {"id": "tails", "weight": 1}]}],
        "acts": [{"id": "write", "text": "t", "takes": 1, "effects": ["n += 1"]}, {"id": "note", "text": "t", "takes": 0, "once": true},
                 {"id": "toss", "text": "t", "takes": 0, "once": true, "when": "day == 0", "goes": "chance:coin"}],
        "measures": [{"id": "m", "dimension": "O", "of": 1000, "value": "if done(note) then clamp(240 * n, 0, 1000) else clamp(250 * n, 0, 1000)", "text": "t"}],
        "exemplars": [)~" + exemplars + "]";
}

std::vector<Remark> told(const std::string& acts)
{
    return only(linted(letters(R"({"id": "e", "by": "t", "origin": "author", "acts": [)" + acts + "]}")), "L23");
}

} // namespace

TEST_CASE("an exemplar that gives points away is told with what the best play can expect and its first mistake", "[prove][lint]")
{
    const auto remarks = told(R"("write", "pause", "write", "pause")");

    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].severity == Severity::Warning);
    CHECK(remarks[0].message == "exemplar e gives up 500 of the 1,000 points that the best play can expect; the first decision above 80 points is move 2, pause, which gives up 250. "
                                "Play it better, or look whether the points say what the profession says");
    CHECK(remarks[0].witness->words == std::vector<std::string>{"write", "pause", "write", "pause"});
    CHECK(remarks[0].spot == Spot{Spot::Kind::Exemplar, 0});
}

TEST_CASE("an exemplar may give up a little, and bad luck is not held against it", "[prove][lint]")
{
    CHECK(told(R"("write", "write", "write", "write")").empty());
    CHECK(told(R"("note", "write", "write", "write", "write")").empty());
    CHECK(told(R"("toss", "coin=tails", "write", "write", "write", "write")").empty());
}
