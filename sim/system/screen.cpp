#include "sim/system/screen.h"

#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sim {

namespace {

constexpr std::size_t Usual = 80, Widest = 1000;

std::size_t number(const char* text)
{
    std::size_t value = 0;
    for (; text != nullptr && *text >= '0' && *text <= '9' && value < Widest; ++text)
        value = value * 10 + static_cast<std::size_t>(*text - '0');
    return value;
}

} // namespace

std::size_t terminal_width()
{
    if (const std::size_t columns = number(std::getenv("COLUMNS")); columns >= 20 && columns <= Widest) return columns;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
    return Usual;
}

bool has_display()
{
    const char* display = std::getenv("DISPLAY");
    return display != nullptr && *display != '\0';
}

} // namespace sim
