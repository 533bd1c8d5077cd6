#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

/// Names are the program's own, values may be anybody's.
using HtmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

/// Writes an HTML document, SVG inside it, from texts that anybody may have written: whatever such a text says, it stays a text.
///
/// Where a text goes decides how it is written, and no text can go where it could do more than be read: names of elements and
/// attributes are asserted to be plain words, none that runs, loads, links or styles something (script, on..., href, src, style).
/// The style sheet is a constant of the program.
class Html {
public:
    /// An element that is open until the end of the C++ scope.
    class Open {
    public:
        ~Open();
        Open(const Open&) = delete;
        Open& operator=(const Open&) = delete;

    private:
        friend class Html;
        Open(Html&, std::string_view name);
        Html& html_;
        std::string_view name_;
    };

    [[nodiscard]] Open in(std::string_view name, const HtmlAttributes& = {});
    /// An element that holds a text alone.
    void element(std::string_view name, std::string_view text, const HtmlAttributes& = {});
    /// An element that holds nothing: meta, or a shape.
    void leaf(std::string_view name, const HtmlAttributes&);
    void text(std::string_view);

    /// Written as it is. @pre a constant of the program without '<'
    void style_sheet(std::string_view);

    [[nodiscard]] const std::string& document() const { return out_; }

private:
    void begin(std::string_view name, const HtmlAttributes&);
    void end(std::string_view name);
    std::string out_ = "<!DOCTYPE html>\n";
};

} // namespace sim
