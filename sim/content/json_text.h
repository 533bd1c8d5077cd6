#pragma once

#include "sim/content/json.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// In quotes, with no escapes but \" \\ \n \t \u00XX.
void append_string(std::string& out, std::string_view text);

/// @pre not a list or object
void append_scalar(std::string& out, JsonValue);

/// A member that is a string, behind what the object holds already.
void append_member(std::string& out, std::string_view name, std::string_view text);

/// A member that is a list, likewise; `append` writes one element.
template <class T, class Append>
void append_list(std::string& out, std::string_view name, const std::vector<T>& list, Append append)
{
    if (out.back() != '{') out += ',';
    append_string(out, name);
    out += ":[";
    for (const T& element : list) {
        if (out.back() != '[') out += ',';
        append(element);
    }
    out += ']';
}

/// Of UTF-8.
[[nodiscard]] std::size_t characters_in(std::string_view);

} // namespace sim
