-- 更正与自身相关的信息 (第四十一条): a case kind of its own, no request for information, in no table of the annual report.
create table record_correction (
    id            bigint generated always as identity primary key,
    number        text not null unique,
    agency        text not null,
    handled_by    text not null,
    year          integer not null,
    serial        integer not null,
    received_on   date not null,
    way           text not null,
    record        text not null,
    applicant_masked text not null,
    actor         text not null,
    actor_name    text not null,
    recorded_at   timestamptz not null,
    unique (agency, year, serial)
);

comment on column record_correction.record is 'which record of the organ; what is wrong in it is personal and sealed';

create index record_correction_of_office on record_correction (handled_by, received_on desc, id desc);

-- What must be able to vanish: who asks and what is wrong with the record.
create table record_correction_secret (
    correction_id bigint primary key references record_correction (id),
    subject_key   bytea not null,
    sealed        bytea not null
);

create table record_correction_decision (
    correction_id bigint primary key references record_correction (id),
    on_date       date not null,
    decision      text not null,
    reason        text not null check (reason <> ''),
    other_organ   text not null,
    letter_number text not null,
    remedy        text not null,
    actor         text not null,
    actor_name    text not null,
    recorded_at   timestamptz not null
);

create trigger record_correction_refuses_change before update or delete on record_correction
    for each row execute function request_is_append_only();
create trigger record_correction_refuses_truncate before truncate on record_correction
    for each statement execute function request_is_append_only();
create trigger record_correction_decision_refuses_change before update or delete on record_correction_decision
    for each row execute function request_is_append_only();
create trigger record_correction_decision_refuses_truncate before truncate on record_correction_decision
    for each statement execute function request_is_append_only();
