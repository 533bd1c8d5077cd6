#include "sim/content/json.h"
#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/po.h"
#include "sim/content/run_file.h"
#include "sim/system/files.h"
#include "tests/content/limit_probes.h"
#include "tests/system/folder.h"

#include <filesystem>
#include <set>
#include <string>

namespace sim {

namespace {

std::string json_codes(const std::string& text)
{
    const auto file = read_json("a.json", text);
    return file ? "" : codes_told(file.error());
}

/// What an object's one member gives when it is read.
template <class Ask>
std::string member_codes(const std::string& value, Ask ask)
{
    const std::string text = "{\"a\": " + value + "}";
    const auto file = read_json("a.json", text);
    if (!file) return codes_told(file.error());
    Report report;
    ObjectReader object(report, file->root(), "an object");
    ask(object);
    object.finish();
    return codes_told(report.take());
}

std::string many_names(std::size_t n)
{
    std::string text = "{";
    for (std::size_t i = 0; i < n; ++i) text += (i == 0 ? "\"k" : ", \"k") + std::to_string(i) + "\": 0";
    return json_codes(text + "}");
}

std::string folder_codes(const TestFolder& folder)
{
    const FolderLimits limits{MaxFolderFiles, MaxFileBytes, MaxFolderBytes};
    return read_folder(real_fs(), folder.path(), {".json"}, limits) ? "" : "refused";
}

std::string many_files(std::size_t n)
{
    const TestFolder folder;
    for (std::size_t i = 0; i < n; ++i) write(folder / std::to_string(i) + ".json", "");
    return folder_codes(folder);
}

/// Files without content of their own on the disk, together so large.
std::string large_folder(std::size_t bytes)
{
    const TestFolder folder;
    for (int i = 0; bytes > 0; ++i) {
        const std::size_t size = bytes < MaxFileBytes ? bytes : MaxFileBytes;
        const std::string path = folder / std::to_string(i) + ".json";
        write(path, "");
        std::filesystem::resize_file(path, size);
        bytes -= size;
    }
    return folder_codes(folder);
}

Run run_of(std::size_t moves)
{
    const PackHashes pack{"a", "1", std::string(64, '0'), std::string(64, '0')};
    Run run;
    run.engine = "0.1";
    run.scenario = run.country = pack;
    run.protocols = {pack};
    run.seat = "ess";
    run.variant = "only";
    run.language = "sl";
    run.start_hash = std::string(16, '0');
    run.moves.assign(moves, RunMove{"go_on", std::string(16, '0'), false});
    return run;
}

std::string many_moves(std::size_t n) { return codes_told(read_run("run.json", write_run(run_of(n))).problems); }

/// @param members  of `reflection`
std::string words_codes(const std::string& members)
{
    std::string text = write_run(run_of(1));
    text.erase(text.rfind('}'));
    return codes_told(read_run("run.json", text + ",\"reflection\": {" + members + "}}").problems);
}

std::string many_reasons(std::size_t n)
{
    std::string list;
    for (std::size_t i = 1; i <= n; ++i) list += std::string(i == 1 ? "" : ",") + "{\"move\": " + std::to_string(i) + ", \"text\": \"t\"}";
    return words_codes("\"reasons\": [" + list + ']');
}

std::string po_codes(const std::string& text) { return codes_told(read_po("sl.po", text).problems); }

std::string plural_header(std::size_t forms, const std::string& formula)
{
    return po_codes("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=" + std::to_string(forms) + "; plural=" + formula +
                    ";\\n\"\n");
}

std::string many_messages(std::size_t n)
{
    std::string text;
    text.reserve(n * 28);
    for (std::size_t i = 0; i < n; ++i) text += "msgid \"" + std::to_string(i) + "\"\nmsgstr \"\"\n";
    return po_codes(text);
}

}  // namespace

std::string codes_told(const Problems& problems)
{
    std::set<std::string_view> codes;
    for (const Problem& problem : problems) codes.insert(problem.code);
    std::string text;
    for (const std::string_view code : codes) text.append(text.empty() ? "" : " ").append(code);
    return text;
}

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::vector<LimitProbe> probes_of_files()
{
    const auto text_of = [](std::string_view letter) {
        return [letter](std::size_t n) {
            return member_codes('"' + repeated(letter, n) + '"',
                                [](ObjectReader& o) { static_cast<void>(o.text("a")); });
        };
    };
    return {
        {"file, bytes", "J002", [](std::size_t n) { return json_codes("[]" + std::string(n - 2, ' ')); }},
        {"file, bytes", "T008", [](std::size_t n) { return po_codes(std::string(n, '\n')); }},
        {"folder of a pack, files", "refused", many_files},
        {"folder of a pack, bytes", "refused", large_folder},
        {"JSON, depth", "J004", [](std::size_t n) { return json_codes(repeated("[", n) + repeated("]", n)); }},
        {"JSON, depth", "J004",
         [](std::size_t n) { return json_codes(repeated("{\"a\":", n - 1) + "{}" + repeated("}", n - 1)); }},
        {"JSON, values of a file", "J006",
         [](std::size_t n) { return json_codes("[0" + repeated(",0", n - 2) + "]"); }},
        {"JSON, different names of members in a file", "J009", many_names},
        {"string, bytes", "J007", [](std::size_t n) { return json_codes("[\"" + std::string(n, 'x') + "\"]"); }},
        {"string, bytes", "J007", [](std::size_t n) { return json_codes("[\"\\t" + std::string(n - 1, 'x') + "\"]"); }},
        {"string, bytes", "T008",
         [](std::size_t n) { return po_codes("msgid \"a\"\nmsgstr \"x\"\n\"" + std::string(n - 1, 'x') + "\"\n"); }},
        {"text, characters", "J107", text_of("x")},
        {"text, characters", "J107", text_of("č")},
        {"id, characters", "J104",
         [](std::size_t n) {
             return member_codes('"' + std::string(n, 'x') + '"',
                                 [](ObjectReader& o) { static_cast<void>(o.id("a")); });
         }},
        {"messages of a PO file", "T008", many_messages},
        {"plural forms", "T006", [](std::size_t n) { return plural_header(n, "0"); }},
        {"plural formula, operations", "T006",
         [](std::size_t n) { return plural_header(1, (n % 2 == 0 ? "!0" : "0") + repeated("&&0", (n - 1) / 2)); }},
        {"plural formula, nesting", "T006",
         [](std::size_t n) { return plural_header(1, repeated("(", n) + "0" + repeated(")", n)); }},
        {"plural formula, nesting", "T006",
         [](std::size_t n) { return plural_header(1, repeated("!", n) + (n % 2 == 0 ? "0" : "1")); }},
        {"moves of a run", "R005", many_moves},
        {"what a trainee writes, characters", "R006", [](std::size_t n) { return words_codes("\"keep\": \"" + repeated("č", n) + '"'); }},
        {"reasons of a run", "J109", many_reasons},
        {"events of a trainee's timeline", "J109",
         [](std::size_t n) { return words_codes("\"timeline\": [1" + repeated(",1", n - 1) + ']'); }},
    };
}

}  // namespace sim
