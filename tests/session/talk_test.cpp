#include "sim/session/view/talk.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;

namespace {

/// Two conversations, with the luck, the days and the appointment that may lie between them.
const Visit& house_with_two_rooms()
{
    static const Visit it = [] {
        Visit out = visit();
        out.program = world(R"j(
            "seats": [{"id": "ess", "opens": "hall"}],
            "events": [{"id": "bell", "by": "csd", "grid": "day", "text": "The bell rings.", "opens": "door"},
                       {"id": "fog", "by": "csd", "day": 2, "text": "There is fog."}],
            "scenes": [
              {"id": "hall", "title": "In the hall", "with": "client", "place": "home",
               "lines": [{"id": "hello", "speaker": "client", "mood": "worried", "text": "Come in."}],
               "options": [
                 {"id": "ask", "text": "How are you?", "lines": [{"id": "well", "speaker": "client", "mood": "hopeful", "text": "Well."}]},
                 {"id": "sit", "text": "Let us sit down.", "goes": "table"},
                 {"id": "wait", "text": "I wait.", "takes": 3},
                 {"id": "slow", "text": "I leave slowly.", "takes": 1, "goes": "desk"},
                 {"id": "out", "text": "Good-bye.", "lines": [{"id": "bye", "speaker": "client", "text": "Bye."}], "goes": "desk"}]},
              {"id": "table", "title": "At the table", "with": "client",
               "lines": [{"id": "tea", "text": "There is tea."}],
               "options": [{"id": "thank", "text": "Thank you.", "goes": "chance:cup"}, {"id": "rise", "text": "I must go.", "goes": "desk"}]},
              {"id": "door", "title": "At the door", "with": "csd", "lines": [{"id": "colleague", "speaker": "csd", "text": "I bring the file."}],
               "options": [{"id": "take", "text": "Thanks.", "goes": "desk"}]}],
            "acts": [
              {"id": "visit", "text": "Visit her", "takes": 0, "goes": "hall"},
              {"id": "write", "text": "Write", "takes": 0, "lines": [{"id": "pen", "text": "The pen writes."}]},
              {"id": "knock", "text": "Knock", "takes": 0, "lines": [{"id": "steps", "text": "You hear steps."}], "goes": "chance:answer"},
              {"id": "call", "text": "Ring the centre", "takes": 1, "effects": ["schedule(bell, 1)"],
               "lines": [{"id": "tone", "text": "It rings."}], "goes": "chance:luck"}],
            "chances": [
              {"id": "cup", "outcomes": [{"id": "full", "weight": 1, "text": "The cup is full."}]},
              {"id": "answer", "outcomes": [{"id": "opened", "weight": 1, "text": "She opens.", "goes": "hall"}]},
              {"id": "luck", "outcomes": [{"id": "there", "weight": 1, "text": "Somebody answers."}]}])j");
        return out;
    }();
    return it;
}

Session done(const Program& program, std::initializer_list<std::string_view> acts)
{
    auto session = begin(program, Setup{});
    for (const std::string_view id : acts) {
        INFO("act " << id);
        REQUIRE(session);
        session = act(program, *session, program.scenario.act_named(id));
    }
    REQUIRE(session);
    return std::move(*session);
}

Talk after(std::initializer_list<std::string_view> acts)
{
    const Visit& house = house_with_two_rooms();
    return talk_of(house.reading(), done(house.program, acts));
}

using Lines = std::vector<std::string>;

Lines texts(const Talk& talk)
{
    Lines out;
    for (const TalkLine& line : talk.lines) out.push_back((line.mine ? "> " : "") + line.text);
    return out;
}

Mood mood(const Session& session, std::size_t actor) { return mood_of(house_with_two_rooms().program.scenario, session, ActorId{actor}); }

constexpr std::size_t Centre = 1, Client = 2;

} // namespace

TEST_CASE("a conversation stands from where it began, the trainee's own words between the answers", "[session][view][talk]")
{
    const Talk talk = after({"hall.ask", "hall.sit", "table.thank"});

    CHECK(texts(talk) == Lines{"Come in.", "> How are you?", "Well.", "> Let us sit down.", "There is tea.", "> Thank you.", "The cup is full."});
    CHECK(talk.title == "At the table");
    CHECK(talk.with == ActorId{Client});
    CHECK(talk.fresh == 2);
    CHECK(talk.lines[1].speaker == ActorId{0});
    CHECK(talk.lines[2].mood == Mood::Hopeful);
    CHECK_FALSE(talk.lines[4].speaker.exists());
    CHECK(talk.lines[4].name.empty());
}

TEST_CASE("a conversation names its place, and where nothing was done all of it is new", "[session][view][talk]")
{
    const Talk talk = after({});

    CHECK(talk.title == "In the hall");
    CHECK(talk.place == "home");
    CHECK(texts(talk) == Lines{"Come in."});
    CHECK(talk.fresh == 1);
}

TEST_CASE("a conversation that takes days still begins where it began", "[session][view][talk]")
{
    const Talk talk = after({"hall.ask", "hall.wait"});

    CHECK(texts(talk) == Lines{"Come in.", "> How are you?", "Well.", "> I wait.", "There is fog."});
    CHECK(talk.lines.back().date == "Wed 4 Mar 2026");
    CHECK(talk.fresh == 2);
}

TEST_CASE("a second visit on the same day is a conversation of its own", "[session][view][talk]")
{
    const Talk talk = after({"hall.ask", "hall.out", "visit", "hall.sit"});

    CHECK(texts(talk) == Lines{"Come in.", "> Let us sit down.", "There is tea."});
}

TEST_CASE("the luck at a door belongs to the conversation that it opens, with what was told before it", "[session][view][talk]")
{
    const Talk opened = after({"hall.out", "write", "knock"});
    const Talk later = after({"hall.out", "write", "knock", "hall.ask"});

    CHECK(texts(opened) == Lines{"You hear steps.", "She opens.", "Come in."});
    CHECK(opened.fresh == 3);
    CHECK(texts(later) == Lines{"You hear steps.", "She opens.", "Come in.", "> How are you?", "Well."});
    CHECK(later.fresh == 2);
}

TEST_CASE("at the desk stands what was said since the day began, and nothing of the conversation before", "[session][view][talk]")
{
    const Talk talk = after({"hall.ask", "hall.out", "write"});

    CHECK(talk.title.empty());
    CHECK_FALSE(talk.with.exists());
    CHECK(texts(talk) == Lines{"Bye.", "> Write", "The pen writes."});
    CHECK(talk.fresh == 2);
    CHECK(texts(after({"hall.out", "write", "pause"})).empty());
}

TEST_CASE("what an act told is not lost where its luck and the next day at the desk come with it", "[session][view][talk]")
{
    Visit house = visit();
    house.program = world(R"("chapters": [{"id": "all", "title": "t", "end": 30, "pace": "weekly"}],
        "acts": [{"id": "call", "text": "Ring", "takes": 1, "lines": [{"id": "tone", "text": "It rings."}], "goes": "chance:luck"}],
        "chances": [{"id": "luck", "outcomes": [{"id": "there", "weight": 1, "text": "Somebody answers."}]}])");
    const Session session = done(house.program, {"call"});
    REQUIRE(day_of(house.program, session.state()) == 8);

    const Talk talk = talk_of(house.reading(), session);

    CHECK(texts(talk) == Lines{"It rings.", "Somebody answers."});
    CHECK(talk.fresh == 2);
    CHECK(texts(after({"hall.out", "call"})) == Lines{"It rings.", "Somebody answers."});
}

TEST_CASE("who comes to the door when a conversation has just ended begins another", "[session][view][talk]")
{
    const Talk talk = after({"hall.out", "call", "visit", "hall.ask", "hall.slow"});

    CHECK(talk.title == "At the door");
    CHECK(texts(talk) == Lines{"The bell rings.", "There is fog.", "I bring the file."});
    CHECK(talk.fresh == 3);
}

TEST_CASE("taking back an act takes its words out of the conversation", "[session][view][talk]")
{
    const Visit& house = house_with_two_rooms();
    const auto back = undo(house.program, done(house.program, {"hall.ask"}));
    REQUIRE(back);

    CHECK(texts(talk_of(house.reading(), *back)) == Lines{"Come in."});
    CHECK(mood(*back, Client) == Mood::Worried);
}

TEST_CASE("an actor's mood is the last that the author gave, whoever spoke since", "[session][view][talk]")
{
    const Visit& house = house_with_two_rooms();

    CHECK(mood(done(house.program, {}), Client) == Mood::Worried);
    CHECK(mood(done(house.program, {"hall.ask", "hall.out", "write"}), Client) == Mood::Hopeful);
    CHECK(mood(done(house.program, {"hall.ask"}), Centre) == Mood::Neutral);
}
