#pragma once

#include "sim/window/box.h"
#include "sim/window/focus.h"
#include "sim/window/fonts.h"
#include "sim/window/icons.h"
#include "sim/window/keys.h"
#include "sim/window/pictures.h"
#include "sim/window/probe.h"
#include "sim/window/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;
struct ImGuiWindow;

namespace ui {

struct Style {
    Type type = Type::Body;
    Weight weight = Weight::Regular;
    Colour colour = Colour::Ink;
};

enum class Align : std::uint8_t { Left, Centre, Right };

/// What a control was asked in this frame.
struct Hit {
    bool hover = false, held = false, focused = false;
    bool clicked = false;   ///< by pointer, Enter or Space
    bool twice = false;     ///< double click
    bool by_enter = false;  ///< clicked by Enter
};

/// How the interface is to look; the same value gives the same frame.
struct Appearance {
    Look look = Look::Light;
    float scale = 1;
    bool reduced_motion = false;
};

/// One frame of an interface: measures, draws, and asks the controls. All lengths are logical pixels. ImGui draws and knows the
/// pointer; where the keyboard is, this knows.
class Ui {
public:
    Ui(const Theme& theme, Pictures& pictures) : theme_(theme), pictures_(pictures) {}

    Focus focus;
    Keys keys;
    Probe* probe = nullptr;   ///< may be null

    /// Between ImGui::NewFrame() and ImGui::Render(). @param seconds  since an arbitrary moment, for what moves
    void begin(const Appearance&, const Fonts&, double seconds);
    void end();

    [[nodiscard]] float width() const { return width_; }
    [[nodiscard]] float height() const { return height_; }
    [[nodiscard]] Box window() const { return {0, 0, width_, height_}; }
    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] const Appearance& appearance() const { return appearance_; }
    [[nodiscard]] double seconds() const { return seconds_; }
    /// Something moves: another frame is to follow without an event.
    void ask_for_frame() { moves_ = true; }
    [[nodiscard]] bool wants_frame() const { return moves_; }
    /// From 0 to 1 in so many seconds after a moment; 1 under reduced motion. Asks for frames on the way.
    [[nodiscard]] float eased(double since, double length);
    [[nodiscard]] bool is_writing() const { return writing_; }

    // ---- Drawing
    void fill(Box, Colour, float radius = 0, float cover = 1);
    void outline(Box, Colour, float radius = 0, float width = 0);   ///< width 0: the theme's
    void line(float x, float y, float to_x, float to_y, Colour, float width = 0);
    void dashes(float x, float y, float to_x, float to_y, Colour);
    void disc(float x, float y, float radius, Colour);
    void ring(float x, float y, float radius, Colour, float width = 0);
    void icon(Icon, float x, float y, float size, Colour);
    /// @param cut  the part of the picture that is shown, in shares of its size
    void picture(Box, const std::string& name, Box cut = {0, 0, 1, 1}, float radius = 0, float cover = 1);
    [[nodiscard]] ImDrawList& list() const;
    [[nodiscard]] std::uint32_t packed(Colour, float cover = 1) const;
    [[nodiscard]] float real(float logical) const;                  ///< rounded to a whole pixel

    // ---- Text
    [[nodiscard]] float text_width(std::string_view, Style) const;  ///< on one line
    [[nodiscard]] float text_height(std::string_view, float width, Style) const;
    [[nodiscard]] float line_height(Type) const;
    /// Wraps at the width; returns the height.
    float text(float x, float y, float width, std::string_view, Style = {}, Align = Align::Left, float cover = 1);
    /// One line, or as many as it needs, in the middle of the box's height.
    void label(Box, std::string_view, Style = {}, Align = Align::Left);

    // ---- Controls
    /// Says that a control is there and asks it. Draws the focus ring when `radius` is not negative.
    Hit item(std::string_view id, Box, float radius);
    /// Controls and areas that follow belong to this card.
    void card(std::string_view name) { card_ = std::string(name); }
    /// A word beside a control, above all else.
    void tip(Box beside, std::string_view word);
    void dim(Box);                                                  ///< what lies below a layer
    void veil(Box, float radius);                                   ///< a picture in a look that is not light

    /// A part that scrolls when its content is taller. Between begin and end everything is drawn from the y that is given.
    float begin_area(std::string_view id, Box);
    void end_area(float bottom);                                    ///< of the content
    void scroll_to_end(std::string_view id) { to_end_ = std::string(id); }

    /// Draws above all else and takes all input until the end.
    void begin_layer(std::string_view id);
    void end_layer();

    /// A field for text; true when it changed. @param lines  1: one line; more: it wraps
    bool field(std::string_view id, Box, std::string& text, std::string_view hint, int lines = 1);

private:
    struct Area {
        std::string id;
        Box box;
        float top = 0;
        bool holds_focus = false;
    };
    struct Line {
        std::string_view text;
        float width = 0;
    };
    void lines_of(std::string_view, float width, Style, std::vector<Line>& out) const;
    void draw_ring(Box, float radius);
    void draw_tip();
    void turn_pages();
    void see(std::string_view text, Box box, Box room);
    [[nodiscard]] Box clip() const;

    const Theme& theme_;
    Pictures& pictures_;
    const Fonts* fonts_ = nullptr;
    Appearance appearance_;
    float width_ = 0, height_ = 0;
    double seconds_ = 0;
    bool moves_ = false, writing_ = false;
    int layer_ = 0;
    std::string card_, to_end_;
    std::vector<Area> areas_;
    mutable std::vector<Line> lines_;
    std::string waits_for_field_, tip_;
    Box tip_beside_;
    ImDrawList* above_ = nullptr;
    ImGuiWindow* turnable_ = nullptr;   ///< the area that Page Down turns: of the focus, else the last that scrolls
    float turnable_height_ = 0;
    int turnable_layer_ = 0;
    bool turnable_holds_focus_ = false;
};

} // namespace ui
