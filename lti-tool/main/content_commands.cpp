#include <iostream>

#include "base/url.h"
#include "content/content.h"
#include "http/server.h"
#include "main/admin.h"
#include "main/commands.h"
#include "main/signals.h"
#include "main/watched_content.h"
#include "web/pages/frame.h"
#include "web/preview.h"

namespace groeipad::program {
namespace {

constexpr unsigned kWorkers = 2;

/// `folder`: the one that holds modules/ and rubrics/; "" takes the settings'.
ContentFolders content_folders(const Settings& settings, const std::string& folder) {
  if (folder.empty()) return {settings.modules, settings.rubrics};
  const std::filesystem::path root(folder);
  return {root / "modules", root / "rubrics"};
}

void invite(const base::Url& address, const web::pages::PreviewContent& content) {
  std::cout << "Open this address in a browser:\n\n    " << address.origin() << "/\n\n";
  if (!content.faults.empty())
    std::cout << content.faults.size() << " faults: the page says which and how to mend them.\n";
  std::cout << "Change a file, load the page again. Ctrl-C stops.\n" << std::flush;
}

}  // namespace

int content_check(const Settings& settings, const std::string& folder) {
  const ContentFolders folders = content_folders(settings, folder);
  const auto catalogue = content::load(folders.modules, folders.rubrics);
  if (!catalogue) {
    for (const auto& fault : catalogue.error()) std::cout << fault.str() << "\n";
    return kFailed;
  }
  std::cout << catalogue->tracks.size() << " tracks, " << catalogue->rubrics.size()
            << " rubrics: no faults\n";
  return kDone;
}

int content_preview(const Settings& settings, const PreviewOptions& options) {
  const auto address = parse_listen(options.listen);
  if (!address || !address->is_loopback()) {
    return misused("listen: must be an address of this machine itself, such as " +
                   std::string(kPreviewListen) +
                   ": the preview shows right answers and asks nobody who they are");
  }
  const ContentFolders folders = content_folders(settings, options.folder);
  if (std::error_code unknown; !std::filesystem::is_directory(folders.modules, unknown))
    return misused("preview: there is no folder " + folders.modules.string());
  const StopSignals signals;
  base::Log log(settings.log_level, settings.log_format);
  const auto templates = web::pages::load_templates();
  if (!templates) return complain("preview: " + templates.error().detail);
  WatchedContent content(folders);
  const web::Preview preview{*templates, [&content] { return content.now(); }};
  http::Server server({.address = address->host, .port = address->port, .workers = kWorkers},
                      web::make_preview_router(preview), log);
  server.on_finish([&preview](const http::Request& request, http::Response& response) {
    web::finish_preview(preview, request, response);
  });
  if (const auto port = server.start(); !port)
    return complain("preview: cannot listen on " + options.listen + ": " + port.error().detail);
  invite(*address, content.now());
  signals.wait();
  server.stop();
  return kDone;
}

}  // namespace groeipad::program
