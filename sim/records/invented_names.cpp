#include "sim/records/invented_names.h"

#include "sim/base/folded.h"
#include "sim/session/draws.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace sim {

namespace {

constexpr std::array<std::string_view, 24> Women{"Agnieszka", "Aleksandra", "Alicja",  "Anna",   "Barbara", "Beata",    "Bożena",   "Danuta",
                                                 "Dorota",    "Elżbieta",   "Ewa",     "Grażyna", "Halina",  "Iwona",    "Joanna",   "Jolanta",
                                                 "Katarzyna", "Lucyna",     "Małgorzata", "Monika", "Renata", "Stanisława", "Urszula", "Zofia"};
constexpr std::array<std::string_view, 24> Men{"Adam",    "Andrzej", "Bogdan",   "Czesław", "Dariusz", "Grzegorz", "Henryk",    "Jacek",
                                               "Jan",     "Jerzy",   "Józef",    "Kazimierz", "Krzysztof", "Łukasz", "Marek",   "Michał",
                                               "Paweł",   "Piotr",   "Rafał",    "Ryszard", "Stanisław", "Tomasz", "Wojciech",  "Zbigniew"};
/// As men bear them; of a woman the last letter of -ski and -cki changes.
constexpr std::array<std::string_view, 40> Surnames{
    "Adamczyk",  "Baran",    "Borkowski", "Czarnecki", "Dąbrowski", "Duda",     "Dudek",    "Głowacki", "Górski",  "Jabłoński",
    "Jankowski", "Kaczmarek", "Kołodziej", "Kowalczyk", "Kozłowski", "Król",    "Krawczyk", "Kubiak",   "Lis",     "Maciejewski",
    "Majewski",  "Mazur",    "Michalak",  "Nowicki",   "Olszewski", "Pawłowski", "Pietrzak", "Rutkowski", "Sadowski", "Sikora",
    "Sobczak",   "Szczepański", "Szymański", "Urbański", "Walczak", "Wieczorek", "Wilk",    "Wójcik",   "Wróbel",  "Zając"};

template <std::size_t Size>
std::string_view chosen(const std::array<std::string_view, Size>& list, std::uint64_t draw)
{
    return list[scale(draw, static_cast<std::uint32_t>(Size))];
}

bool ends_in_ski(std::string_view surname) { return surname.ends_with("ski") || surname.ends_with("cki"); }

bool plain_letter(char c) { return c >= 'a' && c <= 'z'; }

/// The first two different small letters of ASCII side by side after the third byte change places.
std::string swapped(std::string word)
{
    for (std::size_t i = 3; i + 1 < word.size(); ++i)
        if (plain_letter(word[i]) && plain_letter(word[i + 1]) && word[i] != word[i + 1]) {
            std::swap(word[i], word[i + 1]);
            return word;
        }
    return word;
}

std::string doubled(std::string word)
{
    const std::size_t at = word.find_first_of("klmnrst", 1);
    return at == std::string::npos ? word : word.insert(at, 1, word[at]);
}

} // namespace

PersonName invented_name(Sex sex, std::uint64_t first, std::uint64_t last)
{
    PersonName name{std::string(sex == Sex::Woman ? chosen(Women, first) : chosen(Men, first)), std::string(chosen(Surnames, last))};
    if (sex == Sex::Woman && ends_in_ski(name.surname)) name.surname.back() = 'a';
    return name;
}

PersonName misspelt(const PersonName& name, std::uint64_t way)
{
    switch (scale(way, 5)) {
    case 0:
        if (PersonName plain{without_marks(name.given), without_marks(name.surname)}; plain != name) return plain;
        break;
    case 1:
        if (PersonName other{name.given, swapped(name.surname)}; other != name) return other;
        break;
    case 2:
        if (PersonName other{name.given, doubled(name.surname)}; other != name) return other;
        break;
    case 3: return {name.surname, name.given};
    default: break;
    }
    return {name.given, name.surname + "-Nowak"};
}

} // namespace sim
