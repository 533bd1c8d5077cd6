#include "sim/report/html_of.h"

#include "sim/report/sections.h"
#include "sim/report/style_sheet.h"
#include "sim/session/moves.h"

namespace sim {

namespace {

/// Nothing may run or load; what the page draws with stands in it.
constexpr std::string_view Policy = "default-src 'none'; style-src 'unsafe-inline'";

void write_head(Html& html, const std::string& title, const Origin& origin)
{
    const auto head = html.in("head");
    html.leaf("meta", {{"charset", "utf-8"}});
    html.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string(Policy)}});
    html.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.leaf("meta", {{"name", "generator"}, {"content", "Onedoor " + origin.program}});
    html.element("title", title);
    html.style_sheet(StyleSheet);
}

void write_top(const Paper& paper)
{
    const auto header = paper.html.in("header");
    paper.html.element("p", paper.reading.say("ui.report.name"), {{"class", "quiet"}});
    paper.html.element("h1", paper.review.scenario);
    paper.html.element("p", paper.reading.say("ui.report.seat", {{"seat", paper.review.seat}}));
}

void write_main(const Paper& paper)
{
    const auto main = paper.html.in("main");
    write_reaction(paper);
    write_timeline(paper);
    write_cards(paper);
    {
        const auto columns = paper.html.in("div", {{"class", "columns result"}});
        write_luck(paper);
        write_axes(paper);
        write_ledgers(paper);
    }
    write_evidence(paper);
    const auto columns = paper.html.in("div", {{"class", "beside last"}});
    write_mark(paper);
    write_next_time(paper);
}

void write_foot(const Paper& paper, const Origin& origin)
{
    const Reading& reading = paper.reading;
    const auto footer = paper.html.in("footer");
    paper.html.element("p", reading.say("ui.report.invented"));
    paper.html.element("p", reading.say("ui.report.judged_by", {{"protocol", paper.review.protocol}, {"country", paper.review.country}}));
    paper.html.element("p", reading.say("ui.report.repeat_run", {{"scenario", origin.scenario},
                                                                 {"program", origin.program},
                                                                 {"seed", std::to_string(paper.session.setup.seed)},
                                                                 {"run", origin.run},
                                                                 {"state", write_hash(paper.session.now().hash)}}));
}

} // namespace

Origin origin_of(const Stamp& stamp, const std::string& run)
{
    return {stamp.engine, stamp.scenario.id + " " + stamp.scenario.version, run.substr(run.rfind('/') + 1)};
}

std::string html_of(const Reading& reading, const Review& review, const Session& session, const Origin& origin)
{
    Html html;
    const Paper paper{html, reading, review, session, session.reflection};
    {
        const auto page = html.in("html", {{"lang", reading.language}});
        write_head(html, reading.say("ui.report.title", {{"scenario", review.scenario}}), origin);
        const auto body = html.in("body");
        write_top(paper);
        write_main(paper);
        write_foot(paper, origin);
    }
    return html.document();
}

} // namespace sim
