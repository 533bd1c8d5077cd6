#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Writes one JSON value from its parts, in order: two spaces of indent, a member or element on each line, an empty list or object
/// on one. Inside an object every value is written with its name, elsewhere without.
///
///     writer.begin_object();
///     writer.member("pass").boolean(true);
///     writer.end_object();
class JsonWriter {
public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_list() { open('['); }
    void end_list() { close(']'); }

    /// The name of the next value.
    JsonWriter& member(std::string_view name);

    void string(std::string_view);
    void number(std::int64_t);
    void number(std::optional<std::int64_t>);  ///< null where there is none
    void fraction(double);                     ///< the shortest digits that read back as the same value. @pre finite
    void boolean(bool);
    void boolean(std::optional<bool>);         ///< null where there is none
    void null();
    void strings(const std::vector<std::string>&);

    /// With a line feed at the end. @pre everything that was begun is ended
    [[nodiscard]] std::string text() const;

private:
    void open(char);
    void close(char);
    void value(std::string_view);
    void begin_value();
    void break_line();

    std::string text_;
    std::size_t depth_ = 0;
    bool fresh_ = true;   ///< nothing stands in the innermost list or object yet
    bool named_ = false;  ///< a member's name has been written and awaits its value
};

} // namespace sim
