#include "sim/cli/cohort_told.h"
#include "sim/cli/command.h"
#include "sim/cli/run_load.h"
#include "sim/cli/run_remarks.h"
#include "sim/cohort/simulate.h"
#include "sim/library/case_load.h"
#include "sim/library/cohort_csv.h"
#include "sim/library/cohort_load.h"
#include "sim/rules/play.h"
#include "sim/system/atomic_file.h"
#include "sim/system/threads.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <ostream>

namespace sim {

namespace {

constexpr std::size_t MostPeople = 10'000'000;

struct CohortOptions {
    std::string experiment, language, csv, run;
    bool json = false, exit_unseen = false;
    cohort::ServiceModel service = cohort::ServiceModel::New;
    std::size_t caseload = 0, wait = 0, contact = 1000, support = 1000, sanctions = 0;
    std::size_t people = 0, thread_count = 1;
    std::optional<std::uint64_t> seed;
};

std::optional<std::int32_t> if_written(const Arguments& words, const std::string& name, std::size_t number)
{
    return words.written(name) ? std::optional(static_cast<std::int32_t>(number)) : std::nullopt;
}

cohort::Levers levers_of(const Arguments& words, const CohortOptions& options)
{
    cohort::Levers levers;
    levers.service = options.service;
    levers.caseload = if_written(words, "--caseload", options.caseload);
    levers.wait_months = if_written(words, "--wait", options.wait);
    levers.contact_permille = static_cast<std::int32_t>(options.contact);
    levers.support_permille = static_cast<std::int32_t>(options.support);
    levers.exit_shown = !options.exit_unseen;
    levers.sanctions_permille = if_written(words, "--sanctions", options.sanctions);
    return levers;
}

/// How far the engines lie apart at most, in standard errors. Where nothing varies there is nothing to compare.
double errors_apart(const std::vector<double>& exact, const std::vector<double>& dice, const std::vector<double>& errors)
{
    double most = 0;
    for (std::size_t i = 0; i < exact.size(); ++i)
        if (errors[i] > 0) most = std::max(most, std::abs(exact[i] - dice[i]) / errors[i]);
    return most;
}

EngineCheck check_engines(const cohort::CohortConfig& config, const cohort::Levers& levers, std::size_t people, const Workers& workers)
{
    const cohort::Figures figures = cohort::figures_of(config);
    const auto smallest = static_cast<std::size_t>(
        std::min(cohort::people_of(config, &cohort::County::treated), cohort::people_of(config, &cohort::County::comparison)));
    const auto copies = static_cast<std::int64_t>((people + smallest - 1) / smallest);
    EngineCheck check;
    check.people = copies * static_cast<std::int64_t>(smallest);
    for (const cohort::Arm arm : {cohort::Arm::Treated, cohort::Arm::Comparison}) {
        const cohort::Course course = cohort::course_of(config, figures, levers, arm);
        const cohort::Outcome exact = cohort::expected(config, figures, course, arm);
        const cohort::Simulated dice = cohort::simulate(config, figures, course, arm, config.seed, copies, workers);
        const double apart = std::max({errors_apart(exact.employed, dice.outcome.employed, dice.employed_error),
                                       errors_apart(exact.waiting, dice.outcome.waiting, dice.waiting_error),
                                       errors_apart({exact.employed_months}, {dice.outcome.employed_months}, {dice.employed_months_error}),
                                       errors_apart({exact.ledger.net()}, {dice.outcome.ledger.net()}, {dice.net_error})});
        (arm == cohort::Arm::Treated ? check.treated : check.comparison) = apart;
    }
    return check;
}

Result<RunPolicy, Complaint> policy_from(const CohortOptions& options, const cohort::Levers& given, std::int32_t months,
                                         std::vector<std::string>& remarks)
{
    RunOptions wish;
    wish.path = options.run;
    const auto loaded = load_run(wish);
    if (!loaded) return Failure<Complaint>{loaded.error()};
    const auto session = repeated(*loaded);
    if (!session) return Failure<Complaint>{session.error()};
    if (!has_ended(loaded->scenario->program, session->state()))
        return Failure<Complaint>{Complaint{"the play has not ended, so its decisions are no policy yet. `play` goes on with it."}};
    remarks.insert(remarks.end(), loaded->remarks.begin(), loaded->remarks.end());
    return policy_of(*loaded->scenario, *session, given, months);
}

int run(Terminal& terminal, const Arguments& words, const CohortOptions& options)
{
    const auto library = open_library();
    if (!library) return complain(terminal, library.error());
    auto loaded = load_cohort(*library, options.experiment);
    if (!loaded) return complain(terminal, loaded.error());
    const auto phrases = load_phrases(*library, options.language.empty() ? language_of_surroundings() : options.language);
    if (!phrases) return complain(terminal, phrases.error());

    CohortFound found;
    found.config = std::move(loaded->config);
    found.remarks = std::move(loaded->remarks);
    if (options.seed) found.config.seed = *options.seed;
    cohort::Levers levers = levers_of(words, options);
    if (!options.run.empty()) {
        auto policy = policy_from(options, levers, found.config.months, found.remarks);
        if (!policy) return complain(terminal, policy.error());
        levers = policy->levers;
        found.policy = std::move(*policy);
    }
    found.report = cohort::report_of(found.config, levers);
    if (options.people > 0) found.engines = check_engines(found.config, levers, options.people, threads(options.thread_count));
    if (!options.csv.empty()) {
        const auto saved = save_file(real_fs(), options.csv, cohort_csv(found.config, found.report));
        if (!saved) return complain(terminal, {saved.error().message + "."});
    }
    if (options.json) {
        terminal.out << cohort_json(*phrases, found) << std::flush;
        return exit_code::Done;
    }
    tell(terminal, found.remarks);
    Page page(terminal.width);
    show_cohort(page, *phrases, found);
    terminal.out << page.text() << std::flush;
    return exit_code::Done;
}

void add_options(Arguments& words, CohortOptions& options)
{
    words.add("experiment", options.experiment, "A file, or the id of a shipped experiment such as zabrze");
    words.require("experiment");
    words.add("--lang", options.language, "Language, such as en or sl");
    words.add("--json", options.json, "Prints JSON and nothing else");
    words.add("--csv", options.csv, "Writes the curves and what is assumed to this file as well");
    words.add("--run", options.run, "Takes contact, waiting and the month after the support from the decisions of this run");
    words.add_choice("--service", {"old", "new"}, [&options](const std::string& word) {
        options.service = word == "old" ? cohort::ServiceModel::Old : cohort::ServiceModel::New;
    }, "Model of the office: whose caseload and waiting list apply");
    words.add_number("--caseload", options.caseload, 1, 2000, "People for each worker");
    words.add_number("--wait", options.wait, 0, 60, "Months on the waiting list");
    words.add_number("--contact", options.contact, 0, 1000, "Permille of the agreed contacts that are kept");
    words.add_number("--support", options.support, 0, 1000, "Permille of the degressive support that is paid");
    words.add_number("--sanctions", options.sanctions, 0, 1000, "Permille of the months out of work in which a benefit is cut");
    words.add("--exit-unseen", options.exit_unseen, "The month after the support was not shown before signing");
    words.add_number("--seed", options.seed, "Another made-up pilot");
    words.add_number("--people", options.people, 1, MostPeople, "Plays so many people of each group as well and compares the engines");
    words.add_number("--threads", options.thread_count, 1, 256, "For --people; changes no result");
}

} // namespace

Command cohort_command(Arguments& program)
{
    Arguments words = program.command(
        "cohort", "Works out what assumptions about a joint service come to for two groups of people; a model, not a result");
    auto options = std::make_shared<CohortOptions>();
    add_options(words, *options);
    words.example("Example: onedoor cohort zabrze\nExample: onedoor cohort zabrze --caseload 200 --wait 3 --csv curves.csv");
    return {words, [options, words](Terminal& terminal) { return run(terminal, words, *options); }};
}

} // namespace sim
