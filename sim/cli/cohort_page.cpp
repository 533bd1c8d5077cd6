#include "sim/cli/cohort_told.h"

#include "sim/library/cohort_words.h"
#include "sim/session/view/format.h"

namespace sim {

namespace {

std::string yes_no(const Phrases& phrases, bool yes) { return phrases.say(yes ? "ui.value.yes" : "ui.value.no"); }

void show_levers(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const cohort::Levers& levers = found.report.levers;
    const cohort::Figures figures = cohort::figures_of(found.config);
    const double contact = cohort::contact_of(figures, levers);
    const double sanctions = levers.sanctions_permille ? *levers.sanctions_permille / 1000.0 : cohort::of(figures, cohort::Parameter::Sanctions);
    page.line(phrases.say(levers.service == cohort::ServiceModel::New ? "ui.cohort.service_new" : "ui.cohort.service_old"));
    page.line(phrases.say("ui.cohort.levers",
                          {{"contact", number_text(phrases, found.config, contact, cohort::Unit::Share)},
                           {"wait", write_number(static_cast<std::int64_t>(cohort::wait_of(figures, levers)), phrases.language)},
                           {"support", write_permille(levers.support_permille, phrases.language)},
                           {"shown", yes_no(phrases, levers.exit_shown)},
                           {"sanctions", number_text(phrases, found.config, sanctions, cohort::Unit::Share)}}));
    if (!found.policy) return;
    const RunPolicy& policy = *found.policy;
    page.line(phrases.say("ui.cohort.policy", {{"scenario", policy.scenario},
                                               {"seat", policy.seat},
                                               {"met", write_number(policy.duties_met, phrases.language)},
                                               {"duties", write_number(policy.duties, phrases.language)},
                                               {"day", policy.joint_talk ? write_number(*policy.joint_talk + 1, phrases.language) : "-"},
                                               {"unseen", yes_no(phrases, policy.signed_unseen)}}));
}

void show_sentences(Page& page, const Phrases& phrases, const CohortFound& found, const std::vector<cohort::Sentence>& sentences)
{
    for (const cohort::Sentence& sentence : sentences) page.line(sentence_text(phrases, found.config, sentence), 0, 2);
}

void show_engines(Page& page, const Phrases& phrases, const CohortFound& found)
{
    if (!found.engines) return;
    const auto apart = [&](double errors) { return number_text(phrases, found.config, errors, cohort::Unit::Decimal); };
    page.heading(phrases.say("ui.cohort.title.engines"));
    page.line(phrases.say("ui.cohort.engines", {{"people", write_number(found.engines->people, phrases.language)},
                                                {"treated", apart(found.engines->treated)},
                                                {"comparison", apart(found.engines->comparison)}}));
}

} // namespace

void show_cohort(Page& page, const Phrases& phrases, const CohortFound& found)
{
    page.line(found.config.title);
    page.line(phrases.say("ui.cohort.model_output"));
    page.line(phrases.say("ui.cohort.as_of", {{"date", write_long_date(found.config.as_of, phrases.language)}}));
    page.blank();
    show_levers(page, phrases, found);
    page.heading(phrases.say("ui.cohort.title.headline"));
    show_sentences(page, phrases, found, found.report.headline);
    page.heading(phrases.say("ui.cohort.title.cautions"));
    show_sentences(page, phrases, found, found.report.cautions);
    show_cohort_curves(page, phrases, found);
    show_cohort_pilot(page, phrases, found);
    show_cohort_groups(page, phrases, found);
    show_engines(page, phrases, found);
    show_cohort_figures(page, phrases, found);
    page.blank();
    page.line(phrases.say("ui.cohort.model_output"));
}

} // namespace sim
