#pragma once

#include "sim/library/library.h"
#include "sim/player/art.h"
#include "sim/player/debriefing.h"
#include "sim/player/laboratory.h"
#include "sim/player/play.h"
#include "sim/player/practice_desk.h"
#include "sim/player/settings.h"
#include "sim/player/shelf.h"
#include "sim/session/view/calculations.h"
#include "sim/session/view/phrases.h"
#include "sim/window/window.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace player {

/// Where one is.
enum class Room : std::uint8_t { Start, Opening, Play, Debrief };

/// What lies over the screen until it is put away.
enum class Sheet : std::uint8_t { None, File, Calendar, Plan, Protocol, Post, Log, CommonFile, Money, Laboratory, Practice, Settings, Help };

/// What the application needs of the machine; tests give their own.
struct Surface {
    std::string runs;              ///< folder of the runs; empty: they are not kept
    std::string settings;          ///< file; empty: not kept
    std::string art;               ///< assets/art/index.json
    std::function<void(const std::string& text, const std::string& language)> read_aloud;  ///< empty: there is nothing that can
    std::function<void()> be_silent;
};

/// What is open, chosen or shown on the screens besides what the play says.
struct Screen {
    Room room = Room::Start;
    Sheet sheet = Sheet::None;
    std::string open;              ///< the list of choices that is open
    Filter filter;
    std::size_t card = 0;          ///< of the opening
    PlayWish wish;                 ///< what was asked for with the program's words; the opening asks for the rest
    bool assessment = false;
    std::optional<sim::ActId> chosen;
    std::size_t tab = 0;           ///< of the middle of the desk
    std::size_t column = 0;        ///< of the desk in a narrow window
    bool hint = false;             ///< the hint is open
    std::string stage;             ///< of the track, the one that is explained
    std::vector<sim::ShownCalculation> money;  ///< of the open sheet, worked out when it was opened
    std::size_t schedule = 0;      ///< of support: 0 as in the case, else a place in schedule_names() + 1
    std::vector<float> sums_heights;  ///< of cards whose content was drawn last, by calculation
    float levers_height = 0;       ///< the same of the laboratory
    bool leaves_unsaved = false;   ///< was told that the run is not kept, and may leave all the same
    std::string message;           ///< a sentence on what just happened or could not
    bool fresh = false;            ///< the screen is another one: the keyboard begins at its home
    bool to_end = false;           ///< the conversation is to show its last line
    double said_at = -1, mood_at = -1;
    sim::Mood mood_before = sim::Mood::Neutral;
};

/// The trainee's window: what it holds, and how it shows it.
class App final : public ui::Shows {
public:
    /// @param language  for this time; empty: what is set, else that of the surroundings
    App(sim::Library, Surface, Settings, const std::string& language = {});

    void draw(ui::Ui&) override;
    [[nodiscard]] ui::Appearance appearance() const override;
    [[nodiscard]] std::string title() const override;
    [[nodiscard]] bool wants_to_end() const override { return false; }
    void close() override;
    /// Does what was asked for outside a frame, or in it; draw() does so at its end.
    void do_later();
    [[nodiscard]] bool is_waiting() const override { return (!play && shelf.is_reading()) || (debriefing && (debriefing->job || debriefing->written_at >= 0)); }

    // ---- What people do; each leads to a screen, after the frame in which it was asked for
    void go_to_start();
    void open_card(std::size_t card);
    /// A sentence where it cannot be begun, on the screen.
    void begin(const PlayWish&);
    /// Goes on with a run that was left, or leads into the debrief of one that came to its end.
    void open_run(const std::string& scenario, const std::string& path);
    void perform(sim::ActId);
    void undo();
    void show(Sheet);
    /// Another schedule of support in the calculation that is looked at; the case keeps its own.
    void choose_schedule(std::size_t);
    void set_language(const std::string&);   ///< empty: that of the surroundings
    void change(const Settings&);
    void read_talk();
    /// A new play from before the move at a place of the line.
    void try_again(std::size_t place);
    /// Writes the debrief beside the run; says on the screen where it lies.
    void export_debrief();

    [[nodiscard]] std::string say(std::string_view key, const sim::Fillings& fillings = {}) const { return phrases.say(key, fillings); }
    [[nodiscard]] std::string count(std::string_view key, std::int64_t number, const sim::Fillings& fillings = {}) const
    {
        return phrases.count(key, number, fillings);
    }
    /// Looks at a play that was put in place by somebody else.
    void look_at_play() { settle(); }
    /// The interface with other words, as for a language that is not there yet.
    void lengthen_words(const std::function<void(sim::Phrases&)>& change);
    [[nodiscard]] std::vector<std::string> languages() const;   ///< of the interface
    [[nodiscard]] const std::string& language() const { return phrases.language; }

    sim::Library library;
    Surface surface;
    Settings settings;
    sim::Phrases phrases;
    Art art;
    Shelf shelf;
    std::optional<Play> play;
    std::optional<Debriefing> debriefing;   ///< of a play that has ended
    std::optional<Laboratory> laboratory;   ///< since it was opened
    std::optional<PracticeDesk> practice;
    Screen screen;

private:
    void later(std::function<void()> what) { later_ = std::move(what); }
    void begin_looking_back();
    void look_back();
    void set(const Settings&);
    void work_out_money(std::size_t schedule);
    void take_keys(ui::Ui&);
    void settle();

    std::function<void(sim::Phrases&)> change_words_;
    const sim::Case* changed_ = nullptr;  ///< the last case whose words were changed
    std::function<void()> later_;   ///< the last that was asked for in a frame
    float width_ = 1280;
    double now_ = 0;
};

/// How wide the window is to its content.
enum class Breadth : std::uint8_t { Narrow, Normal, Wide };
[[nodiscard]] inline Breadth breadth_of(const ui::Ui& ui) { return ui.width() >= 1500 ? Breadth::Wide : ui.width() >= 1100 ? Breadth::Normal : Breadth::Narrow; }

// ---- The screens

void draw_start(ui::Ui&, App&);
void draw_opening(ui::Ui&, App&);
void draw_encounter(ui::Ui&, App&);
void draw_desk(ui::Ui&, App&);
void draw_debrief(ui::Ui&, App&);
void draw_sheet(ui::Ui&, App&);

} // namespace player
