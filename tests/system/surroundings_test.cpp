#include "sim/system/paths.h"
#include "sim/system/screen.h"

#include "tests/support/catch.h"

#include <cstdlib>

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

TEST_CASE("there is a display where DISPLAY names one", "[system][screen]")
{
    const char* const set = std::getenv("DISPLAY");
    const std::string before = set == nullptr ? "" : set;

    ::unsetenv("DISPLAY");
    const bool without = has_display();
    ::setenv("DISPLAY", "", 1);
    const bool empty = has_display();
    ::setenv("DISPLAY", ":7", 1);
    const bool named = has_display();
    if (set == nullptr) ::unsetenv("DISPLAY");
    else ::setenv("DISPLAY", before.c_str(), 1);

    CHECK_FALSE(without);
    CHECK_FALSE(empty);
    CHECK(named);
}
