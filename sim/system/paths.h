#pragma once

#include "sim/base/result.h"
#include "sim/system/file_error.h"
#include "sim/system/fs.h"

#include <string>
#include <string_view>

namespace sim {

/// What of the process's surroundings decides where files lie; empty where not set.
struct Surroundings {
    std::string onedoor_data;   ///< ONEDOOR_DATA: a folder that holds `scenarios`
    std::string xdg_data_home;  ///< XDG_DATA_HOME; counts only if absolute
    std::string home;           ///< HOME
    std::string xdg_cache_home = {};  ///< XDG_CACHE_HOME; counts only if absolute
    std::string xdg_config_home = {}; ///< XDG_CONFIG_HOME; counts only if absolute
};

[[nodiscard]] Surroundings surroundings();

/// How the program was called, for commands that people copy: ONEDOOR_CALLED, which the launcher sets ("./onedoor"), else "onedoor".
[[nodiscard]] std::string called_as();

/// A word as a shell reads it back: in quotes where it needs them.
[[nodiscard]] std::string shell_word(std::string_view);

/// The folder of the shipped scenarios and packs: ONEDOOR_DATA/scenarios, else that of the source tree this was built from.
/// @error the folder is not there
[[nodiscard]] Result<std::string, FileError> scenarios_folder(Fs&, const Surroundings&);

/// Where runs are kept: $XDG_DATA_HOME/onedoor/runs, or ~/.local/share/onedoor/runs. Not made here.
/// @error neither XDG_DATA_HOME nor HOME is set to an absolute path
[[nodiscard]] Result<std::string, FileError> runs_folder(const Surroundings&);

/// Where lies what can be worked out again: $XDG_CACHE_HOME/onedoor, or ~/.cache/onedoor. Not made here.
/// @error neither XDG_CACHE_HOME nor HOME is set to an absolute path
[[nodiscard]] Result<std::string, FileError> cache_folder(const Surroundings&);

/// Where the settings of the windows are kept: $XDG_CONFIG_HOME/onedoor/settings.json, or in ~/.config. Not made here.
/// @error neither XDG_CONFIG_HOME nor HOME is set to an absolute path
[[nodiscard]] Result<std::string, FileError> settings_path(const Surroundings&);

} // namespace sim
