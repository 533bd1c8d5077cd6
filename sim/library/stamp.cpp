#include "sim/library/stamp.h"

#include "sim/content/hashes.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/shelf.h"
#include "sim/library/version.h"

namespace sim {

namespace {

template <class TextsOf>
PackHashes hashes(const Library& library, const std::string& path, FileKind kind, TextsOf texts_of)
{
    const std::string* bytes = find_file(library.shelf, path);
    if (bytes == nullptr) return {};
    const auto file = read_json(path, *bytes);
    return file ? hashes_of(*file, kind, texts_of(*file)) : PackHashes{};
}

} // namespace

Stamp stamp_of(const Library& library, const std::string& id, const Case& it)
{
    Stamp stamp;
    stamp.engine = std::string(Version);
    stamp.scenario = hashes(library, scenario_path(id), FileKind::Scenario,
                            [&](const JsonFile&) -> const Texts& { return it.program.scenario.texts; });
    stamp.country = hashes(library, country_path(it.home.id), FileKind::Country,
                           [&](const JsonFile&) -> const Texts& { return it.home.texts; });
    for (const std::string& link : it.own.chain)
        stamp.protocols.push_back(hashes(library, protocol_path(link), FileKind::Protocol, protocol_texts));
    return stamp;
}

} // namespace sim
