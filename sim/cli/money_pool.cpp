#include "sim/cli/money_pool.h"

#include "sim/cli/table.h"
#include "sim/content/json_writer.h"
#include "sim/money/support.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

void write_amounts(JsonWriter& json, std::string_view name, const std::vector<Money>& amounts)
{
    json.member(name).begin_list();
    for (const Money amount : amounts) json.number(amount.raw());
    json.end_list();
}

} // namespace

Pool pool_of(Money budget, std::vector<std::string> households, const std::vector<Calculation>& all)
{
    Pool out{budget, std::move(households), {}, {}};
    std::size_t months = 0;
    for (const Calculation& it : all) months = std::max(months, it.months.size());
    for (std::size_t month = 0; month < months; ++month) {
        std::vector<Money> wanted;
        for (const Calculation& it : all) wanted.push_back(month < it.months.size() ? it.months[month].support : Money{});
        out.given.push_back(share_out(budget, wanted));
        out.wanted.push_back(std::move(wanted));
    }
    return out;
}

void show(Page& page, const MoneyWords& words, const Pool& it)
{
    Table table(std::vector<Align>(it.households.size() + 2, Align::Right));
    std::vector<std::string> head{words.phrases.say("ui.money.col.month")};
    head.insert(head.end(), it.households.begin(), it.households.end());
    head.push_back(words.phrases.say("ui.money.pool.sum"));
    table.row(std::move(head));
    for (std::size_t month = 0; month < it.given.size(); ++month) {
        std::vector<std::string> row{std::to_string(month + 1)};
        Money sum;
        for (const Money one : it.given[month]) {
            row.push_back(words.bare(one));
            sum += one;
        }
        row.push_back(words.bare(sum));
        table.row(std::move(row));
    }
    page.line(words.phrases.say("ui.money.pool.head", {{"budget", words.money(it.budget)}}));
    page.blank();
    table.show(page, 2);
}

std::string pool_json(const Country& country, const Pool& it)
{
    JsonWriter json;
    json.begin_object();
    json.member("currency").string(country.currency);
    json.member("exponent").number(std::int64_t{country.exponent});
    json.member("budget").number(it.budget.raw());
    json.member("households").strings(it.households);
    json.member("months").begin_list();
    for (std::size_t month = 0; month < it.given.size(); ++month) {
        json.begin_object();
        json.member("m").number(static_cast<std::int64_t>(month) + 1);
        write_amounts(json, "wanted", it.wanted[month]);
        write_amounts(json, "given", it.given[month]);
        json.end_object();
    }
    json.end_list();
    json.end_object();
    return json.text();
}

} // namespace sim
