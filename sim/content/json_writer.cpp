#include "sim/content/json_writer.h"

#include "sim/content/json_text.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <system_error>

namespace sim {

JsonWriter& JsonWriter::member(std::string_view name)
{
    begin_value();
    append_string(text_, name);
    text_ += ": ";
    named_ = true;
    return *this;
}

void JsonWriter::string(std::string_view text)
{
    std::string quoted;
    append_string(quoted, text);
    value(quoted);
}

void JsonWriter::number(std::int64_t number) { value(std::to_string(number)); }
void JsonWriter::number(std::optional<std::int64_t> number) { value(number ? std::to_string(*number) : "null"); }
void JsonWriter::fraction(double number)
{
    assert(std::isfinite(number));
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    assert(end.ec == std::errc{});
    value(std::string_view(digits, static_cast<std::size_t>(end.ptr - digits)));
}

void JsonWriter::boolean(bool truth) { value(truth ? "true" : "false"); }
void JsonWriter::boolean(std::optional<bool> truth) { value(!truth ? "null" : *truth ? "true" : "false"); }
void JsonWriter::null() { value("null"); }

void JsonWriter::strings(const std::vector<std::string>& all)
{
    begin_list();
    for (const std::string& each : all) string(each);
    end_list();
}

std::string JsonWriter::text() const
{
    assert(depth_ == 0);
    return text_ + "\n";
}

void JsonWriter::open(char bracket)
{
    begin_value();
    named_ = false;
    text_ += bracket;
    ++depth_;
    fresh_ = true;
}

void JsonWriter::close(char bracket)
{
    assert(depth_ > 0 && !named_);
    --depth_;
    if (!fresh_) break_line();
    text_ += bracket;
    fresh_ = false;
}

void JsonWriter::value(std::string_view written)
{
    begin_value();
    named_ = false;
    text_ += written;
}

void JsonWriter::begin_value()
{
    if (named_ || depth_ == 0) return;
    if (!fresh_) text_ += ',';
    fresh_ = false;
    break_line();
}

void JsonWriter::break_line()
{
    text_ += '\n';
    text_.append(2 * depth_, ' ');
}

} // namespace sim
