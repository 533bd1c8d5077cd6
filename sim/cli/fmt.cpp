#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/content/canonical.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace sim {

namespace {

struct FmtOptions {
    std::vector<std::string> paths;
    bool check = false;
};

/// The JSON files that a path means: itself, or those below it.
Result<std::vector<std::string>, Complaint> files_at(const std::string& path)
{
    if (is_file(real_fs(), path)) return std::vector<std::string>{path};
    if (!is_folder(real_fs(), path))
        return Failure<Complaint>{Complaint{"there is no file or folder " + sim::quoted(path) + "; name the packs or files to write anew."}};
    const auto files = read_folder(real_fs(), path, {".json"}, {MaxFolderFiles, MaxFileBytes, MaxFolderBytes});
    if (!files) return Failure<Complaint>{Complaint{files.error().message}};
    std::vector<std::string> paths;
    for (const auto& [name, bytes] : *files)
        if (!name.ends_with(".schema.json")) paths.push_back((path.ends_with("/") ? path : path + "/") + name);
    return paths;
}

/// Whether the file changed, or would.
/// @error it cannot be read or written
Result<bool, Complaint> put_in_form(const std::string& path, bool only_check)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    if (!bytes) return Failure<Complaint>{Complaint{bytes.error().message}};
    const auto file = read_json(path, *bytes);
    if (!file) {
        const Problem& problem = file.error().front();
        return Failure<Complaint>{Complaint{path + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) +
                                            ": " + problem.message + ". The file is left as it is."}};
    }
    const auto kind = file_kind(path, *file);
    if (!kind) return Failure<Complaint>{Complaint{path + " is none of our files: scenario.json, protocol.json, country.json, events.json, a run, a household or an experiment. It is left as it is."}};
    const std::string form = canonical(*file, *kind);
    if (form == *bytes) return false;
    if (only_check) return true;
    if (const auto saved = save_file(real_fs(), path, form); !saved) return Failure<Complaint>{Complaint{saved.error().message}};
    return true;
}

int run(Terminal& terminal, const FmtOptions& options)
{
    int code = exit_code::Done;
    for (const std::string& path : options.paths) {
        const auto files = files_at(path);
        if (!files) return complain(terminal, files.error());
        for (const std::string& file : *files) {
            const auto changed = put_in_form(file, options.check);
            if (!changed) {
                code = complain(terminal, changed.error());
            } else if (*changed) {
                terminal.out << file << '\n' << std::flush;
                if (options.check && code == exit_code::Done) code = exit_code::NotGood;
            }
        }
    }
    return code;
}

} // namespace

Command fmt_command(Arguments& program)
{
    Arguments words = program.command("fmt", "Writes content in its canonical form and names the files that changed");
    auto options = std::make_shared<FmtOptions>();
    words.add("path", options->paths, "Files, or folders with files below them");
    words.require("path");
    words.add("--check", options->check, "Changes nothing; ends with 1 where a file is not in canonical form");
    words.example("Example: onedoor fmt scenarios/first-day\nExample: onedoor fmt --check scenarios");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
