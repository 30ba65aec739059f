-- 来信: questions, complaints, reports, mistakes found, suggestions. Facts are kept; the header is their projection, written
-- in the same transaction. What the writer wrote and what was answered is sealed; the public version is a fact of its own.
create table letter (
    id              bigint generated always as identity primary key,
    number          text not null unique,
    agency          text not null,
    handled_by      text not null,
    kind            text not null,
    received_on     date not null,
    due_on          date not null,
    last_on         date not null,
    stage           text not null,
    ended_on        date,
    consent         boolean not null,
    satisfaction    text,
    request_number  text,
    published_on    date,
    public_title    text,
    public_question text,
    public_answer   text,
    common          boolean not null default false,
    facts           integer not null,
    check ((published_on is null) = (public_title is null)),
    check (published_on is null or consent)
);

comment on column letter.agency is 'organ that answers now; the number keeps the organ first addressed';
comment on column letter.due_on is '本级时限, computed on receipt';
comment on column letter.last_on is 'three months after receipt (R-45)';
comment on column letter.consent is 'the writer agrees that question and answer are published without personal data';
comment on column letter.common is '常见问题';

create index letter_of_organ on letter (handled_by, received_on desc, id desc);
create index letter_open on letter (due_on, id) where stage = 'OPEN';
create index letter_figures on letter (received_on, agency);
create index letter_published on letter (published_on desc, id desc) where published_on is not null;

create table letter_secret (
    letter_id      bigint primary key references letter (id),
    subject_key    bytea not null,
    query_code     bytea not null,
    query_code_mac bytea not null
);

create table letter_serial (
    agency text not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);

create table letter_fact (
    letter_id   bigint not null references letter (id),
    seq         integer not null check (seq > 0),
    type        text not null,
    on_date     date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    body        jsonb not null,
    sealed      bytea,
    primary key (letter_id, seq)
);

comment on column letter_fact.body is 'the fact; holds no personal data';
comment on column letter_fact.sealed is 'words of the writer or of the answer, sealed with the key of the letter';

create function letter_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'letter_fact is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger letter_fact_refuses_change before update or delete on letter_fact
    for each row execute function letter_fact_is_append_only();
create trigger letter_fact_refuses_truncate before truncate on letter_fact
    for each statement execute function letter_fact_is_append_only();
