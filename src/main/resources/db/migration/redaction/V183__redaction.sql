-- 区分处理 (第三十七条): PDFs of a case and what is taken out of them. Work in progress until the reply is signed, so it can be changed.
create table redaction (
    id             bigint generated always as identity primary key,
    request_number text not null,
    ordinal        integer not null,
    source         text not null,
    pages          integer not null check (pages > 0),
    result         text,
    result_bytes   bigint not null default 0,
    applied_at     timestamptz,
    created_at     timestamptz not null,
    actor          text not null,
    actor_name     text not null,
    unique (request_number, ordinal)
);

create table redaction_box (
    id        bigint generated always as identity primary key,
    redaction bigint not null references redaction,
    page      integer not null check (page > 0),
    x         double precision not null,
    y         double precision not null,
    width     double precision not null check (width > 0),
    height    double precision not null check (height > 0),
    ground    text not null
);

create index redaction_box_by_redaction on redaction_box (redaction, page, id);
