#include "sim/library/cohort_csv.h"

#include "sim/library/cohort_words.h"

#include <charconv>

namespace sim {

namespace {

/// The shortest digits that read back as the same number.
void put(std::string& text, double number)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    text.append(digits, end.ptr);
}

} // namespace

std::string cohort_csv(const cohort::CohortReport& report)
{
    std::string text = "series,month,value,low,high,status\n";
    for (const cohort::Series& series : report.series)
        for (const cohort::Point& point : series.points) {
            text += series.id + ',' + std::to_string(point.month);
            for (const double number : {point.value, point.low, point.high}) {
                text += ',';
                put(text, number);
            }
            text.append(",\"").append(ModelOutput).append("\"\n");
        }
    return text;
}

} // namespace sim
