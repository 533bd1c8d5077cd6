#include "sim/cli/register_screens.h"

#include "sim/report/register_words.h"
#include "sim/session/view/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace sim {

namespace {

Page begun(std::size_t width, const Phrases& phrases)
{
    Page page(width);
    page.line(phrases.say("ui.register.invented"));
    page.blank();
    return page;
}

void show_lines(Page& page, const std::vector<std::string>& lines, std::size_t indent)
{
    for (const std::string& line : lines) page.line(line, indent, 2);
}

constexpr std::string_view CountRow = "{:<20}{:>12}{:>15}{:>15}";

} // namespace

Page made_page(std::size_t width, const Phrases& phrases, const std::string& file, const PracticeRegister& practice)
{
    Page page = begun(width, phrases);
    const Fillings fillings{{"file", file}, {"seed", std::to_string(practice.seed)}};
    page.line(phrases.count("ui.register.made", static_cast<std::int64_t>(practice.clients.size()), fillings));
    return page;
}

Page list_page(std::size_t width, const Phrases& phrases, const ClientList& list)
{
    Page page = begun(width, phrases);
    const Fillings today{{"date", write_long_date(list.today, phrases.language)}};
    page.line(phrases.count("ui.register.records", static_cast<std::int64_t>(list.clients.size()), today));
    for (const CommonClient& each : list.clients) page.line(row_text(phrases, each), 0, 6);
    return page;
}

Page counts_page(std::size_t width, const Phrases& phrases, const ClientList& list)
{
    Page page = begun(width, phrases);
    const Quotas quotas = quotas_of(list.clients);
    const auto row = [&](std::string_view county, std::string_view inherited, std::string_view participants, std::string_view comparison) {
        page.whole_line(fmt::format(fmt::runtime(CountRow), county, inherited, participants, comparison));
    };
    row(phrases.say("ui.register.column.county"), phrases.say("ui.register.column.inherited"), phrases.say("ui.register.column.participants"),
        phrases.say("ui.register.column.comparison"));
    std::int32_t participants = 0, comparison = 0;
    for (const QuotaRow& each : quotas.rows) {
        const std::string inherited = phrases.say(each.inherited ? "ui.value.yes" : "ui.value.no");
        row(name_of(each.county), inherited, std::to_string(each.participants), std::to_string(each.comparison));
        participants += each.participants;
        comparison += each.comparison;
    }
    row(phrases.say("ui.register.column.together"), "", std::to_string(participants), std::to_string(comparison));
    if (quotas.outside > 0) page.line(phrases.count("ui.register.records_outside", quotas.outside));
    return page;
}

Page file_page(std::size_t width, const Phrases& phrases, const ClientFile& file, std::uint32_t asked)
{
    Page page = begun(width, phrases);
    const std::vector<std::string> person = person_lines(phrases, file, asked);
    page.line(person.front(), 0, 2);
    show_lines(page, {person.begin() + 1, person.end()}, 2);
    page.heading(phrases.say("ui.register.entries"));
    for (const ClientEntry& each : file.seen.client.entries) page.line(entry_text(phrases, each, file.seen.client.known_to), 2, 6);
    page.heading(phrases.say("ui.register.withheld_title", {{"institution", body_text(file.as)}}));
    show_lines(page, withheld_lines(phrases, file), 2);
    page.heading(phrases.say("ui.register.next_title"));
    for (const NextLine& next : next_lines(phrases, file)) {
        page.line(next.advice, 2, 2);
        show_lines(page, next.tried, 4);
    }
    return page;
}

Page doubles_page(std::size_t width, const Phrases& phrases, const std::vector<DoubleFound>& found)
{
    Page page = begun(width, phrases);
    page.line(phrases.count("ui.register.doubles", static_cast<std::int64_t>(found.size())));
    for (const DoubleFound& each : found) {
        page.blank();
        page.line(row_text(phrases, each.first), 0, 6);
        page.line(row_text(phrases, each.second), 0, 6);
    }
    return page;
}

Page merge_page(std::size_t width, const Phrases& phrases, const CommonClient& kept, std::uint32_t gone)
{
    Page page = begun(width, phrases);
    page.line(phrases.say("ui.register.merged", {{"gone", std::to_string(gone)}, {"kept", std::to_string(kept.id)}}));
    page.line(row_text(phrases, kept), 0, 6);
    return page;
}

Page log_page(std::size_t width, const Phrases& phrases, std::uint32_t record, const std::vector<Access>& looks)
{
    Page page = begun(width, phrases);
    page.line(phrases.count("ui.register.looks", static_cast<std::int64_t>(looks.size()), {{"id", std::to_string(record)}}));
    for (const Access& look : looks) page.line(access_text(phrases, look), 2, 2);
    return page;
}

} // namespace sim
