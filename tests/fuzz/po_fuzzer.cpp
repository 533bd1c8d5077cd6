#include "sim/content/po.h"
#include "sim/content/translations.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace sim;

namespace {

void must(bool holds)
{
    if (!holds) std::abort();
}

} // namespace

/// What is refused has a reason; what is read can be written, and reading that gives the same once more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto po = read_po("text/sl.po", {reinterpret_cast<const char*>(data), size});
    if (!po) {
        must(!po.problems.empty());
        return 0;
    }
    const std::string once = write_po(*po.value);
    const auto again = read_po("text/sl.po", once);
    must(again.value.has_value());
    must(write_po(*again.value) == once);
    must(again.value->entries.size() == po.value->entries.size());
    for (std::size_t i = 0; i < po.value->entries.size(); ++i) {
        const PoEntry &a = po.value->entries[i], &b = again.value->entries[i];
        must(a.context == b.context && a.source == b.source && a.plural_source == b.plural_source && a.forms == b.forms && a.fuzzy == b.fuzzy);
    }
    for (std::uint64_t number = 0; number < 200; ++number) must(po.value->plural_forms.form_of(number) < po.value->plural_forms.count());

    Texts texts;
    texts.add("scene:kitchen:title", "The kitchen");
    texts.add("option:kitchen.ask:text", "Ask for {param:rent}.");
    const auto translations = translate(texts, *po.value, "text/sl.po");
    if (translations) must(translations.value->shown().size() == 2);
    must(export_po(texts, {}, *po.value, "sl", "fuzz 1").entries.size() == 2);
    return 0;
}
