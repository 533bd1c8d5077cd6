#include "sim/cli/screens.h"

#include "sim/session/view/format.h"

#include <algorithm>

namespace sim {

namespace {

void show_decisions(Page& page, const Reading& reading, const Debrief& debrief)
{
    page.heading(reading.say("ui.debrief.decisions"));
    for (const Decision& decision : debrief.decisions) {
        page.line(decision.date + ": " + decision.text, 2, 4);
        if (!decision.why.empty()) page.line(decision.why, 6);
    }
    if (debrief.taken_back.empty()) return;
    page.line(reading.count("ui.debrief.taken_back", static_cast<std::int64_t>(debrief.taken_back.size())), 2);
    for (const std::string& text : debrief.taken_back) page.line(text, 6);
}

void show_what_was(Page& page, const Reading& reading, const Debrief& debrief)
{
    if (!debrief.unlearned.empty()) {
        page.heading(reading.say("ui.debrief.unlearned"));
        for (const std::string& text : debrief.unlearned) page.line(text, 2, 2);
    }
    if (!debrief.values.empty()) {
        page.heading(reading.say("ui.debrief.values"));
        for (const ShownValue& value : debrief.values) page.line(value.label + ": " + value.value, 2, 2);
    }
}

std::string number(std::int32_t value) { return std::to_string(value); }

void show_evidence(Page& page, const Reading& reading, const EvidenceLine& line)
{
    const std::string name = line.about.empty() ? line.title : line.title + " · " + line.about;
    page.line(line.rule + "  " + name + ": " + line.says, 2, 4);
    if (line.of > 0)
        page.line(reading.say("ui.evidence.credit", {{"credit", number(line.credit)}, {"of", number(line.of)}}), 6);
    if (line.paid > 0) page.line(reading.count("ui.evidence.paid", line.paid), 6);
    if (line.paid_before) page.line(reading.say("ui.evidence.paid_before"), 6);
    if (line.cap) page.line(reading.say("ui.evidence.cap", {{"cap", number(*line.cap)}}), 6);
    if (!line.due.empty()) page.line(reading.say("ui.evidence.due", {{"date", line.due}}), 6);
    for (const LogLine& event : line.lines)
        page.line(reading.say("ui.evidence.event",
                              {{"number", number(static_cast<std::int32_t>(event.number))}, {"date", event.date}, {"what", event.what}}),
                  6, 2);
    for (const std::string& reason : line.reasons) page.line(reason, 6, 2);
    if (!line.clause.empty()) page.line(line.clause, 6, 2);
    if (line.source.empty()) return;
    page.line(line.mark.empty() ? reading.say("ui.evidence.source", {{"source", line.source}})
                                : reading.say("ui.evidence.source_mark", {{"source", line.source}, {"mark", line.mark}}),
              6, 2);
}

void show_side(Page& page, const Reading& reading, const Side& side, const std::vector<Axis>& axes)
{
    if (side.of == 0 && side.points == 0) return;
    Fillings fillings{{"title", side.title}, {"points", number(side.points)}, {"of", number(side.of)}};
    if (side.score) fillings.emplace_back("score", number(*side.score));
    page.line(reading.say(side.score ? "ui.score.side" : "ui.score.side_so_far", fillings), 2, 4);
    for (const Axis& axis : axes) {
        if (axis.dimension != side.dimension || axis.weight == 0) continue;
        Fillings about{{"weight", write_permille(std::int64_t{axis.weight} * 10, reading.language)}};
        if (axis.reachable) about.emplace_back("reachable", number(*axis.reachable));
        page.line(reading.say(axis.reachable ? "ui.review.axis" : "ui.review.axis_weight", about), 6, 2);
    }
}

} // namespace

void show_ending(Page& page, const Debrief& debrief)
{
    if (!debrief.ending.empty()) page.heading(debrief.ending);
    if (!debrief.ending_text.empty()) page.line(debrief.ending_text);
}

void show_deeds(Page& page, const Reading& reading, const Debrief& debrief)
{
    show_decisions(page, reading, debrief);
    show_what_was(page, reading, debrief);
}

void show_sides(Page& page, const Reading& reading, const Debrief& debrief, const std::vector<Axis>& axes)
{
    page.heading(reading.say("ui.score.sides"));
    page.line(reading.say(debrief.headline ? "ui.score.legend" : "ui.score.legend_so_far"));
    for (const Side& side : debrief.sides) show_side(page, reading, side, axes);
}

void show_verdicts(Page& page, const Reading& reading, const Debrief& debrief)
{
    for (const Side& side : debrief.sides) {
        const auto belongs = [&](const auto& line) { return line.dimension == side.dimension; };
        const bool any = std::any_of(debrief.evidence.begin(), debrief.evidence.end(), belongs) ||
                         std::any_of(debrief.measures.begin(), debrief.measures.end(), belongs);
        if (!any) continue;
        page.heading(reading.say("ui.score.evidence", {{"title", side.title}}));
        for (const EvidenceLine& line : debrief.evidence)
            if (belongs(line)) show_evidence(page, reading, line);
        for (const MeasureLine& line : debrief.measures)
            if (belongs(line))
                page.line(reading.say("ui.score.measure",
                                      {{"title", line.title}, {"value", number(line.value)}, {"of", number(line.of)}}),
                          2, 4);
    }
}

void show_result(Page& page, const Reading& reading, const Debrief& debrief)
{
    page.heading(reading.say("ui.score.title"));
    for (const CapLine& cap : debrief.caps) {
        const Fillings fillings{{"title", cap.title}, {"cap", number(cap.cap)}};
        page.line(reading.say(cap.repaired ? "ui.score.cap_repaired" : "ui.score.cap", fillings), 2, 4);
    }
    if (!debrief.headline) {
        page.line(reading.say("ui.score.unfinished"), 2);
        return;
    }
    page.line(reading.say("ui.score.sum", {{"points", number(debrief.points)}}), 2);
    page.blank();
    page.line(reading.say("ui.score.headline", {{"headline", number(*debrief.headline)}}));
    const Fillings cut{{"cut", number(debrief.cut)}};
    page.line(reading.say(debrief.pass.value_or(false) ? "ui.score.passed" : "ui.score.not_passed", cut));
    if (!debrief.by_person) page.line(reading.say("ui.score.not_by_person"));
}

void show_score(Page& page, const Reading& reading, const Debrief& debrief)
{
    show_sides(page, reading, debrief, {});
    show_verdicts(page, reading, debrief);
    show_result(page, reading, debrief);
}

} // namespace sim
