#include "sim/content/canonical.h"

#include "sim/content/canonical_tables.h"
#include "sim/content/json_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sim {
namespace {

enum class For { File, RulesHash };

constexpr std::size_t WidestLine = 119;  // characters, and room for a comma, so that the form of a line does not depend on the next
constexpr std::size_t Indent = 2;

/// A member that is to be written, with what is known of its inside.
struct Written {
    JsonValue value;
    const CanonicalObject* inside;
    bool only_policy_tags;
};

bool is_plain(JsonValue value) { return value.kind() != JsonKind::Array && value.kind() != JsonKind::Object; }
bool is_policy_tag(JsonValue value) { return value.is(JsonKind::String) && (value.string() == "courtesy" || value.string() == "neutral"); }

class Writer {
public:
    explicit Writer(For purpose) : purpose_(purpose) {}

    void write(JsonValue value, const CanonicalObject* kind, std::size_t depth);
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    [[nodiscard]] std::vector<Written> members(JsonValue, const CanonicalObject*) const;
    [[nodiscard]] std::vector<JsonValue> elements(JsonValue, bool only_policy_tags) const;
    [[nodiscard]] bool is_left_out(JsonValue, const CanonicalMember&) const;
    [[nodiscard]] bool inline_text(JsonValue, const CanonicalObject*, bool only_policy_tags, std::string& out, std::size_t room) const;
    /// @param named  a member of an object; else an entry of a list
    void write_member(const Written&, std::size_t depth, bool named, bool last);
    void new_line(std::size_t depth) { out_ += '\n', out_.append(depth * Indent, ' '); }

    For purpose_;
    std::string out_;
};

bool Writer::is_left_out(JsonValue value, const CanonicalMember& member) const
{
    if (purpose_ == For::RulesHash) {
        if (member.use == MemberUse::Text || member.use == MemberUse::Info) return true;
        if (member.use == MemberUse::Tags && value.is(JsonKind::Array) && std::none_of(value.begin(), value.end(), is_policy_tag)) return true;
    }
    if (member.fallback.empty()) return false;
    std::string text;
    return inline_text(value, nullptr, false, text, WidestLine) && text == member.fallback;
}

/// In canonical order; members that the format does not name come last, as they stand.
std::vector<Written> Writer::members(JsonValue object, const CanonicalObject* kind) const
{
    std::vector<Written> list;
    if (kind != nullptr) {
        for (const CanonicalMember& member : kind->members) {
            const JsonValue value = object.member(MemberName::of(member.name));
            if (!value.exists() || is_left_out(value, member)) continue;
            list.push_back({value, member.inside, purpose_ == For::RulesHash && member.use == MemberUse::Tags});
        }
    }
    for (const JsonValue value : object) {
        const bool known = kind != nullptr && std::any_of(kind->members.begin(), kind->members.end(),
                                                          [&](const CanonicalMember& member) { return member.name == value.key(); });
        if (!known) list.push_back({value, nullptr, false});
    }
    return list;
}

std::vector<JsonValue> Writer::elements(JsonValue list, bool only_policy_tags) const
{
    std::vector<JsonValue> kept;
    for (const JsonValue value : list) {
        if (!only_policy_tags || is_policy_tag(value)) kept.push_back(value);
    }
    return kept;
}

/// Appends the value on one line; false when it may not stand on one, or has more than `room` characters.
bool Writer::inline_text(JsonValue value, const CanonicalObject* kind, bool only_policy_tags, std::string& out, std::size_t room) const
{
    const std::size_t begin = out.size();
    if (value.is(JsonKind::Array)) {
        out += '[';
        const char* comma = "";
        for (const JsonValue element : elements(value, only_policy_tags)) {
            if (!is_plain(element)) return false;
            out += comma;
            comma = ", ";
            append_scalar(out, element);
            if (out.size() - begin > 4 * room) return false;
        }
        out += ']';
    } else if (value.is(JsonKind::Object)) {
        out += '{';
        const char* comma = "";
        for (const Written& member : members(value, kind)) {
            out += comma;
            comma = ", ";
            append_string(out, member.value.key());
            out += ": ";
            if (!inline_text(member.value, member.inside, member.only_policy_tags, out, room)) return false;
            if (out.size() - begin > 4 * room) return false;
        }
        out += '}';
    } else {
        append_scalar(out, value);
    }
    return is_plain(value) || characters_in(std::string_view(out).substr(begin)) <= room;
}

void Writer::write_member(const Written& member, std::size_t depth, bool named, bool last)
{
    new_line(depth);
    const std::size_t line = out_.size();
    if (named) {
        append_string(out_, member.value.key());
        out_ += ": ";
    }
    const std::size_t before = out_.size();
    const std::size_t used = characters_in(std::string_view(out_).substr(line)) + depth * Indent;
    if (!inline_text(member.value, member.inside, member.only_policy_tags, out_, used < WidestLine ? WidestLine - used : 0)) {
        out_.resize(before);
        if (member.only_policy_tags) {
            out_ += "[]";  // cannot be: the tags of policies fit on a line
        } else {
            write(member.value, member.inside, depth);
        }
    }
    if (!last) out_ += ',';
}

/// Over several lines.
void Writer::write(JsonValue value, const CanonicalObject* kind, std::size_t depth)
{
    if (value.is(JsonKind::Object)) {
        const std::vector<Written> list = members(value, kind);
        out_ += '{';
        for (const Written& member : list) write_member(member, depth + 1, true, &member == &list.back());
        if (!list.empty()) new_line(depth);
        out_ += '}';
    } else if (value.is(JsonKind::Array)) {
        out_ += '[';
        std::size_t left = value.size();
        for (const JsonValue element : value) write_member({element, kind, false}, depth + 1, false, --left == 0);
        if (value.size() != 0) new_line(depth);
        out_ += ']';
    } else {
        append_scalar(out_, value);
    }
}

std::string written(const JsonFile& file, FileKind kind, For purpose)
{
    Writer writer(purpose);
    writer.write(file.root(), &canonical_object(kind), 0);
    return writer.take() + '\n';
}

} // namespace

std::optional<FileKind> file_kind(std::string_view path, const JsonFile& file)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    if (name == "scenario.json") return FileKind::Scenario;
    if (name == "protocol.json") return FileKind::Protocol;
    if (name == "country.json") return FileKind::Country;
    if (name == "events.json") return FileKind::Vocabulary;
    if (file.root().member("members").exists()) return FileKind::Household;
    if (file.root().member("moves").exists()) return FileKind::Run;
    if (file.root().member("counties").exists()) return FileKind::Cohort;
    return {};
}

std::string canonical(const JsonFile& file, FileKind kind) { return written(file, kind, For::File); }
std::string canonical_rules(const JsonFile& file, FileKind kind) { return written(file, kind, For::RulesHash); }

} // namespace sim
