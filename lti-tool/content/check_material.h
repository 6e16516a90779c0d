#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/folder.h"

namespace groeipad::content {

/// A folder of a module: what its document names exists, in itself and in the rubric. Remarks go to the
/// document and to the files beside it. `criteria`: of its track's rubric; nullptr where that cannot be read.
void check_module(Folder& module, const std::set<std::string>* criteria);
/// The same for a theme, which is also held against its track.
void check_theme(Folder& theme, const Node& track, const std::set<std::string>* criteria);
/// The library against all tracks. `tracks`: their documents.
void check_library(Folder& library, const std::vector<Node>& tracks);

/// Whether a track and its folders speak of the same modules, themes and tasks. `modules`, `themes`: those of
/// this track. Remarks go to the track where something lacks, to the folder where something is too much.
void check_whole(SourceFile& track, const std::vector<Folder*>& modules, const std::vector<Folder*>& themes);

}  // namespace groeipad::content
