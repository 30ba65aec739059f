-- 依申请公开. Facts are kept, everything else can be derived from them.

-- The header of a case: a projection of its facts, written in the same transaction, used to find and to count only.
create table request (
    id                bigint generated always as identity primary key,
    number            text not null unique check (number ~ '^[a-z][a-z0-9]{1,19}-[0-9]{4}-[0-9]{4,9}$'),
    agency            text not null,
    handled_by        text not null,
    year              integer not null,
    serial            integer not null,
    way               text not null,
    applicant_kind    text not null,
    title             text not null,
    applicant_masked  text not null,
    applicant_index   bytea,
    submitted_on      date not null,
    received_on       date,
    due_on            date,
    lapse_on          date,
    stage             text not null,
    extension_pending boolean not null,
    decided_on        date,
    disposition       text,
    on_time           boolean,
    facts             integer not null,
    counted           boolean not null default true,
    calendar_version  text not null,
    filed_at          timestamptz not null,
    unique (agency, year, serial),
    check ((decided_on is null) = (disposition is null)),
    check (decided_on >= received_on)
);

comment on column request.agency is 'organ addressed, acting in its own name';
comment on column request.handled_by is 'organ whose office handles it; its people may see the case';
comment on column request.applicant_masked is 'name as lists show it: 张*';
comment on column request.applicant_index is 'keyed digest of the identity number: finds requests of the same applicant';
comment on column request.received_on is 'day of receipt; of an unconfirmed web request the day it will be (OQ-3)';
comment on column request.due_on is 'due date at the last fact; time alone only moves it later';
comment on column request.lapse_on is 'last day of the correction or payment that is waited for';
comment on column request.stage is 'stage right after the last fact';
comment on column request.counted is 'false: a test case, left out of statistics';

-- Today's work: everything not yet archived, by handling organ.
create index request_at_work on request (handled_by, stage, due_on) where stage <> 'ARCHIVED';
-- Registers.
create index request_register_of_organ on request (handled_by, submitted_on desc, id desc);
create index request_register on request (submitted_on desc, id desc);
-- Same applicant, same organ, same month (fees by piece).
create index request_of_applicant on request (agency, applicant_index, received_on);
-- The annual report reads this index only.
create index request_figures on request (agency, decided_on, received_on, applicant_kind, disposition) where counted;

-- What must be able to vanish although facts may not: the key of the case and what is sealed with it.
create table request_secret (
    request_id     bigint primary key references request (id),
    subject_key    bytea not null,
    query_code     bytea not null,
    query_code_mac bytea not null,
    applicant      bytea not null
);

comment on table request_secret is 'deleting a row destroys all personal data of the case, also inside its facts';

-- 办理事实: append-only.
create table request_fact (
    request_id  bigint not null references request (id),
    seq         integer not null check (seq > 0),
    type        text not null,
    on_date     date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    body        jsonb not null,
    sealed      bytea,
    primary key (request_id, seq)
);

comment on column request_fact.body is 'the fact; holds no personal data';
comment on column request_fact.sealed is 'personal data that came with the fact, sealed with the key of the case';

create function request_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'request_fact is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger request_fact_refuses_change before update or delete on request_fact
    for each row execute function request_fact_is_append_only();
create trigger request_fact_refuses_truncate before truncate on request_fact
    for each statement execute function request_fact_is_append_only();

-- 文书编号: serials of letters, by organ, kind of letter and year.
create table request_letter_serial (
    agency text not null,
    kind   text not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, kind, year)
);

-- 草稿: what was typed and uploaded before filing.
create table request_draft (
    token_mac  bytea primary key,
    sealed     bytea,
    expires_at timestamptz not null,
    filed_as   text
);

create index request_draft_expiry on request_draft (expires_at);

comment on column request_draft.sealed is 'answers and names of uploads; null once filed';
comment on column request_draft.filed_as is 'number it was filed under, so that sending the form twice files it once';
