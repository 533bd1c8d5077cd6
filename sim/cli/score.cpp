#include "sim/cli/beside.h"
#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/cli/run_load.h"
#include "sim/cli/run_remarks.h"
#include "sim/cli/score_json.h"
#include "sim/cli/screens.h"

#include <memory>
#include <ostream>

namespace sim {

namespace {

int run(Terminal& terminal, const RunOptions& options)
{
    const auto loaded = load_run(options);
    if (!loaded) return complain(terminal, loaded.error());
    const auto session = repeated(*loaded);
    if (!options.json || !session) tell(terminal, loaded->remarks);
    if (!session) return complain(terminal, session.error());

    const Case& it = *loaded->scenario;
    const Judging judging = judging_for(it, session->setup.seat);
    const Score score = score_of(it.program, judging, session->log, session->state());
    const Reading reading = it.reading();
    const Debrief debrief = debrief_of(reading, judging, score, *session);
    const std::vector<RuleChange> changes = changes_abroad(it, session->setup.seat);
    const Beside beside = look_beside(it.program, judging, *session);
    if (options.json) {
        terminal.out << score_json(it, *session, score, debrief, changes, beside, loaded->remarks) << std::flush;
    } else {
        Page page(terminal.width);
        show_score(page, reading, debrief);
        show_beside(page, reading, *session, beside);
        show_changes(page, reading, changes);
        terminal.out << page.text() << std::flush;
    }
    return options.require_pass && !score.pass.value_or(false) ? exit_code::NotGood : exit_code::Done;
}

} // namespace

Command score_command(Arguments& program)
{
    Arguments words = program.command("score", "Judges a run: the sides of the score with all evidence, and the mark");
    auto options = std::make_shared<RunOptions>();
    add_run_options(words, *options);
    words.example("Example: onedoor score run.json\nExample: onedoor score run.json --json");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
