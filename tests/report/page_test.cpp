#include "tests/report/hostile.h"
#include "tests/report/scan.h"
#include "tests/report/slots.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace sim;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string page_of(const Filled& it) { return it.page(visit().reading()); }

std::string as_named(const std::string& slot) { return "<" + slot + ">"; }

/// Levels of the headings in order: "1 2 3".
std::vector<int> heading_levels(const std::string& page)
{
    std::vector<int> out;
    for (const Piece& piece : scan(page))
        if (piece.kind == Piece::Kind::Begin && piece.name.size() == 2 && piece.name[0] == 'h' && piece.name[1] <= '6')
            out.push_back(piece.name[1] - '0');
    return out;
}

std::size_t place(const std::string& text, const std::string& part)
{
    INFO(part);
    REQUIRE(has(text, part));
    return text.find(part);
}

} // namespace

TEST_CASE("every text of a review and every word of the trainee stands on the page", "[report][page]")
{
    std::set<std::string> slots;
    const Filled it = filled([&](const std::string& slot) { return *slots.insert(as_named(slot)).first; });
    // What the page leaves to others: the rule's id of a cap stands with its verdict.
    slots.erase("<cap.rule>");
    slots.erase("<measure.id>");

    const std::string words = words_of(page_of(it));

    REQUIRE(slots.size() > 60);
    for (const std::string& slot : slots) {
        INFO(slot);
        CHECK(has(words, slot));
    }
}

TEST_CASE("the figures of a review stand on the page", "[report][page]")
{
    const std::string words = words_of(page_of(filled(as_named)));

    for (const char* const figure : {"it gave up 305 points", "Guessing would have given up 305", "905", "834 to 961", "lost here: 305", "Mark: 611 of 1000",
                                     "Mark: 877 of 1000", "961", "− 57", "− 417", "= 487", "30%", "723", "962", "3 to 1", "23 of 47", "−61", "404",
                                     "19 of 29", "0 of 37", "33 of 99", "403", "640", "601", "3, 10, 17 and 24", "4242"}) {
        INFO(figure);
        CHECK(has(words, figure));
    }
}

TEST_CASE("the page goes from the reaction over what was known and possible to the mark, and ends with the next time", "[report][page]")
{
    const std::string words = words_of(page_of(filled(as_named)));

    const std::vector<std::string> order{"<words.reaction>", "<moment.text>", "<timeline.text>", "<card.knew>", "<words.reason>", "<option.text>",
                                         "<rule.clause>", "<what_if.instead>", "<luck.moment>", "<axis.title>", "<ledger.title>", "<cap.title>",
                                         "<evidence.title>", "Mark: 403 of 1000", "<words.keep>", "3, 10, 17 and 24", "<protocol>"};
    for (std::size_t i = 1; i < order.size(); ++i) {
        INFO(order[i - 1] << " before " << order[i]);
        CHECK(place(words, order[i - 1]) < place(words, order[i]));
    }
}

TEST_CASE("the page has one main heading and skips no level", "[report][page]")
{
    const std::vector<int> levels = heading_levels(page_of(filled(as_named)));

    REQUIRE_FALSE(levels.empty());
    CHECK(levels.front() == 1);
    CHECK(std::count(levels.begin(), levels.end(), 1) == 1);
    for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i] <= levels[i - 1] + 1);
}

TEST_CASE("every table has a caption first and cells of the head say what they head", "[report][page]")
{
    const std::vector<Piece> pieces = scan(page_of(filled(as_named)));

    std::size_t tables = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind != Piece::Kind::Begin) continue;
        if (pieces[i].name == "th") CHECK(pieces[i].attributes.count("scope") == 1);
        if (pieces[i].name != "table") continue;
        ++tables;
        CHECK(pieces.at(i + 1).name == "caption");
        CHECK(pieces.at(i + 2).kind == Piece::Kind::Text);
    }
    CHECK(tables >= 4);
}

TEST_CASE("every drawing is told in words or is no more than a figure beside it", "[report][page]")
{
    for (const Piece& piece : scan(page_of(filled(as_named)))) {
        if (piece.kind != Piece::Kind::Begin || piece.name != "svg") continue;
        const bool told = piece.attributes.count("role") == 1 && !piece.attributes.at("aria-label").empty();
        CHECK(told != (piece.attributes.count("aria-hidden") == 1));
    }
}

TEST_CASE("the page forbids scripts and loading before anything else is said, and knows its language", "[report][page]")
{
    const std::vector<Piece> pieces = scan(page_of(filled(as_named)));

    const auto policy = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.attributes.count("http-equiv") == 1; });
    const auto title = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.name == "title"; });
    REQUIRE(policy < title);
    REQUIRE(title != pieces.end());
    CHECK(policy->attributes.at("content") == "default-src 'none'; style-src 'unsafe-inline'");
    CHECK(pieces.front().attributes.at("lang") == "en");
    for (const Piece& piece : pieces) CHECK_FALSE(has(" script link img iframe a object ", " " + piece.name + " "));
}

TEST_CASE("the sheet lays the page out for A4", "[report][page]")
{
    const std::string page = page_of(filled(as_named));

    CHECK(has(page, "@page { size: A4;"));
    CHECK(has(page, "@media print {"));
    CHECK(has(page, "print-color-adjust: exact"));
    CHECK_FALSE(has(page, "url("));
    CHECK_FALSE(has(page, "@import"));
}

TEST_CASE("no hostile line changes the tags of the page, wherever it stands", "[report][page][hostile]")
{
    const std::vector<std::string> lines = hostile_lines();
    REQUIRE(lines.size() >= 150);
    int slots = 0;
    const std::string harmless = skeleton(page_of(filled([&](const std::string&) { return std::to_string(++slots); })));

    // Each line in some slot; ./onedoor audit puts each in all of them.
    for (std::size_t used = 0; used < lines.size();) {
        const std::string page = page_of(filled([&](const std::string&) { return lines[used++ % lines.size()]; }));
        const bool is_same = skeleton(page) == harmless;
        INFO("one of the " << slots << " lines up to number " << used);
        CHECK(is_same);
    }
}

TEST_CASE("the scanner sees a tag that a text has brought in", "[report][page][hostile]")
{
    std::string page = page_of(filled([](const std::string&) { return "@"; }));
    const std::string harmless = skeleton(page);

    page.insert(page.rfind('@') + 1, "<b>");

    const bool is_same = skeleton(page) == harmless;
    CHECK_FALSE(is_same);
}

TEST_CASE("a lane in which nothing happened says so", "[report][page]")
{
    Filled it = filled(as_named);
    it.review.cards.front().what_ifs.front().other.clear();

    CHECK(has(page_of(it), "nothing that the other play does not have"));
}

TEST_CASE("a reason stands with the decision it was given for", "[report][page]")
{
    Filled it = filled(as_named);
    it.session.reflection.reasons = {{6, "of the second card"}};

    const std::string words = words_of(page_of(it));

    CHECK(place(words, "of the second card") > place(words, "Guessing would have given up 305"));
    CHECK_FALSE(has(words, "said of a move that was taken back"));
}

TEST_CASE("the order of the trainee stands beside the true one; half an order is none", "[report][page]")
{
    Filled it = filled(as_named);
    CHECK(has(page_of(it), "Yours: 2, 1, 3."));

    it.session.reflection.timeline = {11, 10};
    CHECK_FALSE(has(page_of(it), "Yours:"));
    CHECK(has(page_of(it), "You did not put the key moments in order."));
}

TEST_CASE("what is not known is said to be so, and an unfinished mark is none", "[report][page]")
{
    Filled it = filled(as_named);
    it.review.known = ValuesKnown::No;
    it.review.luck.reset();
    it.review.cards.front().options.clear();
    it.review.debrief.headline.reset();
    it.session.reflection = {};

    const std::string words = words_of(page_of(it));

    CHECK(has(words, "What the options were worth is not known here"));
    CHECK(has(words, "the values of this play have not been worked out"));
    CHECK(has(words, "Nothing was written here."));
    CHECK_FALSE(has(words, "Mark: 403"));
}
