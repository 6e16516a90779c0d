-- What learning leaves behind: pages read, what people wrote, tests, self-assessments.

-- Who recorded it; NULL: the program itself, or the participant by doing it.
ALTER TABLE fact ADD COLUMN recorded_by BIGINT REFERENCES person (id);

CREATE INDEX fact_recorded_by ON fact (recorded_by) WHERE recorded_by IS NOT NULL;

-- The step of the track that a meeting is, "" for others (GRP-2: what closes when it starts).
ALTER TABLE meeting ADD COLUMN step TEXT NOT NULL DEFAULT '';

CREATE TABLE page_read (
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  step TEXT NOT NULL,
  page TEXT NOT NULL,
  read BIGINT NOT NULL,
  PRIMARY KEY (enrolment, step, page)
);

CREATE TABLE evidence (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  kind TEXT NOT NULL,
  step TEXT NOT NULL,
  part TEXT NOT NULL,
  title TEXT NOT NULL,
  -- JSON: ids of criteria; questions as they were asked, with the answers as last saved.
  criteria TEXT NOT NULL,
  answers TEXT NOT NULL,
  -- Of what was handed in, 0 while it never was.
  version BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  handed_in BIGINT,
  UNIQUE (enrolment, kind, step, part)
);

CREATE TABLE evidence_version (
  evidence BIGINT NOT NULL REFERENCES evidence (id),
  version BIGINT NOT NULL,
  answers TEXT NOT NULL,
  handed_in BIGINT NOT NULL,
  PRIMARY KEY (evidence, version)
);

CREATE TABLE evidence_remark (
  id {pk},
  evidence BIGINT NOT NULL REFERENCES evidence (id),
  author BIGINT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  version BIGINT NOT NULL,
  words TEXT NOT NULL,
  made BIGINT NOT NULL
);

CREATE INDEX evidence_remark_evidence ON evidence_remark (evidence);

CREATE INDEX evidence_remark_author ON evidence_remark (author);

CREATE TABLE test_attempt (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  module TEXT NOT NULL,
  -- JSON, right answers and all.
  paper TEXT NOT NULL,
  started BIGINT NOT NULL,
  handed_in BIGINT,
  right_answers BIGINT NOT NULL DEFAULT 0,
  scored BIGINT NOT NULL DEFAULT 0,
  passed BIGINT NOT NULL DEFAULT 0
);

-- One at a time, in however many tabs and on however many nodes it is opened.
CREATE UNIQUE INDEX test_attempt_open ON test_attempt (enrolment, module) WHERE handed_in IS NULL;

CREATE INDEX test_attempt_enrolment ON test_attempt (enrolment, module);

CREATE TABLE test_answer (
  attempt BIGINT NOT NULL REFERENCES test_attempt (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  saved BIGINT NOT NULL,
  PRIMARY KEY (attempt, question)
);

CREATE TABLE test_grant (
  id {pk},
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  module TEXT NOT NULL,
  granted_by BIGINT NOT NULL REFERENCES person (id),
  granted BIGINT NOT NULL
);

CREATE INDEX test_grant_enrolment ON test_grant (enrolment, module);

CREATE INDEX test_grant_granted_by ON test_grant (granted_by);

CREATE TABLE self_score (
  enrolment BIGINT NOT NULL REFERENCES enrolment (id),
  moment TEXT NOT NULL,
  goal TEXT NOT NULL,
  place BIGINT NOT NULL,
  score BIGINT NOT NULL,
  note TEXT NOT NULL,
  saved BIGINT NOT NULL,
  PRIMARY KEY (enrolment, moment, goal)
);

-- What a sound page never sends.
CREATE TABLE irregularity (
  id {pk},
  person BIGINT NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL,
  request TEXT NOT NULL,
  happened BIGINT NOT NULL
);

CREATE INDEX irregularity_happened ON irregularity (happened, id);
