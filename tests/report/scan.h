#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A piece of a page: a tag, or the text between two.
struct Piece {
    enum class Kind { Begin, End, Text };
    Kind kind = Kind::Text;
    std::string name;                               ///< of a tag
    std::map<std::string, std::string> attributes;  ///< references resolved
    std::string text;                               ///< the same
};

/// Reads a page as a browser would, as far as our pages go: strictly, so that whatever is not plainly a tag, an attribute in double
/// quotes or a text fails the test. The style sheet comes as a text.
[[nodiscard]] std::vector<Piece> scan(std::string_view page);

/// The tags alone, with the names of their attributes, one a line: what no text may change.
[[nodiscard]] std::string skeleton(std::string_view page);

/// All texts and values, each on a line of its own.
[[nodiscard]] std::string words_of(std::string_view page);
