#include "tests/cli/shown.h"

#include "tests/support/catch.h"

#include <sstream>

void check_shown(const std::string& page, const std::string& block, const std::string& out)
{
    std::istringstream lines(block);
    std::string part;
    std::size_t from = 0;
    const auto find = [&] {
        const std::size_t at = out.find(part, from);
        INFO(page << " shows:\n" << part << "\nThe program prints:\n" << out);
        REQUIRE(at != std::string::npos);
        from = at + part.size();
        part.clear();
    };
    for (std::string line; std::getline(lines, line);) {
        if (line == "...") find();
        else part += line + "\n";
    }
    find();
}
