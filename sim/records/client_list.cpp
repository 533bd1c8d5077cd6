#include "sim/records/client_list.h"

#include "sim/base/folded.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace sim {

namespace {

/// Words at spaces and control characters.
std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(text)) {
        const bool parts = static_cast<unsigned char>(c) <= 0x20;
        if (!parts) word += c;
        if (parts && !word.empty()) words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

/// Everything that is searched of a client, in one text.
std::string searched(const CommonClient& client)
{
    std::string text = std::to_string(client.id) + "\n" + client.name.given + " " + client.name.surname + "\n";
    for (const PersonName& other : client.also_written) text += other.given + " " + other.surname + "\n";
    return folded(text + std::string(name_of(client.county)));
}

bool has_all(const std::string& text, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

bool matches(const CommonClient& client, const ClientFilter& filter)
{
    if (client.merged_into) return false;
    if (filter.as && !knows(client.known_to, *filter.as)) return false;
    if (filter.known_to && client.known_to != *filter.known_to) return false;
    if (filter.county && client.county != *filter.county) return false;
    if (filter.group && client.group != filter.group) return false;
    return !filter.inherited || has_inherited(client) == filter.inherited;
}

} // namespace

std::vector<CommonClient> listed(const std::vector<CommonClient>& clients, const ClientFilter& filter)
{
    const std::vector<std::string> words = words_of(filter.search);
    std::vector<CommonClient> out;
    for (const CommonClient& client : clients) {
        if (!matches(client, filter) || !has_all(searched(client), words)) continue;
        out.push_back(client);
        out.back().entries.clear();
    }
    const auto order = [](const CommonClient& client) { return std::tuple(folded(client.name.surname), folded(client.name.given), client.id); };
    std::sort(out.begin(), out.end(), [&](const CommonClient& a, const CommonClient& b) { return order(a) < order(b); });
    return out;
}

Quotas quotas_of(const std::vector<CommonClient>& clients)
{
    Quotas quotas;
    for (std::size_t i = 0; i < CountyIds.size(); ++i)
        for (const bool inherited : {false, true}) quotas.rows.push_back({static_cast<HomeCounty>(i), inherited, 0, 0});
    for (const CommonClient& client : clients) {
        if (client.merged_into) continue;
        const auto inherited = has_inherited(client);
        if (!client.group || !inherited) {
            ++quotas.outside;
            continue;
        }
        QuotaRow& row = quotas.rows[static_cast<std::size_t>(client.county) * 2 + (*inherited ? 1 : 0)];
        ++(*client.group == ClientGroup::Participants ? row.participants : row.comparison);
    }
    return quotas;
}

} // namespace sim
