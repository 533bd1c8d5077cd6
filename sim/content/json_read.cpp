#include "sim/content/json.h"
#include "sim/content/limits.h"
#include "sim/content/places.h"
#include "sim/content/tape_writer.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <utility>

namespace sim {
namespace {

/// What a value takes in a dense file. Room for so many keeps the list from being copied while it grows; what is not used
/// costs no memory.
constexpr std::size_t BytesOfAValue = 16;

/// Only memory can run out in here; nlohmann's own exceptions would be a bug of its, told like bad syntax.
bool listen(JsonCursor& cursor, TapeWriter& writer)
{
    try {
        return nlohmann::json::sax_parse(CountingIterator(&cursor), CountingIterator(), &writer);
    } catch (const nlohmann::json::exception& fault) {
        return writer.parse_error(0, "", fault);
    }
}

Problems one_problem(const std::string& file, std::string_view source, std::string code, std::size_t offset,
                     std::string message)
{
    const Place place = LineCounter(source).at(offset);
    return {Problem{Severity::Error, std::move(code), file, place.line, place.column, "", std::move(message), {}}};
}

} // namespace

Result<JsonFile, Problems> read_json(std::string name, std::string_view bytes)
{
    if (bytes.size() > MaxFileBytes) {
        return Failure<Problems>{one_problem(name, {}, "J002", 0,
                                   "the file has " + std::to_string(bytes.size()) + " bytes; at most " +
                                       std::to_string(MaxFileBytes) + " are allowed")};
    }
    if (bytes.starts_with("\xef\xbb\xbf")) {
        return Failure<Problems>{one_problem(name, bytes, "J010", 0,
                                   "the file begins with a byte order mark; save it as UTF-8 without one")};
    }

    auto tape = std::make_unique<JsonTape>();
    tape->name = std::move(name);
    tape->source = bytes;
    tape->nodes.reserve(bytes.size() / BytesOfAValue);
    JsonCursor cursor(bytes);
    Report report;
    TapeWriter writer(*tape, cursor, report);
    const bool complete = listen(cursor, writer);

    Problems problems = report.take();
    if (complete) writer.check_end();
    if (const std::optional<JsonFault>& fault = writer.fault()) {
        Problems syntax = one_problem(tape->name, bytes, "J001", fault->offset, fault->message);
        problems.insert(problems.end(), syntax.begin(), syntax.end());
        return Failure<Problems>{std::move(problems)};
    }
    if (!complete || !problems.empty()) return Failure<Problems>{std::move(problems)};
    return JsonFile(std::move(tape));
}

} // namespace sim
