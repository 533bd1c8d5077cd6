#include "tests/bench/story.h"

#include "sim/content/country_reader.h"
#include "sim/content/limits.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/rules/program.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace bench {

namespace {

[[noreturn]] void give_up(const std::string& what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    std::exit(2);
}

template <class T>
T taken(sim::Read<T> read, const std::string& what)
{
    if (read) return std::move(*read.value);
    const std::string first = read.problems.empty() ? "" : ": " + read.problems.front().pointer + " " + read.problems.front().message;
    give_up(what + " has errors" + first);
}

} // namespace

sim::Files shelf_of(const std::string& folder)
{
    const sim::FolderLimits limits{sim::MaxFolderFiles, sim::MaxFileBytes, sim::MaxFolderBytes};
    auto shelf = sim::read_folder(sim::real_fs(), folder, {".json"}, limits);
    if (!shelf) give_up("cannot read the folder " + folder);
    return std::move(*shelf);
}

sim::Vocabulary vocabulary_of(const sim::Files& shelf) { return taken(sim::read_vocabulary(shelf), "the event list"); }

sim::Program load_story(const sim::Files& shelf, const sim::Vocabulary& vocabulary)
{
    auto program = sim::link(taken(sim::read_scenario(shelf, StoryId, vocabulary), "the story"), vocabulary);
    if (!program) give_up("the story cannot be linked");
    return std::move(*program);
}

sim::Protocol protocol_of(const sim::Files& shelf, const sim::Scenario& scenario, const sim::Vocabulary& vocabulary)
{
    return taken(sim::read_protocol(shelf, scenario.protocol, vocabulary), "the protocol");
}

sim::Country country_of(const sim::Files& shelf, const sim::Scenario& scenario)
{
    return taken(sim::read_country(shelf, scenario.country), "the country");
}

} // namespace bench
