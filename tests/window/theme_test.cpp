#include "sim/window/theme.h"

#include "sim/system/files.h"
#include "tests/support/catch.h"

namespace {

using ui::Colour;

std::string theme_path()
{
    std::string path = ONEDOOR_SOURCE_DIR;
    path += "/assets/theme.json";
    return path;
}

ui::Theme shipped()
{
    const std::string path = theme_path();
    const auto bytes = sim::read_file(sim::real_fs(), path, std::size_t{1} << 20);
    REQUIRE(bytes);
    auto theme = ui::read_theme(path, *bytes);
    REQUIRE(theme);
    return *theme;
}

struct Pair {
    Colour ink, ground;
    double least;
};

// What is written or drawn on what; 4.5 for text, 3 for controls. Source: WCAG 2.2, 1.4.3 and 1.4.11.
const std::vector<Pair> Pairs{
    {Colour::Ink, Colour::Background, 4.5},       {Colour::Ink, Colour::Surface, 4.5},         {Colour::Ink, Colour::Sunken, 4.5},
    {Colour::InkSecond, Colour::Background, 4.5}, {Colour::InkSecond, Colour::Surface, 4.5},   {Colour::InkSecond, Colour::Sunken, 4.5},
    {Colour::InkSecond, Colour::PrimarySoft, 4.5},{Colour::InkSecond, Colour::LateSoft, 4.5},  {Colour::PrimaryInk, Colour::Surface, 4.5},
    {Colour::PrimaryInk, Colour::PrimarySoft, 4.5},{Colour::OnPrimary, Colour::Primary, 4.5},  {Colour::OnPrimary, Colour::PrimaryHover, 4.5},
    {Colour::Client, Colour::Surface, 4.5},       {Colour::Client, Colour::ClientSoft, 4.5},   {Colour::Met, Colour::Surface, 4.5},
    {Colour::Met, Colour::MetSoft, 4.5},          {Colour::Due, Colour::Background, 4.5},      {Colour::Due, Colour::Surface, 4.5},
    {Colour::Due, Colour::DueSoft, 4.5},          {Colour::Due, Colour::PrimarySoft, 4.5},     {Colour::Late, Colour::Surface, 4.5},
    {Colour::Late, Colour::LateSoft, 4.5},        {Colour::Late, Colour::PrimarySoft, 4.5},    {Colour::Info, Colour::InfoSoft, 4.5},
    {Colour::Social, Colour::SocialSoft, 4.5},    {Colour::Border, Colour::Surface, 3},        {Colour::Border, Colour::Background, 3},
    {Colour::Border, Colour::PrimarySoft, 3},     {Colour::Primary, Colour::Surface, 3},       {Colour::Primary, Colour::Background, 3},
    {Colour::Focus, Colour::Background, 3},       {Colour::Focus, Colour::Surface, 3},         {Colour::Focus, Colour::PrimarySoft, 3},
    {Colour::Bar, Colour::Sunken, 3},             {Colour::Late, Colour::Sunken, 3},           {Colour::BarOther, Colour::Surface, 3}};

} // namespace

TEST_CASE("every colour can be told from what it stands on, in each look")
{
    const ui::Theme theme = shipped();
    for (std::size_t look = 0; look < ui::LookNames.size(); ++look)
        for (const Pair& pair : Pairs) {
            INFO(ui::LookNames[look] << ": " << ui::ColourNames[static_cast<std::size_t>(pair.ink)] << " on " << ui::ColourNames[static_cast<std::size_t>(pair.ground)]);
            CHECK(ui::contrast(theme.colour(static_cast<ui::Look>(look), pair.ink), theme.colour(static_cast<ui::Look>(look), pair.ground)) >= pair.least);
        }
}

TEST_CASE("contrast is that of WCAG: 21 of black on white, 1 of a colour on itself, 4.54 of the grey 118")
{
    CHECK(ui::contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
    CHECK(ui::contrast({40, 90, 120}, {40, 90, 120}) == Approx(1));
    CHECK(ui::contrast({118, 118, 118}, {255, 255, 255}) == Approx(4.54).margin(0.005));
}

TEST_CASE("a theme with a colour that is none is refused with its place")
{
    auto bytes = sim::read_file(sim::real_fs(), theme_path(), std::size_t{1} << 20);
    REQUIRE(bytes);
    const std::size_t at = bytes->find("#F4EFE6");
    REQUIRE(at != std::string::npos);
    bytes->replace(at, 7, "sandy");
    const auto theme = ui::read_theme("theme.json", *bytes);
    REQUIRE_FALSE(theme);
    CHECK(theme.error() == "theme.json:3:17: a colour is written as \"#1E5B5A\"");
}
