-- 公报: an issue is a list of published editions; a released issue never changes.
create table gazette_issue (
    id            bigint generated always as identity primary key,
    year          integer not null check (year between 1950 and 2200),
    number        integer not null check (number between 1 and 999),
    total         integer not null unique check (total > 0),
    dated         date not null,
    begun_by      text not null,
    released_at   timestamp,
    released_by   text,
    pdf_blob      text,
    pdf_bytes     bigint,
    pdf_digest    text,
    ofd_blob      text,
    ofd_bytes     bigint,
    ofd_digest    text,
    sheets        integer,
    unique (year, number),
    check ((released_at is null) = (pdf_blob is null)),
    check ((released_at is null) = (ofd_blob is null))
);

comment on column gazette_issue.total is '总第 n 期';
comment on column gazette_issue.sheets is 'pages of the printed file, cover and contents included';

create table gazette_item (
    issue_id        bigint not null references gazette_issue (id),
    position        integer not null check (position > 0),
    section         text not null,
    document_number text not null,
    title           text not null,
    official_number text not null,
    agency_name     text not null,
    version         integer not null,
    digest          text not null,
    page            integer,
    primary key (issue_id, position),
    unique (issue_id, document_number)
);

comment on column gazette_item.version is 'edition that was picked; the one that was printed once the issue is released';
comment on column gazette_item.digest is 'SHA-256 of that edition''s words';

create table gazette_correction (
    id       bigint generated always as identity primary key,
    issue_id bigint not null references gazette_issue (id),
    words    text not null,
    made_by  text not null,
    made_at  timestamp not null
);

create index gazette_correction_of on gazette_correction (issue_id, id);

create function gazette_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a released issue never changes: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;

create trigger gazette_issue_refuses_change before update or delete on gazette_issue
    for each row when (old.released_at is not null) execute function gazette_stands();

create function gazette_item_stands() returns trigger language plpgsql as $$
declare
    issue bigint := case when tg_op = 'INSERT' then new.issue_id else old.issue_id end;
begin
    if exists (select from gazette_issue g where g.id = issue and g.released_at is not null) then
        raise exception 'a released issue never changes: % refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger gazette_item_refuses_change before insert or update or delete on gazette_item
    for each row execute function gazette_item_stands();

create trigger gazette_correction_refuses_change before update or delete on gazette_correction
    for each row execute function gazette_stands();
