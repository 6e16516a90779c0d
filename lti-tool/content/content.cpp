#include "content/content.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "content/check_material.h"
#include "content/checks.h"
#include "content/gates.h"
#include "content/material_reader.h"
#include "content/reader.h"
#include "content/shelf.h"

namespace groeipad::content {
namespace {

void check_tracks(Shelf& tracks, const Shelf& rubrics) {
  for (SourceFile& track : tracks.files) {
    const SourceFile* rubric = rubrics.find(track.name);
    if (rubric == nullptr)
      track.remarks.push_back(
          {"", "is a track without a rubric", "add rubrics/" + track.name + ".json (ALL-3)"});
    if (!track.document) continue;
    track.add(
        check_track(track.root(), rubric != nullptr ? criteria_of(rubric->root()) : std::set<std::string>{}));
    // Gates are followed through the whole track: faults in its parts would only be told a second time.
    if (track.remarks.empty()) track.add(check_gates(read_track(track.root())));
  }
}

void check_rubrics(Shelf& rubrics, const Shelf& tracks) {
  for (SourceFile& rubric : rubrics.files) {
    const SourceFile* track = tracks.find(rubric.name);
    if (track == nullptr)
      rubric.remarks.push_back({"", "is the rubric of a track that does not exist",
                                "name the file after one of the tracks in modules"});
    if (rubric.document)
      rubric.add(check_rubric(rubric.root(), track != nullptr ? track->root() : Node(nullptr, "")));
  }
}

std::vector<Folder*> of_track(FolderShelf& shelf, const std::string& track) {
  std::vector<Folder*> found;
  for (Folder& folder : shelf.folders) {
    if (folder.track == track) found.push_back(&folder);
  }
  return found;
}

/// Against a track or rubric that cannot be read, nothing is held: all would seem wrong.
void check_materials(Shelves& shelves) {
  for (SourceFile& track : shelves.tracks.files) {
    const SourceFile* rubric = shelves.rubrics.find(track.name);
    std::optional<std::set<std::string>> criteria;
    if (rubric != nullptr && rubric->document) criteria = criteria_of(rubric->root());
    const std::vector<Folder*> modules = of_track(shelves.modules, track.name);
    const std::vector<Folder*> themes = of_track(shelves.themes, track.name);
    for (Folder* module : modules) check_module(*module, criteria ? &*criteria : nullptr);
    if (!track.document) continue;
    for (Folder* theme : themes) check_theme(*theme, track.root(), criteria ? &*criteria : nullptr);
    check_whole(track, modules, themes);
  }
  std::vector<Node> tracks;
  for (const SourceFile& track : shelves.tracks.files) tracks.push_back(track.root());
  for (Folder& library : shelves.library.folders) check_library(library, tracks);
}

class Faults {
 public:
  void add(const std::filesystem::path& file, const Remarks& remarks) {
    for (const Remark& remark : remarks)
      found.push_back({file.string(), remark.pointer, remark.wrong, remark.mend});
  }
  void add(const SourceFile& file) { add(file.path, file.remarks); }
  void add(const Shelf& shelf) {
    add(shelf.schema);
    for (const SourceFile& file : shelf.files) add(file);
  }
  void add(const FolderShelf& shelf) {
    add(shelf.schema);
    for (const Folder& folder : shelf.folders) {
      add(folder.source);
      for (const TextFile& file : folder.files) add(file.path, file.remarks);
    }
  }

  std::vector<ContentFault> found;
};

std::vector<ContentFault> faults_of(const Shelves& shelves) {
  Faults faults;
  faults.add(shelves.tracks);
  faults.add(shelves.rubrics);
  faults.add(shelves.modules);
  faults.add(shelves.themes);
  faults.add(shelves.library);
  faults.add(shelves.outreaches);
  return std::move(faults.found);
}

traject::Catalogue catalogue_of(const Shelves& shelves) {
  std::multimap<int, const SourceFile*> in_order;
  for (const SourceFile& file : shelves.tracks.files) in_order.emplace(file.root()["order"].number(0), &file);
  traject::Catalogue catalogue;
  for (const auto& [order, file] : in_order) {
    const traject::Track& track = catalogue.tracks.emplace_back(read_track(file->root()));
    const SourceFile* rubric = shelves.rubrics.find(file->name);
    if (rubric != nullptr) catalogue.rubrics.push_back(read_rubric(rubric->root()));
    catalogue.materials.push_back(read_material(track, shelves.modules.folders, shelves.themes.folders));
  }
  for (const Folder& folder : shelves.library.folders) catalogue.library = read_library(folder);
  for (const SourceFile& file : shelves.outreaches.files)
    catalogue.outreaches.push_back(read_outreach(file.root()));
  return catalogue;
}

}  // namespace

std::string ContentFault::str() const {
  return file + ": " + (pointer.empty() ? "" : pointer + ": ") + wrong + "; mend: " + mend;
}

tl::expected<traject::Catalogue, std::vector<ContentFault>> load(const std::filesystem::path& modules,
                                                                 const std::filesystem::path& rubrics) {
  Shelves shelves = read_shelves(modules, rubrics);
  check_tracks(shelves.tracks, shelves.rubrics);
  check_rubrics(shelves.rubrics, shelves.tracks);
  check_materials(shelves);
  std::vector<ContentFault> faults = faults_of(shelves);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return catalogue_of(shelves);
}

}  // namespace groeipad::content
