#include "sim/content/checking.h"
#include "sim/content/suggest.h"

#include <algorithm>

namespace sim {

namespace {

void check_events(const Checking& checking)
{
    const std::int32_t horizon = checking.scenario.horizon();
    for (std::size_t i = 0; i < checking.scenario.events.size(); ++i) {
        const Timed& event = checking.scenario.events[i];
        if (event.kind != TimedKind::Timed || event.day < horizon) continue;
        checking.report.warning("S308", checking.places.events[i].member("day"),
                                "this event never comes: the scenario ends on day " + std::to_string(horizon) +
                                    " before anything of that day; give it an earlier day, or let the last chapter end later");
    }
}

/// The longest chapter in which an act is offered; the last one bears any length.
void check_acts(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const std::size_t last = scenario.chapters.size() - 1;
    for (std::uint32_t i = scenario.desk_acts.begin; i < scenario.desk_acts.end(); ++i) {
        const Act& act = scenario.acts[i];
        if (act.kind == ActKind::GoOn || (act.chapters >> last & 1) != 0) continue;
        std::int32_t longest = 0, begins = 0;
        for (std::size_t chapter = 0; chapter < last; ++chapter) {
            const std::int32_t ends = scenario.chapters[chapter].end;
            if ((act.chapters >> chapter & 1) != 0) longest = std::max(longest, ends - begins);
            begins = ends + 1;
        }
        if (act.takes <= longest) continue;
        checking.report.warning("S309", checking.places.acts[i].member("takes"),
                                "this takes " + std::to_string(act.takes) + " days, and its chapters have room for " +
                                    std::to_string(longest) + " at most, so it can never be done; let it take fewer days, or offer it in a longer chapter");
    }
}

void check_calendar(const Checking& checking)
{
    const Country* country = checking.against.country;
    if (country == nullptr) return;
    const Calendar& calendar = checking.scenario.calendar;
    const Date from = calendar.date(0), to = calendar.date(checking.scenario.horizon());
    if (from >= country->holidays_from && to <= country->holidays_to) return;
    checking.report.warning("S312", checking.places.root.member("start"),
                            "the scenario lasts from " + write_date(from) + " to " + write_date(to) + ", and " +
                                country->id + " lists its holidays only from " + write_date(country->holidays_from) +
                                " to " + write_date(country->holidays_to) +
                                "; on other days only weekends are free. Add the missing holidays to the country pack");
}

}  // namespace

void check_days(const Checking& checking)
{
    check_events(checking);
    check_acts(checking);
    check_calendar(checking);
}

}  // namespace sim
