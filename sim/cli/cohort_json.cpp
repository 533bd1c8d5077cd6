#include "sim/cli/cohort_told.h"

#include "sim/cli/cohort_json_parts.h"
#include "sim/content/json_writer.h"
#include "sim/library/cohort_words.h"

#include <array>

namespace sim {

namespace {

using namespace cohort_json_parts;

constexpr std::array<std::string_view, 9> UnitNames{"share", "points", "rate", "month", "months", "money", "people", "decimal", "chance"};
constexpr std::array<std::string_view, 5> QuantityNames{"per_month_ppm", "permille", "money", "people", "months"};

void write_head(JsonWriter& json, const CohortFound& found)
{
    const cohort::CohortConfig& config = found.config;
    json.member("status").string(ModelOutput);
    json.member("experiment").string(config.id);
    json.member("version").string(config.version);
    json.member("as_of").string(write_date(config.as_of));
    json.member("currency").string(config.currency);
    json.member("exponent").number(config.exponent);
    json.member("months").number(config.months);
    json.member("primary_month").number(static_cast<std::int64_t>(found.report.primary_month));
    json.member("seed").string(std::to_string(config.seed));
}

void write_sentences(JsonWriter& json, std::string_view name, const Phrases& phrases, const CohortFound& found,
                     const std::vector<cohort::Sentence>& sentences)
{
    json.member(name).begin_list();
    for (const cohort::Sentence& sentence : sentences) {
        json.begin_object();
        json.member("key").string(sentence.key);
        json.member("text").string(sentence_text(phrases, found.config, sentence));
        json.member("numbers").begin_list();
        for (const cohort::Told& told : sentence.numbers) {
            json.begin_object();
            json.member("name").string(told.name);
            json.member("value").fraction(told.value);
            json.member("unit").string(UnitNames[static_cast<std::size_t>(told.unit)]);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

void write_figures(JsonWriter& json, const Phrases& phrases, const cohort::CohortConfig& config)
{
    json.member("figures").begin_list();
    for (cohort::FigureNumber i = 0; i < cohort::figure_count(config); ++i) {
        const cohort::Estimate& estimate = cohort::figure(config, i);
        json.begin_object();
        json.member("figure").string(cohort::figure_id(config, i));
        json.member("title").string(figure_title(phrases, config, i));
        json.member("unit").string(QuantityNames[static_cast<std::size_t>(cohort::quantity_of(i))]);
        json.member("value").number(estimate.value);
        json.member("low").number(estimate.low);
        json.member("high").number(estimate.high);
        json.member("source").string(estimate.source);
        json.member("mark").string(MarkNames[static_cast<std::size_t>(estimate.mark)]);
        json.end_object();
    }
    json.end_list();
    json.member("sources").begin_list();
    for (const Source& source : config.sources) {
        json.begin_object();
        json.member("id").string(source.id);
        json.member("title").string(source.title);
        json.member("address").string(source.address);
        json.end_object();
    }
    json.end_list();
}

void write_engines(JsonWriter& json, const CohortFound& found)
{
    json.member("engines");
    if (!found.engines) return json.null();
    json.begin_object();
    json.member("people").number(found.engines->people);
    json.member("treated_errors_apart").fraction(found.engines->treated);
    json.member("comparison_errors_apart").fraction(found.engines->comparison);
    json.end_object();
}

} // namespace

std::string cohort_json(const Phrases& phrases, const CohortFound& found)
{
    JsonWriter json;
    json.begin_object();
    write_head(json, found);
    write_levers(json, found);
    write_policy(json, found);
    write_sentences(json, "headline", phrases, found, found.report.headline);
    write_sentences(json, "cautions", phrases, found, found.report.cautions);
    write_balance(json, found);
    write_series(json, found);
    write_ranges(json, found);
    write_groups(json, found);
    write_pilot(json, found);
    write_break_even(json, found);
    write_rollout(json, found);
    write_engines(json, found);
    write_figures(json, phrases, found.config);
    json.member("remarks").strings(found.remarks);
    json.end_object();
    return json.text();
}

} // namespace sim
