#include "sim/window/fonts.h"

#include "sim/system/files.h"

#include <imgui.h>

#include <cmath>
#include <cstddef>

namespace ui {

namespace {

constexpr std::size_t MostFontBytes = std::size_t{8} << 20;

struct Pair {
    const char* regular;
    const char* strong;
};
constexpr std::array<Pair, 3> Known{{
    {"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"},
    {"/usr/share/fonts/truetype/inter/Inter-Regular.ttf", "/usr/share/fonts/truetype/inter/Inter-SemiBold.ttf"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
}};

// ImGui keeps the pointer until the atlas is built.
constexpr ImWchar Letters[] = {0x20, 0x17f, 0x218, 0x21b, 0x2010, 0x2027, 0x20ac, 0x20ac, 0x2190, 0x2193, 0x2212, 0x2212, 0};
constexpr ImWchar Digits[] = {0x20, 0x39, 0x2212, 0x2212, 0};

unsigned word_at(const std::string& bytes, std::size_t place)
{
    if (place + 2 > bytes.size()) return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(bytes[place])) << 8 | static_cast<unsigned char>(bytes[place + 1]);
}

/// Where a table of an OpenType file begins; 0 where there is none.
std::size_t table_at(const std::string& bytes, std::string_view name)
{
    const unsigned tables = word_at(bytes, 4);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t entry = 12 + 16 * i;
        if (bytes.compare(entry, 4, name) == 0)
            return static_cast<std::size_t>(word_at(bytes, entry + 8)) << 16 | word_at(bytes, entry + 10);
    }
    return 0;
}

/// How tall a line of the font is for letters of size 1: ImGui sizes fonts by the line, designers by the letters.
float line_of(const std::string& bytes)
{
    const std::size_t head = table_at(bytes, "head"), metrics = table_at(bytes, "hhea");
    const auto per_em = static_cast<float>(word_at(bytes, head + 18));
    if (head == 0 || metrics == 0 || per_em <= 0) return 1.2F;
    const auto above = static_cast<float>(static_cast<std::int16_t>(word_at(bytes, metrics + 4)));
    const auto below = static_cast<float>(static_cast<std::int16_t>(word_at(bytes, metrics + 6)));
    return (above - below) / per_em;
}

ImFont* add(ImFontAtlas& atlas, const std::string& bytes, float size, const ImWchar* letters)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.GlyphRanges = letters;
    // ImGui does not write to what it does not own.
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), std::round(size * line_of(bytes)), &config);
}

} // namespace

sim::Result<FontFiles, std::string> read_fonts()
{
    for (const Pair& pair : Known) {
        auto regular = sim::read_file(sim::real_fs(), pair.regular, MostFontBytes);
        auto strong = sim::read_file(sim::real_fs(), pair.strong, MostFontBytes);
        if (regular && strong) return FontFiles{std::move(*regular), std::move(*strong)};
    }
    return sim::Failure<std::string>{"no font was found for the window; install the package fonts-inter or fonts-dejavu-core."};
}

Fonts add_fonts(ImFontAtlas& atlas, const FontFiles& files, const Theme& theme, float scale)
{
    Fonts fonts;
    for (std::size_t i = 0; i < TypeCount; ++i) {
        const auto type = static_cast<Type>(i);
        const float size = theme.size[i] * scale;
        const bool only_strong = type == Type::Title || type == Type::Display;
        ImFont* strong = add(atlas, files.strong, size, type == Type::Display ? Digits : Letters);
        fonts.faces[i] = {only_strong ? strong : add(atlas, files.regular, size, Letters), strong};
    }
    return fonts;
}

} // namespace ui
