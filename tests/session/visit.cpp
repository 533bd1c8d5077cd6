#include "tests/session/visit.h"

#include "sim/content/country_reader.h"
#include "sim/content/po.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

using namespace sim;

namespace {

const std::string Root = ONEDOOR_SOURCE_DIR;

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
T valid(Read<T> read)
{
    for (const Problem& problem : read.problems) UNSCOPED_INFO(problem.file << ":" << problem.line << " " << problem.message);
    REQUIRE(read);
    return std::move(*read.value);
}

Visit read_visit()
{
    auto shelf = read_folder(real_fs(), Root + "/tests/cli/library", {".json"}, {100, 1 << 20, 1 << 20});
    REQUIRE(shelf);
    (*shelf)["schema/events.json"] = bytes_of(Root + "/scenarios/schema/events.json");
    Visit out;
    out.vocabulary = valid(read_vocabulary_texts(*shelf));
    auto program = link(valid(read_scenario(*shelf, "visit", out.vocabulary.vocabulary)), out.vocabulary.vocabulary);
    REQUIRE(program);
    out.program = std::move(*program);
    out.country = valid(read_country(*shelf, "here"));
    out.protocol = valid(read_protocol(*shelf, "house", out.vocabulary.vocabulary));
    out.phrases.language = "en";
    for (const PoEntry& entry : valid(read_po("en.po", bytes_of(Root + "/assets/lang/en.po"))).entries)
        out.phrases.forms[entry.context] = entry.forms;
    return out;
}

} // namespace

Reading Visit::reading() const
{
    return {program, vocabulary.vocabulary, country, country, protocol, phrases, "en",
            Wording{&program.scenario.texts, "en", {}}, Wording{&protocol.texts, "en", {}}, Wording{&country.texts, "en", {}},
            Wording{&vocabulary.texts, "en", {}}};
}

Judging Visit::judging(std::size_t seat) const
{
    return judging_of(protocol, program.scenario, SeatId{seat}, country.calendar(program.scenario.calendar.start()),
                      vocabulary.vocabulary);
}

const Visit& visit()
{
    static const Visit it = read_visit();
    return it;
}

Session visited(std::initializer_list<std::string_view> acts, std::size_t seat, Mode mode)
{
    Setup setup;
    setup.seat = SeatId{seat};
    setup.seed = 5;
    setup.mode = mode;
    auto session = begin(visit().program, setup);
    REQUIRE(session);
    for (const std::string_view id : acts) {
        INFO("act " << id);
        session = id == "undo" ? undo(visit().program, *session) : act(visit().program, *session, visit().program.scenario.act_named(id));
        REQUIRE(session);
    }
    return std::move(*session);
}
