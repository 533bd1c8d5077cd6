#include "sim/records/doubles.h"

#include "sim/base/folded.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace sim {

namespace {

std::vector<std::string> words_of(const PersonName& name)
{
    std::vector<std::string> words(1);
    for (const char c : folded(name.given + " " + name.surname)) {
        if (c != ' ' && c != '-') words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// At most one letter added, lost or changed, or two neighbours swapped.
bool differ_little(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto first = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    a.remove_prefix(first);
    b.remove_prefix(first);
    if (a.size() < b.size()) return a == b.substr(1);
    if (a.size() <= 1 || a.substr(1) == b.substr(1)) return true;
    return a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

/// Words, the others that each may go with, and the word that each other has.
struct Pairing {
    std::vector<std::vector<bool>> fits;
    std::vector<std::optional<std::size_t>> taken_by;
};

/// Finds a word one of the others: a free one, or one whose word can have another. Every other is asked once.
bool find_partner(Pairing& pairing, std::size_t word, std::vector<bool>& asked)
{
    for (std::size_t other = 0; other < pairing.taken_by.size(); ++other) {
        if (asked[other] || !pairing.fits[word][other]) continue;
        asked[other] = true;
        std::optional<std::size_t>& holder = pairing.taken_by[other];
        if (holder && !find_partner(pairing, *holder, asked)) continue;
        holder = word;
        return true;
    }
    return false;
}

/// Whether every word can have one of the others to itself. Takes time in proportion to the third power of their number, whatever they are.
bool pairs_off(const std::vector<std::string>& words, const std::vector<std::string>& others)
{
    Pairing pairing{{words.size(), std::vector<bool>(others.size())}, std::vector<std::optional<std::size_t>>(others.size())};
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < others.size(); ++j) pairing.fits[i][j] = differ_little(words[i], others[j]);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::vector<bool> asked(others.size());
        if (!find_partner(pairing, i, asked)) return false;
    }
    return true;
}

KnownTo together(KnownTo a, KnownTo b) { return a == b ? a : KnownTo::Both; }

} // namespace

bool are_alike(const PersonName& a, const PersonName& b)
{
    constexpr std::size_t MostWords = 8;  // nobody's name has more, and pairing off stays quick
    std::vector<std::string> fewer = words_of(a), more = words_of(b);
    if (fewer.size() > more.size()) std::swap(fewer, more);
    return fewer.size() >= 2 && more.size() <= MostWords && pairs_off(fewer, more);
}

bool are_likely_one(const CommonClient& a, const CommonClient& b)
{
    return a.birth == b.birth && a.sex == b.sex && !(a.group && b.group) && are_alike(a.name, b.name);
}

std::vector<LikelyDouble> likely_doubles(const std::vector<CommonClient>& clients)
{
    std::map<Date, std::vector<const CommonClient*>> by_birth;
    for (const CommonClient& client : clients)
        if (!client.merged_into) by_birth[client.birth].push_back(&client);
    std::vector<LikelyDouble> found;
    for (const auto& [birth, same_day] : by_birth)
        for (std::size_t i = 0; i < same_day.size(); ++i)
            for (std::size_t j = i + 1; j < same_day.size(); ++j)
                if (are_likely_one(*same_day[i], *same_day[j]))
                    found.push_back({std::min(same_day[i]->id, same_day[j]->id), std::max(same_day[i]->id, same_day[j]->id)});
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return std::tie(a.first, a.second) < std::tie(b.first, b.second); });
    return found;
}

Result<CommonClient, MergeError> merged(const CommonClient& kept, const CommonClient& gone)
{
    if (kept.id == gone.id) return Failure<MergeError>{MergeError::SameRecord};
    if (kept.merged_into || gone.merged_into) return Failure<MergeError>{MergeError::AlreadyMerged};
    if (!are_likely_one(kept, gone)) return Failure<MergeError>{MergeError::NotAlike};

    CommonClient one = kept;
    one.also_written.push_back(gone.name);
    one.also_written.insert(one.also_written.end(), gone.also_written.begin(), gone.also_written.end());
    if (!one.group) one.group = gone.group;
    if (!one.household.generations) one.household.generations = gone.household.generations;
    one.known_to = together(kept.known_to, gone.known_to);
    one.entries.insert(one.entries.end(), gone.entries.begin(), gone.entries.end());
    std::sort(one.entries.begin(), one.entries.end(),
              [](const ClientEntry& a, const ClientEntry& b) { return std::tie(a.date, a.number) < std::tie(b.date, b.number); });
    return one;
}

} // namespace sim
