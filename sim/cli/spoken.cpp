#include "sim/cli/spoken.h"

#include "sim/base/folded.h"

#include <array>
#include <utility>

namespace sim {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> Words{{
    {"file", "ui.word.file"},
    {"plan", "ui.word.plan"},
    {"calendar", "ui.word.calendar"},
    {"protocol", "ui.word.protocol"},
    {"log", "ui.word.log"},
    {"undo", "ui.word.undo"},
    {"save", "ui.word.save"},
    {"quit", "ui.word.quit"},
    {"help", "ui.word.help"},
    {"money", "ui.word.money"},
    {"register", "ui.word.register"},
}};

bool begins(std::string_view whole, std::string_view said) { return folded(whole).starts_with(folded(said)); }

} // namespace

std::string title_of(const Phrases& phrases, Word word) { return phrases.say(Words[static_cast<std::size_t>(word)].second); }

std::optional<Word> word_of(const Phrases& phrases, std::string_view said)
{
    if (said.empty()) return std::nullopt;
    for (std::size_t i = 0; i < Words.size(); ++i)
        if (begins(phrases.say(Words[i].second), said)) return static_cast<Word>(i);
    for (std::size_t i = 0; i < Words.size(); ++i)
        if (begins(Words[i].first, said)) return static_cast<Word>(i);
    return std::nullopt;
}

std::optional<std::size_t> number_of(std::string_view said)
{
    std::size_t value = 0;
    if (said.empty() || said.size() > 3) return std::nullopt;
    for (const char c : said) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::size_t>(c - '0');
    }
    return value == 0 ? std::nullopt : std::optional(value);
}

std::optional<bool> answer_of(const Phrases& phrases, std::string_view said)
{
    if (said.empty()) return std::nullopt;
    if (begins(phrases.say("ui.value.yes"), said) || begins("yes", said)) return true;
    if (begins(phrases.say("ui.value.no"), said) || begins("no", said)) return false;
    return std::nullopt;
}

} // namespace sim
