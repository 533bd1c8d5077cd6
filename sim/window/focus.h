#pragma once

#include "sim/window/box.h"
#include "sim/window/keys.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Where the keyboard is. Every control says in each frame that it is there, in reading order; keys move between those of the
/// frame before. Exactly one control has the focus, of the topmost layer; its ring shows after the first key.
class Focus {
public:
    /// Begins a frame: Tab and arrows move the focus, F6 leads to the next card.
    void begin(Keys&);

    /// A control is there.
    /// @param card   controls of one card belong together for F6 and the arrows
    /// @param layer  0: the window; more: what lies above it
    void add(std::string_view id, std::string_view card, int layer, Box);

    [[nodiscard]] bool is_on(std::string_view id) const { return id_ == id; }
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] bool shows() const { return shows_; }
    void show() { shows_ = true; }
    /// The control that has the focus from the next frame on, once it is there.
    void move_to(std::string_view id) { wanted_ = std::string(id); }
    /// In the next frame the arrows left and right are for this control, if it still has the focus.
    void keep_arrows(std::string_view id) { keeps_arrows_ = std::string(id); }
    /// Nothing has the focus any more: it goes home.
    void forget() { id_.clear(), wanted_.clear(); }
    /// Where the focus goes when what had it is not there any more; said anew in each frame.
    void home(std::string_view id) { home_ = std::string(id); }
    /// Has the keyboard moved the focus in this frame? Then it must come into sight.
    [[nodiscard]] bool moved() const { return moved_; }
    /// The controls of the frame before, of the topmost layer.
    [[nodiscard]] std::vector<std::string> order() const;

private:
    struct Item {
        std::string id, card;
        int layer = 0;
        Box box;
    };
    [[nodiscard]] std::size_t place() const;
    void step(int by);
    void step_in_card(bool forward, bool down);
    void step_card(int by);
    void go(std::size_t place);
    void settle();

    std::vector<Item> items_;   ///< of this frame
    std::vector<Item> before_;  ///< of the frame before, the topmost layer
    std::string id_, wanted_, home_, keeps_arrows_;
    bool shows_ = false, moved_ = false;
    int top_ = 0;
    std::vector<std::string> below_;  ///< what had the focus in the layers below
};

} // namespace ui
