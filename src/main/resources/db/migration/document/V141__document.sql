-- 政府信息: a document lasts, its editions change. Facts are kept; the header and the public rows are their projection, written in
-- the same transaction.
create table document (
    id              bigint generated always as identity primary key,
    number          text not null unique,
    agency          text not null,
    handled_by      text not null,
    begun_on        date not null,
    title           text not null,
    stage           text not null,
    public_state    text not null,
    draft_edition   bigint,
    public_edition  bigint,
    index_number    text unique references index_number (value),
    drafter         text not null,
    submitted_by    text,
    checked_by      text,
    publish_after   timestamp,
    changed_at      timestamp not null,
    facts           integer not null
);

comment on column document.number is 'its address for ever: /documents/{number}';
comment on column document.stage is 'where the edition being worked on stands; NONE when there is none';
comment on column document.public_state is 'NEVER, PUBLIC or WITHDRAWN';

create index document_of_organ on document (handled_by, changed_at desc, id desc);
create index document_waiting on document (handled_by, stage, changed_at) where stage <> 'NONE';
create index document_scheduled on document (publish_after) where stage = 'SCHEDULED';

create table document_serial (
    agency text not null,
    year   integer not null,
    last   integer not null,
    primary key (agency, year)
);

create table edition (
    id                bigint generated always as identity primary key,
    document_id       bigint not null references document (id),
    version           integer not null,
    title             text not null,
    column_path       text not null,
    also_in           text[] not null,
    genre             text not null,
    topic             text not null,
    official_number   text,
    made_on           date,
    effective_from    date,
    expires_on        date,
    normative         boolean not null,
    trial             boolean not null,
    registered_number text,
    summary           text not null,
    keywords          text not null,
    source            text not null,
    body_html         text not null,
    body_text         text not null,
    relations         jsonb not null,
    fields            jsonb not null,
    sheet             jsonb,
    correction_note   text not null,
    frozen            boolean not null default false,
    changed_at        timestamp not null,
    unique (document_id, version)
);

comment on column edition.frozen is 'published: never changes again';
comment on column edition.expires_on is 'last day in force';

create table edition_attachment (
    edition_id bigint not null references edition (id),
    position   integer not null,
    name       text not null,
    blob       text not null,
    media_type text not null,
    bytes      bigint not null,
    text       text not null,
    primary key (edition_id, position)
);

create function edition_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a published edition never changes: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger edition_refuses_change before update or delete on edition
    for each row when (old.frozen) execute function edition_stands();

create table document_fact (
    document_id bigint not null references document (id),
    seq         integer not null check (seq > 0),
    type        text not null,
    on_date     date not null,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    body        jsonb not null,
    primary key (document_id, seq)
);

create function document_fact_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'document_fact is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger document_fact_refuses_change before update or delete on document_fact
    for each row execute function document_fact_is_append_only();
create trigger document_fact_refuses_truncate before truncate on document_fact
    for each statement execute function document_fact_is_append_only();

-- What is public now, one row each, in the order of publication.
create sequence publication_seq;

create table publication (
    seq               bigint primary key,
    document_id       bigint not null unique references document (id),
    edition_id        bigint not null references edition (id),
    number            text not null unique,
    title             text not null,
    agency            text not null,
    agency_name       text not null,
    official_number   text,
    official_key      text,
    index_number      text not null,
    column_path       text not null,
    genre             text not null,
    topic             text not null,
    made_on           date,
    published_at      timestamp not null,
    changed_at        timestamp not null,
    version           integer not null,
    normative         boolean not null,
    registered_number text,
    effective_from    date,
    expires_on        date,
    amended_on        date,
    repealed_on       date,
    reviewers         jsonb not null,
    summary           text not null
);

comment on column publication.seq is 'order of publication, which is the order of every list';
comment on column publication.official_key is 'document number in one spelling: word〔year〕number号';
comment on column publication.repealed_on is 'validity is computed from these dates and today, never stored';

create index publication_official on publication (official_key) where official_key is not null;
create index publication_validity on publication (seq) where normative or effective_from is not null;
create index publication_normative on publication (agency, made_on) where normative;
create index publication_ends on publication (expires_on) where expires_on is not null;
create index publication_begins on publication (effective_from) where effective_from is not null;

-- Where a public document is listed: once for each of its columns and for each column above; '' is the whole platform.
create table placement (
    column_path text not null,
    seq         bigint not null references publication (seq) on delete cascade,
    agency      text not null,
    genre       text not null,
    year        integer not null,
    primary key (column_path, seq)
);

create index placement_of_organ on placement (column_path, agency, seq, year, genre);
create index placement_of_genre on placement (column_path, genre, seq, year);
create index placement_seq on placement (seq);

-- How many of a list lie in each block of 1024 places, so that a page is found without walking to it (decision 0024).
create table list_count (
    column_path text not null,
    agency      text not null,
    year        integer not null,
    genre       text not null,
    block       integer not null,
    live        integer not null,
    primary key (column_path, agency, year, genre, block)
);

comment on table list_count is 'agency '''', year 0 and genre '''' stand for all';

create table document_relation (
    from_id bigint not null references document (id),
    to_id   bigint not null references document (id),
    kind    text not null,
    primary key (from_id, to_id, kind)
);

create index document_relation_to on document_relation (to_id);

-- Document numbers that public texts name.
create table citation (
    document_id  bigint not null references document (id),
    official_key text not null,
    primary key (document_id, official_key)
);

create index citation_of on citation (official_key);

-- Former addresses.
create table document_alias (
    alias       text primary key,
    document_id bigint not null references document (id)
);

-- Until which day changes of validity by date were told.
create table validity_told (
    one  boolean primary key default true check (one),
    day  date not null
);
