#pragma once

#include <string>
#include <string_view>

#include <vector>

#include "base/csv.h"
#include "base/url.h"
#include "web/routes/guarded.h"

/// What the routes of design teams have in common.
namespace groeipad::web::routes {

/// What the page's address says was just done; "" where it says nothing.
[[nodiscard]] inline std::string slug_in(const http::Request& request) {
  const auto fields = request.query_fields();
  return fields ? field(*fields, "melding") : "";
}

[[nodiscard]] inline std::string with_slug(std::string path, std::string_view slug) {
  return base::with_query(std::move(path), "melding", slug);
}

/// A list to keep. `name`: of the file, ASCII.
[[nodiscard]] inline http::Response csv_file(std::string_view name, const std::vector<base::CsvCells>& rows) {
  http::Response response;
  response.body = base::write_csv(rows);
  response.with("Content-Type", "text/csv; charset=utf-8");
  response.with("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
  response.with("Cache-Control", "no-store");
  return response;
}

}  // namespace groeipad::web::routes
