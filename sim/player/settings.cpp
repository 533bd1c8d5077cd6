#include "sim/player/settings.h"

#include "sim/content/json_writer.h"
#include "sim/content/object_reader.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

#include <algorithm>

namespace player {

namespace {

constexpr std::size_t MostBytes = 65536;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

} // namespace

Settings read_settings(const std::string& path)
{
    const auto bytes = sim::read_file(sim::real_fs(), path, MostBytes);
    if (!bytes) return {};
    const auto file = sim::read_json(path, *bytes);
    if (!file) return {};
    sim::Report report;
    sim::ObjectReader reader(report, file->root(), "the settings");
    Settings out;
    out.language = std::string(reader.optional_string("language"));
    out.look = reader.one_of<ui::Look>("look", ui::LookNames, ui::Look::Light);
    out.scale = reader.small("scale", {0, MostScale}, 0);
    if (reader.find("reduced_motion").exists()) out.reduced_motion = reader.flag("reduced_motion");
    out.reads_aloud = reader.flag("reads_aloud");
    out.assessment = reader.flag("assessment");
    if (report.has_errors()) return {};
    if (out.scale != 0) out.scale = std::clamp(out.scale, LeastScale, MostScale);
    return out;
}

bool write_settings(const std::string& path, const Settings& settings)
{
    if (path.empty() || !sim::make_folders(sim::real_fs(), folder_of(path))) return false;
    sim::JsonWriter json;
    json.begin_object();
    if (!settings.language.empty()) json.member("language").string(settings.language);
    json.member("look").string(ui::LookNames[static_cast<std::size_t>(settings.look)]);
    json.member("scale").number(settings.scale);
    if (settings.reduced_motion) json.member("reduced_motion").boolean(*settings.reduced_motion);
    json.member("reads_aloud").boolean(settings.reads_aloud);
    json.member("assessment").boolean(settings.assessment);
    json.end_object();
    return sim::save_file(sim::real_fs(), path, json.text()).has_value();
}

int scale_for(const Settings& settings, float width)
{
    const int wanted = settings.scale != 0 ? settings.scale : width >= 1920 ? 125 : 100;
    const int most = std::max(LeastScale, static_cast<int>(width / 640 * 4) * 25);
    return std::clamp(wanted, LeastScale, std::min(MostScale, most));
}

} // namespace player
