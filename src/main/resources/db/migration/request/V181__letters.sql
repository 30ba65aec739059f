-- 发文 (law.md §4.4): the letters of a case as they went out, and an organ's own words for them.
create table request_letter (
    id         bigint generated always as identity primary key,
    request_id bigint not null references request,
    seq        integer not null,
    kind       text not null,
    agency     text not null,
    handled_by text not null,
    on_date    date not null,
    number     text not null,
    title      text not null,
    template   text not null,
    sha256     text not null check (length(sha256) = 64),
    sealed     bytea not null,
    unique (request_id, seq, kind)
);

comment on column request_letter.seq is 'the fact it went out with';
comment on column request_letter.template is 'version of its words: standard/DAY or ORGAN/VERSION';
comment on column request_letter.sha256 is 'of the letter as it was frozen';
comment on column request_letter.sealed is 'the letter, sealed with the key of the case';

create index request_letter_by_organ on request_letter (handled_by, on_date desc, id desc);
create index request_letter_by_day on request_letter (on_date desc, id desc);
-- 文号: no two letters of an organ have the same number
create unique index request_letter_number on request_letter (agency, number) where number <> '';

create trigger request_letter_refuses_change before update or delete on request_letter
    for each row execute function request_fact_is_append_only();
create trigger request_letter_refuses_truncate before truncate on request_letter
    for each statement execute function request_fact_is_append_only();

create table letter_wording (
    organ       text not null,
    kind        text not null,
    version     integer not null check (version > 0),
    text        text not null,
    valid_from  date not null,
    reason      text not null,
    actor       text not null,
    actor_name  text not null,
    recorded_at timestamptz not null,
    primary key (organ, kind, version)
);

create trigger letter_wording_refuses_change before update or delete on letter_wording
    for each row execute function request_fact_is_append_only();
create trigger letter_wording_refuses_truncate before truncate on letter_wording
    for each statement execute function request_fact_is_append_only();
