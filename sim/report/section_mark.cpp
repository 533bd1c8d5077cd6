#include "sim/report/sections.h"

#include <string>

namespace sim {

namespace {

std::string points_of(const Reading& reading, std::int32_t points, std::int32_t of)
{
    return reading.say("ui.report.of", {{"points", figure(points)}, {"of", figure(of)}});
}

/// What a verdict earned and cost: "25 of 50, −50".
std::string points_text(const Reading& reading, const EvidenceLine& line)
{
    std::string out;
    if (line.of > 0) out = points_of(reading, line.credit, line.of);
    if (line.paid > 0) out += (out.empty() ? "" : ", ") + figure(-line.paid);
    return out;
}

/// Why: the reasons, else the dates of the entries that it rests on.
std::string ground_text(const Reading& reading, const EvidenceLine& line)
{
    std::string out;
    const auto add = [&](const std::string& each) { out += (out.empty() ? "" : "; ") + each; };
    for (const std::string& reason : line.reasons) add(reason);
    if (line.reasons.empty())
        for (const LogLine& entry : line.lines)
            add(reading.say("ui.evidence.event", {{"number", std::to_string(entry.number)}, {"date", entry.date}, {"what", entry.what}}));
    if (!line.due.empty() && line.verdict != Verdict::Satisfied) add(reading.say("ui.evidence.due", {{"date", line.due}}));
    if (line.paid_before) add(reading.say("ui.evidence.paid_before"));
    if (line.cap) add(reading.say("ui.evidence.cap", {{"cap", figure(*line.cap)}}));
    return out;
}

/// Did the rule never come into question, so that there is nothing to tell of it but what it could have earned?
bool is_idle(const EvidenceLine& line) { return line.verdict == Verdict::None && line.reasons.empty() && line.paid == 0 && !line.cap; }

std::string name_of(const EvidenceLine& line)
{
    return line.about.empty() ? line.title : line.title + " \xC2\xB7 " + line.about;
}

/// The idle rules of a side in one entry, each with its points: "did not arise: ...".
void write_idle(const Paper& paper, Dimension dimension)
{
    std::string says, text;
    for (const EvidenceLine& line : paper.review.debrief.evidence) {
        if (line.dimension != dimension || !is_idle(line)) continue;
        if (says != line.says) text += (text.empty() ? "" : "; ") + line.says + ": ";
        else text += ", ";
        says = line.says;
        text += name_of(line) + " (" + line.rule + ") " + points_text(paper.reading, line);
    }
    if (!text.empty()) paper.html.element("li", text);
}

/// "Case conference within 14 days (P5): not met; 0 of 50; Deadline: ..."
void write_verdict(const Paper& paper, const EvidenceLine& line)
{
    const auto item = paper.html.in("li");
    paper.html.element("b", name_of(line));
    std::string text = " (" + line.rule + "): " + line.says;
    for (const std::string& part : {points_text(paper.reading, line), ground_text(paper.reading, line)})
        if (!part.empty()) text += "; " + part;
    paper.html.text(text);
}

void write_measure(const Paper& paper, const MeasureLine& line)
{
    const Reading& reading = paper.reading;
    const auto item = paper.html.in("li");
    paper.html.element("b", line.title);
    paper.html.text(": " + reading.say("ui.report.measured") + "; " + points_of(reading, line.value, line.of));
}

/// The verdicts and measures of one side under its title.
void write_side(const Paper& paper, const Side& side)
{
    const Debrief& debrief = paper.review.debrief;
    paper.html.element("h3", side.title + ": " + points_of(paper.reading, side.points, side.of));
    const auto list = paper.html.in("ul", {{"class", "bare"}});
    for (const EvidenceLine& line : debrief.evidence)
        if (line.dimension == side.dimension && !is_idle(line)) write_verdict(paper, line);
    write_idle(paper, side.dimension);
    for (const MeasureLine& line : debrief.measures)
        if (line.dimension == side.dimension) write_measure(paper, line);
}

} // namespace

void write_evidence(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const Debrief& debrief = paper.review.debrief;
    const auto section = paper.html.in("section");
    paper.html.element("h2", reading.say("ui.report.evidence"));
    for (const CapLine& cap : debrief.caps) {
        const Fillings fillings{{"title", cap.title}, {"cap", figure(cap.cap)}};
        const std::string text = reading.say(cap.repaired ? "ui.score.cap_repaired" : "ui.score.cap", fillings);
        paper.html.element("p", cap.date.empty() ? text : cap.date + ": " + text, {{"class", "cap"}});
    }
    paper.html.element("p", reading.say("ui.report.evidence_caption"), {{"class", "quiet"}});
    const auto columns = paper.html.in("div", {{"class", "columns evidence"}});
    for (const Side& side : debrief.sides)
        if (side.of != 0 || side.points != 0) write_side(paper, side);
}

void write_mark(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const Debrief& debrief = paper.review.debrief;
    const auto section = paper.html.in("section", {{"class", "mark"}});
    paper.html.element("h2", reading.say("ui.report.mark"));
    if (!debrief.headline) {
        paper.html.element("p", reading.say("ui.score.unfinished"));
        return;
    }
    paper.html.element("p", reading.say("ui.score.headline", {{"headline", figure(*debrief.headline)}}), {{"class", "headline"}});
    paper.html.element("p", reading.say(debrief.pass.value_or(false) ? "ui.score.passed" : "ui.score.not_passed",
                                        {{"cut", figure(debrief.cut)}}));
    paper.html.element("p", reading.say("ui.score.sum", {{"points", figure(debrief.points)}}));
    if (!debrief.by_person) paper.html.element("p", reading.say("ui.score.not_by_person"));
}

} // namespace sim
