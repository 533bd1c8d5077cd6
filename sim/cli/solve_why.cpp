#include "sim/cli/solve_why.h"

#include "sim/cli/solve_report.h"
#include "sim/content/json_writer.h"
#include "sim/session/view/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace sim {

namespace {

constexpr std::size_t MostShown = 20;


} // namespace

void show_why(Page& page, const World& world, const Why& why)
{
    if (why.search.end != SearchEnd::Whole)
        page.line("Not solved: on day " + std::to_string(why.search.day + 1) + " " + reason_text(world, why.search) + ".");
    page.heading("States by chapter");
    for (std::size_t i = 0; i < why.by_chapter.size(); ++i)
        page.line(world.scenario().chapters[i].id + ": " + with_commas(why.by_chapter[i]));
    page.heading("Day " + std::to_string(why.day + 1) + " has the most: " + with_commas(why.states));
    page.line("How many times fewer there would be without a part:");
    for (std::size_t i = 0; i < std::min(MostShown, why.factors.size()); ++i)
        page.line(fmt::format("x{:.2f}  {}", static_cast<double>(why.states) / static_cast<double>(why.factors[i].left), why.factors[i].part), 2);
}

std::string json_of(const World& world, const Why& why)
{
    JsonWriter json;
    json.begin_object();
    json.member("scenario").string(world.scenario().id);
    json.member("solved").boolean(why.search.end == SearchEnd::Whole);
    json.member("reason").string(reason_text(world, why.search));
    json.member("day").number(why.day + 1);
    json.member("states").number(static_cast<std::int64_t>(why.states));
    json.member("chapters").begin_list();
    for (std::size_t i = 0; i < why.by_chapter.size(); ++i) {
        json.begin_object();
        json.member("chapter").string(world.scenario().chapters[i].id);
        json.member("states").number(static_cast<std::int64_t>(why.by_chapter[i]));
        json.end_object();
    }
    json.end_list();
    json.member("parts").begin_list();
    for (const Factor& factor : why.factors) {
        json.begin_object();
        json.member("part").string(factor.part);
        json.member("left").number(static_cast<std::int64_t>(factor.left));
        json.end_object();
    }
    json.end_list();
    json.end_object();
    return json.text();
}

} // namespace sim
