#include "sim/content/po.h"
#include "sim/content/translations.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <string>

using namespace sim;

namespace {

const std::string Header = "msgid \"\"\nmsgstr \"\"\n\"Language: sl\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n";

Texts two_texts()
{
    Texts texts;
    texts.add("scene:kitchen:title", "The kitchen");
    texts.add("option:kitchen.ask:text", "Ask for {param:rent}.");
    return texts;
}

std::string wrong(const std::string& po) { return told(read_po("text/sl.po", po).problems); }

Salvaged<Translations> translated(const std::string& entries)
{
    const auto po = read_po("text/sl.po", Header + entries);
    REQUIRE(po);
    return translate(two_texts(), *po.value, "text/sl.po");
}

} // namespace

TEST_CASE("a PO file is read with its comments, flags, contexts, plurals and long strings", "[content][po]")
{
    const auto po = read_po("text/sl.po", Header + "# by hand\n#. Ana, worried\n#: scenario.json:/scenes/0\n#, fuzzy, python-brace-format\n"
                                                   "msgctxt \"a:b:c\"\nmsgid \"\"\n\"one\\n\"\n\"two \\\"x\\\"\"\nmsgstr \"ena\\n\\\\\"\n\n"
                                                   "msgid \"{n} day\"\nmsgid_plural \"{n} days\"\nmsgstr[0] \"{n} dan\"\nmsgstr[1] \"{n} dni\"\n"
                                                   "#~ msgid \"gone\"\n#~ msgstr \"\"\n");

    REQUIRE(po);
    REQUIRE(po.value->entries.size() == 2);
    const PoEntry& first = po.value->entries[0];
    CHECK(first.context == "a:b:c");
    CHECK(first.source == "one\ntwo \"x\"");
    CHECK(first.forms == std::vector<std::string>{"ena\n\\"});
    CHECK(first.fuzzy);
    CHECK(first.flags == std::vector<std::string>{"python-brace-format"});
    CHECK(first.notes == std::vector<std::string>{"Ana, worried"});
    CHECK(first.comments == std::vector<std::string>{"by hand"});
    CHECK(first.line == 11);
    CHECK(po.value->entries[1].forms == std::vector<std::string>{"{n} dan", "{n} dni"});
    CHECK(po.value->header_value("Language") == "sl");
    CHECK(po.value->plural_forms.count() == 2);
}

TEST_CASE("writing what was read gives a file that reads the same", "[content][po]")
{
    const auto po = read_po("text/sl.po", Header + "# by hand\n#. note\n#, fuzzy\nmsgctxt \"a\"\nmsgid \"one\\ntwo\\n\"\nmsgstr \"\"\n\n"
                                                   "msgid \"x\\t\\\"\"\nmsgid_plural \"y\"\nmsgstr[0] \"č\"\nmsgstr[1] \"\"\n");
    REQUIRE(po);

    const std::string once = write_po(*po.value);
    const auto again = read_po("text/sl.po", once);

    REQUIRE(again);
    CHECK(write_po(*again.value) == once);
    CHECK(again.value->entries[0].source == "one\ntwo\n");
    CHECK(again.value->entries[0].fuzzy);
    CHECK(again.value->entries[1].forms == po.value->entries[1].forms);
}

TEST_CASE("every slip in a PO file is told with its line and column", "[content][po]")
{
    CHECK(wrong("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n").substr(0, 8) == "T001 3:1");
    CHECK(wrong("msgid \"a\n") == "T001 1:1 this entry is not complete; it needs msgid and msgstr\n"
                                  "T001 1:7 this string is not closed; a text over several lines has quotes on each line");
    CHECK(wrong("msgid \"a\" b\nmsgstr \"\"\n") == "T001 1:11 nothing may follow a string on its line; a quote inside a text is written \\\"");
    CHECK(wrong("msgid \"\\q\"\nmsgstr \"\"\n") == "T002 1:8 this escape is unknown; use \\n \\t \\r \\\" or \\\\");
    CHECK(wrong("mgsid \"a\"\n").substr(0, 8) == "T001 1:1");
    CHECK(wrong("\"a\"\n") == "T001 1:1 this string belongs to nothing; msgid must stand before it");
    CHECK(wrong("msgid \"\xff\"\nmsgstr \"\"\n").substr(0, 8) == "T003 1:8");
    CHECK(wrong("\xef\xbb\xbfmsgid \"a\"\n").substr(0, 4) == "T003");
    CHECK(wrong("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n") == "T004 3:1 this msgctxt with this msgid stands in the file already");
    CHECK(wrong("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CP1250\\n\"\n").substr(0, 8) == "T005 2:1");
    CHECK(wrong("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n;\\n\"\n").substr(0, 8) == "T006 2:1");
    CHECK(wrong(Header + "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n").substr(0, 10) == "T007 9:1 h");
    CHECK(wrong("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n").find("T001 3:1") != std::string::npos);
}

TEST_CASE("a translation is ok, stale, fuzzy or missing", "[content][po][translations]")
{
    const auto ok = translated("msgctxt \"scene:kitchen:title\"\nmsgid \"The kitchen\"\nmsgstr \"Kuhinja\"\n");
    const auto stale = translated("msgctxt \"scene:kitchen:title\"\nmsgid \"A kitchen\"\nmsgstr \"Kuhinja\"\n");
    const auto fuzzy = translated("#, fuzzy\nmsgctxt \"scene:kitchen:title\"\nmsgid \"The kitchen\"\nmsgstr \"Kuhinja\"\n");
    const auto empty = translated("msgctxt \"scene:kitchen:title\"\nmsgid \"The kitchen\"\nmsgstr \"\"\n");

    CHECK(ok.value.texts[0].state == TextState::Ok);
    CHECK(stale.value.texts[0].state == TextState::Stale);
    CHECK(fuzzy.value.texts[0].state == TextState::Fuzzy);
    CHECK(empty.value.texts[0].state == TextState::Missing);
    CHECK(ok.value.texts[1].state == TextState::Missing);
    CHECK(ok.value.shown() == std::vector<std::string>{"Kuhinja", ""});
    CHECK(stale.value.shown() == std::vector<std::string>{"", ""});
    CHECK(codes(ok.problems) == "T104");
    CHECK(codes(stale.problems) == "T104 T102");
    CHECK(codes(fuzzy.problems) == "T104 T103");
    CHECK(ok.problems[0].message == "1 of 2 texts are not translated: option:kitchen.ask:text");
}

TEST_CASE("a translation that names nothing, or loses a word in braces, is told", "[content][po][translations]")
{
    const auto unknown = translated("msgctxt \"scene:kitchn:title\"\nmsgid \"The kitchen\"\nmsgstr \"Kuhinja\"\n");
    const auto lost = translated("msgctxt \"option:kitchen.ask:text\"\nmsgid \"Ask for {param:rent}.\"\nmsgstr \"Vprašaj.\"\n");

    CHECK(codes(unknown.problems) == "T104 T101");
    CHECK(unknown.problems[1].message == "the pack has no text \"scene:kitchn:title\"; did you mean \"scene:kitchen:title\"?");
    CHECK(codes(lost.problems) == "T104 T105");
    CHECK(lost.problems[1].message == "the words in braces must be the same in the text and its translation; "
                                      "missing in the translation: {param:rent}");
    CHECK(lost.value.shown() == std::vector<std::string>{"", ""});
}

TEST_CASE("beside an entry with a mistake the others can be used", "[content][po][translations]")
{
    const std::string good = "msgctxt \"scene:kitchen:title\"\nmsgid \"The kitchen\"\nmsgstr \"Kuhinja\"\n";
    const auto shown = [&](const std::string& file) { return usable_texts(two_texts(), "text/sl.po", file).value.shown(); };
    const std::vector<std::string> kitchen{"Kuhinja", ""}, nothing{"", ""};
    const std::string context = "msgctxt \"option:kitchen.ask:text\"\n", source = "msgid \"Ask for {param:rent}.\"\n";

    CHECK(shown(Header + context + source + "msgstr \"Pro\"si.\"\n\n" + good) == kitchen);
    CHECK(shown(Header + context + source + "msgstr \"Prosi\n\n" + good) == kitchen);
    CHECK(shown(Header + context + source + "mgsstr \"Prosi za {param:rent}.\"\n\n" + good) == kitchen);
    CHECK(shown(Header + context + source + "msgstr \"Prosi.\"\n\n" + good) == kitchen);
    CHECK(shown(Header + good + good) == kitchen);
    CHECK(shown(Header + good + "msgid \"\xff\"\nmsgstr \"\"\n") == nothing);
    CHECK(shown(good) == kitchen);
    CHECK_FALSE(usable_texts(two_texts(), "text/sl.po", good).problems.empty());
}

TEST_CASE("two texts of one context are told apart by their source", "[content][po][translations]")
{
    Texts texts;
    texts.add("rule:P1:title", "Until 2024");
    texts.add("rule:P1:title", "From 2025");
    const auto po = read_po("sl.po", Header + "msgctxt \"rule:P1:title\"\nmsgid \"From 2025\"\nmsgstr \"Od 2025\"\n\n"
                                              "msgctxt \"rule:P1:title\"\nmsgid \"Until 2024\"\nmsgstr \"Do 2024\"\n");

    const auto translations = translate(texts, *po.value, "sl.po");

    CHECK(translations.value.shown() == std::vector<std::string>{"Do 2024", "Od 2025"});
}

TEST_CASE("the export holds every text, keeps whatever is translated and marks what is stale", "[content][po][translations]")
{
    const auto before = read_po("sl.po", Header + "# keep me\nmsgctxt \"scene:kitchen:title\"\nmsgid \"A kitchen\"\nmsgstr \"Kuhinja\"\n\n"
                                                  "msgctxt \"scene:gone:title\"\nmsgid \"Gone\"\nmsgstr \"Ni ga\"\n");

    const PoFile exported = export_po(two_texts(), {"the title"}, *before.value, "sl", "kitchen 1.0");
    const auto again = read_po("sl.po", write_po(exported));

    REQUIRE(again);
    REQUIRE(exported.entries.size() == 3);
    CHECK(exported.entries[2].context == "scene:gone:title");
    CHECK(exported.entries[2].forms.front() == "Ni ga");
    CHECK(exported.entries[0].source == "The kitchen");
    CHECK(exported.entries[0].forms.front() == "Kuhinja");
    CHECK(exported.entries[0].fuzzy);
    CHECK(exported.entries[0].comments == std::vector<std::string>{"keep me"});
    CHECK(exported.entries[0].notes == std::vector<std::string>{"the title"});
    CHECK(exported.entries[1].forms.front() == "");
    CHECK(exported.header[4].second == "sl");
    CHECK(write_po(*again.value) == write_po(exported));
}
