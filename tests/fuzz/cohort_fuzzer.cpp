#include "sim/cohort/report.h"
#include "sim/content/canonical.h"
#include "sim/content/cohort_reader.h"
#include "tests/fuzz/promise.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

namespace {

/// The id must be the file's name, which the input may choose itself.
std::string name_in(std::string_view bytes)
{
    const auto file = read_json("x.json", bytes);
    const JsonValue id = file ? file->root().member("id") : JsonValue{};
    return (id.is(JsonKind::String) ? std::string(id.string()) : "x") + ".json";
}

void check_report(const cohort::CohortReport& report)
{
    for (const cohort::Series& series : report.series)
        for (const cohort::Point& point : series.points)
            promise(std::isfinite(point.value) && std::isfinite(point.low) && std::isfinite(point.high), "every point is a number");
    for (const cohort::Sentence& sentence : report.headline)
        for (const cohort::Told& told : sentence.numbers) promise(std::isfinite(told.value), "every number told is one");
}

} // namespace

/// What is refused has a reason and a place; what is read has a report whose numbers are numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string name = name_in(bytes);
    const auto read = read_cohort(name, bytes);
    promise_told(read.problems, bytes);
    if (!read) {
        promise(!read.problems.empty(), "what is refused has a reason");
        return 0;
    }
    check_report(cohort::report_of(*read.value, {}));
    const auto file = read_json(name, bytes);
    const std::string once = canonical(*file, FileKind::Cohort);
    promise(read_cohort(name, once).value.has_value(), "the canonical form is read as well");
    return 0;
}
