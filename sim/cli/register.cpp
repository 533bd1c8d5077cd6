#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/cli/register_json.h"
#include "sim/cli/register_screens.h"
#include "sim/library/case_load.h"
#include "sim/records/register.h"
#include "sim/system/moment.h"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

namespace {

struct RegisterOptions {
    std::string file, language;
    std::optional<std::uint64_t> seed;
    ClientFilter filter;
    bool inherited = false, not_inherited = false, counts = false, json = false;
    std::optional<std::uint64_t> record, other;
};

/// A part of the command, `onedoor register list`, with what it does once the texts are there.
struct Part {
    Arguments words;
    std::function<int(Terminal&, const Phrases&)> run;
};

/// No record has a number beyond 32 bits.
std::uint32_t record_number(const std::optional<std::uint64_t>& written)
{
    return static_cast<std::uint32_t>(std::min(written.value_or(0), std::uint64_t{~std::uint32_t{0}}));
}

Complaint complaint_of(const RegisterError& error) { return {error.message}; }

int answer(Terminal& terminal, const RegisterOptions& options, const std::string& json, const Page& page)
{
    terminal.out << (options.json ? json : page.text()) << std::flush;
    return exit_code::Done;
}

/// Does something with the register of the options.
template <class Work>
int with_register(Terminal& terminal, const RegisterOptions& options, const Work& work)
{
    auto opened = open_register(real_fs(), options.file);
    return opened ? work(*opened) : complain(terminal, complaint_of(opened.error()));
}

int make(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    const PracticeRegister practice = practice_register(options.seed ? *options.seed : fresh_seed());
    if (const auto made = make_register(real_fs(), options.file, practice); !made) return complain(terminal, complaint_of(made.error()));
    return answer(terminal, options, made_json(options.file, practice), made_page(terminal.width, phrases, options.file, practice));
}

int list(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    ClientFilter filter = options.filter;
    if (options.inherited || options.not_inherited) filter.inherited = options.inherited;
    return with_register(terminal, options, [&](Register& from) {
        const auto clients = list_of(from, filter);
        if (!clients) return complain(terminal, complaint_of(clients.error()));
        return answer(terminal, options, list_json(*clients),
                      options.counts ? counts_page(terminal.width, phrases, *clients) : list_page(terminal.width, phrases, *clients));
    });
}

int show(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    return with_register(terminal, options, [&](Register& from) {
        const std::uint32_t id = record_number(options.record);
        const auto file = record_of(from, id, *options.filter.as, time_stamp());
        if (!file) return complain(terminal, complaint_of(file.error()));
        return answer(terminal, options, file_json(*file), file_page(terminal.width, phrases, *file, id));
    });
}

int find_doubles(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    return with_register(terminal, options, [&](Register& from) {
        const auto found = doubles_of(from, options.filter.as);
        if (!found) return complain(terminal, complaint_of(found.error()));
        return answer(terminal, options, doubles_json(*found), doubles_page(terminal.width, phrases, *found));
    });
}

int merge(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    return with_register(terminal, options, [&](Register& in) {
        const std::uint32_t gone = record_number(options.other);
        const auto kept = merge_records(in, record_number(options.record), gone, *options.filter.as, time_stamp());
        if (!kept) return complain(terminal, complaint_of(kept.error()));
        return answer(terminal, options, merge_json(*kept, gone), merge_page(terminal.width, phrases, *kept, gone));
    });
}

int log(Terminal& terminal, const Phrases& phrases, const RegisterOptions& options)
{
    return with_register(terminal, options, [&](Register& from) {
        const std::uint32_t id = record_number(options.record);
        const auto& as = options.filter.as;
        const auto accesses = as ? log_of(from, id, *as, time_stamp()) : log_of(from, id);
        if (!accesses) return complain(terminal, complaint_of(accesses.error()));
        return answer(terminal, options, log_json(id, *accesses), log_page(terminal.width, phrases, id, *accesses));
    });
}

/// The option takes one of the ids and sets what it stands for.
template <class Value, std::size_t Size>
void add_choice(Arguments& words, const std::string& name, const std::array<std::string_view, Size>& ids, std::optional<Value>& value,
                const std::string& help)
{
    const auto set = [&ids, &value](const std::string& id) { value = static_cast<Value>(std::find(ids.begin(), ids.end(), id) - ids.begin()); };
    words.add_choice(name, {ids.begin(), ids.end()}, set, help);
}

/// What every part has: its file, the language, JSON.
Arguments begun(Arguments& command, const std::string& name, const std::string& help, RegisterOptions& options)
{
    Arguments words = command.command(name, help);
    words.add("file", options.file, "The register");
    words.require("file");
    words.add("--lang", options.language, "Language, such as en or sl");
    words.add("--json", options.json, "Prints JSON and nothing else");
    return words;
}

void add_as(Arguments& words, RegisterOptions& options, const std::string& help) { add_choice(words, "--as", BodyIds, options.filter.as, help); }

Part make_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "make", "Makes a register of 300 invented common clients to practise with", options);
    words.add_number("--seed", options.seed, "The same seed gives the same clients; drawn and told when left out");
    words.example("Example: onedoor register make practice.db --seed 1");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return make(terminal, phrases, options); }};
}

Part list_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "list", "Lists clients, by surname", options);
    add_choice(words, "--county", CountyIds, options.filter.county, "Of this county");
    add_choice(words, "--group", ClientGroupIds, options.filter.group, "Of this group of the study");
    words.add("--inherited", options.inherited, "With inherited unemployment: a parent was out of work for a year and more");
    words.add("--not-inherited", options.not_inherited, "Without");
    words.exclude("--inherited", "--not-inherited");
    add_choice(words, "--institution", KnownToIds, options.filter.known_to, "Known to this institution alone, or to both");
    words.add("--search", options.filter.search, "Words in names, county or number; capitals and marks do not matter");
    words.add("--counts", options.counts, "Counts by county, inherited unemployment and group instead");
    add_as(words, options, "Only clients whom this institution knows, as its staff may look; without it a trainer sees all");
    words.example("Example: onedoor register list practice.db --county zabrze --search Kowalczyk\n"
                  "Example: onedoor register list practice.db --counts");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return list(terminal, phrases, options); }};
}

Part show_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "show", "Shows a client as an institution may see them, and logs the look", options);
    words.add_number("id", options.record, "Number of the record");
    words.require("id");
    add_as(words, options, "The institution that looks");
    words.require("--as");
    words.example("Example: onedoor register show practice.db 2 --as pup");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return show(terminal, phrases, options); }};
}

Part duplicates_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "duplicates", "Finds records that are likely of one person", options);
    add_as(words, options, "Only pairs of clients whom this institution knows both, as its staff may look; without it a trainer sees all");
    words.example("Example: onedoor register duplicates practice.db");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return find_doubles(terminal, phrases, options); }};
}

Part merge_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "merge", "Merges a record into another of the same person; both histories stay", options);
    words.add_number("kept", options.record, "Number of the record that remains");
    words.add_number("gone", options.other, "Number of the record that is merged into it");
    words.require("kept");
    words.require("gone");
    add_as(words, options, "The institution that merges; it knows the client under one of the two");
    words.require("--as");
    words.example("Example: onedoor register merge practice.db 26 264 --as ops");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return merge(terminal, phrases, options); }};
}

Part log_part(Arguments& command, RegisterOptions& options)
{
    Arguments words = begun(command, "log", "Tells who looked at a record, and what was merged", options);
    words.add_number("id", options.record, "Number of the record");
    words.require("id");
    add_as(words, options, "As the staff of this institution may look; without it a trainer sees all");
    words.example("Example: onedoor register log practice.db 26");
    return {words, [&options](Terminal& terminal, const Phrases& phrases) { return log(terminal, phrases, options); }};
}

int run(Terminal& terminal, const RegisterOptions& options, const std::vector<Part>& parts)
{
    const auto chosen = std::find_if(parts.begin(), parts.end(), [](const Part& each) { return each.words.chosen(); });
    if (chosen == parts.end())
        return complain(terminal, {"say what to do with a register: make, list, show, duplicates, merge or log. See onedoor register --help."});
    const auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto phrases = load_phrases(*library, options.language.empty() ? language_of_surroundings() : options.language);
    if (!phrases) return complain(terminal, phrases.error());
    return chosen->run(terminal, *phrases);
}

} // namespace

Command register_command(Arguments& program)
{
    Arguments words = program.command("register", "A register of invented common clients of two institutions, to practise with");
    auto options = std::make_shared<RegisterOptions>();
    std::vector<Part> parts;
    for (const auto part : {make_part, list_part, show_part, duplicates_part, merge_part, log_part}) parts.push_back(part(words, *options));
    words.example("Example: onedoor register make practice.db --seed 1\nExample: onedoor register list practice.db --counts\n"
                  "onedoor register make --help and so on tell the options of each.");
    return {words, [options, parts](Terminal& terminal) { return run(terminal, *options, parts); }};
}

} // namespace sim
