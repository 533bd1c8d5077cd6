#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

/// Plain lines for a terminal or a screen reader, broken between words at a width counted in characters. What could steer a
/// terminal (control characters, changes of writing direction) is left out, whoever wrote it.
class Page {
public:
    explicit Page(std::size_t width) : width_(width < 20 ? 20 : width) {}

    /// A paragraph. Lines after the first are indented by `hang` characters, all by `indent`.
    void line(std::string_view text, std::size_t indent = 0, std::size_t hang = 0);

    /// A line that is never broken, so that it can be copied whole: a command.
    void whole_line(std::string_view text, std::size_t indent = 0);

    /// An empty line and a title.
    void heading(std::string_view text);

    /// An empty line; never two, never at the beginning.
    void blank();

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::size_t width_;
    std::string text_;
};

/// "1 state", "2,048 states".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one);

/// How many there are in a text of UTF-8.
[[nodiscard]] std::size_t characters(std::string_view);

/// The same text without what could steer a terminal. Line feeds stay.
[[nodiscard]] std::string harmless(std::string_view);

} // namespace sim
