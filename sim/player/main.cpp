#include "sim/library/version.h"
#include "sim/player/app.h"
#include "sim/system/files.h"
#include "sim/system/paths.h"
#include "sim/system/process.h"
#include "sim/system/screen.h"

#include <CLI/CLI.hpp>

#include <clocale>
#include <cstdio>
#include <exception>
#include <memory>

namespace {

using namespace player;

struct Words {
    std::string scenario, language, seat, mode, runs, record, protocol, country;
    std::string size = "1280x720";
    std::optional<std::uint64_t> seed;
    std::vector<std::string> tape;
};

void add_words(CLI::App& program, Words& words)
{
    program.add_option("scenario", words.scenario, "Id of a shipped scenario, or the folder of another one; the library when left out");
    program.add_option("--lang", words.language, "Language, such as en or sl");
    program.add_option("--seat", words.seat, "Actor in whose seat you play");
    program.add_option("--mode", words.mode, "practice or assessment")->check(CLI::IsMember({"practice", "assessment"}));
    program.add_option("--seed", words.seed, "Number that decides all chance");
    program.add_option("--tape", words.tape, "Outcomes of chance in order")->delimiter(',');
    program.add_option("--protocol", words.protocol, "Protocol pack that judges");
    program.add_option("--country", words.country, "Country pack that judges");
    program.add_option("--runs", words.runs, "Keeps runs in this folder instead of the usual one");
    program.add_option("--record", words.record, "Writes the run to this file, which must not be there yet");
    program.add_option("--size", words.size, "Size of the window: 1280x720");
}

int complain(const std::string& text)
{
    std::fprintf(stderr, "onedoor: %s\n", text.c_str());
    return sim::exit_code::BadInput;
}

Surface surface_of(const Words& words, const sim::Library& library, sim::Companion& speaker)
{
    Surface out;
    const auto folder = sim::runs_folder(sim::surroundings());
    out.runs = !words.runs.empty() ? words.runs : folder ? *folder : std::string{};
    const auto settings = sim::settings_path(sim::surroundings());
    if (settings) out.settings = *settings;
    out.art = library.assets + "/art/index.json";
    if (sim::is_program("espeak-ng"))
        out.read_aloud = [&speaker](const std::string& text, const std::string& language) { speaker.start({"espeak-ng", "-v", language, "--stdin"}, text); };
    out.be_silent = [&speaker] { speaker.stop(); };
    return out;
}

/// Begins the scenario that was named; a sentence where that cannot be.
std::string begin_named(App& app, const std::string& id, const Words& words)
{
    PlayWish wish;
    wish.scenario = id;
    wish.language = words.language;
    wish.protocol = words.protocol;
    wish.country = words.country;
    wish.seed = words.seed;
    wish.tape = words.tape;
    wish.record = words.record;
    wish.mode = words.mode == "assessment" ? sim::Mode::Assessment : sim::Mode::Practice;
    const auto it = sim::load_case(app.library, id, {words.language, {}, {}});
    if (!it) return it.error().text;
    const sim::Scenario& scenario = (*it)->program.scenario;
    if (!words.seat.empty()) {
        bool found = false;
        for (std::size_t i = 0; i < scenario.seats.size(); ++i)
            if (scenario.name_of(sim::SeatId{i}) == words.seat) wish.seat = i, found = true;
        if (!found) return "this scenario has no seat \"" + words.seat + "\".";
    }
    if (words.mode.empty() || (words.seat.empty() && scenario.seats.size() > 1)) {
        for (std::size_t i = 0; i < app.shelf.cards().size(); ++i)
            if (app.shelf.cards()[i].id == id) app.open_card(i);
        app.do_later();
        app.screen.wish = wish;
        return {};
    }
    app.begin(wish);
    app.do_later();
    return app.play ? std::string{} : app.screen.message;
}

int run(const Words& words)
{
    ui::WindowWish wish;
    if (std::sscanf(words.size.c_str(), "%ux%u", &wish.width, &wish.height) != 2 || wish.width < 640 || wish.height < 480 || wish.width > 8192 || wish.height > 8192)
        return complain("the size " + words.size + " is none; write it as 1280x720, at least 640x480.");
    if (!words.record.empty() && sim::is_file(sim::real_fs(), words.record))
        return complain("there is a file \"" + words.record + "\" already; name another one for --record.");
    if (!sim::has_display()) return complain("there is no display to open a window on; play in the terminal with --text.");
    auto library = sim::open_library();
    if (!library) return complain(library.error().text);
    const std::string theme_path = library->assets + "/theme.json";
    const auto bytes = sim::read_file(sim::real_fs(), theme_path, std::size_t{1} << 20);
    if (!bytes) return complain(bytes.error().message);
    const auto theme = ui::read_theme(theme_path, *bytes);
    if (!theme) return complain(theme.error());

    sim::Companion speaker;
    const Surface surface = surface_of(words, *library, speaker);
    const Settings settings = read_settings(surface.settings);
    // A scenario from elsewhere is put on the shelf before that is read.
    const auto id = words.scenario.empty() ? sim::Result<std::string, sim::Complaint>{} : sim::find_scenario(*library, words.scenario);
    if (!id) return complain(id.error().text);
    App app(std::move(*library), surface, settings, words.language);
    if (!id->empty())
        if (const std::string problem = begin_named(app, *id, words); !problem.empty()) return complain(problem);
    wish.pictures = sim::own_folder() + "/pictures";
    const auto shown = ui::show_window(app, *theme, wish);
    return shown ? sim::exit_code::Done : complain(shown.error());
}

} // namespace

int main(int count, char** words)
{
    static_cast<void>(std::setlocale(LC_CTYPE, ""));  // for the letters of the keyboard; numbers and dates are ours
    try {
        CLI::App program("The trainee's window. `onedoor play` starts it.", "onedoor-player");
        program.set_version_flag("--version", std::string(sim::Version));
        Words wish;
        add_words(program, wish);
        try {
            program.parse(count, words);
        } catch (const CLI::ParseError& error) {
            return program.exit(error) == 0 ? 0 : sim::exit_code::BadInput;
        }
        return run(wish);
    } catch (const std::exception& problem) {
        return complain(std::string("something went wrong that should not: ") + problem.what());
    }
}
