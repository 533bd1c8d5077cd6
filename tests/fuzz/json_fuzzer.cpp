#include "sim/content/canonical.h"
#include "sim/content/json.h"
#include "tests/fuzz/promise.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

namespace {

void must_agree(bool holds) { promise(holds, "our value is nlohmann's"); }

/// Our reader and nlohmann's tree agree on every value.
void agree(JsonValue ours, const nlohmann::json& theirs)
{
    switch (ours.kind()) {
    case JsonKind::Null: return must_agree(theirs.is_null());
    case JsonKind::Boolean: return must_agree(theirs.is_boolean() && theirs.get<bool>() == ours.boolean());
    case JsonKind::Integer: return must_agree(theirs.is_number_integer() && theirs.get<std::int64_t>() == ours.integer());
    case JsonKind::String: return must_agree(theirs.is_string() && theirs.get_ref<const std::string&>() == ours.string());
    case JsonKind::Array: {
        must_agree(theirs.is_array() && theirs.size() == ours.size());
        std::size_t place = 0;
        for (const JsonValue value : ours) agree(value, theirs[place++]);
        return;
    }
    case JsonKind::Object:
        must_agree(theirs.is_object() && theirs.size() == ours.size());
        for (const JsonValue value : ours) agree(value, theirs.at(std::string(value.key())));
    }
}

/// Every value stands where it says, inside its parent.
void places(const JsonFile& file, JsonValue value)
{
    const std::string_view source = file.source();
    promise(value.offset() < source.size(), "a value begins in the file");
    const char first = source[value.offset()];
    const bool fits = value.is(JsonKind::Object)    ? first == '{'
                      : value.is(JsonKind::Array)   ? first == '['
                      : value.is(JsonKind::String)  ? first == '"'
                      : value.is(JsonKind::Integer) ? first == '-' || (first >= '0' && first <= '9')
                                                    : first == 't' || first == 'f' || first == 'n';
    promise(fits, "a value begins with a letter of its kind");
    for (const JsonValue inner : value) {
        promise(inner.parent() == value && inner.offset() > value.offset(), "a value lies in its parent");
        places(file, inner);
    }
}

} // namespace

/// What is refused has a place and a reason; what is read is what nlohmann reads, and its canonical form is stable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto file = read_json("fuzz.json", bytes);
    if (!file) {
        promise(!file.error().empty(), "what is refused has a reason");
        promise_told(file.error(), bytes);
        return 0;
    }
    promise(nlohmann::json::accept(bytes), "what is read is JSON");
    places(*file, file->root());
    agree(file->root(), nlohmann::json::parse(bytes));
    for (const FileKind kind : {FileKind::Scenario, FileKind::Protocol, FileKind::Run}) {
        const std::string once = canonical(*file, kind);
        const auto again = read_json("again.json", once);
        promise(again.has_value(), "the canonical form can be read");
        promise(canonical(*again, kind) == once, "the canonical form of a canonical form is the same");
    }
    return 0;
}
