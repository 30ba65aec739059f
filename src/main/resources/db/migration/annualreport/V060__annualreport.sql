-- 年报编制. What people declared, wrote and decided is kept; where a report stands is derived from it.

-- 表二申报: who says which number, when, and on what basis. The latest entry of a cell counts.
create table declared_figure (
    id          bigint generated always as identity primary key,
    agency      text not null,
    year        integer not null,
    cell        text not null check (cell ~ '^table2\.'),
    amount      numeric not null,
    basis       text not null,
    declared_at timestamptz not null,
    actor       text not null,
    actor_name  text not null
);

create index declared_figure_latest on declared_figure (agency, year, cell, id desc);

-- One row per report, to lock and to list; the facts tell the rest.
create table annual_report (
    agency       text not null,
    year         integer not null,
    handled_by   text not null,
    state        text not null,
    facts        integer not null,
    published_on date,
    edition      integer,
    primary key (agency, year)
);

comment on column annual_report.edition is 'the edition the public sees; null before the first publication';

create table annual_report_fact (
    agency      text not null,
    year        integer not null,
    seq         integer not null check (seq > 0),
    type        text not null,
    body        jsonb not null,
    recorded_at timestamptz not null,
    actor       text not null,
    actor_name  text not null,
    primary key (agency, year, seq),
    foreign key (agency, year) references annual_report (agency, year)
);

-- 定稿: figures, words, findings and their sources, frozen when the head signs.
create table annual_report_edition (
    agency    text not null,
    year      integer not null,
    edition   integer not null check (edition > 0),
    report    jsonb not null,
    findings  jsonb not null,
    sources   jsonb not null,
    signed_at timestamptz not null,
    signed_by text not null,
    primary key (agency, year, edition),
    foreign key (agency, year) references annual_report (agency, year)
);

-- The case numbers behind each figure of an edition.
create table annual_report_edition_case (
    agency  text not null,
    year    integer not null,
    edition integer not null,
    cell    text not null,
    numbers text[] not null,
    primary key (agency, year, edition, cell),
    foreign key (agency, year, edition) references annual_report_edition (agency, year, edition)
);

create function annual_report_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger declared_figure_refuses_change before update or delete on declared_figure
    for each row execute function annual_report_is_append_only();
create trigger declared_figure_refuses_truncate before truncate on declared_figure
    for each statement execute function annual_report_is_append_only();
create trigger annual_report_fact_refuses_change before update or delete on annual_report_fact
    for each row execute function annual_report_is_append_only();
create trigger annual_report_fact_refuses_truncate before truncate on annual_report_fact
    for each statement execute function annual_report_is_append_only();
create trigger annual_report_edition_refuses_change before update or delete on annual_report_edition
    for each row execute function annual_report_is_append_only();
create trigger annual_report_edition_refuses_truncate before truncate on annual_report_edition
    for each statement execute function annual_report_is_append_only();
create trigger annual_report_edition_case_refuses_change before update or delete on annual_report_edition_case
    for each row execute function annual_report_is_append_only();
create trigger annual_report_edition_case_refuses_truncate before truncate on annual_report_edition_case
    for each statement execute function annual_report_is_append_only();
