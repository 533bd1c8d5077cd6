#include "sim/content/canonical.h"
#include "sim/content/json.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace sim;

namespace {

/// Every fault that is found must be seen, in whatever build.
void must(bool holds)
{
    if (!holds) std::abort();
}

/// Our reader and nlohmann's tree agree on every value.
void agree(JsonValue ours, const nlohmann::json& theirs)
{
    switch (ours.kind()) {
    case JsonKind::Null: return must(theirs.is_null());
    case JsonKind::Boolean: return must(theirs.is_boolean() && theirs.get<bool>() == ours.boolean());
    case JsonKind::Integer: return must(theirs.is_number_integer() && theirs.get<std::int64_t>() == ours.integer());
    case JsonKind::String: return must(theirs.is_string() && theirs.get_ref<const std::string&>() == ours.string());
    case JsonKind::Array: {
        must(theirs.is_array() && theirs.size() == ours.size());
        std::size_t place = 0;
        for (const JsonValue value : ours) agree(value, theirs[place++]);
        return;
    }
    case JsonKind::Object:
        must(theirs.is_object() && theirs.size() == ours.size());
        for (const JsonValue value : ours) agree(value, theirs.at(std::string(value.key())));
    }
}

} // namespace

/// What is refused has a place and a reason; what is read is what nlohmann reads, and its canonical form is stable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto file = read_json("fuzz.json", bytes);
    if (!file) {
        must(!file.error().empty());
        for (const Problem& problem : file.error()) must(problem.line > 0 && problem.column > 0 && !problem.message.empty());
        return 0;
    }
    agree(file->root(), nlohmann::json::parse(bytes));
    for (const FileKind kind : {FileKind::Scenario, FileKind::Protocol, FileKind::Run}) {
        const std::string once = canonical(*file, kind);
        const auto again = read_json("again.json", once);
        must(again.has_value());
        must(canonical(*again, kind) == once);
    }
    return 0;
}
