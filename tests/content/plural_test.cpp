#include "sim/content/plural.h"
#include "tests/support/catch.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace sim;

namespace {

std::vector<std::size_t> forms_of(std::string_view text, const std::vector<std::uint64_t>& numbers)
{
    const auto forms = PluralForms::read(text);
    REQUIRE(forms);
    std::vector<std::size_t> result;
    for (const std::uint64_t number : numbers) result.push_back(forms->form_of(number));
    return result;
}

const std::vector<std::uint64_t> Numbers{0, 1, 2, 5, 12, 22, 101, 102, 103};

} // namespace

TEST_CASE("numbers take the forms that their language gives them", "[content][plural]")
{
    CHECK(forms_of(usual_plural_forms("sl"), Numbers) == std::vector<std::size_t>{3, 0, 1, 3, 3, 3, 0, 1, 2});
    CHECK(forms_of(usual_plural_forms("hr"), Numbers) == std::vector<std::size_t>{2, 0, 1, 2, 2, 1, 0, 1, 1});
    CHECK(forms_of(usual_plural_forms("pl"), Numbers) == std::vector<std::size_t>{2, 0, 1, 2, 2, 1, 2, 1, 1});
    CHECK(forms_of(usual_plural_forms("hu-HU"), Numbers) == std::vector<std::size_t>{1, 0, 1, 1, 1, 1, 1, 1, 1});
}

TEST_CASE("the older Slovene order of forms is taken from the formula, not assumed", "[content][plural]")
{
    const auto older = "nplurals=4; plural=(n%100==1 ? 1 : n%100==2 ? 2 : n%100==3 || n%100==4 ? 3 : 0);";

    CHECK(forms_of(older, Numbers) == std::vector<std::size_t>{0, 1, 2, 0, 0, 0, 1, 2, 3});
}

TEST_CASE("the formula binds as C does", "[content][plural]")
{
    CHECK(forms_of("nplurals=2; plural=n>=2&&n<=4||n==7;", {1, 2, 4, 5, 7}) == std::vector<std::size_t>{0, 1, 1, 0, 1});
    CHECK(forms_of("nplurals=3;plural=!n?2:n-1*1>0==1", {0, 1, 2}) == std::vector<std::size_t>{2, 0, 1});
    CHECK(forms_of("nplurals=6; plural=(n*2+1)%6/1;", {0, 1, 2}) == std::vector<std::size_t>{1, 3, 5});
}

TEST_CASE("a formula that cannot be read, or leaves a number without a form, is refused", "[content][plural]")
{
    const auto why = [](std::string_view text) {
        const auto forms = PluralForms::read(text);
        return forms ? std::string("read") : forms.error();
    };

    CHECK(why("") == "Plural-Forms begins with nplurals=, a number from 1 to 6");
    CHECK(why("nplurals=0; plural=0;") == "Plural-Forms begins with nplurals=, a number from 1 to 6");
    CHECK(why("nplurals=2;") == "Plural-Forms needs a formula after the number: nplurals=2; plural=(n != 1);");
    CHECK(why("nplurals=2; plural=n ? ;") == "the plural formula cannot be read from \";\" on");
    CHECK(why("nplurals=2; plural=(n") == "the plural formula cannot be read from \"\" on");
    CHECK(why("nplurals=2; plural=0; x") == "the plural formula cannot be read from \"x\" on");
    CHECK(why("nplurals=2; plural=n;") == "the plural formula gives form 2 for 2; there are forms 0 to 1");
    CHECK(why("nplurals=2; plural=1/n;") == "the plural formula gives no form for 0; there are forms 0 to 1");
    CHECK(why("nplurals=2; plural=" + std::string(100, '(') + "n" + std::string(100, ')')) != "read");
    CHECK(why("nplurals=2; plural=" + std::string(100000, '!') + "n") != "read");
}
