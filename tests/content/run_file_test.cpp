#include "sim/content/run_file.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <cstdint>
#include <limits>
#include <string>

using namespace sim;

namespace {

PackHashes pack(const std::string& id) { return {id, "1.0", std::string(64, 'a'), std::string(64, 'b')}; }

Run a_run()
{
    Run run;
    run.engine = "0.1.0";
    run.scenario = pack("first-day");
    run.country = pack("si");
    run.protocols = {pack("eu"), pack("si")};
    run.seed = std::numeric_limits<std::uint64_t>::max();
    run.seat = "ess";
    run.variant = "only";
    run.mode = Mode::Assessment;
    run.source = RunSource::Policy;
    run.policy = "random";
    run.language = "sl";
    run.tape = {"answer=yes"};
    run.start_hash = "0123456789abcdef";
    run.moves = {{"kitchen.ask_rent", "0000000000000001", false}, {"go_on", "0000000000000002", true}, {"answer=yes", "0000000000000003", false}};
    return run;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string wrong(const std::string& from, const std::string& to)
{
    const auto run = read_run("run.json", replaced(write_run(a_run()), from, to));
    return run ? "nothing" : codes(run.problems);
}

} // namespace

TEST_CASE("a run that is written is read the same, and written again the same bytes", "[content][run]")
{
    const std::string text = write_run(a_run());

    const auto read = read_run("run.json", text);

    REQUIRE(read);
    CHECK(write_run(*read.value) == text);
    CHECK(read.value->seed == std::numeric_limits<std::uint64_t>::max());
    CHECK(read.value->mode == Mode::Assessment);
    CHECK(read.value->policy == "random");
    CHECK(read.value->moves.size() == 3);
    CHECK(read.value->moves[1].undone);
    CHECK(read.value->protocols[1].id == "si");
    CHECK(text.find("    {\"id\": \"go_on\", \"hash\": \"0000000000000002\", \"undone\": true},\n") != std::string::npos);
}

TEST_CASE("a run just begun has no moves and is a run all the same", "[content][run]")
{
    Run run = a_run();
    run.moves.clear();
    run.tape.clear();
    run.source = RunSource::Person;

    const auto read = read_run("run.json", write_run(run));

    REQUIRE(read);
    CHECK(read.value->moves.empty());
}

TEST_CASE("a run without words has the bytes that it always had, and one with words is read the same", "[content][run]")
{
    Run run = a_run();
    const std::string without = write_run(run);
    run.reflection.reaction = "Preveč naenkrat.\n\"Hvala\"";
    run.reflection.timeline = {4, 0, 2};
    run.reflection.reasons = {{0, "She looked tired."}, {2, "{x}"}};
    run.reflection.if_then = "If a letter lies there, then I ask.";

    const auto read = read_run("run.json", write_run(run));

    CHECK(without.find("reflection") == std::string::npos);
    REQUIRE(read);
    CHECK(read.value->reflection == run.reflection);
    CHECK(write_run(*read.value) == write_run(run));
    run.reflection = {};
    CHECK(write_run(run) == without);
}

TEST_CASE("words that are not in form are told", "[content][run][hostile]")
{
    const auto words = [](const std::string& reflection) {
        return wrong("\n  ]\n}\n", "\n  ],\n  \"reflection\": " + reflection + "\n}\n");
    };

    CHECK(words("{}") == "nothing");
    CHECK(words(R"({"keep": "a", "timeline": [2, 1], "reasons": [{"move": 1, "text": "t"}, {"move": 3, "text": "t"}]})") == "nothing");
    CHECK(words("[]") == "J101");
    CHECK(words(R"({"reaction": ""})") == "J106");
    CHECK(words(R"({"reaction": 1})") == "J101");
    CHECK(words(R"({"mark": 1000})") == "J110");
    CHECK(words(R"({"timeline": [0]})") == "J103");
    CHECK(words(R"({"timeline": ["1"]})") == "J101");
    CHECK(words(R"({"reasons": [{"move": 0, "text": "t"}]})") == "J103");
    CHECK(words(R"({"reasons": [{"move": 2}]})").find("J102") != std::string::npos);
    CHECK(words(R"({"reasons": [{"move": 2, "text": "t"}, {"move": 2, "text": "t"}]})") == "R007");
    CHECK(words(R"({"reasons": [{"move": 3, "text": "t"}, {"move": 2, "text": "t"}]})") == "R007");
}

TEST_CASE("whatever is wrong with a run is told", "[content][run][hostile]")
{
    CHECK(wrong("\"0123456789abcdef\"", "\"0123456789ABCDEF\"") == "R001");
    CHECK(wrong("\"0123456789abcdef\"", "16") == "R001");
    CHECK(wrong(std::string(64, 'a'), std::string(63, 'a')) == "R001");
    CHECK(wrong("go_on", "go on") == "R002");
    CHECK(wrong("kitchen.ask_rent", "kitchen.ask.rent") == "R002");
    CHECK(wrong("answer=yes", "../../etc/passwd") == "R002");
    CHECK(wrong("\"18446744073709551615\"", "\"18446744073709551616\"") == "R003");
    CHECK(wrong("\"18446744073709551615\"", "\"-1\"") == "R003");
    CHECK(wrong("\"18446744073709551615\"", "\"007\"") == "R003");
    CHECK(wrong("\"18446744073709551615\"", "7") == "R003");
    CHECK(wrong("\"policy\": \"random\",", "") == "R004");
    CHECK(wrong("\"source\": \"policy\"", "\"source\": \"person\"") == "R004");
    CHECK(wrong("\"seat\": \"ess\",", "") == "J102");
    CHECK(wrong("\"assessment\"", "\"assesment\"") == "J105");
    CHECK(wrong("\"format\": 1", "\"format\": 2") == "J103");
    CHECK(wrong("\"moves\": [", "\"score\": 1000,\n  \"moves\": [") == "J110");
    CHECK(codes(read_run("run.json", "[]").problems) == "J101");
    CHECK(codes(read_run("run.json", "{").problems) == "J001");
    CHECK(codes(read_run("run.json", R"({"format": 1, "moves": {}})").problems).find("J101") != std::string::npos);
}

TEST_CASE("the longest run there can be is written and read, and one move more is refused", "[content][run][limits]")
{
    const std::string id(64, 'a');
    const RunMove longest{id + "." + id, std::string(16, 'f'), true};
    Run run = a_run();
    run.tape.assign(16'000, id + "=" + id);  // more than a command line of 2 MiB can hold
    run.moves.assign(MostMoves - 1, longest);
    const auto below = read_run("run.json", write_run(run));
    run.moves.push_back(longest);
    const std::string text = write_run(run);

    const auto at = read_run("run.json", text);
    const std::string end = "\n  ]\n}\n";
    REQUIRE(text.ends_with(end));
    const auto above = read_run("run.json", text.substr(0, text.size() - end.size()) +
                                                ",\n    {\"id\": \"go_on\", \"hash\": \"0000000000000002\"}" + end);

    REQUIRE(below);
    CHECK(below.value->moves.size() == MostMoves - 1);
    REQUIRE(at);
    CHECK(at.value->moves.size() == MostMoves);
    REQUIRE_FALSE(above);
    CHECK(codes(above.problems) == "R005");
}
