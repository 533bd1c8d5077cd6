#include "sim/session/view/format.h"

#include <array>
#include <cstddef>

namespace sim {

namespace {

constexpr std::string_view Nbsp = "\xC2\xA0";

enum class DateOrder : std::uint8_t { English, Numeric, German, Polish, Hungarian };

/// The forms of one language.
struct Forms {
    std::string_view tag;
    std::string_view group, decimal;
    std::size_t first_group;      ///< digits that a number must have before it is grouped
    bool currency_in_front;
    std::string_view percent;
    DateOrder order;
    std::string_view after_year;  ///< of numeric dates
    std::array<std::string_view, 7> weekdays, short_weekdays;
    std::array<std::string_view, 12> months, short_months;
};

constexpr std::array<Forms, 6> AllForms{{
    {"en", ",", ".", 4, true, "%", DateOrder::English, "",
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
     {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"},
     {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}},
    {"sl", ".", ",", 4, false, "\xC2\xA0%", DateOrder::Numeric, "",
     {"ponedeljek", "torek", "sreda", "četrtek", "petek", "sobota", "nedelja"},
     {"pon.", "tor.", "sre.", "čet.", "pet.", "sob.", "ned."}, {}, {}},
    {"hr", ".", ",", 4, false, "\xC2\xA0%", DateOrder::Numeric, ".",
     {"ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota", "nedjelja"},
     {"pon.", "uto.", "sri.", "čet.", "pet.", "sub.", "ned."}, {}, {}},
    {"pl", Nbsp, ",", 5, false, "%", DateOrder::Polish, "",
     {"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"},
     {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."},
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
      "listopada", "grudnia"},
     {"sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"}},
    {"hu", Nbsp, ",", 5, false, "%", DateOrder::Hungarian, "",
     {"hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"},
     {"H", "K", "Sze", "Cs", "P", "Szo", "V"},
     {"január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
      "november", "december"},
     {"jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec."}},
    {"de", ".", ",", 4, false, "\xC2\xA0%", DateOrder::German, "",
     {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
     {"Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."},
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember"},
     {"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."}},
}};

const Forms& forms_of(std::string_view language)
{
    const std::string_view tag = language.substr(0, language.find('-'));
    for (const Forms& forms : AllForms)
        if (forms.tag == tag) return forms;
    return AllForms[0];
}

std::string grouped(std::string_view digits, const Forms& forms)
{
    if (digits.size() < forms.first_group) return std::string(digits);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += forms.group;
        out += digits[i];
    }
    return out;
}

std::uint64_t size_of(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

/// "-1.234,56": a minus, the whole part and `places` digits behind the decimal sign.
std::string with_places(std::int64_t value, int places, const Forms& forms)
{
    std::uint64_t unit = 1;
    for (int i = 0; i < places; ++i) unit *= 10;
    std::string out = value < 0 ? "-" : "";
    out += grouped(std::to_string(size_of(value) / unit), forms);
    if (places == 0) return out;
    const std::string fraction = std::to_string(size_of(value) % unit);
    out += forms.decimal;
    out.append(static_cast<std::size_t>(places) - fraction.size(), '0');
    return out + fraction;
}

std::string text(int number) { return std::to_string(number); }

std::string date_text(Date date, const Forms& forms, bool is_long)
{
    const CivilDate civil = civil_of(date);
    const auto weekday = static_cast<std::size_t>(weekday_of(date));
    const auto month = static_cast<std::size_t>(civil.month - 1);
    const std::string day_name(is_long ? forms.weekdays[weekday] : forms.short_weekdays[weekday]);
    const std::string month_name(is_long ? forms.months[month] : forms.short_months[month]);
    const std::string day = text(civil.day), year = text(civil.year), comma = is_long ? ", " : " ";
    switch (forms.order) {
    case DateOrder::English:
    case DateOrder::Polish: return day_name + comma + day + " " + month_name + " " + year;
    case DateOrder::German: return day_name + comma + day + ". " + month_name + " " + year;
    case DateOrder::Hungarian: return year + ". " + month_name + " " + day + "., " + day_name;
    case DateOrder::Numeric:
        return day_name + comma + day + ". " + text(civil.month) + ". " + year + std::string(forms.after_year);
    }
    return {};
}

} // namespace

std::string with_commas(std::string_view digits) { return grouped(digits, AllForms[0]); }
std::string with_commas(std::uint64_t value) { return with_commas(std::to_string(value)); }

std::string write_number(std::int64_t value, std::string_view language) { return with_places(value, 0, forms_of(language)); }

std::string write_decimal(std::int64_t value, int exponent, std::string_view language) { return with_places(value, exponent, forms_of(language)); }

std::string write_money(std::int64_t value, int exponent, std::string_view currency, std::string_view language)
{
    const Forms& forms = forms_of(language);
    const std::string number = with_places(value, exponent, forms);
    if (forms.currency_in_front) return std::string(currency).append(Nbsp).append(number);
    return std::string(number).append(Nbsp).append(currency);
}

std::string write_permille(std::int64_t value, std::string_view language)
{
    const Forms& forms = forms_of(language);
    const std::string number = value % 10 == 0 ? with_places(value / 10, 0, forms) : with_places(value, 1, forms);
    return number + std::string(forms.percent);
}

std::string write_rate(std::int64_t value, std::string_view language)
{
    if (value % 10 == 0) return write_permille(value / 10, language);
    const Forms& forms = forms_of(language);
    return with_places(value, 2, forms) + std::string(forms.percent);
}

std::string write_amount(const DatedValue& value, const Parameter& parameter, const Country& country, std::string_view language)
{
    if (parameter.unit == "money" || parameter.unit == "money_per_month")
        return write_money(value.value, country.exponent, country.currency, language);
    if (parameter.unit == "permille") return write_permille(value.value, language);
    if (parameter.unit == "per_10000") return write_rate(value.value, language);
    return write_number(value.value, language);
}

std::string write_long_date(Date date, std::string_view language) { return date_text(date, forms_of(language), true); }
std::string write_short_date(Date date, std::string_view language) { return date_text(date, forms_of(language), false); }

} // namespace sim
