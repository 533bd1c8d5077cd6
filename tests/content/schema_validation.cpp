#include "sim/content/limits.h"
#include "sim/system/files.h"
#include "tests/content/packs.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

// Not our code: its own warnings are its own.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace sim {

std::optional<bool> schema_accepts(const std::string& kind, const std::string& bytes, std::string* why)
{
    const auto text = read_file(real_fs(), ONEDOOR_SOURCE_DIR "/scenarios/schema/" + kind + ".schema.json", MaxFileBytes);
    REQUIRE(text);
    const auto schema_json = nlohmann::json::parse(*text);
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_json), schema);

    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (json.is_discarded()) return {};
    valijson::Validator validator;
    valijson::ValidationResults results;
    const bool accepted = validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), &results);
    valijson::ValidationResults::Error error;
    while (why != nullptr && results.popError(error)) {
        for (const std::string& step : error.context) *why += step;
        *why += ": " + error.description + '\n';
    }
    return accepted;
}

} // namespace sim
