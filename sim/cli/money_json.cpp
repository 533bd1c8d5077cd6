#include "sim/cli/money_json.h"

#include "sim/content/json_writer.h"

namespace sim {

namespace {

void amount(JsonWriter& json, std::string_view name, Money money) { json.member(name).number(money.raw()); }

void write_months(JsonWriter& json, const Calculation& it)
{
    json.member("months").begin_list();
    std::int64_t number = 0;
    for (const MoneyMonth& month : it.months) {
        json.begin_object();
        json.member("m").number(++number);
        json.member("works").boolean(month.works);
        amount(json, "earnings", month.pay);
        amount(json, "garnished", month.garnished);
        amount(json, "benefits", month.benefits);
        amount(json, "support", month.support);
        amount(json, "costs", month.costs);
        amount(json, "net", month.net);
        amount(json, "gain", month.gain);
        json.member("ptr").number(month.ptr);
        json.end_object();
    }
    json.end_list();
}

void write_curves(JsonWriter& json, const std::vector<Curve>& curves)
{
    json.member("rates").begin_list();
    for (const Curve& curve : curves) {
        json.begin_object();
        json.member("m").number(std::int64_t{curve.month});
        json.member("points").begin_list();
        for (const CurvePoint& point : curve.points) {
            json.begin_object();
            amount(json, "gross", point.gross);
            amount(json, "net", point.net);
            json.member("ptr").number(point.ptr);
            json.member("metr").number(point.metr);
            json.end_object();
        }
        json.end_list();
        json.member("flat").begin_list();
        for (const FlatStretch& stretch : curve.flat) {
            json.begin_object();
            amount(json, "from", stretch.from);
            amount(json, "to", stretch.to);
            amount(json, "loss", stretch.loss);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

} // namespace

std::string money_json(const Country& country, const Calculation& it, const std::vector<Curve>& curves, const BetterOff& words)
{
    JsonWriter json;
    json.begin_object();
    json.member("currency").string(country.currency);
    json.member("exponent").number(std::int64_t{country.exponent});
    amount(json, "out", it.out);
    amount(json, "loss", it.loss);
    amount(json, "total_support", it.total_support);
    json.member("exit_month").number(std::int64_t{it.exit});
    amount(json, "exit_gain", it.exit_gain);
    json.member("ptr").number(it.ptr);
    json.member("exit_ptr").number(it.exit_ptr);
    json.member("bridge_without_landing").boolean(words.bridge);
    json.member("months_below").begin_list();
    for (const std::int32_t month : it.months_below) json.number(std::int64_t{month});
    json.end_list();
    write_months(json, it);
    write_curves(json, curves);
    json.member("why").strings(words.why);
    json.member("left_out").strings(words.left_out);
    json.member("figures").begin_list();
    for (const MoneyFigure& figure : words.figures) {
        json.begin_object();
        json.member("title").string(figure.title);
        json.member("value").string(figure.value);
        json.member("source").string(figure.source);
        json.member("mark").string(figure.mark);
        json.end_object();
    }
    json.end_list();
    json.end_object();
    return json.text();
}

std::string money_json(const BetterOff& words)
{
    JsonWriter json;
    json.begin_object();
    json.member("cannot_compute").string(words.cannot);
    json.end_object();
    return json.text();
}

} // namespace sim
