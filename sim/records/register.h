#pragma once

#include "sim/base/result.h"
#include "sim/records/client_list.h"
#include "sim/records/database.h"
#include "sim/records/doubles.h"
#include "sim/records/access.h"
#include "sim/records/next_support.h"
#include "sim/records/practice.h"
#include "sim/records/visibility.h"
#include "sim/system/fs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Why something could not be done with a register. Nothing of it has changed then.
struct RegisterError {
    enum class Kind : std::uint8_t {
        File,      ///< it cannot be made, read or written: not there, there already, no space, no permission, in use
        Foreign,   ///< the file is no register
        Newer,     ///< a later version of the program has made it
        Damaged,   ///< it was one
        NotKnown,  ///< no such record, or the institution does not know the client: which of the two is not told
        NotMerged, ///< merging the two records is refused
    };
    Kind kind = Kind::File;
    std::string message;  ///< a sentence for people: what is wrong and what to do
};

template <class T>
using Registered = Result<T, RegisterError>;

/// An open register. Each function below reads the file anew, so that what another program writes is seen.
struct Register {
    std::string path;
    Database database;
};

/// Writes a register to a new file, whole or not at all.
/// @error File
[[nodiscard]] Registered<void> make_register(Fs&, const std::string& path, const PracticeRegister&);

/// @error File, Foreign, Newer, Damaged
[[nodiscard]] Registered<Register> open_register(Fs&, const std::string& path);

struct ClientList {
    std::uint64_t seed = 0;
    Date today;
    std::vector<CommonClient> clients;  ///< as listed() gives them: to browse and search
};

/// The clients that a filter asks for. Without ClientFilter::as it is the view of a trainer, who sees what both institutions know.
/// @error File, Damaged
[[nodiscard]] Registered<ClientList> list_of(Register&, const ClientFilter&);

/// A record as one institution sees it.
struct ClientFile {
    Date today;
    Body as = Body::Pup;
    SeenClient seen;                ///< of a record that was merged: the one that it was merged into
    std::vector<NextSupport> next;  ///< what may be tried
};

/// Shows a record to an institution. The look is written to the record's log first: where it cannot be written, nothing is shown. An institution
/// that does not know the client is told what it would be told if there were no such record, and that it asked is written down.
/// @param at  when, for the log: "20260302-101530", UTC
/// @error File, Damaged, NotKnown
[[nodiscard]] Registered<ClientFile> record_of(Register&, std::uint32_t id, Body as, const std::string& at);

/// Pairs of records that are likely of one person, each with both records, without entries.
struct DoubleFound {
    CommonClient first, second;
};

/// All of them, for a trainer; or those of which an institution knows both, for its staff.
/// @error File, Damaged
[[nodiscard]] Registered<std::vector<DoubleFound>> doubles_of(Register&, std::optional<Body> as = std::nullopt);

/// Merges a record into another that is likely of the same person; it is written to the log of both. All entries stay, and tell in which record
/// they were written. Done by an institution that knows the client under one of the two. Gives the record that remains, without its entries.
/// Where that is refused, only an institution that knows both is told why (NotMerged). Any other is told the same whether the other record is
/// not there, not of a client whom it knows or not alike (NotKnown), and that it asked stands in the logs of the records that are there.
/// @error File, Damaged, NotKnown, NotMerged
[[nodiscard]] Registered<CommonClient> merge_records(Register&, std::uint32_t kept, std::uint32_t gone, Body as, const std::string& at);

/// Who looked at a record, the first first, for a trainer.
/// @error File, Damaged, NotKnown
[[nodiscard]] Registered<std::vector<Access>> log_of(Register&, std::uint32_t id);

/// The same for the staff of an institution. One that does not know the client is told what record_of tells it, and that it asked is logged.
/// @error File, Damaged, NotKnown
[[nodiscard]] Registered<std::vector<Access>> log_of(Register&, std::uint32_t id, Body as, const std::string& at);

} // namespace sim
