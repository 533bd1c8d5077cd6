#include "sim/rules/known.h"
#include "sim/session/transcript.h"
#include "sim/session/view/calendar.h"
#include "sim/session/view/case_file.h"
#include "sim/session/view/debrief.h"
#include "sim/session/view/desk.h"
#include "sim/session/view/instance.h"
#include "sim/session/view/plan.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace sim;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> whats(const std::vector<LogLine>& lines)
{
    std::vector<std::string> out;
    for (const LogLine& line : lines) out.push_back(line.what);
    return out;
}

/// An event type as people read it.
std::string named(std::string_view type) { return visit().reading().event_type(visit().vocabulary.vocabulary.type(type)); }

} // namespace

TEST_CASE("an encounter tells what was said since the last act and numbers what can be done", "[session][view]")
{
    const Encounter first = encounter_of(visit().reading(), visited({}));
    const Encounter then = encounter_of(visit().reading(), visited({"talk.listen"}));

    REQUIRE(first.said.size() == 1);
    CHECK(first.said[0].speaker == "Ana");
    CHECK(first.said[0].mood == "worried");
    REQUIRE(first.offers.size() == 3);
    CHECK(first.offers[0].number == 1);
    CHECK(first.offers[1].number == 0);
    CHECK(first.offers[1].reason == "There is nothing to ring about yet.");
    CHECK(first.offers[2].number == 2);
    REQUIRE(then.said.size() == 1);
    CHECK(then.said[0].text == "That I owe two rents. The help would be EUR\xC2\xA0" "1,234.56.");
}

TEST_CASE("a desk lists acts under their stage and what is awaited", "[session][view]")
{
    const Desk desk = desk_of(visit().reading(), visited({"talk.listen", "talk.promise", "share"}));

    CHECK(desk.day == "Day 1");
    CHECK(desk.date == "Monday, 2 March 2026");
    REQUIRE(desk.stages.size() == 3);
    CHECK(desk.stages[0].stage.empty());
    CHECK(desk.stages[1].stage == "P7");
    CHECK(desk.stages[1].title == "Joint plan");
    CHECK(desk.stages[2].offers[0].text == "Go on to the next day at the desk");
    REQUIRE(desk.awaited.size() == 1);
    CHECK(desk.awaited[0].actor == "Social work centre");
    CHECK(has(desk.awaited[0].usual, "3 days"));
}

TEST_CASE("a desk at which nothing can be done but wait says so", "[session][view]")
{
    Visit it = visit();
    for (Act& act : it.program.scenario.acts)
        if (act.kind == ActKind::Desk) act.seats = 0;

    const Session waiting = visited({"talk.leave"});

    CHECK(desk_of(it.reading(), waiting).idle);
    CHECK_FALSE(desk_of(visit().reading(), waiting).idle);
}

TEST_CASE("a holiday is named on the desk and in the calendar", "[session][view]")
{
    const Session session = visited({"talk.leave"});
    const ProtocolView protocol = protocol_of(visit().reading(), visit().judging(), session);

    const auto entries = calendar_of(visit().reading(), protocol, session);

    const auto holiday = std::find_if(entries.begin(), entries.end(),
                                      [](const auto& entry) { return entry.kind == CalendarEntry::Kind::Holiday; });
    REQUIRE(holiday != entries.end());
    CHECK(holiday->text == "Founding day");
    CHECK(holiday->day == 7);
    CHECK(std::is_sorted(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST_CASE("the file holds what the seat knows, who else does as far as it knows, and on what basis", "[session][view]")
{
    const auto nothing = file_of(visit().reading(), visited({}));
    const auto learned = file_of(visit().reading(), visited({"talk.listen"}));
    const auto shared = file_of(visit().reading(), visited({"talk.listen", "talk.promise", "share"}));

    CHECK(nothing.empty());
    REQUIRE(learned.size() == 1);
    REQUIRE(learned[0].holders.size() == 1);
    CHECK(learned[0].category == "Debts");
    CHECK(learned[0].holders[0].since == "Mon 2 Mar 2026");
    REQUIRE(shared[0].holders.size() == 2);
    CHECK(shared[0].holders[1].who == "Social work centre");
    CHECK(shared[0].holders[1].from == "Employment office");
    CHECK(shared[0].holders[1].basis == "law");
}

TEST_CASE("a promise stands in the plan with its date until it is kept", "[session][view]")
{
    const Plan open = plan_of(visit().reading(), visited({"talk.listen", "talk.promise"}));
    const Plan kept = plan_of(visit().reading(), visited({"talk.listen", "talk.promise", "ring"}));

    REQUIRE(open.promises.size() == 1);
    CHECK(open.promises[0].status == "open");
    CHECK(open.promises[0].due_day == 4);
    CHECK(open.promises[0].due == "Fri 6 Mar 2026");
    REQUIRE(kept.promises.size() == 1);
    CHECK(kept.promises[0].status == "kept");
    CHECK(kept.promises[0].due.empty());
}

TEST_CASE("what is due has its date; what was met is told in practice only", "[session][view]")
{
    const auto view = [](Mode mode, std::initializer_list<std::string_view> acts) {
        return protocol_of(visit().reading(), visit().judging(), visited(acts, 0, mode));
    };

    const ProtocolView before = view(Mode::Practice, {"talk.leave"});
    const ProtocolView after = view(Mode::Practice, {"talk.leave", "sign"});
    const ProtocolView quiet = view(Mode::Assessment, {"talk.leave", "sign"});
    const ProtocolView overdue = view(Mode::Assessment, {"talk.leave", "go_on", "go_on"});

    REQUIRE(before.due.size() == 1);
    CHECK(before.due[0].rule == "plan");
    CHECK(before.due[0].date == "Thu 12 Mar 2026");
    CHECK(before.due[0].says == "in 10 days");
    CHECK(before.past.empty());
    CHECK(after.due.empty());
    REQUIRE(after.past.size() == 1);
    CHECK(after.past[0].state == DutyLine::State::Met);
    CHECK(quiet.past.empty());
    REQUIRE(overdue.due.size() == 1);
    CHECK(overdue.due[0].says.empty());
}

TEST_CASE("the log of a seat leaves out what two others do by themselves", "[session][view][known]")
{
    const auto own = whats(log_of(visit().reading(), visited({"talk.listen", "talk.promise", "share"})));
    const auto other = whats(log_of(visit().reading(), visited({"sign"}, 1)));

    CHECK(own == std::vector<std::string>{named("registration.done"), named("data.learned"), named("commitment.made"),
                                          named("data.shared"), named("referral.sent")});
    CHECK(other == std::vector<std::string>{named("plan.signed")});
}

TEST_CASE("the debrief tells what happened before what it is worth", "[session][view][debrief]")
{
    const Session session = visited({"talk.leave", "undo", "talk.listen", "talk.promise", "ring", "sign", "close"});
    const Judging judging = visit().judging();
    const Score score = score_of(visit().program, judging, session.log, session.state());

    const Debrief debrief = debrief_of(visit().reading(), judging, score, session);

    CHECK(debrief.ending == "A plan");
    REQUIRE(debrief.decisions.size() == 5);  // whether somebody answers the telephone is none
    CHECK(debrief.decisions[0].why == "Whoever asks, learns.");
    CHECK(debrief.taken_back == std::vector<std::string>{"Put it on the pile."});
    CHECK(debrief.unlearned.empty());
    REQUIRE(debrief.values.size() == 1);
    CHECK(debrief.values[0].label == "Trust");
    REQUIRE(debrief.evidence.size() >= 1);
    const EvidenceLine& plan = debrief.evidence[0];
    CHECK(plan.rule == "plan");
    CHECK(plan.verdict == Verdict::Satisfied);
    CHECK(plan.credit == 600);
    CHECK(plan.source == "The house book");
    CHECK(plan.mark == "read in the source");
    REQUIRE(plan.events.size() == 1);
    CHECK(session.log[plan.events[0] - 1].by == ActorId{0});
    CHECK(debrief.headline.has_value());
    CHECK(debrief.by_person);
}

TEST_CASE("data passed on without a basis caps the mark and names the entry", "[session][view][debrief]")
{
    const Session session = visited({"talk.listen", "talk.promise", "gossip", "sign", "close"});
    const Judging judging = visit().judging();
    const Score score = score_of(visit().program, judging, session.log, session.state());

    const Debrief debrief = debrief_of(visit().reading(), judging, score, session);

    REQUIRE(debrief.caps.size() == 1);
    CHECK(debrief.caps[0].rule == "lawful");
    CHECK(debrief.caps[0].cap == 400);
    CHECK(debrief.headline == 400);
    CHECK(debrief.pass == false);
    const auto lawful = std::find_if(debrief.evidence.begin(), debrief.evidence.end(),
                                     [](const EvidenceLine& line) { return line.rule == "lawful"; });
    REQUIRE(lawful != debrief.evidence.end());
    REQUIRE(lawful->lines.size() == 1);
    CHECK(lawful->lines[0].what == named("data.shared"));
    CHECK(lawful->cap == 400);
    REQUIRE(lawful->reasons.size() == 1);
    CHECK(has(lawful->reasons[0], "2026, entry " + std::to_string(lawful->events[0]) + ": "));
}

TEST_CASE("what an entry lacks, or has and should not have, is named, and sources by their titles", "[session][view][debrief]")
{
    const auto& types = visit().vocabulary.vocabulary.types;
    const TypeId signing = visit().vocabulary.vocabulary.type("plan.signed");
    Protocol protocol = visit().protocol;
    protocol.rules[0].target.evidence = 3;
    protocol.rules[0].source = "BOOK, x9 (page 3)";
    Visit it = visit();
    for (Emission& emission : it.program.scenario.emissions)
        if (emission.type == signing) emission.has = {{1, {}}};
    Rule forbidden = protocol.rules[0];
    forbidden.id = "no_half_signing";
    forbidden.kind = RuleKind::Absence;
    forbidden.target.evidence = 1;
    forbidden.window = {};
    protocol.rules.push_back(forbidden);
    Setup setup;
    setup.seat = SeatId{0};
    auto session = begin(it.program, setup);
    REQUIRE(session);
    for (const std::string_view id : {"talk.leave", "sign", "close"}) session = act(it.program, *session, it.program.scenario.act_named(id));
    REQUIRE(session);
    const Scope scope{{"plan", true, 600, {}}, {"no_half_signing", false, 0, {}}};
    const Judging judging = judging_of(protocol, scope, it.program.scenario, it.country.calendar(it.program.scenario.calendar.start()),
                                       it.vocabulary.vocabulary);

    const auto lines = evidence_of(it.reading(), judging, score_of(it.program, judging, session->log, session->state()), *session);

    REQUIRE(lines.size() == 2);
    REQUIRE(types[signing.raw()].evidence[1] == "signed_ess");
    REQUIRE(lines[0].reasons.size() == 1);
    CHECK(has(lines[0].reasons[0], "so it does not count; missing: the employment office's signature"));
    CHECK(lines[0].source == "The house book, x9 (page 3)");
    REQUIRE(lines[1].reasons.size() == 1);
    CHECK(has(lines[1].reasons[0], "this was not allowed; the entry says: the client's signature"));
}

TEST_CASE("one of several instances is named in words, and by its id for programs", "[session][view][debrief]")
{
    Protocol protocol = visit().protocol;
    Rule answered = protocol.rules[0];
    answered.id = "answered";
    answered.kind = RuleKind::Response;
    answered.trigger.type = visit().vocabulary.vocabulary.type("referral.sent");
    answered.target.type = visit().vocabulary.vocabulary.type("referral.answered");
    answered.keyed = true;
    Rule reviewed = answered;
    reviewed.id = "reviewed";
    reviewed.keyed = false;
    reviewed.periods = {{"early", {1, 7, Unit::Day}}, {"late", {2, 3, Unit::Month}}};
    Rule followed = reviewed;
    followed.id = "followed";
    followed.keyed = true;
    followed.periods.pop_back();
    protocol.rules.push_back(answered);
    protocol.rules.push_back(reviewed);
    protocol.rules.push_back(followed);
    const Program& program = visit().program;
    const Scope scope{{"plan", true, 600, {}}, {"answered", false, 0, {}}, {"reviewed", false, 0, {}}, {"followed", false, 0, {}}};
    const Judging judging = judging_of(protocol, scope, program.scenario, visit().country.calendar(program.scenario.calendar.start()),
                                       visit().vocabulary.vocabulary);
    const Session session = visited({"talk.listen", "talk.promise", "share", "close"});

    const Debrief debrief =
        debrief_of(visit().reading(), judging, score_of(program, judging, session.log, session.state()), session);

    std::vector<std::string> named_so;
    for (const EvidenceLine& line : debrief.evidence) named_so.push_back(line.instance + ": " + line.about);
    CHECK(named_so == std::vector<std::string>{": ", "reply: The social work centre answers", "early: days 1 to 7", "late: months 2 to 3",
                                               "reply / early: The social work centre answers / days 1 to 7"});
}

TEST_CASE("instances whose keys the author gave no words are told apart by the keys themselves", "[session][view]")
{
    Visit it = visit();
    const std::size_t known = it.program.scenario.keys.size();
    it.program.scenario.keys.insert(it.program.scenario.keys.end(), {"spring", "autumn"});
    Judging one = it.judging();
    one.obligations[0].key = KeyId{known};
    Judging two = one;
    two.obligations.push_back(one.obligations[0]);
    two.obligations.back().key = KeyId{known + 1};

    CHECK(instance_text(it.reading(), one, one.obligations[0]).empty());
    CHECK(instance_id(it.reading().scenario(), one, one.obligations[0]) == "spring");
    CHECK(instance_text(it.reading(), two, two.obligations[0]) == "spring");
    CHECK(instance_text(it.reading(), two, two.obligations.back()) == "autumn");
}

TEST_CASE("waiting is no decision to look back on", "[session][view][debrief]")
{
    const Session session = visited({"talk.leave", "go_on", "close"});
    const Judging judging = visit().judging();

    const Debrief debrief =
        debrief_of(visit().reading(), judging, score_of(visit().program, judging, session.log, session.state()), session);

    REQUIRE(debrief.decisions.size() == 2);
    CHECK(debrief.decisions[0].text == "Put it on the pile.");
    CHECK(debrief.decisions[1].text == "Close the file");
}

TEST_CASE("what was true and never reached the seat is told afterwards", "[session][view][debrief]")
{
    const Session session = visited({"talk.leave", "close"});
    const Judging judging = visit().judging();

    const Debrief debrief =
        debrief_of(visit().reading(), judging, score_of(visit().program, judging, session.log, session.state()), session);

    CHECK(debrief.unlearned == std::vector<std::string>{"Owes two rents"});
}

TEST_CASE("a transcript is in ids and carries a hash for each state", "[session][transcript]")
{
    const Session session = visited({"talk.listen", "talk.promise", "share", "ring"});

    const std::string text = transcript_of(visit().program, visit().vocabulary.vocabulary, session);

    INFO(text);
    CHECK(has(text, "scenario visit 1   seat ess   variant "));
    CHECK(has(text, "    \" line:talk.hello\n"));
    CHECK(has(text, "1 > talk.listen\n"));
    CHECK(has(text, "data.shared  ess > csd  fact owes  joint_plan law"));
    CHECK(has(text, "> mood="));
    CHECK(has(text, "  day 1  Mon 2 Mar 2026  talk  "));
    CHECK(has(text, "signature "));
}
