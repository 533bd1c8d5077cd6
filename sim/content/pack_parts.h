#pragma once

#include "sim/content/json.h"
#include "sim/content/object_reader.h"
#include "sim/content/report.h"
#include "sim/model/names.h"
#include "sim/model/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

// What files of several kinds have in common.

/// A BCP 47 tag as far as it concerns us: letters and digits in groups joined by hyphens, a language of 2 or 3 small letters first.
[[nodiscard]] bool is_language(std::string_view);

struct PackHead {
    std::string_view id, version, language, title;
};

/// The members that every protocol and country pack begins with: $schema, format, id, version, language, title.
/// @param place  the name of the pack's folder, or of its file where that lies alone, which its id must be
/// @param kind   of the place, for messages
[[nodiscard]] PackHead read_pack_head(Report&, ObjectReader&, std::string_view place, std::string_view kind = "folder");

/// The members `currency` and `exponent`: 10^exponent minor units make one of the currency.
struct Currency {
    std::string code;
    int exponent = 0;
};
[[nodiscard]] Currency read_currency(Report&, ObjectReader&);

/// Reports a second thing of one name in a list.
class UniqueIds {
public:
    /// @param what  "parameter"
    UniqueIds(Report& report, std::string_view what) : report_(report), what_(what) {}
    void add(JsonValue at, std::string_view id);

private:
    Report& report_;
    std::string_view what_;
    std::vector<std::string> ids_;  ///< sorted
};

[[nodiscard]] std::vector<Source> read_sources(Report&, ObjectReader&);

/// The members `source` and `mark` of a figure or rule. A source is a text for people; ids of sources in it (S31) are looked up,
/// whatever their case. What is marked V needs a source.
struct Provenance {
    std::string source;
    Mark mark = Mark::None;
};
[[nodiscard]] Provenance read_provenance(Report&, ObjectReader&, const std::vector<Source>& sources);

} // namespace sim
