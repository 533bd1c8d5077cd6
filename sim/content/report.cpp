#include "sim/content/report.h"

#include "sim/content/json_tape.h"
#include "sim/content/limits.h"
#include "sim/content/places.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

namespace sim {
namespace {

bool by_place(const Problem& a, const Problem& b)
{
    return std::tie(a.file, a.line, a.column, a.code, a.pointer, a.message) <
           std::tie(b.file, b.line, b.column, b.code, b.pointer, b.message);
}

} // namespace

bool Report::has_room(Severity severity)
{
    std::size_t& count = severity == Severity::Error ? errors_ : severity == Severity::Warning ? warnings_ : notes_;
    return ++count <= MaxProblems;
}

void Report::add(Severity severity, std::string_view code, JsonValue at, std::size_t offset, std::string message)
{
    // What is missing has been told as missing, with the place where it should be.
    if (!at.exists() && has_errors()) return;
    if (!has_room(severity)) return;
    Problem problem;
    problem.severity = severity;
    problem.code = code;
    problem.message = std::move(message);
    entries_.push_back({std::move(problem), at, offset});
}

void Report::error(std::string_view code, JsonValue at, std::string message)
{
    add(Severity::Error, code, at, at.offset(), std::move(message));
}

void Report::warning(std::string_view code, JsonValue at, std::string message)
{
    add(Severity::Warning, code, at, at.offset(), std::move(message));
}

void Report::note(std::string_view code, JsonValue at, std::string message)
{
    add(Severity::Note, code, at, at.offset(), std::move(message));
}

void Report::error_at_name(std::string_view code, JsonValue at, std::string message)
{
    add(Severity::Error, code, at, at.key_offset(), std::move(message));
}

void Report::error_inside(std::string_view code, JsonValue at, std::size_t inside, std::string message)
{
    add(Severity::Error, code, at, at.offset_inside(inside), std::move(message));
}

void Report::error_in_file(std::string_view code, std::string file, std::string message)
{
    add(Problem{Severity::Error, std::string(code), std::move(file), 0, 0, "", std::move(message), {}});
}

void Report::warning_in_file(std::string_view code, std::string file, std::string message)
{
    add(Problem{Severity::Warning, std::string(code), std::move(file), 0, 0, "", std::move(message), {}});
}

void Report::add(Problem problem, JsonValue at)
{
    if (has_room(problem.severity)) entries_.push_back({std::move(problem), at, at.offset()});
}

void Report::add(Problem problem)
{
    if (has_room(problem.severity)) entries_.push_back({std::move(problem), {}, 0});
}

void Report::add(Problems problems)
{
    for (Problem& problem : problems) add(std::move(problem));
}

Problems Report::take()
{
    // In the order of each file, so that lines and siblings are counted once.
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        if (a.at.tape() != b.at.tape()) return std::less<>{}(a.at.tape(), b.at.tape());
        return a.offset < b.offset;
    });

    Problems problems;
    problems.reserve(entries_.size());
    for (auto from = entries_.begin(); from != entries_.end();) {
        const JsonTape* tape = from->at.tape();
        const auto to = std::find_if(from, entries_.end(), [&](const Entry& entry) { return entry.at.tape() != tape; });
        if (tape != nullptr) {
            LineCounter lines(tape->source);
            Places places(*tape);
            for (auto entry = from; entry != to; ++entry) {
                const Place place = lines.at(entry->offset);
                entry->problem.file = tape->name;
                entry->problem.line = place.line;
                entry->problem.column = place.column;
                entry->problem.pointer = places.pointer(entry->at);
            }
        }
        std::transform(from, to, std::back_inserter(problems), [](Entry& entry) { return std::move(entry.problem); });
        from = to;
    }
    std::stable_sort(problems.begin(), problems.end(), by_place);
    *this = Report{};
    return problems;
}

} // namespace sim
