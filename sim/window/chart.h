#pragma once

#include "sim/window/ui.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// How a series is drawn: told apart by shape first, by colour second.
enum class Trace : std::uint8_t { Bars, Diamonds, Plain, Dashes };

struct Series {
    std::string name;
    std::vector<double> values;
    std::vector<double> low, high;   ///< an interval around each value; empty: none
    Trace trace = Trace::Plain;
    Colour colour = Colour::Bar;
};

/// Values over equal steps. Whatever it shows stands in a table beside it as well.
struct Chart {
    std::vector<std::string> steps;            ///< words below the axis
    std::vector<Series> series;                ///< each as long as `steps`
    std::optional<std::size_t> marked_from;    ///< from this step on the ground is another, with a dashed line before it
    std::vector<std::string> mark;             ///< words at the line, the first strong
    std::function<std::string(double)> words;  ///< of a value at the axis
    bool bad_below_zero = false;               ///< bars below zero are in the colour of what is late
};

/// Draws a chart with its axes, and the names of its series below.
void draw_chart(Ui&, Box, const Chart&);

/// Values for the lines of an axis that goes at least from `low` to `high`: 3 to 8 of them, equal steps of 1, 2 or 5 times a power of ten.
[[nodiscard]] std::vector<double> axis_of(double low, double high);

} // namespace ui
