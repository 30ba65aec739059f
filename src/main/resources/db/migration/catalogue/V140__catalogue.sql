-- 目录: what a county adds to the template of columns, and index numbers.
create table catalogue_column (
    path        text primary key,
    name        text not null,
    kind        text not null,
    rule        text not null,
    codes       text not null,
    description text not null,
    position    integer not null,
    closed_on   date
);

comment on table catalogue_column is 'columns of the county''s own; those of the template are in catalogue/county.tsv';

create table catalogue_column_change (
    path        text primary key,
    description text not null,
    rule        text not null
);

comment on table catalogue_column_change is 'own words and rule for a column of the template';

create table index_pattern (
    id      bigint generated always as identity primary key,
    pattern text not null,
    since   timestamptz not null,
    set_by  text not null
);

create table index_serial (
    scope text primary key,
    last  bigint not null
);

comment on column index_serial.scope is 'the number with # for its serial';

create table index_number (
    value       text primary key,
    agency      text not null,
    column_path text not null,
    issued_on   date not null
);

comment on table index_number is 'every index number ever given; none is given twice (R-47)';

create function index_number_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'index_number keeps what was given: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger index_number_refuses_change before update or delete on index_number
    for each row execute function index_number_is_for_ever();
create trigger index_number_refuses_truncate before truncate on index_number
    for each statement execute function index_number_is_for_ever();
