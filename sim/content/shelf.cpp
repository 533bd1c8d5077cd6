#include "sim/content/shelf.h"

#include <array>
#include <cstddef>
#include <utility>

namespace sim {

std::string folder_of(PackKind kind, std::string_view id)
{
    switch (kind) {
    case PackKind::Scenario: return std::string(id) + '/';
    case PackKind::Protocol: return "protocols/" + std::string(id) + '/';
    case PackKind::Country: return "countries/" + std::string(id) + '/';
    }
    return "";
}

std::string scenario_path(std::string_view id) { return folder_of(PackKind::Scenario, id) + "scenario.json"; }
std::string protocol_path(std::string_view id) { return folder_of(PackKind::Protocol, id) + "protocol.json"; }
std::string country_path(std::string_view id) { return folder_of(PackKind::Country, id) + "country.json"; }

std::vector<std::string> pack_ids(const Files& shelf, PackKind kind)
{
    constexpr std::array<std::array<std::string_view, 2>, 3> Around{
        {{"", "/scenario.json"}, {"protocols/", "/protocol.json"}, {"countries/", "/country.json"}}};
    const auto [front, back] = Around[static_cast<std::size_t>(kind)];
    std::vector<std::string> ids;
    for (const auto& [path, bytes] : shelf) {
        const std::string_view whole = path;
        if (whole.size() <= front.size() + back.size() || !whole.starts_with(front) || !whole.ends_with(back)) continue;
        const std::string_view id = whole.substr(front.size(), whole.size() - front.size() - back.size());
        if (id.find('/') == id.npos) ids.emplace_back(id);
    }
    return ids;
}

const std::string* find_file(const Files& shelf, std::string_view path)
{
    const auto file = shelf.find(path);
    return file == shelf.end() ? nullptr : &file->second;
}

void put_on(Files& shelf, PackKind kind, std::string_view id, Files pack)
{
    const std::string folder = folder_of(kind, id);
    for (auto file = shelf.lower_bound(folder); file != shelf.end() && file->first.starts_with(folder);) file = shelf.erase(file);
    for (auto& [path, bytes] : pack) shelf.insert_or_assign(folder + path, std::move(bytes));
}

} // namespace sim
