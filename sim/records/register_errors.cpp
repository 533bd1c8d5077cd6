#include "sim/records/register_errors.h"

#include <sqlite3.h>

#include <cassert>

namespace sim {

namespace {

using Kind = RegisterError::Kind;

std::string in_quotes(const std::string& path) { return "\"" + path + "\""; }

std::string crowded_text(const std::string& file)
{
    return file + " is damaged, and nothing of it is shown: it holds more than " + std::to_string(MostRecords) + " records, more than " +
           std::to_string(MostOfOneBirth) + " of one birth date, or a text that is too long; take a copy of it that is whole, or make a register anew";
}

} // namespace

RegisterError error_of(const std::string& path, const DatabaseFault& fault)
{
    const std::string file = in_quotes(path);
    switch (fault.code & 0xff) {
    case SQLITE_NOTADB: return {Kind::Foreign, error_text(path, RegisterFault::Foreign)};
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: return {Kind::Damaged, error_text(path, RegisterFault::Damaged)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Kind::File, "somebody else is writing to " + file + "; nothing was changed, try again"};
    case SQLITE_FULL: return {Kind::File, "cannot write to " + file + ": the disk is full; nothing was changed"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return {Kind::File, "cannot write to " + file + ": it or its folder is read-only; nothing was changed"};
    case SQLITE_CANTOPEN: return {Kind::File, "cannot open " + file + ", or write beside it; look whether you may"};
    case SQLITE_TOOBIG: return {Kind::Damaged, crowded_text(file)};
    case SQLITE_NOMEM: return {Kind::File, no_memory_text(path)};
    default: return {Kind::File, "cannot read or write " + file + ": " + fault.what() + "; nothing was changed"};
    }
}

std::string no_memory_text(const std::string& path) { return "there is not enough memory for " + in_quotes(path); }

RegisterError::Kind kind_of(RegisterFault fault)
{
    assert(fault != RegisterFault::None);
    if (fault == RegisterFault::Foreign) return Kind::Foreign;
    return fault == RegisterFault::Newer ? Kind::Newer : Kind::Damaged;
}

std::string error_text(const std::string& path, RegisterFault fault)
{
    const std::string file = in_quotes(path);
    if (fault == RegisterFault::Foreign) return file + " is no practice register; onedoor register make begins one";
    if (fault == RegisterFault::Newer) return file + " was made by a later version of Onedoor; use that one, or make a register anew";
    return file + " is damaged, and nothing of it is shown; take a copy of it that is whole, or make a register anew";
}

std::string error_text(MergeError error)
{
    switch (error) {
    case MergeError::SameRecord: return "a record cannot be merged with itself; name two";
    case MergeError::AlreadyMerged: return "one of the two was merged before; onedoor register log tells into which";
    case MergeError::NotAlike: break;
    }
    return "the two are not likely one person: they differ in birth date, sex or name, or both belong to a group of the study; nothing was merged";
}

std::string not_known_text(std::uint32_t id, Body as)
{
    return "no client with the number " + std::to_string(id) + " is known to the " + (as == Body::Pup ? "PUP" : "OPS");
}

std::string not_mergeable_text(std::uint32_t kept, std::uint32_t gone, Body as)
{
    return std::string("the ").append(as == Body::Pup ? "PUP" : "OPS") + " cannot merge the records " + std::to_string(kept) + " and " +
           std::to_string(gone) + ": it has to know the client under one of the two, and the other has to be likely of the same person; nothing was merged";
}

std::string not_there_text(std::uint32_t id) { return "there is no record with the number " + std::to_string(id); }

} // namespace sim
