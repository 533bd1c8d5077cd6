#include "sim/library/cohort_csv.h"

#include "sim/library/cohort_words.h"

#include <charconv>
#include <initializer_list>

namespace sim {

namespace {

using Fields = std::initializer_list<std::string_view>;

/// The shortest digits that read back as the same number.
std::string digits_of(double number)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    return {digits, end.ptr};
}

std::string digits_of(const std::optional<std::int32_t>& number) { return number ? std::to_string(*number) : ""; }

void put(std::string& text, std::string_view field)
{
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char c : field) text.append(c == '"' ? 2 : 1, c);
    text += '"';
}

void line(std::string& text, const Fields& fields)
{
    for (const std::string_view& field : fields) {
        if (&field != fields.begin()) text += ',';
        put(text, field);
    }
    text += '\n';
}

void put_settings(std::string& text, const cohort::CohortConfig& config, const cohort::Levers& levers)
{
    const auto setting = [&](std::string_view name, const std::string& value) { line(text, {name, "", value, "", "", "", "", Setting}); };
    setting("experiment", config.id);
    setting("version", config.version);
    setting("as_of", write_date(config.as_of));
    setting("currency", config.currency);
    setting("exponent", std::to_string(config.exponent));
    setting("months", std::to_string(config.months));
    setting("seed", std::to_string(config.seed));
    setting("lever.service", levers.service == cohort::ServiceModel::New ? "new" : "old");
    setting("lever.caseload", digits_of(levers.caseload));
    setting("lever.wait_months", digits_of(levers.wait_months));
    setting("lever.contact_permille", std::to_string(levers.contact_permille));
    setting("lever.support_permille", std::to_string(levers.support_permille));
    setting("lever.exit_shown", levers.exit_shown ? "true" : "false");
    setting("lever.sanctions_permille", digits_of(levers.sanctions_permille));
}

void put_figures(std::string& text, const cohort::CohortConfig& config)
{
    for (cohort::FigureNumber i = 0; i < cohort::figure_count(config); ++i) {
        const cohort::Estimate& estimate = cohort::figure(config, i);
        line(text, {"figure." + cohort::figure_id(config, i), "", std::to_string(estimate.value), std::to_string(estimate.low),
                    std::to_string(estimate.high), estimate.source, MarkNames[static_cast<std::size_t>(estimate.mark)], Assumption});
    }
}

} // namespace

std::string cohort_csv(const cohort::CohortConfig& config, const cohort::CohortReport& report)
{
    std::string text = "series,month,value,low,high,source,mark,status\n";
    for (const cohort::Series& series : report.series)
        for (const cohort::Point& point : series.points)
            line(text, {series.id, std::to_string(point.month), digits_of(point.value), digits_of(point.low), digits_of(point.high), "", "", ModelOutput});
    put_settings(text, config, report.levers);
    put_figures(text, config);
    return text;
}

} // namespace sim
