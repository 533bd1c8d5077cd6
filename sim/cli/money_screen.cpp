#include "sim/cli/money_screen.h"

#include "sim/cli/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

namespace {

void show_rows(Page& page, const Phrases& phrases, std::string_view title, const std::vector<MoneyRow>& rows)
{
    if (rows.empty()) return;
    page.heading(phrases.say(title));
    Table table({Align::Left, Align::Right});
    for (const MoneyRow& row : rows) table.row({row.label, row.amount});
    table.show(page, 2);
}

void show_lines(Page& page, const Phrases& phrases, std::string_view title, const std::vector<std::string>& lines)
{
    if (lines.empty()) return;
    page.heading(phrases.say(title));
    for (const std::string& line : lines) page.line(line, 2, 2);
}

void show_months(Page& page, const Phrases& phrases, const BetterOff& it)
{
    page.heading(phrases.say("ui.money.head.months", {{"unit", it.unit}}));
    Table table({Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right});
    std::vector<std::string> head;
    for (const std::string_view key : {"ui.money.col.month", "ui.money.col.pay", "ui.money.col.benefits", "ui.money.col.support", "ui.money.col.costs", "ui.money.col.net", "ui.money.col.gain"})
        head.push_back(phrases.say(key));
    table.row(std::move(head));
    for (const BetterOffMonth& month : it.months)
        table.row({std::to_string(month.number), month.pay, month.benefits, month.support, month.costs, month.net, month.result},
                  month.number == it.exit ? phrases.say("ui.money.exit_mark") : std::string{});
    table.show(page, 2);
}

void show_figures(Page& page, const Phrases& phrases, const BetterOff& it)
{
    if (it.figures.empty()) return;
    page.heading(phrases.say("ui.money.head.figures"));
    for (const MoneyFigure& figure : it.figures) {
        std::string line = figure.title;
        line += ": " + figure.value + " (" + phrases.say("ui.money.mark." + figure.mark);
        if (!figure.source.empty()) line += "; " + figure.source;
        page.line(line + ")", 2, 2);
    }
}

} // namespace

void show(Page& page, const Phrases& phrases, const BetterOff& it, bool whole)
{
    page.line(it.title);
    page.blank();
    page.line(it.answer + (it.answer.ends_with('.') ? "" : "."));
    for (const std::string& line : it.beside) page.line(line);
    for (const std::string& line : it.tax) page.line(line);
    show_rows(page, phrases, "ui.money.head.household", it.household);
    show_rows(page, phrases, "ui.money.head.offer", it.offer);
    show_rows(page, phrases, "ui.money.head.costs", it.costs);
    show_lines(page, phrases, "ui.money.head.left_out", it.left_out);
    if (!it.months.empty()) show_months(page, phrases, it);
    page.blank();
    page.line(it.support);
    if (!whole) return;
    show_lines(page, phrases, "ui.money.head.why", it.why);
    show_lines(page, phrases, "ui.money.head.flat", it.flat);
    show_figures(page, phrases, it);
}

} // namespace sim
