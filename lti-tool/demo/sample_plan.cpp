#include "demo/sample_plan.h"

namespace groeipad::demo {

const std::vector<PlannedEdition>& planned_editions() {
  static const std::vector<PlannedEdition> kAll = {
      {"vb-12", "verbinder", "Verbinders, groep 12", false, 4, 12},
      {"vb-13", "verbinder", "Verbinders, groep 13", false, 1, 6},
      {"lg-8", "leidinggevende", "Leidinggevenden, groep 8", false, 5, 9},
      {"lg-7", "leidinggevende", "Leidinggevenden, groep 7", false, 8, 10},
      {"pb", "procesbegeleider", "Procesbegeleiders, doorlopende instroom", true},
      {"oz", "onderzoeker", "Onderzoekers, doorlopende instroom", true},
  };
  return kAll;
}

const std::vector<PlannedLife>& planned_lives() {
  static const std::vector<PlannedLife> kAll = {
      {"sanne",
       "vb-12",
       "voorbereiding-5",
       0,
       2,
       {"Hoe krijg ik het beleid van de directie en de vragen van mijn team bij elkaar?",
        "Wie moet ik erbij halen als onderzoek en praktijk elkaar niet verstaan?"}},
      {"mirthe",
       "vb-12",
       "voorbereiding-5",
       0,
       2,
       {"Hoe houd ik een netwerk levend als de eerste energie weg is?"}},
      {"olaf", "vb-12", "praktijk-2", 0, 3, {"Hoe laat ik collega’s zelf hun vraag scherper maken?"}},
      {"rachida", "vb-12", "bijeenkomst-4", 0, 3, {}},
      {"ilse", "vb-13", "praktijk-1", 0, 2, {"Wat is mijn rol als verbinder, en wat laat ik aan anderen?"}},
      {"karim",
       "lg-8",
       "praktijk-3",
       0,
       2,
       {"Hoe geef ik docenten ruimte om te proberen en bewaak ik toch één lijn?"}},
      {"gijs", "lg-8", "voorbereiding-6", 0, 3, {"Welke gegevens zeggen echt iets over onze vernieuwing?"}},
      {"edith", "lg-8", "praktijk-2", 0, 2, {}},
      {"marjolein",
       "lg-7",
       "evaluatie",
       0,
       2,
       {"Hoe zorg ik dat onze visie op ict blijft staan als ik er niet ben?"}},
      {"daan", "pb", "intake", 1, 1, {}},
      {"bram", "pb", "inleiding", 5, 1, {"Hoe begeleid ik een team zonder het werk over te nemen?"}},
      {"fatima",
       "pb",
       "werkvormen",
       240,
       12,
       {"Wat doe ik als de groep vastloopt op een meningsverschil?",
        "Wanneer zet ik een energizer in en wanneer niet?"}},
      {"noor", "oz", "ontwerpeisen", 150, 12, {"Hoe breng ik onderzoek in zonder dat het team afhaakt?"}},
      {"joost",
       "oz",
       "eindgesprek",
       480,
       15,
       {"Hoe laat ik zien wat ons ontwerp heeft opgeleverd?", "Hoe bewaak ik het logboek van het team?"}},
  };
  return kAll;
}

}  // namespace groeipad::demo
