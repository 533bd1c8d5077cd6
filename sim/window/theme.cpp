#include "sim/window/theme.h"

#include "sim/content/object_reader.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using sim::JsonValue;
using sim::MemberName;
using sim::ObjectReader;
using sim::Report;

int digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool read_colour(std::string_view text, Rgb& out)
{
    if (text.size() != 7 || text.front() != '#') return false;
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = digit(text[1 + 2 * i]), low = digit(text[2 + 2 * i]);
        if (high < 0 || low < 0) return false;
        parts[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    out = {parts[0], parts[1], parts[2]};
    return true;
}

void read_colours(Report& report, JsonValue value, std::array<Rgb, ColourNames.size()>& out)
{
    ObjectReader reader(report, value, "the colours of a look");
    for (std::size_t i = 0; i < ColourNames.size(); ++i) {
        const JsonValue colour = reader.need(MemberName::of(ColourNames[i]));
        if (colour.exists() && (!colour.is(sim::JsonKind::String) || !read_colour(colour.string(), out[i])))
            report.error("J006", colour, "a colour is written as \"#1E5B5A\"");
    }
    reader.finish();
}

void read_sizes(ObjectReader& reader, MemberName name, std::array<float, TypeCount>& out)
{
    const JsonValue list = reader.list(name, TypeCount, TypeCount);
    std::size_t place = 0;
    for (const JsonValue size : list)
        if (size.is(sim::JsonKind::Integer) && place < TypeCount) out[place++] = static_cast<float>(std::clamp<std::int64_t>(size.integer(), 1, 200));
}

void read_metrics(Report& report, JsonValue value, Theme& out)
{
    ObjectReader reader(report, value, "the metrics");
    const auto length = [](ObjectReader& of, MemberName name) { return static_cast<float>(of.small(name, {0, 200})); };
    read_sizes(reader, "type", out.size);
    read_sizes(reader, "line", out.line);
    reader.ignore("space");
    ObjectReader radius(report, reader.need("radius"), "the radius");
    out.radius_small = length(radius, "small");
    out.radius_control = length(radius, "control");
    out.radius_card = length(radius, "card");
    radius.finish();
    out.control = length(reader, "control_height");
    out.control_small = length(reader, "control_height_small");
    ObjectReader lines(report, reader.need("line_width"), "the widths of lines");
    for (std::size_t i = 0; i < LookNames.size(); ++i) out.line_width[i] = length(lines, MemberName::of(LookNames[i]));
    lines.finish();
    ObjectReader focus(report, reader.need("focus"), "the focus ring");
    out.focus_width = length(focus, "width");
    out.focus_gap = length(focus, "gap");
    focus.finish();
    reader.finish();
}

std::string first_of(const sim::Problems& problems)
{
    const sim::Problem& problem = problems.front();
    return problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " + problem.message;
}

/// Of one of three parts of a colour.
double linear(std::uint8_t part)
{
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Rgb colour) { return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue); }

} // namespace

sim::Result<Theme, std::string> read_theme(std::string name, std::string_view bytes)
{
    const auto file = sim::read_json(std::move(name), bytes);
    if (!file) return sim::Failure<std::string>{first_of(file.error())};
    Report report;
    Theme theme;
    ObjectReader reader(report, file->root(), "a theme");
    for (std::size_t i = 0; i < LookNames.size(); ++i) read_colours(report, reader.need(MemberName::of(LookNames[i])), theme.colours[i]);
    read_metrics(report, reader.need("metrics"), theme);
    reader.finish();
    if (report.has_errors()) return sim::Failure<std::string>{first_of(report.take())};
    return theme;
}

double contrast(Rgb one, Rgb other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace ui
