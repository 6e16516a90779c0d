#pragma once

#include <memory>
#include <string>

#include "main/settings.h"
#include "store/database.h"

/// What the administrator's commands share.
namespace groeipad::program {

/// Says what went wrong; the exit code for that.
int complain(const std::string& text);
int misused(const std::string& text);
/// The database of these settings; nullptr, and said why, where it does not open.
[[nodiscard]] std::unique_ptr<store::Database> open_database(const Settings& settings, base::Log& log);

}  // namespace groeipad::program
