#include "sim/cli/command.h"
#include "sim/cli/signature.h"
#include "sim/content/json_writer.h"
#include "sim/session/moves.h"

#include <memory>
#include <ostream>

namespace sim {

namespace {

struct SignOptions {
    bool each = false, json = false;
};

int run(Terminal& terminal, const SignOptions& options)
{
    const auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto plays = signed_plays(*library);
    if (!plays) return complain(terminal, plays.error());
    const std::string signature = write_hash(signature_of(*plays));
    if (options.json) {
        JsonWriter json;
        json.begin_object();
        json.member("signature").string(signature);
        json.member("plays").begin_list();
        for (const SignedPlay& play : *plays) {
            json.begin_object();
            json.member("play").string(play.name);
            json.member("signature").string(write_hash(play.signature));
            json.end_object();
        }
        json.end_list();
        json.end_object();
        terminal.out << json.text() << std::flush;
        return exit_code::Done;
    }
    if (options.each)
        for (const SignedPlay& play : *plays) terminal.out << write_hash(play.signature) << "  " << play.name << '\n';
    terminal.out << signature << '\n' << std::flush;
    return exit_code::Done;
}

} // namespace

Command sign_command(Arguments& program)
{
    Arguments words = program.command("sign", "Prints one number for everything that the shipped scenarios do");
    auto options = std::make_shared<SignOptions>();
    words.add("--each", options->each, "The number of each play as well");
    words.add("--json", options->json, "Prints JSON and nothing else");
    words.example("Example: onedoor sign");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
