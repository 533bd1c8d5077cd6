#include "tests/reference/r1_case.h"

#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/system/files.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <utility>

using namespace sim;

namespace {

const Files& shelf()
{
    static const Files files = [] {
        Fs& fs = real_fs();
        auto read = read_folder(fs, ONEDOOR_SOURCE_DIR "/tests/reference/r1", {".json"}, {100, 1 << 20, 1 << 20});
        REQUIRE(read.has_value());
        return std::move(*read);
    }();
    return files;
}

template <class T>
T valid(Read<T> read)
{
    for (const Problem& problem : read.problems)
        UNSCOPED_INFO(problem.file << ":" << problem.line << ": " << problem.message);
    REQUIRE(read.value.has_value());
    return std::move(*read.value);
}

Program linked(std::string_view encoding)
{
    auto program = link(r1_as_read(encoding), shipped_vocabulary());
    REQUIRE(program.has_value());
    return std::move(*program);
}

} // namespace

Scenario r1_as_read(std::string_view encoding) { return valid(read_scenario(shelf(), encoding, shipped_vocabulary())); }

Protocol r1_rules() { return valid(read_protocol(shelf(), "r1", shipped_vocabulary())); }

R1::R1(std::string_view encoding)
    : program(linked(encoding)),
      judging(judging_of(r1_rules(), program.scenario, SeatId{0}, program.scenario.calendar, shipped_vocabulary()))
{
}
