#include "sim/cli/command.h"
#include "sim/cli/pack_paths.h"
#include "sim/cli/page.h"
#include "sim/cli/translator_notes.h"
#include "sim/content/country_reader.h"
#include "sim/content/json_writer.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/suggest.h"
#include "sim/content/translations.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/library/first_error.h"
#include "sim/system/atomic_file.h"

#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>

namespace sim {

namespace {

struct TextOptions {
    std::vector<std::string> paths;
    std::string language, out;
    bool json = false, export_po = false;
};

/// Two or three small letters, as in "hr"; a variety may follow, as in "de-at".
bool is_language(std::string_view code)
{
    const std::string_view first = code.substr(0, code.find('-'));
    return (first.size() == 2 || first.size() == 3) && code.size() <= 12 && !code.ends_with('-') &&
           code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

/// A pack's texts with what translators should know of each.
struct PackTexts {
    std::string language, version;
    Texts texts;
    std::vector<std::string> notes;
};

/// How far one translation is.
struct Status {
    std::string pack, language;
    std::size_t ok = 0, stale = 0, fuzzy = 0, missing = 0;
};

Result<PackTexts, Complaint> texts_of(const Files& shelf, const NamedPack& pack, const Vocabulary& vocabulary)
{
    const Failure<Complaint> broken{Complaint{"the pack " + pack.path + " has errors. " + how_to_see_all(pack.path)}};
    switch (pack.kind) {
    case PackKind::Scenario: {
        auto read = read_scenario(shelf, pack.id, vocabulary);
        if (!read) return broken;
        std::vector<std::string> notes = translator_notes(*read.value);
        return PackTexts{read.value->language, read.value->version, std::move(read.value->texts), std::move(notes)};
    }
    case PackKind::Protocol: {
        auto read = read_protocol(shelf, pack.id, vocabulary);
        if (!read) return broken;
        const auto file = read_json(protocol_path(pack.id), *find_file(shelf, protocol_path(pack.id)));
        if (!file) return broken;
        return PackTexts{read.value->language, read.value->version, protocol_texts(*file), {}};
    }
    case PackKind::Country: {
        auto read = read_country(shelf, pack.id);
        if (!read) return broken;
        return PackTexts{read.value->language, read.value->version, std::move(read.value->texts), {}};
    }
    }
    return broken;
}

std::string po_path(const NamedPack& pack, const std::string& language) { return folder_of(pack.kind, pack.id) + "text/" + language + ".po"; }

Result<std::vector<Status>, Complaint> status_of(const Library& library, const NamedPack& pack, const PackTexts& texts,
                                                 const std::string& only)
{
    const Files& shelf = library.shelf;
    std::vector<Status> out;
    const std::string place = folder_of(pack.kind, pack.id) + "text/";
    for (auto file = shelf.lower_bound(place); file != shelf.end() && file->first.starts_with(place); ++file) {
        if (!file->first.ends_with(".po")) continue;
        const std::string language = language_of_file(file->first);
        if (!only.empty() && only != language) continue;
        const Salvaged<Translations> read = usable_texts(texts.texts, file->first, file->second);
        const std::string fault = first_error(as_found(library, read.problems));
        if (!fault.empty()) return Failure<Complaint>{Complaint{fault + ". " + how_to_see_all(pack.path), exit_code::NotGood}};
        const Translations& all = read.value;
        out.push_back({pack.path, language, all.count(TextState::Ok), all.count(TextState::Stale), all.count(TextState::Fuzzy),
                       all.count(TextState::Missing)});
    }
    return out;
}

void print(Terminal& terminal, const std::vector<Status>& all, bool as_json)
{
    JsonWriter json;
    Page page(terminal.width);
    json.begin_object();
    json.member("translations").begin_list();
    for (const Status& status : all) {
        json.begin_object();
        json.member("pack").string(status.pack);
        json.member("language").string(status.language);
        json.member("ok").number(static_cast<std::int64_t>(status.ok));
        json.member("stale").number(static_cast<std::int64_t>(status.stale));
        json.member("fuzzy").number(static_cast<std::int64_t>(status.fuzzy));
        json.member("missing").number(static_cast<std::int64_t>(status.missing));
        json.end_object();
        page.line(status.pack + "  " + status.language + ": " + std::to_string(status.ok) + " translated, " +
                  std::to_string(status.stale) + " stale, " + std::to_string(status.fuzzy) + " not approved, " +
                  std::to_string(status.missing) + " missing");
    }
    json.end_list();
    json.end_object();
    if (all.empty()) page.line("There is no such translation yet. --export with --lang writes the file for one; it belongs into the pack as text/<lang>.po.");
    terminal.out << (as_json ? json.text() : page.text()) << std::flush;
}

int write_for_translators(Terminal& terminal, const Library& library, const NamedPack& pack, const PackTexts& texts, const TextOptions& options)
{
    if (options.language == texts.language)
        return complain(terminal, {"the pack is written in " + sim::quoted(options.language) + "; name a language to translate it into."});
    if (!is_language(options.language))
        return complain(terminal, {sim::quoted(options.language) + " is no code of a language; write it as in \"hr\" or \"pl\"."});
    if (!options.out.empty() && !options.out.ends_with(".po"))
        return complain(terminal, {"--out names a file that ends in .po, so that nothing else is overwritten."});
    const std::string* bytes = find_file(library.shelf, po_path(pack, options.language));
    const auto before = bytes == nullptr ? Read<PoFile>{PoFile{}, {}} : read_po(po_path(pack, options.language), *bytes);
    if (!before)
        return complain(terminal, {first_error(as_found(library, before.problems)) +
                                       ". Nothing was written, so that what is translated there is not lost. " + how_to_see_all(pack.path),
                                   exit_code::NotGood});
    const PoFile po = export_po(texts.texts, texts.notes, *before.value, options.language, pack.id + " " + texts.version);
    if (options.out.empty()) {
        terminal.out << write_po(po) << std::flush;
        return exit_code::Done;
    }
    std::error_code ignored;  // saving says what is wrong
    std::filesystem::create_directories(std::filesystem::path(options.out).parent_path(), ignored);
    if (const auto saved = save_file(real_fs(), options.out, write_po(po)); !saved) return complain(terminal, {saved.error().message});
    return exit_code::Done;
}

int run(Terminal& terminal, const TextOptions& options)
{
    auto library = open_library();
    if (!library) return complain(terminal, library.error());
    std::vector<NamedPack> packs;
    if (options.paths.empty()) packs = packs_on(library->shelf, library->folder);
    for (const std::string& path : options.paths) {
        auto found = packs_at(*library, path);
        if (!found) return complain(terminal, found.error());
        packs.insert(packs.end(), found->begin(), found->end());
    }
    if (options.export_po && (packs.size() != 1 || options.language.empty()))
        return complain(terminal, {"--export writes the file of one pack in one language; name the pack, and the language with --lang."});
    const auto vocabulary = read_vocabulary(library->shelf);
    if (!vocabulary) return complain(terminal, {"the event list has errors. " + how_to_see_all(library->folder)});

    std::vector<Status> all;
    for (const NamedPack& pack : packs) {
        const auto texts = texts_of(library->shelf, pack, *vocabulary.value);
        if (!texts) return complain(terminal, texts.error());
        if (options.export_po) return write_for_translators(terminal, *library, pack, *texts, options);
        const auto some = status_of(*library, pack, *texts, options.language);
        if (!some) return complain(terminal, some.error());
        all.insert(all.end(), some->begin(), some->end());
    }
    print(terminal, all, options.json);
    return exit_code::Done;
}

} // namespace

Command text_command(Arguments& program)
{
    Arguments words = program.command("text", "Tells how far translations are, and writes PO files for translators");
    auto options = std::make_shared<TextOptions>();
    words.add("path", options->paths, "Packs; all that is shipped when left out");
    words.add("--lang", options->language, "This language alone");
    words.add("--export", options->export_po, "Writes the PO file of one pack: what is translated is kept, what is new is added");
    words.add("--out", options->out, "File that --export writes, instead of the output");
    words.add("--json", options->json, "Prints JSON and nothing else");
    words.example("Example: onedoor text\nExample: onedoor text first-day --lang hr --export --out scenarios/first-day/text/hr.po");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
