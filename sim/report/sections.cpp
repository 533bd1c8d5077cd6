#include "sim/report/sections.h"


namespace sim {

void write_words(const Paper& paper, std::string_view heading_level, const std::string& heading, const std::string& words)
{
    paper.html.element(heading_level, heading);
    if (words.empty())
        paper.html.element("p", paper.reading.say("ui.report.empty"), {{"class", "quiet"}});
    else
        paper.html.element("p", words, {{"class", "words"}});
}

void write_table_head(Html& html, const std::string& caption, const std::vector<std::string>& columns)
{
    html.element("caption", caption);
    const auto head = html.in("thead");
    const auto row = html.in("tr");
    for (const std::string& column : columns) html.element("th", column, {{"scope", "col"}});
}

std::string figure(std::int32_t value)
{
    const std::string digits = std::to_string(value);
    return value < 0 ? "\xE2\x88\x92" + digits.substr(1) : digits;
}

void write_reaction(const Paper& paper)
{
    const auto section = paper.html.in("section");
    write_words(paper, "h2", paper.reading.say("ui.report.reaction"), paper.reflection.reaction);
}

void write_next_time(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const auto section = paper.html.in("section");
    paper.html.element("h2", reading.say("ui.review.next"));
    write_words(paper, "h3", reading.say("ui.report.keep"), paper.reflection.keep);
    write_words(paper, "h3", reading.say("ui.report.change"), paper.reflection.change);
    write_words(paper, "h3", reading.say("ui.report.if_then"), paper.reflection.if_then);
    const std::vector<std::int32_t>& after = paper.review.repeat_after;
    if (after.size() < 2) return;
    std::string days;
    for (std::size_t i = 0; i + 1 < after.size(); ++i) days += (i == 0 ? "" : ", ") + figure(after[i]);
    paper.html.element("p", reading.say("ui.review.repeat", {{"days", days}, {"last", figure(after.back())}}));
}

} // namespace sim
