#include "sim/cli/signature.h"
#include "sim/content/run_file.h"
#include "sim/session/moves.h"
#include "sim/session/policy.h"
#include "sim/session/record.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <locale>
#include <sstream>
#include <unistd.h>

using namespace sim;

// Everything shipped, played under every condition that must not matter.

namespace {

/// The session as it comes back from a file.
Session reloaded(const GoldenPlay& play, const Session& session)
{
    const std::string file = write_run(record(play.scenario->program, session, play.scenario->stamp));
    const auto run = read_run("run.json", file);
    for (const Problem& problem : run.problems) UNSCOPED_INFO(problem.message);
    REQUIRE(run);
    REQUIRE(write_run(*run.value) == file);
    Replay again = replay(play.scenario->program, *run.value);
    REQUIRE_FALSE(again.difference);
    return std::move(again.session);
}

/// The act that the policy or the script does next.
ActId next_act(const GoldenPlay& play, const Session& session)
{
    const Program& program = play.scenario->program;
    if (const auto policy = policy_named(play.setup.policy)) return choose(*policy, program, session);
    const auto done = std::count_if(session.line.begin(), session.line.end(), [](const Turn& turn) { return turn.move.kind == Move::Kind::Act; });
    REQUIRE(static_cast<std::size_t>(done) < play.acts.size());
    return program.scenario.act_named(play.acts[static_cast<std::size_t>(done)]);
}

/// A copy of the session with the next act done.
Session next(const GoldenPlay& play, const Session& session)
{
    auto after = act(play.scenario->program, session, next_act(play, session));
    REQUIRE(after);
    return std::move(*after);
}

bool ended(const GoldenPlay& play, const Session& session) { return has_ended(play.scenario->program, session.state()); }

Session begun(const GoldenPlay& play)
{
    auto session = begin(play.scenario->program, play.setup);
    REQUIRE(session);
    return std::move(*session);
}

/// What `onedoor sign` prints in a process of its own.
std::string signature_of_a_process(const std::string& environment)
{
    const std::string out = std::string(ONEDOOR_BUILD_DIR) + "/sign-" + std::to_string(::getpid());
    const std::string command = environment + " ONEDOOR_DATA='" ONEDOOR_SOURCE_DIR "' '" ONEDOOR_BINARY "' sign >'" + out + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    std::ifstream file(out);
    std::string line;
    std::getline(file, line);
    std::remove(out.c_str());
    return line;
}

std::string half_as_printed()
{
    std::array<char, 8> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%.1f", 0.5));
    return text.data();
}

std::string half_as_streamed()
{
    std::ostringstream out;
    out << 0.5;
    return out.str();
}

/// The locale sl_SI for C and C++ as long as it lives, made in the build folder where it is not installed.
class CommaLocale {
public:
    CommaLocale()
    {
        if (std::setlocale(LC_ALL, Name) == nullptr) make();
        in_force_ = std::setlocale(LC_ALL, Name) != nullptr;
        if (in_force_) cpp_before_ = std::locale::global(std::locale(Name));
    }
    ~CommaLocale()
    {
        if (in_force_) std::locale::global(cpp_before_);
        std::setlocale(LC_ALL, c_before_.c_str());
    }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;

    [[nodiscard]] bool in_force() const { return in_force_; }

private:
    static constexpr const char* Name = "sl_SI.UTF-8";

    static void make()
    {
        const std::string folder = std::string(ONEDOOR_BUILD_DIR) + "/locale";
        const std::string command = "mkdir -p '" + folder + "' && localedef -i sl_SI -f UTF-8 '" + folder + "/" + Name + "' 2>/dev/null";
        if (std::system(command.c_str()) == 0) ::setenv("LOCPATH", folder.c_str(), 1);
    }

    std::string c_before_ = std::setlocale(LC_ALL, nullptr);
    std::locale cpp_before_;
    bool in_force_ = false;
};

} // namespace

TEST_CASE("a play goes the same way twice in one process", "[golden][gauntlet]")
{
    for (const GoldenPlay& play : golden_plays()) {
        INFO(play.name);
        CHECK(transcript(play, played(play)) == transcript(play, played(play)));
    }
}

TEST_CASE("a play goes the same way in another process, whatever its surroundings", "[golden][gauntlet]")
{
    const auto here = signed_plays(shipped().library);
    REQUIRE(here);
    const std::string signature = write_hash(signature_of(*here));

    CHECK(signature_of_a_process("LC_ALL=C TZ=UTC") == signature);
    CHECK(signature_of_a_process("LC_ALL=sl_SI.UTF-8 TZ=Asia/Tokyo") == signature);
    CHECK(signature_of_a_process("LC_ALL=tr_TR.UTF-8 COLUMNS=20 HOME=/nonexistent") == signature);
}

TEST_CASE("a play that is saved and read back after every move goes on as if nothing had been", "[golden][gauntlet]")
{
    for (const GoldenPlay& play : golden_plays()) {
        INFO(play.name);
        Session session = begun(play);
        while (!ended(play, session)) {
            const Session again = reloaded(play, session);
            REQUIRE(again.now().hash == session.now().hash);
            REQUIRE(again.log == session.log);
            session = next(play, again);
        }
        CHECK(transcript(play, session) == transcript(play, played(play)));
    }
}

TEST_CASE("a move that is taken back and made again leads to the same state", "[golden][gauntlet]")
{
    for (const GoldenPlay& play : golden_plays()) {
        INFO(play.name);
        Session session = begun(play);
        while (!ended(play, session)) {
            const Session after = next(play, session);
            const auto back = undo(play.scenario->program, after);
            REQUIRE(back);
            REQUIRE(back->now().hash == session.now().hash);
            REQUIRE(back->log == session.log);
            const Session again = next(play, *back);
            REQUIRE(again.now().hash == after.now().hash);
            REQUIRE(again.log == after.log);
            session = after;
        }
    }
}

TEST_CASE("plays that take turns do not touch each other", "[golden][gauntlet]")
{
    const std::vector<GoldenPlay> plays = golden_plays();
    std::vector<Session> sessions;
    for (const GoldenPlay& play : plays) sessions.push_back(begun(play));

    for (bool any = true; any;) {
        any = false;
        for (std::size_t i = 0; i < plays.size(); ++i) {
            if (ended(plays[i], sessions[i])) continue;
            sessions[i] = next(plays[i], sessions[i]);
            any = true;
        }
    }

    for (std::size_t i = 0; i < plays.size(); ++i) {
        INFO(plays[i].name);
        CHECK(transcript(plays[i], sessions[i]) == transcript(plays[i], played(plays[i])));
    }
}

TEST_CASE("where 0.5 is written 0,5 a play goes the same way", "[golden][gauntlet]")
{
    const GoldenPlay play = golden_plays().front();
    const std::string plain = transcript(play, played(play));
    const CommaLocale comma;
    if (!comma.in_force()) {
        WARN("skipped: there is no locale with a decimal comma, and localedef cannot make one");
        return;
    }

    const std::string other = transcript(play, played(play));
    const Session again = reloaded(play, played(play));

    REQUIRE(half_as_printed() == "0,5");
    REQUIRE(half_as_streamed() == "0,5");
    CHECK(other == plain);
    CHECK(transcript(play, again) == plain);
}
