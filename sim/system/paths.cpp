#include "sim/system/paths.h"

#include "sim/system/files.h"

#include <cstdlib>

#ifndef ONEDOOR_DATA_DIR
#error "the build must say where the shipped data lies"
#endif

namespace sim {
namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

} // namespace

Surroundings surroundings() { return {variable("ONEDOOR_DATA"), variable("XDG_DATA_HOME"), variable("HOME"), variable("XDG_CACHE_HOME"), variable("XDG_CONFIG_HOME")}; }

std::string called_as()
{
    const std::string called = variable("ONEDOOR_CALLED");
    return called.empty() ? "onedoor" : called;
}

std::string shell_word(std::string_view word)
{
    constexpr std::string_view Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+,=-";
    if (!word.empty() && word.find_first_not_of(Plain) == word.npos) return std::string(word);
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

Result<std::string, FileError> scenarios_folder(Fs& fs, const Surroundings& around)
{
    const bool named = !around.onedoor_data.empty();
    const std::string folder = (named ? around.onedoor_data : std::string(ONEDOOR_DATA_DIR)) + "/scenarios";
    if (is_folder(fs, folder)) return folder;
    return Failure<FileError>{file_error("cannot find the scenarios in", folder,
                              named ? "there is no such folder; ONEDOOR_DATA must name the folder that holds `scenarios`"
                                    : "there is no such folder; set ONEDOOR_DATA to the folder that holds `scenarios`")};
}

Result<std::string, FileError> runs_folder(const Surroundings& around)
{
    if (around.xdg_data_home.starts_with('/')) return around.xdg_data_home + "/onedoor/runs";
    if (around.home.starts_with('/')) return around.home + "/.local/share/onedoor/runs";
    return Failure<FileError>{file_error("cannot tell where runs are kept:", around.home, "set HOME or XDG_DATA_HOME to an absolute path")};
}

Result<std::string, FileError> cache_folder(const Surroundings& around)
{
    if (around.xdg_cache_home.starts_with('/')) return around.xdg_cache_home + "/onedoor";
    if (around.home.starts_with('/')) return around.home + "/.cache/onedoor";
    return Failure<FileError>{file_error("cannot tell where to keep what was worked out:", around.home, "set HOME or XDG_CACHE_HOME to an absolute path")};
}

Result<std::string, FileError> settings_path(const Surroundings& around)
{
    if (around.xdg_config_home.starts_with('/')) return around.xdg_config_home + "/onedoor/settings.json";
    if (around.home.starts_with('/')) return around.home + "/.config/onedoor/settings.json";
    return Failure<FileError>{file_error("cannot tell where to keep the settings:", around.home, "set HOME or XDG_CONFIG_HOME to an absolute path")};
}

} // namespace sim
