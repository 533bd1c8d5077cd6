#include "sim/content/check_pack.h"

#include "sim/content/check.h"
#include "sim/content/named_packs.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"
#include "sim/content/translations.h"

#include <optional>
#include <string>
#include <utility>

namespace sim {

namespace {

void check_translations(Report& report, const Files& shelf, std::string_view id, const Texts& texts)
{
    const std::string folder = folder_of(PackKind::Scenario, id) + "text/";
    for (auto file = shelf.lower_bound(folder); file != shelf.end() && file->first.starts_with(folder); ++file) {
        if (!file->first.ends_with(".po")) continue;
        Read<PoFile> po = read_po(file->first, file->second);
        report.add(std::move(po.problems));
        if (po.value) report.add(translate(texts, *po.value, file->first).problems);
    }
}

}  // namespace

Problems check_scenario_pack(const Files& shelf, std::string_view id, const Vocabulary& vocabulary)
{
    Report report;
    const std::string path = scenario_path(id);
    const std::string* bytes = find_file(shelf, path);
    if (bytes == nullptr) {
        report.error_in_file("S100", path, "there is no scenario " + quoted(id));
        return report.take();
    }
    const auto file = read_json(path, *bytes);
    if (!file) return file.error();

    const auto country = country_of(report, shelf, *file);
    const auto protocol = protocol_of(report, shelf, *file, vocabulary);
    const Country* own_country = country ? &*country : nullptr;
    const ScenarioRead read = read_scenario(report, *file, vocabulary, own_country, id);
    const bool is_whole = !report.has_errors();
    check_texts(report, file->root(), own_country);
    if (is_whole) check_scenario(report, read, {vocabulary, protocol ? &*protocol : nullptr, own_country});
    check_translations(report, shelf, id, read.scenario.texts);
    return without_allowed(report.take(), read);
}

}  // namespace sim
