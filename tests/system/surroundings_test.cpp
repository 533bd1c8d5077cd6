#include "sim/system/paths.h"
#include "sim/system/screen.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace sim;

TEST_CASE("the settings lie where the surroundings say", "[system][paths]")
{
    Surroundings around;
    around.xdg_data_home = "/var/data/ana";
    CHECK_FALSE(settings_path(around));
    around.home = "home/ana";
    CHECK_FALSE(settings_path(around));
    around.home = "/home/ana";
    CHECK(settings_path(around) == "/home/ana/.config/onedoor/settings.json");
    around.xdg_config_home = "not/absolute";
    CHECK(settings_path(around) == "/home/ana/.config/onedoor/settings.json");
    around.xdg_config_home = "/etc/ana";
    CHECK(settings_path(around) == "/etc/ana/onedoor/settings.json");
    around.home.clear();
    CHECK(settings_path(around) == "/etc/ana/onedoor/settings.json");
}

TEST_CASE("there is a display where DISPLAY names another machine, or a server of this one that answers", "[system][screen]")
{
    const char* const set = std::getenv("DISPLAY");
    const std::string before = set == nullptr ? "" : set;
    // Nobody listens there until we do: an abstract name leaves nothing behind.
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = "/tmp/.X11-unix/X9731";
    std::copy(name.begin(), name.end(), address.sun_path + 1);

    ::unsetenv("DISPLAY");
    const bool without = has_display();
    ::setenv("DISPLAY", "", 1);
    const bool empty = has_display();
    ::setenv("DISPLAY", "elsewhere:0", 1);
    const bool elsewhere = has_display();
    ::setenv("DISPLAY", ":9731", 1);
    const bool silent = has_display();
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    const bool bound = ::bind(server, reinterpret_cast<const sockaddr*>(&address), length) == 0 && ::listen(server, 1) == 0;
    const bool answering = has_display();
    ::close(server);
    if (set == nullptr) ::unsetenv("DISPLAY");
    else ::setenv("DISPLAY", before.c_str(), 1);

    CHECK_FALSE(without);
    CHECK_FALSE(empty);
    CHECK(elsewhere);
    CHECK_FALSE(silent);
    REQUIRE(bound);
    CHECK(answering);
}
