#include "sim/system/screen.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
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
    if (display == nullptr || *display == '\0') return false;
    if (*display != ':') return true;  // on another machine; whoever opens the window finds out
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = "/tmp/.X11-unix/X" + std::to_string(number(display + 1));
    if (path.size() + 1 >= sizeof address.sun_path) return false;
    // Servers listen at a name in the file system, at an abstract one, or both.
    for (const std::size_t begin : {std::size_t{0}, std::size_t{1}}) {
        std::fill(std::begin(address.sun_path), std::end(address.sun_path), '\0');
        std::copy(path.begin(), path.end(), address.sun_path + begin);
        const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (server < 0) return true;
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + begin + path.size());
        const bool answers = ::connect(server, reinterpret_cast<const sockaddr*>(&address), length) == 0;
        ::close(server);
        if (answers) return true;
    }
    return false;
}

} // namespace sim
