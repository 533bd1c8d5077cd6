#include "sim/session/view/track.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace sim;

namespace {

using Stage = TrackStage::State;

DutyLine duty(std::string rule, DutyLine::State state)
{
    DutyLine line;
    line.rule = std::move(rule);
    line.state = state;
    return line;
}

/// What practice mode, or an assessment, shows of these duties.
std::vector<TrackStage> track(std::vector<DutyLine> due, std::vector<DutyLine> past, bool tells_past, std::initializer_list<std::string_view> acts = {})
{
    return track_of(visit().reading(), {std::move(due), std::move(past), tells_past}, visited(acts));
}

std::string current(const std::vector<TrackStage>& track)
{
    std::string out;
    for (const TrackStage& stage : track)
        if (stage.current) out += stage.id;
    return out;
}

/// The track of the visit with its duty to plan moved into the stage P7.
std::vector<TrackStage> judged(Mode mode, std::initializer_list<std::string_view> acts)
{
    Visit it = visit();
    for (Rule& rule : it.protocol.rules)
        if (rule.id == "plan") rule.id = "P7-plan";
    for (ScopeEntry& entry : it.program.scenario.scope)
        if (entry.rule == "plan") entry.rule = "P7-plan";
    const Session session = visited(acts, 0, mode);
    return track_of(it.reading(), protocol_of(it.reading(), it.judging(), session), session);
}

bool shows(const std::vector<TrackStage>& track, Stage state)
{
    return std::any_of(track.begin(), track.end(), [&](const TrackStage& stage) { return stage.state == state; });
}

} // namespace

TEST_CASE("the track has the stages P0 to P12 by their titles, and each duty stands with its own", "[session][view][track]")
{
    const auto stages = track({duty("P1-inform", DutyLine::State::Due), duty("P12-review", DutyLine::State::Due), duty("house", DutyLine::State::Due)}, {}, true);

    REQUIRE(stages.size() == 13);
    CHECK(stages[7].id == "P7");
    CHECK(stages[7].title == "Joint plan");
    REQUIRE(stages[1].duties.size() == 1);
    CHECK(stages[1].duties[0].rule == "P1-inform");
    REQUIRE(stages[12].duties.size() == 1);
    CHECK(stages[12].duties[0].rule == "P12-review");
    CHECK(std::count_if(stages.begin(), stages.end(), [](const TrackStage& stage) { return stage.state == Stage::Due; }) == 2);
}

TEST_CASE("a stage is late before it is due, and due before it is met", "[session][view][track]")
{
    const auto due = duty("P4-a", DutyLine::State::Due), met = duty("P4-b", DutyLine::State::Met);

    CHECK(track({due}, {met}, true)[4].state == Stage::Due);
    CHECK(track({}, {met}, true)[4].state == Stage::Met);
    CHECK(track({}, {}, true)[4].state == Stage::Ahead);
    for (const auto past : {DutyLine::State::Late, DutyLine::State::Broken}) CHECK(track({due}, {met, duty("P4-c", past)}, true)[4].state == Stage::Late);
    CHECK(track({duty("P4-c", DutyLine::State::Overdue)}, {}, true)[4].state == Stage::Late);
    CHECK(track({duty("P4-c", DutyLine::State::Overdue)}, {}, false)[4].state == Stage::Due);
    CHECK(track({due}, {met}, true)[4].duties[0].rule == "P4-a");
}

TEST_CASE("practice shows what is met and what is late, an assessment neither", "[session][view][track]")
{
    CHECK(judged(Mode::Practice, {"talk.leave", "sign"})[7].state == Stage::Met);
    CHECK(judged(Mode::Practice, {"talk.leave", "go_on", "go_on"})[7].state == Stage::Late);

    const auto met = judged(Mode::Assessment, {"talk.leave", "sign"});
    const auto late = judged(Mode::Assessment, {"talk.leave", "go_on", "go_on"});

    CHECK_FALSE(shows(met, Stage::Met));
    CHECK_FALSE(shows(late, Stage::Late));
    CHECK(late[7].state == Stage::Due);
    CHECK(judged(Mode::Assessment, {"talk.leave"})[7].state == Stage::Due);
}

TEST_CASE("the current stage is that of the last act that belongs to one, whatever came of it", "[session][view][track]")
{
    CHECK(current(track({}, {}, true)) == "P0");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise"})) == "P0");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise", "share"})) == "P3");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise", "share", "sign"})) == "P7");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise", "share", "ring"})) == "P3");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise", "share", "sign", "undo"})) == "P3");
    CHECK(current(track({}, {}, true, {"talk.listen", "talk.promise", "sign", "share"})) == "P3");
    CHECK(current(track({duty("P9-due", DutyLine::State::Overdue)}, {}, false)) == "P0");
}
