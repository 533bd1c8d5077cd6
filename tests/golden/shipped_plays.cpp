#include "tests/golden/shipped_plays.h"

#include "sim/session/policy.h"
#include "sim/session/transcript.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace sim;

namespace {

Shipped read_shipped()
{
    ::setenv("ONEDOOR_DATA", ONEDOOR_SOURCE_DIR, 1);
    auto library = open_library();
    REQUIRE(library);
    Shipped out{std::move(*library), {}};
    for (const std::string& id : scenario_ids(out.library.shelf)) {
        auto it = load_case(out.library, id, {"", "", ""});
        if (!it) UNSCOPED_INFO(it.error().text);
        REQUIRE(it);
        out.cases.push_back(std::move(*it));
    }
    return out;
}

SeatId seat_named(const Scenario& scenario, const std::string& id)
{
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.name_of(SeatId{i}) == id) return SeatId{i};
    FAIL(scenario.id << " has no seat " << id);
    return {};
}

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
    return parts;
}

/// scripts.txt: a line for each play, "<name> <scenario> <seat> <seed> <acts> [<tape>]"; # begins a comment.
void add_scripts(std::vector<GoldenPlay>& plays)
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/tests/golden/scripts.txt");
    REQUIRE(file.good());
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream in(line);
        std::string name, scenario, seat, acts, tape;
        std::uint64_t seed = 0;
        in >> name >> scenario >> seat >> seed >> acts >> tape;
        INFO("scripts.txt: " << line);
        REQUIRE_FALSE(acts.empty());
        bool found = false;
        for (const auto& it : shipped().cases) {
            if (it->program.scenario.id != scenario) continue;
            found = true;
            Setup setup;
            setup.seat = seat_named(it->program.scenario, seat);
            setup.seed = seed;
            setup.source = RunSource::Script;
            setup.language = it->language;
            setup.tape = split(tape);
            plays.push_back({scenario + "-" + seat + "-" + name, it.get(), setup, split(acts)});
        }
        REQUIRE(found);
    }
}

} // namespace

const Shipped& shipped()
{
    static const Shipped all = read_shipped();
    return all;
}

std::vector<GoldenPlay> golden_plays()
{
    std::vector<GoldenPlay> plays;
    for (const auto& it : shipped().cases) {
        const Scenario& scenario = it->program.scenario;
        for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
            for (const std::string policy : {"first", "last", "random"}) {
                Setup setup;
                setup.seat = SeatId{seat};
                setup.seed = 1;
                setup.source = RunSource::Policy;
                setup.policy = policy;
                setup.language = it->language;
                const std::string& actor = scenario.name_of(SeatId{seat});
                plays.push_back({scenario.id + "-" + actor + "-" + policy, it.get(), setup, {}});
            }
        }
    }
    add_scripts(plays);
    return plays;
}

Session played(const GoldenPlay& play)
{
    const Program& program = play.scenario->program;
    auto session = begin(program, play.setup);
    REQUIRE(session);
    if (const auto policy = policy_named(play.setup.policy)) {
        Setback setback;
        REQUIRE(play_out(*policy, program, *session, setback));
        return std::move(*session);
    }
    for (const std::string& name : play.acts) {
        INFO(play.name << ": " << name);
        const ActId chosen = program.scenario.act_named(name);
        REQUIRE(chosen.exists());
        session = act(program, *session, chosen);
        REQUIRE(session);
    }
    return std::move(*session);
}

std::string transcript(const GoldenPlay& play, const Session& session)
{
    return transcript_of(play.scenario->program, play.scenario->vocabulary.vocabulary, session);
}
