#include "sim/session/view/post.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

using namespace sim;

namespace {

using Lines = std::vector<std::string>;

/// "< 2 Centre: subject" came in on day 2, "> 1 ..." went out.
Lines post(const Reading& reading, const Session& session)
{
    Lines out;
    for (const Letter& letter : post_of(reading, session))
        out.push_back((letter.out ? "> " : "< ") + std::to_string(letter.day) + " " + letter.who + ": " + letter.subject);
    return out;
}

/// An event type as people read it.
std::string named(std::string_view type) { return visit().reading().event_type(visit().vocabulary.vocabulary.type(type)); }

Lines post_after(std::string_view members, std::initializer_list<std::string_view> acts)
{
    Visit house = visit();
    house.program = world(members);
    auto session = begin(house.program, Setup{});
    for (const std::string_view id : acts) {
        REQUIRE(session);
        session = act(house.program, *session, house.program.scenario.act_named(id));
    }
    REQUIRE(session);
    return post(house.reading(), *session);
}

} // namespace

TEST_CASE("the post lists what went out and what came in, the newest first, an answer once and with its sender", "[session][view][post]")
{
    const auto letters = post(visit().reading(), visited({"talk.listen", "talk.promise", "share", "go_on"}));

    CHECK(letters == Lines{"< 8 Social work centre: The social work centre answers", "> 0 Social work centre: " + named("referral.sent"),
                           "> 0 Social work centre: " + named("data.shared") + ": Owes two rents"});
    CHECK(post_of(visit().reading(), visited({"talk.listen", "talk.promise", "share"}))[0].date == "Mon 2 Mar 2026");
}

TEST_CASE("what the client says or is promised is no post, nor what the seat learned or what was there before", "[session][view][post]")
{
    CHECK(post(visit().reading(), visited({"talk.listen", "talk.promise", "ring", "sign"})).empty());
}

TEST_CASE("the other seat has its own post", "[session][view][post]")
{
    CHECK(post(visit().reading(), visited({"sign"}, 1)).empty());
}

TEST_CASE("a text is post only when a partner sent it and it opened no conversation", "[session][view][post]")
{
    const Lines letters = post_after(R"(
        "events": [{"id": "letter", "by": "csd", "day": 1, "text": "A letter of the centre."},
                   {"id": "silence", "by": "client", "day": 1, "text": "Ana did not ring."},
                   {"id": "own", "by": "ess", "day": 1, "text": "You look out of the window."},
                   {"id": "caller", "by": "csd", "day": 1, "text": "The telephone rings.", "opens": "phone"}],
        "scenes": [{"id": "phone", "title": "t", "options": [{"id": "end", "text": "Good-bye.", "goes": "desk"}]}],
        "actors": [{"id": "ess", "role": "ess", "name": "Office"}, {"id": "csd", "role": "csd", "name": "Centre"}, {"id": "client", "role": "client", "name": "Ana"}])",
                                     {"pause"});

    CHECK(letters == Lines{"< 1 Centre: A letter of the centre."});
}

TEST_CASE("an answer to the letter of the same day stands above it", "[session][view][post]")
{
    const Lines letters = post_after(R"j(
        "events": [{"id": "letter", "by": "csd", "day": 1, "text": "A letter of the centre."}],
        "acts": [{"id": "reply", "text": "t", "takes": 0, "effects": ["emit(x.reply, to = csd)"]}],
        "actors": [{"id": "ess", "role": "ess", "name": "Office"}, {"id": "csd", "role": "csd", "name": "Centre"}, {"id": "client", "role": "client", "name": "Ana"}])j",
                                     {"pause", "reply"});

    REQUIRE(letters.size() == 2);
    CHECK(letters[0].starts_with("> 1 Centre: "));
    CHECK(letters[1] == "< 1 Centre: A letter of the centre.");
}

TEST_CASE("an answer that came without a text is named by what it is", "[session][view][post]")
{
    const Lines letters = post_after(R"j(
        "events": [{"id": "answer", "by": "csd", "day": 1, "effects": ["emit(referral.answered, to = ess)"]}],
        "actors": [{"id": "ess", "role": "ess", "name": "Office"}, {"id": "csd", "role": "csd", "name": "Centre"}, {"id": "client", "role": "client", "name": "Ana"}])j",
                                     {"pause"});

    CHECK(letters == Lines{"< 1 Centre: " + named("referral.answered")});
}
