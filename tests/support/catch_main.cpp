#define CATCH_CONFIG_RUNNER
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <string>

/// Runs the tests in the locale of the environment, so that they can be repeated where 0.5 is written 0,5.
/// A repetition that sets TESTS_WANT_COMMA fails at once when the locale is not there after all.
int main(int count, char** words)
{
    if (std::setlocale(LC_ALL, "") != nullptr) std::locale::global(std::locale(""));

    char half[8];
    std::snprintf(half, sizeof half, "%.1f", 0.5);
    if (std::getenv("TESTS_WANT_COMMA") != nullptr && std::string{half} != "0,5") {
        std::fprintf(stderr, "the locale %s writes 0.5 as %s\n", std::setlocale(LC_ALL, nullptr), half);
        return 1;
    }
    return Catch::Session().run(count, words);
}
