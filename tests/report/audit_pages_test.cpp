#include "tests/report/hostile.h"
#include "tests/report/slots.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <fstream>

using namespace sim;

// What ./onedoor audit opens in a browser: run with the folder in ONEDOOR_AUDIT_PAGES.

namespace {

void write_page(const std::string& folder, const std::string& name, const std::string& text)
{
    std::ofstream file(folder + "/" + name + ".html", std::ios::binary);
    file << filled([&](const std::string&) { return text; }).page(visit().reading());
    REQUIRE(file.flush().good());
}

} // namespace

TEST_CASE("pages for a browser are written: every hostile line in every slot, and one with a mark in their place", "[.pages]")
{
    const char* const folder = std::getenv("ONEDOOR_AUDIT_PAGES");
    if (folder == nullptr) return;

    std::size_t number = 0;
    for (const std::string& line : hostile_lines()) write_page(folder, "hostile-" + std::to_string(++number), line);
    write_page(folder, "slots", "@SLOT@");
}
