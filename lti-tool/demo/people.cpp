#include "demo/people.h"

#include <algorithm>

namespace groeipad::demo {
namespace {

/// Brightspace's subjects: the organisation's GUID and the person's number.
std::string at_noorderhaven(std::string_view number) {
  return "4b7d0f62-8a35-4c19-b1e7-93d2a6c05f48_" + std::string(number);
}

}  // namespace

std::string_view name_of(Lms lms) { return lms == Lms::moodle ? "moodle" : "brightspace"; }

const std::vector<Account>& accounts() {
  static const std::vector<Account> kAll = {
      {"sanne", Lms::moodle, "14", "Sanne", "Hoekwater", "s.hoekwater", CourseRole::student, "verbinder",
       "Deelnemer, halverwege: twee van de vier thema’s achter de rug"},
      {"ilse", Lms::brightspace, at_noorderhaven("2114"), "Ilse", "van Turnhout", "ituu", CourseRole::student,
       "verbinder", "Deelnemer, pas begonnen"},
      {"karim", Lms::moodle, "15", "Karim", "el Mansour", "k.elmansour", CourseRole::student,
       "leidinggevende", "Deelnemer, in het derde thema"},
      {"marjolein", Lms::brightspace, at_noorderhaven("2120"), "Marjolein", "Dekkinga", "mdek",
       CourseRole::student, "leidinggevende", "Deelnemer, bijna klaar"},
      {"daan", Lms::brightspace, at_noorderhaven("2130"), "Daan", "Rietveld", "driet", CourseRole::student,
       "procesbegeleider", "Deelnemer, nieuw: de intake moet nog"},
      {"bram", Lms::moodle, "16", "Bram", "Oosterling", "b.oosterling", CourseRole::student,
       "procesbegeleider", "Deelnemer, net de intake gehad: de eerste module gaat pas later open"},
      {"fatima", Lms::brightspace, at_noorderhaven("2131"), "Fatima", "Ouarda", "foua", CourseRole::student,
       "procesbegeleider", "Deelnemer, een halfjaar in een designteam"},
      {"noor", Lms::moodle, "17", "Noor", "Visserman", "n.visserman", CourseRole::student, "onderzoeker",
       "Deelnemer, werkt aan de online modules"},
      {"joost", Lms::brightspace, at_noorderhaven("2137"), "Joost", "Leemhuizen", "jlee", CourseRole::student,
       "onderzoeker", "Deelnemer, toe aan het eindgesprek"},
      {"tessa", Lms::moodle, "18", "Tessa", "Groenhart", "t.groenhart", CourseRole::student, "",
       "Niet ingeschreven: kan een traject kiezen en zich aanmelden"},
      {"wouter", Lms::brightspace, at_noorderhaven("2142"), "Wouter", "Blankaert", "wbla",
       CourseRole::student, "", "Heeft zich aangemeld en wacht op plaatsing"},
      {"hanneke", Lms::brightspace, at_noorderhaven("2003"), "Hanneke", "Roosendam", "hroo",
       CourseRole::teacher, "", "Trainer van alle vier de trajecten"},
      {"petra", Lms::moodle, "3", "Petra", "Scholtema", "p.scholtema", CourseRole::teacher, "",
       "Contactpersoon van ROC Zilverdijk"},
      {"yvonne", Lms::brightspace, at_noorderhaven("2001"), "Yvonne", "ter Brugge", "ybru",
       CourseRole::employee, "", "Projectleiding"},
      {"wendela", Lms::brightspace, at_noorderhaven("2017"), "Wendela", "Kuipers", "wkui",
       CourseRole::employee, "", "Ervaren onderzoeker in een designteam"},
      {"arjen", Lms::moodle, "9", "Arjen", "Holtrop", "a.holtrop", CourseRole::employee, "",
       "Ervaren procesbegeleider in een designteam"},
      {"mirthe", Lms::moodle, "21", "Mirthe", "Zandbergh", "m.zandbergh", CourseRole::student, "verbinder",
       ""},
      {"olaf", Lms::brightspace, at_noorderhaven("2151"), "Olaf", "Kerkmeester", "oker", CourseRole::student,
       "verbinder", ""},
      {"rachida", Lms::brightspace, at_noorderhaven("2152"), "Rachida", "Benali", "rben", CourseRole::student,
       "verbinder", ""},
      {"gijs", Lms::moodle, "22", "Gijs", "Lammerding", "g.lammerding", CourseRole::student, "leidinggevende",
       ""},
      {"edith", Lms::brightspace, at_noorderhaven("2153"), "Edith", "Vrolijk-Haas", "evro",
       CourseRole::student, "leidinggevende", ""},
      {"jelle", Lms::moodle, "23", "Jelle", "Wiersinga", "j.wiersinga", CourseRole::student, "", ""},
      {"lotte", Lms::brightspace, at_noorderhaven("2160"), "Lotte", "Zomerdijk", "lzom", CourseRole::student,
       "", "", false},
  };
  return kAll;
}

const Account* find_account(Lms lms, std::string_view key) {
  const auto& all = accounts();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Account& account) {
    return account.lms == lms && account.key == key;
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace groeipad::demo
