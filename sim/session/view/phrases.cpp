#include "sim/session/view/phrases.h"

#include "sim/session/view/format.h"

#include <algorithm>

namespace sim {

std::string fill(std::string_view text, const Fillings& fillings)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        out += text.substr(0, open);
        if (open == text.npos) break;
        if (close == text.npos) return out.append(text.substr(open));

        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto it = std::find_if(fillings.begin(), fillings.end(), [&](const auto& each) { return each.first == name; });
        out += it == fillings.end() ? text.substr(open, close - open + 1) : std::string_view(it->second);
        text.remove_prefix(close + 1);
    }
    return out;
}

std::string Phrases::say(std::string_view key, const Fillings& fillings) const
{
    const auto it = forms.find(key);
    return it == forms.end() || it->second.empty() ? std::string(key) : fill(it->second.front(), fillings);
}

std::string Phrases::count(std::string_view key, std::int64_t number, Fillings fillings) const
{
    const auto it = forms.find(key);
    if (it == forms.end() || it->second.empty()) return std::string(key);
    const std::uint64_t size = number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
    const std::size_t form = form_of ? form_of(size) : (size == 1 ? 0u : 1u);
    fillings.emplace_back("n", write_number(number, language));
    return fill(it->second[std::min(form, it->second.size() - 1)], fillings);
}

} // namespace sim
