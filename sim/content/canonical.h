#pragma once

#include "sim/content/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// The kinds of our JSON files.
enum class FileKind { Scenario, Protocol, Country, Vocabulary, Household, Run, Cohort };

/// By the last part of a path: scenario.json, protocol.json, country.json, events.json; a file with the member `moves` is a
/// run, one with `counties` an experiment of the cohort laboratory.
[[nodiscard]] std::optional<FileKind> file_kind(std::string_view path, const JsonFile&);

/// The canonical form of docs/scenario-format.md section 15, which `onedoor fmt` writes. Reading it gives the same pack, and
/// writing that the same bytes. Members that the format does not name are kept, behind the others.
[[nodiscard]] std::string canonical(const JsonFile&, FileKind);

/// The same without what changes no play and no score: texts, provenance and the like. What the rules hash is taken of.
[[nodiscard]] std::string canonical_rules(const JsonFile&, FileKind);

} // namespace sim
