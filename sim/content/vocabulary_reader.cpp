#include "sim/content/vocabulary_reader.h"

#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/pack_parts.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sim {
namespace {

std::vector<std::string> read_words(Report& report, ObjectReader& file, MemberName name, std::string_view what)
{
    std::vector<std::string> words;
    UniqueIds unique(report, what);
    for (const JsonValue value : file.list(name, 1, MaxWords)) {
        words.emplace_back(read_id(report, value));
        unique.add(value, words.back());
    }
    return words;
}

/// The roles are the program's own; the file names them so that authors and other programs know.
void check_roles(Report& report, ObjectReader& file)
{
    const JsonValue roles = file.list("roles", 1, MaxWords);
    if (!roles.exists()) return;
    std::vector<std::string_view> words;
    for (const JsonValue value : roles) words.push_back(read_id(report, value));
    if (!std::equal(words.begin(), words.end(), RoleNames.begin(), RoleNames.end())) {
        report.error("E001", roles, "the roles are fixed: ess, csd, health, ngo, employer, client, supervisor, in this order");
    }
}

/// The types that engine and judge write must be in the list, and marked so that nobody else writes them.
void check_own_types(Report& report, JsonValue list, const Vocabulary& vocabulary)
{
    const auto must_have = [&](std::string_view id, TypeUse use, const char* mark) {
        const TypeId type = vocabulary.type(id);
        if (type.exists() && vocabulary.types[type.raw()].use == use) return;
        report.error("E002", list, "the type " + quoted(id) + " must be in the list, marked `" + mark + "`");
    };
    for (const std::string_view id : EngineTypeNames) must_have(id, TypeUse::Engine, "engine");
    for (const JudgeType& type : JudgeTypes) must_have(type.id, TypeUse::Derived, "derived");
}

EventType read_type(Report& report, JsonValue value, Texts& texts)
{
    ObjectReader object(report, value, "an event type");
    EventType type;
    type.id = object.id("id", IdSyntax::EventType);
    if (type.id.starts_with("x.")) report.error("E003", object.value().member("id"), "types that begin with x. belong to scenarios; they are in no list");
    type.text = texts.add("type:" + type.id + ":text", object.text("text"));
    UniqueIds unique(report, "item of evidence");
    for (const JsonValue item : object.list("evidence", 0, MaxEvidence)) {
        type.evidence.emplace_back(read_id(report, item));
        unique.add(item, type.evidence.back());
    }
    const bool derived = object.flag("derived");
    const bool engine = object.flag("engine");
    if (derived && engine) report.error("E004", value, "a type is `derived` or `engine`, not both");
    type.use = derived ? TypeUse::Derived : engine ? TypeUse::Engine : TypeUse::Open;
    object.finish();
    return type;
}

VocabularyTexts read_all(Report& report, const JsonFile& json)
{
    VocabularyTexts read;
    Vocabulary& vocabulary = read.vocabulary;
    ObjectReader file(report, json.root(), "the event list");
    file.ignore("$schema");
    static_cast<void>(file.integer("format", {1, 1}));
    check_roles(report, file);
    vocabulary.categories = read_words(report, file, "categories", "category");
    vocabulary.purposes = read_words(report, file, "purposes", "purpose");
    vocabulary.bases = read_words(report, file, "bases", "basis");

    UniqueIds unique(report, "event type");
    const JsonValue types = file.list("types", 1, MaxEventTypes);
    for (const JsonValue value : types) {
        vocabulary.types.push_back(read_type(report, value, read.texts));
        unique.add(value, vocabulary.types.back().id);
    }
    file.finish();
    if (types.exists()) check_own_types(report, types, vocabulary);
    return read;
}

} // namespace

Vocabulary read_vocabulary(Report& report, const JsonFile& json) { return read_all(report, json).vocabulary; }

Read<VocabularyTexts> read_vocabulary_texts(const Files& shelf)
{
    Report report;
    const std::string path(VocabularyPath);
    const std::string* bytes = find_file(shelf, path);
    if (bytes == nullptr) {
        report.error_in_file("E005", path, "the event list is missing");
        return {{}, report.take()};
    }
    auto json = read_json(path, *bytes);
    if (!json) return {{}, std::move(json.error())};
    VocabularyTexts read = read_all(report, *json);
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(read), report.take()};
}

Read<Vocabulary> read_vocabulary(const Files& shelf)
{
    Read<VocabularyTexts> read = read_vocabulary_texts(shelf);
    if (!read) return {{}, std::move(read.problems)};
    return {std::move(read.value->vocabulary), std::move(read.problems)};
}

} // namespace sim
