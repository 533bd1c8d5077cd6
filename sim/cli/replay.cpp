#include "sim/cli/command.h"
#include "sim/cli/export_html.h"
#include "sim/cli/page.h"
#include "sim/cli/run_load.h"
#include "sim/cli/run_remarks.h"
#include "sim/cli/text_player.h"
#include "sim/cli/transcript_screen.h"
#include "sim/content/json_writer.h"
#include "sim/score/score.h"
#include "sim/session/moves.h"

#include <memory>
#include <ostream>

namespace sim {

namespace {

void print_json(Terminal& terminal, const LoadedRun& loaded, const Replay& again)
{
    JsonWriter json;
    json.begin_object();
    json.member("scenario").string(loaded.run.scenario.id);
    json.member("seat").string(loaded.run.seat);
    json.member("variant").string(loaded.run.variant);
    json.member("steps").number(static_cast<std::int64_t>(loaded.run.moves.size()));
    json.member("reproduces").boolean(!again.difference.has_value());
    json.member("ended").boolean(!again.difference && has_ended(loaded.scenario->program, again.session.state()));
    json.member("final_hash").string(again.difference ? "" : write_hash(again.session.now().hash));
    json.member("remarks").strings(loaded.remarks);
    json.member("difference");
    if (!again.difference) {
        json.null();
    } else {
        json.begin_object();
        json.member("step").number(static_cast<std::int64_t>(again.difference->step));
        json.member("move").string(again.difference->move);
        json.member("recorded").string(again.difference->recorded);
        json.member("found").string(again.difference->found);
        json.member("instead").string(again.difference->instead);
        json.member("fields").strings(again.difference->fields);
        json.member("message").string(difference_text(*again.difference));
        json.end_object();
    }
    json.end_object();
    terminal.out << json.text() << std::flush;
}

void print_text(Terminal& terminal, const LoadedRun& loaded, const Session& session, TranscriptKind kind)
{
    const Case& it = *loaded.scenario;
    const Reading reading = it.reading();
    Page page(terminal.width);
    show_transcript(page, reading, session, kind);
    page.blank();
    page.line(reading.count("ui.replay.reproduced", static_cast<std::int64_t>(session.made.size()) + 1));
    terminal.out << page.text() << std::flush;
    show_end(terminal, it, judging_for(it, session.setup.seat), session);
}

int run(Terminal& terminal, const RunOptions& options)
{
    const auto loaded = load_run(options);
    if (!loaded) return complain(terminal, loaded.error());
    if (!options.json) tell(terminal, loaded->remarks);

    const Case& it = *loaded->scenario;
    const Replay again = replay(it.program, loaded->run);
    if (options.json) print_json(terminal, *loaded, again);
    if (again.difference) {
        if (!options.json) {
            Page page(terminal.width);
            show_transcript(page, it.reading(), again.session, TranscriptKind::Ids);
            terminal.out << page.text() << std::flush;
        }
        return complain(terminal, {"the run does not reproduce. " + difference_text(*again.difference), exit_code::Differs});
    }
    if (!options.json) print_text(terminal, *loaded, again.session, options.ids ? TranscriptKind::Ids : TranscriptKind::Words);
    if (!options.html.empty()) {
        if (const auto written = export_html(it, again.session, options.path, options.html); !written) return complain(terminal, written.error());
        if (!options.json) terminal.out << '\n' << it.reading().say("ui.report.saved", {{"path", options.html}}) << std::endl;
    }
    if (!options.require_pass) return exit_code::Done;
    const Score score = score_of(it.program, judging_for(it, again.session.setup.seat), again.session.log, again.session.state());
    return score.pass.value_or(false) ? exit_code::Done : exit_code::NotGood;
}

} // namespace

Command replay_command(Arguments& program)
{
    Arguments words = program.command("replay", "Repeats a run, verifies every state and prints what happened");
    auto options = std::make_shared<RunOptions>();
    add_run_options(words, *options);
    words.add("--ids", options->ids, "Tells the ids and hashes of every step as well");
    words.add("--html", options->html, "Writes the debrief to this file as a page that can be read, printed and passed on");
    words.example("Example: onedoor replay run.json\nExample: onedoor replay run.json --html debrief.html --lang sl");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
