#include "tests/support/shipped.h"

#include "sim/content/json.h"
#include "sim/content/vocabulary_reader.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

namespace {

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

sim::Vocabulary read()
{
    const std::string bytes = bytes_of(shipped_folder() + "/schema/events.json");
    const auto file = sim::read_json("events.json", bytes);
    REQUIRE(file.has_value());
    sim::Report report;
    sim::Vocabulary vocabulary = sim::read_vocabulary(report, *file);
    REQUIRE_FALSE(report.has_errors());
    return vocabulary;
}

} // namespace

const sim::Vocabulary& shipped_vocabulary()
{
    static const sim::Vocabulary vocabulary = read();
    return vocabulary;
}

std::string shipped_folder() { return ONEDOOR_SOURCE_DIR "/scenarios"; }
