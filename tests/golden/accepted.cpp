#include "tests/golden/accepted.h"

#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace {

const std::string Received = ONEDOOR_BUILD_DIR "/received/";
const std::string Accept = "sh tests/golden/accept.sh " ONEDOOR_BUILD_DIR;

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::string first_difference(const std::string& golden, const std::string& received)
{
    std::istringstream old(golden), now(received);
    std::string a, b, step;
    for (int line = 1;; ++line) {
        const bool more_old = static_cast<bool>(std::getline(old, a)), more_now = static_cast<bool>(std::getline(now, b));
        if (!more_old && !more_now) return {};
        if (more_now && b.find(" > ") != std::string::npos && b.front() != ' ') step = b;
        if (more_old != more_now || a != b)
            return "line " + std::to_string(line) + ", move \"" + step + "\"\n  accepted: " + (more_old ? a : "(the end)") +
                   "\n  received: " + (more_now ? b : "(the end)");
    }
}

void compare(const std::string& name, const std::string& received)
{
    const std::string accepted = bytes_of(GoldenFolder + name);
    if (accepted == received) {
        SUCCEED();
        return;
    }
    const std::string place = Received + name;
    std::filesystem::create_directories(std::filesystem::path(place).parent_path());
    std::ofstream(place, std::ios::binary) << received;
    UNSCOPED_INFO(name << ", " << (accepted.empty() ? "which nobody has accepted yet" : first_difference(accepted, received))
                       << "\nThe whole is in " << place << "\nIf it is meant: " << Accept);
    CHECK(accepted == received);
}
