#include "sim/content/run_file.h"

#include "sim/content/canonical.h"
#include "sim/content/json_text.h"
#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/run_words.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace sim {
namespace {

constexpr std::array<std::string_view, 2> ModeNames{"practice", "assessment"};
constexpr std::array<std::string_view, 3> SourceNames{"person", "policy", "script"};
constexpr std::size_t StateHashDigits = 16;
constexpr std::size_t PackHashDigits = 64;

bool is_hex(std::string_view word, std::size_t digits)
{
    return word.size() == digits && std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string read_hash(Report& report, JsonValue value, std::size_t digits)
{
    if (!value.exists()) return {};
    if (value.is(JsonKind::String) && is_hex(value.string(), digits)) return std::string(value.string());
    report.error("R001", value, "a hash is a string of " + std::to_string(digits) + " digits from 0 to 9 and a to f");
    return {};
}

std::string read_move_id(Report& report, JsonValue value)
{
    if (!value.exists()) return {};
    if (value.is(JsonKind::String) && is_run_move(value.string())) return std::string(value.string());
    report.error("R002", value, "a move is an act (`scene.option`, `refer_ngo`) or an outcome (`chance=outcome`)");
    return {};
}

PackHashes read_hashes(Report& report, JsonValue value)
{
    PackHashes hashes;
    if (!value.exists()) return hashes;
    ObjectReader object(report, value, "a pack's record");
    hashes.id = object.id("id", IdSyntax::Pack);
    hashes.version = object.string("version");
    hashes.rules = read_hash(report, object.need("rules"), PackHashDigits);
    hashes.texts = read_hash(report, object.need("texts"), PackHashDigits);
    object.finish();
    return hashes;
}

/// A string, because many programs cannot read a JSON number of 64 bits.
std::uint64_t read_seed(Report& report, JsonValue value)
{
    std::uint64_t seed = 0;
    if (!value.exists()) return seed;
    if (value.is(JsonKind::String)) {
        const std::string_view word = value.string();
        const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), seed);
        const bool canonical = word == "0" || (!word.empty() && word.front() != '0');
        if (fault == std::errc() && end == word.data() + word.size() && canonical) return seed;
    }
    report.error("R003", value, "the seed is a string of digits, from \"0\" to \"18446744073709551615\"");
    return 0;
}

RunMove read_move(Report& report, JsonValue value)
{
    ObjectReader object(report, value, "a move");
    RunMove move;
    move.id = read_move_id(report, object.need("id"));
    move.hash = read_hash(report, object.need("hash"), StateHashDigits);
    move.undone = object.flag("undone");
    object.finish();
    return move;
}

void read_circumstances(Report& report, ObjectReader& file, Run& run)
{
    run.seed = read_seed(report, file.need("seed"));
    run.seat = file.id("seat");
    run.variant = file.id("variant");
    run.mode = file.one_of<Mode>("mode", ModeNames);
    run.source = file.one_of<RunSource>("source", SourceNames);
    const JsonValue policy = file.find("policy");
    if (policy.exists()) run.policy = read_id(report, policy, IdSyntax::Pack);
    if (policy.exists() != (run.source == RunSource::Policy)) {
        report.error("R004", policy.exists() ? policy : file.value(), "`policy` names the policy that played; it stands with `source` \"policy\" and only then");
    }
    run.language = file.string("language");
    for (const JsonValue value : file.list("tape", 0, MaxMoves)) run.tape.push_back(read_move_id(report, value));
}

void append_hashes(std::string& out, const PackHashes& hashes)
{
    out += '{';
    append_member(out, "id", hashes.id);
    append_member(out, "version", hashes.version);
    append_member(out, "rules", hashes.rules);
    append_member(out, "texts", hashes.texts);
    out += '}';
}

} // namespace

bool is_run_move(std::string_view word)
{
    const std::size_t sign = word.find_first_of(".=");
    if (sign == std::string_view::npos) return is_id(word);
    return is_id(word.substr(0, sign)) && is_id(word.substr(sign + 1));
}

Read<Run> read_run(std::string name, std::string_view bytes)
{
    auto json = read_json(std::move(name), bytes);
    if (!json) return {{}, std::move(json.error())};

    Report report;
    Run run;
    ObjectReader file(report, json->root(), "a run");
    file.ignore("$schema");
    static_cast<void>(file.integer("format", {1, 1}));
    run.engine = file.string("engine");
    run.scenario = read_hashes(report, file.need("scenario"));
    run.country = read_hashes(report, file.need("country"));
    for (const JsonValue value : file.list("protocols", 1, MaxExtends)) run.protocols.push_back(read_hashes(report, value));
    read_circumstances(report, file, run);
    run.start_hash = read_hash(report, file.need("start"), StateHashDigits);
    const JsonValue moves = file.need("moves");
    if (moves.exists() && !moves.is(JsonKind::Array)) report.error("J101", moves, "`moves` must be a list");
    if (moves.size() > MaxMoves) {
        report.error("R005", moves, "a run has at most " + std::to_string(MaxMoves) + " moves");
    } else if (moves.is(JsonKind::Array)) {
        for (const JsonValue value : moves) run.moves.push_back(read_move(report, value));
    }
    if (const JsonValue words = file.find("reflection"); words.exists()) run.reflection = read_reflection(report, words);
    file.finish();
    if (!file.is_object() && !report.has_errors()) report.error("J101", json->root(), "a run is an object");
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(run), report.take()};
}

std::string write_run(const Run& run)
{
    std::string out = "{\"format\":1";
    append_member(out, "engine", run.engine);
    out += ",\"scenario\":";
    append_hashes(out, run.scenario);
    out += ",\"country\":";
    append_hashes(out, run.country);
    append_list(out, "protocols", run.protocols, [&](const PackHashes& hashes) { append_hashes(out, hashes); });
    append_member(out, "seed", std::to_string(run.seed));
    append_member(out, "seat", run.seat);
    append_member(out, "variant", run.variant);
    append_member(out, "mode", ModeNames[static_cast<std::size_t>(run.mode)]);
    append_member(out, "source", SourceNames[static_cast<std::size_t>(run.source)]);
    if (run.source == RunSource::Policy) append_member(out, "policy", run.policy);
    append_member(out, "language", run.language);
    append_list(out, "tape", run.tape, [&](const std::string& outcome) { append_string(out, outcome); });
    append_member(out, "start", run.start_hash);
    append_list(out, "moves", run.moves, [&](const RunMove& move) {
        out += '{';
        append_member(out, "id", move.id);
        append_member(out, "hash", move.hash);
        if (move.undone) out += ",\"undone\":true";
        out += '}';
    });
    if (!run.reflection.is_empty()) {
        out += ",\"reflection\":";
        append_reflection(out, run.reflection);
    }
    out += '}';

    const auto json = read_json("run", out);
    assert(json && "a run within its limits can be read");
    return canonical(*json, FileKind::Run);
}

} // namespace sim
