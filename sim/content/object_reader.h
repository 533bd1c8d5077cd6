#pragma once

#include "sim/content/ids.h"
#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/model/calendar.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sim {

/// Reads the members of one object and reports what is wrong with each: missing, of the wrong kind, out of range, unknown.
///
///     ObjectReader option(report, value, "an option");
///     id = option.id("id");
///     takes = option.integer("takes", {0, 400}, 0);
///     option.finish();
///
/// A question with a fallback, or named `optional`, may go unanswered in the file. What could not be read is reported and
/// stands in as fallback, empty or 0, so that reading goes on; after errors the result is thrown away. Ask in the order of
/// the format's tables: that is the order of files, and finding the next member is then one comparison.
class ObjectReader {
public:
    struct Bounds {
        std::int64_t low, high;  ///< both included
    };

    /// @param what  for messages, with its article: "a scene"
    ObjectReader(Report&, JsonValue, std::string_view what);

    [[nodiscard]] bool is_object() const { return object_; }
    [[nodiscard]] JsonValue value() const { return value_; }

    /// The value itself, unread; `find` may not exist, `need` reports that.
    [[nodiscard]] JsonValue find(MemberName);
    [[nodiscard]] JsonValue need(MemberName);

    [[nodiscard]] std::string_view id(MemberName, IdSyntax = IdSyntax::Plain);
    [[nodiscard]] std::string_view optional_id(MemberName, IdSyntax = IdSyntax::Plain);  ///< empty when absent

    /// Shown to people: not empty, at most MaxText characters.
    [[nodiscard]] std::string_view text(MemberName);
    [[nodiscard]] std::string_view optional_text(MemberName);
    /// Read by the program or a specialist: not empty, at most MaxString bytes.
    [[nodiscard]] std::string_view string(MemberName);
    [[nodiscard]] std::string_view optional_string(MemberName);

    [[nodiscard]] std::int64_t integer(MemberName, Bounds);
    [[nodiscard]] std::int64_t integer(MemberName, Bounds, std::int64_t fallback);
    [[nodiscard]] std::optional<std::int64_t> optional_integer(MemberName, Bounds);
    [[nodiscard]] std::int32_t small(MemberName name, Bounds bounds) { return static_cast<std::int32_t>(integer(name, bounds)); }
    [[nodiscard]] std::int32_t small(MemberName name, Bounds bounds, std::int64_t fallback)
    {
        return static_cast<std::int32_t>(integer(name, bounds, fallback));
    }
    [[nodiscard]] bool flag(MemberName, bool fallback = false);

    [[nodiscard]] Date date(MemberName);
    [[nodiscard]] std::optional<Date> optional_date(MemberName);

    /// The place of the member's word among `names`; 0 after an error.
    [[nodiscard]] std::size_t one_of(MemberName, std::span<const std::string_view> names);
    [[nodiscard]] std::optional<std::size_t> optional_one_of(MemberName, std::span<const std::string_view> names);
    template <class E, std::size_t N>
    [[nodiscard]] E one_of(MemberName name, const std::array<std::string_view, N>& names)
    {
        return static_cast<E>(one_of(name, std::span<const std::string_view>(names)));
    }
    template <class E, std::size_t N>
    [[nodiscard]] E one_of(MemberName name, const std::array<std::string_view, N>& names, E fallback)
    {
        const auto place = optional_one_of(name, std::span<const std::string_view>(names));
        return place ? static_cast<E>(*place) : fallback;
    }

    /// A list to walk through; does not exist (and so is empty) when absent. With `least` > 0 it must be there.
    [[nodiscard]] JsonValue list(MemberName, std::size_t least, std::size_t most);
    [[nodiscard]] JsonValue object(MemberName);  ///< optional; of kind Object if it exists

    void ignore(MemberName name) { static_cast<void>(find(name)); }  ///< "$schema" and the like
    /// Reports members that nobody asked for. Call it last.
    void finish();

private:
    [[nodiscard]] std::string_view string_of(JsonValue);
    [[nodiscard]] std::string_view checked_id(JsonValue, IdSyntax);
    [[nodiscard]] std::string_view checked_text(JsonValue);
    [[nodiscard]] std::int64_t checked_integer(JsonValue, Bounds, std::int64_t fallback);
    [[nodiscard]] Date checked_date(JsonValue);
    [[nodiscard]] std::optional<std::size_t> checked_word(JsonValue, std::span<const std::string_view>);

    static constexpr std::size_t MaxAsked = 48;

    Report& report_;
    JsonValue value_;
    std::string_view what_;
    bool object_ = false;
    JsonValue next_;              ///< the member after the one found last
    std::size_t next_place_ = 0;
    std::size_t found_ = 0;       ///< members asked for and there
    std::size_t asked_count_ = 0;
    struct Asked {
        const char* name;
        std::size_t size;
    };
    std::array<Asked, MaxAsked> asked_;  ///< not cleared beforehand: there are very many readers
};

/// An id that stands as an element of a list or elsewhere without a member name of its own; reports and gives "" when wrong.
[[nodiscard]] std::string_view read_id(Report&, JsonValue, IdSyntax = IdSyntax::Plain);
/// A text shown to people, likewise.
[[nodiscard]] std::string_view read_text(Report&, JsonValue);
/// The place of a word among `names`, likewise; reports `unknown <what>` with a suggestion.
[[nodiscard]] std::optional<std::size_t> read_word(Report&, JsonValue, std::span<const std::string_view> names,
                                                   std::string_view what);
[[nodiscard]] std::optional<std::size_t> read_word(Report&, JsonValue, std::span<const std::string> names,
                                                   std::string_view what);

} // namespace sim
