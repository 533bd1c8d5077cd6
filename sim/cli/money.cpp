#include "sim/cli/command.h"
#include "sim/cli/money_json.h"
#include "sim/cli/money_pool.h"
#include "sim/cli/money_screen.h"
#include "sim/content/household_reader.h"
#include "sim/content/limits.h"
#include "sim/library/case_load.h"
#include "sim/library/first_error.h"
#include "sim/library/wording_load.h"
#include "sim/money/schedule.h"

#include <charconv>
#include <memory>
#include <ostream>

namespace sim {

namespace {

struct MoneyOptions {
    std::vector<std::string> households;
    std::string offer, schedule, loss, date, gap, language;
    std::optional<std::uint64_t> floor, cap, threshold, budget;
    bool json = false, why = false;
};

Money amount_of(std::uint64_t number) { return Money{static_cast<std::int64_t>(number)}; }

/// The first amount that is larger than any that is reckoned with.
std::optional<std::string> too_large(const MoneyOptions& options)
{
    for (const auto& [name, amount] : {std::pair{"--floor", options.floor}, {"--cap", options.cap}, {"--threshold", options.threshold}, {"--budget", options.budget}})
        if (amount && *amount > static_cast<std::uint64_t>(MaxAmount)) return std::string(name) + " takes at most " + std::to_string(MaxAmount) + " minor units.";
    return std::nullopt;
}

template <class T>
using Told = Result<T, Complaint>;

Failure<Complaint> told(std::string text) { return Failure<Complaint>{Complaint{std::move(text)}}; }

/// The day that --date gives instead of that of the offer.
Told<std::optional<Date>> start_of(const MoneyOptions& options)
{
    Date start;
    if (options.date.empty()) return std::optional<Date>{};
    if (!read_date(options.date, start)) return told("\"" + options.date + "\" is no date; write it as 2026-05-11.");
    return std::optional(start);
}

Told<HouseholdFile> load_household(const Library& library, const std::string& path, std::optional<Date> start)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    if (!bytes) return told(bytes.error().message + ".");
    auto read = read_household_file(library.shelf, path, *bytes, start);
    if (!read) {
        // What is wrong with the household stands in the file as it was named; what is wrong with the country, on the shelf.
        const bool own = std::any_of(read.problems.begin(), read.problems.end(), [&](const Problem& problem) { return problem.file == path; });
        const std::string error = first_error(own ? std::move(read.problems) : as_found(library, std::move(read.problems)));
        return told("the household cannot be used: " + error + (error.ends_with('?') ? "" : "."));
    }
    return std::move(*read.value);
}

bool read_whole(std::string_view text, std::int32_t& out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} && end == text.data() + text.size();
}

/// "lin12", or shares in percent: "100,75,50".
Told<Schedule> schedule_of(const std::string& words)
{
    if (auto named = schedule_named(words)) return std::move(*named);
    std::vector<std::int64_t> rates;
    std::string_view rest = words;
    bool sound = !rest.empty();
    while (sound && !rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(','));
        std::int32_t percent = 0;
        sound = read_whole(one, percent) && percent >= 0 && percent <= 100;
        rates.push_back(percent * 100);
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    }
    if (auto custom = custom_schedule(rates); sound && custom) return std::move(*custom);
    std::string known;
    for (const std::string& name : schedule_names()) known += (known.empty() ? "" : ", ") + name;
    return told("there is no schedule \"" + words + "\". Name one of " + known + ", or shares of the loss in percent, none above the one before: 100,75,50,25.");
}

/// "4-6"
Told<std::vector<Gap>> gaps_of(const std::string& words)
{
    std::vector<Gap> gaps;
    if (words.empty()) return gaps;
    Gap gap;
    const std::size_t dash = words.find('-');
    const bool sound = dash != std::string::npos && read_whole(std::string_view(words).substr(0, dash), gap.from) && read_whole(std::string_view(words).substr(dash + 1), gap.to);
    if (!sound || gap.from < 1 || gap.to < gap.from || gap.to > 120) return told("--gap takes the first and the last month without work, such as 4-6.");
    gaps.push_back(gap);
    return gaps;
}

Told<SupportPlan> plan_of(const MoneyOptions& options, const HouseholdFile& file)
{
    SupportPlan plan = file.support.value_or(SupportPlan{*schedule_named("lin12"), LossRule::AtEntry, {}, {}, {}});
    if (!options.schedule.empty()) {
        auto schedule = schedule_of(options.schedule);
        if (!schedule) return Failure<Complaint>{schedule.error()};
        plan.schedule = std::move(*schedule);
    }
    if (!options.loss.empty()) plan.loss = options.loss == LossRuleNames[0] ? LossRule::AtEntry : LossRule::EachMonth;
    const auto set = [](std::optional<Money>& to, const std::optional<std::uint64_t>& from) {
        if (from) to = amount_of(*from);
    };
    set(plan.floor, options.floor);
    set(plan.cap, options.cap);
    set(plan.threshold, options.threshold);
    return plan;
}

Told<Job> job_of(const MoneyOptions& options, HouseholdFile& file, const std::string& path, std::optional<Date> start)
{
    std::optional<Job> job = file.job;
    if (!options.offer.empty()) {
        const auto bytes = read_file(real_fs(), options.offer, MaxFileBytes);
        if (!bytes) return told(bytes.error().message + ".");
        auto read = read_job_file(file, options.offer, *bytes, start);
        if (!read) {
            const std::string error = first_error(read.problems);
            return told("the offer cannot be used: " + error + (error.ends_with('?') ? "" : "."));
        }
        job = std::move(*read.value);
    }
    if (!job) return told(path + " holds no \"offer\". Name a file with one: --offer OFFER.json");
    return std::move(*job);
}

/// What one household asks for.
struct Question {
    HouseholdFile file;
    Job job;
    SupportPlan plan;
    std::vector<Gap> gaps;
};

Told<Question> question_of(const Library& library, const MoneyOptions& options, const std::string& path)
{
    const auto start = start_of(options);
    if (!start) return Failure<Complaint>{start.error()};
    auto file = load_household(library, path, *start);
    if (!file) return Failure<Complaint>{file.error()};
    auto job = job_of(options, *file, path, *start);
    if (!job) return Failure<Complaint>{job.error()};
    auto plan = plan_of(options, *file);
    if (!plan) return Failure<Complaint>{plan.error()};
    auto gaps = gaps_of(options.gap);
    if (!gaps) return Failure<Complaint>{gaps.error()};
    return Question{std::move(*file), std::move(*job), std::move(*plan), std::move(*gaps)};
}

int show_one(Terminal& terminal, const Library& library, const Phrases& phrases, const MoneyOptions& options, const Question& it)
{
    std::vector<std::string> remarks;
    const Country& country = it.file.rules;
    const Wording wording = country_wording(library, country, phrases.language, remarks);
    const MoneyWords words{phrases, country, phrases.language, [&](TextId id) { return wording[id]; }, [&](TextId id) { return std::string(it.file.texts[id]); }};
    const BetterOff shown = better_off(words, it.file.household, it.job, it.plan, it.gaps);
    if (options.json) {
        const auto calculation = calculate(country, it.file.household, it.job, it.plan, it.gaps);
        std::vector<Curve> curves;
        if (calculation) {
            std::vector<std::int32_t> months;
            for (std::int32_t month = 1; month <= calculation->exit; ++month) months.push_back(month);
            if (auto worked_out = curves_of(country, it.file.household, it.job, it.plan, months, CurveStep)) curves = std::move(*worked_out);
        }
        terminal.out << (calculation ? money_json(country, *calculation, curves, shown) : money_json(shown)) << std::flush;
    } else {
        Page page(terminal.width);
        show(page, phrases, shown, options.why);
        terminal.out << page.text() << std::flush;
    }
    return shown.cannot.empty() ? exit_code::Done : exit_code::NotGood;
}

int show_pool(Terminal& terminal, const Phrases& phrases, const MoneyOptions& options, const std::vector<Question>& all)
{
    std::vector<std::string> ids;
    std::vector<Calculation> results;
    const Country& country = all.front().file.rules;
    for (const Question& one : all) {
        if (one.file.country != all.front().file.country) return complain(terminal, {"households that share a budget must live in one country."});
        const CivilDate start = civil_of(one.job.start), first = civil_of(all.front().job.start);
        if (start.year != first.year || start.month != first.month)
            return complain(terminal, {"the jobs of households that share a budget must start in one calendar month; --date gives them all the same day."});
        auto it = calculate(one.file.rules, one.file.household, one.job, one.plan, one.gaps);
        if (!it) {
            const Texts& own = one.file.texts;
            const Texts& of_country = one.file.rules.texts;
            const MoneyWords words{phrases, one.file.rules, phrases.language, [&](TextId id) { return std::string(of_country[id]); }, [&](TextId id) { return std::string(own[id]); }};
            return complain(terminal, {one.file.household.id + ": " + words_of(words, one.file.household, one.job, it.error()), exit_code::NotGood});
        }
        ids.push_back(one.file.household.id);
        results.push_back(std::move(*it));
    }
    const Pool pool = pool_of(amount_of(*options.budget), std::move(ids), results);
    if (options.json) {
        terminal.out << pool_json(country, pool) << std::flush;
        return exit_code::Done;
    }
    Page page(terminal.width);
    show(page, {phrases, country, phrases.language, {}, {}}, pool);
    terminal.out << page.text() << std::flush;
    return exit_code::Done;
}

int run(Terminal& terminal, const MoneyOptions& options)
{
    if (const auto large = too_large(options)) return complain(terminal, {*large});
    const auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto phrases = load_phrases(*library, options.language.empty() ? language_of_surroundings() : options.language);
    if (!phrases) return complain(terminal, phrases.error());
    std::vector<Question> all;
    for (const std::string& path : options.households) {
        auto one = question_of(*library, options, path);
        if (!one) return complain(terminal, one.error());
        all.push_back(std::move(*one));
    }
    if (options.budget) return show_pool(terminal, *phrases, options, all);
    if (all.size() > 1) return complain(terminal, {"one household at a time; several only with --budget, which they share."});
    return show_one(terminal, *library, *phrases, options, all.front());
}

} // namespace

Command money_command(Arguments& program)
{
    Arguments words = program.command("money", "What a job leaves a household, month by month, with support that ends");
    auto options = std::make_shared<MoneyOptions>();
    words.add("household", options->households, "Files with a household, and mostly with an offer");
    words.require("household");
    words.add("--offer", options->offer, "A file with the offer, instead of the one in the household's");
    words.add("--schedule", options->schedule, "lin12, q4, hu2006, ie2y, malta36, geometric, none, or shares of the loss in percent: 100,75,50,25");
    words.add_choice("--loss", {"entry", "monthly"}, [options](const std::string& word) { options->loss = word; }, "The loss that support follows: fixed at entry, or found anew each month");
    words.add_number("--floor", options->floor, "Support lifts income in work to at least so much above not working (minor units)");
    words.add_number("--cap", options->cap, "Most support for one person in all (minor units)");
    words.add_number("--threshold", options->threshold, "Pay, benefits and support together at most this a month (minor units)");
    words.add_number("--budget", options->budget, "Support of all the households in a month at most this, shared in proportion (minor units)");
    words.add("--date", options->date, "The job starts on this day instead: 2026-05-11");
    words.add("--gap", options->gap, "Months without work, such as 4-6; support is kept for later");
    words.add("--lang", options->language, "Language of the output, such as sl");
    words.add("--why", options->why, "Line by line how each amount comes about, and the figures it rests on");
    words.add("--json", options->json, "Prints JSON and nothing else");
    words.example("Example: onedoor money scenarios/households/si-lone-parent.json --why\nExample: onedoor money scenarios/households/at-single.json --schedule q4 --json");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
