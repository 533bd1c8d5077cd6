#include "sim/cli/screens.h"

namespace sim {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

void show_offer(Page& page, const Reading& reading, const Offer& offer)
{
    const std::string number = offer.number == 0 ? "  -" : (offer.number < 10 ? "  " : " ") + std::to_string(offer.number);
    const std::string takes = offer.takes.empty() ? std::string{} : " (" + offer.takes + ")";
    page.line(number + "  " + offer.text + takes, 0, 5);
    if (!offer.note.empty()) page.line(offer.note, 5);
    if (!offer.reason.empty()) page.line(reading.say("ui.offer.reason", {{"reason", offer.reason}}), 5);
}

void show_holder(Page& page, const Reading& reading, const Holder& holder)
{
    std::string text = holder.who;
    if (holder.since.empty()) {
        text = reading.say("ui.file.from_start", {{"who", holder.who}});
    } else if (holder.from.empty()) {
        text = reading.say("ui.file.learned", {{"who", holder.who}, {"date", holder.since}});
    } else {
        text = reading.say("ui.file.shared", {{"who", holder.who},
                                              {"date", holder.since},
                                              {"from", holder.from},
                                              {"purpose", holder.purpose},
                                              {"basis", holder.basis}});
    }
    page.line(text, 4, 2);
}

} // namespace

void show(Page& page, const Reading&, const std::vector<Said>& said)
{
    if (!said.empty()) page.blank();
    for (const Said& each : said) {
        if (each.text.empty()) continue;
        std::string front = joined({each.date, each.speaker}, ", ");
        if (!each.mood.empty()) front += (front.empty() ? "(" : " (") + each.mood + ")";
        page.line(front.empty() ? each.text : front + ": " + each.text, 0, front.empty() ? 0 : 2);
    }
}

void show(Page& page, const Reading& reading, const Encounter& encounter)
{
    show(page, reading, encounter.said);
    const std::string place = encounter.with.empty() ? encounter.title
                              : encounter.title.empty()
                                  ? encounter.with
                                  : reading.say("ui.encounter.title", {{"title", encounter.title}, {"with", encounter.with}});
    if (!place.empty()) page.heading(place);
    page.blank();
    for (const Offer& offer : encounter.offers) show_offer(page, reading, offer);
}

void show(Page& page, const Reading& reading, const Desk& desk)
{
    show(page, reading, desk.said);
    if (desk.idle) {
        page.blank();
        page.line(reading.say("ui.desk.idle", {{"day", desk.day}, {"date", desk.date}}));
        return show_offer(page, reading, desk.stages.front().offers.front());
    }
    page.heading(joined({desk.day, desk.date, desk.holiday}, " · "));
    if (!desk.chapter.empty()) page.line(reading.say("ui.desk.chapter", {{"title", desk.chapter}}));
    for (const ShownValue& value : desk.values) page.line(value.label + ": " + value.value);
    for (const Awaited& each : desk.awaited) {
        const std::string since = reading.say("ui.desk.awaited", {{"actor", each.actor}, {"date", each.since}});
        page.line(each.usual.empty() ? since : since + " " + each.usual, 0, 2);
    }
    for (const StageOffers& stage : desk.stages) {
        page.blank();
        if (!stage.stage.empty()) page.line(joined({stage.stage, stage.title}, " "));
        for (const Offer& offer : stage.offers) show_offer(page, reading, offer);
    }
}

void show(Page& page, const Reading& reading, const std::vector<FileEntry>& entries)
{
    page.heading(reading.say("ui.file.title"));
    if (entries.empty()) page.line(reading.say("ui.file.empty"), 2);
    for (const FileEntry& entry : entries) {
        page.line(entry.category + ": " + entry.text, 2, 2);
        for (const Holder& holder : entry.holders) show_holder(page, reading, holder);
    }
}

void show(Page& page, const Reading& reading, const Plan& plan)
{
    page.heading(reading.say("ui.plan.title"));
    page.line(plan.contact.empty() ? reading.say("ui.plan.no_contact") : reading.say("ui.plan.contact", {{"who", plan.contact}}), 2);
    if (plan.steps.empty()) page.line(reading.say("ui.plan.no_steps"), 2);
    for (const LogLine& step : plan.steps) page.line(joined({step.date, step.what, step.by}, "  "), 2, 2);
    page.heading(reading.say("ui.plan.promises"));
    if (plan.promises.empty()) page.line(reading.say("ui.plan.no_promises"), 2);
    for (const Promise& promise : plan.promises) {
        page.line(promise.text, 2, 2);
        const std::string who = reading.say("ui.plan.owes", {{"debtor", promise.debtor}, {"creditor", promise.creditor}});
        const std::string due = promise.due.empty() ? std::string{} : reading.say("ui.plan.due", {{"date", promise.due}});
        page.line(joined({promise.status, due, who}, " · "), 4, 2);
    }
}

void show(Page& page, const Reading& reading, const LogLine& line, std::size_t indent)
{
    const std::string who = line.to.empty()   ? line.by
                            : line.by.empty() ? line.to
                                              : reading.say("ui.log.from_to", {{"from", line.by}, {"to", line.to}});
    page.line(std::to_string(line.number) + "  " + joined({line.date, line.what, who}, "  "), indent, 4);
    if (!line.about.empty()) page.line(line.about, indent + 4);
    if (!line.basis.empty()) page.line(line.basis, indent + 4);
}

void show(Page& page, const Reading& reading, const std::vector<LogLine>& lines)
{
    page.heading(reading.say("ui.log.title"));
    if (lines.empty()) page.line(reading.say("ui.log.empty"), 2);
    for (const LogLine& line : lines) show(page, reading, line, 0);
    if (!lines.empty() && lines.back().number > lines.size()) page.line(reading.say("ui.log.gaps"));
}

} // namespace sim
