#pragma once

#include "sim/base/result.h"
#include "sim/window/ui.h"

#include <functional>
#include <string>

namespace ui {

/// What shows itself in a window.
class Shows {
public:
    virtual ~Shows() = default;
    virtual void draw(Ui&) = 0;
    [[nodiscard]] virtual Appearance appearance() const = 0;
    [[nodiscard]] virtual std::string title() const = 0;
    [[nodiscard]] virtual bool wants_to_end() const = 0;
    /// Somebody closes the window: what is not kept yet is to be kept.
    virtual void close() = 0;
    /// Is work done elsewhere that will have to be shown? Then it is asked again ten times a second.
    [[nodiscard]] virtual bool is_waiting() const = 0;
    /// A file for a picture of the frame that was just drawn; empty: none is wanted.
    [[nodiscard]] virtual std::string picture() { return {}; }
    virtual void picture_failed(const std::string& /*path*/) {}
};

struct WindowWish {
    unsigned width = 1280, height = 720;
    std::string pictures;       ///< folder of the pictures; those named "x" lie there as x.png
};

/// Opens a window and shows until it is closed. Draws only when an event came, something moves or waits.
/// @error the window could not be opened, or what it needs is missing; one sentence
[[nodiscard]] sim::Result<void, std::string> show_window(Shows&, const Theme&, const WindowWish&);

} // namespace ui
