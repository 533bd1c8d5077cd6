#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/content/ids.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"
#include "sim/library/library.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"
#include "sim/system/paths.h"

#include <memory>
#include <ostream>
#include <string>

namespace sim {

namespace {

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The small scenario that is shipped to begin with, under another id.
Result<std::string, Complaint> begun_scenario(const Library& library, const std::string& id)
{
    auto bytes = read_file(real_fs(), library.assets + "/new/scenario.json", MaxFileBytes);
    if (!bytes) return Failure<Complaint>{Complaint{bytes.error().message}};
    const std::string old = "\"id\": \"new\"";
    const std::size_t at = bytes->find(old);
    if (at == std::string::npos) return Failure<Complaint>{Complaint{library.assets + "/new/scenario.json is not what was shipped; restore it."}};
    return bytes->replace(at, old.size(), "\"id\": \"" + id + "\"");
}

void say_what_next(Terminal& terminal, const std::string& folder)
{
    const std::string program = shell_word(called_as()), path = shell_word(folder);
    Page page(terminal.width);
    page.line("A small case stands in " + folder + "/scenario.json. It can be played as it is:");
    page.whole_line(program + " play " + path, 2);
    page.line("Change its texts with any text editor that saves plain text, and look for mistakes:");
    page.whole_line(program + " check " + path, 2);
    page.line("docs/write-a-scenario.md goes on from here, step by step.");
    terminal.out << page.text() << std::flush;
}

int run(Terminal& terminal, std::string folder)
{
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    const std::string id = last_part(folder);
    if (!is_id(id, IdSyntax::Pack))
        return complain(terminal, {"a case is called as its folder is, and " + sim::quoted(id) + " cannot be its id: " +
                                   std::string(description_of(IdSyntax::Pack)) + ", such as my-first-case."});
    if (is_folder(real_fs(), folder) || is_file(real_fs(), folder))
        return complain(terminal, {sim::quoted(folder) + " is there already, and was left as it is; name a folder that is not there yet."});
    const auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto text = begun_scenario(*library, id);
    if (!text) return complain(terminal, text.error());
    if (const auto made = make_folders(real_fs(), folder); !made) return complain(terminal, {made.error().message});
    if (const auto saved = save_file(real_fs(), folder + "/scenario.json", *text); !saved) return complain(terminal, {saved.error().message});
    say_what_next(terminal, folder);
    return exit_code::Done;
}

} // namespace

Command new_command(Arguments& program)
{
    Arguments words = program.command("new", "Begins a case of your own: writes a small one to change");
    auto folder = std::make_shared<std::string>();
    words.add("folder", *folder, "The folder to make; its name becomes the id of the case");
    words.require("folder");
    words.example("Example: onedoor new my-first-case");
    return {words, [folder](Terminal& terminal) { return run(terminal, *folder); }};
}

} // namespace sim
