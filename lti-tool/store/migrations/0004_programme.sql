-- The programme office: who looks after whom, the course of an enrolment, intakes, design teams, the audit trail.
-- Days are ISO dates in Amsterdam ("2026-11-22"), which sort as text.

-- A contact's own people.
CREATE INDEX person_institution ON person (institution);

CREATE INDEX platform_institution ON platform (institution);

CREATE TABLE institution_contact (
  institution BIGINT NOT NULL REFERENCES institution (id),
  person BIGINT NOT NULL REFERENCES person (id),
  since BIGINT NOT NULL,
  PRIMARY KEY (institution, person)
);

CREATE INDEX institution_contact_person ON institution_contact (person);

-- PNG, for the recruitment flyer.
CREATE TABLE institution_logo (
  institution BIGINT NOT NULL PRIMARY KEY REFERENCES institution (id),
  png {blob} NOT NULL,
  made BIGINT NOT NULL
);

-- 0: without a limit.
ALTER TABLE edition ADD COLUMN places BIGINT NOT NULL DEFAULT 0;

-- Since when nobody is added any more.
ALTER TABLE edition ADD COLUMN closed BIGINT;

-- Who changed it; NULL: the participant or the program.
ALTER TABLE enrolment_stage ADD COLUMN made_by BIGINT REFERENCES person (id);

CREATE INDEX enrolment_stage_made_by ON enrolment_stage (made_by) WHERE made_by IS NOT NULL;

DROP INDEX enrolment_running;

-- A person is in a track once at a time, whoever asks how often at once.
CREATE UNIQUE INDEX enrolment_running ON enrolment (person, track) WHERE stage IN ('applied', 'intake', 'started');

CREATE TABLE enrolment_pause (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  from_day TEXT NOT NULL,
  -- The first day on which it goes on again; NULL: not known yet.
  until_day TEXT,
  reason TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL
);

CREATE INDEX enrolment_pause_enrolment ON enrolment_pause (enrolment);

CREATE INDEX enrolment_pause_made_by ON enrolment_pause (made_by);

-- One conversation, from the form that the candidate fills in to the reply to the report.
CREATE TABLE intake (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  -- JSON: what was asked, with the answers as last saved.
  answers TEXT NOT NULL,
  saved BIGINT,
  handed_in BIGINT,
  appointment BIGINT,
  place TEXT NOT NULL,
  interviewer BIGINT REFERENCES person (id),
  -- For trainers only.
  notes TEXT NOT NULL,
  -- "", "suitable", "not_now", "withdrawn".
  outcome TEXT NOT NULL,
  held TEXT,
  report TEXT NOT NULL,
  reported BIGINT,
  reply TEXT NOT NULL,
  replied BIGINT,
  made BIGINT NOT NULL
);

CREATE INDEX intake_enrolment ON intake (enrolment);

CREATE INDEX intake_interviewer ON intake (interviewer) WHERE interviewer IS NOT NULL;

-- One at a time that has no outcome yet.
CREATE UNIQUE INDEX intake_open ON intake (enrolment) WHERE outcome = '';

CREATE TABLE manager_link (
  id {pk},
  secret_hash {blob} NOT NULL UNIQUE,
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  made BIGINT NOT NULL,
  revoked BIGINT
);

CREATE INDEX manager_link_enrolment ON manager_link (enrolment);

CREATE TABLE design_team (
  id {pk},
  institution BIGINT NOT NULL REFERENCES institution (id),
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  made BIGINT NOT NULL,
  closed BIGINT
);

CREATE INDEX design_team_institution ON design_team (institution);

CREATE TABLE team_member (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  -- NULL: someone without an account, known by name only.
  person BIGINT REFERENCES person (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  -- Knows the role well enough to stand beside someone who learns it (PBO-9).
  experienced BIGINT NOT NULL,
  -- The part in a track for which this person is here to learn; NULL for others.
  enrolment BIGINT REFERENCES enrolment (id),
  from_day TEXT NOT NULL,
  -- The first day no longer in the team; NULL: is in it.
  until_day TEXT,
  made BIGINT NOT NULL
);

CREATE INDEX team_member_team ON team_member (team);

CREATE INDEX team_member_person ON team_member (person) WHERE person IS NOT NULL;

CREATE INDEX team_member_enrolment ON team_member (enrolment) WHERE enrolment IS NOT NULL;

CREATE UNIQUE INDEX team_member_learning ON team_member (team, enrolment) WHERE enrolment IS NOT NULL AND until_day IS NULL;

CREATE TABLE team_phase (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  phase TEXT NOT NULL,
  iteration BIGINT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT
);

CREATE INDEX team_phase_team ON team_phase (team);

CREATE TABLE team_pause (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  from_day TEXT NOT NULL,
  until_day TEXT,
  reason TEXT NOT NULL,
  made_by BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL
);

CREATE INDEX team_pause_team ON team_pause (team);

CREATE INDEX team_pause_made_by ON team_pause (made_by);

-- DT-3. Nothing in it is changed: a correction is an entry that names the one it corrects.
CREATE TABLE team_log (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  words TEXT NOT NULL,
  corrects BIGINT REFERENCES team_log (id),
  author BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL
);

CREATE INDEX team_log_team ON team_log (team);

CREATE INDEX team_log_author ON team_log (author);

CREATE INDEX team_log_corrects ON team_log (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE team_product (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  url TEXT NOT NULL,
  author BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL,
  removed BIGINT
);

CREATE INDEX team_product_team ON team_product (team);

CREATE INDEX team_product_author ON team_product (author);

-- PBO-8: how a trainer judged someone's part in a team, from what can be seen of it. The newest counts.
CREATE TABLE team_judgement (
  id {pk},
  team BIGINT NOT NULL REFERENCES design_team (id),
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  -- "good", "not_yet".
  result TEXT NOT NULL,
  words TEXT NOT NULL,
  judge BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL
);

CREATE INDEX team_judgement_team ON team_judgement (team);

CREATE INDEX team_judgement_enrolment ON team_judgement (enrolment);

CREATE INDEX team_judgement_judge ON team_judgement (judge);

-- Two identities of one person: who enters the code in a second LMS is the person who made it, or who was imported with it.
CREATE TABLE join_code (
  code_hash {blob} NOT NULL PRIMARY KEY,
  person BIGINT NOT NULL REFERENCES person (id),
  made BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  used BIGINT
);

CREATE INDEX join_code_person ON join_code (person);

-- Whom this person turned out to be; such a row has no identities any more.
ALTER TABLE person ADD COLUMN joined_into BIGINT REFERENCES person (id);

CREATE INDEX person_joined_into ON person (joined_into) WHERE joined_into IS NOT NULL;

-- Every word of a name, in lower case and without accents, by which people and teams are found.
CREATE TABLE search_word (
  word TEXT {bytewise} NOT NULL,
  -- "person", "team".
  kind TEXT NOT NULL,
  target BIGINT NOT NULL,
  PRIMARY KEY (word, kind, target)
);

CREATE INDEX search_word_target ON search_word (kind, target, word);

-- Mail on its way, kept until it was taken over by a mail server.
CREATE TABLE mail (
  id {pk},
  person BIGINT NOT NULL REFERENCES person (id),
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  made BIGINT NOT NULL,
  -- "waiting", "sent", "refused".
  state TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  next_try BIGINT NOT NULL,
  claimed_by TEXT NOT NULL,
  claimed_until BIGINT NOT NULL,
  ended BIGINT,
  why TEXT NOT NULL
);

CREATE INDEX mail_due ON mail (next_try, id) WHERE state = 'waiting';

CREATE INDEX mail_person ON mail (person);

CREATE INDEX mail_ended ON mail (ended) WHERE ended IS NOT NULL;

-- Who saw or changed what of whom. Without foreign keys: it outlives what it speaks of.
CREATE TABLE audit_entry (
  id {pk},
  happened BIGINT NOT NULL,
  -- 0: the program itself, or whoever holds it.
  actor BIGINT NOT NULL,
  act TEXT NOT NULL,
  -- Whom it is about, in which part of a track; 0: nobody, none.
  person BIGINT NOT NULL,
  enrolment BIGINT NOT NULL,
  detail TEXT NOT NULL,
  request TEXT NOT NULL
);

CREATE INDEX audit_entry_person ON audit_entry (person, id);

CREATE INDEX audit_entry_actor ON audit_entry (actor, id);

{append_only audit_entry};
