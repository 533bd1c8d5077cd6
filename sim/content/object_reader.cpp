#include "sim/content/object_reader.h"

#include "sim/base/short_text.h"
#include "sim/content/json_tape.h"
#include "sim/content/limits.h"
#include "sim/content/signs.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sim {
namespace {

const char* kind_name(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null: return "null";
    case JsonKind::Boolean: return "true or false";
    case JsonKind::Integer: return "a number";
    case JsonKind::String: return "a string";
    case JsonKind::Array: return "a list";
    case JsonKind::Object: return "an object";
    }
    return "";
}

/// "`takes`", or "this" for what has no name.
std::string named(JsonValue value)
{
    return value.key().empty() ? std::string("this") : '`' + std::string(value.key()) + '`';
}

bool is_kind(Report& report, JsonValue value, JsonKind wanted)
{
    if (!value.exists()) return false;
    if (value.kind() == wanted) return true;
    const bool lacks_quotes = wanted == JsonKind::String && (value.is(JsonKind::Integer) || value.is(JsonKind::Boolean));
    report.error("J101", value, named(value) + " must be " + kind_name(wanted) + ", not " + kind_name(value.kind()) +
                                    (lacks_quotes ? "; write it in double quotes" : ""));
    return false;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view string_in(Report& report, JsonValue value)
{
    if (!is_kind(report, value, JsonKind::String)) return {};
    if (value.string().empty()) report.error("J106", value, named(value) + " is empty; write something, or leave it out");
    return value.string();
}

template <class Word>
std::optional<std::size_t> word_in(Report& report, JsonValue value, std::span<const Word> names, std::string_view what)
{
    if (!is_kind(report, value, JsonKind::String)) return {};
    const auto place = std::find(names.begin(), names.end(), value.string());
    if (place != names.end() && !value.string().empty()) return static_cast<std::size_t>(place - names.begin());
    report.error("J105", value, quoted(value.string()) + " is no " + std::string(what) + did_you_mean(value.string(), names));
    return {};
}

/// "; it holds an invisible character (U+200B)": the first character beyond ASCII, which may look like a letter or like nothing.
std::string foreign_in(std::string_view id)
{
    const auto at = std::find_if(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (at == id.end()) return {};
    const auto before = static_cast<std::size_t>(at - id.begin());
    return "; it holds " + character_named(id, before) + (before == 0 ? " at its start" : " after " + quoted(id.substr(0, before)));
}

} // namespace

std::string_view read_id(Report& report, JsonValue value, IdSyntax syntax)
{
    if (!is_kind(report, value, JsonKind::String)) return {};
    if (is_id(value.string(), syntax)) return value.string();
    report.error("J104", value, quoted(value.string()) + " is no id of this kind: " + std::string(description_of(syntax)) + foreign_in(value.string()));
    return {};
}

std::string_view read_text(Report& report, JsonValue value)
{
    const std::string_view text = string_in(report, value);
    if (text.size() > MaxText && characters(text) > MaxText) {
        report.error("J107", value, named(value) + " has " + std::to_string(characters(text)) + " characters; a text has at most " +
                                        std::to_string(MaxText));
    }
    return text;
}

std::optional<std::size_t> read_word(Report& report, JsonValue value, std::span<const std::string_view> names, std::string_view what)
{
    return word_in(report, value, names, what);
}

std::optional<std::size_t> read_word(Report& report, JsonValue value, std::span<const std::string> names, std::string_view what)
{
    return word_in(report, value, names, what);
}

ObjectReader::ObjectReader(Report& report, JsonValue value, std::string_view what) : report_(report), value_(value), what_(what)
{
    object_ = value.is(JsonKind::Object);
    if (object_) {
        next_ = *value.begin();
    } else if (value.exists()) {
        report.error("J101", value, "here stands " + std::string(kind_name(value.kind())) + "; " + std::string(what) + " is an object");
    }
}

JsonValue ObjectReader::find(MemberName name)
{
    if (asked_count_ < MaxAsked) asked_[asked_count_++] = {name.text().data(), name.text().size()};
    if (!object_) return {};
    const JsonTape& tape = *value_.tape_;
    const JsonNode& node = tape.nodes[value_.node_];
    if ((node.high() & name.bit()) == 0) return {};

    const std::size_t size = node.low();
    for (std::size_t step = 0; step < size; ++step) {
        if (next_place_ == size) {
            next_place_ = 0;
            next_.node_ = value_.node_ + 1;
        }
        const JsonValue here = next_;
        const JsonNode& member = tape.nodes[here.node_];
        ++next_place_;
        next_.node_ = member.next;
        if (same_text(tape.keys[member.key], name.text())) {
            ++found_;
            return here;
        }
    }
    return {};
}

JsonValue ObjectReader::need(MemberName name)
{
    const JsonValue value = find(name);
    if (!value.exists() && object_) {
        report_.error("J102", value_, std::string(what_) + " needs the member `" + std::string(name.text()) + "`");
    }
    return value;
}

std::string_view ObjectReader::id(MemberName name, IdSyntax syntax) { return read_id(report_, need(name), syntax); }
std::string_view ObjectReader::optional_id(MemberName name, IdSyntax syntax) { return read_id(report_, find(name), syntax); }
std::string_view ObjectReader::text(MemberName name) { return read_text(report_, need(name)); }
std::string_view ObjectReader::optional_text(MemberName name) { return read_text(report_, find(name)); }
std::string_view ObjectReader::string(MemberName name) { return string_in(report_, need(name)); }
std::string_view ObjectReader::optional_string(MemberName name) { return string_in(report_, find(name)); }

std::int64_t ObjectReader::checked_integer(JsonValue value, Bounds bounds, std::int64_t fallback)
{
    if (!is_kind(report_, value, JsonKind::Integer)) return fallback;
    if (value.integer() >= bounds.low && value.integer() <= bounds.high) return value.integer();
    report_.error("J103", value, named(value) + " is " + std::to_string(value.integer()) + "; it must be from " +
                                     std::to_string(bounds.low) + " to " + std::to_string(bounds.high));
    return fallback;
}

std::int64_t ObjectReader::integer(MemberName name, Bounds bounds) { return checked_integer(need(name), bounds, bounds.low); }

std::int64_t ObjectReader::integer(MemberName name, Bounds bounds, std::int64_t fallback)
{
    return checked_integer(find(name), bounds, fallback);
}

std::optional<std::int64_t> ObjectReader::optional_integer(MemberName name, Bounds bounds)
{
    const JsonValue value = find(name);
    if (!value.exists()) return {};
    return checked_integer(value, bounds, bounds.low);
}

bool ObjectReader::flag(MemberName name, bool fallback)
{
    const JsonValue value = find(name);
    return is_kind(report_, value, JsonKind::Boolean) ? value.boolean() : fallback;
}

Date ObjectReader::checked_date(JsonValue value)
{
    Date date;
    if (is_kind(report_, value, JsonKind::String) && !read_date(value.string(), date)) {
        report_.error("J108", value, quoted(value.string()) + " is no date; write the year, month and day as in \"2026-03-01\"");
    }
    return date;
}

Date ObjectReader::date(MemberName name) { return checked_date(need(name)); }

std::optional<Date> ObjectReader::optional_date(MemberName name)
{
    const JsonValue value = find(name);
    if (!value.exists()) return {};
    return checked_date(value);
}

std::size_t ObjectReader::one_of(MemberName name, std::span<const std::string_view> names)
{
    return word_in(report_, need(name), names, '`' + std::string(name.text()) + '`').value_or(0);
}

std::optional<std::size_t> ObjectReader::optional_one_of(MemberName name, std::span<const std::string_view> names)
{
    const JsonValue value = find(name);
    if (!value.exists()) return {};
    return word_in(report_, value, names, '`' + std::string(name.text()) + '`');
}

JsonValue ObjectReader::list(MemberName name, std::size_t least, std::size_t most)
{
    const JsonValue value = least > 0 ? need(name) : find(name);
    if (!is_kind(report_, value, JsonKind::Array)) return {};
    if (value.size() < least) {
        report_.error("J109", value, named(value) + " has " + std::to_string(value.size()) + " entries; it needs at least " + std::to_string(least));
    }
    if (value.size() <= most) return value;
    report_.error("J109", value, named(value) + " has " + std::to_string(value.size()) + " entries; it may have at most " + std::to_string(most));
    return {};
}

JsonValue ObjectReader::object(MemberName name)
{
    const JsonValue value = find(name);
    return is_kind(report_, value, JsonKind::Object) ? value : JsonValue{};
}

void ObjectReader::finish()
{
    if (!object_ || found_ == value_.size()) return;
    std::vector<std::string_view> asked;
    for (std::size_t i = 0; i < asked_count_; ++i) asked.emplace_back(asked_[i].name, asked_[i].size);
    for (const JsonValue member : value_) {
        if (std::find(asked.begin(), asked.end(), member.key()) != asked.end()) continue;
        report_.error_at_name("J110", member, std::string(what_) + " has no member " + quoted(member.key()) + did_you_mean(member.key(), std::span<const std::string_view>(asked)));
    }
}

} // namespace sim
