#include "sim/library/cohort_words.h"
#include "sim/player/frame.h"
#include "sim/player/laboratory_sheet.h"

#include <algorithm>

namespace player {

namespace {

namespace cohort = sim::cohort;

constexpr float Row = 26;

/// Rows of a name and one value for each group.
struct Pairs {
    ui::Ui& ui;
    const App& app;
    Box box;
    float y;
    float number = 150;

    void head(std::string_view title)
    {
        y += ui.text(box.x, y, box.w, app.say(title), Strong) + 2;
        cells({}, app.say("ui.window.lab.treated"), app.say("ui.window.lab.comparison"), Head);
    }
    void cells(const std::string& name, const std::string& treated, const std::string& comparison, Style style = {})
    {
        const float names = box.w - 2 * number;
        const float high = std::max({Row, ui.text_height(name, names - 8, style) + 4, ui.text_height(treated, number - 8, style) + 4, ui.text_height(comparison, number - 8, style) + 4});
        ui.label({box.x, y, names - 8, high}, name, style);
        ui.label({box.x + names, y, number - 8, high}, treated, style, ui::Align::Right);
        ui.label({box.x + names + number, y, number - 8, high}, comparison, style, ui::Align::Right);
        y += high;
        ui.line(box.x, y, box.right(), y, Colour::Line);
    }
    void row(const std::string& name, double treated, double comparison, cohort::Unit unit)
    {
        const auto& config = app.laboratory->config;
        cells(name, sim::number_text(app.phrases, config, treated, unit), sim::number_text(app.phrases, config, comparison, unit));
    }
};

void draw_balance(Pairs& table, const Laboratory& it)
{
    table.head("ui.cohort.title.balance");
    for (const cohort::BalanceRow& row : it.report.balance.rows)
        table.cells(it.config.counties[row.county].title + ", " + table.app.say(row.inherited ? "ui.register.inherited" : "ui.register.not_inherited"),
                    std::to_string(row.treated), std::to_string(row.comparison));
    table.y += 14;
}

void draw_ledger(Pairs& table, const Laboratory& it)
{
    const cohort::Outcome &treated = it.report.expected.treated, &comparison = it.report.expected.comparison;
    const cohort::Ledger &with = treated.ledger, &without = comparison.ledger;
    const auto money = [&](std::string_view key, double a, double b) { table.row(table.app.say(key), a, b, cohort::Unit::Money); };
    table.head("ui.cohort.title.money");
    money("ui.cohort.line.support", with.support, without.support);
    money("ui.cohort.line.benefits", with.benefits, without.benefits);
    money("ui.cohort.line.service", with.service, without.service);
    money("ui.cohort.line.taxes", with.taxes, without.taxes);
    money("ui.cohort.line.net", with.net(), without.net());
    money("ui.cohort.line.transfers", with.transfers(), without.transfers());
    money("ui.cohort.line.withheld", with.withheld, without.withheld);
    table.y += 14;
    table.head("ui.cohort.title.indices");
    table.row(table.app.say("ui.cohort.line.inclusion"), treated.inclusion, comparison.inclusion, cohort::Unit::Decimal);
    table.row(table.app.say("ui.cohort.line.health"), treated.health, comparison.health, cohort::Unit::Decimal);
    table.y += 14;
}

void draw_rollout(Pairs& table, const Laboratory& it)
{
    const cohort::Rollout& rollout = it.report.rollout;
    if (rollout.all == 0) return;
    table.y += table.ui.text(table.box.x, table.y, table.box.w, table.app.say("ui.cohort.title.rollout"), Strong) + 2;
    for (std::size_t month = 0; month < rollout.offices.size(); ++month) {
        if (month % 6 != 0 && month + 1 != rollout.offices.size()) continue;
        table.y += table.ui.text(table.box.x, table.y, table.box.w,
                                 table.app.say("ui.cohort.rollout", {{"month", std::to_string(month)}, {"offices", std::to_string(rollout.offices[month])}, {"all", std::to_string(rollout.all)},
                                                                     {"employed", sim::number_text(table.app.phrases, it.config, rollout.employed[month], cohort::Unit::Share)}})) + 3;
    }
    table.y += 14;
}

} // namespace

float draw_laboratory_groups(ui::Ui& ui, const App& app, Box box)
{
    const Laboratory& it = *app.laboratory;
    const bool wide = box.w >= 1100;
    const float half = wide ? (box.w - 30) / 2 : box.w;
    Pairs left{ui, app, {box.x, box.y, half, 0}, box.y};
    draw_ledger(left, it);
    Pairs right{ui, app, {wide ? box.x + half + 30 : box.x, 0, half, 0}, wide ? box.y : left.y};
    draw_balance(right, it);
    draw_rollout(right, it);
    return std::max(left.y, right.y) - box.y;
}

} // namespace player
