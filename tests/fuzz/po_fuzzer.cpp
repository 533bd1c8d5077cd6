#include "sim/content/po.h"
#include "sim/content/translations.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

namespace {

bool equal(const PoEntry& a, const PoEntry& b)
{
    return a.context == b.context && a.source == b.source && a.plural_source == b.plural_source && a.forms == b.forms &&
           a.fuzzy == b.fuzzy;
}

}  // namespace

/// What is refused has a reason; what is read can be written, and reading that gives the same once more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto po = read_po("text/sl.po", bytes);
    promise_told(po.problems, bytes);
    const auto salvaged = salvage_po("text/sl.po", bytes);
    promise(salvaged.problems.size() == po.problems.size(), "what is salvaged hides no problem");
    promise(!po || salvaged.value.entries.size() == po.value->entries.size(), "all of a sound file is salvaged");
    if (!po) {
        promise(!po.problems.empty(), "what is refused has a reason");
        return 0;
    }
    const std::string once = write_po(*po.value);
    const auto again = read_po("text/sl.po", once);
    promise(again.value.has_value(), "what is written can be read");
    promise(write_po(*again.value) == once, "written again it is the same");
    promise(std::equal(po.value->entries.begin(), po.value->entries.end(), again.value->entries.begin(),
                       again.value->entries.end(), equal),
            "no entry is lost or changed");
    const PluralForms& plural = po.value->plural_forms;
    for (std::uint64_t number = 0; number < 200; ++number)
        promise(plural.form_of(number) < plural.count(), "every number has a form");

    Texts texts;
    texts.add("scene:kitchen:title", "The kitchen");
    texts.add("option:kitchen.ask:text", "Ask for {param:rent}.");
    const auto translations = translate(texts, *po.value, "text/sl.po");
    promise_told(translations.problems, bytes);
    promise(translations.value.shown().size() == 2, "every text is shown or is not");
    promise(export_po(texts, {}, *po.value, "sl", "fuzz 1").entries.size() >= 2, "an export has every text");
    return 0;
}
