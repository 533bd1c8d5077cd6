#include "sim/cli/spoken.h"

#include "tests/support/catch.h"

#include <optional>

using namespace sim;

namespace {

Phrases slovenian()
{
    Phrases phrases;
    phrases.language = "sl";
    phrases.forms = {{"ui.word.file", {"spis"}},         {"ui.word.plan", {"načrt"}},    {"ui.word.calendar", {"koledar"}},
                     {"ui.word.protocol", {"protokol"}}, {"ui.word.log", {"dnevnik"}},   {"ui.word.undo", {"vzemi nazaj"}},
                     {"ui.word.save", {"shrani"}},       {"ui.word.quit", {"končaj"}},   {"ui.word.help", {"pomoč"}},
                     {"ui.word.money", {"izračun"}},     {"ui.word.register", {"evidenca"}},
                     {"ui.value.yes", {"da"}},           {"ui.value.no", {"ne"}}};
    return phrases;
}

} // namespace

TEST_CASE("a word is understood whole, shortened, in capitals and without its marks", "[cli][spoken]")
{
    const Phrases phrases = slovenian();

    CHECK(word_of(phrases, "načrt") == Word::Plan);
    CHECK(word_of(phrases, "NACRT") == Word::Plan);
    CHECK(word_of(phrases, "koncaj") == Word::Quit);
    CHECK(word_of(phrases, "n") == Word::Plan);
    CHECK(word_of(phrases, "p") == Word::Protocol);
    CHECK(word_of(phrases, "po") == Word::Help);
    CHECK(word_of(phrases, "vzemi") == Word::Undo);
    CHECK(word_of(phrases, "izracun") == Word::Calculation);
    CHECK(word_of(phrases, "e") == Word::Register);
}

TEST_CASE("English words are understood in every language", "[cli][spoken]")
{
    const Phrases phrases = slovenian();

    CHECK(word_of(phrases, "file") == Word::File);
    CHECK(word_of(phrases, "quit") == Word::Quit);
    CHECK(word_of(phrases, "u") == Word::Undo);
    CHECK(word_of(phrases, "r") == Word::Register);
    CHECK(answer_of(phrases, "yes") == true);
    CHECK(answer_of(phrases, "da") == true);
    CHECK(answer_of(phrases, "n") == false);
}

TEST_CASE("what means nothing is not guessed at", "[cli][spoken]")
{
    const Phrases phrases = slovenian();

    CHECK_FALSE(word_of(phrases, "").has_value());
    CHECK_FALSE(word_of(phrases, "banana").has_value());
    CHECK_FALSE(answer_of(phrases, "maybe").has_value());
    CHECK_FALSE(number_of("0").has_value());
    CHECK_FALSE(number_of("1234").has_value());
    CHECK_FALSE(number_of("1a").has_value());
    CHECK(number_of("12") == std::size_t{12});
}
