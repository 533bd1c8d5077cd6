#include "sim/system/moment.h"

#include <ctime>
#include <sys/random.h>

namespace sim {

std::string time_stamp()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts);
    return {text, length};
}

std::uint64_t fresh_seed()
{
    std::uint64_t bits = 0;
    if (::getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits))
        bits = static_cast<std::uint64_t>(std::time(nullptr)) * 2654435761u;
    return bits % 999'999'999 + 1;
}

} // namespace sim
