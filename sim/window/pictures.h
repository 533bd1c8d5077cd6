#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace ui {

/// A picture as the graphics card holds it.
struct Picture {
    void* texture = nullptr;   ///< as ImGui names it
    float width = 0, height = 0;  ///< pixels
};

/// Pictures by file name, loaded when they are first drawn.
class Pictures {
public:
    /// What turns a file into a texture; none where it cannot.
    using Load = std::function<std::optional<Picture>(const std::string& name)>;

    explicit Pictures(Load load) : load_(std::move(load)) {}

    /// Null where there is no such picture.
    [[nodiscard]] const Picture* find(const std::string& name)
    {
        auto it = known_.find(name);
        if (it == known_.end()) it = known_.emplace(name, load_ ? load_(name) : std::nullopt).first;
        return it->second ? &*it->second : nullptr;
    }

private:
    Load load_;
    std::map<std::string, std::optional<Picture>> known_;
};

} // namespace ui
