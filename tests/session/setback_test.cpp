#include "sim/session/view/setback.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <set>

using namespace sim;

TEST_CASE("each reason for which a move was not made has a sentence of its own", "[session][view][setback]")
{
    using Kind = Setback::Kind;
    std::set<std::string> said;

    for (const Kind kind : {Kind::NotOffered, Kind::UndoForbidden, Kind::NothingToUndo, Kind::TapeMisfit, Kind::NoTimePasses, Kind::ScenarioFault, Kind::RecordFull}) {
        const std::string text = setback_text(visit().reading(), {kind, Fault::None, "mood=odd"});
        INFO(text);
        CHECK(text.size() > 10);
        CHECK(said.insert(text).second);
        CHECK(text.find('{') == text.npos);
        CHECK((text.find("mood=odd") != text.npos) == (kind == Kind::TapeMisfit));
    }
    CHECK(said.size() == 7);
}

TEST_CASE("a full record says how many moves a run holds", "[session][view][setback]")
{
    const std::string text = setback_text(visit().reading(), {Setback::Kind::RecordFull, Fault::None, {}});

    INFO(text);
    CHECK(text.find("100,000") != text.npos);
}
